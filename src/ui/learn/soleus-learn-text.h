/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEARN_TEXT (soleus_learn_text_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLearnText, soleus_learn_text, SOLEUS, LEARN_TEXT, GtkWidget)

void soleus_learn_text_set_paragraphs (SoleusLearnText   *self,
                                       const char *const *paragraphs);

G_END_DECLS
