/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk of the test's own, for root and for an ordinary user. */

gboolean test_disk_mount (const char *folder,
                          const char *options,
                          GError    **error);

G_END_DECLS
