/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-session.h"
#include "soleus-sound-state.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_SOUND (soleus_session_sound_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSessionSound, soleus_session_sound, SOLEUS, SESSION_SOUND, GObject)

SoleusSessionSound *soleus_session_sound_new (SoleusSession   *session,
                                              SoleusCueProfile cue_profile,
                                              double           volume) G_GNUC_WARN_UNUSED_RESULT;
void                soleus_session_sound_prepare (SoleusSessionSound *self);
void                soleus_session_sound_cancel (SoleusSessionSound *self);
void                soleus_session_sound_anchor (SoleusSessionSound *self,
                                                 int64_t             now_us);
void                soleus_session_sound_rest (SoleusSessionSound *self);
void                soleus_session_sound_rest_after_cue (SoleusSessionSound *self);
void                soleus_session_sound_end (SoleusSessionSound *self);
SoleusSoundState    soleus_session_sound_get_state (SoleusSessionSound *self);
gboolean            soleus_session_sound_get_muted (SoleusSessionSound *self);
void                soleus_session_sound_set_volume (SoleusSessionSound *self,
                                                     double              volume);
SoleusCueProfile    soleus_session_sound_get_cue_profile (SoleusSessionSound *self);
void                soleus_session_sound_set_cue_profile (SoleusSessionSound *self,
                                                          SoleusCueProfile    cue_profile);
const char         *soleus_session_sound_get_description (SoleusSessionSound *self);

G_END_DECLS
