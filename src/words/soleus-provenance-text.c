/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-provenance-text.h"
#include "soleus-kind-words.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *pointer;
  const char *title;
} known[] = {
  { "/goal", N_ ("How much of a set") },
  { "/goal/repetitions", N_ ("Repetitions") },
  { "/goal/duration_s", N_ ("Time of a set") },
  { "/goal/distance_m", N_ ("Distance of a set") },
  { "/goal/open", N_ ("As long as you like") },
  { "/sets", N_ ("Number of sets") },
  { "/rest_s", N_ ("Rest between sets") },
  { "/change_over_s", N_ ("Time to change sides") },
  { "/rest_between_s", N_ ("Rest between exercises") },
  { "/lead_in_s", N_ ("Time to get ready") },
  { "/load", N_ ("What to add as a weight") },
  { "/load/kinds", N_ ("What to add as a weight") },
  { "/load/kg", N_ ("How much weight to add") },
  { "/frequency", N_ ("How often") },
  { "/frequency/every_min", N_ ("How long until the next one") },
  { "/frequency/times_per_day", N_ ("How often on a day") },
  { "/frequency/days_per_week", N_ ("On how many days") },
  { "/finisher", N_ ("What ends a set") },
  { "/finisher/duration_s", N_ ("Time at the end of a set") },
  { "/phases", N_ ("Tempo") },
  { "/blocks", N_ ("Which exercises, in which order") },
};

/* "/audiences", or one of them. */
static gboolean
is_audience (const char *pointer)
{
  return g_str_equal (pointer, "/audiences") || g_str_has_prefix (pointer, "/audiences/");
}

/* A place that only the author of a file knows is given as it is. */
static char *
name_place (const char *pointer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++) {
    if (strcmp (known[i].pointer, pointer) == 0)
      return g_strdup (_ (known[i].title));
  }
  if (is_audience (pointer))
    return g_strdup (_ ("Whom it has in mind"));
  return soleus_text_tidy (pointer);
}

/* Names "/phases/1/duration_s" after the phase that it is in this exercise. */
static char *
name_phase (const char           *pointer,
            const SoleusExercise *exercise)
{
  const SoleusPhase *phase;
  guint              index;
  int                length = 0;

  if (exercise == NULL || sscanf (pointer, "/phases/%3u%n", &index, &length) != 1 || index >= exercise->phases->len)
    return NULL;

  phase = g_ptr_array_index (exercise->phases, index);
  if (strcmp (pointer + length, "/cadence_per_min") == 0)
    return g_strdup (_ ("Pumps a minute"));
  if (strcmp (pointer + length, "/duration_s") != 0 && pointer[length] != '\0')
    return NULL;
  /* Translators: %s is a phase, such as "hold": how long it lasts. */
  return g_strdup_printf (_ ("Time to %s"), soleus_phase_kind_to_words (phase->kind).inside);
}

/* Which end of a range a pointer means, with the words for it. Each takes a quantity, such as "Number of sets". */
static char *
add_limit (const char *limit,
           char       *title)
{
  g_autofree char *quantity = title;

  if (strcmp (limit, "/min") == 0)
    /* Translators: the least of a range; %s is a quantity, such as "Number of sets". */
    return g_strdup_printf (_ ("%s, at least"), quantity);
  if (strcmp (limit, "/max") == 0)
    /* Translators: the most of a range; %s is a quantity, such as "Number of sets". */
    return g_strdup_printf (_ ("%s, at most"), quantity);
  /* Translators: the number of a range that is proposed; %s is a quantity, such as "Number of sets". */
  return g_strdup_printf (_ ("%s, as proposed"), quantity);
}

/* Where "/min" and its like begin; NULL if a pointer ends otherwise. */
static const char *
find_limit (const char *pointer)
{
  const char *last = strrchr (pointer, '/');

  return last != NULL && (strcmp (last, "/min") == 0 || strcmp (last, "/max") == 0 || strcmp (last, "/default") == 0) ? last : NULL;
}

/**
 * soleus_provenance_to_title:
 * @self: where a number comes from
 * @exercise: (nullable): the exercise that it belongs to; %NULL for a number of a routine as a whole
 *
 * Returns: (transfer full): which number that is, in words such as "Time to hold" or "Number of sets, at least", translated; a place that only its author knows is given as it is
 */
char *
soleus_provenance_to_title (const SoleusProvenance *self,
                            const SoleusExercise   *exercise)
{
  const char      *limit = find_limit (self->pointer);
  g_autofree char *place = g_strndup (self->pointer, limit != NULL ? (gsize) (limit - self->pointer) : strlen (self->pointer));
  char            *title = name_phase (place, exercise);

  if (title == NULL)
    title = name_place (place);
  return limit != NULL ? add_limit (limit, title) : title;
}

/**
 * soleus_provenance_to_sentence:
 * @self: where a number comes from
 *
 * Returns: (transfer full): that in a sentence, with the title of the source, translated
 */
char *
soleus_provenance_to_sentence (const SoleusProvenance *self)
{
  if (g_str_has_prefix (self->source, "seed:"))
    /* Translators: %s is the title of a text. */
    return g_strdup_printf (_ ("Taken from one of the texts that Soleus began with: “%s”."), self->title);
  if (g_str_has_prefix (self->source, "evidence:"))
    /* Translators: %s is the title of a text, a study or a guideline. */
    return g_strdup_printf (_ ("Taken from “%s”."), self->title);
  /* Translators: %s says whose own choice a number is, such as "Soleus’s own choice, without a source". */
  return g_strdup_printf (_ ("%s."), self->title);
}

/**
 * soleus_provenance_to_host:
 * @self: where a number comes from
 *
 * A file may name any address. Only pages of the web are offered, so that nothing on this computer is opened by a file from elsewhere.
 *
 * Returns: (transfer full) (nullable): the site that the person may be offered to open in the browser, such as "doi.org"; %NULL when there is none
 */
char *
soleus_provenance_to_host (const SoleusProvenance *self)
{
  g_autoptr (GUri) uri = self->url != NULL ? g_uri_parse (self->url, G_URI_FLAGS_NONE, NULL) : NULL;

  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;
  if (g_strcmp0 (g_uri_get_scheme (uri), "https") != 0 && g_strcmp0 (g_uri_get_scheme (uri), "http") != 0)
    return NULL;
  return soleus_text_tidy (g_uri_get_host (uri));
}
