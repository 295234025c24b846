/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-drift.h"

#include <math.h>

#define MS ((int64_t) 1000000)
#define S (1000 * MS)
/* As often as a block is asked for. */
#define STEP (400 * MS)
#define BEGINNING (12345 * S)

/* A card and what a server says of it: off by noise, part of which stays for a while. */
typedef struct {
  double  ppm;
  int64_t jump_ns;
  double  noise_ms;
  double  lasting_ns;
} Card;

static int64_t
card_ahead (const Card *self,
            int64_t     elapsed_ns)
{
  return llround ((double) elapsed_ns * self->ppm / 1e6) + self->jump_ns;
}

static int64_t
card_says (Card   *self,
           int64_t elapsed_ns)
{
  double noise_ns = self->noise_ms * MS;

  self->lasting_ns = 0.7 * self->lasting_ns + 0.3 * g_test_rand_double_range (-noise_ns, noise_ns + 1);
  return card_ahead (self, elapsed_ns) + llround (self->lasting_ns + g_test_rand_double_range (-noise_ns, noise_ns + 1) / 2);
}

/* By how many millionths the device runs faster than the clock, read from what is predicted over a day. */
static double
get_ppm (const SoleusDrift *drift)
{
  int64_t day_ns = 86400 * S;

  return (double) (soleus_drift_predict (drift, BEGINNING + day_ns) - soleus_drift_predict (drift, BEGINNING)) / (double) day_ns * 1e6;
}

/* How far off the prediction is of when something is heard that is rendered now, two seconds ahead. */
static double
prediction_error_ms (const SoleusDrift *drift,
                     const Card        *card,
                     int64_t            elapsed_ns)
{
  int64_t heard_ns = elapsed_ns + 2 * S;

  return (double) (soleus_drift_predict (drift, BEGINNING + heard_ns) - card_ahead (card, heard_ns)) / MS;
}

/* Observes for a while; returns the worst prediction from @settled_ns on. */
static double
follow (SoleusDrift *drift,
        Card        *card,
        int64_t      from_ns,
        int64_t      to_ns,
        int64_t      settled_ns)
{
  double worst_ms = 0;

  for (int64_t elapsed_ns = from_ns; elapsed_ns < to_ns; elapsed_ns += STEP) {
    soleus_drift_observe (drift, BEGINNING + elapsed_ns, card_says (card, elapsed_ns));
    if (elapsed_ns >= settled_ns)
      worst_ms = MAX (worst_ms, fabs (prediction_error_ms (drift, card, elapsed_ns)));
  }
  return worst_ms;
}

static void
test_unobserved (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();

  soleus_drift_restart (drift, BEGINNING);
  g_assert_cmpint (soleus_drift_predict (drift, BEGINNING), ==, 0);
  g_assert_cmpint (soleus_drift_predict (drift, BEGINNING + 600 * S), ==, 0);
}

/* A card that keeps time isn't made to stray. */
static void
test_quiet (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  Card card = { .ppm = 0, .noise_ms = 0 };

  soleus_drift_restart (drift, BEGINNING);
  g_assert_cmpfloat (follow (drift, &card, 0, 600 * S, 0), <, 1e-4);
}

/* Ten minutes of every rate that a card can have, and of ten times what they have: once it has been listened to for a third of a minute, nothing is heard a millisecond off. */
static void
test_ten_minutes (void)
{
  const double rates[] = { -1000, -100, -30, 0, 10, 100, 400, 1000 };

  for (size_t i = 0; i < G_N_ELEMENTS (rates); i++) {
    g_autoptr (SoleusDrift) drift = soleus_drift_new ();
    Card   card = { .ppm = rates[i], .noise_ms = 0.2 };
    double worst_ms;

    soleus_drift_restart (drift, BEGINNING);
    worst_ms = follow (drift, &card, 0, 600 * S, 22 * S);
    g_test_message ("%+.0f ppm: at worst %.3f ms, in the end %+.1f ppm", rates[i], worst_ms, get_ppm (drift));
    g_assert_cmpfloat (worst_ms, <, 1);
    g_assert_cmpfloat (fabs (get_ppm (drift) - rates[i]), <, 20);
  }
}

/* A card of at most 30 ppm, as most are, is within a millisecond from the first block on. */
static void
test_real_card (void)
{
  for (int i = 0; i < 1000; i++) {
    g_autoptr (SoleusDrift) drift = soleus_drift_new ();
    Card card = { .ppm = g_test_rand_double_range (-30, 30), .noise_ms = 0.2 };

    soleus_drift_restart (drift, BEGINNING);
    g_assert_cmpfloat (follow (drift, &card, 0, 30 * S, 0), <, 1);
  }
}

