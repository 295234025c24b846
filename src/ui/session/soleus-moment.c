/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-moment.h"

#include "soleus-audio-types.h"
#include "soleus-duration-text.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-session-text.h"

#include <glib/gi18n-lib.h>

typedef enum {
  /* What it is told, besides the session. */
  PROP_UNITS = 1,   /* how distances are shown */
  PROP_SOUND_STATE, /* what the sound does */
  PROP_SOUND_MUTED, /* whether somebody else has muted it */
  PROP_REST_STEP_S, /* by how many seconds a rest is made longer at a time */
  PROP_STALLED,     /* whether the session is paused because the computer stood still; FALSE by itself as soon as it isn't paused any more */
  PROP_TOLD,        /* what happened and what can be done, in a sentence of somebody else; NULL for nothing */

  /* What it says. No text is ever NULL: what there is nothing to say of is empty. */
  PROP_STATE,         /* where the session is in its life */
  PROP_TIMELINE,      /* what it follows; NULL before the first refresh */
  PROP_POSITION_US,   /* its place there */
  PROP_EXERCISE_NAME, /* the exercise, or the one that comes after the rest */
  PROP_SET,           /* which set it is, or will be, and how many there are */
  PROP_WORD,          /* what to do now, in one or two words */
  PROP_CUE,           /* how to do it, in a sentence */
  PROP_SECONDS,       /* how long the ring still takes, or how long the session has waited: a number alone counts down, what counts up looks like a watch */
  PROP_FRACTION,      /* how much of the ring is over, from 0 to 1: of the phase or, where phases are too short to follow, of the whole set */
  PROP_COUNT,         /* the repetition and how many there are, or how far to go */
  PROP_SIDE,          /* the leg that works, or will */
  PROP_NEXT,          /* what comes after the present set or rest */
  PROP_LEFT,          /* how much time the whole session still takes */
  PROP_NOTICE,        /* what the person must know, the most pressing of it, since there is room for one line */
  PROP_PAUSE_NAME,    /* what the button does that pauses and goes on */
  PROP_PAUSE_ICON,    /* the name of its icon */
  PROP_WAITING,       /* whether the session waits for the person */
  PROP_DONE_NAME,     /* what the button does that ends the waiting, with its mnemonic */
  PROP_BETWEEN_SETS,  /* whether it is a lead-in, a rest or a change of legs, which can be made longer */
  PROP_EXTEND_NAME,   /* what the button does that makes it longer */
  PROP_EXTEND_TEXT,   /* the same, as short as on a button */
  N_PROPS,
} SoleusMomentProps;

/**
 * SoleusMoment:
 *
 * What to show of a session now: the phase's word, the seconds left, the count, what comes next and what the buttons do, as properties that a template is
 * bound to. Each follows from the session, as it was last looked at, and from what the moment was told besides; nothing is counted on.
 *
 * It has no clock and no timer: whoever shows it refreshes it as often as it can be seen. A refresh notifies the properties whose values are others than
 * before, each once and after all of them are in place, and what belongs to a segment of the timeline is described when that is another one only.
 */
struct _SoleusMoment {
  GObject parent_instance;

  GValue values[N_PROPS]; /* as they are computed */
  GValue shown[N_PROPS];  /* as they were notified */
  int    segment;         /* the place of the one that is described */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SoleusMoment, soleus_moment, G_TYPE_OBJECT)

/* Shows what was computed. */
static void
notify_changes (SoleusMoment *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++) {
    if (g_param_values_cmp (properties[i], &self->values[i], &self->shown[i]) == 0)
      continue;
    g_value_copy (&self->values[i], &self->shown[i]);
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  }
  g_object_thaw_notify (G_OBJECT (self));
}

/* What changes with the segment and with the units only. */
static void
describe_segment (SoleusMoment *self)
{
  GValue              *values = self->values;
  SoleusTimeline      *timeline = g_value_get_boxed (&values[PROP_TIMELINE]);
  const SoleusSegment *segment = &soleus_timeline_get_segments (timeline, NULL)[self->segment];
  SoleusBlock         *block = soleus_routine_get_block (soleus_timeline_get_routine (timeline), (guint) segment->block);

  g_value_set_string (&values[PROP_EXERCISE_NAME], block->exercise->name);
  g_value_take_string (&values[PROP_SET], soleus_session_text_dup_set (segment));
  g_value_set_string (&values[PROP_CUE], soleus_session_text_get_cue (timeline, segment));
  g_value_take_string (&values[PROP_COUNT], soleus_session_text_dup_count (timeline, segment, g_value_get_enum (&values[PROP_UNITS])));
  g_value_set_string (&values[PROP_SIDE], soleus_side_to_words (segment->side).title);
  g_value_take_string (&values[PROP_NEXT], soleus_session_text_dup_next (timeline, self->segment));
  g_value_set_boolean (&values[PROP_BETWEEN_SETS], segment->set_index < 0 && segment->kind != SOLEUS_SEGMENT_KIND_WAIT);
}

