/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *test_onsets_find (const float *samples,
                          int64_t      n_samples,
                          float        threshold);

G_END_DECLS
