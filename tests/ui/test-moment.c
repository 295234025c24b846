/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-moment.h"

#include "soleus-kind-types.h"
#include "soleus-library.h"
#include "soleus-session-text.h"
#include "soleus-sound-state.h"
#include "soleus-timeline-compiler.h"
#include "test-exercises.h"

#define ROUNDS 60
#define LOOKS 60

/* A session, and what is shown of it. */
typedef struct {
  SoleusSession *session;
  SoleusMoment  *moment;
  int64_t        now_us;
  gboolean       pending;
} Walk;

/* A moment: of which routine, how one comes there, and all that is shown then. */
typedef struct {
  const char *name;
  SoleusRoutine *(*make_routine) (void);
  const char *steps;
  const char *expected;
} Moment;

static SoleusExercise *
name (SoleusExercise *exercise,
      const char     *text,
      const char     *step)
{
  const char *steps[] = { step, NULL };

  g_set_str (&exercise->name, text);
  exercise->setup = g_strdupv ((char **) steps);
  return exercise;
}

static SoleusRoutine *
make_raise (void)
{
  return test_routine_take (name (test_seated_raise_new (3, 15), "Raise", "Sit tall"));
}

static SoleusRoutine *
make_waiting_raise (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (name (test_seated_raise_new (2, 2), "Raise", "Sit tall"));

  return soleus_routine_with_waiting_rests (routine);
}

static SoleusRoutine *
make_single (void)
{
  return test_routine_take (name (test_seated_raise_new (1, 1), "Raise", "Sit tall"));
}

static SoleusRoutine *
make_stretch (void)
{
  return test_routine_take (name (test_wall_stretch_new (2), "Stretch", "Face a wall"));
}

static SoleusRoutine *
make_pumps (void)
{
  return test_routine_take (name (test_pumps_new (90, 60), "Pumps", "Sit back"));
}

static SoleusRoutine *
make_sprint (void)
{
  return test_routine_take (name (test_sprint_new (2, 180), "Sprint", NULL));
}

static SoleusRoutine *
make_squat (void)
{
  return test_routine_take (name (test_deep_squat_new (), "Squat", "Go down"));
}

static SoleusRoutine *
make_open (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_BALANCE, 0 } };

  return test_routine_take (name (test_exercise_new ("stand", SOLEUS_GOAL_KIND_OPEN, 0, 1, 0, SOLEUS_SIDES_EACH, phases, 1), "Stand", "Stand tall"));
}

static SoleusRoutine *
make_alternating (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 1 }, { SOLEUS_PHASE_KIND_PAUSE, 0.5 } };

  return test_routine_take (name (test_exercise_new ("march", SOLEUS_GOAL_KIND_REPETITIONS, 6, 1, 0, SOLEUS_SIDES_ALTERNATING, phases, 2), "March", "Sit tall"));
}

/* One exercise after the other, with a rest between them. */
static SoleusRoutine *
make_two (void)
{
  g_autoptr (SoleusExercise) stretch = name (test_wall_stretch_new (1), "Stretch", "Face a wall");
  SoleusRoutine *routine = make_single ();

  g_ptr_array_add (routine->blocks, soleus_block_new (stretch, soleus_dose_new_default (stretch)));
  routine->rest_between_us = 20 * G_TIME_SPAN_SECOND;
  return routine;
}

static SoleusRoutine *
make_without_rests (void)
{
  SoleusRoutine *routine = make_two ();

  routine->rest_between_us = 0;
  routine->lead_in_us = 0;
  return routine;
}

