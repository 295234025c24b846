/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-state.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_STREAM (soleus_stream_get_type ())

G_DECLARE_FINAL_TYPE (SoleusStream, soleus_stream, SOLEUS, STREAM, GObject)

SoleusStream *soleus_stream_new (SoleusCueProfile profile,
                                 double           volume) G_GNUC_WARN_UNUSED_RESULT;

void soleus_stream_prepare (SoleusStream *self);
void soleus_stream_anchor (SoleusStream   *self,
                           SoleusTimeline *timeline,
                           int             segment,
                           int64_t         position_us,
                           int64_t         at_us);
void soleus_stream_pause (SoleusStream *self,
                          int64_t       position_us);
void soleus_stream_finish (SoleusStream *self);
void soleus_stream_stop (SoleusStream *self);

SoleusSoundState soleus_stream_get_state (SoleusStream *self);
void             soleus_stream_set_volume (SoleusStream *self,
                                           double        volume);
gboolean         soleus_stream_get_muted (SoleusStream *self);
const char      *soleus_stream_get_description (SoleusStream *self);

G_END_DECLS
