/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-duration-text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  int hours;
  int minutes;
  int seconds;
} Parts;

/* What is left is rounded up, so that a countdown shows 0 only when it is over. */
static Parts
split (int64_t duration_us)
{
  int64_t seconds = (MAX (duration_us, 0) + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND;

  return (Parts) { (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60) };
}

static void
append (GString *text,
        char    *part)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, part);
  g_free (part);
}

/**
 * soleus_duration_to_text:
 * @duration_us: a time in microseconds; less than a second counts as one, less than nothing as nothing
 *
 * Returns: (transfer full): the time in short words, such as "7 min 15 s", translated
 */
char *
soleus_duration_to_text (int64_t duration_us)
{
  Parts    parts = split (duration_us);
  GString *text = g_string_new (NULL);

  if (parts.hours > 0)
    /* Translators: hours of a duration, short. */
    append (text, g_strdup_printf (_ ("%d h"), parts.hours));
  if (parts.minutes > 0)
    /* Translators: minutes of a duration, short. */
    append (text, g_strdup_printf (_ ("%d min"), parts.minutes));
  if (parts.seconds > 0 || text->len == 0)
    /* Translators: seconds of a duration, short. */
    append (text, g_strdup_printf (_ ("%d s"), parts.seconds));
  return g_string_free (text, FALSE);
}

/**
 * soleus_duration_to_exact_text:
 * @duration_us: a time of a dose, in microseconds, not below 0
 *
 * What is prescribed is told as it is, while soleus_duration_to_text() rounds up what is left of a countdown.
 *
 * Returns: (transfer full): the time in short words with tenths and hundredths of a second where it has them, such as "2.5 s" or "1 min 30 s", translated, with the locale's own decimal sign
 */
char *
soleus_duration_to_exact_text (int64_t duration_us)
{
  int64_t hundredths = (duration_us + G_TIME_SPAN_SECOND / 200) / (G_TIME_SPAN_SECOND / 100);
  int64_t rounded_us = hundredths * (G_TIME_SPAN_SECOND / 100);
  int64_t whole_us = rounded_us / G_TIME_SPAN_MINUTE * G_TIME_SPAN_MINUTE;
  double  seconds = (double) (rounded_us - whole_us) / G_TIME_SPAN_SECOND;
  /* Translators: seconds of a duration, short, maybe with a fraction. */
  g_autofree char *rest = g_strdup_printf (_ ("%g s"), seconds);
  g_autofree char *minutes = NULL;

  if (rounded_us % G_TIME_SPAN_SECOND == 0)
    return soleus_duration_to_text (rounded_us);
  if (whole_us == 0)
    return g_steal_pointer (&rest);
  minutes = soleus_duration_to_text (whole_us);
  return g_strconcat (minutes, " ", rest, NULL);
}

/**
 * soleus_duration_to_speech:
 * @duration_us: a time in microseconds
 *
 * Returns: (transfer full): the time in words that a screen reader says well, such as "7 minutes 15 seconds", translated
 */
char *
soleus_duration_to_speech (int64_t duration_us)
{
  Parts    parts = split (duration_us);
  GString *text = g_string_new (NULL);

  if (parts.hours > 0)
    append (text, g_strdup_printf (ngettext ("%d hour", "%d hours", parts.hours), parts.hours));
  if (parts.minutes > 0)
    append (text, g_strdup_printf (ngettext ("%d minute", "%d minutes", parts.minutes), parts.minutes));
  if (parts.seconds > 0 || text->len == 0)
    append (text, g_strdup_printf (ngettext ("%d second", "%d seconds", parts.seconds), parts.seconds));
  return g_string_free (text, FALSE);
}

/**
 * soleus_duration_to_clock:
 * @duration_us: a time in microseconds
 *
 * Returns: (transfer full): the time as a clock shows it, such as "4:12" or "1:04:12"
 */
char *
soleus_duration_to_clock (int64_t duration_us)
{
  Parts parts = split (duration_us);

  if (parts.hours > 0)
    return g_strdup_printf ("%d:%02d:%02d", parts.hours, parts.minutes, parts.seconds);
  return g_strdup_printf ("%d:%02d", parts.minutes, parts.seconds);
}