static const Moment moments[] = {
  { "idle", make_raise, "idle",
    "idle 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left |  | Pause = | +10 s | 10 Seconds More" },
  { "begun", make_raise, "",
    "running 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left |  | Pause = | +10 s | 10 Seconds More" },
  { "get-ready", make_raise, "1.2",
    "running 1.2 0.240 | Get Ready | 4 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:19 left |  | Pause = | +10 s | 10 Seconds More" },
  { "get-ready-paused", make_raise, "1.2 pause",
    "paused 1.2 0.240 | Paused | 4 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:19 left |  | Resume > | +10 s | 10 Seconds More" },
  { "lead-in-extended", make_raise, "1.2 extend",
    "running 1.2 0.080 | Get Ready | 14 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:29 left |  | Pause = | +10 s | 10 Seconds More" },
  { "first-moment", make_raise, "5",
    "running 5.0 0.000 | Lift | 2 | Raise | Set 1 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 7:15 left |  | Pause =" },
  { "lift", make_raise, "5.5",
    "running 5.5 0.250 | Lift | 2 | Raise | Set 1 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 7:15 left |  | Pause =" },
  { "hold", make_raise, "7.25",
    "running 7.2 0.125 | Hold | 2 | Raise | Set 1 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 7:13 left |  | Pause =" },
  { "lower", make_raise, "9",
    "running 9.0 0.000 | Lower | 3 | Raise | Set 1 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 7:11 left |  | Pause =" },
  { "eighth", make_raise, "55.2",
    "running 55.2 0.600 | Lift | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left |  | Pause =" },
  { "paused", make_raise, "55.2 pause 30",
    "paused 55.2 0.600 | Paused | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left |  | Resume >" },
  { "going-on", make_raise, "55.2 pause 30 pending",
    "paused 55.2 0.600 | Paused | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left |  | Pause =" },
  { "gone-on", make_raise, "55.2 pause 30 resume 0.1 1",
    "running 56.2 0.100 | Hold | 2 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:24 left |  | Pause =" },
  { "stalled", make_raise, "55.2 pause stalled",
    "paused 55.2 0.600 | Paused | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left | Paused: the computer stood still | Resume >" },
  { "stalled-told", make_raise, "55.2 pause told stalled",
    "paused 55.2 0.600 | Paused | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left | Paused: the computer stood still | Resume >" },
  { "stall-over", make_raise, "55.2 pause stalled resume 0.1",
    "running 55.2 0.600 | Lift | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left |  | Pause =" },
  { "told", make_raise, "told",
    "running 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left | The disk is full | Pause = | +10 s | 10 Seconds More" },
  { "no-sound", make_raise, "lost muted",
    "running 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left | No sound: follow the picture | Pause = | +10 s | 10 Seconds More" },
  { "no-sound-told", make_raise, "lost told",
    "running 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left | The disk is full | Pause = | +10 s | 10 Seconds More" },
  { "muted", make_raise, "muted",
    "running 0.0 0.000 | Get Ready | 5 | Raise | Set 1 of 3 |  | Both legs | Sit tall | Next: set 1 of 3 | 7:20 left | Muted: follow the picture | Pause = | +10 s | 10 Seconds More" },
  { "skipped-to-rest", make_raise, "55.2 skip 0.1",
    "running 110.0 0.000 | Rest | 1:00 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:30 left |  | Pause = | +10 s | 10 Seconds More" },
  { "rest", make_raise, "140",
    "running 140.0 0.500 | Rest | 30 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:00 left |  | Pause = | +10 s | 10 Seconds More" },
  { "rest-extended", make_raise, "140 extend extend",
    "running 140.0 0.375 | Rest | 50 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:20 left |  | Pause = | +10 s | 10 Seconds More" },
  { "rest-paused", make_raise, "140 pause",
    "paused 140.0 0.500 | Paused | 30 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:00 left |  | Resume > | +10 s | 10 Seconds More" },
  { "other-step", make_raise, "140 step",
    "running 140.0 0.500 | Rest | 30 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:00 left |  | Pause = | +30 s | 30 Seconds More" },
  { "rest-skipped", make_raise, "140 skip 0.1",
    "running 170.0 0.000 | Lift | 2 | Raise | Set 2 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 4:30 left |  | Pause =" },
  { "back-to-first-set", make_raise, "140 back 0.1",
    "running 5.0 0.000 | Lift | 2 | Raise | Set 1 of 3 | 1 of 15 | Both legs | Move | Next: rest, 1:00 | 7:15 left |  | Pause =" },
  { "last-set", make_raise, "140 skip 0.1 skip 0.1 skip 0.1 1",
    "running 336.0 0.500 | Lift | 1 | Raise | Set 3 of 3 | 1 of 15 | Both legs | Move | Last set | 1:44 left |  | Pause =" },
  { "rest-over", make_waiting_raise, "86",
    "waiting 79.0 1.000 | Ready? | 0:07 | Raise | Set 2 of 2 |  | Both legs | Start when you are ready | Next: set 2 of 2 | 0:14 left |  | Start > | _Start" },
  { "rest-over-paused", make_waiting_raise, "86 pause",
    "paused 79.0 1.000 | Paused | 0:07 | Raise | Set 2 of 2 |  | Both legs | Start when you are ready | Next: set 2 of 2 | 0:14 left |  | Resume >" },
  { "rest-over-going-on", make_waiting_raise, "86 pause pending",
    "paused 79.0 1.000 | Paused | 0:07 | Raise | Set 2 of 2 |  | Both legs | Start when you are ready | Next: set 2 of 2 | 0:14 left |  | Pause =" },
  { "rest-over-started", make_waiting_raise, "86 done 0.1",
    "running 79.0 0.000 | Lift | 2 | Raise | Set 2 of 2 | 1 of 2 | Both legs | Move | Last set | 0:14 left |  | Pause =" },
  { "stretch-left", make_stretch, "10",
    "running 10.0 0.167 | Stretch | 25 | Stretch | Set 1 of 2 |  | Left leg | Move | Next: change legs | 2:10 left |  | Pause =" },
  { "change-legs", make_stretch, "36",
    "running 36.0 0.200 | Change Legs | 4 | Stretch | Set 1 of 2 |  | Right leg | The same with the other leg | Next: set 1 of 2 | 1:44 left |  | Pause = | +10 s | 10 Seconds More" },
  { "stretch-right", make_stretch, "45",
    "running 45.0 0.167 | Stretch | 25 | Stretch | Set 1 of 2 |  | Right leg | Move | Next: rest, 0:05 | 1:35 left |  | Pause =" },
  { "pump", make_pumps, "10.5",
    "running 10.5 0.061 | Pump | 1:25 | Pumps | Set 1 of 1 | 6 of 90 | Both legs | Move | Last set | 1:25 left |  | Pause =" },
  { "pump-last-minute", make_pumps, "40",
    "running 40.0 0.389 | Pump | 55 | Pumps | Set 1 of 1 | 36 of 90 | Both legs | Move | Last set | 0:55 left |  | Pause =" },
  { "distance", make_sprint, "12",
    "waiting 5.0 1.000 | Move | 0:07 | Sprint | Set 1 of 2 | 200 m | Both legs | Move | Next: rest, 3:00 | 3:00 left |  | Pause = | _Done" },
  { "distance-yards", make_sprint, "12 yards",
    "waiting 5.0 1.000 | Move | 0:07 | Sprint | Set 1 of 2 | 219 yd | Both legs | Move | Next: rest, 3:00 | 3:00 left |  | Pause = | _Done" },
  { "distance-paused", make_sprint, "12 pause",
    "paused 5.0 1.000 | Paused | 0:07 | Sprint | Set 1 of 2 | 200 m | Both legs | Move | Next: rest, 3:00 | 3:00 left |  | Resume >" },
  { "distance-done", make_sprint, "12 done 0.1 30",
    "running 35.0 0.167 | Rest | 2:30 | Sprint | Set 2 of 2 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 2 | 2:30 left |  | Pause = | +10 s | 10 Seconds More" },
  { "open", make_open, "80",
    "waiting 5.0 1.000 | Balance | 1:15 | Stand | Set 1 of 1 |  | Left leg | Move | Next: change legs | 0:05 left |  | Pause = | _Done" },
  { "open-other-side", make_open, "80 done 0.1 10",
    "waiting 10.0 1.000 | Balance | 0:05 | Stand | Set 1 of 1 |  | Right leg | Move | Last set | 0:00 left |  | Pause = | _Done" },
  { "finisher", make_squat, "130",
    "running 130.0 0.250 | Stretch | 15 | Squat | Set 1 of 1 |  | Both legs | Stay long | Last set | 0:15 left |  | Pause =" },
  { "before-finisher", make_squat, "124.5",
    "running 124.5 0.875 | Lower | 1 | Squat | Set 1 of 1 | 15 of 15 | Both legs | Move | Next: Stretch, 0:20 | 0:21 left |  | Pause =" },
  { "alternating-left", make_alternating, "5.2",
    "running 5.2 0.200 | Lift | 1 | March | Set 1 of 1 | 1 of 6 | Left leg | Move | Last set | 0:09 left |  | Pause =" },
  { "alternating-right", make_alternating, "6.8",
    "running 6.8 0.300 | Lift | 1 | March | Set 1 of 1 | 2 of 6 | Right leg | Move | Last set | 0:08 left |  | Pause =" },
  { "rest-between", make_two, "15",
    "running 15.0 0.150 | Rest | 17 | Stretch | Set 1 of 1 |  | Left leg | Breathe, and shake your legs loose | Next: set 1 of 1 | 1:22 left |  | Pause = | +10 s | 10 Seconds More" },
  { "next-exercise", make_two, "35",
    "running 35.0 0.100 | Stretch | 27 | Stretch | Set 1 of 1 |  | Left leg | Move | Next: change legs | 1:02 left |  | Pause =" },
  { "without-rests", make_without_rests, "3",
    "running 3.0 0.500 | Hold | 1 | Raise | Set 1 of 1 |  | Both legs | Move | Next: Stretch, Set 1 of 1 | 1:09 left |  | Pause =" },
  { "finished", make_single, "60",
    "finished 12.0 1.000 | Lower | 0 | Raise | Set 1 of 1 |  | Both legs | Move | Last set | 0:00 left |  | Pause =" },
  { "stopped", make_raise, "55.2 stop",
    "stopped 55.2 0.600 | Lift | 1 | Raise | Set 1 of 3 | 8 of 15 | Both legs | Move | Next: rest, 1:00 | 6:25 left |  | Pause =" },
  { "stopped-in-rest", make_raise, "140 stop",
    "stopped 140.0 0.500 | Rest | 30 | Raise | Set 2 of 3 |  | Both legs | Breathe, and shake your legs loose | Next: set 2 of 3 | 5:00 left |  | Pause = | +10 s | 10 Seconds More" },
};

