/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

void  soleus_sound_sink_guard (GstBus *bus);
char *soleus_sound_sink_ask_name (GstElement *sink) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
