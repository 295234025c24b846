/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shelf-work.h"
#include "soleus-deleted-file.h"
#include "soleus-limits.h"
#include "soleus-reader.h"
#include "soleus-safe-file.h"
#include "soleus-shelf-error.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/**
 * soleus_shelf_work_new:
 * @system: the calls to use
 * @own_folder: the person's own files
 * @undo_folder: where the steps are kept
 *
 * Returns: (transfer full): work of which the rest is yet to be said
 */
SoleusShelfWork *
soleus_shelf_work_new (const SoleusSystem *system,
                       const char         *own_folder,
                       const char         *undo_folder)
{
  SoleusShelfWork *self = g_new0 (SoleusShelfWork, 1);

  self->system = system;
  self->own_folder = g_strdup (own_folder);
  self->undo_folder = g_strdup (undo_folder);
  return self;
}

void
soleus_shelf_work_free (SoleusShelfWork *self)
{
  g_free (self->own_folder);
  g_free (self->undo_folder);
  g_free (self->path);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->expected, g_bytes_unref);
  g_free (self->key);
  g_clear_pointer (&self->undo, soleus_undo_file_free);
  g_clear_pointer (&self->deleted, g_ptr_array_unref);
  g_free (self);
}

static char *
make_undo_path (const char *undo_folder,
                const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_build_filename (undo_folder, name, NULL);
}

static char *
make_deleted_path (const char *undo_folder,
                   const char *key)
{
  g_autofree char *name = g_strconcat (key, ".json", NULL);

  return g_build_filename (undo_folder, "deleted", name, NULL);
}

static gboolean
write_undo (SoleusShelfWork *self,
            const char      *path,
            GError         **error)
{
  g_autoptr (GBytes) text = soleus_undo_file_print (self->undo);
  gboolean written;

  return soleus_safe_file_write (self->system, path, text, SOLEUS_SAFE_WRITE_ANY, NULL, &written, error);
}

/* The routine counts, its undo is a help: where only the latter can't be written, the person's work is saved all the same, and Undo lasts as long as the program runs. */
static void
keep_undo (SoleusShelfWork *self)
{
  g_autofree char *path = make_undo_path (self->undo_folder, self->undo->id);
  g_autoptr (GError) error = NULL;

  if (!write_undo (self, path, &error))
    g_message ("The undo of a routine will be lost at the end: %s", error->message);
}

static void
remove_quietly (SoleusShelfWork *self,
                const char      *path)
{
  g_autoptr (GError) error = NULL;

  if (!soleus_safe_file_remove (self->system, path, &error))
    g_message ("%s", error->message);
}

/* What several programs add at once is added once: the first has written exactly this. */
static gboolean
is_there (SoleusShelfWork *self,
          const char      *path)
{
  g_autoptr (GBytes) text = soleus_safe_file_read (self->system, path, SOLEUS_LIMIT_FILE_BYTES, NULL);

  return text != NULL && g_bytes_equal (text, self->text);
}

/* A name that is taken belongs to a file that the library couldn't read, or hasn't seen yet; so the next one is tried. */
static gboolean
write_new (SoleusShelfWork *self,
           const char      *first_name,
           GError         **error)
{
  for (guint number = 1; number < SOLEUS_SAFE_FILE_MOST_NUMBER; number++) {
    g_autofree char *numbered = number > 1 ? g_strdup_printf ("%s-%u.json", self->undo->id, number) : NULL;
    g_autofree char *path = g_build_filename (self->own_folder, numbered != NULL ? numbered : first_name, NULL);
    g_autoptr (GError) local_error = NULL;

    if (!soleus_safe_file_write (self->system, path, self->text, SOLEUS_SAFE_WRITE_NEW, NULL, &self->written, &local_error) && g_error_matches (local_error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_EXISTS) && is_there (self, path)) {
      g_clear_error (&local_error);
      self->written = TRUE;
    }
    if (local_error == NULL || self->written) {
      g_free (self->undo->file_name);
      self->undo->file_name = g_path_get_basename (path);
      g_set_str (&self->path, path);
    }
    if (local_error == NULL)
      return TRUE;
    if (self->written || !g_error_matches (local_error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_EXISTS) || number + 1 == SOLEUS_SAFE_FILE_MOST_NUMBER) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  }
  return FALSE;
}

/**
 * soleus_shelf_work_save:
 * @self: work with its text and steps
 * @error: a SoleusShelfError
 *
 * Writes the steps, then the file: when the program is killed between the two, the file is found among the steps, as one that can be redone. Only a new file comes first, since it
 * isn't known before what it is called.
 *
 * Returns: whether the file is on the disk
 */