static void
begin (Walk          *walk,
       SoleusRoutine *routine)
{
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  *walk = (Walk) { soleus_session_new (timeline), g_object_new (SOLEUS_TYPE_MOMENT, NULL), 0, FALSE };
}

static void
end (Walk *walk)
{
  g_assert_finalize_object (walk->moment);
  g_assert_finalize_object (walk->session);
}

static void
start (Walk *walk)
{
  g_assert_true (soleus_session_start (walk->session, walk->now_us));
  walk->now_us += SOLEUS_ANCHOR_LEAD_US;
}

/* Does what a word says; a number is seconds that pass. */
static void
step (Walk       *walk,
      const char *word)
{
  if (g_ascii_isdigit (*word))
    walk->now_us += soleus_seconds_to_us (g_ascii_strtod (word, NULL));
  else if (g_str_equal (word, "pause"))
    g_assert_true (soleus_session_pause (walk->session, walk->now_us));
  else if (g_str_equal (word, "resume"))
    g_assert_true (soleus_session_resume (walk->session, walk->now_us));
  else if (g_str_equal (word, "skip"))
    g_assert_true (soleus_session_skip (walk->session, walk->now_us));
  else if (g_str_equal (word, "back"))
    g_assert_true (soleus_session_back (walk->session, walk->now_us));
  else if (g_str_equal (word, "extend"))
    g_assert_true (soleus_session_extend_rest (walk->session, walk->now_us, 10 * G_TIME_SPAN_SECOND));
  else if (g_str_equal (word, "done"))
    g_assert_true (soleus_session_done (walk->session, walk->now_us));
  else if (g_str_equal (word, "stop"))
    g_assert_true (soleus_session_stop (walk->session, walk->now_us));
  else if (g_str_equal (word, "pending"))
    walk->pending = TRUE;
  else if (g_str_equal (word, "stalled"))
    g_object_set (walk->moment, "stalled", TRUE, NULL);
  else if (g_str_equal (word, "told"))
    g_object_set (walk->moment, "told", "The disk is full", NULL);
  else if (g_str_equal (word, "lost"))
    g_object_set (walk->moment, "sound-state", SOLEUS_SOUND_STATE_UNAVAILABLE, NULL);
  else if (g_str_equal (word, "muted"))
    g_object_set (walk->moment, "sound-muted", TRUE, NULL);
  else if (g_str_equal (word, "yards"))
    g_object_set (walk->moment, "units", SOLEUS_UNITS_US, NULL);
  else if (g_str_equal (word, "step"))
    g_object_set (walk->moment, "rest-step-s", 30, NULL);
  else
    g_assert_not_reached ();
  soleus_session_advance (walk->session, walk->now_us);
}

