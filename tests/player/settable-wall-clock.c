/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "settable-wall-clock.h"

#include <glib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* The wall clock of the whole process that this is linked into, for every library in it: what the C library says, set ahead. */
static int ahead_s;

int
clock_gettime (clockid_t        clock,
               struct timespec *time)
{
  long result = syscall (SYS_clock_gettime, clock, time);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    time->tv_sec += g_atomic_int_get (&ahead_s);
  return (int) result;
}

int
gettimeofday (struct timeval *restrict time,
              void *restrict zone)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *result)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (result != NULL)
    *result = now.tv_sec;
  return now.tv_sec;
}

/* Sets the wall clock that many seconds ahead of the true one, or behind. */
void
settable_wall_clock_set_ahead (int seconds)
{
  g_atomic_int_set (&ahead_s, seconds);
}
