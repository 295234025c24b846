/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdint.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_S ((int64_t) 1000000000)

/* For LD_PRELOAD: whoever runs with it has a monotonic clock that is CLOCK_PPM millionths faster than everyone else's. A sound server whose device is nothing but
 * that clock then drifts as a sound card does. */
int
clock_gettime (clockid_t        id,
               struct timespec *time)
{
  static int64_t begun_ns;
  static double  ppm;
  int            result = (int) syscall (SYS_clock_gettime, id, time);
  int64_t        now_ns = time->tv_sec * NS_PER_S + time->tv_nsec;

  if (id != CLOCK_MONOTONIC || result != 0)
    return result;
  if (begun_ns == 0) {
    const char *wish = getenv ("CLOCK_PPM");

    ppm = wish ? atof (wish) : 0;
    begun_ns = now_ns;
  }
  now_ns += (int64_t) ((double) (now_ns - begun_ns) * ppm / 1e6);
  time->tv_sec = now_ns / NS_PER_S;
  time->tv_nsec = now_ns % NS_PER_S;
  return result;
}