static void
refresh (Walk *walk)
{
  soleus_moment_refresh (walk->moment, walk->session, walk->pending);
}

static void
add_text (SoleusMoment *moment,
          GString      *said,
          const char   *property)
{
  g_autofree char *text = NULL;

  g_object_get (moment, property, &text, NULL);
  g_string_append_printf (said, " | %s", text);
}

/* All that is shown, in a line. What Done and the longer rest are called is shown when they are. */
static char *
describe (SoleusMoment *moment)
{
  static const char *const texts[] = { "word", "seconds", "exercise-name", "set", "count", "side", "cue", "next", "left", "notice", "pause-name" };
  GString                 *said = g_string_new (NULL);
  g_autofree char         *icon = NULL;
  SoleusSessionState       state;
  int64_t                  position_us;
  double                   fraction;
  gboolean                 waiting, between_sets;

  g_object_get (moment, "state", &state, "position-us", &position_us, "fraction", &fraction, "waiting", &waiting, "between-sets", &between_sets, "pause-icon", &icon, NULL);
  g_string_append_printf (said, "%s %.1f %.3f", soleus_kind_to_nick (SOLEUS_TYPE_SESSION_STATE, (int) state), (double) position_us / G_TIME_SPAN_SECOND, fraction);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (moment, said, texts[i]);
  g_string_append (said, g_str_equal (icon, "media-playback-start-symbolic") ? " >" : " =");
  if (waiting)
    add_text (moment, said, "done-name");
  if (between_sets) {
    add_text (moment, said, "extend-text");
    add_text (moment, said, "extend-name");
  }
  return g_string_free (said, FALSE);
}