gboolean
soleus_shelf_work_save (SoleusShelfWork *self,
                        GError         **error)
{
  g_autofree char *name = g_strconcat (self->undo->id, ".json", NULL);

  if (g_bytes_get_size (self->text) > SOLEUS_LIMIT_FILE_BYTES) {
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_FAULTY, _ ("“%s” has become larger than 1 MiB, which is more than Soleus reads. Undo the last change, or make two of it."), self->undo->name);
    return FALSE;
  }
  if (self->path != NULL) {
    keep_undo (self);
    return soleus_safe_file_write (self->system, self->path, self->text, self->even_if_changed ? SOLEUS_SAFE_WRITE_ANY : SOLEUS_SAFE_WRITE_KNOWN, self->expected, &self->written, error);
  }
  if (!write_new (self, name, error))
    return FALSE;
  keep_undo (self);
  return TRUE;
}

/* Damaged, or of another program or a newer version: it stays there for whoever can make something of it, but out of the way. */
static void
set_aside (const SoleusSystem *system,
           const char         *path)
{
  g_autoptr (GError) error = NULL;

  g_message ("What is kept of a routine’s undo can’t be read, and is set aside");
  if (!soleus_safe_file_move_aside (system, path, path, ".damaged", &error))
    g_message ("It can’t be set aside: %s", error->message);
}

/* What can't be read now may be read the next time, so it stays where it is. */
static SoleusUndoFile *
read_undo (const SoleusSystem *system,
           const char         *path,
           const char         *id,
           GError            **error)
{
  g_autoptr (GBytes) text = soleus_safe_file_read (system, path, SOLEUS_UNDO_FILE_MOST_BYTES, error);
  SoleusUndoFile *undo = text != NULL ? soleus_undo_file_parse (text, id) : NULL;

  if (text != NULL && undo == NULL) {
    set_aside (system, path);
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE, _ ("What was kept of “%s” is damaged. If you have a copy of the file, import that."), id);
  }
  return undo;
}

/**
 * soleus_shelf_read_steps:
 * @system: the calls to use
 * @undo_folder: where the steps are kept
 * @id: of which routine or exercise
 * @text: what its file holds
 *
 * Reads what is kept of a file's undo. Usually @text is the state that was saved last. When the program was killed while it saved, it is another of the states. Else another
 * program has changed the file: then that is one more step, which Undo takes back like any other, and nothing that was kept is lost.
 *
 * Returns: (transfer full): steps that stand at @text; nothing but @text when nothing is kept, or when it can't be read
 */
SoleusSteps *
soleus_shelf_read_steps (const SoleusSystem *system,
                         const char         *undo_folder,
                         const char         *id,
                         GBytes             *text)
{
  g_autofree char *path = make_undo_path (undo_folder, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusUndoFile) undo = read_undo (system, path, id, &error);
  SoleusSteps *steps;

  if (undo == NULL) {
    g_debug ("No steps are kept: %s", error->message);
    return soleus_steps_new (text);
  }
  steps = g_steal_pointer (&undo->steps);
  if (!soleus_steps_find (steps, text, &steps->position))
    soleus_steps_add (steps, text, _ ("Changes Made Elsewhere"));
  return steps;
}

/* The newest of one id is called by the id alone, so that whoever has just deleted it finds it again. */
static gboolean
make_way (SoleusShelfWork *self,
          const char      *path,
          GError         **error)
{
  g_autofree char *stem = g_build_filename (self->undo_folder, "deleted", self->undo->id, NULL);

  return soleus_safe_file_move_aside (self->system, path, stem, ".json", error);
}