/* What was learnt holds across an anchor: the first block after it is right already. */
static void
test_anchor (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  Card card = { .ppm = 1000, .noise_ms = 0.2 };

  soleus_drift_restart (drift, BEGINNING);
  follow (drift, &card, 0, 40 * S, 40 * S);
  soleus_drift_restart (drift, BEGINNING + 100 * S);
  card.jump_ns = -card_ahead (&card, 100 * S);
  g_assert_cmpfloat (fabs (prediction_error_ms (drift, &card, 100 * S)), <, 0.2);
  g_assert_cmpfloat (follow (drift, &card, 100 * S, 200 * S, 100 * S), <, 0.7);
}

/* What a server says can be off by the same for as long as nothing happens, and begin to be so in the middle: only what changes counts. */
static void
test_always_off (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  Card said = { .ppm = 50, .noise_ms = 0.1, .jump_ns = 4 * MS };

  soleus_drift_restart (drift, BEGINNING);
  follow (drift, &said, 0, 60 * S, 60 * S);
  said.jump_ns = 80 * MS;
  follow (drift, &said, 60 * S, 120 * S, 120 * S);
  said.jump_ns = 0;
  g_assert_cmpfloat (fabs (prediction_error_ms (drift, &said, 120 * S)), <, 0.4);
  g_assert_cmpfloat (fabs (get_ppm (drift) - 50), <, 5);
}

/* A server's guess that runs away, as was seen: by 2 to 3 % of the time for some seconds, then here and there, while the device itself keeps time. */
static void
test_runaway (void)
{
  const double said_ms[] = { 7.594, 26.850, 39.364, 51.910, 64.488, 64.484, 57.904, 67.408, 76.854, 52.7, -48.759, -44.647, -44.934, -42.156, -46.396, -45.009 };
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  int parted = 0;

  soleus_drift_restart (drift, BEGINNING);
  for (size_t i = 0; i < G_N_ELEMENTS (said_ms); i++) {
    parted += soleus_drift_observe (drift, BEGINNING + (int64_t) (i + 1) * 500 * MS, (int64_t) (said_ms[i] * MS));
    g_assert_cmpint (ABS (soleus_drift_predict (drift, BEGINNING + (int64_t) (i + 1) * 500 * MS + 2 * S)), <, 3 * MS / 10);
  }
  g_assert_cmpint (parted, >, 10);
}

/* As a device does it: where device and clock have parted, the one is put at the other again, but not all the time. */
static double
follow_and_put (SoleusDrift *drift,
                Card        *card,
                int64_t      from_ns,
                int64_t      to_ns)
{
  int64_t put_ns = from_ns;
  double  worst_ms = 0;

  for (int64_t elapsed_ns = from_ns; elapsed_ns < to_ns; elapsed_ns += STEP) {
    gboolean parted = soleus_drift_observe (drift, BEGINNING + elapsed_ns, card_says (card, elapsed_ns));

    if (parted && elapsed_ns - put_ns >= 1500 * MS) {
      soleus_drift_restart (drift, BEGINNING + elapsed_ns);
      card->jump_ns -= card_ahead (card, elapsed_ns);
      put_ns = elapsed_ns;
    }
    worst_ms = MAX (worst_ms, fabs (prediction_error_ms (drift, card, elapsed_ns)));
  }
  return worst_ms;
}

/* The rate of a card counts from the beginning, so what that makes is taken off. */
static void
change_rate (Card   *card,
             int64_t elapsed_ns,
             double  ppm)
{
  int64_t ahead_ns = card_ahead (card, elapsed_ns);

  card->ppm = ppm;
  card->jump_ns += ahead_ns - card_ahead (card, elapsed_ns);
}

/* Another program joins a server whose clock is nothing but a timer, which runs fast while that one plays. What is heard stays within what the two seconds that are on
 * their way already allow, and is right again soon after. */
static void
test_another_joins (void)
{
  const double rates[] = { 60, 350, 900 };

  for (size_t i = 0; i < G_N_ELEMENTS (rates); i++) {
    g_autoptr (SoleusDrift) drift = soleus_drift_new ();
    Card   card = { .noise_ms = 0.2 };
    double joined_ms, left_ms, after_ms;

    soleus_drift_restart (drift, BEGINNING);
    follow_and_put (drift, &card, 0, 30 * S);
    change_rate (&card, 30 * S, rates[i]);
    joined_ms = follow_and_put (drift, &card, 30 * S, 50 * S);
    change_rate (&card, 50 * S, 0);
    left_ms = follow_and_put (drift, &card, 50 * S, 60 * S);
    after_ms = follow_and_put (drift, &card, 60 * S, 90 * S);
    g_test_message ("%.0f ppm for a while: at worst %.3f ms, %.3f ms when that ends, then %.3f ms", rates[i], joined_ms, left_ms, after_ms);
    g_assert_cmpfloat (MAX (joined_ms, left_ms), <, 1 + rates[i] * 2e-3);
    g_assert_cmpfloat (after_ms, <, 1);
  }
}

