/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-listener.h"

#include <math.h>

/* What is really heard through devices that don't keep time, in real time, on the one clock of a whole session. */

#define S G_TIME_SPAN_SECOND
#define FAST_PPM 1000
#define MAX_ERROR_MS 1.0
/* Of a device that was never heard before, nothing can be known until it has been listened to for a while. A card of 50 ppm is off by 0.8 ms at most then, this one by
 * a millisecond for each second. */
#define UNKNOWN_S 20
#define MAX_UNKNOWN_ERROR_MS (UNKNOWN_S * FAST_PPM / 1000.0)
/* Until it has been listened to for longer, its rate is known to some 50 ppm. */
#define ROUGH_S 45
#define MAX_ROUGH_ERROR_MS 4.0
/* A real card is at most a tenth as fast. */
#define MAX_FAST_ERROR_MS 1.5

/* Another program plays from here to there, and wants to be heard within so much. */
#define JOIN_S 6
#define LEAVE_S 18
#define END_S 24
/* What is more than a millisecond off is right again so soon. */
#define BACK_S 2
/* Before another joined and after it has left, the device was put at the clock to within 0.6 ms, by what a server guesses to within 0.3 ms: this is compared. */
#define MAX_BETWEEN_ANCHORS_MS 2.0

/* One for all tests: its address is in the environment, which nobody may change once there are threads. */
static TestSoundServer *server;

/* What is played, by a device that is so much faster than the computer's clock, and what must be said of the errors in milliseconds. */
typedef struct {
  void (*play) (TestListener *listener);
  void (*judge) (TestListener *listener,
                 TestTiming   *timing,
                 GArray       *errors_ms);
  int fast_ppm;
} Performance;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double double_a = *(const double *) a;
  double double_b = *(const double *) b;

  return (double_a > double_b) - (double_a < double_b);
}

/* The worst of the cues from @first on, up to @end. */
static double
worst_ms (GArray *errors_ms,
          guint   first,
          guint   end)
{
  double worst_ms = 0;

  for (guint i = first; i < end; i++)
    worst_ms = MAX (worst_ms, fabs (g_array_index (errors_ms, double, i)));
  return worst_ms;
}

static void
tell (GArray *errors_ms)
{
  g_autoptr (GArray) sizes_ms = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < errors_ms->len; i++) {
    double size_ms = fabs (g_array_index (errors_ms, double, i));

    g_array_append_val (sizes_ms, size_ms);
  }
  g_array_sort (sizes_ms, compare_doubles);
  g_test_message ("%u cues: half within %.3f ms, 99 %% within %.3f ms, the worst %.3f ms", sizes_ms->len, g_array_index (sizes_ms, double, sizes_ms->len / 2),
                  g_array_index (sizes_ms, double, (sizes_ms->len - 1) * 99 / 100), g_array_index (sizes_ms, double, sizes_ms->len - 1));
}

static void
hear (TestTiming *timing,
      gpointer    data)
{
  const Performance *performance = data;
  TestListener      *listener = test_listener_new (server, SOLEUS_CUE_PROFILE_CALM, NULL);
  g_autoptr (GArray) errors_ms = NULL;

  test_sound_server_set_drift (server, performance->fast_ppm);
  test_sound_server_start (server);
  test_sound_server_listen (server);
  soleus_stream_prepare (listener->stream);
  test_listener_run_until_state (listener, SOLEUS_SOUND_STATE_READY);
  performance->play (listener);
  test_timing_end (timing);
  errors_ms = test_listener_compare (listener, timing);
  if (errors_ms->len > 0) {
    tell (errors_ms);
    performance->judge (listener, timing, errors_ms);
  }
  test_listener_free (listener);
  test_sound_server_set_drift (server, 0);
}

/* What a player makes of a session with a pause of 1 s, one of 5 s in which the device is given back, a skip, a step back and a rest that is extended. */
static void
play_session (TestListener *listener)
{
  int64_t position_us;

  test_listener_anchor (listener, 0);
  test_listener_run_to (listener, 4.4 * S);
  position_us = test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
  test_listener_anchor (listener, position_us);
  test_listener_run_to (listener, 10.4 * S);
  position_us = test_listener_pause (listener);
  test_listener_run_for (listener, 5000);
  soleus_stream_prepare (listener->stream);
  test_listener_run_until_state (listener, SOLEUS_SOUND_STATE_READY);
  test_listener_anchor (listener, position_us);
  test_listener_run_to (listener, 16.4 * S);
  /* A skip to the rest, which is extended and anchored anew, a skip to the second set, and back to the first. */
  test_listener_anchor (listener, 40 * S);
  test_listener_run_to (listener, 41.4 * S);
  test_listener_extend_rest (listener);
  test_listener_run_to (listener, 43.4 * S);
  test_listener_anchor_again (listener);
  test_listener_run_to (listener, 62.4 * S);
  test_listener_anchor (listener, 0);
  test_listener_run_to (listener, 6.4 * S);
  test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
}

static void
judge_session (TestListener *listener,
               TestTiming   *timing,
               GArray       *errors_ms)
{
  double worst_ms = test_listener_worst_ms (errors_ms);

  test_timing_expect (timing, worst_ms <= MAX_ERROR_MS, "at worst %.3f ms off", worst_ms);
}

static void
test_session (void)
{
  Performance performance = { play_session, judge_session, 0 };

  test_timing_judge (hear, &performance);
}

/* One set after the other: 90 s, or ten minutes where there is time. */
static void
play_on (TestListener *listener)
{
  int rounds = g_getenv ("SOLEUS_LONG") ? 7 : 1;

  for (int i = 0; i < rounds; i++) {
    test_listener_anchor (listener, 0);
    test_listener_run_to (listener, 89.4 * S);
  }
  test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
}

