/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-number-text.h"

#include <math.h>
#include <string.h>

/* Digits in a group between two separators of thousands. */
#define GROUP 3

/* What stands for a character of a number, in whatever script it is: a digit, a sign, “.” or “,” where that may be either, “;” for what is a decimal separator in any case, “_” for
 * what can only part groups, and 0 for what belongs in no number. */
static char
simplify (gunichar character)
{
  int digit = g_unichar_digit_value (character);

  if (digit >= 0)
    return (char) ('0' + digit);
  switch (character) {
  case '.':
  case ',':
  case '+':
  case '-':
    return (char) character;
  case 0x2212: /* minus */
    return '-';
  case 0x066b: /* Arabic decimal separator */
    return ';';
  case ' ':
  case '\'':
  case '_':
  case 0x00a0: /* spaces that don't break, and thin ones */
  case 0x2007:
  case 0x2009:
  case 0x202f:
  case 0x2019: /* apostrophe */
  case 0x066c: /* Arabic thousands separator */
    return '_';
  default:
    return 0;
  }
}

static char *
simplify_all (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) simple = g_string_new (NULL);

  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p)) {
    char character = simplify (g_utf8_get_char (p));

    if (character == 0)
      return NULL;
    g_string_append_c (simple, character);
  }
  return g_string_free_and_steal (g_steal_pointer (&simple));
}

/* Whether @digits is a whole number in groups: one to three digits, then always three after each separator. */
static gboolean
is_grouped (const char *digits,
            gsize       length,
            char        separator)
{
  gsize first = 0;

  while (first < length && g_ascii_isdigit (digits[first]))
    first++;
  if (first == 0 || first > GROUP || first == length)
    return FALSE;
  for (gsize i = first; i < length; i += GROUP + 1) {
    if (digits[i] != separator || i + GROUP >= length)
      return FALSE;
    for (gsize j = 1; j <= GROUP; j++)
      if (!g_ascii_isdigit (digits[i + j]))
        return FALSE;
  }
  return TRUE;
}

static gboolean
is_plain (const char *digits,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (digits[i]))
      return FALSE;
  return length > 0;
}

/* All digits before @n, and those behind it as decimals. */
static double
evaluate (const char *digits,
          gsize       decimal)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (gsize i = 0; digits[i] != '\0'; i++) {
    if (i == decimal)
      g_string_append_c (number, '.');
    else if (g_ascii_isdigit (digits[i]))
      g_string_append_c (number, digits[i]);
  }
  return g_ascii_strtod (number->str, NULL);
}

/* Before the decimals there is a whole number, in groups of one kind or in none; they may be left out, as in ".5". */
static gboolean
is_whole (const char *digits,
          gsize       length,
          char        decimal)
{
  static const char separators[] = ".,_";

  if (length == 0 || is_plain (digits, length))
    return TRUE;
  for (const char *separator = separators; *separator != '\0'; separator++)
    if (*separator != decimal && is_grouped (digits, length, *separator))
      return TRUE;
  return FALSE;
}

/**
 * soleus_number_read:
 * @text: what a person has typed, in whatever digits
 * @readings: (out caller-allocates) (array fixed-size=2): what it can mean, that with decimals first
 *
 * Takes a comma and a point for the decimals as well as for thousands, whichever the person is used to: "1,000" is read in both ways. Where only one makes sense, as in "2,5",
 * "0.125", "1,000,000" or "1.000,5", it is the one.
 *
 * Returns: how many numbers it can mean: 0 when it isn't one
 */
int
soleus_number_read (const char *text,
                    double     *readings)
{
  g_autofree char *simple = simplify_all (text);
  const char      *digits = simple;
  double           sign = 1;
  int              n = 0;
  gsize            length, last;

  if (simple == NULL)
    return 0;
  if (*digits == '-' || *digits == '+')
    sign = *digits++ == '-' ? -1 : 1;
  length = strlen (digits);
  for (last = length; last > 0 && strchr (".,;", digits[last - 1]) == NULL;)
    last--;
  if (last == 0) {
    if (is_plain (digits, length) || is_grouped (digits, length, '_'))
      readings[n++] = sign * evaluate (digits, length);
    return n;
  }
  last--;
  /* A separator at the end is one whose decimals are still to come. */
  if (is_whole (digits, last, digits[last]) && (length == last + 1 ? last > 0 : is_plain (digits + last + 1, length - last - 1)))
    readings[n++] = sign * evaluate (digits, last);
  if (digits[0] != '0' && digits[last] != ';' && is_grouped (digits, length, digits[last]))
    readings[n++] = sign * evaluate (digits, length);
  return n;
}
