/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean soleus_other_installation_tell (GDBusConnection *connection,
                                         gboolean         shows);

G_END_DECLS
