/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-onsets.h"

#include <math.h>

/* How long it must have been quiet before a sound counts as a new one: 4 ms of 48 kHz. */
#define QUIET 192

/* Where sound rises out of quiet: each sample that reaches @threshold after 4 ms in which none came to half of it. Returns an array of int64_t. */
GArray *
test_onsets_find (const float *samples,
                  int64_t      n_samples,
                  float        threshold)
{
  GArray *onsets = g_array_new (FALSE, FALSE, sizeof (int64_t));
  int64_t quiet = QUIET;

  for (int64_t i = 0; i < n_samples; i++) {
    float level = fabsf (samples[i]);

    if (level >= threshold && quiet >= QUIET)
      g_array_append_val (onsets, i);
    quiet = level < threshold / 2 ? quiet + 1 : 0;
  }
  return onsets;
}