/* A guess that walks off for some seconds, as a server's does when another program joins, and comes back, is no drift: it is doubted, and nothing is left of it. */
static void
test_walk (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  int parted = 0;

  soleus_drift_restart (drift, BEGINNING);
  for (int64_t elapsed_ns = 0; elapsed_ns < 60 * S; elapsed_ns += STEP) {
    double said_ms = elapsed_ns < 20 * S || elapsed_ns > 30 * S ? 0 : 2 * sin (G_PI * (double) (elapsed_ns - 20 * S) / (10.0 * S));

    parted += soleus_drift_observe (drift, BEGINNING + elapsed_ns, llround (said_ms * MS));
    g_assert_cmpint (ABS (soleus_drift_predict (drift, BEGINNING + elapsed_ns)), <, 2 * MS);
  }
  g_assert_cmpint (parted, >, 2);
  g_assert_cmpint (ABS (soleus_drift_predict (drift, BEGINNING + 60 * S)), <, 3 * MS / 10);
}

/* A card that keeps time, and a server that is off by no more than servers are, are never doubted. */
static void
test_not_doubted (void)
{
  for (int i = 0; i < 100; i++) {
    g_autoptr (SoleusDrift) drift = soleus_drift_new ();
    Card card = { .ppm = g_test_rand_double_range (-100, 100), .noise_ms = 0.2 };

    soleus_drift_restart (drift, BEGINNING);
    for (int64_t elapsed_ns = 0; elapsed_ns < 300 * S; elapsed_ns += STEP)
      g_assert_false (soleus_drift_observe (drift, BEGINNING + elapsed_ns, card_says (&card, elapsed_ns)));
  }
}

static void
test_slip (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  Card card = { .ppm = 50, .noise_ms = 0.1 };

  soleus_drift_restart (drift, BEGINNING);
  follow (drift, &card, 0, 60 * S, 60 * S);
  soleus_drift_observe (drift, BEGINNING + 60 * S, 500 * MS);
  soleus_drift_observe (drift, BEGINNING + 60 * S + STEP, -500 * MS);
  g_assert_cmpfloat (follow (drift, &card, 61 * S, 120 * S, 61 * S), <, 0.7);
}

/* Nonsense does no harm beyond itself: the rate stays what a card can have, and from the next anchor on the truth is found again. */
static void
test_nonsense (void)
{
  g_autoptr (SoleusDrift) drift = soleus_drift_new ();
  Card    card = { .ppm = 20, .noise_ms = 0.1 };
  int64_t elapsed_ns = 0;

  soleus_drift_restart (drift, BEGINNING);
  for (int i = 0; i < 10000; i++) {
    elapsed_ns += g_test_rand_int_range (0, 3) * 200 * MS;
    soleus_drift_observe (drift, BEGINNING + elapsed_ns, g_test_rand_int_range (-50, 50) * MS);
    g_assert_cmpfloat (fabs (get_ppm (drift)), <=, SOLEUS_DRIFT_MAX_PPM + 1e-6);
  }
  g_assert_false (soleus_drift_observe (drift, 0, S));
  elapsed_ns += STEP;
  soleus_drift_restart (drift, BEGINNING + elapsed_ns);
  card.jump_ns = -card_ahead (&card, elapsed_ns);
  g_assert_cmpfloat (follow (drift, &card, elapsed_ns, elapsed_ns + 300 * S, elapsed_ns + 120 * S), <, 0.7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drift/unobserved", test_unobserved);
  g_test_add_func ("/drift/quiet", test_quiet);
  g_test_add_func ("/drift/ten-minutes", test_ten_minutes);
  g_test_add_func ("/drift/real-card", test_real_card);
  g_test_add_func ("/drift/anchor", test_anchor);
  g_test_add_func ("/drift/always-off", test_always_off);
  g_test_add_func ("/drift/runaway", test_runaway);
  g_test_add_func ("/drift/another-joins", test_another_joins);
  g_test_add_func ("/drift/walk", test_walk);
  g_test_add_func ("/drift/not-doubted", test_not_doubted);
  g_test_add_func ("/drift/slip", test_slip);
  g_test_add_func ("/drift/nonsense", test_nonsense);

  return g_test_run ();
}
