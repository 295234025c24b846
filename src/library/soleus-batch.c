/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-batch.h"
#include "soleus-broken-file.h"
#include "soleus-document.h"
#include "soleus-fault.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

SoleusBatch *
soleus_batch_new (void)
{
  SoleusBatch *self = g_new (SoleusBatch, 1);

  self->built_in = g_ptr_array_new_with_free_func (g_object_unref);
  self->own = g_ptr_array_new_with_free_func (g_object_unref);
  self->broken = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
soleus_batch_free (SoleusBatch *self)
{
  g_ptr_array_unref (self->built_in);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->broken);
  g_free (self);
}

/**
 * soleus_batch_is_candidate:
 * @path: a file's path or name
 *
 * Returns: whether the person means it as a routine: "*.json", and not hidden as what editors leave behind is
 */
gboolean
soleus_batch_is_candidate (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return name[0] != '.' && g_str_has_suffix (name, ".json");
}

/**
 * soleus_batch_register:
 * @entry: an entry that is in the library, or will be
 * @exercises: (element-type utf8 SoleusEntry): where to add it by its id when it is an exercise, or built in
 * @taken: (element-type utf8): where to add its id
 *
 * Lets what is read next know of @entry.
 */
void
soleus_batch_register (SoleusEntry *entry,
                       GHashTable  *exercises,
                       GHashTable  *taken)
{
  g_hash_table_add (taken, g_strdup (soleus_entry_get_id (entry)));
  if (soleus_entry_get_is_exercise (entry) || soleus_entry_get_source (entry) == SOLEUS_SOURCE_BUILT_IN)
    g_hash_table_insert (exercises, g_strdup (soleus_entry_get_id (entry)), g_object_ref (entry));
}

static int
compare_built_in (gconstpointer a,
                  gconstpointer b)
{
  SoleusEntry *first = *(SoleusEntry *const *) a;
  SoleusEntry *second = *(SoleusEntry *const *) b;

  if (soleus_entry_get_category (first) != soleus_entry_get_category (second))
    return (int) soleus_entry_get_category (first) - (int) soleus_entry_get_category (second);
  if (soleus_entry_get_level (first) != soleus_entry_get_level (second))
    return (int) soleus_entry_get_level (first) - (int) soleus_entry_get_level (second);
  return g_utf8_collate (soleus_entry_get_name (first), soleus_entry_get_name (second));
}

static void
read_resources (SoleusBatch *self,
                const char  *resource_path,
                GHashTable  *exercises,
                GHashTable  *taken)
{
  g_auto (GStrv) names = g_resources_enumerate_children (resource_path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (int i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *path = g_build_path ("/", resource_path, names[i], NULL);
    g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_BUILT_IN, text);
    g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, exercises);

    if (entry == NULL) {
      g_autofree char *fault = soleus_fault_to_text (g_ptr_array_index (document->faults, 0), path);

      g_warning ("%s", fault);
      continue;
    }
    soleus_batch_register (entry, exercises, taken);
    g_ptr_array_add (self->built_in, g_steal_pointer (&entry));
  }
}

/**
 * soleus_batch_read_built_in:
 * @self: a batch
 * @resource_path: the folder of the exercises in the program's resources; the routines lie in `routines` beside it
 * @exercises: (element-type utf8 SoleusEntry): where to add the exercises by id
 * @taken: (element-type utf8): where to add the ids
 *
 * Reads what comes with the program, the exercises first, since the routines name them. A fault there is one of the program's: the tests hold that there is none.
 */
void
soleus_batch_read_built_in (SoleusBatch *self,
                            const char  *resource_path,
                            GHashTable  *exercises,
                            GHashTable  *taken)
{
  g_autofree char *folder = g_path_get_dirname (resource_path);
  g_autofree char *routines = g_build_path ("/", folder, "routines", NULL);

  read_resources (self, resource_path, exercises, taken);
  read_resources (self, routines, exercises, taken);
  g_ptr_array_sort (self->built_in, compare_built_in);
}

static void
refuse_id (SoleusDocument *document,
           const char     *id)
{
  g_autofree char *message = g_strdup_printf (_ ("There is already something called “%s”. Give this one another id."), id);

  g_ptr_array_add (document->faults, soleus_fault_new ("duplicate-id", "/id", message));
}

