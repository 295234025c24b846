/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-id.h"
#include "soleus-json-edit.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-limits.h"
#include "soleus-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The least that a phase can be set to: 0 s is no phase, and a repetition has to last a tenth of a second. */
#define LEAST_PHASE_S SOLEUS_LIMIT_REPETITION_S

static SoleusDraft *
begin (SoleusLibrary *library,
       JsonObject    *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GBytes) bytes = soleus_draft_print (root);

  json_object_unref (object);
  return soleus_draft_new_for_steps (library, soleus_steps_new (bytes), NULL, NULL);
}

static JsonObject *
new_document (const char *format,
              const char *id,
              const char *name)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", format);
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "name", name);
  return object;
}

static JsonArray *
new_blocks (const char *exercise_id)
{
  JsonArray  *blocks = json_array_new ();
  JsonObject *block;

  if (exercise_id == NULL)
    return blocks;
  block = json_object_new ();
  json_object_set_string_member (block, "exercise", exercise_id);
  json_array_add_object_element (blocks, block);
  return blocks;
}

static gboolean
has_name (SoleusLibrary *library,
          const char    *name)
{
  GListModel *model = G_LIST_MODEL (library);
  guint       n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (model, i);

    if (strcmp (soleus_entry_get_name (entry), name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* A name that nothing else has. */
static char *
make_copy_name (SoleusEntry   *entry,
                SoleusLibrary *library)
{
  gboolean    own = soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN;
  const char *name = soleus_entry_get_name (entry);
  /* Room for what is added below, in any language. */
  g_autofree char *base = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), SOLEUS_LIMIT_NAME_CHARACTERS - 30));
  char            *copy;

  /* Translators: the name of a person's own copy of a routine that comes with Soleus: "Seated Soleus Raise (Mine)". Keep what you add under 25 characters, here and below. */
  copy = own ? g_strdup_printf (_ ("%s (Copy)"), base) : g_strdup_printf (_ ("%s (Mine)"), base);
  for (guint number = 2; has_name (library, copy); number++) {
    g_free (copy);
    /* Translators: the second and further copies: "Seated Soleus Raise (Mine 2)". */
    copy = own ? g_strdup_printf (_ ("%s (Copy %u)"), base, number) : g_strdup_printf (_ ("%s (Mine %u)"), base, number);
  }
  return copy;
}

/* What the sources say holds for the origin's numbers, not for those that a person is about to change; where they come from can be seen at the origin. */
static gboolean
is_of_the_origin_alone (const char *key)
{
  static const char *const keys[] = { "format", "version", "id", "name", "summary", "based_on", "origin", "provenance", "evidence", "prescriptions", "progression", NULL };

  return g_strv_contains (keys, key);
}

static void
take_over (JsonObject  *object,
           SoleusEntry *entry)
{
  g_autoptr (JsonNode) root = soleus_json_parse (soleus_entry_get_text (entry), NULL);
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (*soleus_entry_get_summary (entry) != '\0')
    json_object_set_string_member (object, "summary", soleus_entry_get_summary (entry));
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    if (!is_of_the_origin_alone (key))
      json_object_set_member (object, key, json_node_copy (node));
  }
}

/* What an exercise says that a routine of it says too. */
static void
take_over_for_routine (JsonObject  *object,
                       SoleusEntry *exercise)
{
  JsonNode *frequency = soleus_json_look_up (soleus_entry_get_root (exercise), "/frequency");
  JsonNode *audiences = soleus_json_look_up (soleus_entry_get_root (exercise), "/audiences");

  if (*soleus_entry_get_summary (exercise) != '\0')
    json_object_set_string_member (object, "summary", soleus_entry_get_summary (exercise));
  if (frequency != NULL)
    json_object_set_member (object, "frequency", json_node_copy (frequency));
  if (audiences != NULL)
    json_object_set_member (object, "audiences", json_node_copy (audiences));
}

