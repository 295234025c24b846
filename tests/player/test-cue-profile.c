/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-mixer.h"
#include "soleus-player.h"
#include "soleus-synth.h"

#include "player-fixture.h"
#include "test-exercises.h"
#include "test-onsets.h"
#include "test-sound-server.h"
#include "test-timing.h"
#include "wait.h"

#include <math.h>
#include <signal.h>

/* Well below every cue and far above what a sound server adds. */
#define THRESHOLD 0.001f

static void
start (PlayerFixture *fixture,
       gboolean       has_own,
       int            own)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.7 }, { SOLEUS_PHASE_KIND_LOWER, 0.5 } };
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_exercise_new ("steady", SOLEUS_GOAL_KIND_REPETITIONS, 200, 1, 0, SOLEUS_SIDES_BOTH, phases, 2));

  routine->lead_in_us = 0;
  routine->has_cue_profile = has_own;
  routine->cue_profile = own;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  wait_until (soleus_player_get_state (fixture->player) == SOLEUS_SESSION_STATE_RUNNING);
}

static void
set_setting (PlayerFixture   *fixture,
             SoleusCueProfile cue_profile)
{
  g_object_set (fixture->player, "cue-profile", cue_profile, NULL);
}

/* Whether anything was opened to sound through. */
static gboolean
sounds (PlayerFixture *fixture)
{
  return soleus_player_get_sound_description (fixture->player) != NULL;
}

static void
wait_for_sound (PlayerFixture   *fixture,
                SoleusSoundState state)
{
  wait_until (soleus_player_get_sound_state (fixture->player) == state);
}

static void
run_to (PlayerFixture *fixture,
        int64_t        position_us)
{
  wait_until (soleus_player_get_position_us (fixture->player) >= position_us);
}

/* What a routine says of itself comes before the setting, now and whenever that changes. */
static void
test_silent_routine (PlayerFixture *fixture,
                     gconstpointer  data)
{
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  start (fixture, TRUE, SOLEUS_CUE_PROFILE_SILENT);
  g_assert_false (sounds (fixture));
  set_setting (fixture, SOLEUS_CUE_PROFILE_GUIDED);
  g_assert_false (sounds (fixture));
  g_assert_cmpint (soleus_player_get_sound_state (fixture->player), ==, SOLEUS_SOUND_STATE_OFF);
  soleus_player_stop (fixture->player);
}

static void
test_guided_routine (PlayerFixture *fixture,
                     gconstpointer  data)
{
  start (fixture, TRUE, SOLEUS_CUE_PROFILE_GUIDED);
  g_assert_true (sounds (fixture));
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  set_setting (fixture, SOLEUS_CUE_PROFILE_SILENT);
  g_assert_true (sounds (fixture));
  soleus_player_stop (fixture->player);
}

/* Without a word of the routine's own the setting holds, and holds at once: the session goes on as it was. */
static void
test_setting (PlayerFixture *fixture,
              gconstpointer  data)
{
  int64_t before_us;

  start (fixture, FALSE, SOLEUS_CUE_PROFILE_GUIDED);
  g_assert_false (sounds (fixture));
  before_us = soleus_player_get_position_us (fixture->player);
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  g_assert_true (sounds (fixture));
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  run_to (fixture, before_us + 50000);
  set_setting (fixture, SOLEUS_CUE_PROFILE_SILENT);
  g_assert_false (sounds (fixture));
  g_assert_cmpint (soleus_player_get_sound_state (fixture->player), ==, SOLEUS_SOUND_STATE_OFF);
  soleus_player_stop (fixture->player);
}

/* A session that stands opens no device, and goes on with the sound that is set by then. */
static void
test_setting_in_pause (PlayerFixture *fixture,
                       gconstpointer  data)
{
  start (fixture, FALSE, SOLEUS_CUE_PROFILE_CALM);
  g_assert_true (soleus_player_pause (fixture->player));
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_cmpint (soleus_player_get_sound_state (fixture->player), ==, SOLEUS_SOUND_STATE_OFF);
  g_assert_true (soleus_player_resume (fixture->player));
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_UNAVAILABLE);
  wait_until (soleus_player_get_state (fixture->player) == SOLEUS_SESSION_STATE_RUNNING);
  soleus_player_stop (fixture->player);
}

