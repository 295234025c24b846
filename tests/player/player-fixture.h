/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"

G_BEGIN_DECLS

/**
 * PlayerFixture:
 * @ahead_us: by how much its monotonic clock is ahead of the computer's
 * @slept_us: for how long its computer has slept
 * @wall_us: by how much its wall clock was set ahead
 * @wall_start: what its wall clock said when the test began
 *
 * A player with a history of its own and clocks that can be set. The cues are silent: sound has tests of its own.
 */
typedef struct {
  char          *folder;
  SoleusHistory *history;
  SoleusPlayer  *player;
  SoleusClock    clock;
  int64_t        ahead_us;
  int64_t        slept_us;
  int64_t        wall_us;
  GDateTime     *wall_start;
  int64_t        begun_us;
  int            n_began;
  int            n_moved;
  int            n_segments;
  int            n_stalled;
  int            n_ended;
  char          *record_id;
  SoleusSession *ended_session;
} PlayerFixture;

void                   player_fixture_set_up (PlayerFixture *fixture,
                                              gconstpointer  data);
void                   player_fixture_tear_down (PlayerFixture *fixture,
                                                 gconstpointer  data);
void                   player_fixture_listen (PlayerFixture *fixture);
void                   player_fixture_set_wall (PlayerFixture *fixture,
                                                GDateTime     *now);
SoleusRoutine         *player_fixture_new_routine (int sets,
                                                   int repetitions);
void                   player_fixture_start (PlayerFixture *fixture,
                                             int            sets,
                                             int            repetitions);
void                   player_fixture_go_ahead (PlayerFixture *fixture,
                                                int64_t        by_us);
void                   player_fixture_wait_for_end (PlayerFixture *fixture);
SoleusSessionRecord   *player_fixture_load_record (PlayerFixture *fixture);
const SoleusSetRecord *player_fixture_get_set (SoleusSessionRecord *record,
                                               guint                index);

G_END_DECLS
