/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry.h"
#include "soleus-json-parser.h"

#include <string.h>

/* What a name may have in bytes on all usual disks, with room for what a file manager puts behind it. */
#define FILE_NAME_MOST_BYTES 200

struct _SoleusEntry {
  GObject parent_instance;

  SoleusSource    source;
  char           *path;
  GBytes         *text;
  SoleusRoutine  *routine;
  SoleusExercise *exercise;
  GPtrArray      *uses; /* (element-type SoleusEntry) */
  JsonNode       *root; /* (nullable), of the text, once somebody has asked */
};

G_DEFINE_FINAL_TYPE (SoleusEntry, soleus_entry, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_NAME,
  PROP_ROUTINE,
  PROP_SUMMARY,
} SoleusEntryProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

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
  case PROP_ROUTINE:
    g_value_set_boxed (value, self->routine);
    break;
  case PROP_SUMMARY:
    g_value_set_string (value, self->routine->summary);
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
  g_clear_pointer (&self->root, json_node_unref);

  G_OBJECT_CLASS (soleus_entry_parent_class)->finalize (object);
}

static void
soleus_entry_class_init (SoleusEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_entry_get_property;
  object_class->finalize = soleus_entry_finalize;

  /**
   * SoleusEntry:id:
   *
   * The stable name, `[a-z0-9-]`.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusEntry:name:
   *
   * What people call it, in the person's language.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusEntry:routine:
   *
   * What a session of it follows.
   */
  properties[PROP_ROUTINE] = g_param_spec_boxed ("routine", NULL, NULL, SOLEUS_TYPE_ROUTINE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusEntry:summary:
   *
   * One line in the person's language, may be empty.
   */
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

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
 * soleus_entry_dup_file_name:
 * @self: an entry
 * @suffix: what the name ends with, such as ".pdf"
 *
 * What people call an entry may hold what no file name may.
 *
 * Returns: (transfer full): what a file made of it is called unless the person chooses otherwise
 */
char *
soleus_entry_dup_file_name (SoleusEntry *self,
                            const char  *suffix)
{
  g_autofree char *name = g_strdelimit (g_strdup (soleus_entry_get_name (self)), "/\\:*?\"<>|", '-');
  char            *end = name;

  for (char *p = name; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!g_unichar_isprint (g_utf8_get_char (p)))
      memset (p, ' ', (gsize) (g_utf8_next_char (p) - p));
    if (g_utf8_next_char (p) - name <= FILE_NAME_MOST_BYTES)
      end = g_utf8_next_char (p);
  }
  *end = '\0';
  g_strstrip (name);
  return g_strconcat (*name == '\0' || *name == '.' ? soleus_entry_get_id (self) : name, suffix, NULL);
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

SoleusCategory
soleus_entry_get_category (SoleusEntry *self)
{
  return self->routine->category;
}

SoleusLevel
soleus_entry_get_level (SoleusEntry *self)
{
  return self->routine->level;
}

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
 * soleus_entry_get_root:
 * @self: an entry
 *
 * What its text says. It is read when it is first asked for, on whatever thread, and kept: of thousands of entries few are ever asked, and a tree takes ten times as much memory as its text.
 *
 * Returns: (transfer none): the tree, which can't be changed
 */
JsonNode *
soleus_entry_get_root (SoleusEntry *self)
{
  if (g_once_init_enter_pointer (&self->root)) {
    JsonNode *root = soleus_json_parse (self->text, NULL);

    json_node_seal (root);
    g_once_init_leave_pointer (&self->root, root);
  }
  return self->root;
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