static void
test_moment (gconstpointer data)
{
  const Moment *moment = data;
  g_autoptr (SoleusRoutine) routine = moment->make_routine ();
  g_auto (GStrv) steps = g_strsplit (moment->steps, " ", -1);
  g_autofree char *said = NULL;
  Walk             walk;

  begin (&walk, routine);
  if (!g_str_equal (moment->steps, "idle")) {
    start (&walk);
    for (guint i = 0; steps[i] != NULL; i++)
      step (&walk, steps[i]);
  }
  refresh (&walk);
  said = describe (walk.moment);
  g_assert_cmpstr (said, ==, moment->expected);
  end (&walk);
}

/* Which properties were notified, and how often. */
static void
on_notify (SoleusMoment *moment,
           GParamSpec   *pspec,
           GHashTable   *notified)
{
  g_hash_table_insert (notified, pspec, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (notified, pspec)) + 1));
}

static void
free_value (gpointer data)
{
  g_value_unset (data);
  g_free (data);
}

static GPtrArray *
read_properties (SoleusMoment *moment,
                 GParamSpec  **pspecs,
                 guint         n_pspecs)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (free_value);

  for (guint i = 0; i < n_pspecs; i++) {
    g_ptr_array_add (values, g_new0 (GValue, 1));
    g_object_get_property (G_OBJECT (moment), pspecs[i]->name, g_ptr_array_index (values, i));
  }
  return values;
}

/* Something is done with the moment: what changes is notified once, and nothing else is. Twice the same changes nothing. */
static void
assert_notifies (Walk *walk,
                 void (*change) (Walk *walk))
{
  guint                   n_pspecs;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (walk->moment), &n_pspecs);
  g_autoptr (GHashTable) notified = g_hash_table_new (NULL, NULL);
  gulong handler = g_signal_connect (walk->moment, "notify", G_CALLBACK (on_notify), notified);
  g_autoptr (GPtrArray) before = read_properties (walk->moment, pspecs, n_pspecs);
  g_autoptr (GPtrArray) after = NULL;

  change (walk);
  after = read_properties (walk->moment, pspecs, n_pspecs);
  for (guint i = 0; i < n_pspecs; i++) {
    gboolean differs = g_param_values_cmp (pspecs[i], g_ptr_array_index (before, i), g_ptr_array_index (after, i)) != 0;

    if (GPOINTER_TO_INT (g_hash_table_lookup (notified, pspecs[i])) != differs)
      g_error ("%s was notified %d times and %s", pspecs[i]->name, GPOINTER_TO_INT (g_hash_table_lookup (notified, pspecs[i])), differs ? "has changed" : "is the same");
  }
  g_hash_table_remove_all (notified);
  change (walk);
  g_assert_cmpint (g_hash_table_size (notified), ==, 0);
  g_signal_handler_disconnect (walk->moment, handler);
}

