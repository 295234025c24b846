/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusTone:
 * @start: the sample at which its pitch begins to move
 * @n_samples: how long that takes
 * @from_hz: the pitch there
 * @to_hz: the pitch at the end
 *
 * A quiet tone that glides from one pitch to another. Private to the layer.
 */
typedef struct {
  int64_t start;
  int64_t n_samples;
  double  from_hz;
  double  to_hz;
} SoleusTone;

float soleus_tone_at (const SoleusTone *self,
                      int64_t           sample);

G_END_DECLS
