/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-state.h"
#include "soleus-tempo.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_TEMPO_SOUND (soleus_tempo_sound_get_type ())

G_DECLARE_FINAL_TYPE (SoleusTempoSound, soleus_tempo_sound, SOLEUS, TEMPO_SOUND, GObject)

SoleusTempoSound *soleus_tempo_sound_new (void) G_GNUC_WARN_UNUSED_RESULT;

void             soleus_tempo_sound_set_tempo (SoleusTempoSound *self,
                                               SoleusTempo      *tempo,
                                               int64_t           now_us);
SoleusTempo     *soleus_tempo_sound_look (SoleusTempoSound    *self,
                                          int64_t              now_us,
                                          SoleusTimelineState *state);
void             soleus_tempo_sound_listen (SoleusTempoSound *self,
                                            SoleusCueProfile  cue_profile,
                                            double            volume,
                                            int64_t           now_us);
void             soleus_tempo_sound_stop (SoleusTempoSound *self);
gboolean         soleus_tempo_sound_is_listening (SoleusTempoSound *self);
void             soleus_tempo_sound_set_volume (SoleusTempoSound *self,
                                                double            volume);
SoleusSoundState soleus_tempo_sound_get_state (SoleusTempoSound *self);
gboolean         soleus_tempo_sound_get_muted (SoleusTempoSound *self);

G_END_DECLS
