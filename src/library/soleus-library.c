/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library.h"
#include "soleus-aliases.h"
#include "soleus-broken-file.h"
#include "soleus-catalogue-resource.h"
#include "soleus-folder-watch.h"
#include "soleus-library-job.h"
#include "soleus-splice.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* From so many changed files on, reading the whole folder is simpler and not slower. */
#define MANY_FILES 100

struct _SoleusLibrary {
  GObject parent_instance;

  char       *resource_path;
  char       *own_folder;
  GHashTable *aliases; /* (element-type utf8 utf8), ids of today by former ones */

  GPtrArray  *items;  /* (element-type SoleusEntry), the person's own first */
  GHashTable *by_id;  /* (element-type utf8 SoleusEntry), borrowed from items and aliases */
  GListStore *broken; /* (element-type SoleusBrokenFile) */

  SoleusFolderWatch *watch;
  GHashTable        *changed; /* (element-type filename), what changed while a job was under way */
  GHashTable        *fresh;   /* (element-type filename), of these, what was read by itself meanwhile */
  gboolean           working;
};

static void soleus_library_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusLibrary, soleus_library, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, soleus_library_list_model_init))

static SoleusLibraryJob *
new_job (SoleusLibrary *self,
         GHashTable    *paths)
{
  return soleus_library_job_new (self->items, self->resource_path, self->aliases, self->own_folder, paths);
}

/* Where an entry belongs among the person's own, which come first and are sorted by name. */
static guint
find_place (GPtrArray   *items,
            guint        n_own,
            SoleusEntry *entry)
{
  guint first = 0;
  guint end = n_own;

  while (first < end) {
    guint middle = first + (end - first) / 2;

    if (g_utf8_collate (soleus_entry_get_name (g_ptr_array_index (items, middle)), soleus_entry_get_name (entry)) < 0)
      first = middle + 1;
    else
      end = middle;
  }
  return first;
}

static GPtrArray *
merge (SoleusLibrary    *self,
       SoleusLibraryJob *job)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_own = 0;

  for (guint i = 0; i < self->items->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (self->items, i);

    if (soleus_library_job_covers (job, soleus_entry_get_path (entry)))
      continue;
    g_ptr_array_add (items, g_object_ref (entry));
    if (soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN)
      n_own++;
  }
  for (guint i = 0; i < job->batch->own->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (job->batch->own, i);
    /* The whole folder comes sorted, and as a rule nothing of it is left in the list. */
    guint place = job->paths == NULL && n_own == 0 ? i : find_place (items, n_own + i, entry);

    g_ptr_array_insert (items, (int) place, g_object_ref (entry));
  }
  g_ptr_array_extend (items, job->batch->built_in, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  return g_steal_pointer (&items);
}

static void
show_aliases (SoleusLibrary *self)
{
  GHashTableIter iter;
  gpointer       former, id;

  g_hash_table_iter_init (&iter, self->aliases);
  while (g_hash_table_iter_next (&iter, &former, &id)) {
    SoleusEntry *entry = g_hash_table_lookup (self->by_id, id);

    if (entry != NULL)
      g_hash_table_insert (self->by_id, former, entry);
  }
}

static void
show_items (SoleusLibrary *self,
            GPtrArray     *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);

  self->items = g_ptr_array_ref (items);
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < items->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (items, i);

    g_hash_table_insert (self->by_id, (char *) soleus_entry_get_id (entry), entry);
  }
  show_aliases (self);
  soleus_splice_tell (G_LIST_MODEL (self), old, items);
}

static int
compare_broken (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  return strcmp (soleus_broken_file_get_path ((SoleusBrokenFile *) a), soleus_broken_file_get_path ((SoleusBrokenFile *) b));
}

static void
show_broken (SoleusLibrary    *self,
             SoleusLibraryJob *job)
{
  GListModel *model = G_LIST_MODEL (self->broken);

  for (guint i = g_list_model_get_n_items (model); i > 0; i--) {
    g_autoptr (SoleusBrokenFile) file = g_list_model_get_item (model, i - 1);

    if (soleus_library_job_covers (job, soleus_broken_file_get_path (file)))
      g_list_store_remove (self->broken, i - 1);
  }
  for (guint i = 0; i < job->batch->broken->len; i++)
    g_list_store_insert_sorted (self->broken, g_ptr_array_index (job->batch->broken, i), compare_broken, NULL);
}

/* Routines that weren't read now may name an exercise that came, changed or went, so then all have to be read. */
static gboolean
touches_exercises (SoleusLibrary    *self,
                   SoleusLibraryJob *job)
{
  return job->paths != NULL && (soleus_library_job_has_exercise (job, self->items) || soleus_library_job_has_exercise (job, job->batch->own));
}

