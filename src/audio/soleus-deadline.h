/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GSource *soleus_deadline_new (GSourceOnceFunc callback,
                              gpointer        data) G_GNUC_WARN_UNUSED_RESULT;
void     soleus_deadline_free (GSource *deadline);
void     soleus_deadline_set (GSource *deadline,
                              int64_t  wait_us);

G_END_DECLS
