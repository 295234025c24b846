/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-stream.h"

#include "soleus-session.h"

#include "test-listener.h"

#include <math.h>
#include <signal.h>

/* What is really heard, through a real sound server, in real time. */

#define S G_TIME_SPAN_SECOND
#define MS G_TIME_SPAN_MILLISECOND
#define PATIENCE_MS 60000
/* What doesn't wait for a device comes back so soon. */
#define AT_ONCE_US (20 * MS)
#define MAX_ERROR_MS 1.0
/* What the recording itself can be late by, and more than a busy computer adds to that. */
#define MAX_LATE_MS 8.0
/* So soon after another program has joined, all is in step again. */
#define BACK_MS 2000

/* One for all tests: its address is in the environment, which nobody may change once there are threads. */
static TestSoundServer *server;

static void
expect_in_step (TestListener *self,
                TestTiming   *timing)
{
  g_autoptr (GArray) errors_ms = test_listener_compare (self, timing);
  double worst_ms = test_listener_worst_ms (errors_ms);

  g_test_message ("at worst %.3f ms off", worst_ms);
  test_timing_expect (timing, worst_ms <= MAX_ERROR_MS, "at worst %.3f ms off", worst_ms);
}

static void
expect_within (TestTiming *timing,
               int64_t     since_us,
               int64_t     within_us,
               const char *what)
{
  int64_t passed_us = g_get_monotonic_time () - since_us;

  g_test_message ("%s after %.1f ms", what, (double) passed_us / MS);
  test_timing_expect (timing, passed_us < within_us, "%s after %.1f ms only", what, (double) passed_us / MS);
}

static void
hear_session (TestTiming *timing,
              gpointer    data)
{
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);
  int64_t       position_us;
  int64_t       begun_us;

  test_sound_server_start (server);
  test_sound_server_listen (server);
  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  expect_within (timing, begun_us, AT_ONCE_US, "asked for sound");
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_assert_cmpint (self->ready, ==, 1);
  g_test_message ("prepared in %d ms: %s", (int) ((g_get_monotonic_time () - begun_us) / MS), soleus_stream_get_description (self->stream));

  test_listener_anchor (self, 0);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  test_listener_run_to (self, 4.4 * S);
  position_us = test_listener_pause (self);
  test_listener_run_for (self, 1000);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_READY);
  test_listener_anchor (self, position_us);
  test_listener_run_to (self, 6.4 * S);
  /* A skip to the second set, with a cue right at its start. */
  test_listener_anchor (self, 50 * S);
  test_listener_run_to (self, 52.4 * S);
  /* The same numbers again: what drift is taken back with. */
  test_listener_anchor_again (self);
  test_listener_run_to (self, 54.4 * S);
  position_us = test_listener_pause (self);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_OFF);
  test_listener_run_for (self, 500);

  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_test_message ("prepared again in %.1f ms", (double) (g_get_monotonic_time () - begun_us) / MS);
  test_listener_anchor (self, position_us);
  test_listener_run_to (self, 58.4 * S);
  test_listener_pause (self);
  test_listener_run_for (self, 1000);

  test_timing_end (timing);
  expect_in_step (self, timing);
  test_listener_free (self);
}

static void
test_in_step (void)
{
  test_timing_judge (hear_session, NULL);
}

/* The server dies while cues sound, and another one comes. What is heard from it must be in step with the anchor from before it died: that is compared with an
 * anchor from after. */
static void
lose_server (TestTiming *timing,
             gpointer    data)
{
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);
  int64_t       died_us;

  test_sound_server_start (server);
  soleus_stream_prepare (self->stream);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_READY);
  test_listener_anchor (self, 0);
  test_listener_run_to (self, 1.4 * S);

  test_sound_server_kill (server, SIGKILL);
  died_us = g_get_monotonic_time ();
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  expect_within (timing, died_us, S, "the server’s death noticed");
  g_assert_cmpint (self->lost, ==, 1);

  test_sound_server_start (server);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  expect_within (timing, died_us, 4 * S, "recovered from the server’s death");
  g_assert_cmpint (self->recovered, ==, 1);
  g_assert_cmpint (self->lost, ==, 1);
  test_sound_server_listen (server);

  /* An ear that wants to hear so soon after makes a server move its device, and guess anew of it. */
  test_listener_run_for (self, BACK_MS);
  while (test_listener_get_position_us (self) % (2 * S) < 1.4 * S || test_listener_get_position_us (self) % (2 * S) > 1.5 * S)
    test_listener_run_for (self, 10);
  self->heard_from_us = g_get_monotonic_time ();
  test_listener_run_for (self, 4000);
  test_listener_anchor (self, 50 * S);
  test_listener_run_to (self, 52.4 * S);
  test_listener_pause (self);
  test_listener_run_for (self, 1000);

  test_timing_end (timing);
  expect_in_step (self, timing);
  g_test_message ("heard %.3f ms late", self->late_ms);
  test_timing_expect (timing, fabs (self->late_ms) <= MAX_LATE_MS, "all of it was %.3f ms late", self->late_ms);
  test_listener_free (self);
}

