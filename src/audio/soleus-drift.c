/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drift.h"

#include <math.h>

#define NS_PER_S 1e9

/* What a sound server says of its device is off by some tenths of a millisecond, and for a second or two always in the same direction. */
#define NOISE_S 0.3e-3
/* A sink that has just put its device at the clock is right to within so much. */
#define START_S 0.3e-3
/* A card that was never observed, and how fast the rate of one wanders with its temperature, per second. */
#define RATE 300e-6
#define RATE_WANDER 1e-6
/* Servers guess between their measurements. On a busy computer one measurement can be off by 10 ms, and lead the guesses of the next 5 to 10 s astray, at up to 3 %
 * of the time. No card does that: what is off by much isn't believed before it has stayed so for as long, and moved no more than this in between. */
#define MUCH_S 1e-3
#define CALM_S 0.3e-3
#define CALM_RATE 800e-6
#define STAYS_S 10
/* Observations that follow each other at once say the same. */
#define APART_S 0.1

struct _SoleusDrift {
  int64_t clock_ns; /* to which what follows belongs */
  double  ahead_s;
  double  rate;

  /* How uncertain that is: variances, and what the two have in common. */
  double ahead_variance;
  double rate_variance;
  double covariance;

  gboolean observed; /* since the last start */
  int64_t  last_ns;  /* the last observation … */
  double   last_s;
  int64_t  calm_ns; /* … and since when they have been calm */
};

static void
pass_time (SoleusDrift *self,
           int64_t      clock_ns)
{
  double elapsed_s = (double) (clock_ns - self->clock_ns) / NS_PER_S;

  self->clock_ns = clock_ns;
  self->ahead_s += self->rate * elapsed_s;
  self->ahead_variance += elapsed_s * (2 * self->covariance + elapsed_s * self->rate_variance);
  self->covariance += elapsed_s * self->rate_variance;
  self->rate_variance += elapsed_s * RATE_WANDER * RATE_WANDER;
}

static void
set_ahead (SoleusDrift *self,
           double       ahead_s,
           double       deviation_s)
{
  self->ahead_s = ahead_s;
  self->ahead_variance = deviation_s * deviation_s;
  self->covariance = 0;
}

/* Whether the device has moved since the last observation as a card can. */
static gboolean
is_calm (SoleusDrift *self,
         int64_t      clock_ns,
         double       ahead_s)
{
  double elapsed_s = (double) (clock_ns - self->last_ns) / NS_PER_S;
  double moved_s = ahead_s - self->last_s - self->rate * elapsed_s;

  return self->observed && fabs (moved_s) <= CALM_S + CALM_RATE * elapsed_s;
}

/* Kalman's step: how much of what is new is believed depends on how uncertain it was before. */
static void
learn (SoleusDrift *self,
       double       off_s)
{
  double total = self->ahead_variance + NOISE_S * NOISE_S;
  double ahead_gain = self->ahead_variance / total;
  double rate_gain = self->covariance / total;

  self->ahead_s += ahead_gain * off_s;
  self->rate = CLAMP (self->rate + rate_gain * off_s, -SOLEUS_DRIFT_MAX_PPM * 1e-6, SOLEUS_DRIFT_MAX_PPM * 1e-6);
  self->rate_variance -= rate_gain * self->covariance;
  self->covariance *= 1 - ahead_gain;
  self->ahead_variance *= 1 - ahead_gain;
}

/**
 * soleus_drift_new:
 *
 * Returns: (transfer full): the drift of a device that was never observed: none is expected
 */
SoleusDrift *
soleus_drift_new (void)
{
  SoleusDrift *self = g_new0 (SoleusDrift, 1);

  self->rate_variance = RATE * RATE;
  return self;
}

/**
 * soleus_drift_free:
 * @self: (transfer full): a drift
 *
 * Forgets it.
 */
void
soleus_drift_free (SoleusDrift *self)
{
  g_free (self);
}

/**
 * soleus_drift_restart:
 * @self: a drift
 * @clock_ns: when, in nanoseconds of the computer's clock
 *
 * The device was put at the clock anew: it is ahead by nothing. How fast it runs is still known.
 */
void
soleus_drift_restart (SoleusDrift *self,
                      int64_t      clock_ns)
{
  if (self->clock_ns > 0 && clock_ns > self->clock_ns)
    self->rate_variance += (double) (clock_ns - self->clock_ns) / NS_PER_S * RATE_WANDER * RATE_WANDER;
  self->clock_ns = clock_ns;
  self->observed = FALSE;
  set_ahead (self, 0, START_S);
}

/**
 * soleus_drift_observe:
 * @self: a drift
 * @clock_ns: when, in nanoseconds of the computer's clock; not before what was told last
 * @ahead_ns: how far the device is ahead of the clock then, in nanoseconds; negative when it is behind
 *
 * Learns from what a device says.
 */
void
soleus_drift_observe (SoleusDrift *self,
                      int64_t      clock_ns,
                      int64_t      ahead_ns)
{
  double ahead_s = (double) ahead_ns / NS_PER_S;
  double off_s;

  if (clock_ns < self->clock_ns || (self->observed && (double) (clock_ns - self->last_ns) < APART_S * NS_PER_S))
    return;
  pass_time (self, clock_ns);
  off_s = ahead_s - self->ahead_s;
  if (!is_calm (self, clock_ns, ahead_s))
    self->calm_ns = clock_ns;
  self->observed = TRUE;
  self->last_ns = clock_ns;
  self->last_s = ahead_s;
  if (fabs (off_s) <= MUCH_S)
    learn (self, off_s);
  else if ((double) (clock_ns - self->calm_ns) >= STAYS_S * NS_PER_S)
    set_ahead (self, ahead_s, NOISE_S);
}

/**
 * soleus_drift_predict:
 * @self: a drift
 * @clock_ns: when, in nanoseconds of the computer's clock; may be some seconds from what was told last
 *
 * Returns: how far the device is, or will be, ahead of the clock, in nanoseconds
 */
int64_t
soleus_drift_predict (const SoleusDrift *self,
                      int64_t            clock_ns)
{
  return llround (self->ahead_s * NS_PER_S + self->rate * (double) (clock_ns - self->clock_ns));
}

/**
 * soleus_drift_get_ppm:
 * @self: a drift
 *
 * Returns: by how many millionths the device runs faster than the clock, at most %SOLEUS_DRIFT_MAX_PPM either way
 */
double
soleus_drift_get_ppm (const SoleusDrift *self)
{
  return self->rate * 1e6;
}
