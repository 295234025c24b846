/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-block.h"
#include "soleus-cue-profile.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ROUTINE (soleus_routine_get_type ())

/**
 * SOLEUS_DEFAULT_LEAD_IN_US:
 *
 * The time to get ready before the first set, 5 s: a default of ours.
 */
#define SOLEUS_DEFAULT_LEAD_IN_US (5 * G_TIME_SPAN_SECOND)

/**
 * SOLEUS_DEFAULT_REST_BETWEEN_US:
 *
 * The rest between two exercises, 60 s: a default of ours.
 */
#define SOLEUS_DEFAULT_REST_BETWEEN_US (60 * G_TIME_SPAN_SECOND)

/**
 * SoleusRoutine:
 * @id: stable name, `[a-z0-9-]`, never a path
 * @name: what people call it, translated
 * @summary: one line, translated; may be empty
 * @based_on: (nullable): the id of what it was copied from
 * @keeps_to_origin: whether that is built in, and this is the same but for numbers, none of which is more than its exercises say
 * @category: the group of the library that it is shown in
 * @level: the highest level of its exercises, or more
 * @audiences: whom it has in mind: a bit for each #SoleusAudience, `1 << audience`; 0 when it doesn’t say
 * @lead_in_us: the time to get ready
 * @rest_between_us: the rest between two blocks
 * @rests_wait: whether a rest that is over lasts on until the person goes on
 * @frequency: how often it is done
 * @has_cue_profile: whether it says itself how it sounds
 * @cue_profile: how, if it does
 * @blocks: (element-type SoleusBlock): what is done, in order; at least one
 *
 * What a session follows. Filled by whoever builds it and never changed after it is handed on.
 */
typedef struct {
  char            *id;
  char            *name;
  char            *summary;
  char            *based_on;
  gboolean         keeps_to_origin;
  SoleusCategory   category;
  SoleusLevel      level;
  unsigned         audiences;
  int64_t          lead_in_us;
  int64_t          rest_between_us;
  gboolean         rests_wait;
  SoleusFrequency  frequency;
  gboolean         has_cue_profile;
  SoleusCueProfile cue_profile;
  GPtrArray       *blocks;
} SoleusRoutine;

GType            soleus_routine_get_type (void) G_GNUC_CONST;
SoleusRoutine   *soleus_routine_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusRoutine   *soleus_routine_new_for_exercise (SoleusExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
SoleusRoutine   *soleus_routine_with_lead_in (SoleusRoutine *self,
                                              int64_t        lead_in_us) G_GNUC_WARN_UNUSED_RESULT;
SoleusRoutine   *soleus_routine_with_waiting_rests (SoleusRoutine *self) G_GNUC_WARN_UNUSED_RESULT;
SoleusRoutine   *soleus_routine_ref (SoleusRoutine *self);
void             soleus_routine_unref (SoleusRoutine *self);
SoleusBlock     *soleus_routine_get_block (const SoleusRoutine *self,
                                           guint                index);
int64_t          soleus_routine_get_duration_us (const SoleusRoutine *self);
int              soleus_routine_get_sets (const SoleusRoutine *self);
SoleusCueProfile soleus_routine_choose_cue_profile (const SoleusRoutine *self,
                                                    SoleusCueProfile     otherwise);
unsigned         soleus_routine_get_loads (const SoleusRoutine *self,
                                           guint                from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusRoutine, soleus_routine_unref)

G_END_DECLS