/* A session that waits for its sound begins when there is none to wait for any more. */
static void
test_setting_while_waiting (PlayerFixture *fixture,
                            gconstpointer  data)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (1, 1000);

  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  g_assert_cmpint (fixture->n_began, ==, 0);
  set_setting (fixture, SOLEUS_CUE_PROFILE_GUIDED);
  g_assert_cmpint (fixture->n_began, ==, 0);
  set_setting (fixture, SOLEUS_CUE_PROFILE_SILENT);
  g_assert_cmpint (fixture->n_began, ==, 1);
  g_assert_cmpint (soleus_player_get_state (fixture->player), ==, SOLEUS_SESSION_STATE_RUNNING);
  soleus_player_stop (fixture->player);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  int64_t first = *(const int64_t *) a;
  int64_t second = *(const int64_t *) b;

  return (first > second) - (first < second);
}

/* By how much each sound is off the nearest cue, if `begun_us` is when the session began. */
static GArray *
list_errors (TestSoundServer *server,
             int64_t          begun_us)
{
  int64_t           n_samples, first_us;
  g_autofree float *samples = test_sound_server_heard (server, &n_samples, &first_us);
  g_autoptr (GArray) onsets = test_onsets_find (samples, n_samples, THRESHOLD);
  GArray *errors_us = g_array_new (FALSE, FALSE, sizeof (int64_t));

  for (guint i = 0; i < onsets->len; i++) {
    int64_t position_us = first_us + test_sound_server_get_time_us (server, g_array_index (onsets, int64_t, i)) - begun_us;
    int64_t in_repetition_us = position_us % 1200000;
    int64_t error_us = in_repetition_us < 350000 ? in_repetition_us : in_repetition_us < 950000 ? in_repetition_us - 700000
                                                                                                : in_repetition_us - 1200000;

    g_test_message ("heard at %.3f s, %+.1f ms", (double) position_us / G_USEC_PER_SEC, (double) error_us / 1000);
    g_array_append_val (errors_us, error_us);
  }
  return errors_us;
}

/* Not running unless a test starts it; %NULL when it isn't installed. Its address is in the environment, which nobody may change once there are threads. */
static TestSoundServer *server;

static void
hear (TestTiming *timing,
      gpointer    data)
{
  PlayerFixture *fixture = data;
  g_autoptr (GArray) errors_us = NULL;
  g_autofree char *busy = NULL;
  int64_t          begun_us, median_us, early_us, late_us;

  test_sound_server_start (server);
  test_sound_server_listen (server);
  start (fixture, FALSE, SOLEUS_CUE_PROFILE_CALM);
  run_to (fixture, 1500000);
  begun_us = g_get_monotonic_time () - soleus_player_get_position_us (fixture->player);
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_PLAYING);
  run_to (fixture, soleus_player_get_position_us (fixture->player) + 6000000);
  set_setting (fixture, SOLEUS_CUE_PROFILE_SILENT);
  run_to (fixture, soleus_player_get_position_us (fixture->player) + 2000000);
  soleus_player_stop (fixture->player);
  test_timing_end (timing);

  busy = test_sound_server_dup_busy (server);
  if (busy != NULL)
    test_timing_note_busy (timing, busy);
  errors_us = list_errors (server, begun_us);
  test_sound_server_kill (server, SIGKILL);
  if (!test_timing_expect (timing, errors_us->len >= 8 && errors_us->len <= 14, "%u cues were heard", errors_us->len))
    return;
  g_array_sort (errors_us, compare_times);
  median_us = g_array_index (errors_us, int64_t, errors_us->len / 2);
  early_us = median_us - g_array_index (errors_us, int64_t, 0);
  late_us = g_array_index (errors_us, int64_t, errors_us->len - 1) - median_us;
  /* When the recording began isn't known to the millisecond; how the cues stand to each other is. */
  test_timing_expect (timing, ABS (median_us) < 50000, "the cues are %.1f ms off", (double) median_us / 1000);
  test_timing_expect (timing, late_us < 20000 && early_us < 20000, "a cue is %.1f ms early, another %.1f ms late", (double) early_us / 1000, (double) late_us / 1000);
}

/* Turned on in the middle of a set, the cues are heard where they belong, and turned off they are no longer. */
static void
test_heard (PlayerFixture *fixture,
            gconstpointer  data)
{
  if (server != NULL)
    test_timing_judge (hear, fixture);
  else
    g_test_skip ("needs pulseaudio");
}

