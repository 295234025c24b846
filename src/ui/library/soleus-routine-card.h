/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-entry.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ROUTINE_CARD (soleus_routine_card_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRoutineCard, soleus_routine_card, SOLEUS, ROUTINE_CARD, AdwBin)

GtkWidget   *soleus_routine_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_routine_card_set_entry (SoleusRoutineCard *self,
                                            SoleusEntry       *entry,
                                            SoleusUnits        units);
void         soleus_routine_card_set_favourite (SoleusRoutineCard *self,
                                                gboolean           favourite);
SoleusEntry *soleus_routine_card_get_entry (SoleusRoutineCard *self);

G_END_DECLS
