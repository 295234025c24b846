/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-range.h"

/**
 * soleus_range_fixed:
 * @value: a number in the unit of whatever will hold the range
 *
 * Returns: the range that has @value alone, without a limit
 */
SoleusRange
soleus_range_fixed (double value)
{
  return (SoleusRange) { .min = value, .max = value, .value = value };
}

/**
 * soleus_range_is_fixed:
 * @range: a valid range
 *
 * Returns: whether there is nothing to choose
 */
gboolean
soleus_range_is_fixed (SoleusRange range)
{
  return !(range.min < range.max);
}

/**
 * soleus_range_contains:
 * @range: a valid range
 * @value: a number in the same unit
 *
 * Returns: whether @value lies within the range, both ends included
 */
gboolean
soleus_range_contains (SoleusRange range,
                       double      value)
{
  return range.min <= value && value <= range.max;
}

/**
 * soleus_range_allows:
 * @range: a valid range
 * @value: a number in the same unit, one that the format can hold
 *
 * Returns: whether a routine may choose @value: a limit is for safety only, and holds upwards only
 */
gboolean
soleus_range_allows (SoleusRange range,
                     double      value)
{
  return !range.has_limit || value <= range.max;
}
