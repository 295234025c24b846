/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shelf.h"
#include "soleus-document.h"
#include "soleus-draft-private.h"
#include "soleus-fault.h"
#include "soleus-id.h"
#include "soleus-shelf-work.h"

#include <glib/gi18n-lib.h>

struct _SoleusShelf {
  GObject parent_instance;

  SoleusLibrary      *library;
  char               *own_folder;
  char               *undo_folder;
  const SoleusSystem *system;

  GHashTable *drafts;  /* (element-type utf8 GWeakRef), of those that have a file, by id */
  GQueue      waiting; /* (element-type Job), in the order in which they were asked for; the first is under way */
  gboolean    is_busy;
  GPtrArray  *all_deleted; /* (nullable) (element-type SoleusDeletedFile): every deleted file, as they were last read */
  GListStore *deleted;     /* (nullable) (element-type SoleusDeletedFile): those that can be had back, once somebody has asked */
};

/* Something that a shelf was asked for. */
typedef struct Job Job;

struct Job {
  gboolean (*begin) (SoleusShelf *shelf, Job *job, GError **error); /* Makes the work; without any, there was nothing to do. */
  gboolean (*run) (SoleusShelfWork *work, GError **error);          /* Does it, on a thread. */

  GTask           *task;            /* What is waited for: the id of the routine or exercise */
  SoleusDraft     *draft;           /* (nullable): what to save */
  SoleusEntry     *entry;           /* (nullable): what to delete */
  char            *key;             /* (nullable): what to restore */
  gboolean         even_if_changed; /* Whether what another program has written meanwhile may be replaced */
  GBytes          *imported;        /* (nullable): what the draft was made only for this */
  SoleusShelfWork *work;            /* (nullable), once it has begun */
};

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
show_deleted (SoleusShelf *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < self->all_deleted->len; i++) {
    SoleusDeletedFile *file = g_ptr_array_index (self->all_deleted, i);
    g_autofree char   *id = soleus_shelf_get_deleted_id (soleus_deleted_file_get_id (file));

    if (soleus_library_lookup (self->library, id) == NULL)
      g_ptr_array_add (shown, file);
  }
  g_list_store_splice (self->deleted, 0, g_list_model_get_n_items (G_LIST_MODEL (self->deleted)), shown->pdata, shown->len);
}

/* Remembers it, as long as somebody holds it, for whoever opens the same file. */
static void
register_draft (SoleusShelf *self,
                SoleusDraft *draft)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, draft);
  g_hash_table_insert (self->drafts, g_strdup (soleus_draft_get_id (draft)), ref);
}

static void
update_is_busy (SoleusShelf *self)
{
  gboolean is_busy = self->waiting.length > 0;

  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

/* Whether something else in the library has that id. */
static gboolean
refuse_taken (SoleusShelf *self,
              const char  *id,
              GError     **error)
{
  SoleusEntry *entry = soleus_library_lookup (self->library, id);

  if (entry == NULL)
    return FALSE;
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_EXISTS, _ ("“%s” is in your library and has the same id. Delete it first, or keep both by making a duplicate of it."), soleus_entry_get_name (entry));
  return TRUE;
}

static gboolean
is_saving (SoleusShelf *self,
           SoleusDraft *draft)
{
  for (GList *link = self->waiting.head; link != NULL; link = link->next) {
    if (((Job *) link->data)->draft == draft)
      return TRUE;
  }
  return FALSE;
}

static Job *
new_job (SoleusShelf *shelf,
         gboolean (*begin) (SoleusShelf *shelf, Job *job, GError **error),
         gboolean (*run) (SoleusShelfWork *work, GError **error),
         GAsyncReadyCallback callback,
         gpointer            user_data)
{
  Job *job = g_new0 (Job, 1);

  job->begin = begin;
  job->run = run;
  job->task = g_task_new (shelf, NULL, callback, user_data);
  return job;
}

static void
free_job (Job *job)
{
  g_clear_object (&job->task);
  g_clear_object (&job->draft);
  g_clear_object (&job->entry);
  g_free (job->key);
  g_clear_pointer (&job->imported, g_bytes_unref);
  g_clear_pointer (&job->work, soleus_shelf_work_free);
  g_free (job);
}

/* What is written: the present state, or while that has a fault, the last one that had none. */
static SoleusSteps *
choose_steps (SoleusDraft *draft,
              GBytes      *text)
{
  SoleusSteps *steps = soleus_steps_copy (soleus_draft_get_steps (draft));

  if (soleus_steps_find (steps, text, &steps->position))
    return steps;
  /* The change that brought the fault has become one with the one before, whose state is in no step. */
  if (steps->position > 0)
    soleus_steps_replace (steps, text, soleus_steps_get (steps, steps->position)->label);
  return steps;
}

