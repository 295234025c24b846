/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shelf-private.h"
#include "soleus-draft-private.h"
#include "soleus-id.h"
#include "soleus-shelf-job.h"

G_DEFINE_FINAL_TYPE (SoleusShelf, soleus_shelf, G_TYPE_OBJECT)

typedef enum {
  PROP_IS_BUSY = 1,
} SoleusShelfProperty;

static GParamSpec *properties[PROP_IS_BUSY + 1];

static void
free_weak_ref (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static SoleusDraft *
find_draft (SoleusShelf *self,
            const char  *id)
{
  GWeakRef *ref = g_hash_table_lookup (self->drafts, id);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

/* What has a namesake in the library can't come back as long as that is there, which includes what was about to be deleted when the program was killed. */
static void
read_deleted (SoleusShelf *self)
{
  g_autoptr (GPtrArray) files = soleus_shelf_list_deleted (self->system, self->undo_folder);

  for (guint i = files->len; i > 0; i--) {
    g_autofree char *id = soleus_shelf_get_deleted_id (soleus_deleted_file_get_id (g_ptr_array_index (files, i - 1)));

    if (soleus_library_lookup (self->library, id) != NULL)
      g_ptr_array_remove_index (files, i - 1);
  }
  g_list_store_splice (self->deleted, 0, g_list_model_get_n_items (G_LIST_MODEL (self->deleted)), files->pdata, files->len);
}

static void
soleus_shelf_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SoleusShelf *self = SOLEUS_SHELF (object);

  switch ((SoleusShelfProperty) property_id) {
  case PROP_IS_BUSY:
    g_value_set_boolean (value, self->is_busy);
    break;
  }
}

static void
soleus_shelf_finalize (GObject *object)
{
  SoleusShelf *self = SOLEUS_SHELF (object);

  g_object_unref (self->library);
  g_free (self->own_folder);
  g_free (self->undo_folder);
  g_hash_table_unref (self->drafts);
  g_clear_object (&self->deleted);

  G_OBJECT_CLASS (soleus_shelf_parent_class)->finalize (object);
}

static void
soleus_shelf_class_init (SoleusShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_shelf_get_property;
  object_class->finalize = soleus_shelf_finalize;

  /**
   * SoleusShelf:is-busy:
   *
   * Whether something that was asked for isn't on the disk yet: a reason not to quit at once.
   */
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_shelf_init (SoleusShelf *self)
{
  self->system = &soleus_system;
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_weak_ref);
  g_queue_init (&self->waiting);
}

/*
 * soleus_shelf_set_system:
 * @self: a shelf that isn't busy
 * @system: the calls to use, which outlive it
 *
 * For tests, in which calls fail that rarely do.
 */
void
soleus_shelf_set_system (SoleusShelf        *self,
                         const SoleusSystem *system)
{
  self->system = system;
}

/*
 * soleus_shelf_register_draft:
 * @self: a shelf
 * @draft: a draft that has a file
 *
 * Remembers @draft, as long as somebody holds it, for who opens the same file.
 */
void
soleus_shelf_register_draft (SoleusShelf *self,
                             SoleusDraft *draft)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, draft);
  g_hash_table_insert (self->drafts, g_strdup (soleus_draft_get_id (draft)), ref);
}

/*
 * soleus_shelf_update_deleted:
 * @self: a shelf
 *
 * Reads what was deleted anew, if anybody has asked for it.
 */
void
soleus_shelf_update_deleted (SoleusShelf *self)
{
  if (self->deleted != NULL)
    read_deleted (self);
}

/*
 * soleus_shelf_update_is_busy:
 * @self: a shelf of which the queue may have changed
 */
void
soleus_shelf_update_is_busy (SoleusShelf *self)
{
  gboolean is_busy = self->waiting.length > 0;

  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

/**
 * soleus_shelf_new:
 * @library: the library, which is told of each change
 * @own_folder: the folder of the person's own files; it need not exist
 * @undo_folder: where the steps of each file, and what was deleted, are kept; it need not exist
 *
 * Returns: (transfer full): what changes the person's files, one after the other, on another thread
 */
SoleusShelf *
soleus_shelf_new (SoleusLibrary *library,
                  const char    *own_folder,
                  const char    *undo_folder)
{
  SoleusShelf *self = g_object_new (SOLEUS_TYPE_SHELF, NULL);

  self->library = g_object_ref (library);
  self->own_folder = g_canonicalize_filename (own_folder, NULL);
  self->undo_folder = g_canonicalize_filename (undo_folder, NULL);
  return self;
}

static gboolean
is_taken (const char *id,
          gpointer    data)
{
  SoleusShelf     *self = data;
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (self->own_folder, name, NULL);
  g_autofree char *deleted_path = g_build_filename (self->undo_folder, "deleted", name, NULL);

  return soleus_library_lookup (self->library, id) != NULL || g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK) || g_file_test (deleted_path, G_FILE_TEST_EXISTS);
}