/* A routine of one's own that begins as the built-in one is; of an exercise, the routine of that one block. */
static SoleusDraft *
copy_built_in (SoleusEntry   *entry,
               SoleusLibrary *library,
               const char    *id,
               const char    *name)
{
  JsonObject *object = new_document ("soleus-routine", id, name);

  if (soleus_entry_get_is_exercise (entry)) {
    take_over_for_routine (object, entry);
    json_object_set_string_member (object, "based_on", soleus_entry_get_id (entry));
    json_object_set_array_member (object, "blocks", new_blocks (soleus_entry_get_id (entry)));
    json_object_set_array_member (object, "exercises", json_array_new ());
  } else {
    json_object_set_string_member (object, "based_on", soleus_entry_get_id (entry));
    take_over (object, entry);
  }
  json_object_set_member (object, "origin", soleus_entry_list_numbers (entry));
  return begin (library, object);
}

/* Everything stays, what it is based on too: the copy stands beside the other, not behind it. */
static SoleusDraft *
copy_own (SoleusEntry   *entry,
          SoleusLibrary *library,
          const char    *id,
          const char    *name)
{
  g_autoptr (JsonNode) root = soleus_json_parse (soleus_entry_get_text (entry), NULL);

  json_object_set_string_member (json_node_get_object (root), "id", id);
  json_object_set_string_member (json_node_get_object (root), "name", name);
  return begin (library, json_object_ref (json_node_get_object (root)));
}

/*
 * soleus_draft_new_copy:
 * @entry: a routine or an exercise
 * @library: what there is
 * @is_taken: which ids the copy can't have …
 * @data: … by this
 *
 * Returns: (transfer full): what begins as @entry is, under another id and name, without a file
 */
SoleusDraft *
soleus_draft_new_copy (SoleusEntry   *entry,
                       SoleusLibrary *library,
                       SoleusIdCheck  is_taken,
                       gpointer       data)
{
  g_autofree char *name = make_copy_name (entry, library);
  g_autofree char *id = soleus_id_make (name, "routine", is_taken, data);

  return soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN ? copy_own (entry, library, id, name) : copy_built_in (entry, library, id, name);
}

/*
 * soleus_draft_new_routine:
 * @library: the library
 * @name: what to call it; may be empty, which is a fault until there is a name
 * @exercise_id: (nullable): the exercise of its first block; without one there is a fault until a block is added
 * @is_taken: which ids it can't have …
 * @data: … by this
 *
 * Returns: (transfer full): a routine from nothing
 */
SoleusDraft *
soleus_draft_new_routine (SoleusLibrary *library,
                          const char    *name,
                          const char    *exercise_id,
                          SoleusIdCheck  is_taken,
                          gpointer       data)
{
  g_autofree char *id = soleus_id_make (name, "routine", is_taken, data);
  JsonObject      *object = new_document ("soleus-routine", id, name);

  json_object_set_array_member (object, "blocks", new_blocks (exercise_id));
  json_object_set_array_member (object, "exercises", json_array_new ());
  return begin (library, object);
}

/* The exercise's own number stays what is used when nobody chooses; what may be chosen is all that the format allows. */
static void
widen (JsonNode           *root,
       const char         *pointer,
       const SoleusBounds *bounds,
       double              least)
{
  JsonNode   *node = soleus_json_look_up (root, pointer);
  JsonObject *range;
  double      value;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  value = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_double_member (json_node_get_object (node), "default") : json_node_get_double (node);
  range = json_object_new ();
  json_object_set_member (range, "min", soleus_json_new_number (MIN (value, MAX (least, bounds->least))));
  json_object_set_member (range, "max", soleus_json_new_number (bounds->most));
  json_object_set_member (range, "default", soleus_json_new_number (value));
  node = json_node_init_object (json_node_alloc (), range);
  json_object_unref (range);
  soleus_json_set (root, pointer, node);
}

static void
widen_phases (JsonNode *root)
{
  JsonNode *phases = soleus_json_look_up (root, "/phases");

  for (guint i = 0; i < json_array_get_length (json_node_get_array (phases)); i++) {
    g_autofree char *duration = g_strdup_printf ("/phases/%u/duration_s", i);
    g_autofree char *cadence = g_strdup_printf ("/phases/%u/cadence_per_min", i);

    widen (root, duration, &soleus_bounds_phase_s, LEAST_PHASE_S);
    widen (root, cadence, &soleus_bounds_cadence_per_min, 0);
  }
  widen (root, "/finisher/duration_s", &soleus_bounds_phase_s, LEAST_PHASE_S);
}