/* A file that holds the text already isn't written again. */
static gboolean
begin_save (SoleusShelf *self,
            Job         *job,
            GError     **error)
{
  SoleusDraft *draft = job->draft;
  SoleusEntry *entry = soleus_draft_get_entry (draft);
  GBytes      *stored = soleus_draft_get_stored (draft);
  g_autoptr (SoleusSteps) steps = NULL;
  g_autofree char *file_name = NULL;

  if (entry == NULL) {
    const SoleusFault *fault = g_ptr_array_index (soleus_draft_get_faults (draft), 0);

    g_set_error_literal (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_FAULTY, fault->message);
    return FALSE;
  }
  if (stored == NULL && refuse_taken (self, soleus_draft_get_id (draft), error))
    return FALSE;
  if (!job->even_if_changed && stored != NULL && g_bytes_equal (stored, soleus_entry_get_text (entry)))
    return TRUE;

  steps = choose_steps (draft, soleus_entry_get_text (entry));
  file_name = soleus_draft_get_path (draft) != NULL ? g_path_get_basename (soleus_draft_get_path (draft)) : NULL;
  job->work = soleus_shelf_work_new (self->system, self->own_folder, self->undo_folder);
  job->work->path = g_strdup (soleus_draft_get_path (draft));
  job->work->text = g_bytes_ref (soleus_entry_get_text (entry));
  job->work->expected = stored != NULL ? g_bytes_ref (stored) : NULL;
  job->work->even_if_changed = job->even_if_changed;
  job->work->undo = soleus_undo_file_new (soleus_draft_get_id (draft), soleus_entry_get_name (entry), soleus_draft_is_exercise (draft), file_name, steps);
  return TRUE;
}

static gboolean
begin_delete (SoleusShelf *self,
              Job         *job,
              GError     **error)
{
  SoleusEntry     *entry = job->entry;
  const char      *path = soleus_entry_get_path (entry);
  g_autofree char *file_name = NULL;
  g_autoptr (SoleusSteps) steps = NULL;

  if (path == NULL) {
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_NOT_ALLOWED, _ ("“%s” comes with Soleus and can’t be deleted."), soleus_entry_get_name (entry));
    return FALSE;
  }
  file_name = g_path_get_basename (path);
  steps = soleus_steps_new (soleus_entry_get_text (entry));
  job->work = soleus_shelf_work_new (self->system, self->own_folder, self->undo_folder);
  job->work->path = g_strdup (path);
  job->work->text = g_bytes_ref (soleus_entry_get_text (entry));
  job->work->undo = soleus_undo_file_new (soleus_entry_get_id (entry), soleus_entry_get_name (entry), soleus_entry_get_is_exercise (entry), file_name, steps);
  return TRUE;
}

static gboolean
begin_restore (SoleusShelf *self,
               Job         *job,
               GError     **error)
{
  g_autofree char *id = soleus_shelf_get_deleted_id (job->key);

  if (id != NULL && refuse_taken (self, id, error))
    return FALSE;
  job->work = soleus_shelf_work_new (self->system, self->own_folder, self->undo_folder);
  job->work->key = g_strdup (job->key);
  return TRUE;
}

