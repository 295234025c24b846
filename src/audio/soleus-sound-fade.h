/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

double soleus_sound_fade_out (GstElement *sink);
void   soleus_sound_fade_end (GstElement *sink,
                              double      volume);

G_END_DECLS