static void
finish_job (SoleusLibrary    *self,
            SoleusLibraryJob *job)
{
  g_autoptr (GPtrArray) items = NULL;

  soleus_library_job_pass_over_same (job, self->items);
  items = merge (self, job);
  if (touches_exercises (self, job))
    g_hash_table_add (self->changed, g_strdup (self->own_folder));
  for (guint i = 0; i < job->batch->displaced->len; i++)
    g_hash_table_add (self->changed, g_strdup (g_ptr_array_index (job->batch->displaced, i)));
  show_broken (self, job);
  show_items (self, items);
}

static void
on_job_ran (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  soleus_library_job_run (data);
  g_task_return_boolean (task, TRUE);
}

static GHashTable *
take_changed (SoleusLibrary *self)
{
  GHashTable *paths = g_steal_pointer (&self->changed);
  GListModel *broken = G_LIST_MODEL (self->broken);

  self->changed = soleus_path_set_new ();
  /* What was broken may be mended by a change elsewhere: an id that is free now, an exercise that has come. */
  for (guint i = 0; i < g_list_model_get_n_items (broken); i++) {
    g_autoptr (SoleusBrokenFile) file = g_list_model_get_item (broken, i);

    g_hash_table_add (paths, g_strdup (soleus_broken_file_get_path (file)));
  }
  if (g_hash_table_contains (paths, self->own_folder) || g_hash_table_size (paths) > MANY_FILES)
    g_clear_pointer (&paths, g_hash_table_unref);
  return paths;
}

static void on_changes_read (GObject      *object,
                             GAsyncResult *result,
                             gpointer      data);

static void
read_changes (SoleusLibrary *self)
{
  g_autoptr (GHashTable) paths = NULL;
  g_autoptr (GTask) task = NULL;

  if (self->working || g_hash_table_size (self->changed) == 0)
    return;
  self->working = TRUE;
  paths = take_changed (self);
  task = g_task_new (self, NULL, on_changes_read, NULL);
  g_task_set_task_data (task, new_job (self, paths), (GDestroyNotify) soleus_library_job_free);
  g_task_run_in_thread (task, on_job_ran);
}

static void
finish_working (SoleusLibrary    *self,
                SoleusLibraryJob *job)
{
  g_autoptr (GHashTable) fresh = g_steal_pointer (&self->fresh);

  self->fresh = soleus_path_set_new ();
  self->working = FALSE;
  soleus_library_job_leave_out (job, fresh);
  finish_job (self, job);
}

static void
on_changes_read (GObject      *object,
                 GAsyncResult *result,
                 gpointer      data)
{
  SoleusLibrary *self = SOLEUS_LIBRARY (object);

  finish_working (self, g_task_get_task_data (G_TASK (result)));
  read_changes (self);
}

static void
on_load_ran (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  SoleusLibrary *self = SOLEUS_LIBRARY (object);
  g_autoptr (GTask) task = data;

  finish_working (self, g_task_get_task_data (G_TASK (result)));
  g_task_return_boolean (task, TRUE);
  read_changes (self);
}

static void
on_folder_changed (SoleusFolderWatch *watch,
                   GPtrArray         *paths,
                   gpointer           data)
{
  SoleusLibrary *self = data;

  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);

    if (soleus_batch_is_meant (path) || strcmp (path, self->own_folder) == 0)
      g_hash_table_add (self->changed, g_strdup (path));
  }
  read_changes (self);
}

static GType
soleus_library_get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_ENTRY;
}

static guint
soleus_library_get_n_items (GListModel *model)
{
  return SOLEUS_LIBRARY (model)->items->len;
}

