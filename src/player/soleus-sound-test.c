/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-test.h"

#include "soleus-timeline-compiler.h"
#include "soleus-session.h"
#include "soleus-stream.h"

struct _SoleusSoundTest {
  GObject parent_instance;

  SoleusStream   *stream;   /* (owned) */
  SoleusTimeline *timeline; /* (owned) */
  guint           end_source;
};

G_DEFINE_FINAL_TYPE (SoleusSoundTest, soleus_sound_test, G_TYPE_OBJECT)

/* One quick repetition: a lift, a hold and a lowering, and the closing chord. */
static SoleusTimeline *
compile_sample (void)
{
  g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();
  g_autoptr (SoleusRoutine) routine = NULL;
  const SoleusPhaseKind kinds[] = { SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_LOWER };

  exercise->goal_kind = SOLEUS_GOAL_KIND_REPETITIONS;
  exercise->goal = soleus_range_fixed (1);
  exercise->sets = soleus_range_fixed (1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (exercise->phases, soleus_phase_new (kinds[i], soleus_range_fixed (1), soleus_range_fixed (0), NULL));
  routine = soleus_routine_new_for_exercise (exercise);
  routine->lead_in_us = 0;
  return soleus_timeline_compile (routine);
}

static void
on_over (gpointer data)
{
  SoleusSoundTest *self = SOLEUS_SOUND_TEST (data);

  self->end_source = 0;
  soleus_stream_finish (self->stream);
}

static void
on_ready (SoleusStream    *stream,
          SoleusSoundTest *self)
{
  if (self->end_source != 0)
    return;

  soleus_stream_anchor (stream, self->timeline, 0, 0, g_get_monotonic_time () + SOLEUS_ANCHOR_LEAD_US);
  self->end_source = g_timeout_add_once ((guint) ((soleus_timeline_get_duration_us (self->timeline) + SOLEUS_ANCHOR_LEAD_US) / 1000), on_over, self);
}

static void
soleus_sound_test_dispose (GObject *object)
{
  SoleusSoundTest *self = SOLEUS_SOUND_TEST (object);

  g_clear_handle_id (&self->end_source, g_source_remove);
  if (self->stream != NULL)
    soleus_stream_stop (self->stream);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  G_OBJECT_CLASS (soleus_sound_test_parent_class)->dispose (object);
}

static void
soleus_sound_test_class_init (SoleusSoundTestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_sound_test_dispose;
}

static void
soleus_sound_test_init (SoleusSoundTest *self)
{
  self->timeline = compile_sample ();
}

/**
 * soleus_sound_test_new:
 * @cue_profile: which sounds to make
 * @volume: how loud, from 0 to 1
 *
 * Plays one quick repetition, so that a person hears what a session will sound like. It ends by itself, or when it is let go.
 *
 * Returns: (transfer full): the test, which has begun
 */
SoleusSoundTest *
soleus_sound_test_new (SoleusCueProfile cue_profile,
                       double           volume)
{
  SoleusSoundTest *self = g_object_new (SOLEUS_TYPE_SOUND_TEST, NULL);

  self->stream = soleus_stream_new (cue_profile, volume);
  g_signal_connect_object (self->stream, "ready", G_CALLBACK (on_ready), self, G_CONNECT_DEFAULT);
  soleus_stream_prepare (self->stream);
  return self;
}