/* What was shown before makes no difference: another moment that is told the same shows the same. */
static void
assert_forgets (Walk *walk)
{
  g_autoptr (SoleusMoment) other = g_object_new (SOLEUS_TYPE_MOMENT, NULL);
  guint                   n_pspecs;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (other), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (walk->moment), pspecs[i]->name, &value);
    if (pspecs[i]->flags & G_PARAM_WRITABLE)
      g_object_set_property (G_OBJECT (other), pspecs[i]->name, &value);
  }
  soleus_moment_refresh (other, walk->session, walk->pending);
  for (guint i = 0; i < n_pspecs; i++) {
    g_auto (GValue) value = G_VALUE_INIT;
    g_auto (GValue) other_value = G_VALUE_INIT;

    g_object_get_property (G_OBJECT (walk->moment), pspecs[i]->name, &value);
    g_object_get_property (G_OBJECT (other), pspecs[i]->name, &other_value);
    if (g_param_values_cmp (pspecs[i], &value, &other_value) != 0)
      g_error ("%s follows from what was shown before", pspecs[i]->name);
  }
}

/* What is shown is what happens at that place of the timeline. */
static void
assert_agrees (Walk *walk)
{
  SoleusTimeline      *timeline = soleus_session_get_timeline (walk->session);
  SoleusTimelineState  now = soleus_session_get_timeline_state (walk->session, 0);
  const SoleusSegment *segment = now.segment;
  gboolean             paused = soleus_session_get_state (walk->session) == SOLEUS_SESSION_STATE_PAUSED;
  SoleusTimeline      *shown_timeline;
  int64_t              position_us;
  double               fraction;
  g_autofree char     *word = NULL;
  g_autofree char     *cue = NULL;
  g_autofree char     *set = NULL;
  g_autofree char     *next = NULL;
  g_autofree char     *seconds = NULL;
  g_autofree char     *expected_set = soleus_session_text_dup_set (segment);
  g_autofree char     *expected_next = soleus_session_text_dup_next (timeline, now.index);

  g_object_get (walk->moment, "timeline", &shown_timeline, "position-us", &position_us, "fraction", &fraction, "word", &word, "cue", &cue, "set", &set, "next", &next, "seconds", &seconds, NULL);
  g_assert_true (shown_timeline == timeline);
  soleus_timeline_unref (shown_timeline);
  g_assert_cmpint (position_us, ==, soleus_session_get_position_us (walk->session, walk->now_us));
  g_assert_cmpstr (word, ==, paused ? "Paused" : soleus_session_text_get_word (segment));
  g_assert_cmpstr (cue, ==, soleus_session_text_get_cue (timeline, segment));
  g_assert_cmpstr (set, ==, expected_set);
  g_assert_cmpstr (next, ==, expected_next);
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT) {
    g_assert_cmpfloat (fraction, >=, 1);
    return;
  }
  g_assert_cmpint (soleus_timeline_state_at (timeline, position_us).index, ==, now.index);
  if (segment->phase == SOLEUS_PHASE_KIND_PULSE)
    return;
  g_assert_cmpfloat_with_epsilon (fraction, (double) now.elapsed_us / (double) (now.elapsed_us + now.remaining_us), 1e-9);
  if (now.remaining_us < G_TIME_SPAN_MINUTE)
    g_assert_cmpint (g_ascii_strtoll (seconds, NULL, 10), ==, (now.remaining_us + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND);
}

static void
look (Walk *walk)
{
  assert_notifies (walk, refresh);
  assert_forgets (walk);
  assert_agrees (walk);
}

/* Tells it something, mostly what it knows already. */
static void
tell_units (Walk *walk)
{
  g_object_set (walk->moment, "units", walk->now_us / 7 % 3 == 0 ? SOLEUS_UNITS_US : SOLEUS_UNITS_METRIC, NULL);
}

static void
tell_sound (Walk *walk)
{
  g_object_set (walk->moment, "sound-state", walk->now_us / 7 % 4 == 0 ? SOLEUS_SOUND_STATE_UNAVAILABLE : SOLEUS_SOUND_STATE_PLAYING, "sound-muted", walk->now_us / 7 % 5 == 0, NULL);
}

static void
tell_notice (Walk *walk)
{
  g_object_set (walk->moment, "told", walk->now_us / 7 % 3 == 0 ? "The disk is full" : NULL, "stalled", walk->now_us / 7 % 4 == 0, NULL);
}

