/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-stamp.h"

/* The day number of 1970-01-01, where 1 is 0001-01-01: what g_date_get_julian () says of it. */
#define DAY_OF_EPOCH 719163

/**
 * soleus_stamp_from_date_time:
 * @date_time: a moment with its zone
 *
 * Returns: the same moment with the offset that its zone has at it
 */
SoleusStamp
soleus_stamp_from_date_time (GDateTime *date_time)
{
  return (SoleusStamp) {
    .utc_us = g_date_time_to_unix_usec (date_time),
    .offset_s = (int) (g_date_time_get_utc_offset (date_time) / G_USEC_PER_SEC),
  };
}

/**
 * soleus_stamp_to_date_time:
 * @stamp: a moment
 *
 * Returns: (transfer full): the moment in a zone of its offset
 */
GDateTime *
soleus_stamp_to_date_time (SoleusStamp stamp)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (stamp.offset_s);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (stamp.utc_us);

  if (utc == NULL) /* A year that no calendar has, as only a damaged file can hold. */
    utc = g_date_time_new_from_unix_utc (0);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * soleus_stamp_to_text:
 * @stamp: a moment
 *
 * Returns: (transfer full): the moment in ISO 8601 to the second, with its offset: "2026-03-01T07:30:00+01:00"
 */
char *
soleus_stamp_to_text (SoleusStamp stamp)
{
  g_autoptr (GDateTime) date_time = soleus_stamp_to_date_time (stamp);

  return g_date_time_format (date_time, "%Y-%m-%dT%H:%M:%S%:z");
}

/**
 * soleus_stamp_get_day:
 * @stamp: a moment
 *
 * The calendar day of the moment where it was lived.
 *
 * Returns: days of the proleptic Gregorian calendar, where 1 is 0001-01-01: the Julian day of a #GDate
 */
int
soleus_stamp_get_day (SoleusStamp stamp)
{
  int64_t local_us = stamp.utc_us + (int64_t) stamp.offset_s * G_USEC_PER_SEC;
  int64_t day = local_us / G_TIME_SPAN_DAY;

  if (local_us % G_TIME_SPAN_DAY < 0)
    day--;

  return (int) day + DAY_OF_EPOCH;
}

/**
 * soleus_day_from_date_time:
 * @date_time: a moment with its zone
 *
 * Returns: the day of the moment in its zone, counted as soleus_stamp_get_day () does
 */
int
soleus_day_from_date_time (GDateTime *date_time)
{
  return soleus_stamp_get_day (soleus_stamp_from_date_time (date_time));
}
