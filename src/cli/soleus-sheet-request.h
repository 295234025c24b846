/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/**
 * SoleusSheetRequest:
 * @paper: (nullable): the size of the paper, by its name in PWG 5101.1 such as "iso_a4"; %NULL for the one of the locale
 * @first_weekday: with which day a week begins
 * @units: what loads and distances are told in
 *
 * How somebody wants a sheet of paper.
 */
typedef struct {
  const char  *paper;
  GDateWeekday first_weekday;
  SoleusUnits  units;
} SoleusSheetRequest;

/**
 * SoleusSheetFunc:
 * @entry: a routine or an exercise
 * @request: how it is wanted
 * @error: where to put what went wrong
 *
 * Makes the sheet of an entry. Only the layer above knows how to draw.
 *
 * Returns: (transfer full) (nullable): a PDF document
 */
typedef GBytes *(*SoleusSheetFunc) (SoleusEntry              *entry,
                                    const SoleusSheetRequest *request,
                                    GError                  **error);

G_END_DECLS
