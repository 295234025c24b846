/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-provenance-text.h"
#include "soleus-exercise-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *pointer;
  const char *title;
} known[] = {
  { "/goal/repetitions", N_ ("Repetitions") },
  { "/goal/duration_s", N_ ("Time of a set") },
  { "/goal/distance_m", N_ ("Distance of a set") },
  { "/sets", N_ ("Number of sets") },
  { "/rest_s", N_ ("Rest between sets") },
  { "/load/kinds", N_ ("What to add as a weight") },
  { "/load/kg", N_ ("How much weight to add") },
  { "/frequency", N_ ("How often") },
  { "/frequency/times_per_day", N_ ("How often on a day") },
  { "/frequency/days_per_week", N_ ("On how many days") },
  { "/finisher/duration_s", N_ ("Time at the end of a set") },
};

/* Names "/phases/1/duration_s" after the phase that it is in this exercise. */
static char *
name_phase (const char           *pointer,
            const SoleusExercise *exercise)
{
  const SoleusPhase *phase;
  guint              index;
  char               key[32];

  if (sscanf (pointer, "/phases/%3u/%31s", &index, key) != 2 || index >= exercise->phases->len)
    return NULL;

  phase = g_ptr_array_index (exercise->phases, index);
  if (strcmp (key, "cadence_per_min") == 0)
    return g_strdup (_ ("Pulses a minute"));
  /* Translators: %s is a phase, such as "hold": how long it lasts. */
  return g_strdup_printf (_ ("Time to %s"), soleus_phase_kind_to_text (phase->kind));
}

/**
 * soleus_provenance_to_title:
 * @self: where a number comes from
 * @exercise: the exercise that it belongs to
 *
 * Returns: (transfer full): which number that is, in words such as "Time to hold", translated; a place that only its author knows is given as it is
 */
char *
soleus_provenance_to_title (const SoleusProvenance *self,
                            const SoleusExercise   *exercise)
{
  char *phase;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++) {
    if (strcmp (known[i].pointer, self->pointer) == 0)
      return g_strdup (_ (known[i].title));
  }
  phase = name_phase (self->pointer, exercise);
  return phase != NULL ? phase : g_strdup (self->pointer);
}

/**
 * soleus_provenance_can_be_opened:
 * @self: where a number comes from
 *
 * A file may name any address. Only pages of the web are offered, so that nothing on this computer is opened by a file from elsewhere.
 *
 * Returns: whether the person may be offered to open it in the browser
 */
gboolean
soleus_provenance_can_be_opened (const SoleusProvenance *self)
{
  return self->url != NULL && (g_str_has_prefix (self->url, "https://") || g_str_has_prefix (self->url, "http://"));
}
