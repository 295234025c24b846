/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-learn-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *soleus_learn_row_new (SoleusLearnCard *card) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *soleus_learn_row_new_for_entry (SoleusEntry *entry,
                                           SoleusUnits  units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
