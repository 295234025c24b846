/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "soleus-entry.h"

G_BEGIN_DECLS

GMenuModel *soleus_routine_menu_new (SoleusEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *soleus_routine_menu_new_with (const char *id,
                                          gboolean    is_own,
                                          const char *label,
                                          const char *detailed_action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
