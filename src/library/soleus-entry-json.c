/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry-json.h"
#include "soleus-json.h"
#include "soleus-json-parser.h"
#include "soleus-kind-types.h"
#include "soleus-source-type.h"
#include "soleus-text.h"

#include <math.h>

/* A whole number reads as one: 60, not 60.0. */
static void
set_number (JsonObject *object,
            const char *key,
            double      number)
{
  if (trunc (number) < number || number < trunc (number))
    json_object_set_double_member (object, key, number);
  else
    json_object_set_int_member (object, key, (int64_t) number);
}

static void
set_seconds (JsonObject *object,
             const char *key,
             int64_t     time_us)
{
  set_number (object, key, (double) time_us / G_USEC_PER_SEC);
}

static void
set_kind (JsonObject *object,
          const char *key,
          GType       type,
          int         value)
{
  json_object_set_string_member (object, key, soleus_kind_to_nick (type, value));
}

static void
choose_text (JsonObject  *object,
             const char  *key,
             SoleusSource source)
{
  JsonNode        *node = json_object_get_member (object, key);
  g_autofree char *text = node != NULL ? g_strdup (soleus_text_choose (node, source)) : NULL;

  if (text != NULL)
    json_object_set_string_member (object, key, text);
}

static void
choose_setup (JsonObject     *object,
              SoleusExercise *exercise)
{
  JsonArray *setup = json_array_new ();

  for (int i = 0; exercise->setup[i] != NULL; i++)
    json_array_add_string_element (setup, exercise->setup[i]);
  json_object_set_array_member (object, "setup", setup);
}

static void
resolve_exercise (SoleusEntry *self,
                  JsonObject  *object)
{
  SoleusSource source = soleus_entry_get_source (self);
  JsonArray   *phases = json_object_get_array_member (object, "phases");

  choose_setup (object, soleus_entry_get_exercise (self));
  for (guint i = 0; i < json_array_get_length (phases); i++)
    choose_text (json_array_get_object_element (phases, i), "cue", source);
  if (soleus_entry_get_exercise (self)->finisher != NULL)
    choose_text (json_object_get_object_member (object, "finisher"), "cue", source);
}

static void
set_goal (JsonObject       *object,
          const SoleusDose *dose)
{
  switch (dose->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    json_object_set_int_member (object, "repetitions", dose->repetitions);
    break;
  case SOLEUS_GOAL_KIND_DURATION:
    set_seconds (object, "duration_s", dose->duration_us);
    break;
  case SOLEUS_GOAL_KIND_DISTANCE:
    set_number (object, "distance_m", dose->distance_m);
    break;
  case SOLEUS_GOAL_KIND_OPEN:
    break;
  }
}

static void
set_phases (JsonObject       *object,
            const SoleusDose *dose)
{
  JsonObject *phases = json_object_new ();

  for (guint i = 0; i < dose->phases->len; i++) {
    const SoleusPhaseDose *phase = &g_array_index (dose->phases, SoleusPhaseDose, i);
    JsonObject            *numbers = json_object_new ();

    if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
      set_number (numbers, "cadence_per_min", phase->cadence_per_min);
    else if (phase->duration_us > 0)
      set_seconds (numbers, "duration_s", phase->duration_us);
    json_object_set_object_member (phases, soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) phase->kind), numbers);
  }
  json_object_set_object_member (object, "phases", phases);
}

static void
resolve_block (JsonObject        *object,
               const SoleusBlock *block)
{
  const SoleusDose *dose = block->dose;

  set_kind (object, "sides", SOLEUS_TYPE_SIDES, (int) dose->sides);
  json_object_set_int_member (object, "sets", dose->sets);
  set_goal (object, dose);
  set_phases (object, dose);
  if (dose->finisher_us > 0) {
    JsonObject *finisher = json_object_new ();

    set_kind (finisher, "kind", SOLEUS_TYPE_PHASE_KIND, (int) dose->finisher_kind);
    set_seconds (finisher, "duration_s", dose->finisher_us);
    json_object_set_object_member (object, "finisher", finisher);
  }
  set_seconds (object, "rest_s", dose->rest_us);
  set_number (object, "load_kg", dose->load_kg);
}

