/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drift.h"

#include <math.h>

#define NS_PER_S 1e9

/* A server guesses where its device is, and each time that the device starts it guesses anew: by how much that is off stays, for as long as nothing happens, so that
 * only what changes counts. Just after a start it changes by itself. */
#define SETTLE_S 8
/* What a busy computer tells late leads the guesses astray for seconds, by up to 3 % of the time. No card does that, and nothing is learnt from it. */
#define CALM_S 0.3e-3
#define CALM_RATE 1200e-6
/* How long the guesses have to be calm before they count, and when a new stretch of them is begun, so that a rate that wanders is followed. */
#define STRETCH_MIN_S 6
#define STRETCH_MAX_S 120
#define FORGET_S 300
/* How much is needed to believe that a card doesn't keep time, in square seconds: guesses that are 0.3 ms off, and stay so for a while, against rates of some
 * hundred ppm. A stretch of 6 s has about 45. */
#define DOUBT_S2 10
/* Observations that follow each other at once say the same. */
#define APART_S 0.1

/* A line through what was observed in a stretch: where its middle is, and the sums of the squares around that. */
typedef struct {
  double n;
  double first_s;
  double last_s;
  double mean_s;
  double mean_ahead_s;
  double squares;
  double products;
} Stretch;

struct _SoleusDrift {
  int64_t start_ns; /* when the device was put at the clock */
  Stretch stretch;
  double  last_ahead_s;

  /* The sums of earlier stretches, which time makes less. */
  double squares;
  double products;
};

static double
length_s (const Stretch *self)
{
  return self->n > 0 ? self->last_s - self->first_s : 0;
}

static void
add (Stretch *self,
     double   now_s,
     double   ahead_s)
{
  double off_s = now_s - self->mean_s;

  if (self->n <= 0)
    *self = (Stretch) { .first_s = now_s, .mean_s = now_s, .mean_ahead_s = ahead_s };
  else
    self->mean_s += off_s / (self->n + 1);
  self->n++;
  self->last_s = now_s;
  if (self->n <= 1)
    return;
  self->mean_ahead_s += (ahead_s - self->mean_ahead_s) / self->n;
  self->squares += off_s * (now_s - self->mean_s);
  self->products += (now_s - self->mean_s) * (ahead_s - self->mean_ahead_s) * self->n / (self->n - 1);
}

static void
end_stretch (SoleusDrift *self)
{
  if (length_s (&self->stretch) >= STRETCH_MIN_S) {
    self->squares += self->stretch.squares;
    self->products += self->stretch.products;
  }
  self->stretch = (Stretch) { 0 };
}

/* By how much a device runs faster: the slope that all stretches agree on best, each with a beginning of its own. */
static double
get_rate (const SoleusDrift *self)
{
  gboolean counts = length_s (&self->stretch) >= STRETCH_MIN_S;
  double   squares = self->squares + (counts ? self->stretch.squares : 0);
  double   products = self->products + (counts ? self->stretch.products : 0);

  return CLAMP (products / (squares + DOUBT_S2), -SOLEUS_DRIFT_MAX_PPM * 1e-6, SOLEUS_DRIFT_MAX_PPM * 1e-6);
}

/* Whether the device has moved since the last observation as a card can. */
static gboolean
is_calm (const SoleusDrift *self,
         double             elapsed_s,
         double             ahead_s)
{
  return fabs (ahead_s - self->last_ahead_s - get_rate (self) * elapsed_s) <= CALM_S + CALM_RATE * elapsed_s;
}

/**
 * soleus_drift_new:
 *
 * Returns: (transfer full): the drift of a device that was never observed: none is expected
 */
SoleusDrift *
soleus_drift_new (void)
{
  return g_new0 (SoleusDrift, 1);
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
  end_stretch (self);
  self->start_ns = clock_ns;
}

/**
 * soleus_drift_observe:
 * @self: a drift
 * @clock_ns: when, in nanoseconds of the computer's clock; not before what was told last
 * @ahead_ns: how far the device says that it is ahead of the clock then, in nanoseconds; negative when it is behind
 *
 * Learns from what a device says: not where it is, since a server's guess of that can be some milliseconds off, but how that changes.
 */
void
soleus_drift_observe (SoleusDrift *self,
                      int64_t      clock_ns,
                      int64_t      ahead_ns)
{
  double now_s = (double) (clock_ns - self->start_ns) / NS_PER_S;
  double ahead_s = (double) ahead_ns / NS_PER_S;
  double elapsed_s = now_s - self->stretch.last_s;

  if (now_s < SETTLE_S || (self->stretch.n > 0 && elapsed_s < APART_S))
    return;
  if (self->stretch.n > 0) {
    double kept = fmax (1 - elapsed_s / FORGET_S, 0);

    self->squares *= kept;
    self->products *= kept;
    if (!is_calm (self, elapsed_s, ahead_s) || length_s (&self->stretch) >= STRETCH_MAX_S)
      end_stretch (self);
  }
  add (&self->stretch, now_s, ahead_s);
  self->last_ahead_s = ahead_s;
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
  return llround (get_rate (self) * (double) (clock_ns - self->start_ns));
}
