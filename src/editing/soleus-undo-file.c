/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-undo-file.h"
#include "soleus-batch.h"
#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"

#include <string.h>

#define FORMAT "soleus-undo"
#define VERSION 1

/**
 * soleus_undo_file_new:
 * @id: which routine or exercise
 * @name: what people call it
 * @is_exercise: whether it is an exercise
 * @file_name: the file, without the folder
 * @steps: what can be undone
 *
 * Returns: (transfer full): what is kept of it
 */
SoleusUndoFile *
soleus_undo_file_new (const char        *id,
                      const char        *name,
                      gboolean           is_exercise,
                      const char        *file_name,
                      const SoleusSteps *steps)
{
  SoleusUndoFile *self = g_new0 (SoleusUndoFile, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->is_exercise = is_exercise;
  self->file_name = g_strdup (file_name);
  self->steps = soleus_steps_copy (steps);
  return self;
}

void
soleus_undo_file_free (SoleusUndoFile *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->file_name);
  g_clear_pointer (&self->steps, soleus_steps_free);
  g_free (self);
}

static const char *
get_text (JsonNode   *root,
          const char *pointer)
{
  const char *text = soleus_json_get_text (root, pointer);

  return text != NULL ? text : "";
}

/* -1 for none. */
static int64_t
get_number (JsonNode   *root,
            const char *pointer)
{
  JsonNode *node = soleus_json_look_up (root, pointer);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
}

/**
 * soleus_undo_file_read_id:
 * @text: the text of a routine or an exercise
 *
 * Returns: (transfer full) (nullable): its id; %NULL when it is no JSON, or has none
 */
char *
soleus_undo_file_read_id (GBytes *text)
{
  g_autoptr (JsonNode) root = soleus_json_parse (text, NULL);
  const char *id = root != NULL ? get_text (root, "/id") : "";

  return *id != '\0' ? g_strdup (id) : NULL;
}

/* Every state is one that a draft can stand at, or none is used. */
static GBytes *
read_state (JsonNode   *state,
            const char *id)
{
  const char *string = get_text (state, "/text");
  g_autoptr (GBytes) text = g_bytes_new (string, strlen (string));
  g_autofree char *found = soleus_undo_file_read_id (text);

  return g_strcmp0 (found, id) == 0 ? g_steal_pointer (&text) : NULL;
}

static SoleusSteps *
read_steps (JsonNode   *root,
            const char *id)
{
  JsonNode  *node = soleus_json_look_up (root, "/states");
  JsonArray *states = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint      n = states != NULL ? json_array_get_length (states) : 0;
  int64_t    position = get_number (root, "/position");
  g_autoptr (SoleusSteps) steps = NULL;

  if (position < 0 || position >= n || n > SOLEUS_STEPS_MOST + 1)
    return NULL;
  for (guint i = 0; i < n; i++) {
    JsonNode *state = json_array_get_element (states, i);
    g_autoptr (GBytes) text = read_state (state, id);

    if (text == NULL)
      return NULL;
    if (steps == NULL)
      steps = soleus_steps_new (text);
    else
      soleus_steps_add (steps, text, get_text (state, "/label"));
  }
  /* More than is ever kept: not written by this program. */
  if (steps->states->len < n)
    return NULL;
  steps->position = (guint) position;
  return g_steal_pointer (&steps);
}

/* The name becomes part of a path when the file is restored. */
static gboolean
is_file_name (const char *name)
{
  return soleus_batch_is_candidate (name) && strchr (name, '/') == NULL && strlen (name) <= 255;
}

/**
 * soleus_undo_file_parse:
 * @text: what a file of the undo folder holds
 * @id: whose it has to be
 *
 * Returns: (transfer full) (nullable): what is kept there; %NULL when anything in it isn't as this program writes it
 */
SoleusUndoFile *
soleus_undo_file_parse (GBytes     *text,
                        const char *id)
{
  g_autoptr (JsonNode) root = soleus_json_parse (text, NULL);
  g_autoptr (SoleusSteps) steps = NULL;
  JsonNode *is_exercise;

  if (root == NULL || strcmp (get_text (root, "/format"), FORMAT) != 0 || get_number (root, "/version") != VERSION || strcmp (get_text (root, "/id"), id) != 0)
    return NULL;
  steps = read_steps (root, id);
  is_exercise = soleus_json_look_up (root, "/is_exercise");
  if (steps == NULL || !is_file_name (get_text (root, "/file")) || is_exercise == NULL || json_node_get_value_type (is_exercise) != G_TYPE_BOOLEAN)
    return NULL;
  return soleus_undo_file_new (id, get_text (root, "/name"), json_node_get_boolean (is_exercise), get_text (root, "/file"), steps);
}

static JsonObject *
make_state (const SoleusState *state)
{
  JsonObject      *object = json_object_new ();
  gsize            size;
  const char      *data = g_bytes_get_data (state->text, &size);
  g_autofree char *text = g_strndup (data, size);

  if (state->label != NULL)
    json_object_set_string_member (object, "label", state->label);
  json_object_set_string_member (object, "text", text);
  return object;
}

GBytes *
soleus_undo_file_print (const SoleusUndoFile *self)
{
  JsonObject *object = json_object_new ();
  JsonArray  *states = json_array_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  char *text;

  json_object_unref (object);
  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "id", self->id);
  json_object_set_string_member (object, "name", self->name);
  json_object_set_boolean_member (object, "is_exercise", self->is_exercise);
  json_object_set_string_member (object, "file", self->file_name);
  json_object_set_int_member (object, "position", self->steps->position);
  for (guint i = 0; i < self->steps->states->len; i++)
    json_array_add_object_element (states, make_state (soleus_steps_get (self->steps, i)));
  json_object_set_array_member (object, "states", states);
  text = soleus_json_print (root, FALSE);
  return g_bytes_new_take (text, strlen (text));
}
