/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *soleus_sound_dup_version (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
