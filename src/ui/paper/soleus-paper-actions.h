/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-library.h"
#include "soleus-region.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PAPER_ACTIONS (soleus_paper_actions_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPaperActions, soleus_paper_actions, SOLEUS, PAPER_ACTIONS, GSimpleActionGroup)

SoleusPaperActions *soleus_paper_actions_new (SoleusLibrary *library,
                                              SoleusRegion  *region,
                                              GtkWindow     *window) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_paper_actions_save (SoleusPaperActions *self,
                                               SoleusEntry        *entry,
                                               GFile              *file);

G_END_DECLS
