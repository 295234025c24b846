/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-reader.h"

#include <string.h>

/* Which of an exercise's ranges a routine must keep to. */

/* Whether `other` is `pointer`, or leads to something within it. */
static gboolean
is_within (const char *other,
           const char *pointer)
{
  gsize length = strlen (pointer);

  return strncmp (other, pointer, length) == 0 && (other[length] == '\0' || other[length] == '/');
}

static gboolean
is_source (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING && strcmp (json_node_get_string (node), "default") != 0;
}

/* What is said of a value holds for all within it, unless that has a source of its own. A range of which only one end has a source is one that somebody prescribed, too. */
static gboolean
has_source (JsonObject *provenance,
            const char *pointer)
{
  JsonObjectIter iter;
  const char    *other;
  JsonNode      *node;
  gsize          nearest = 0;
  gboolean       above = FALSE;
  gboolean       within = FALSE;

  json_object_iter_init (&iter, provenance);
  while (json_object_iter_next (&iter, &other, &node)) {
    if (is_within (pointer, other) && strlen (other) >= nearest) {
      nearest = strlen (other);
      above = is_source (node);
    } else if (is_within (other, pointer)) {
      within |= is_source (node);
    }
  }
  return above || within;
}

G_GNUC_PRINTF (3, 4)
static void
mark (SoleusRange *range,
      JsonObject  *provenance,
      const char  *format,
      ...)
{
  g_autofree char *pointer = NULL;
  va_list          arguments;

  va_start (arguments, format);
  pointer = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  range->is_limit |= has_source (provenance, pointer);
}

static void
mark_sourced (JsonObject     *provenance,
              SoleusExercise *exercise)
{
  static const char *const goals[] = { "repetitions", "duration_s", "distance_m", "open" };

  mark (&exercise->goal, provenance, "/goal/%s", goals[exercise->goal_kind]);
  mark (&exercise->sets, provenance, "/sets");
  mark (&exercise->rest_s, provenance, "/rest_s");
  for (guint i = 0; i < exercise->phases->len; i++) {
    SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    mark (&phase->duration_s, provenance, "/phases/%u/duration_s", i);
    mark (&phase->cadence_per_min, provenance, "/phases/%u/cadence_per_min", i);
  }
  if (exercise->finisher != NULL)
    mark (&exercise->finisher->duration_s, provenance, "/finisher/duration_s");
}

static void
mark_all (SoleusExercise *exercise)
{
  exercise->goal.is_limit = TRUE;
  exercise->sets.is_limit = TRUE;
  exercise->rest_s.is_limit = TRUE;
  for (guint i = 0; i < exercise->phases->len; i++) {
    SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    phase->duration_s.is_limit = TRUE;
    phase->cadence_per_min.is_limit = TRUE;
  }
  if (exercise->finisher != NULL)
    exercise->finisher->duration_s.is_limit = TRUE;
}

/**
 * soleus_reader_mark_limits:
 * @object: the exercise that was read
 * @exercise: what it was read to
 *
 * Says of each range of @exercise whether it is a limit: a load always is, every range is where soleus_exercise_has_only_limits () says so, and else one whose source `provenance`
 * names. What has no source, or `default`, is a proposal. Malformed sources are faults of their own and mark nothing.
 */
void
soleus_reader_mark_limits (JsonObject     *object,
                           SoleusExercise *exercise)
{
  JsonNode *provenance = json_object_get_member (object, "provenance");

  exercise->load_kg.is_limit = TRUE;
  if (soleus_exercise_has_only_limits (exercise))
    mark_all (exercise);
  else if (provenance != NULL && JSON_NODE_HOLDS_OBJECT (provenance))
    mark_sourced (json_node_get_object (provenance), exercise);
}
