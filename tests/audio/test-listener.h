/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-stream.h"

#include "test-sound-server.h"
#include "test-timing.h"

G_BEGIN_DECLS

/**
 * TestListener:
 * @stream: what plays
 * @timeline: what it plays: cues at 0, 0.7 and 1.1 s of every 2 s, in two sets of 40 s that begin at 0 and at 50 s
 * @ready: how often the stream was ready
 * @lost: how often it was lost
 * @recovered: how often it recovered
 * @heard_from_us: or 0: nothing is expected before, and what is heard earlier doesn't count
 * @by_arrival: whether what is heard is put at the computer's clock cue by cue, for a device whose clock changes
 * @late_ms: after a comparison: how late everything was heard at most, by when the recording came
 *
 * Plays a session on a stream as a player does, and knows when each cue must be heard.
 */
typedef struct {
  SoleusStream   *stream;
  SoleusTimeline *timeline;
  int             ready;
  int             lost;
  int             recovered;
  int64_t         heard_from_us;
  gboolean        by_arrival;
  double          late_ms;

  TestSoundServer *server;
  GArray          *expected_us; /* (element-type int64_t): when cues must be heard */
  int64_t          position_us;
  int64_t          at_us;
  gboolean         plays;
} TestListener;

TestListener *test_listener_new (TestSoundServer *server,
                                 SoleusCueProfile profile,
                                 const char      *sink);
void          test_listener_free (TestListener *self);

void    test_listener_run_for (TestListener *self,
                               guint         ms);
void    test_listener_run_to (TestListener *self,
                              int64_t       position_us);
void    test_listener_run_until_state (TestListener    *self,
                                       SoleusSoundState state);
int64_t test_listener_get_position_us (TestListener *self);

void    test_listener_anchor (TestListener *self,
                              int64_t       position_us);
void    test_listener_anchor_again (TestListener *self);
void    test_listener_extend_rest (TestListener *self);
int64_t test_listener_pause (TestListener *self);

GArray *test_listener_compare (TestListener *self,
                               TestTiming   *timing);
double  test_listener_worst_ms (GArray *errors_ms);
guint   test_listener_count_cues_within (TestListener *self,
                                         int64_t       elapsed_us);

G_END_DECLS