static void
choose_cue (JsonObject        *object,
            const SoleusPhase *phase)
{
  if (phase->cue != NULL)
    json_object_set_string_member (object, "cue", phase->cue);
}

/* What is built in is translated as it is shown; in a file of the person's own it has to stand in their language. */
static void
choose_texts (JsonObject           *object,
              const SoleusExercise *exercise)
{
  JsonArray *phases = json_object_get_array_member (object, "phases");
  JsonArray *setup = json_array_new ();

  for (guint i = 0; i < exercise->phases->len; i++)
    choose_cue (json_array_get_object_element (phases, i), g_ptr_array_index (exercise->phases, i));
  if (exercise->finisher != NULL)
    choose_cue (json_object_get_object_member (object, "finisher"), exercise->finisher);
  for (int i = 0; exercise->setup[i] != NULL; i++)
    json_array_add_string_element (setup, exercise->setup[i]);
  json_object_set_array_member (object, "setup", setup);
}

static void
widen_all (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);

  widen (root, "/goal/repetitions", &soleus_bounds_repetitions, 0);
  widen (root, "/goal/duration_s", &soleus_bounds_set_s, 0);
  widen (root, "/goal/distance_m", &soleus_bounds_distance_m, 0);
  widen (root, "/sets", &soleus_bounds_sets, 0);
  widen (root, "/rest_s", &soleus_bounds_rest_s, 0);
  widen (root, "/load/kg", &soleus_bounds_load_kg, 0);
  widen_phases (root);
}

static void
add_phase (JsonArray  *phases,
           const char *kind,
           int         duration_s)
{
  JsonObject *phase = json_object_new ();

  json_object_set_string_member (phase, "kind", kind);
  json_object_set_int_member (phase, "duration_s", duration_s);
  json_array_add_object_element (phases, phase);
}

/* Something to begin with: the mildest numbers of the seated raise, 3 × 15 with 2, 2 and 3 s, and 60 s of rest (seed 001). */
static void
fill_exercise (JsonObject *object)
{
  JsonObject *goal = json_object_new ();
  JsonArray  *phases = json_array_new ();

  json_object_set_string_member (object, "category", "strength");
  json_object_set_string_member (object, "level", "trained");
  json_object_set_string_member (object, "position", "seated");
  json_object_set_string_member (object, "sides", "both");
  json_object_set_int_member (goal, "repetitions", 15);
  json_object_set_object_member (object, "goal", goal);
  json_object_set_int_member (object, "sets", 3);
  json_object_set_int_member (object, "rest_s", 60);
  add_phase (phases, "lift", 2);
  add_phase (phases, "hold", 2);
  add_phase (phases, "lower", 3);
  json_object_set_array_member (object, "phases", phases);
}

/*
 * soleus_draft_new_exercise:
 * @library: the library
 * @name: what to call it; may be empty, which is a fault until there is a name
 * @like: (nullable): an exercise to begin with; %NULL for three sets of 15 raises while seated
 * @is_taken: which ids it can't have …
 * @data: … by this
 *
 * Of @like everything is taken over but where its numbers come from: they may be changed within all that the format allows, so its sources no longer speak for them.
 *
 * Returns: (transfer full): an exercise of the person's own
 */
SoleusDraft *
soleus_draft_new_exercise (SoleusLibrary *library,
                           const char    *name,
                           SoleusEntry   *like,
                           SoleusIdCheck  is_taken,
                           gpointer       data)
{
  g_autofree char *id = soleus_id_make (name, "exercise", is_taken, data);
  JsonObject      *object = new_document ("soleus-exercise", id, name);

  if (like != NULL)
    take_over (object, like);
  else
    fill_exercise (object);
  if (like != NULL && soleus_entry_get_source (like) == SOLEUS_SOURCE_BUILT_IN)
    choose_texts (object, soleus_entry_get_exercise (like));
  widen_all (object);
  return begin (library, object);
}
