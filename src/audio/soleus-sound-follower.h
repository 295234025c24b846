/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * SoleusSoundFollower:
 *
 * Watches how a sink's device drifts from the pipeline's clock. Any thread may ask.
 */
typedef struct _SoleusSoundFollower SoleusSoundFollower;

SoleusSoundFollower *soleus_sound_follower_new (GstClock *clock) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_sound_follower_free (SoleusSoundFollower *self);
void                 soleus_sound_follower_set_sink (SoleusSoundFollower *self,
                                                     GstElement          *sink);
void                 soleus_sound_follower_start (SoleusSoundFollower *self,
                                                  int64_t              at_us,
                                                  int64_t              astray_ns);
int64_t              soleus_sound_follower_get_astray_ns (SoleusSoundFollower *self);
gboolean             soleus_sound_follower_measure (SoleusSoundFollower *self,
                                                    int64_t             *ahead_ns);
void                 soleus_sound_follower_rest (SoleusSoundFollower *self);
int64_t              soleus_sound_follower_look (SoleusSoundFollower *self,
                                                 int64_t              heard_ns,
                                                 gboolean            *parted);

G_END_DECLS
