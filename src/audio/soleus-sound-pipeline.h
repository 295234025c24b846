/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sound-anchor.h"

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * SOLEUS_SOUND_MESSAGE_VOLUME:
 *
 * The name of the application message on the bus that says that volume or mute have changed at the sink.
 */
#define SOLEUS_SOUND_MESSAGE_VOLUME "soleus-volume"

/**
 * SOLEUS_SOUND_MESSAGE_PARTED:
 *
 * The name of the application message on the bus that says that the device doesn't seem to be where it was anchored.
 */
#define SOLEUS_SOUND_MESSAGE_PARTED "soleus-parted"

typedef struct _SoleusSoundPipeline SoleusSoundPipeline;

SoleusSoundPipeline *soleus_sound_pipeline_new (const char *sink,
                                                double      volume,
                                                GstBusFunc  on_message,
                                                void       *data) G_GNUC_WARN_UNUSED_RESULT;
SoleusSoundPipeline *soleus_sound_pipeline_find (const char *sink,
                                                 guint      *found,
                                                 double      volume,
                                                 GstBusFunc  on_message,
                                                 void       *data) G_GNUC_WARN_UNUSED_RESULT;
void                 soleus_sound_pipeline_free (SoleusSoundPipeline *self);
gboolean             soleus_sound_pipeline_open (SoleusSoundPipeline *self);
gboolean             soleus_sound_pipeline_play_silence (SoleusSoundPipeline *self);
gboolean             soleus_sound_pipeline_anchor (SoleusSoundPipeline     *self,
                                                   const SoleusSoundAnchor *anchor);
gboolean             soleus_sound_pipeline_measure (SoleusSoundPipeline *self, int64_t *ahead_ns);
gboolean             soleus_sound_pipeline_sounds (SoleusSoundPipeline *self, int64_t length_us);
gboolean             soleus_sound_pipeline_pause (SoleusSoundPipeline     *self,
                                                  const SoleusSoundAnchor *resume);
void                 soleus_sound_pipeline_cut (SoleusSoundPipeline *self);
void                 soleus_sound_pipeline_release (SoleusSoundPipeline *self);
void                 soleus_sound_pipeline_set_volume (SoleusSoundPipeline *self,
                                                       double               volume);
gboolean             soleus_sound_pipeline_is_muted (SoleusSoundPipeline *self);
char                *soleus_sound_pipeline_describe (SoleusSoundPipeline *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSoundPipeline, soleus_sound_pipeline_free)

G_END_DECLS
