/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-times.h"

/* The two clocks are read one after the other: a smaller difference means nothing. */
#define LEAST_SLEEP_US (100 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  int64_t from_us;  /* on the monotonic clock, which stood while the computer slept */
  int64_t slept_us; /* how long it has slept, in all, since it was started */
} Sleep;

struct _SoleusSessionTimes {
  const SoleusClock *clock;
  GDateTime         *begun;  /* (owned) */
  GArray            *sleeps; /* (owned) (element-type Sleep): the first is the begin of the session */
};

static Sleep
look (const SoleusClock *clock)
{
  int64_t now_us = clock->get_monotonic_us (clock->data);

  return (Sleep) { now_us, clock->get_boottime_us (clock->data) - now_us };
}

/* The last sleep that was over at a moment. */
static const Sleep *
find_sleep (SoleusSessionTimes *self,
            int64_t             then_us)
{
  guint i = self->sleeps->len - 1;

  while (i > 0 && g_array_index (self->sleeps, Sleep, i).from_us > then_us)
    i--;
  return &g_array_index (self->sleeps, Sleep, i);
}

/**
 * soleus_session_times_new:
 * @clock: (transfer none): what time it is; it outlives the times
 *
 * Takes note of the wall clock: the session begins now.
 *
 * Returns: (transfer full): the times of the session
 */
SoleusSessionTimes *
soleus_session_times_new (const SoleusClock *clock)
{
  SoleusSessionTimes *self = g_new0 (SoleusSessionTimes, 1);
  Sleep               begin = look (clock);

  self->clock = clock;
  self->begun = clock->dup_local_time (clock->data);
  self->sleeps = g_array_new (FALSE, FALSE, sizeof (Sleep));
  g_array_append_val (self->sleeps, begin);
  return self;
}

void
soleus_session_times_free (SoleusSessionTimes *self)
{
  g_date_time_unref (self->begun);
  g_array_unref (self->sleeps);
  g_free (self);
}

/**
 * soleus_session_times_note_sleep:
 * @self: the times of a session
 *
 * Takes note that the computer may have slept until now. Moments before keep their times.
 */
void
soleus_session_times_note_sleep (SoleusSessionTimes *self)
{
  Sleep now = look (self->clock);
  Sleep last = g_array_index (self->sleeps, Sleep, self->sleeps->len - 1);

  if (now.slept_us - last.slept_us > LEAST_SLEEP_US)
    g_array_append_val (self->sleeps, now);
}

/**
 * soleus_session_times_get_stamp:
 * @self: the times of a session
 * @then_us: a moment of it, on the monotonic clock
 *
 * Returns: the moment on the wall clock
 */
SoleusStamp
soleus_session_times_get_stamp (SoleusSessionTimes *self,
                                int64_t             then_us)
{
  Sleep        begin = g_array_index (self->sleeps, Sleep, 0);
  const Sleep *sleep = find_sleep (self, then_us);
  int64_t      passed_us = then_us - begin.from_us + sleep->slept_us - begin.slept_us;
  g_autoptr (GDateTime) then = g_date_time_add (self->begun, passed_us);

  return soleus_stamp_from_date_time (then);
}
