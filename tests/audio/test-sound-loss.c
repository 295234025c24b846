/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-listener.h"

#include <signal.h>

/* A sound server that dies at a bad moment: the session goes on without it. What fails here mostly fails by a crash. */

#define S G_TIME_SPAN_SECOND
#define MS G_TIME_SPAN_MILLISECOND
#define TIMES 2
#define TIMES_SLOW 40
#define AT_MOST_MS 600
#define SKIP_EVERY_MS 60
/* A thread that hangs is only given up after 5 s: it must be the loss itself that was noticed. */
#define NOTICED_US (4 * S)

/* One for all tests: its address is in the environment, which nobody may change once there are threads. */
static TestSoundServer *server;

static void
lose (TestListener *self,
      TestTiming   *timing)
{
  int64_t died_us, passed_us;

  test_sound_server_kill (server, SIGKILL);
  died_us = g_get_monotonic_time ();
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_UNAVAILABLE);
  passed_us = g_get_monotonic_time () - died_us;
  test_timing_expect (timing, passed_us < NOTICED_US, "noticed after %d ms only", (int) (passed_us / MS));
}

/* A server that is asked something and dies instead of answering. */
static void
lose_while_asked (TestTiming *timing,
                  gpointer    data)
{
  TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);

  test_sound_server_start (server);
  test_listener_anchor (self, 0);
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  test_sound_server_kill (server, SIGSTOP);
  soleus_stream_set_volume (self->stream, 0.5);
  test_listener_run_for (self, 100);
  lose (self, timing);
  test_listener_free (self);
}

static void
test_while_asked (void)
{
  test_timing_judge (lose_while_asked, NULL);
}

static void
open_device (TestListener *self,
             int           until_ms)
{
  test_listener_run_for (self, (guint) until_ms);
}

static void
play (TestListener *self,
      int           until_ms)
{
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  test_listener_run_for (self, (guint) until_ms);
}

/* Somebody skips on and on, so that the sink mostly waits for the time at which it plays again. */
static void
skip_on (TestListener *self,
         int           until_ms)
{
  test_listener_run_until_state (self, SOLEUS_SOUND_STATE_PLAYING);
  for (int ms = 0; ms < until_ms; ms += SKIP_EVERY_MS) {
    test_listener_anchor (self, ms * MS);
    test_listener_run_for (self, (guint) MIN (SKIP_EVERY_MS, until_ms - ms));
  }
}

typedef struct {
  const char *name;
  void (*act) (TestListener *self,
               int           until_ms);
  gboolean ends; /* the session, before anyone has noticed */
} Round;

static const Round rounds[] = {
  { "opened", open_device, FALSE },
  { "played", play, FALSE },
  { "skipped", skip_on, FALSE },
  { "opened and ended", open_device, TRUE },
  { "played and ended", play, TRUE },
};

static void
lose_at_any_moment (TestTiming *timing,
                    gpointer    data)
{
  int n_rounds = (int) G_N_ELEMENTS (rounds) * (g_test_slow () ? TIMES_SLOW : TIMES);

  for (int i = 0; i < n_rounds; i++) {
    const Round  *round = &rounds[i % (int) G_N_ELEMENTS (rounds)];
    TestListener *self = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);
    int           until_ms = g_test_rand_int_range (0, AT_MOST_MS);

    g_test_message ("round %d: %s for %d ms", i, round->name, until_ms);
    test_sound_server_start (server);
    test_listener_anchor (self, 0);
    round->act (self, until_ms);
    if (round->ends)
      test_sound_server_kill (server, SIGKILL);
    else
      lose (self, timing);
    test_listener_free (self);
  }
}

static void
test_any_moment (void)
{
  test_timing_judge (lose_at_any_moment, NULL);
}

static void
skip (const void *path)
{
  g_test_skip ("needs pulseaudio, parec and pactl");
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
  test_sound_server_set_plain (server);
  add ("/sound-loss/while-asked", test_while_asked);
  add ("/sound-loss/any-moment", test_any_moment);
  result = g_test_run ();
  test_sound_server_free (server);
  return result;
}
