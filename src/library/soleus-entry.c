/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry.h"
#include "soleus-json.h"
#include "soleus-json-parser.h"

struct _SoleusEntry {
  GObject parent_instance;

  SoleusSource    source;
  char           *path;
  GBytes         *text;
  SoleusRoutine  *routine;
  SoleusExercise *exercise;
  GPtrArray      *uses; /* (element-type SoleusEntry) */
  char           *json; /* made when it is first asked for */
};

G_DEFINE_FINAL_TYPE (SoleusEntry, soleus_entry, G_TYPE_OBJECT)

static void
embed (JsonObject *object,
       GPtrArray  *uses)
{
  JsonArray *exercises;

  if (!json_object_has_member (object, "exercises"))
    json_object_set_array_member (object, "exercises", json_array_new ());
  exercises = json_object_get_array_member (object, "exercises");
  for (guint i = 0; i < uses->len; i++) {
    g_autoptr (GPtrArray) faults = g_ptr_array_new ();
    JsonNode *definition = soleus_json_parse (soleus_entry_get_text (g_ptr_array_index (uses, i)), faults);

    json_array_add_element (exercises, definition);
  }
}

static char *
make_json (SoleusEntry *self)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new ();
  g_autoptr (JsonNode) root = soleus_json_parse (self->text, faults);

  if (self->uses->len > 0)
    embed (json_node_get_object (root), self->uses);
  return soleus_json_print (root, FALSE);
}

static void
soleus_entry_finalize (GObject *object)
{
  SoleusEntry *self = SOLEUS_ENTRY (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->routine, soleus_routine_unref);
  g_clear_pointer (&self->exercise, soleus_exercise_unref);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_clear_pointer (&self->json, g_free);

  G_OBJECT_CLASS (soleus_entry_parent_class)->finalize (object);
}

static void
soleus_entry_class_init (SoleusEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_entry_finalize;
}

static void
soleus_entry_init (SoleusEntry *self)
{
}

/**
 * soleus_entry_new:
 * @source: where it comes from
 * @path: (nullable): the file, for one of the person's own
 * @text: the document as it was read, which had no fault
 * @routine: what a session of it follows
 * @exercise: (nullable): the exercise, when @text is one
 * @uses: (element-type SoleusEntry): the exercises of the catalogue that @text names without embedding them
 *
 * Returns: (transfer full): what the library lists for one document
 */
SoleusEntry *
soleus_entry_new (SoleusSource    source,
                  const char     *path,
                  GBytes         *text,
                  SoleusRoutine  *routine,
                  SoleusExercise *exercise,
                  GPtrArray      *uses)
{
  SoleusEntry *self = g_object_new (SOLEUS_TYPE_ENTRY, NULL);

  self->source = source;
  self->path = g_strdup (path);
  self->text = g_bytes_ref (text);
  self->routine = soleus_routine_ref (routine);
  self->exercise = exercise != NULL ? soleus_exercise_ref (exercise) : NULL;
  self->uses = g_ptr_array_ref (uses);
  return self;
}

/**
 * soleus_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none): the stable name, `[a-z0-9-]`
 */
const char *
soleus_entry_get_id (SoleusEntry *self)
{
  return self->routine->id;
}

/**
 * soleus_entry_get_name:
 * @self: an entry
 *
 * Returns: (transfer none): what people call it, in the person's language
 */
const char *
soleus_entry_get_name (SoleusEntry *self)
{
  return self->routine->name;
}

/**
 * soleus_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none): one line in the person's language, may be empty
 */
const char *
soleus_entry_get_summary (SoleusEntry *self)
{
  return self->routine->summary;
}

/**
 * soleus_entry_get_category:
 * @self: an entry
 *
 * Returns: the group that it is shown in
 */
SoleusCategory
soleus_entry_get_category (SoleusEntry *self)
{
  return self->routine->category;
}

/**
 * soleus_entry_get_level:
 * @self: an entry
 *
 * Returns: whom it is for
 */
SoleusLevel
soleus_entry_get_level (SoleusEntry *self)
{
  return self->routine->level;
}

/**
 * soleus_entry_get_source:
 * @self: an entry
 *
 * Returns: whether it is built in or the person's own
 */
SoleusSource
soleus_entry_get_source (SoleusEntry *self)
{
  return self->source;
}

/**
 * soleus_entry_get_is_exercise:
 * @self: an entry
 *
 * Returns: whether it is an exercise, which stands for a routine of that one block at its default dose
 */
gboolean
soleus_entry_get_is_exercise (SoleusEntry *self)
{
  return self->exercise != NULL;
}

/**
 * soleus_entry_get_duration_us:
 * @self: an entry
 *
 * Returns: how long a session lasts without its lead-in, in microseconds
 */
int64_t
soleus_entry_get_duration_us (SoleusEntry *self)
{
  return soleus_routine_get_duration_us (self->routine);
}

/**
 * soleus_entry_get_routine:
 * @self: an entry
 *
 * Returns: (transfer none): what a session of it follows
 */
SoleusRoutine *
soleus_entry_get_routine (SoleusEntry *self)
{
  return self->routine;
}

/**
 * soleus_entry_get_exercise:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the exercise, %NULL for a routine
 */
SoleusExercise *
soleus_entry_get_exercise (SoleusEntry *self)
{
  return self->exercise;
}

/**
 * soleus_entry_get_path:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the file, %NULL for what is built in
 */
const char *
soleus_entry_get_path (SoleusEntry *self)
{
  return self->path;
}

/**
 * soleus_entry_get_json:
 * @self: an entry
 *
 * The document by itself, in canonical form: what it names from elsewhere is embedded, so that it says all that was prescribed even after the library has changed. It is
 * a valid file. To be called from one thread only.
 *
 * Returns: (transfer none): JSON without line breaks, the same for the same content
 */
const char *
soleus_entry_get_json (SoleusEntry *self)
{
  if (self->json == NULL)
    self->json = make_json (self);
  return self->json;
}

/**
 * soleus_entry_get_text:
 * @self: an entry
 *
 * Returns: (transfer none): the document as it was read
 */
GBytes *
soleus_entry_get_text (SoleusEntry *self)
{
  return self->text;
}

/**
 * soleus_entry_get_uses:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type SoleusEntry): the exercises that it names from the library
 */
GPtrArray *
soleus_entry_get_uses (SoleusEntry *self)
{
  return self->uses;
}