static void
on_job_ran (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Job     *job = data;
  GError  *error = NULL;
  gboolean done = job->run (job->work, &error);

  /* Even a deletion that failed may have made way for itself. Many long ones take a while to read, which nobody is to wait for. */
  if (job->draft == NULL)
    job->work->deleted = soleus_shelf_list_deleted (job->work->system, job->work->undo_folder);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The id is what all of them give back; who needs none takes its being there for success. */
static void
answer (Job    *job,
        GError *error)
{
  if (error != NULL) {
    g_task_return_error (job->task, error);
  } else {
    g_assert (job->draft != NULL || job->work != NULL);
    g_task_return_pointer (job->task, g_strdup (job->draft != NULL ? soleus_draft_get_id (job->draft) : job->work->undo->id), g_free);
  }
}

/* Only that very step is taken back: what the person has undone or changed meanwhile is theirs. */
static void
take_back_import (Job *job)
{
  if (job->imported != NULL && soleus_steps_get_text (soleus_draft_get_steps (job->draft)) == job->imported)
    soleus_draft_undo (job->draft);
}

/* Even after an error the file may hold the new text: then that is what the next save has to find there. */
static void
take_results (SoleusShelf *self,
              Job         *job,
              gboolean     done)
{
  SoleusShelfWork *work = job->work;

  if (work->written && job->draft != NULL) {
    soleus_draft_set_stored (job->draft, work->path, work->text);
    register_draft (self, job->draft);
  }
  if (!done)
    take_back_import (job);
  if (work->path != NULL && (done || work->written))
    soleus_library_read_file (self->library, work->path);
  if (work->deleted != NULL) {
    g_clear_pointer (&self->all_deleted, g_ptr_array_unref);
    self->all_deleted = g_steal_pointer (&work->deleted);
  }
  if (self->deleted != NULL)
    show_deleted (self);
}

static void on_job_done (GObject      *object,
                         GAsyncResult *result,
                         gpointer      data);

static void
begin_next (SoleusShelf *self)
{
  Job *job;

  while ((job = g_queue_peek_head (&self->waiting)) != NULL) {
    g_autoptr (GTask) running = NULL;
    GError *error = NULL;

    if (job->begin (self, job, &error) && job->work != NULL) {
      running = g_task_new (self, NULL, on_job_done, NULL);
      g_task_set_task_data (running, job, NULL);
      g_task_run_in_thread (running, on_job_ran);
      return;
    }
    if (error != NULL)
      take_back_import (job);
    answer (job, error);
    free_job (g_queue_pop_head (&self->waiting));
  }
  update_is_busy (self);
}

static void
on_job_done (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  SoleusShelf *self = SOLEUS_SHELF (object);
  Job         *job = g_queue_peek_head (&self->waiting);
  GError      *error = NULL;
  gboolean     done = g_task_propagate_boolean (G_TASK (result), &error);

  /* Whoever hears of it may ask for more, which waits as long as this one stands first. */
  take_results (self, job, done);
  answer (job, error);
  free_job (g_queue_pop_head (&self->waiting));
  begin_next (self);
}

/* One is done after the other, so that no save of a file can overtake another. */
static void
ask (SoleusShelf *self,
     Job         *job)
{
  g_queue_push_tail (&self->waiting, job);
  update_is_busy (self);
  if (self->waiting.length == 1)
    begin_next (self);
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
  g_clear_pointer (&self->all_deleted, g_ptr_array_unref);
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

/**
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

/**
 * soleus_shelf_open:
 * @self: a shelf
 * @entry: a routine or an exercise of the library
 *
 * One of the person's own is edited itself, with the steps that were kept when the program was last running. Where the same file is open already, that draft is handed out again, unless
 * the file has changed under it. What is built in never changes: it is copied into a routine of the person's own, with another id and name, which remembers where it comes from and has
 * no file before it is saved; a built-in exercise becomes the routine of that one block.
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
  if (draft != NULL && (is_saving (self, draft) || g_bytes_equal (soleus_draft_get_stored (draft), text)))
    return g_steal_pointer (&draft);

  g_clear_object (&draft);
  draft = soleus_draft_new_for_steps (self->library, soleus_shelf_read_steps (self->system, self->undo_folder, id, text), soleus_entry_get_path (entry), text);
  register_draft (self, draft);
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
 * @name: what to call it; may be empty, which is a fault until there is a name
 * @exercise_id: (nullable): the exercise of its first block; without one there is a fault until a block is added
 *
 * Its id is one that nothing in the library, in the folder and among the deleted files has.
 *
 * Returns: (transfer full): a routine from nothing, which has no file before it is saved
 */
SoleusDraft *
soleus_shelf_begin_routine (SoleusShelf *self,
                            const char  *name,
                            const char  *exercise_id)
{
  return soleus_draft_new_routine (self->library, name, exercise_id, is_taken, self);
}

/**
 * soleus_shelf_begin_exercise:
 * @self: a shelf
 * @name: what to call it; may be empty, which is a fault until there is a name
 * @like: (nullable): an exercise to begin with; %NULL for three sets of 15 raises while seated
 *
 * Of @like everything is taken over but where its numbers come from. Its id is one that nothing in the library, in the folder and among the deleted files has.
 *
 * Returns: (transfer full): an exercise of the person's own, which has no file before it is saved
 */
SoleusDraft *
soleus_shelf_begin_exercise (SoleusShelf *self,
                             const char  *name,
                             SoleusEntry *like)
{
  return soleus_draft_new_exercise (self->library, name, like, is_taken, self);
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
    if (self->all_deleted == NULL)
      self->all_deleted = soleus_shelf_list_deleted (self->system, self->undo_folder);
    show_deleted (self);
  }
  return G_LIST_MODEL (self->deleted);
}

/* What is replaced stays one step back. */
static SoleusDraft *
open_to_replace (SoleusShelf *self,
                 SoleusEntry *entry,
                 GBytes      *text)
{
  SoleusDraft *draft = soleus_shelf_open (self, entry);

  soleus_draft_take_text (draft, text, _ ("Import"));
  return draft;
}

static SoleusDraft *
make_draft_to_add (SoleusShelf *self,
                   GBytes      *text,
                   const char  *replace_id,
                   gboolean    *replaces,
                   GError     **error)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, text);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, soleus_library_get_entries (self->library));
  SoleusEntry *old;

  if (entry == NULL) {
    const SoleusFault *fault = g_ptr_array_index (document->faults, 0);

    g_set_error_literal (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_FAULTY, fault->message);
    return NULL;
  }
  old = soleus_library_lookup (self->library, soleus_entry_get_id (entry));
  *replaces = old != NULL && g_strcmp0 (replace_id, soleus_entry_get_id (entry)) == 0 && soleus_entry_get_path (old) != NULL;
  if (*replaces)
    return open_to_replace (self, old, text);
  if (refuse_taken (self, soleus_entry_get_id (entry), error))
    return NULL;
  return soleus_draft_new_for_steps (self->library, soleus_steps_new (text), NULL, NULL);
}

