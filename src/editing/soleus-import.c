/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import.h"

#include "soleus-document.h"
#include "soleus-fault.h"
#include "soleus-file-bytes.h"
#include "soleus-foreign.h"
#include "soleus-import-change.h"
#include "soleus-import-copy.h"
#include "soleus-json.h"
#include "soleus-kind-types.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * SoleusImport:
 *
 * What a file of somebody else's would bring, before anything is done with it: what it holds or what is wrong with it, for whom it is and why, what it resembles of what is there, and what
 * can be done with it. It never changes: when the library does, another is made.
 */
struct _SoleusImport {
  GObject parent_instance;

  GBytes           *text;      /* (nullable) */
  SoleusEntry      *entry;     /* (nullable) */
  GPtrArray        *faults;    /* (element-type SoleusFault) */
  char             *id;        /* (nullable) */
  char             *name;      /* (nullable) */
  GPtrArray        *exercises; /* (element-type SoleusExercise): those that it brings */
  GArray           *states;    /* (element-type SoleusBroughtState): of each of them */
  GPtrArray        *changes;   /* (element-type SoleusImportChange) */
  SoleusEntry      *like;      /* (nullable) */
  SoleusLikeness    likeness;
  SoleusLevelReason level_reason;
  gboolean          is_exercise;
};

G_DEFINE_FINAL_TYPE (SoleusImport, soleus_import, G_TYPE_OBJECT)

/* However bad the rest is: what a file calls itself helps to tell it from others. */
static void
read_head (SoleusImport *self,
           JsonNode     *root)
{
  self->is_exercise = g_strcmp0 (soleus_json_get_text (root, "/format"), "soleus-exercise") == 0;
  self->id = g_strdup (self->entry != NULL ? soleus_entry_get_id (self->entry) : NULL);
  if (self->entry != NULL || soleus_json_get_text (root, "/name") != NULL)
    self->name = soleus_text_tidy (self->entry != NULL ? soleus_entry_get_name (self->entry) : soleus_json_get_text (root, "/name"));
}

static SoleusBroughtState
compare_exercise (SoleusExercise *exercise,
                  JsonNode       *definition,
                  SoleusLibrary  *library)
{
  SoleusEntry *entry = soleus_library_lookup (library, exercise->id);

  if (entry == NULL || !soleus_entry_get_is_exercise (entry))
    return SOLEUS_BROUGHT_STATE_NEW;
  return soleus_json_equal (soleus_entry_get_root (entry), definition) ? SOLEUS_BROUGHT_STATE_SAME : SOLEUS_BROUGHT_STATE_OTHER;
}

/* Of those within the file, only the ones that a block names are read into the routine; the others do nothing. */
static SoleusExercise *
find_exercise (SoleusEntry *entry,
               const char  *id)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);

  for (guint i = 0; i < routine->blocks->len; i++) {
    SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_strcmp0 (exercise->id, id) == 0)
      return exercise;
  }
  return NULL;
}

static void
list_exercises (SoleusImport  *self,
                JsonNode      *root,
                SoleusLibrary *library)
{
  JsonNode  *list = self->is_exercise ? NULL : soleus_json_look_up (root, "/exercises");
  JsonArray *array = list != NULL ? json_node_get_array (list) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode          *definition = json_array_get_element (array, i);
    SoleusExercise    *exercise = find_exercise (self->entry, soleus_json_get_text (definition, "/id"));
    SoleusBroughtState state;

    if (exercise == NULL)
      continue;
    state = compare_exercise (exercise, definition, library);
    g_ptr_array_add (self->exercises, soleus_exercise_ref (exercise));
    g_array_append_val (self->states, state);
  }
}

static SoleusLevelReason
find_level_reason (SoleusEntry *entry,
                   JsonNode    *root)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  SoleusLevel    level = soleus_entry_get_level (entry);
  const char    *word = soleus_json_get_text (root, "/level");
  int            declared;

  if (level > SOLEUS_LEVEL_EVERYDAY && word != NULL && soleus_kind_from_nick (SOLEUS_TYPE_LEVEL, word, &declared) && (SoleusLevel) declared == level)
    return SOLEUS_LEVEL_REASON_FILE;
  if (routine->keeps_to_origin && level < SOLEUS_LEVEL_CLINICIAN)
    return SOLEUS_LEVEL_REASON_KEPT;
  if (level == SOLEUS_LEVEL_TRAINED)
    return SOLEUS_LEVEL_REASON_IMPORTED;
  for (guint i = 0; i < routine->blocks->len; i++) {
    if (soleus_routine_get_block (routine, i)->exercise->level == level)
      return SOLEUS_LEVEL_REASON_EXERCISE;
  }
  return SOLEUS_LEVEL_REASON_ORIGIN;
}

