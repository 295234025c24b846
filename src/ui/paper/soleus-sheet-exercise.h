/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"
#include "soleus-sheet-piece.h"

G_BEGIN_DECLS

/**
 * SoleusSheetExercise:
 * @block: the exercise with its dose
 * @number: its place among several, from 1; 0 for the only one
 * @first_number: where the same exercise came before, from 1; 0 for the first time
 * @is_same_dose: whether that was at the same dose
 * @is_named: whether its name is told, which isn't that of the sheet
 *
 * One exercise of a sheet.
 */
typedef struct {
  const SoleusBlock *block;
  int                number;
  int                first_number;
  gboolean           is_same_dose;
  gboolean           is_named;
} SoleusSheetExercise;

void soleus_sheet_exercise_append (const SoleusSheetExercise *self,
                                   const SoleusSheetStyle    *style,
                                   GPtrArray                 *pieces);

G_END_DECLS