/**
 * soleus_shelf_save_async:
 * @self: a shelf
 * @draft: what to save
 * @even_if_changed: whether what another program has written there meanwhile may be replaced, and a file that is gone may come back
 * @callback: called when it is on the disk, and in the library
 * @user_data: for @callback
 *
 * Saves the state that @draft has when its turn comes, or while that has a fault, the last one that had none; a file that holds it already isn't touched. It may be asked as often as
 * one likes: what is asked first is done first, and the last state is what stays.
 */
void
soleus_shelf_save_async (SoleusShelf        *self,
                         SoleusDraft        *draft,
                         gboolean            even_if_changed,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Job *job = new_job (self, begin_save, soleus_shelf_work_save, callback, user_data);

  job->draft = g_object_ref (draft);
  job->even_if_changed = even_if_changed;
  ask (self, job);
}

/**
 * soleus_shelf_delete_async:
 * @self: a shelf
 * @entry: one of the person's own
 * @callback: called when it is gone
 * @user_data: for @callback
 *
 * Deletes a file, so that it can be restored, with its steps, by its id.
 */
void
soleus_shelf_delete_async (SoleusShelf        *self,
                           SoleusEntry        *entry,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Job *job = new_job (self, begin_delete, soleus_shelf_work_delete, callback, user_data);

  job->entry = g_object_ref (entry);
  ask (self, job);
}

/**
 * soleus_shelf_restore_async:
 * @self: a shelf
 * @id: the id of what was deleted last under that id, or what soleus_deleted_file_get_id() says
 * @callback: called when it is back
 * @user_data: for @callback
 *
 * Brings back what was deleted, byte for byte.
 */
void
soleus_shelf_restore_async (SoleusShelf        *self,
                            const char         *id,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Job *job = new_job (self, begin_restore, soleus_shelf_work_restore, callback, user_data);

  job->key = g_strdup (id);
  ask (self, job);
}

/**
 * soleus_shelf_add_async:
 * @self: a shelf
 * @text: a routine or an exercise without a fault, which is written as it is, byte for byte
 * @replace_id: (nullable): its id, when one of the person's own that has the same id may be replaced; Undo gives that back
 * @callback: called when it is on the disk, and in the library
 * @user_data: for @callback
 *
 * Adds a file that comes from elsewhere.
 */
void
soleus_shelf_add_async (SoleusShelf        *self,
                        GBytes             *text,
                        const char         *replace_id,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  Job     *job = new_job (self, begin_save, soleus_shelf_work_save, callback, user_data);
  GError  *error = NULL;
  gboolean replaces;

  job->draft = make_draft_to_add (self, text, replace_id, &replaces, &error);
  if (job->draft == NULL) {
    g_task_return_error (job->task, error);
    free_job (job);
    return;
  }
  if (replaces)
    job->imported = g_bytes_ref (text);
  ask (self, job);
}

/**
 * soleus_shelf_finish:
 * @self: a shelf
 * @result: what the callback was given
 * @id: (out) (optional) (nullable) (transfer full): the id of what was saved, deleted, restored or added
 * @error: a SoleusShelfError, with a sentence that says what to do
 *
 * Returns: whether what was asked for is on the disk; if not, a draft is as it was, with all its steps
 */
gboolean
soleus_shelf_finish (SoleusShelf  *self,
                     GAsyncResult *result,
                     char        **id,
                     GError      **error)
{
  g_autofree char *found = NULL;
  gboolean         done;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  done = found != NULL;
  if (id != NULL)
    *id = g_steal_pointer (&found);
  return done;
}
