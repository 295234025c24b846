/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-job.h"
#include "soleus-broken-file.h"
#include "soleus-entry.h"

/**
 * soleus_path_set_new:
 *
 * Returns: (transfer full) (element-type filename): an empty set of names, which it owns
 */
GHashTable *
soleus_path_set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * soleus_library_job_new:
 * @items: (element-type SoleusEntry): what the library lists now
 * @resource_path: where the built-in exercises are
 * @aliases: (element-type utf8 utf8): ids of today by former ones
 * @folder: the person's own files
 * @paths: (nullable) (element-type filename): the files to read, %NULL for the whole folder
 *
 * Returns: (transfer full): a reading that hasn't begun; the built-in exercises are part of it when @items has none
 */
SoleusLibraryJob *
soleus_library_job_new (GPtrArray  *items,
                        const char *resource_path,
                        GHashTable *aliases,
                        const char *folder,
                        GHashTable *paths)
{
  SoleusLibraryJob *self = g_new0 (SoleusLibraryJob, 1);

  self->aliases = g_hash_table_ref (aliases);
  self->folder = g_strdup (folder);
  self->paths = paths != NULL ? g_hash_table_ref (paths) : NULL;
  self->left_out = soleus_path_set_new ();
  self->exercises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->batch = soleus_batch_new ();
  for (guint i = 0; i < items->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (items, i);

    if (!soleus_library_job_covers (self, soleus_entry_get_path (entry)))
      soleus_batch_register (entry, self->exercises, self->taken);
  }
  if (items->len == 0 || soleus_entry_get_source (g_ptr_array_index (items, items->len - 1)) == SOLEUS_SOURCE_OWN)
    self->resource_path = g_strdup (resource_path);
  return self;
}

void
soleus_library_job_free (SoleusLibraryJob *self)
{
  g_free (self->resource_path);
  g_hash_table_unref (self->aliases);
  g_free (self->folder);
  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_hash_table_unref (self->left_out);
  g_hash_table_unref (self->exercises);
  g_hash_table_unref (self->taken);
  soleus_batch_free (self->batch);
  g_free (self);
}

static void
read_own (SoleusLibraryJob *self)
{
  g_autoptr (GPtrArray) paths = NULL;

  if (self->paths == NULL) {
    soleus_batch_read_folder (self->batch, self->folder, self->exercises, self->taken);
    return;
  }
  paths = g_hash_table_get_keys_as_ptr_array (self->paths);
  soleus_batch_read_files (self->batch, paths, self->exercises, self->taken);
}

/* A former id means what has another one now, and nothing else can have it. */
static void
add_aliases (SoleusLibraryJob *self)
{
  GHashTableIter iter;
  gpointer       former, id;

  g_hash_table_iter_init (&iter, self->aliases);
  while (g_hash_table_iter_next (&iter, &former, &id)) {
    SoleusEntry *entry = g_hash_table_lookup (self->exercises, id);

    if (entry == NULL)
      continue;
    g_hash_table_insert (self->exercises, g_strdup (former), g_object_ref (entry));
    g_hash_table_insert (self->taken, g_strdup (former), NULL);
  }
}

/**
 * soleus_library_job_run:
 * @self: a reading
 *
 * Reads; on whatever thread.
 */
void
soleus_library_job_run (SoleusLibraryJob *self)
{
  if (self->resource_path != NULL)
    soleus_batch_read_built_in (self->batch, self->resource_path, self->exercises, self->taken);
  add_aliases (self);
  read_own (self);
  g_debug ("Read %s: %u built in, %u own, %u broken", self->paths == NULL ? "the whole folder" : "what changed",
           self->batch->built_in->len, self->batch->own->len, self->batch->broken->len);
}

/**
 * soleus_library_job_covers:
 * @self: a reading
 * @path: (nullable): where an entry comes from
 *
 * Returns: whether that file is read, so that what the library has of it is to be replaced
 */
gboolean
soleus_library_job_covers (SoleusLibraryJob *self,
                           const char       *path)
{
  return path != NULL && (self->paths == NULL || g_hash_table_contains (self->paths, path)) && !g_hash_table_contains (self->left_out, path);
}

/**
 * soleus_library_job_leave_out:
 * @self: a reading that is done
 * @paths: (element-type filename): files that were written or deleted, and read by themselves, while it was under way
 *
 * Takes out of it what it may have read of them before that, so that nothing old comes back.
 */
void
soleus_library_job_leave_out (SoleusLibraryJob *self,
                              GHashTable       *paths)
{
  GPtrArray *own = self->batch->own;
  GPtrArray *broken = self->batch->broken;

  g_hash_table_unref (self->left_out);
  self->left_out = g_hash_table_ref (paths);
  for (guint i = own->len; i > 0; i--)
    if (g_hash_table_contains (paths, soleus_entry_get_path (g_ptr_array_index (own, i - 1))))
      g_ptr_array_remove_index (own, i - 1);
  for (guint i = broken->len; i > 0; i--)
    if (g_hash_table_contains (paths, soleus_broken_file_get_path (g_ptr_array_index (broken, i - 1))))
      g_ptr_array_remove_index (broken, i - 1);
}

static SoleusEntry *
find_file (GPtrArray  *items,
           const char *path)
{
  for (guint i = 0; i < items->len; i++) {
    if (g_strcmp0 (soleus_entry_get_path (g_ptr_array_index (items, i)), path) == 0)
      return g_ptr_array_index (items, i);
  }
  return NULL;
}

/**
 * soleus_library_job_pass_over_same:
 * @self: a reading that is done
 * @items: (element-type SoleusEntry): what the library lists now
 *
 * Takes those of single files out of it that hold what they held before: a file that the program itself has just written is noticed a second time by the watch. Of the whole
 * folder none is taken out, since that is read anew where the exercises have changed that others name.
 */
void
soleus_library_job_pass_over_same (SoleusLibraryJob *self,
                                   GPtrArray        *items)
{
  for (guint i = self->paths != NULL ? self->batch->own->len : 0; i > 0; i--) {
    SoleusEntry *entry = g_ptr_array_index (self->batch->own, i - 1);
    SoleusEntry *old = find_file (items, soleus_entry_get_path (entry));

    if (old == NULL || !g_bytes_equal (soleus_entry_get_text (old), soleus_entry_get_text (entry)))
      continue;
    g_hash_table_remove (self->paths, soleus_entry_get_path (entry));
    g_ptr_array_remove_index (self->batch->own, i - 1);
  }
}

/**
 * soleus_library_job_has_exercise:
 * @self: a reading
 * @entries: (element-type SoleusEntry): entries of the library or of the batch
 *
 * Returns: whether one of those that it covers is an exercise, which others may name
 */
gboolean
soleus_library_job_has_exercise (SoleusLibraryJob *self,
                                 GPtrArray        *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    SoleusEntry *entry = g_ptr_array_index (entries, i);

    if (soleus_entry_get_is_exercise (entry) && soleus_library_job_covers (self, soleus_entry_get_path (entry)))
      return TRUE;
  }
  return FALSE;
}
