/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-state.h"
#include "soleus-tempo.h"

G_BEGIN_DECLS

/* What is written beside a tempo, as pure functions of it: no widget, no clock. */

char       *soleus_tempo_text_dup_length (const SoleusTempo   *tempo,
                                          const SoleusSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_tempo_text_dup_line (const SoleusTempo *tempo) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_tempo_text_get_notice (SoleusCueProfile cue_profile,
                                          SoleusSoundState state,
                                          gboolean         muted);

G_END_DECLS
