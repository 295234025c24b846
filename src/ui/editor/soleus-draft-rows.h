/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"
#include "soleus-reader.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/* Rows that are bound to a place of a draft: each shows what is there, whoever changes it, and writes what the person chooses at once. */

/**
 * SoleusDraftMeasure:
 * @SOLEUS_DRAFT_MEASURE_NUMBER: a number that everybody writes alike
 * @SOLEUS_DRAFT_MEASURE_LOAD: kilograms, which some people count in pounds
 * @SOLEUS_DRAFT_MEASURE_DISTANCE: metres, which some people count in yards
 *
 * What a number measures.
 */
typedef enum {
  SOLEUS_DRAFT_MEASURE_NUMBER,
  SOLEUS_DRAFT_MEASURE_LOAD,
  SOLEUS_DRAFT_MEASURE_DISTANCE,
} SoleusDraftMeasure;

/**
 * SoleusDraftQuantity:
 * @bounds: what the format allows, as it is written
 * @step: what one press of a button adds; of a load or distance, the units say it
 * @digits: how many digits behind the point may be chosen
 * @fallback: what holds where nothing is written
 * @measure: what it measures
 *
 * How a number is chosen.
 */
typedef struct {
  const SoleusBounds *bounds;
  double              step;
  guint               digits;
  double              fallback;
  SoleusDraftMeasure  measure;
} SoleusDraftQuantity;

typedef const char *(*SoleusKindToText) (int value);

GtkWidget *soleus_draft_number_row_new (SoleusDraft               *draft,
                                        const char                *pointer,
                                        const char                *title,
                                        const char                *label,
                                        const SoleusDraftQuantity *quantity) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_draft_number_row_set_units (GtkWidget  *row,
                                              SoleusUnits units);
GtkWidget *soleus_draft_words_row_new (SoleusDraft *draft,
                                       const char  *pointer,
                                       const char  *title,
                                       const char  *label,
                                       gboolean     optional) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *soleus_draft_kind_row_new (SoleusDraft     *draft,
                                      const char      *pointer,
                                      const char      *title,
                                      GType            type,
                                      const int       *values,
                                      guint            n_values,
                                      SoleusKindToText to_text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