/* It was gone already: what the library has read of it is the last that is known. */
static GBytes *
read_last_text (SoleusShelfWork *self,
                GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  GBytes *text = soleus_safe_file_read (self->system, self->path, SOLEUS_LIMIT_FILE_BYTES, &local_error);

  if (text != NULL)
    return text;
  if (g_error_matches (local_error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE))
    return g_bytes_ref (self->text);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static int
compare_deleted (gconstpointer a,
                 gconstpointer b)
{
  SoleusDeletedFile *first = *(SoleusDeletedFile *const *) a;
  SoleusDeletedFile *second = *(SoleusDeletedFile *const *) b;
  int                order = g_date_time_compare (soleus_deleted_file_get_deleted_at (second), soleus_deleted_file_get_deleted_at (first));

  return order != 0 ? order : strcmp (soleus_deleted_file_get_id (first), soleus_deleted_file_get_id (second));
}

static guint
count_deleted (SoleusShelfWork *self)
{
  g_autofree char *path = g_build_filename (self->undo_folder, "deleted", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
forget_oldest (SoleusShelfWork *self)
{
  g_autoptr (GPtrArray) deleted = NULL;

  if (count_deleted (self) <= SOLEUS_SHELF_MOST_DELETED)
    return;
  deleted = soleus_shelf_list_deleted (self->system, self->undo_folder);
  for (guint i = SOLEUS_SHELF_MOST_DELETED; i < deleted->len; i++) {
    g_autofree char *path = make_deleted_path (self->undo_folder, soleus_deleted_file_get_id (g_ptr_array_index (deleted, i)));

    remove_quietly (self, path);
  }
}

/**
 * soleus_shelf_work_delete:
 * @self: work with its path, and the text that the library has of it
 * @error: a SoleusShelfError
 *
 * Puts what the file holds, with its steps, among the deleted ones; only when that is on the disk, the file goes.
 *
 * Returns: whether it is deleted
 */
gboolean
soleus_shelf_work_delete (SoleusShelfWork *self,
                          GError         **error)
{
  g_autofree char *deleted_path = make_deleted_path (self->undo_folder, self->undo->id);
  g_autofree char *undo_path = make_undo_path (self->undo_folder, self->undo->id);
  g_autoptr (GBytes) text = read_last_text (self, error);
  g_autofree char *found = NULL;

  if (text == NULL)
    return FALSE;
  /* Where another program has put something else in its place, that isn't what the person means. */
  found = soleus_undo_file_read_id (text);
  if (g_strcmp0 (found, self->undo->id) != 0) {
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_CHANGED, _ ("“%s” was changed by another program meanwhile and isn’t the same any more. Look at it again before you delete it."), self->undo->name);
    return FALSE;
  }
  soleus_steps_free (self->undo->steps);
  self->undo->steps = soleus_shelf_read_steps (self->system, self->undo_folder, self->undo->id, text);
  if (!make_way (self, deleted_path, error) || !write_undo (self, deleted_path, error))
    return FALSE;
  if (!soleus_safe_file_remove (self->system, self->path, error)) {
    remove_quietly (self, deleted_path);
    return FALSE;
  }
  remove_quietly (self, undo_path);
  forget_oldest (self);
  return TRUE;
}

/**
 * soleus_shelf_work_restore:
 * @self: work with its key
 * @error: a SoleusShelfError
 *
 * Writes a deleted file again, where it lay if that place is free, and gives it its steps back.
 *
 * Returns: whether the file is on the disk
 */
gboolean
soleus_shelf_work_restore (SoleusShelfWork *self,
                           GError         **error)
{
  g_autofree char *deleted_path = make_deleted_path (self->undo_folder, self->key);
  g_autofree char *id = soleus_shelf_get_deleted_id (self->key);

  if (id == NULL) {
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE, _ ("What was deleted can’t be found any more. If you have a copy of the file, import that."));
    return FALSE;
  }
  self->undo = read_undo (self->system, deleted_path, id, error);
  if (self->undo == NULL)
    return FALSE;
  self->text = g_bytes_ref (soleus_steps_get_text (self->undo->steps));
  if (!write_new (self, self->undo->file_name, error))
    return FALSE;
  keep_undo (self);
  remove_quietly (self, deleted_path);
  return TRUE;
}

/**
 * soleus_shelf_get_deleted_id:
 * @key: what a deleted file is called by: an id, or for older ones of the same, "ID~NUMBER"
 *
 * Returns: (transfer full) (nullable): the id; %NULL when @key is nothing like it, so that it never becomes part of a path
 */
char *
soleus_shelf_get_deleted_id (const char *key)
{
  const char      *mark = strchr (key, '~');
  g_autofree char *id = mark != NULL ? g_strndup (key, (gsize) (mark - key)) : g_strdup (key);

  if (!soleus_is_id (id) || (mark != NULL && !g_ascii_string_to_unsigned (mark + 1, 10, 2, SOLEUS_SAFE_FILE_MOST_NUMBER, NULL, NULL)))
    return NULL;
  return g_steal_pointer (&id);
}

static SoleusDeletedFile *
read_deleted (const SoleusSystem *system,
              const char         *undo_folder,
              const char         *key)
{
  g_autofree char *path = make_deleted_path (undo_folder, key);
  g_autofree char *id = soleus_shelf_get_deleted_id (key);
  g_autoptr (SoleusUndoFile) undo = id != NULL ? read_undo (system, path, id, NULL) : NULL;
  g_autoptr (GDateTime) deleted_at = NULL;
  struct stat info;

  /* Nothing has written to it since it was deleted, so the file's own time is the time that people want to know. */
  if (undo == NULL || fstatat (AT_FDCWD, path, &info, 0) < 0)
    return NULL;
  deleted_at = g_date_time_new_from_unix_utc_usec (info.st_mtim.tv_sec * G_USEC_PER_SEC + info.st_mtim.tv_nsec / 1000);
  return soleus_deleted_file_new (key, undo->name, undo->is_exercise, deleted_at);
}

/**
 * soleus_shelf_list_deleted:
 * @system: the calls to use
 * @undo_folder: where the steps are kept
 *
 * Returns: (transfer full) (element-type SoleusDeletedFile): what can be had back, the last one first
 */
GPtrArray *
soleus_shelf_list_deleted (const SoleusSystem *system,
                           const char         *undo_folder)
{
  g_autofree char *path = g_build_filename (undo_folder, "deleted", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray  *deleted = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *key = g_str_has_suffix (name, ".json") ? g_strndup (name, strlen (name) - strlen (".json")) : NULL;
    g_autoptr (SoleusDeletedFile) file = key != NULL ? read_deleted (system, undo_folder, key) : NULL;

    if (file != NULL)
      g_ptr_array_add (deleted, g_steal_pointer (&file));
  }
  g_ptr_array_sort (deleted, compare_deleted);
  return deleted;
}