/* How long a sound is audible that begins at `first`. */
static int64_t
get_audible_us (const float *samples,
                int64_t      first,
                int64_t      end)
{
  int64_t last = first;

  for (int64_t i = first; i < end; i++)
    if (fabsf (samples[i]) > THRESHOLD)
      last = i;
  return (last - first) * G_USEC_PER_SEC / SOLEUS_SAMPLE_RATE;
}

static void
hear_end (TestTiming *timing,
          gpointer    data)
{
  const TestPhase   phases[] = { { SOLEUS_PHASE_KIND_LIFT, 0.7 }, { SOLEUS_PHASE_KIND_LOWER, 0.5 } };
  PlayerFixture    *fixture = data;
  const SoleusClip *chord = soleus_synth_get_clip (SOLEUS_CUE_KIND_FINISH, SOLEUS_CUE_PROFILE_CALM);
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_exercise_new ("short", SOLEUS_GOAL_KIND_REPETITIONS, 2, 1, 0, SOLEUS_SIDES_BOTH, phases, 2));
  g_autofree float *samples = NULL;
  g_autoptr (GArray) onsets = NULL;
  int64_t n_samples, first_us, ended_us, heard_us, wanted_us;

  test_sound_server_start (server);
  test_sound_server_listen (server);
  set_setting (fixture, SOLEUS_CUE_PROFILE_CALM);
  /* A quiet chord is heard for a shorter time, so it has its whole size. */
  g_object_set (fixture->player, "volume", 1.0, NULL);
  routine->lead_in_us = 0;
  fixture->n_ended = 0;
  g_assert_true (soleus_player_start (fixture->player, routine, "{}", NULL));
  player_fixture_wait_for_end (fixture);
  ended_us = g_get_monotonic_time ();
  wait_until (g_get_monotonic_time () - ended_us > SOLEUS_SOUND_TAIL_US + 500 * G_TIME_SPAN_MILLISECOND);
  test_timing_end (timing);

  samples = test_sound_server_heard (server, &n_samples, &first_us);
  onsets = test_onsets_find (samples, n_samples, THRESHOLD);
  test_sound_server_kill (server, SIGKILL);
  if (!test_timing_expect (timing, onsets->len >= 3, "%u sounds were heard", onsets->len))
    return;
  heard_us = get_audible_us (samples, g_array_index (onsets, int64_t, onsets->len - 1), n_samples);
  wanted_us = get_audible_us (chord->samples, 0, chord->n_samples);
  g_test_message ("the last sound is heard for %.3f s of %.3f s", (double) heard_us / G_USEC_PER_SEC, (double) wanted_us / G_USEC_PER_SEC);
  test_timing_expect (timing, ABS (heard_us - wanted_us) < 50000, "the chord is heard for %.3f s, not %.3f s", (double) heard_us / G_USEC_PER_SEC, (double) wanted_us / G_USEC_PER_SEC);
}

/* The chord at the end of a session is heard to its end, though nothing else of the session is left by then. */
static void
test_heard_to_the_end (PlayerFixture *fixture,
                       gconstpointer  data)
{
  if (server != NULL)
    test_timing_judge (hear_end, fixture);
  else
    g_test_skip ("needs pulseaudio");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  if (test_sound_server_is_there ())
    server = test_sound_server_new ();
  else
    g_setenv ("PULSE_SERVER", "unix:/nowhere", TRUE);
  g_test_add ("/cue-profile/silent-routine", PlayerFixture, NULL, player_fixture_set_up, test_silent_routine, player_fixture_tear_down);
  g_test_add ("/cue-profile/guided-routine", PlayerFixture, NULL, player_fixture_set_up, test_guided_routine, player_fixture_tear_down);
  g_test_add ("/cue-profile/setting", PlayerFixture, NULL, player_fixture_set_up, test_setting, player_fixture_tear_down);
  g_test_add ("/cue-profile/setting-in-pause", PlayerFixture, NULL, player_fixture_set_up, test_setting_in_pause, player_fixture_tear_down);
  g_test_add ("/cue-profile/setting-while-waiting", PlayerFixture, NULL, player_fixture_set_up, test_setting_while_waiting, player_fixture_tear_down);
  g_test_add ("/cue-profile/heard", PlayerFixture, NULL, player_fixture_set_up, test_heard, player_fixture_tear_down);
  g_test_add ("/cue-profile/heard-to-the-end", PlayerFixture, NULL, player_fixture_set_up, test_heard_to_the_end, player_fixture_tear_down);
  result = g_test_run ();
  g_clear_pointer (&server, test_sound_server_free);
  return result;
}
