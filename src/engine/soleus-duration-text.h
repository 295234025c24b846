/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

char *soleus_duration_to_text (int64_t duration_us) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_duration_to_exact_text (int64_t duration_us) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_duration_to_speech (int64_t duration_us) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_duration_to_clock (int64_t duration_us) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