static void
test_server_dies (void)
{
  test_timing_judge (lose_server, NULL);
}

/* A server that answers nobody: nothing waits for it, and it is taken as gone; when it wakes up, so does the sound. */
static void
ask_hanging_server (TestTiming *timing,
                    gpointer    data)
{
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);
  int64_t       begun_us;

  test_sound_server_start (server);
  test_sound_server_kill (server, SIGSTOP);
  begun_us = g_get_monotonic_time ();
  soleus_stream_prepare (self->stream);
  test_listener_anchor (self, 0);
  soleus_stream_set_volume (self->stream, 0.5);
  expect_within (timing, begun_us, AT_ONCE_US, "asked a server that hangs");
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_STARTING);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  expect_within (timing, begun_us, 7 * S, "a server that hangs taken as gone");

  test_sound_server_kill (server, SIGCONT);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  g_assert_cmpint (self->recovered, ==, 1);
  test_listener_free (self);
}

static void
test_server_hangs (void)
{
  test_timing_judge (ask_hanging_server, NULL);
}

static void
on_state_changed (int *changes)
{
  (*changes)++;
}

static void
begin_without_server (TestTiming *timing,
                      gpointer    data)
{
  int           changes = 0;
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, "pulsesink");
  int64_t       begun_us = g_get_monotonic_time ();

  soleus_stream_prepare (self->stream);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  expect_within (timing, begun_us, 2 * S, "no server: known");
  g_assert_cmpint (self->lost, ==, 0);
  g_assert_cmpint (self->ready, ==, 0);

  /* The session begins all the same, without a flicker at each look for a server; and when one comes, it is heard. */
  g_signal_connect_swapped (self->stream, "notify::state", G_CALLBACK (on_state_changed), &changes);
  test_listener_anchor (self, 0);
  test_listener_run_for (self, 700);
  g_assert_cmpint (soleus_stream_get_state (self->stream), ==, SOLEUS_SOUND_STATE_UNAVAILABLE);
  g_assert_cmpint (changes, ==, 0);
  test_sound_server_start (server);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  g_assert_cmpint (self->recovered, ==, 1);
  test_listener_free (self);
}

static void
test_no_server (void)
{
  test_timing_judge (begin_without_server, NULL);
}

static gboolean
on_timeout (void *data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_until_muted (TestListener *self,
                 gboolean      muted)
{
  gboolean over = FALSE;
  guint    id = g_timeout_add (PATIENCE_MS, on_timeout, &over);

  while (soleus_stream_get_muted (self->stream) != muted) {
    g_assert_false (over);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (id);
}

/* Somebody mutes the program in the desktop's volume control. */
static void
test_muted (void)
{
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);

  test_sound_server_start (server);
  soleus_stream_prepare (self->stream);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_READY);
  g_assert_false (soleus_stream_get_muted (self->stream));
  test_sound_server_mute (server, TRUE);
  run_until_muted (self, TRUE);
  test_sound_server_mute (server, FALSE);
  run_until_muted (self, FALSE);
  test_listener_free (self);
}

static void
skip (const void *path)
{
  g_test_skip ("needs pulseaudio, pacat, parec and pactl");
}

static void
add (const char *path,
     GTestFunc   test)
{
  if (test_sound_server_is_there ())
    g_test_add_func (path, test);
  else
    g_test_add_data_func (path, NULL, skip);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  server = test_sound_server_new ();

  add ("/stream/in-step", test_in_step);
  add ("/stream/server-dies", test_server_dies);
  add ("/stream/server-hangs", test_server_hangs);
  add ("/stream/no-server", test_no_server);
  add ("/stream/muted", test_muted);

  result = g_test_run ();
  test_sound_server_free (server);
  return result;
}
