/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-broken-file.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_BROKEN_FILE_CARD (soleus_broken_file_card_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBrokenFileCard, soleus_broken_file_card, SOLEUS, BROKEN_FILE_CARD, AdwBin)

GtkWidget *soleus_broken_file_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_broken_file_card_set_file (SoleusBrokenFileCard *self,
                                             SoleusBrokenFile     *file);

G_END_DECLS