static void
tell_step (Walk *walk)
{
  g_object_set (walk->moment, "rest-step-s", walk->now_us / 7 % 3 == 0 ? 30 : 10, NULL);
}

static void
do_something (Walk *walk)
{
  walk->pending = FALSE;
  switch (g_test_rand_int_range (0, 16)) {
  case 0:
    soleus_session_pause (walk->session, walk->now_us);
    break;
  case 1:
  case 2:
    soleus_session_resume (walk->session, walk->now_us);
    break;
  case 3:
    soleus_session_skip (walk->session, walk->now_us);
    break;
  case 4:
    soleus_session_back (walk->session, walk->now_us);
    break;
  case 5:
    soleus_session_extend_rest (walk->session, walk->now_us, 10 * G_TIME_SPAN_SECOND);
    break;
  case 6:
  case 7:
    soleus_session_done (walk->session, walk->now_us);
    break;
  case 8:
    walk->pending = soleus_session_get_state (walk->session) == SOLEUS_SESSION_STATE_PAUSED;
    break;
  case 9:
    assert_notifies (walk, tell_units);
    break;
  case 10:
    assert_notifies (walk, tell_sound);
    break;
  case 11:
    assert_notifies (walk, tell_notice);
    break;
  case 12:
    assert_notifies (walk, tell_step);
    break;
  default:
    break;
  }
}

/* Looks at a session at many places, and in all that can be done with it. */
static void
walk_through (SoleusRoutine *routine)
{
  Walk walk;

  begin (&walk, routine);
  look (&walk);
  start (&walk);
  for (int i = 0; i < LOOKS; i++) {
    walk.now_us += g_test_rand_bit () ? g_test_rand_int_range (0, 30000) : g_test_rand_int_range (0, 20 * (int) G_TIME_SPAN_SECOND);
    soleus_session_advance (walk.session, walk.now_us);
    do_something (&walk);
    look (&walk);
  }
  soleus_session_stop (walk.session, walk.now_us);
  look (&walk);
  end (&walk);
}

static void
test_random_routines (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (SoleusRoutine) routine = test_routine_random (TRUE);

    walk_through (routine);
  }
}

static void
test_catalogue (void)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nonexistent/soleus");
  guint n_entries;

  soleus_library_load (library);
  n_entries = g_list_model_get_n_items (G_LIST_MODEL (library));
  g_assert_cmpint (n_entries, >=, 50);
  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);

    g_test_message ("%s", soleus_entry_get_id (entry));
    walk_through (soleus_entry_get_routine (entry));
  }
}

/* Before it has seen a session, it says nothing but what it knows by itself. */
static void
test_no_session (void)
{
  g_autoptr (SoleusMoment) moment = g_object_new (SOLEUS_TYPE_MOMENT, NULL);
  g_autofree char *said = NULL;

  g_object_set (moment, "units", SOLEUS_UNITS_US, "sound-muted", TRUE, "rest-step-s", 5, NULL);
  said = describe (moment);
  g_assert_cmpstr (said, ==, "idle 0.0 0.000 |  |  |  |  |  |  |  |  |  | Muted: follow the picture |  =");
}

/* What a refresh costs, at a place of a long session. */
static void
test_cost (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_pumps_new (3600, 120));
  const int n = 1000000;
  double    seconds;
  Walk      walk;

  if (!g_test_perf ()) {
    g_test_skip ("Asked for with -m perf");
    return;
  }
  begin (&walk, routine);
  start (&walk);
  g_test_timer_start ();
  for (int i = 0; i < n; i++) {
    walk.now_us += G_TIME_SPAN_SECOND / 60 / 100;
    soleus_session_advance (walk.session, walk.now_us);
    refresh (&walk);
  }
  seconds = g_test_timer_elapsed () / n;
  g_test_minimized_result (seconds, "%.2f us for a refresh", seconds * 1e6);
  end (&walk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autofree char *path = g_strdup_printf ("/moment/%s", moments[i].name);

    g_test_add_data_func (path, &moments[i], test_moment);
  }
  g_test_add_func ("/moment/random-routines", test_random_routines);
  g_test_add_func ("/moment/catalogue", test_catalogue);
  g_test_add_func ("/moment/no-session", test_no_session);
  g_test_add_func ("/moment/cost", test_cost);
  return g_test_run ();
}
