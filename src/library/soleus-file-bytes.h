/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *soleus_read_file_bytes (const char *path,
                                GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
GBytes *soleus_read_given_bytes (const char *path,
                                 GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