/* The ring shows the phase or, where phases are too short to follow, the whole set; and at a wait how long it has lasted. */
static void
describe_ring (SoleusMoment       *self,
               SoleusTimeline     *timeline,
               SoleusTimelineState state)
{
  const SoleusSegment *segment = state.segment;
  gboolean             waits = segment->kind == SOLEUS_SEGMENT_KIND_WAIT;
  int64_t              start_us = segment->start_us;
  int64_t              end_us = segment->end_us;
  int64_t              shown_us;

  if (segment->kind == SOLEUS_SEGMENT_KIND_PHASE && segment->phase == SOLEUS_PHASE_KIND_PULSE) {
    const SoleusTimelineSet *set = &soleus_timeline_get_sets (timeline, NULL)[segment->set_index];

    start_us = set->start_us;
    end_us = set->end_us;
  }
  shown_us = waits ? state.elapsed_us : end_us - segment->start_us - state.elapsed_us;
  g_value_set_double (&self->values[PROP_FRACTION], waits ? 1 : 1 - (double) shown_us / (double) (end_us - start_us));
  if (waits || shown_us >= G_TIME_SPAN_MINUTE)
    g_value_take_string (&self->values[PROP_SECONDS], soleus_duration_to_clock (shown_us));
  else
    g_value_take_string (&self->values[PROP_SECONDS], g_strdup_printf ("%d", (int) ((shown_us + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND)));
}

static void
describe_left (SoleusMoment *self,
               int64_t       left_us)
{
  g_autofree char *clock = soleus_duration_to_clock (left_us);

  g_value_take_string (&self->values[PROP_LEFT], g_strdup_printf (_ ("%s left"), clock));
}

/* What to do now, and what the buttons do. */
static void
describe_commands (SoleusMoment        *self,
                   SoleusSessionState   state,
                   const SoleusSegment *segment,
                   gboolean             pending)
{
  GValue  *values = self->values;
  gboolean paused = state == SOLEUS_SESSION_STATE_PAUSED;
  gboolean waiting = state == SOLEUS_SESSION_STATE_WAITING;
  gboolean rest_over = waiting && segment->set_index < 0;
  gboolean goes_on = rest_over || (paused && !pending);

  g_value_set_string (&values[PROP_WORD], paused ? _ ("Paused") : soleus_session_text_get_word (segment));
  g_value_set_string (&values[PROP_PAUSE_NAME], rest_over ? _ ("Start") : goes_on ? _ ("Resume")
                                                                                  : _ ("Pause"));
  g_value_set_string (&values[PROP_PAUSE_ICON], goes_on ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
  g_value_set_boolean (&values[PROP_WAITING], waiting);
  g_value_set_string (&values[PROP_DONE_NAME], rest_over ? _ ("_Start") : _ ("_Done"));
}

static void
describe_extend (SoleusMoment *self)
{
  int step_s = g_value_get_int (&self->values[PROP_REST_STEP_S]);

  /* Translators: a button that makes a rest so many seconds longer. */
  g_value_take_string (&self->values[PROP_EXTEND_TEXT], g_strdup_printf (_ ("+%d s"), step_s));
  g_value_take_string (&self->values[PROP_EXTEND_NAME], g_strdup_printf (ngettext ("%d Second More", "%d Seconds More", (gulong) step_s), step_s));
}

/* What the window tells comes before what stands there all the time; why the session stands still comes before both. */
static void
describe_notice (SoleusMoment *self)
{
  GValue     *values = self->values;
  gboolean    stalled = g_value_get_boolean (&values[PROP_STALLED]);
  const char *notice = stalled ? NULL : g_value_get_string (&values[PROP_TOLD]);

  if (notice == NULL)
    notice = soleus_moment_describe_trouble (g_value_get_enum (&values[PROP_SOUND_STATE]), g_value_get_boolean (&values[PROP_SOUND_MUTED]), stalled);
  g_value_set_string (&values[PROP_NOTICE], notice != NULL ? notice : "");
}

static void
soleus_moment_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_copy (&SOLEUS_MOMENT (object)->shown[property_id], value);
}

static void
soleus_moment_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusMoment *self = SOLEUS_MOMENT (object);

  g_value_copy (value, &self->values[property_id]);
  describe_extend (self);
  describe_notice (self);
  if (g_value_get_boxed (&self->values[PROP_TIMELINE]) != NULL)
    describe_segment (self);
  notify_changes (self);
}

static void
soleus_moment_finalize (GObject *object)
{
  SoleusMoment *self = SOLEUS_MOMENT (object);

  for (guint i = 1; i < N_PROPS; i++) {
    g_value_unset (&self->values[i]);
    g_value_unset (&self->shown[i]);
  }
  G_OBJECT_CLASS (soleus_moment_parent_class)->finalize (object);
}

