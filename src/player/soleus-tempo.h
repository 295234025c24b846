/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-timeline.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_TEMPO (soleus_tempo_get_type ())

/**
 * SoleusTempo:
 *
 * One set of an exercise over and over, as somebody sees and hears it who is choosing its numbers. Immutable.
 */
typedef struct _SoleusTempo SoleusTempo;

GType               soleus_tempo_get_type (void) G_GNUC_CONST;
SoleusTempo        *soleus_tempo_new (const SoleusRoutine *routine,
                                      guint                block) G_GNUC_WARN_UNUSED_RESULT;
SoleusTempo        *soleus_tempo_ref (SoleusTempo *self);
void                soleus_tempo_unref (SoleusTempo *self);
SoleusTimeline     *soleus_tempo_get_timeline (const SoleusTempo *self);
const SoleusBlock  *soleus_tempo_get_block (const SoleusTempo *self);
int64_t             soleus_tempo_get_turn_us (const SoleusTempo *self);
SoleusTimelineState soleus_tempo_state_at (const SoleusTempo *self,
                                           int64_t            position_us);
int64_t             soleus_tempo_get_next_repetition_us (const SoleusTempo *self,
                                                         int64_t            position_us);
int64_t             soleus_tempo_find_place_us (const SoleusTempo  *self,
                                                const SoleusTempo  *other,
                                                SoleusTimelineState state);
gboolean            soleus_tempo_equal (const SoleusTempo *self,
                                        const SoleusTempo *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusTempo, soleus_tempo_unref)

G_END_DECLS