static void
compare_with_library (SoleusImport  *self,
                      SoleusLibrary *library)
{
  self->likeness = soleus_likeness_find (self->entry, library, &self->like);
  if (self->likeness != SOLEUS_LIKENESS_NONE && self->likeness != SOLEUS_LIKENESS_SAME && soleus_entry_get_is_exercise (self->like) == self->is_exercise)
    self->changes = soleus_import_list_changes (self->like, self->entry);
}

static void
read_document (SoleusImport   *self,
               SoleusDocument *document,
               SoleusLibrary  *library)
{
  self->entry = soleus_document_resolve (document, soleus_library_get_entries (library));
  read_head (self, document->root);
  if (self->entry == NULL)
    return;
  list_exercises (self, document->root, library);
  self->level_reason = find_level_reason (self->entry, document->root);
  compare_with_library (self, library);
}

static void
soleus_import_finalize (GObject *object)
{
  SoleusImport *self = SOLEUS_IMPORT (object);

  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->like);

  G_OBJECT_CLASS (soleus_import_parent_class)->finalize (object);
}

static void
soleus_import_class_init (SoleusImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_import_finalize;
}

static void
soleus_import_init (SoleusImport *self)
{
  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_exercise_unref);
  self->states = g_array_new (FALSE, FALSE, sizeof (SoleusBroughtState));
}

static SoleusImport *
new_for_faults (GPtrArray *faults)
{
  SoleusImport *self = g_object_new (SOLEUS_TYPE_IMPORT, NULL);

  self->faults = g_ptr_array_ref (faults);
  return self;
}

/**
 * soleus_import_new_unreadable:
 * @message: why it can't be read, and what to do; translated
 *
 * Returns: (transfer full): what comes of a file that can't be read at all
 */
SoleusImport *
soleus_import_new_unreadable (const char *message)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();

  g_ptr_array_add (faults, soleus_fault_new ("unreadable", "", message));
  return new_for_faults (faults);
}

/**
 * soleus_import_new:
 * @text: what a file holds; anything at all
 * @library: what is there, loaded
 *
 * Returns: (transfer full): what it would bring
 */
SoleusImport *
soleus_import_new (GBytes        *text,
                   SoleusLibrary *library)
{
  g_autoptr (SoleusDocument) document = NULL;
  SoleusImport *self;

  g_return_val_if_fail (SOLEUS_IS_LIBRARY (library), NULL);

  if (g_bytes_get_size (text) > SOLEUS_LIMIT_FILE_BYTES) {
    g_autoptr (GPtrArray) faults = soleus_faults_new ();

    g_ptr_array_add (faults, soleus_foreign_refuse_size (g_bytes_get_data (text, NULL), g_bytes_get_size (text)));
    return new_for_faults (faults);
  }
  document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, text);
  self = new_for_faults (document->faults);
  self->text = g_bytes_ref (text);
  read_document (self, document, library);
  return self;
}

/**
 * soleus_import_new_for_path:
 * @path: a file, pipe or device with at most 1 MiB; “-” for the standard input
 * @library: what is there, loaded
 *
 * Returns: (transfer full): what it would bring
 */
SoleusImport *
soleus_import_new_for_path (const char    *path,
                            SoleusLibrary *library)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (GBytes) text = soleus_read_given_bytes (path, faults);

  return text != NULL ? soleus_import_new (text, library) : new_for_faults (faults);
}

/**
 * soleus_import_get_text:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): what the file holds, as it is; %NULL when it couldn't be read
 */
GBytes *
soleus_import_get_text (SoleusImport *self)
{
  return self->text;
}

/**
 * soleus_import_get_entry:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): what would come in; %NULL when the file has a fault
 */
SoleusEntry *
soleus_import_get_entry (SoleusImport *self)
{
  return self->entry;
}

/**
 * soleus_import_get_faults:
 * @self: an import
 *
 * Returns: (transfer none) (element-type SoleusFault): all that is wrong with the file, each with its place and what would be right; empty when there is an entry
 */
GPtrArray *
soleus_import_get_faults (SoleusImport *self)
{
  return self->faults;
}

/**
 * soleus_import_get_id:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): the id of what would come in; %NULL when the file has a fault
 */
