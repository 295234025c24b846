/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry-time.h"
#include "soleus-duration-text.h"

#include <glib/gi18n-lib.h>

/* Which parts of a session have no length of their own. */
typedef enum {
  WAITS_FOR_DISTANCES = 1 << 0,
  WAITS_FOR_PERSON = 1 << 1,
} Waits;

static Waits
find_waits (const SoleusRoutine *routine)
{
  Waits waits = 0;

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusDose *dose = soleus_routine_get_block (routine, i)->dose;

    if (dose->goal_kind == SOLEUS_GOAL_KIND_DISTANCE)
      waits |= WAITS_FOR_DISTANCES;
    else if (soleus_dose_waits (dose))
      waits |= WAITS_FOR_PERSON;
  }
  return waits;
}

/**
 * soleus_entry_time_to_text:
 * @entry: what the library lists
 *
 * How long a session lasts without its lead-in. Nobody knows how fast a person runs: where sets are a distance, or last as long as one likes, the time is only that of the rest, and
 * the text says so.
 *
 * Returns: (transfer full): the time, such as "7 min 15 s" or "9 min and the distances"; translated
 */
char *
soleus_entry_time_to_text (SoleusEntry *entry)
{
  int64_t          duration_us = soleus_entry_get_duration_us (entry);
  Waits            waits = find_waits (soleus_entry_get_routine (entry));
  g_autofree char *duration = soleus_duration_to_text (duration_us);

  if (waits == 0)
    return g_steal_pointer (&duration);
  if (duration_us == 0)
    return g_strdup (_ ("As long as you take"));
  if (waits == WAITS_FOR_DISTANCES)
    /* Translators: a session of which sets are a distance to walk or run; %s is the time of all else, such as "9 min". */
    return g_strdup_printf (_ ("%s and the distances"), duration);
  /* Translators: a session of which a part takes as long as the person likes; %s is the time of all else, such as "4 min". */
  return g_strdup_printf (_ ("%s and your own time"), duration);
}
