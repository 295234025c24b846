/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-snapshot.h"

#include "soleus-kind-types.h"

#include <json-glib/json-glib.h>

/* What soleus_entry_to_json () wrote when a session began, read back for a person to look at. It is no file of theirs: nothing is held against it, neither the exercises nor
 * the limits of today, and whatever can't be understood is left out. */

/* How long the rest is of an exercise that doesn't say it. */
#define DEFAULT_REST_US (60 * G_TIME_SPAN_SECOND)

static void
free_prescription (gpointer data)
{
  SoleusPrescription *self = data;

  g_free (self->exercise);
  soleus_dose_free (self->dose);
  g_free (self);
}

static JsonObject *
get_object (JsonObject *object,
            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* An exercise's own numbers are ranges, of which the default was done. */
static double
get_number (JsonObject *object,
            const char *key)
{
  JsonObject *range = get_object (object, key);
  JsonNode   *node = range != NULL ? json_object_get_member (range, "default") : json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : 0;
}

static int64_t
get_us (JsonObject *object,
        const char *key)
{
  return soleus_seconds_to_us (get_number (object, key));
}

static int
get_kind (JsonObject *object,
          const char *key,
          GType       type)
{
  int value = 0;

  soleus_kind_from_nick (type, json_object_get_string_member_with_default (object, key, NULL), &value);
  return value;
}

static void
read_goal (SoleusDose *dose,
           JsonObject *goal)
{
  dose->repetitions = (int) get_number (goal, "repetitions");
  dose->duration_us = get_us (goal, "duration_s");
  dose->distance_m = get_number (goal, "distance_m");
  dose->goal_kind = dose->repetitions > 0   ? SOLEUS_GOAL_KIND_REPETITIONS
                    : dose->duration_us > 0 ? SOLEUS_GOAL_KIND_DURATION
                    : dose->distance_m > 0  ? SOLEUS_GOAL_KIND_DISTANCE
                                            : SOLEUS_GOAL_KIND_OPEN;
}

static void
add_phase (SoleusDose *dose,
           int         kind,
           JsonObject *numbers)
{
  SoleusPhaseDose phase = { (SoleusPhaseKind) kind, get_us (numbers, "duration_s"), get_number (numbers, "cadence_per_min") };

  g_array_append_val (dose->phases, phase);
}

/* An exercise lists its phases, a block names them. */
static void
read_phases (SoleusDose *dose,
             JsonNode   *phases)
{
  JsonObjectIter iter;
  const char    *nick;
  JsonNode      *node;
  int            kind;

  if (JSON_NODE_HOLDS_ARRAY (phases)) {
    JsonArray *list = json_node_get_array (phases);

    for (guint i = 0; i < json_array_get_length (list); i++) {
      JsonNode *phase = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (phase))
        add_phase (dose, get_kind (json_node_get_object (phase), "kind", SOLEUS_TYPE_PHASE_KIND), json_node_get_object (phase));
    }
  } else if (JSON_NODE_HOLDS_OBJECT (phases)) {
    json_object_iter_init_ordered (&iter, json_node_get_object (phases));
    while (json_object_iter_next_ordered (&iter, &nick, &node))
      if (JSON_NODE_HOLDS_OBJECT (node) && soleus_kind_from_nick (SOLEUS_TYPE_PHASE_KIND, nick, &kind))
        add_phase (dose, kind, json_node_get_object (node));
  }
}

static void
add_prescription (GPtrArray  *prescriptions,
                  JsonObject *block,
                  const char *exercise)
{
  SoleusPrescription *self = g_new0 (SoleusPrescription, 1);
  SoleusDose         *dose = g_new0 (SoleusDose, 1);
  JsonObject         *goal = get_object (block, "goal");
  JsonObject         *finisher = get_object (block, "finisher");
  JsonObject         *load = get_object (block, "load");

  dose->sets = (int) get_number (block, "sets");
  dose->sides = (SoleusSides) get_kind (block, "sides", SOLEUS_TYPE_SIDES);
  dose->rest_us = json_object_has_member (block, "rest_s") ? get_us (block, "rest_s") : DEFAULT_REST_US;
  dose->change_over_us = json_object_has_member (block, "change_over_s") ? get_us (block, "change_over_s") : SOLEUS_DEFAULT_CHANGE_OVER_S * G_TIME_SPAN_SECOND;
  dose->load_kg = load != NULL ? get_number (load, "kg") : get_number (block, "load_kg");
  dose->phases = g_array_new (FALSE, FALSE, sizeof (SoleusPhaseDose));
  read_goal (dose, goal != NULL ? goal : block);
  if (json_object_has_member (block, "phases"))
    read_phases (dose, json_object_get_member (block, "phases"));
  if (finisher != NULL && json_object_has_member (finisher, "kind")) {
    dose->finisher_kind = (SoleusPhaseKind) get_kind (finisher, "kind", SOLEUS_TYPE_PHASE_KIND);
    dose->finisher_us = get_us (finisher, "duration_s");
  }
  self->exercise = g_strdup (exercise);
  self->dose = dose;
  g_ptr_array_add (prescriptions, self);
}

/**
 * soleus_snapshot_read:
 * @text: what soleus_entry_to_json () has written, in this version or an earlier one
 *
 * Returns: (transfer full) (element-type SoleusPrescription): what was to be done, in its order; empty when the text doesn't say it
 */
GPtrArray *
soleus_snapshot_read (const char *text)
{
  GPtrArray *prescriptions = g_ptr_array_new_with_free_func (free_prescription);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode   *blocks = object != NULL ? json_object_get_member (object, "blocks") : NULL;
  guint       n_blocks = blocks != NULL && JSON_NODE_HOLDS_ARRAY (blocks) ? json_array_get_length (json_node_get_array (blocks)) : 0;

  for (guint i = 0; i < n_blocks; i++) {
    JsonNode *block = json_array_get_element (json_node_get_array (blocks), i);

    if (JSON_NODE_HOLDS_OBJECT (block))
      add_prescription (prescriptions, json_node_get_object (block), json_object_get_string_member_with_default (json_node_get_object (block), "exercise", ""));
  }
  if (object != NULL && json_object_has_member (object, "goal"))
    add_prescription (prescriptions, object, json_object_get_string_member_with_default (object, "id", ""));
  return prescriptions;
}
