/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-region.h"
#include "soleus-session-actions.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/**
 * SessionFixture:
 * @page: where its page is shown, if it is
 * @now_us: what its clock says
 *
 * A real player with silent cues and with a history of its own, whose clock stands still unless the test sets it ahead.
 */
typedef struct {
  WindowFixture         page;
  SoleusHistory        *history;
  SoleusRegion         *region;
  SoleusPlayer         *player;
  SoleusSessionActions *actions;
  SoleusClock           clock;
  int64_t               now_us;
  char                 *folder;
} SessionFixture;

void session_fixture_set_up (SessionFixture *fixture,
                             gconstpointer   data);
void session_fixture_tear_down (SessionFixture *fixture,
                                gconstpointer   data);
void session_fixture_start_take (SessionFixture *fixture,
                                 SoleusRoutine  *routine);
void session_fixture_go_ahead (SessionFixture *fixture,
                               double          seconds);

G_END_DECLS