/**
 * soleus_shelf_open:
 * @self: a shelf
 * @entry: a routine or an exercise of the library
 *
 * As soleus_draft_new_for_entry(), with the steps that were kept when the program was last running. Where the same file is open already, that draft is handed out again, unless the
 * file has changed under it.
 *
 * Returns: (transfer full): a draft
 */
SoleusDraft *
soleus_shelf_open (SoleusShelf *self,
                   SoleusEntry *entry)
{
  GBytes     *text = soleus_entry_get_text (entry);
  const char *id = soleus_entry_get_id (entry);
  g_autoptr (SoleusDraft) draft = NULL;

  if (soleus_entry_get_source (entry) == SOLEUS_SOURCE_BUILT_IN)
    return soleus_draft_new_copy (entry, self->library, is_taken, self);
  draft = find_draft (self, id);
  if (draft != NULL && (soleus_shelf_is_saving (self, draft) || g_bytes_equal (soleus_draft_get_stored (draft), text)))
    return g_steal_pointer (&draft);

  g_clear_object (&draft);
  draft = soleus_draft_new_for_steps (self->library, soleus_shelf_read_steps (self->system, self->undo_folder, id, text), soleus_entry_get_path (entry), text);
  soleus_shelf_register_draft (self, draft);
  return g_steal_pointer (&draft);
}

/**
 * soleus_shelf_duplicate:
 * @self: a shelf
 * @entry: a routine or an exercise of the library
 *
 * Returns: (transfer full): a draft that begins as @entry is, under another id and name; it has no file before it is saved
 */
SoleusDraft *
soleus_shelf_duplicate (SoleusShelf *self,
                        SoleusEntry *entry)
{
  return soleus_draft_new_copy (entry, self->library, is_taken, self);
}

/**
 * soleus_shelf_begin_routine:
 * @self: a shelf
 * @name: what to call it
 * @exercise_id: (nullable): the exercise of its first block
 *
 * As soleus_draft_new_routine(), but under an id that no deleted file waits to have back.
 *
 * Returns: (transfer full): a routine from nothing, which has no file before it is saved
 */
SoleusDraft *
soleus_shelf_begin_routine (SoleusShelf *self,
                            const char  *name,
                            const char  *exercise_id)
{
  return soleus_draft_new_routine_checked (self->library, name, exercise_id, is_taken, self);
}

/**
 * soleus_shelf_begin_exercise:
 * @self: a shelf
 * @name: what to call it
 * @like: (nullable): an exercise to begin with
 *
 * As soleus_draft_new_exercise(), but under an id that no deleted file waits to have back.
 *
 * Returns: (transfer full): an exercise of the person's own, which has no file before it is saved
 */
SoleusDraft *
soleus_shelf_begin_exercise (SoleusShelf *self,
                             const char  *name,
                             SoleusEntry *like)
{
  return soleus_draft_new_exercise_checked (self->library, name, like, is_taken, self);
}

/**
 * soleus_shelf_make_id:
 * @self: a shelf
 * @name: what people will call it
 *
 * Returns: (transfer full): an id that resembles @name, and that nothing in the library, in the folder and among the deleted files has
 */
char *
soleus_shelf_make_id (SoleusShelf *self,
                      const char  *name)
{
  return soleus_id_make (name, "routine", is_taken, self);
}

/**
 * soleus_shelf_get_deleted:
 * @self: a shelf
 *
 * Returns: (transfer none): the SoleusDeletedFile that can be had back, the last one first; changes as they do
 */
GListModel *
soleus_shelf_get_deleted (SoleusShelf *self)
{
  if (self->deleted == NULL) {
    self->deleted = g_list_store_new (SOLEUS_TYPE_DELETED_FILE);
    read_deleted (self);
  }
  return G_LIST_MODEL (self->deleted);
}