static void
resolve_routine (SoleusEntry *self,
                 JsonObject  *object)
{
  SoleusRoutine *routine = soleus_entry_get_routine (self);
  JsonArray     *blocks = json_object_get_array_member (object, "blocks");

  set_kind (object, "category", SOLEUS_TYPE_CATEGORY, (int) routine->category);
  set_seconds (object, "lead_in_s", routine->lead_in_us);
  set_seconds (object, "rest_between_s", routine->rest_between_us);
  for (guint i = 0; i < routine->blocks->len; i++)
    resolve_block (json_array_get_object_element (blocks, i), soleus_routine_get_block (routine, i));
}

/**
 * soleus_entry_list_numbers:
 * @self: an entry
 *
 * The dose of a session of it, as a routine would say it that leaves nothing to its exercises: `blocks`, each with its exercise, and `lead_in_s` and `rest_between_s`.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
soleus_entry_list_numbers (SoleusEntry *self)
{
  SoleusRoutine *routine = soleus_entry_get_routine (self);
  JsonObject    *object = json_object_new ();
  JsonArray     *blocks = json_array_new ();
  JsonNode      *node;

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    JsonObject        *resolved = json_object_new ();

    json_object_set_string_member (resolved, "exercise", block->exercise->id);
    resolve_block (resolved, block);
    json_array_add_object_element (blocks, resolved);
  }
  json_object_set_array_member (object, "blocks", blocks);
  set_seconds (object, "lead_in_s", routine->lead_in_us);
  set_seconds (object, "rest_between_s", routine->rest_between_us);
  node = json_node_init_object (json_node_alloc (), object);
  json_object_unref (object);
  return node;
}

/**
 * soleus_entry_resolve:
 * @self: an entry
 *
 * The file's keys for other programs: texts in the person's language, the level as it counts here, every number of a routine's blocks chosen, and besides them `source` and `duration_s`,
 * the time in seconds without the lead-in.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
soleus_entry_resolve (SoleusEntry *self)
{
  /* One of its own, since the entry's can't be changed. */
  JsonNode   *root = soleus_json_parse (soleus_entry_get_text (self), NULL);
  JsonObject *object = json_node_get_object (root);

  json_object_set_string_member (object, "name", soleus_entry_get_name (self));
  json_object_set_string_member (object, "summary", soleus_entry_get_summary (self));
  set_kind (object, "level", SOLEUS_TYPE_LEVEL, (int) soleus_entry_get_level (self));
  if (soleus_entry_get_is_exercise (self))
    resolve_exercise (self, object);
  else
    resolve_routine (self, object);
  set_kind (object, "source", SOLEUS_TYPE_SOURCE, (int) soleus_entry_get_source (self));
  set_seconds (object, "duration_s", soleus_entry_get_duration_us (self));
  return root;
}

/**
 * soleus_entry_to_json:
 * @self: an entry
 *
 * Returns: (transfer full): what soleus_entry_resolve () says, as indented JSON
 */
char *
soleus_entry_to_json (SoleusEntry *self)
{
  g_autoptr (JsonNode) root = soleus_entry_resolve (self);

  return soleus_json_print (root, TRUE);
}

static void
add_elements (JsonArray *array,
              JsonArray *elements)
{
  for (guint i = 0; i < json_array_get_length (elements); i++)
    json_array_add_element (array, json_node_ref (json_array_get_element (elements, i)));
}

/**
 * soleus_entry_embed:
 * @self: an entry
 *
 * The document by itself: the exercises of the library that it names come after those that it has, so that it is a file that says the same wherever it is read, also after the library
 * has changed. Its keys stay in their order.
 *
 * Returns: (transfer full): an object, whose members can't be changed
 */
JsonNode *
soleus_entry_embed (SoleusEntry *self)
{
  JsonObject *object = json_node_get_object (soleus_entry_get_root (self));
  GPtrArray  *uses = soleus_entry_get_uses (self);
  g_autoptr (JsonObject) whole = NULL;
  JsonArray     *exercises;
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (uses->len == 0)
    return json_node_ref (soleus_entry_get_root (self));
  whole = json_object_new ();
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    json_object_set_member (whole, key, json_node_ref (node));
  exercises = json_array_new ();
  if (json_object_has_member (object, "exercises"))
    add_elements (exercises, json_object_get_array_member (object, "exercises"));
  for (guint i = 0; i < uses->len; i++)
    json_array_add_element (exercises, json_node_ref (soleus_entry_get_root (g_ptr_array_index (uses, i))));
  json_object_set_array_member (whole, "exercises", exercises);
  return json_node_init_object (json_node_alloc (), whole);
}
