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

/* What decides: the sources, if any are named, and whether every range is a limit without them. */
typedef struct {
  JsonObject *provenance; /* (nullable) */
  gboolean    only_limits;
} Rule;

G_GNUC_PRINTF (3, 4)
static void
mark (const Rule  *rule,
      SoleusRange *range,
      const char  *format,
      ...)
{
  g_autofree char *pointer = NULL;
  va_list          arguments;

  va_start (arguments, format);
  pointer = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  range->has_source = rule->provenance != NULL && has_source (rule->provenance, pointer);
  range->is_limit = range->has_source || rule->only_limits;
}

static void
mark_all (const Rule     *rule,
          SoleusExercise *exercise)
{
  static const char *const goals[] = { "repetitions", "duration_s", "distance_m", "open" };

  mark (rule, &exercise->goal, "/goal/%s", goals[exercise->goal_kind]);
  mark (rule, &exercise->sets, "/sets");
  mark (rule, &exercise->rest_s, "/rest_s");
  for (guint i = 0; i < exercise->phases->len; i++) {
    SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    mark (rule, &phase->duration_s, "/phases/%u/duration_s", i);
    mark (rule, &phase->cadence_per_min, "/phases/%u/cadence_per_min", i);
  }
  if (exercise->finisher != NULL)
    mark (rule, &exercise->finisher->duration_s, "/finisher/duration_s");
  mark (rule, &exercise->load_kg, "/load/kg");
  exercise->load_kg.is_limit = TRUE;
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
  JsonNode  *node = json_object_get_member (object, "provenance");
  const Rule rule = { node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL, soleus_exercise_has_only_limits (exercise) };

  mark_all (&rule, exercise);
}
