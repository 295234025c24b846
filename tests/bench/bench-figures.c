/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figures.h"

#include <stdio.h>
#include <stdlib.h>

static const char *separator = "{";

static int
compare (const void *a,
         const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

/* Sorts @values. */
double
bench_median (double *values,
              int     n_values)
{
  qsort (values, (size_t) n_values, sizeof *values, compare);
  return values[n_values / 2];
}

void
bench_print (const char *name,
             double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s\"%s\": %s", separator, name, g_ascii_formatd (text, sizeof text, "%.4f", value));
  separator = ", ";
}

int
bench_end (void)
{
  printf ("}\n");
  return fflush (stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
