/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-entry.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/**
 * SoleusRoutineFact:
 * @title: what it tells
 * @text: it, in words
 *
 * One thing to know of a routine before it begins.
 */
typedef struct {
  char *title;
  char *text;
} SoleusRoutineFact;

GPtrArray *soleus_routine_dose_list_facts (SoleusEntry *entry,
                                           SoleusUnits  units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
