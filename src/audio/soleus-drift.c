/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drift.h"

#include <math.h>

#define NS_PER_S 1e9

/* A sink that was just set going again tells what it guesses, and finds the truth in the first half second. */
#define SETTLE_S 0.5
/* Observations that follow each other at once say the same. */
#define APART_S 0.1
/* A device is put at the clock to within so much. Who says after that that it is further off is wrong about it, and always by the same. */
#define START_OFF_S 1e-3
/* What a busy computer tells late leads the guesses astray for seconds, by up to 3 % of the time. No card does that, and nothing is learnt from it. */
#define CALM_S 0.3e-3
#define CALM_RATE 1200e-6
/* Where a device is said to be and where it was expected may differ by so much. */
#define PARTED_S 0.8e-3

/* What is known: by how much a card is off whose rate nobody has heard yet, where it is when it was just put at the clock, how fast a rate can change (a card's hardly
 * does, that of a server's clock does when another program joins), and how far off the guesses are, in the course of a second. */
#define RATE_OFF 100e-6
#define PLACE_OFF_S 0.3e-3
#define RATE_WANDERS_PER_S 4e-6
#define GUESS_OFF_S 0.4e-3

/* A filter of two unknowns, as Kalman has it: where the device is and how fast that grows, and the variances of both. */
struct _SoleusDrift {
  int64_t  start_ns; /* when the device was put at the clock */
  int64_t  now_ns;   /* what follows is of this time */
  double   ahead_s;
  double   rate;
  double   ahead_variance;
  double   covariance;
  double   rate_variance;
  gboolean observed; /* since the start */
  double   said_s;   /* what the device said last */
  double   off_s;    /* by how much it says more than is true */
};

static double
elapsed_s (int64_t since_ns,
           int64_t now_ns)
{
  return (double) (now_ns - since_ns) / NS_PER_S;
}

/* Time passes: the longer, the less is known. */
static void
advance (SoleusDrift *self,
         int64_t      now_ns)
{
  double passed_s = elapsed_s (self->now_ns, now_ns);
  double wander = RATE_WANDERS_PER_S * RATE_WANDERS_PER_S * passed_s;

  self->ahead_s += self->rate * passed_s;
  self->ahead_variance += passed_s * (2 * self->covariance + passed_s * (self->rate_variance + wander / 3));
  self->covariance += passed_s * (self->rate_variance + wander / 2);
  self->rate_variance += wander;
  self->now_ns = now_ns;
}

/* Where the device is said to be, after @passed_s without a word, says something of both unknowns. */
static void
learn (SoleusDrift *self,
       double       surprise_s,
       double       passed_s)
{
  double variance = self->ahead_variance + GUESS_OFF_S * GUESS_OFF_S / passed_s;
  double ahead_gain = self->ahead_variance / variance;
  double rate_gain = self->covariance / variance;

  self->ahead_s += ahead_gain * surprise_s;
  self->rate = CLAMP (self->rate + rate_gain * surprise_s, -SOLEUS_DRIFT_MAX_PPM * 1e-6, SOLEUS_DRIFT_MAX_PPM * 1e-6);
  self->rate_variance -= rate_gain * self->covariance;
  self->covariance -= ahead_gain * self->covariance;
  self->ahead_variance -= ahead_gain * self->ahead_variance;
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

  self->rate_variance = RATE_OFF * RATE_OFF;
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
  self->start_ns = clock_ns;
  self->now_ns = clock_ns;
  self->ahead_s = 0;
  self->ahead_variance = PLACE_OFF_S * PLACE_OFF_S;
  self->covariance = 0;
  self->observed = FALSE;
}

/**
 * soleus_drift_observe:
 * @self: a drift
 * @clock_ns: when, in nanoseconds of the computer's clock; not before what was told last
 * @ahead_ns: how far the device says that it is ahead of the clock then, in nanoseconds; negative when it is behind
 *
 * Learns from what a device says, which is a server's guess: in the long run it is right, for some seconds it can be a millisecond off and come back, and where it
 * jumps, it was wrong before or is from now on.
 *
 * Returns: whether device and clock have parted, as far as can be seen: then only putting the one at the other again shows what is true
 */
gboolean
soleus_drift_observe (SoleusDrift *self,
                      int64_t      clock_ns,
                      int64_t      ahead_ns)
{
  double   said_s = (double) ahead_ns / NS_PER_S;
  double   passed_s = elapsed_s (self->now_ns, clock_ns);
  gboolean jumped = FALSE;
  double   surprise_s;

  if (elapsed_s (self->start_ns, clock_ns) < SETTLE_S || passed_s < APART_S)
    return FALSE;
  advance (self, clock_ns);
  if (!self->observed) {
    self->off_s = fabs (said_s - self->ahead_s) <= START_OFF_S ? 0 : said_s - self->ahead_s;
  } else {
    double change_s = said_s - self->said_s - self->rate * passed_s;

    jumped = fabs (change_s) > CALM_S + CALM_RATE * passed_s;
    if (jumped)
      self->off_s += change_s;
  }
  self->observed = TRUE;
  self->said_s = said_s;
  surprise_s = said_s - self->off_s - self->ahead_s;
  learn (self, surprise_s, passed_s);
  return jumped || fabs (surprise_s) > PARTED_S;
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
  return llround ((self->ahead_s + self->rate * elapsed_s (self->now_ns, clock_ns)) * NS_PER_S);
}
