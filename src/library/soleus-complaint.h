/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   **soleus_complaint_list (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_complaint_is_told (char      **complaints,
                                   const char *folded);

G_END_DECLS
