/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-subtitle.h"
#include "soleus-duration-text.h"

#include <glib/gi18n-lib.h>

/* What stands between two facts about the same thing. */
#define BETWEEN " · "

static void
append (GString *text,
        char    *part)
{
  g_string_append (text, BETWEEN);
  g_string_append (text, part);
  g_free (part);
}

static char *
describe_time (int64_t duration_us)
{
  if (duration_us % G_TIME_SPAN_SECOND == 0)
    return soleus_duration_to_text (duration_us);
  /* Translators: seconds, short, such as "2.5 s". */
  return g_strdup_printf (_ ("%g s"), (double) duration_us / G_TIME_SPAN_SECOND);
}

/* The hold is what people change first. What comes before and after it is seen in the rows. */
static void
append_tempo (GString          *text,
              const SoleusDose *dose)
{
  for (guint i = 0; i < dose->phases->len; i++) {
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);
    g_autofree char       *time = describe_time (phase->duration_us);

    if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
      /* Translators: the cadence of an exercise: pulses a minute, short. */
      append (text, g_strdup_printf (_ ("%g a minute"), phase->cadence_per_min));
    else if (phase->kind == SOLEUS_PHASE_KIND_HOLD && phase->duration_us > 0)
      /* Translators: how long a position is held, such as "2.5 s hold". */
      append (text, g_strdup_printf (_ ("%s hold"), time));
  }
}

/**
 * soleus_dose_to_subtitle:
 * @dose: a dose
 * @units: how loads and distances are shown
 *
 * Returns: (transfer full): the dose in one short line, such as "4 × 18 · 2.5 s hold · 45 s rest"; translated
 */
char *
soleus_dose_to_subtitle (const SoleusDose *dose,
                         SoleusUnits       units)
{
  g_autofree char *sets = soleus_dose_to_text (dose, units);
  g_autoptr (GString) text = g_string_new (sets);

  append_tempo (text, dose);
  if (dose->sets > 1 && dose->rest_us > 0) {
    g_autofree char *rest = describe_time (dose->rest_us);

    /* Translators: the rest between sets, such as "45 s rest". */
    append (text, g_strdup_printf (_ ("%s rest"), rest));
  }
  if (dose->load_kg > 0)
    append (text, soleus_load_to_text (dose->load_kg, units));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
