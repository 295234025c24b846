/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-dose-number.h"

G_BEGIN_DECLS

/**
 * SoleusBeyondAnswer:
 * @object: who asked
 * @value: what is to be used: the number that was asked about, or the nearest one that is proposed
 */
typedef void (*SoleusBeyondAnswer) (GObject *object,
                                    double   value);

void soleus_beyond_question_present (const SoleusDoseNumber *number,
                                     double                  value,
                                     GtkWidget              *parent,
                                     SoleusBeyondAnswer      answer,
                                     GObject                *object);

G_END_DECLS
