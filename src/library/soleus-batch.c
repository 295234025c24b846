/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-batch.h"
#include "soleus-broken-file.h"
#include "soleus-document.h"
#include "soleus-fault.h"
#include "soleus-json.h"

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
  self->displaced = g_ptr_array_new_with_free_func (g_free);
  self->originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
soleus_batch_free (SoleusBatch *self)
{
  g_ptr_array_unref (self->built_in);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->broken);
  g_ptr_array_unref (self->displaced);
  g_hash_table_unref (self->originals);
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
 * soleus_batch_is_meant:
 * @path: a file's path or name
 *
 * Returns: whether the person may mean it as a routine, also where it has the ending of a file that was handed on, or one in capitals: then it isn't read, but told
 */
gboolean
soleus_batch_is_meant (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *small = g_ascii_strdown (name, -1);

  return name[0] != '.' && (g_str_has_suffix (small, ".json") || g_str_has_suffix (small, ".soleus"));
}

/**
 * soleus_batch_register:
 * @entry: an entry that is in the library, or will be
 * @exercises: (element-type utf8 SoleusEntry): where to add it by its id when it is an exercise, or built in
 * @taken: (element-type utf8 filename): where to add its id, with its file
 *
 * Lets what is read next know of @entry.
 */
void
soleus_batch_register (SoleusEntry *entry,
                       GHashTable  *exercises,
                       GHashTable  *taken)
{
  g_hash_table_insert (taken, g_strdup (soleus_entry_get_id (entry)), g_strdup (soleus_entry_get_path (entry)));
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
 * @taken: (element-type utf8 filename): where to add the ids, with their files
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

/* The program itself calls the file of an id so; what sync tools and file managers call a copy is always something else. */
static char *
make_path (const char *path,
           const char *id)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_named_after (const char *path,
                const char *id)
{
  g_autofree char *own = make_path (path, id);

  return strcmp (path, own) == 0;
}

/* An entry has the id already. Only where that one came first by chance, what is called by the id takes it over, in the next reading. */
static void
refuse_id (SoleusBatch    *self,
           SoleusDocument *document,
           const char     *id,
           const char     *holder)
{
  g_autofree char *name = holder != NULL ? g_filename_display_basename (holder) : NULL;
  g_autofree char *message = NULL;

  if (holder == NULL)
    message = g_strdup_printf (_ ("“%s” comes with Soleus, and this file has the same id. Give it another one, or import the file and keep both."), id);
  else
    message = g_strdup_printf (_ ("This is a copy of “%s”, or has the same id, and that file is the one that is used. Delete this one, or import it and keep both to have a routine of its own."), name);
  g_ptr_array_add (document->faults, soleus_fault_new ("duplicate-id", "/id", message));
  if (holder != NULL && is_named_after (document->path, id) && !is_named_after (holder, id))
    g_ptr_array_add (self->displaced, g_strdup (holder));
}

static gboolean
add_document (SoleusBatch    *self,
              SoleusDocument *document,
              GHashTable     *exercises,
              GHashTable     *taken)
{
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, exercises);
  g_autofree char *own = NULL;
  gpointer         holder;

  if (entry == NULL)
    return FALSE;
  if (g_hash_table_lookup_extended (taken, soleus_entry_get_id (entry), NULL, &holder)) {
    refuse_id (self, document, soleus_entry_get_id (entry), holder);
    return FALSE;
  }
  own = make_path (document->path, soleus_entry_get_id (entry));
  if (strcmp (document->path, own) != 0 && g_hash_table_contains (self->originals, own)) {
    refuse_id (self, document, soleus_entry_get_id (entry), own);
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

/* Whatever makes a copy adds something to the name, so the shortest is the original. */
static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  gsize       first_length = strlen (first), second_length = strlen (second);

  return first_length != second_length ? (first_length < second_length ? -1 : 1) : strcmp (first, second);
}

static void
refuse_name (SoleusBatch *self,
             const char  *path)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();

  g_ptr_array_add (faults, soleus_fault_new ("wrong-name", "", _ ("This file isn’t read, because its name doesn’t end in “.json”. Rename it, or import it and delete it here.")));
  g_ptr_array_add (self->broken, soleus_broken_file_new (path, faults));
}

/* What can't be read as JSON keeps the id that its name stands for, lest a copy is edited in its place until it is mended. */
static gboolean
is_original (SoleusDocument *document)
{
  const char *id = soleus_json_get_text (document->root, "/id");

  return document->root == NULL || (id != NULL && is_named_after (document->path, id));
}

/* Holds documents against what is there by now, and gives those that still have a fault. */
static GPtrArray *
add_documents (SoleusBatch *self,
               GPtrArray   *documents,
               GHashTable  *exercises,
               GHashTable  *taken)
{
  GPtrArray           *left = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_document_free);
  gsize                n;
  g_autofree gpointer *all = g_ptr_array_steal (documents, &n);

  for (gsize i = 0; i < n; i++) {
    SoleusDocument *document = all[i];

    if (document->root != NULL)
      g_ptr_array_set_size (document->faults, (int) document->n_text_faults);
    if (add_document (self, document, exercises, taken))
      soleus_document_free (document);
    else
      g_ptr_array_add (left, document);
  }
  return left;
}

/**
 * soleus_batch_read_files:
 * @self: a batch
 * @paths: (element-type filename): the files, which are sorted here; one that isn't there any more is passed over
 * @exercises: (element-type utf8 SoleusEntry): the exercises that there are, to which those of the files are added
 * @taken: (element-type utf8 filename): the ids that there are, with their files, to which those of the files are added
 *
 * Reads files of the person's own. Of two with one id, the one that is called by it has it, else the one with the shorter name. What has a fault is held against the exercises
 * once more in the end, so that routines can name them in whatever order the files come.
 */
void
soleus_batch_read_files (SoleusBatch *self,
                         GPtrArray   *paths,
                         GHashTable  *exercises,
                         GHashTable  *taken)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_document_free);
  g_autoptr (GPtrArray) last = NULL;
  g_autoptr (GPtrArray) broken = NULL;

  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_autoptr (SoleusDocument) document = soleus_batch_is_candidate (path) ? soleus_document_new_for_path (path) : NULL;

    if ((document == NULL || document->text == NULL) && !g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
      continue;
    if (document == NULL) {
      refuse_name (self, path);
      continue;
    }
    if (is_original (document)) {
      g_hash_table_add (self->originals, g_strdup (path));
      if (add_document (self, document, exercises, taken))
        continue;
    }
    g_ptr_array_add (later, g_steal_pointer (&document));
  }
  last = add_documents (self, later, exercises, taken);
  broken = add_documents (self, last, exercises, taken);
  for (guint i = 0; i < broken->len; i++)
    add_broken (self, g_ptr_array_index (broken, i));
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
 * @taken: (element-type utf8 filename): the ids that there are, with their files, to which those of the files are added
 *
 * Reads every "*.json" of @folder. Where two have the same id, one of them is told as a copy.
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
    if (soleus_batch_is_meant (name))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  soleus_batch_read_files (self, paths, exercises, taken);
}
