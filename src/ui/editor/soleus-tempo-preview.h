/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-cue-profile.h"
#include "soleus-routine.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_TEMPO_PREVIEW (soleus_tempo_preview_get_type ())

G_DECLARE_FINAL_TYPE (SoleusTempoPreview, soleus_tempo_preview, SOLEUS, TEMPO_PREVIEW, AdwBin)

void     soleus_tempo_preview_set_routine (SoleusTempoPreview *self,
                                           SoleusRoutine      *routine,
                                           guint               block);
void     soleus_tempo_preview_set_compact (SoleusTempoPreview *self,
                                           gboolean            compact);
void     soleus_tempo_preview_set_volume (SoleusTempoPreview *self,
                                          double              volume);
void     soleus_tempo_preview_set_cue_profile (SoleusTempoPreview *self,
                                               SoleusCueProfile    cue_profile);
void     soleus_tempo_preview_stop_listening (SoleusTempoPreview *self);
gboolean soleus_tempo_preview_is_moving (SoleusTempoPreview *self);

G_END_DECLS
