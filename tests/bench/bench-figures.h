/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the programs of the benchmark share: the middle of some measurements, and one JSON object of named numbers on stdout. */

double bench_median (double *values,
                     int     n_values);
void   bench_print (const char *name,
                    double      value);
int    bench_end (void);

G_END_DECLS
