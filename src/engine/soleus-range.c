/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-range.h"

/**
 * soleus_range_fixed:
 * @value: a number in the unit of whatever will hold the range
 *
 * Returns: the range that allows @value alone
 */
SoleusRange
soleus_range_fixed (double value)
{
  return (SoleusRange) { value, value, value };
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
 * Returns: whether the range allows @value
 */
gboolean
soleus_range_contains (SoleusRange range,
                       double      value)
{
  return range.min <= value && value <= range.max;
}