static void
soleus_moment_class_init (SoleusMomentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = soleus_moment_finalize;
  object_class->get_property = soleus_moment_get_property;
  object_class->set_property = soleus_moment_set_property;

  properties[PROP_UNITS] = g_param_spec_enum ("units", NULL, NULL, SOLEUS_TYPE_UNITS, SOLEUS_UNITS_METRIC, writable);
  properties[PROP_SOUND_STATE] = g_param_spec_enum ("sound-state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF, writable);
  properties[PROP_SOUND_MUTED] = g_param_spec_boolean ("sound-muted", NULL, NULL, FALSE, writable);
  properties[PROP_REST_STEP_S] = g_param_spec_int ("rest-step-s", NULL, NULL, 5, 60, 10, writable);
  properties[PROP_STALLED] = g_param_spec_boolean ("stalled", NULL, NULL, FALSE, writable);
  properties[PROP_TOLD] = g_param_spec_string ("told", NULL, NULL, NULL, writable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SESSION_STATE, SOLEUS_SESSION_STATE_IDLE, readable);
  properties[PROP_TIMELINE] = g_param_spec_boxed ("timeline", NULL, NULL, SOLEUS_TYPE_TIMELINE, readable);
  properties[PROP_POSITION_US] = g_param_spec_int64 ("position-us", NULL, NULL, 0, G_MAXINT64, 0, readable);
  properties[PROP_EXERCISE_NAME] = g_param_spec_string ("exercise-name", NULL, NULL, "", readable);
  properties[PROP_SET] = g_param_spec_string ("set", NULL, NULL, "", readable);
  properties[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, "", readable);
  properties[PROP_CUE] = g_param_spec_string ("cue", NULL, NULL, "", readable);
  properties[PROP_SECONDS] = g_param_spec_string ("seconds", NULL, NULL, "", readable);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, "", readable);
  properties[PROP_SIDE] = g_param_spec_string ("side", NULL, NULL, "", readable);
  properties[PROP_NEXT] = g_param_spec_string ("next", NULL, NULL, "", readable);
  properties[PROP_LEFT] = g_param_spec_string ("left", NULL, NULL, "", readable);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, "", readable);
  properties[PROP_PAUSE_NAME] = g_param_spec_string ("pause-name", NULL, NULL, "", readable);
  properties[PROP_PAUSE_ICON] = g_param_spec_string ("pause-icon", NULL, NULL, "", readable);
  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, readable);
  properties[PROP_DONE_NAME] = g_param_spec_string ("done-name", NULL, NULL, "", readable);
  properties[PROP_BETWEEN_SETS] = g_param_spec_boolean ("between-sets", NULL, NULL, FALSE, readable);
  properties[PROP_EXTEND_NAME] = g_param_spec_string ("extend-name", NULL, NULL, "", readable);
  properties[PROP_EXTEND_TEXT] = g_param_spec_string ("extend-text", NULL, NULL, "", readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
soleus_moment_init (SoleusMoment *self)
{
  for (guint i = 1; i < N_PROPS; i++) {
    g_value_init (&self->values[i], properties[i]->value_type);
    g_value_init (&self->shown[i], properties[i]->value_type);
    g_param_value_set_default (properties[i], &self->values[i]);
    g_param_value_set_default (properties[i], &self->shown[i]);
  }
  describe_extend (self);
  notify_changes (self);
}

/**
 * soleus_moment_refresh:
 * @self: a moment
 * @session: a session; its owner has taken note of the time
 * @pending: whether it goes on by itself as soon as the sound can follow
 *
 * Shows the session as it was last looked at.
 */
void
soleus_moment_refresh (SoleusMoment  *self,
                       SoleusSession *session,
                       gboolean       pending)
{
  GValue             *values = self->values;
  SoleusSessionState  state = soleus_session_get_state (session);
  SoleusTimeline     *timeline = soleus_session_get_timeline (session);
  SoleusTimelineState now = soleus_session_get_timeline_state (session, 0);
  int64_t             position_us = soleus_session_get_position_us (session, 0);

  if (g_value_get_boxed (&values[PROP_TIMELINE]) != timeline || self->segment != now.index) {
    g_value_set_boxed (&values[PROP_TIMELINE], timeline);
    self->segment = now.index;
    describe_segment (self);
  }
  g_value_set_enum (&values[PROP_STATE], state);
  g_value_set_int64 (&values[PROP_POSITION_US], position_us);
  describe_ring (self, timeline, now);
  describe_left (self, soleus_timeline_get_duration_us (timeline) - position_us);
  describe_commands (self, state, now.segment, pending);
  if (state != SOLEUS_SESSION_STATE_PAUSED)
    g_value_set_boolean (&values[PROP_STALLED], FALSE);
  describe_notice (self);
  notify_changes (self);
}

/**
 * soleus_moment_describe_trouble:
 * @sound_state: what the sound does
 * @sound_muted: whether somebody else has muted it
 * @stalled: whether the session is paused because the computer stood still
 *
 * Returns: (transfer none) (nullable): what the person must know of that, the most pressing of it
 */
const char *
soleus_moment_describe_trouble (SoleusSoundState sound_state,
                                gboolean         sound_muted,
                                gboolean         stalled)
{
  if (stalled)
    return _ ("Paused: the computer stood still");
  if (sound_state == SOLEUS_SOUND_STATE_UNAVAILABLE)
    return _ ("No sound: follow the picture");
  if (sound_muted)
    return _ ("Muted: follow the picture");
  return NULL;
}