const char *
soleus_import_get_id (SoleusImport *self)
{
  return self->id;
}

/**
 * soleus_import_get_name:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): what it calls itself, as far as that can be read
 */
const char *
soleus_import_get_name (SoleusImport *self)
{
  return self->name;
}

gboolean
soleus_import_get_is_exercise (SoleusImport *self)
{
  return self->is_exercise;
}

/**
 * soleus_import_get_level_reason:
 * @self: an import without faults
 *
 * Returns: why the entry has its level, which is at least "trained"
 */
SoleusLevelReason
soleus_import_get_level_reason (SoleusImport *self)
{
  return self->level_reason;
}

SoleusLikeness
soleus_import_get_likeness (SoleusImport *self)
{
  return self->likeness;
}

/**
 * soleus_import_get_like:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): what it resembles
 */
SoleusEntry *
soleus_import_get_like (SoleusImport *self)
{
  return self->like;
}

/**
 * soleus_import_get_changes:
 * @self: an import
 *
 * Returns: (transfer none) (nullable) (element-type SoleusImportChange): what it says otherwise than what it resembles: what would change if it took its place
 */
GPtrArray *
soleus_import_get_changes (SoleusImport *self)
{
  return self->changes;
}

/**
 * soleus_import_count_exercises:
 * @self: an import
 *
 * Returns: how many exercises come within the file, for its own blocks
 */
guint
soleus_import_count_exercises (SoleusImport *self)
{
  return self->exercises->len;
}

/**
 * soleus_import_get_exercise:
 * @self: an import
 * @index: which of those that come within the file, from 0
 * @id: (out) (optional) (transfer none): its id
 * @state: (out) (optional): how it stands to those that are there
 *
 * Returns: (transfer none): its name
 */
const char *
soleus_import_get_exercise (SoleusImport       *self,
                            guint               index,
                            const char        **id,
                            SoleusBroughtState *state)
{
  const SoleusExercise *exercise = g_ptr_array_index (self->exercises, index);

  if (id != NULL)
    *id = exercise->id;
  if (state != NULL)
    *state = g_array_index (self->states, SoleusBroughtState, index);
  return exercise->name;
}

/**
 * soleus_import_allows:
 * @self: an import
 * @choice: what might be done
 *
 * What is there already, word for word, needn't be replaced; what is built in can't be.
 *
 * Returns: whether it can be done
 */
gboolean
soleus_import_allows (SoleusImport      *self,
                      SoleusImportChoice choice)
{
  gboolean is_known = self->likeness == SOLEUS_LIKENESS_SAME || self->likeness == SOLEUS_LIKENESS_OWN_ID || self->likeness == SOLEUS_LIKENESS_BUILT_IN_ID;

  switch (choice) {
  case SOLEUS_IMPORT_CHOICE_ADD:
    return self->entry != NULL && !is_known;
  case SOLEUS_IMPORT_CHOICE_REPLACE:
    return self->entry != NULL && self->likeness == SOLEUS_LIKENESS_OWN_ID;
  case SOLEUS_IMPORT_CHOICE_KEEP_BOTH:
    return self->entry != NULL && is_known;
  case SOLEUS_IMPORT_CHOICE_SKIP:
    return TRUE;
  }
  return FALSE;
}

/**
 * soleus_import_get_proposal:
 * @self: an import
 *
 * Returns: what loses nothing: to add what is new, to keep both where one of the two would be lost, to skip what is there or has a fault
 */
SoleusImportChoice
soleus_import_get_proposal (SoleusImport *self)
{
  if (self->entry == NULL || self->likeness == SOLEUS_LIKENESS_SAME)
    return SOLEUS_IMPORT_CHOICE_SKIP;
  return soleus_import_allows (self, SOLEUS_IMPORT_CHOICE_ADD) ? SOLEUS_IMPORT_CHOICE_ADD : SOLEUS_IMPORT_CHOICE_KEEP_BOTH;
}

/**
 * soleus_import_make_copy:
 * @self: an import without faults
 * @library: what is there
 * @id: (out) (optional) (transfer full): the id of the copy
 *
 * What comes in when both are kept: the file with an id that is free and “(2)”, or the next number that is free, behind its name. All other bytes are those of the file.
 *
 * Returns: (transfer full): the file
 */
GBytes *
soleus_import_make_copy (SoleusImport  *self,
                         SoleusLibrary *library,
                         char         **id)
{
  g_return_val_if_fail (self->entry != NULL, NULL);

  return soleus_import_copy (self->entry, library, id);
}