static gboolean
add_document (SoleusBatch    *self,
              SoleusDocument *document,
              GHashTable     *exercises,
              GHashTable     *taken)
{
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, exercises);

  if (entry == NULL)
    return FALSE;
  if (g_hash_table_contains (taken, soleus_entry_get_id (entry))) {
    refuse_id (document, soleus_entry_get_id (entry));
    return FALSE;
  }
  soleus_batch_register (entry, exercises, taken);
  g_ptr_array_add (self->own, g_steal_pointer (&entry));
  return TRUE;
}

/* What the file is called is the person's own, and no part of a log. */
static void
add_broken (SoleusBatch    *self,
            SoleusDocument *document)
{
  const SoleusFault *fault = g_ptr_array_index (document->faults, 0);

  g_debug ("A file is broken: %s at '%s', line %d", fault->code, fault->pointer, fault->line);
  g_ptr_array_add (self->broken, soleus_broken_file_new (document->path, document->faults));
}

typedef struct {
  char        *key;
  SoleusEntry *entry;
} SortItem;

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const SortItem *first = a;
  const SortItem *second = b;
  int             order = strcmp (first->key, second->key);

  return order != 0 ? order : strcmp (soleus_entry_get_id (first->entry), soleus_entry_get_id (second->entry));
}

/* By name as the person's language sorts it. The keys are made once each, since collating is the slow part of sorting thousands. */
static void
sort_by_name (GPtrArray *entries)
{
  g_autofree SortItem *items = g_new (SortItem, entries->len);

  for (guint i = 0; i < entries->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (entries, i);

    items[i] = (SortItem) { g_utf8_collate_key (soleus_entry_get_name (entry), -1), entry };
  }
  if (entries->len > 0)
    qsort (items, entries->len, sizeof *items, compare_keys);
  for (guint i = 0; i < entries->len; i++) {
    g_ptr_array_index (entries, i) = items[i].entry;
    g_free (items[i].key);
  }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * soleus_batch_read_files:
 * @self: a batch
 * @paths: (element-type filename): the files, which are sorted here
 * @listed: whether they were there a moment ago: then one that isn't there any more is told as well, else it is passed over
 * @exercises: (element-type utf8 SoleusEntry): the exercises that there are, to which those of the files are added
 * @taken: (element-type utf8): the ids that there are, to which those of the files are added
 *
 * Reads files of the person's own. What has a fault is held against the exercises once more in the end, so that routines can name them in whatever order the files come.
 */
void
soleus_batch_read_files (SoleusBatch *self,
                         GPtrArray   *paths,
                         gboolean     listed,
                         GHashTable  *exercises,
                         GHashTable  *taken)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_document_free);

  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_autoptr (SoleusDocument) document = soleus_document_new_for_path (path);

    if (document->text == NULL && !listed && !g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
      continue;
    if (!add_document (self, document, exercises, taken))
      g_ptr_array_add (later, g_steal_pointer (&document));
  }
  for (guint i = 0; i < later->len; i++) {
    SoleusDocument *document = g_ptr_array_index (later, i);

    if (document->root != NULL)
      g_ptr_array_set_size (document->faults, (int) document->n_text_faults);
    if (!add_document (self, document, exercises, taken))
      add_broken (self, document);
  }
  sort_by_name (self->own);
}

static void
refuse_folder (SoleusBatch *self,
               const char  *folder,
               GError      *error)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autofree char *message = g_strdup_printf (_ ("The folder of your own routines can’t be read: %s. Check that you may open it."), error->message);

  g_ptr_array_add (faults, soleus_fault_new ("unreadable", "", message));
  g_ptr_array_add (self->broken, soleus_broken_file_new (folder, faults));
}

/**
 * soleus_batch_read_folder:
 * @self: a batch
 * @folder: the folder of the person's own files; it need not exist
 * @exercises: (element-type utf8 SoleusEntry): the exercises that there are, to which those of the files are added
 * @taken: (element-type utf8): the ids that there are, to which those of the files are added
 *
 * Reads every "*.json" of @folder in the order of the names. Where two have the same id, the second is the one that is told.
 */
void
soleus_batch_read_folder (SoleusBatch *self,
                          const char  *folder,
                          GHashTable  *exercises,
                          GHashTable  *taken)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (directory == NULL) {
    if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      refuse_folder (self, folder, error);
    return;
  }
  while ((name = g_dir_read_name (directory)) != NULL) {
    if (soleus_batch_is_candidate (name))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  soleus_batch_read_files (self, paths, TRUE, exercises, taken);
}
