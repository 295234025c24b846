/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-timing.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A few, so that a moment in which something else happens doesn't matter. Who has the time has more patience. */
#define ATTEMPTS 3
#define ATTEMPTS_OF_A_LONG_RUN 6
#define PATIENCE_US (10 * G_TIME_SPAN_SECOND)
/* Whoever sleeps until a moment is woken up within a fraction of a millisecond. */
#define PULSE_US (10 * G_TIME_SPAN_MILLISECOND)
#define LATE_US (5 * G_TIME_SPAN_MILLISECOND)
/* More than so much of the computer, busy with something else all the while, or in any one second, and nobody keeps time to a millisecond. */
#define MAX_OTHERS_SHARE 0.3
#define MAX_OTHERS_SHARE_IN_A_SECOND 0.6
#define PULSES_IN_A_SECOND 100

/* Since the computer was started, in the unit of the kernel. */
typedef struct {
  double all;    /* what all processors together had */
  double others; /* what of it went to others than this test: to their programs, or to other computers on the same machine */
} Processors;

struct _TestTiming {
  GThread   *pulse;
  int        over; /* (atomic) */
  Processors begun;
  double     others_share;
  double     others_share_in_a_second; /* the worst */
  int64_t    late_us;                  /* the worst */
  GPtrArray *busy;                     /* (element-type utf8): what else says that the computer didn't keep up */
  GPtrArray *misses;                   /* (element-type utf8): what wasn't in time */
  char      *description;
};

/* What a process has used, with those of its children that have ended; nothing when it isn't of this process's group, which is all that a test starts. */
static double
read_process (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "stat", NULL);
  g_autofree char *text = NULL;
  const char      *name_end;
  int              group;
  double           user, system, children_user, children_system;

  if (!g_file_get_contents (path, &text, NULL, NULL) || !(name_end = strrchr (text, ')')))
    return 0;
  if (sscanf (name_end + 1, " %*c %*d %d %*d %*d %*d %*u %*u %*u %*u %*u %lf %lf %lf %lf", &group, &user, &system, &children_user, &children_system) != 5)
    return 0;
  return group == getpgrp () ? user + system + children_user + children_system : 0;
}

static double
read_own (void)
{
  g_autoptr (GDir) processes = g_dir_open ("/proc", 0, NULL);
  const char *name;
  double      own = 0;

  while (processes != NULL && (name = g_dir_read_name (processes)) != NULL) {
    if (g_ascii_isdigit (name[0]))
      own += read_process (name);
  }
  return own;
}

static Processors
read_processors (void)
{
  g_autofree char *text = NULL;
  double           user, nice, system, idle, wait, interrupts, soft_interrupts, stolen;
  double           busy;

  if (!g_file_get_contents ("/proc/stat", &text, NULL, NULL) || sscanf (text, "cpu %lf %lf %lf %lf %lf %lf %lf %lf", &user, &nice, &system, &idle, &wait, &interrupts, &soft_interrupts, &stolen) != 8)
    return (Processors) { 0 };
  busy = user + nice + system + interrupts + soft_interrupts + stolen;
  return (Processors) { busy + idle + wait, busy - read_own () };
}

static double
get_others_share (Processors from,
                  Processors to)
{
  return to.all > from.all ? CLAMP ((to.others - from.others) / (to.all - from.all), 0, 1) : 0;
}

static gpointer
pulse (gpointer data)
{
  TestTiming *self = data;
  Processors  last = self->begun;

  for (int n = 1; !g_atomic_int_get (&self->over); n++) {
    int64_t before_us = g_get_monotonic_time ();

    g_usleep (PULSE_US);
    self->late_us = MAX (self->late_us, g_get_monotonic_time () - before_us - PULSE_US);
    if (n % PULSES_IN_A_SECOND == 0) {
      Processors now = read_processors ();

      self->others_share_in_a_second = MAX (self->others_share_in_a_second, get_others_share (last, now));
      last = now;
    }
  }
  return NULL;
}

/* Begins to watch how much time the computer has for this test. */
TestTiming *
test_timing_new (void)
{
  TestTiming *self = g_new0 (TestTiming, 1);

  self->busy = g_ptr_array_new_with_free_func (g_free);
  self->misses = g_ptr_array_new_with_free_func (g_free);
  self->begun = read_processors ();
  self->pulse = g_thread_new ("pulse", pulse, self);
  return self;
}

/* What comes after that takes no time that counts. */
void
test_timing_end (TestTiming *self)
{
  if (self->pulse == NULL)
    return;
  g_atomic_int_set (&self->over, TRUE);
  g_thread_join (g_steal_pointer (&self->pulse));
  self->others_share = get_others_share (self->begun, read_processors ());
}

/* Says why the computer can't have had the time, from somebody who saw it: a sound server that had nothing to play. */
void
test_timing_note_busy (TestTiming *self,
                       const char *reason)
{
  g_ptr_array_add (self->busy, g_strdup (reason));
}