static void
judge_following (TestListener *listener,
                 TestTiming   *timing,
                 GArray       *errors_ms)
{
  guint  n_unknown = MIN (test_listener_count_cues_within (listener, UNKNOWN_S * S), errors_ms->len);
  guint  n_rough = MIN (test_listener_count_cues_within (listener, ROUGH_S * S), errors_ms->len);
  double unknown_ms = worst_ms (errors_ms, 0, n_unknown);
  double rough_ms = worst_ms (errors_ms, n_unknown, n_rough);
  double known_ms = worst_ms (errors_ms, n_rough, errors_ms->len);

  g_test_message ("in the first %d s at worst %.3f ms, to %d s %.3f ms, then %.3f ms", UNKNOWN_S, unknown_ms, ROUGH_S, rough_ms, known_ms);
  test_timing_expect (timing, unknown_ms <= MAX_UNKNOWN_ERROR_MS, "in the first %d s %.3f ms off", UNKNOWN_S, unknown_ms);
  test_timing_expect (timing, rough_ms <= MAX_ROUGH_ERROR_MS, "to %d s %.3f ms off", ROUGH_S, rough_ms);
  test_timing_expect (timing, known_ms <= MAX_FAST_ERROR_MS, "then %.3f ms off", known_ms);
}

static void
test_fast_device (void)
{
  Performance performance = { play_on, judge_following, FAST_PPM };

  test_timing_judge (hear, &performance);
}

/* By the arrival of the recording, which is at most some milliseconds late, and always by the same while the same programs play. */
static void
play_with_another (TestListener *listener,
                   int           latency_ms)
{
  listener->by_arrival = TRUE;
  test_listener_anchor (listener, 0);
  test_listener_run_to (listener, JOIN_S * S);
  test_sound_server_join (server, latency_ms);
  test_listener_run_to (listener, LEAVE_S * S);
  test_sound_server_leave (server);
  test_listener_run_to (listener, (END_S + 0.4) * S);
  test_listener_pause (listener);
  test_listener_run_for (listener, 1000);
}

static void
play_with_quick (TestListener *listener)
{
  play_with_another (listener, 10);
}

static void
play_with_slow (TestListener *listener)
{
  play_with_another (listener, 500);
}

static double
median_ms (GArray *errors_ms,
           guint   first,
           guint   end)
{
  g_autoptr (GArray) part_ms = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_append_vals (part_ms, &g_array_index (errors_ms, double, first), end - first);
  g_array_sort (part_ms, compare_doubles);
  return g_array_index (part_ms, double, part_ms->len / 2);
}

/* For how long what was heard was off at a stretch, at most. */
static double
longest_off_s (TestListener *listener,
               GArray       *errors_ms,
               guint         first,
               guint         end,
               double        right_ms)
{
  int64_t since_us = -1;
  int64_t longest_us = 0;

  for (guint i = first; i < end; i++) {
    int64_t at_us = g_array_index (listener->expected_us, int64_t, i);

    if (fabs (g_array_index (errors_ms, double, i) - right_ms) <= MAX_ERROR_MS) {
      since_us = -1;
      continue;
    }
    since_us = since_us < 0 ? at_us : since_us;
    longest_us = MAX (longest_us, at_us - since_us);
  }
  return (double) longest_us / S;
}

static void
judge_with_another (TestListener *listener,
                    TestTiming   *timing,
                    GArray       *errors_ms)
{
  guint  joins = MIN (test_listener_count_cues_within (listener, JOIN_S * S), errors_ms->len);
  guint  leaves = MIN (test_listener_count_cues_within (listener, LEAVE_S * S), errors_ms->len);
  guint  back = MIN (test_listener_count_cues_within (listener, (LEAVE_S + BACK_S) * S), errors_ms->len);
  double before_ms, joined_s, after_ms;

  if (!test_timing_expect (timing, joins > 0 && joins < leaves && leaves < back && back < errors_ms->len, "only %u cues were heard", errors_ms->len))
    return;
  /* Before the first silence, whether the anchor was met can't be seen yet. */
  before_ms = median_ms (errors_ms, MIN (test_listener_count_cues_within (listener, BACK_S * S), joins - 1), joins);
  joined_s = longest_off_s (listener, errors_ms, joins, leaves, median_ms (errors_ms, joins, leaves));
  after_ms = 0;
  for (guint i = back; i < errors_ms->len; i++)
    after_ms = MAX (after_ms, fabs (g_array_index (errors_ms, double, i) - before_ms));
  g_test_message ("while another plays, off for %.1f s at most; after that, %.3f ms", joined_s, after_ms);
  test_timing_expect (timing, joined_s <= BACK_S, "off for %.1f s while another plays", joined_s);
  test_timing_expect (timing, after_ms <= MAX_BETWEEN_ANCHORS_MS, "%.3f ms off after another has played", after_ms);
}

static void
test_quick_joins (void)
{
  Performance performance = { play_with_quick, judge_with_another, 0 };

  test_timing_judge (hear, &performance);
}

static void
test_slow_joins (void)
{
  Performance performance = { play_with_slow, judge_with_another, 0 };

  test_timing_judge (hear, &performance);
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

  add ("/following/session", test_session);
  add ("/following/fast-device", test_fast_device);
  add ("/following/quick-joins", test_quick_joins);
  add ("/following/slow-joins", test_slow_joins);

  result = g_test_run ();
  test_sound_server_free (server);
  return result;
}
