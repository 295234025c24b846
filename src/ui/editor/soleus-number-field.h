/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-dose-number.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_NUMBER_FIELD (soleus_number_field_get_type ())

G_DECLARE_FINAL_TYPE (SoleusNumberField, soleus_number_field, SOLEUS, NUMBER_FIELD, GObject)

SoleusNumberField      *soleus_number_field_new (const SoleusDoseNumber *number,
                                                 double                  value) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget              *soleus_number_field_get_row (SoleusNumberField *self);
GtkWidget              *soleus_number_field_get_note (SoleusNumberField *self);
const SoleusDoseNumber *soleus_number_field_get_number (SoleusNumberField *self);
double                  soleus_number_field_get_value (SoleusNumberField *self);
void                    soleus_number_field_set_value (SoleusNumberField *self,
                                                       double             value);

G_END_DECLS