static gboolean
is_busy_with_others (TestTiming *self)
{
  return self->others_share > MAX_OTHERS_SHARE || self->others_share_in_a_second > MAX_OTHERS_SHARE_IN_A_SECOND;
}

gboolean
test_timing_kept_up (TestTiming *self)
{
  test_timing_end (self);
  return self->busy->len == 0 && self->late_us <= LATE_US && !is_busy_with_others (self);
}

const char *
test_timing_describe (TestTiming *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  test_timing_end (self);
  g_string_printf (text, "%.0f %% of the computer were busy with something else, %.0f %% in the worst second; woken up at most %.1f ms late",
                   100 * self->others_share, 100 * self->others_share_in_a_second, (double) self->late_us / G_TIME_SPAN_MILLISECOND);
  for (guint i = 0; i < self->busy->len; i++)
    g_string_append_printf (text, "; %s", (const char *) g_ptr_array_index (self->busy, i));
  g_set_str (&self->description, text->str);
  return self->description;
}

/* Notes what wasn't in time. Everything else is for plain assertions: they hold on any computer. Returns whether it was in time. */
gboolean
test_timing_expect (TestTiming *self,
                    gboolean    in_time,
                    const char *format,
                    ...)
{
  va_list arguments;

  if (in_time)
    return TRUE;
  va_start (arguments, format);
  g_ptr_array_add (self->misses, g_strdup_vprintf (format, arguments));
  va_end (arguments);
  return FALSE;
}

void
test_timing_free (TestTiming *self)
{
  test_timing_end (self);
  g_ptr_array_unref (self->busy);
  g_ptr_array_unref (self->misses);
  g_free (self->description);
  g_free (self);
}

static gboolean
is_set (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && *value != '\0' && g_ascii_strcasecmp (value, "false") != 0 && strcmp (value, "0") != 0;
}

/* Whether it isn't enough to say that nothing is known, after the last attempt. A long run is made to know. In CI nothing else is to run beside the tests; but a computer
 * which by itself wakes its sleepers late, as one does that is a guest of another, says nothing of the program, and nobody there could do anything about it. */
gboolean
test_timing_must_judge (TestTiming *last)
{
  test_timing_end (last);
  return is_set ("SOLEUS_LONG") || (is_set ("CI") && is_busy_with_others (last));
}

int
test_timing_get_attempts (void)
{
  return is_set ("SOLEUS_LONG") ? ATTEMPTS_OF_A_LONG_RUN : ATTEMPTS;
}

/* Where somebody relies on the answer: waits until the others leave the computer alone for a second, but not for ever. */
void
test_timing_wait_for_time (void)
{
  int64_t    until_us = g_get_monotonic_time () + PATIENCE_US;
  Processors last = read_processors ();
  double     share = 1;

  while ((is_set ("CI") || is_set ("SOLEUS_LONG")) && share > MAX_OTHERS_SHARE && g_get_monotonic_time () < until_us) {
    Processors now;

    g_usleep (G_TIME_SPAN_SECOND);
    now = read_processors ();
    share = get_others_share (last, now);
    last = now;
  }
}

static void
fail (TestTiming *timing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < timing->misses->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (timing->misses, i));
  g_test_fail_printf ("%s", text->str);
}

/* Runs @attempt, which says with test_timing_expect () what must be in time. When all of it was, it was, on whatever computer; when something wasn't, twice on a computer that
 * kept up, the test fails: once says little where a millisecond counts. Otherwise there are more attempts, and if they don't tell the test is skipped, or fails where it must
 * be judged. */
void
test_timing_judge (TestTimingFunc attempt,
                   gpointer       data)
{
  int      n_attempts = test_timing_get_attempts ();
  int      n_missed = 0;
  gboolean must_judge = FALSE;

  for (int i = 0; i < n_attempts; i++) {
    g_autoptr (TestTiming) timing = NULL;

    if (i > 0)
      test_timing_wait_for_time ();
    timing = test_timing_new ();
    attempt (timing, data);
    g_test_message ("attempt %d: %s", i + 1, test_timing_describe (timing));
    if (timing->misses->len == 0)
      return;
    for (guint j = 0; j < timing->misses->len; j++)
      g_test_message ("not in time: %s", (const char *) g_ptr_array_index (timing->misses, j));
    n_missed += test_timing_kept_up (timing);
    if (n_missed == TEST_TIMING_MISSES) {
      fail (timing);
      return;
    }
    must_judge = test_timing_must_judge (timing);
  }
  if (must_judge)
    g_test_fail_printf ("nothing could be judged in %d attempts: " TEST_TIMING_TOO_BUSY, n_attempts);
  else
    g_test_skip (TEST_TIMING_TOO_BUSY);
}
