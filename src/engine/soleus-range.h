/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusRange:
 * @min: the least that is prescribed or proposed, which a person may always leave
 * @max: the most that is prescribed or proposed
 * @value: what is used when nobody chooses (the file's `default`)
 * @has_limit: whether a routine must keep to @max, because more could do harm; else a person may leave it, too
 * @is_open: whether a routine may leave @max, too, though a professional is asked first: nothing about more of it does harm
 * @has_source: whether a source says so
 *
 * What an exercise says of one quantity. The unit is in the name of whatever holds the range. A fixed number has the same value three times.
 */
typedef struct {
  double   min;
  double   max;
  double   value;
  gboolean has_limit;
  gboolean is_open;
  gboolean has_source;
} SoleusRange;

SoleusRange soleus_range_fixed (double value);
gboolean    soleus_range_is_fixed (SoleusRange range);
gboolean    soleus_range_contains (SoleusRange range,
                                   double      value);
gboolean    soleus_range_allows (SoleusRange range,
                                 double      value);

G_END_DECLS
