/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-clock.h"

#include <time.h>

static int64_t
get_monotonic_us (gpointer data)
{
  return g_get_monotonic_time ();
}

static int64_t
get_boottime_us (gpointer data)
{
  struct timespec time;

  if (clock_gettime (CLOCK_BOOTTIME, &time) != 0)
    return g_get_monotonic_time ();
  return time.tv_sec * G_TIME_SPAN_SECOND + time.tv_nsec / 1000;
}

static GDateTime *
dup_local_time (gpointer data)
{
  return g_date_time_new_now_local ();
}

static const SoleusClock system_clock = { get_monotonic_us, get_boottime_us, dup_local_time, NULL };

/**
 * soleus_clock_get_system:
 *
 * Returns: (transfer none): the computer's own clocks
 */
const SoleusClock *
soleus_clock_get_system (void)
{
  return &system_clock;
}
