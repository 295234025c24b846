/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-history.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*SoleusKeepingFunc) (gpointer     user_data,
                                   SoleusEntry *entry);

void soleus_keeping_question_pass (SoleusHistory    *history,
                                   SoleusEntry      *entry,
                                   GtkWidget        *parent,
                                   SoleusKeepingFunc begin,
                                   gpointer          object);

G_END_DECLS
