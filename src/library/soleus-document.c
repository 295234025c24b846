/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-exercise-reader.h"
#include "soleus-fault.h"
#include "soleus-file-bytes.h"
#include "soleus-foreign.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-routine-reader.h"

#include <glib/gi18n-lib.h>

/* What isn't JSON at all is named for what it is, rather than for the first letter that doesn't fit. */
static void
parse (SoleusDocument *self)
{
  SoleusFault *foreign;
  gsize        n_bytes;
  const void  *bytes = g_bytes_get_data (self->text, &n_bytes);

  self->root = soleus_json_parse_whole (self->text, self->faults);
  foreign = self->root == NULL ? soleus_foreign_recognise (bytes, n_bytes) : NULL;
  if (foreign != NULL) {
    g_ptr_array_set_size (self->faults, 0);
    g_ptr_array_add (self->faults, foreign);
  }
  self->n_text_faults = self->faults->len;
}

static SoleusDocument *
new_for_read (const char *path,
              GBytes *(*read) (const char *path, GPtrArray *faults))
{
  SoleusDocument *self = g_new0 (SoleusDocument, 1);

  self->source = SOLEUS_SOURCE_OWN;
  self->path = g_strdup (path);
  self->faults = soleus_faults_new ();
  self->text = read (path, self->faults);
  if (self->text != NULL)
    parse (self);
  return self;
}

/**
 * soleus_document_new_for_path:
 * @path: a file of the person's own
 *
 * Reads the file, however bad it is.
 *
 * Returns: (transfer full): the document, with faults when it isn't JSON
 */
SoleusDocument *
soleus_document_new_for_path (const char *path)
{
  return new_for_read (path, soleus_read_file_bytes);
}

/**
 * soleus_document_new_for_given:
 * @path: what the person has named: a file, a pipe or a device; “-” for the standard input
 *
 * Reads it, however bad it is, and waits for what is still to come.
 *
 * Returns: (transfer full): the document, with faults when it isn't JSON
 */
SoleusDocument *
soleus_document_new_for_given (const char *path)
{
  return new_for_read (path, soleus_read_given_bytes);
}

/**
 * soleus_document_new_for_bytes:
 * @source: whose it is
 * @text: what it holds
 *
 * Returns: (transfer full): the document, with faults when it isn't JSON
 */
SoleusDocument *
soleus_document_new_for_bytes (SoleusSource source,
                               GBytes      *text)
{
  SoleusDocument *self = g_new0 (SoleusDocument, 1);

  self->source = source;
  self->faults = soleus_faults_new ();
  self->text = g_bytes_ref (text);
  parse (self);
  return self;
}

/**
 * soleus_document_new_for_tree:
 * @path: (nullable): the file, once there is one
 * @text: what it holds, or will
 * @root: the tree of @text
 *
 * Returns: (transfer full): the document of the person's own that says @root
 */
SoleusDocument *
soleus_document_new_for_tree (const char *path,
                              GBytes     *text,
                              JsonNode   *root)
{
  SoleusDocument *self = g_new0 (SoleusDocument, 1);

  self->source = SOLEUS_SOURCE_OWN;
  self->path = g_strdup (path);
  self->faults = soleus_faults_new ();
  self->text = g_bytes_ref (text);
  self->root = json_node_ref (root);
  return self;
}

void
soleus_document_free (SoleusDocument *self)
{
  g_free (self->path);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/**
 * soleus_document_get_format:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what the document says it is, such as "soleus-routine"
 */
const char *
soleus_document_get_format (SoleusDocument *self)
{
  return soleus_json_get_text (self->root, "/format");
}

static SoleusEntry *
resolve_exercise (SoleusDocument *self,
                  SoleusReader   *reader,
                  JsonObject     *object)
{
  g_autoptr (SoleusExercise) exercise = soleus_reader_read_exercise (reader, object);
  g_autoptr (SoleusRoutine) routine = exercise != NULL ? soleus_routine_new_for_exercise (exercise) : NULL;
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_object_unref);

  if (routine == NULL || !soleus_reader_check_length (reader, routine))
    return NULL;
  return soleus_entry_new (self->source, self->path, self->text, routine, exercise, uses);
}

static SoleusEntry *
resolve_routine (SoleusDocument *self,
                 SoleusReader   *reader,
                 JsonObject     *object,
                 GHashTable     *exercises)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SoleusRoutine) routine = soleus_reader_read_routine (reader, object, exercises, uses);

  return routine != NULL ? soleus_entry_new (self->source, self->path, self->text, routine, NULL, uses) : NULL;
}

static SoleusEntry *
resolve_root (SoleusDocument *self,
              SoleusReader   *reader,
              GHashTable     *exercises)
{
  const char *format = soleus_document_get_format (self);
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (self->root)) {
    soleus_reader_fault (reader, "wrong-type", _ ("A file holds one routine or one exercise. Write everything between one “{” and one “}”."));
    return NULL;
  }
  object = json_node_get_object (self->root);
  if (g_strcmp0 (format, "soleus-exercise") == 0)
    return resolve_exercise (self, reader, object);
  if (format == NULL || g_strcmp0 (format, "soleus-routine") == 0)
    return resolve_routine (self, reader, object, exercises);
  soleus_reader_fault_at (reader, "format", "unknown-format", _ ("“%s” isn’t a format that is known here. Use “soleus-routine” or “soleus-exercise”."), format);
  return NULL;
}

/**
 * soleus_document_resolve:
 * @self: a document
 * @exercises: (element-type utf8 SoleusEntry): the exercises that it may name, and the built-in routines that it may be based on; whatever else there is doesn't matter
 *
 * Holds the document against the format and the exercises that there are, and adds to its faults.
 *
 * Returns: (transfer full) (nullable): what to list for it; %NULL when it has a fault
 */
SoleusEntry *
soleus_document_resolve (SoleusDocument *self,
                         GHashTable     *exercises)
{
  SoleusReader reader;
  SoleusEntry *entry;

  if (self->root == NULL)
    return NULL;
  soleus_reader_init (&reader, self->source, self->faults);
  entry = resolve_root (self, &reader, exercises);
  soleus_reader_clear (&reader);
  if (self->n_text_faults > 0)
    g_clear_object (&entry);
  return entry;
}
