/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-dose.h"

G_BEGIN_DECLS

/**
 * SoleusPrescription:
 * @exercise: the exercise's id
 * @dose: how much of it
 *
 * One exercise as it was prescribed once; what it was itself is no longer known.
 */
typedef struct {
  char       *exercise;
  SoleusDose *dose;
} SoleusPrescription;

GPtrArray *soleus_snapshot_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