static gpointer
soleus_library_get_item (GListModel *model,
                         guint       position)
{
  SoleusLibrary *self = SOLEUS_LIBRARY (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
soleus_library_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soleus_library_get_item_type;
  iface->get_n_items = soleus_library_get_n_items;
  iface->get_item = soleus_library_get_item;
}

static void
soleus_library_dispose (GObject *object)
{
  SoleusLibrary *self = SOLEUS_LIBRARY (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (soleus_library_parent_class)->dispose (object);
}

static void
soleus_library_finalize (GObject *object)
{
  SoleusLibrary *self = SOLEUS_LIBRARY (object);

  g_free (self->resource_path);
  g_free (self->own_folder);
  g_hash_table_unref (self->by_id);
  g_clear_pointer (&self->aliases, g_hash_table_unref);
  g_ptr_array_unref (self->items);
  g_object_unref (self->broken);
  g_hash_table_unref (self->changed);
  g_hash_table_unref (self->fresh);

  G_OBJECT_CLASS (soleus_library_parent_class)->finalize (object);
}

static void
soleus_library_class_init (SoleusLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_library_dispose;
  object_class->finalize = soleus_library_finalize;
}

static void
soleus_library_init (SoleusLibrary *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->broken = g_list_store_new (SOLEUS_TYPE_BROKEN_FILE);
  self->changed = soleus_path_set_new ();
  self->fresh = soleus_path_set_new ();
}

/**
 * soleus_library_new:
 * @built_in_resource_path: the folder of the built-in exercises in the program's resources, `SOLEUS_RESOURCE_PATH "/exercises"`; the routines lie
 *   in `routines` beside it
 * @own_folder: the folder of the person's own files; it need not exist
 *
 * Returns: (transfer full): an empty library: nothing is read yet
 */
SoleusLibrary *
soleus_library_new (const char *built_in_resource_path,
                    const char *own_folder)
{
  SoleusLibrary *self = g_object_new (SOLEUS_TYPE_LIBRARY, NULL);

  /* They register themselves; naming them is what makes the linker take them out of the archive. */
  soleus_catalogue_get_resource ();
  self->resource_path = g_strdup (built_in_resource_path);
  self->aliases = soleus_aliases_read (built_in_resource_path);
  self->own_folder = g_canonicalize_filename (own_folder, NULL);
  return self;
}

/**
 * soleus_library_load:
 * @self: a library
 *
 * Reads everything at once, for who has nothing else to do: the command line and tests.
 */
void
soleus_library_load (SoleusLibrary *self)
{
  SoleusLibraryJob *job = new_job (self, NULL);

  soleus_library_job_run (job);
  finish_job (self, job);
  soleus_library_job_free (job);
}

/**
 * soleus_library_load_async:
 * @self: a library
 * @cancellable: (nullable): to give up waiting
 * @callback: called when the list is there
 * @user_data: for @callback
 *
 * Reads everything on another thread; the list changes in one step on this one.
 */
void
soleus_library_load_async (SoleusLibrary      *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) reading = g_task_new (self, NULL, on_load_ran, task);

  self->working = TRUE;
  g_task_set_task_data (reading, new_job (self, NULL), (GDestroyNotify) soleus_library_job_free);
  g_task_run_in_thread (reading, on_job_ran);
}

/**
 * soleus_library_load_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: set only when cancelled: files that can't be read are listed as broken
 *
 * Returns: whether the list is there
 */
gboolean
soleus_library_load_finish (SoleusLibrary *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * soleus_library_watch:
 * @self: a library
 *
 * From now on notices when a file of the person's own comes, changes or goes, and reads that file again. Makes the folder when it is missing: a missing one could
 * only be noticed by looking again and again.
 */
void
soleus_library_watch (SoleusLibrary *self)
{
  g_autoptr (GError) error = NULL;

  if (self->watch != NULL)
    return;
  /* Without a folder there is nothing of the person's own to lose, and the built-in ones work. */
  if (g_mkdir_with_parents (self->own_folder, 0700) < 0)
    g_info ("%s: %s", self->own_folder, g_strerror (errno));
  self->watch = soleus_folder_watch_new (self->own_folder, &error);
  if (self->watch == NULL)
    g_warning ("Changes in %s will not be noticed: %s", self->own_folder, error->message);
  else
    g_signal_connect (self->watch, "changed", G_CALLBACK (on_folder_changed), self);
}

/**
 * soleus_library_read_file:
 * @self: a library that has been loaded
 * @path: a file in the folder of the person's own, which has just been written or deleted
 *
 * Reads that one file at once, so that who has changed it finds the library as it is now. What the change means for other files follows, as with soleus_library_watch().
 */
void
soleus_library_read_file (SoleusLibrary *self,
                          const char    *path)
{
  g_autoptr (GHashTable) paths = soleus_path_set_new ();
  g_autoptr (SoleusLibraryJob) job = NULL;

  g_hash_table_add (paths, g_strdup (path));
  job = new_job (self, paths);
  soleus_library_job_run (job);
  finish_job (self, job);
  /* A reading that is under way may have seen the file as it was; and what was broken may be mended. */
  if (self->working)
    g_hash_table_add (self->fresh, g_strdup (path));
  if (self->working || g_list_model_get_n_items (G_LIST_MODEL (self->broken)) > 0)
    g_hash_table_add (self->changed, g_strdup (path));
  read_changes (self);
}

/**
 * soleus_library_lookup:
 * @self: a library
 * @id: an exercise or a routine, by its id or by one that it had in an earlier version
 *
 * Returns: (transfer none) (nullable): the entry, %NULL when there is none
 */
SoleusEntry *
soleus_library_lookup (SoleusLibrary *self,
                       const char    *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * soleus_library_get_broken_files:
 * @self: a library
 *
 * Returns: (transfer none): the SoleusBrokenFile of the person's own that were passed over; changes as they do
 */
GListModel *
soleus_library_get_broken_files (SoleusLibrary *self)
{
  return G_LIST_MODEL (self->broken);
}

/**
 * soleus_library_get_entries:
 * @self: a library
 *
 * Returns: (transfer none) (element-type utf8 SoleusEntry): all entries by id, as they are until the library changes: what a file may name is among them
 */
GHashTable *
soleus_library_get_entries (SoleusLibrary *self)
{
  return self->by_id;
}

/**
 * soleus_library_get_aliases:
 * @self: a library
 *
 * Returns: (transfer none) (element-type utf8 utf8): by each former id, that of today
 */
GHashTable *
soleus_library_get_aliases (SoleusLibrary *self)
{
  return self->aliases;
}
