/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean soleus_page_focus (GtkWidget       *page,
                            GtkDirectionType direction);

G_END_DECLS
