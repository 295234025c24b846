/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *soleus_toast_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
AdwToast *soleus_toast_new_with_undo (const char *text,
                                      const char *action_name,
                                      const char *target) G_GNUC_WARN_UNUSED_RESULT;
void      soleus_toast_show (GtkWidget *widget,
                             AdwToast  *toast);
void      soleus_toast_tell (GtkWidget  *widget,
                             const char *text);

G_END_DECLS
