/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean soleus_editor_closing_hold (GtkWindow         *window,
                                     AdwNavigationView *navigation,
                                     AdwToastOverlay   *toasts);

G_END_DECLS
