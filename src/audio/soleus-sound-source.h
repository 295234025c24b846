/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-mixer.h"

#include <gst/base/gstpushsrc.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SOUND_SOURCE (soleus_sound_source_get_type ())

/**
 * SOLEUS_SOUND_ORIGIN:
 *
 * The stream time at which a track begins, 1 s: at a running time of 0 a sink clips the first 20 ms.
 */
#define SOLEUS_SOUND_ORIGIN GST_SECOND

/**
 * SOLEUS_SOUND_BUFFER_US:
 *
 * How much sound waits at the sink, 2 s: a sink that needs nothing for long wakes nobody.
 */
#define SOLEUS_SOUND_BUFFER_US ((int64_t) 2 * G_USEC_PER_SEC)

G_DECLARE_FINAL_TYPE (SoleusSoundSource, soleus_sound_source, SOLEUS, SOUND_SOURCE, GstPushSrc)

/**
 * SoleusSoundFollowFunc:
 * @running_time: when something must be heard
 * @data: what it was given
 *
 * Returns: by how many nanoseconds later it must be put into the stream, since the device runs ahead
 */
typedef int64_t (*SoleusSoundFollowFunc) (GstClockTime running_time,
                                          void        *data);

SoleusSoundSource *soleus_sound_source_new (SoleusSoundFollowFunc follow,
                                            void                 *data) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_sound_source_set_track (SoleusSoundSource *self,
                                                  SoleusMixer       *mixer,
                                                  int                first_segment,
                                                  int64_t            first_sample);

G_END_DECLS
