/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry.h"
#include "soleus-json.h"
#include "soleus-json-parser.h"
#include "soleus-kind-types.h"
#include "soleus-source-type.h"

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

typedef enum {
  PROP_ID = 1,
  PROP_NAME,
  PROP_SUMMARY,
  PROP_CATEGORY,
  PROP_LEVEL,
  PROP_SOURCE,
  PROP_IS_EXERCISE,
  PROP_DURATION_US,
  PROP_ROUTINE,
  PROP_EXERCISE,
  PROP_PATH,
  PROP_JSON,
  PROP_TEXT,
  PROP_USES,
} SoleusEntryProperty;

static GParamSpec *properties[PROP_USES + 1];

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
soleus_entry_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SoleusEntry *self = SOLEUS_ENTRY (object);

  switch ((SoleusEntryProperty) property_id) {
  case PROP_ID:
    g_value_set_string (value, self->routine->id);
    break;
  case PROP_NAME:
    g_value_set_string (value, self->routine->name);
    break;
  case PROP_SUMMARY:
    g_value_set_string (value, self->routine->summary);
    break;
  case PROP_CATEGORY:
    g_value_set_enum (value, (int) self->routine->category);
    break;
  case PROP_LEVEL:
    g_value_set_enum (value, (int) self->routine->level);
    break;
  case PROP_SOURCE:
    g_value_set_enum (value, (int) self->source);
    break;
  case PROP_IS_EXERCISE:
    g_value_set_boolean (value, self->exercise != NULL);
    break;
  case PROP_DURATION_US:
    g_value_set_int64 (value, soleus_entry_get_duration_us (self));
    break;
  case PROP_ROUTINE:
    g_value_set_boxed (value, self->routine);
    break;
  case PROP_EXERCISE:
    g_value_set_boxed (value, self->exercise);
    break;
  case PROP_PATH:
    g_value_set_string (value, self->path);
    break;
  case PROP_JSON:
    g_value_set_string (value, soleus_entry_get_json (self));
    break;
  case PROP_TEXT:
    g_value_set_boxed (value, self->text);
    break;
  case PROP_USES:
    g_value_set_boxed (value, self->uses);
    break;
  }
}

static void
soleus_entry_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  SoleusEntry *self = SOLEUS_ENTRY (object);

  switch ((SoleusEntryProperty) property_id) {
  case PROP_SOURCE:
    self->source = g_value_get_enum (value);
    break;
  case PROP_ROUTINE:
    self->routine = g_value_dup_boxed (value);
    break;
  case PROP_EXERCISE:
    self->exercise = g_value_dup_boxed (value);
    break;
  case PROP_PATH:
    self->path = g_value_dup_string (value);
    break;
  case PROP_TEXT:
    self->text = g_value_dup_boxed (value);
    break;
  case PROP_USES:
    self->uses = g_value_dup_boxed (value);
    break;
  case PROP_ID:
  case PROP_NAME:
  case PROP_SUMMARY:
  case PROP_CATEGORY:
  case PROP_LEVEL:
  case PROP_IS_EXERCISE:
  case PROP_DURATION_US:
  case PROP_JSON:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    break;
  }
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
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_entry_get_property;
  object_class->set_property = soleus_entry_set_property;
  object_class->finalize = soleus_entry_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, readable);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, readable);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, readable);
  properties[PROP_CATEGORY] = g_param_spec_enum ("category", NULL, NULL, SOLEUS_TYPE_CATEGORY, SOLEUS_CATEGORY_EVERYDAY, readable);
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, SOLEUS_TYPE_LEVEL, SOLEUS_LEVEL_EVERYDAY, readable);
  properties[PROP_SOURCE] = g_param_spec_enum ("source", NULL, NULL, SOLEUS_TYPE_SOURCE, SOLEUS_SOURCE_BUILT_IN, construct);
  properties[PROP_IS_EXERCISE] = g_param_spec_boolean ("is-exercise", NULL, NULL, FALSE, readable);
  properties[PROP_DURATION_US] = g_param_spec_int64 ("duration-us", NULL, NULL, 0, G_MAXINT64, 0, readable);
  properties[PROP_ROUTINE] = g_param_spec_boxed ("routine", NULL, NULL, SOLEUS_TYPE_ROUTINE, construct);
  properties[PROP_EXERCISE] = g_param_spec_boxed ("exercise", NULL, NULL, SOLEUS_TYPE_EXERCISE, construct);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, construct);
  properties[PROP_JSON] = g_param_spec_string ("json", NULL, NULL, NULL, readable);
  properties[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, G_TYPE_BYTES, construct);
  properties[PROP_USES] = g_param_spec_boxed ("uses", NULL, NULL, G_TYPE_PTR_ARRAY, construct);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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
  return g_object_new (SOLEUS_TYPE_ENTRY,
                       "source", source,
                       "path", path,
                       "text", text,
                       "routine", routine,
                       "exercise", exercise,
                       "uses", uses,
                       NULL);
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
