/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean soleus_cli_admits_window (int    argc,
                                   char **argv,
                                   int   *status);

G_END_DECLS
