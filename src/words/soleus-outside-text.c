/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-outside-text.h"

#include "soleus-dose-number-text.h"
#include "soleus-duration-text.h"

#include <glib/gi18n-lib.h>

/* A time is read in minutes, and chosen in seconds. */
static char *
describe_value (const SoleusDoseNumber *number,
                double                  shown)
{
  switch (number->kind) {
  case SOLEUS_DOSE_NUMBER_DURATION:
  case SOLEUS_DOSE_NUMBER_PHASE:
  case SOLEUS_DOSE_NUMBER_FINISHER:
  case SOLEUS_DOSE_NUMBER_REST:
  case SOLEUS_DOSE_NUMBER_CHANGE_OVER:
    return soleus_duration_to_exact_text (soleus_seconds_to_us (shown));
  case SOLEUS_DOSE_NUMBER_SETS:
  case SOLEUS_DOSE_NUMBER_REPETITIONS:
  case SOLEUS_DOSE_NUMBER_DISTANCE:
  case SOLEUS_DOSE_NUMBER_CADENCE:
  case SOLEUS_DOSE_NUMBER_LOAD:
  case SOLEUS_DOSE_NUMBER_LEAD_IN:
  case SOLEUS_DOSE_NUMBER_REST_BETWEEN:
  case SOLEUS_DOSE_NUMBER_INTERVAL:
  case SOLEUS_DOSE_NUMBER_TIMES_PER_DAY:
  case SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK:
    return soleus_dose_number_value_to_text (number, shown);
  }
  g_return_val_if_reached (NULL);
}

static char *
describe_number (const SoleusDoseNumber *number,
                 double                  shown)
{
  g_autofree char *title = soleus_dose_number_to_title (number);
  g_autofree char *value = describe_value (number, shown);
  g_autofree char *least = describe_value (number, number->range.min);
  g_autofree char *most = describe_value (number, number->range.max);

  if (soleus_range_is_fixed (number->range))
    /* Translators: what a person chose and what the source says, such as "Sets: 2, the source says 3". */
    return g_strdup_printf (_ ("%s: %s, the source says %s"), title, value, most);
  /* Translators: what a person chose and what the source says, such as "Repetitions: 8, the source says 15 to 20". */
  return g_strdup_printf (_ ("%s: %s, the source says %s to %s"), title, value, least, most);
}

/**
 * soleus_block_outside_to_text:
 * @block: one exercise with its dose
 * @units: how to show loads and distances
 *
 * Returns: (transfer full) (nullable): each number that is less or more than the source says, on a line of its own, such as "Repetitions: 8, the source says 15 to 20"; translated;
 *   %NULL when there is none
 */
char *
soleus_block_outside_to_text (const SoleusBlock *block,
                              SoleusUnits        units)
{
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (block->exercise, units);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++) {
    const SoleusDoseNumber *number = g_ptr_array_index (numbers, i);
    double                  shown = soleus_dose_number_to_shown (number, soleus_dose_number_read (number, block->dose));
    g_autofree char        *line = NULL;

    if (!number->range.has_source || !soleus_dose_number_is_outside (number, shown))
      continue;
    line = describe_number (number, shown);
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
