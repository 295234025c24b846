/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-draft-private.h"
#include "soleus-fault.h"
#include "soleus-shelf-job.h"

#include <glib/gi18n-lib.h>

static char *
finish (SoleusShelf  *self,
        GAsyncResult *result,
        gpointer      tag,
        GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tag) && g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  if (soleus_shelf_refuse_taken (self, soleus_entry_get_id (entry), error))
    return NULL;
  return soleus_draft_new_for_steps (self->library, soleus_steps_new (text), NULL, NULL);
}

/**
 * soleus_shelf_save_async:
 * @self: a shelf
 * @draft: what to save
 * @even_if_changed: whether what another program has written there meanwhile may be replaced, and a file that is gone may come back
 * @cancellable: (nullable): to give up as long as it hasn't begun
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
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  SoleusShelfJob *job = soleus_shelf_job_new (self, SOLEUS_SHELF_JOB_KIND_SAVE, cancellable, callback, user_data, soleus_shelf_save_async);

  job->draft = g_object_ref (draft);
  job->even_if_changed = even_if_changed;
  soleus_shelf_ask (self, job);
}

/**
 * soleus_shelf_save_finish:
 * @self: a shelf
 * @result: what the callback was given
 * @error: a SoleusShelfError, with a sentence that says what to do; or that it was cancelled
 *
 * Returns: whether it is on the disk; if not, @draft is as it was, with all its steps
 */
gboolean
soleus_shelf_save_finish (SoleusShelf  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_autofree char *id = finish (self, result, soleus_shelf_save_async, error);

  return id != NULL;
}

/**
 * soleus_shelf_delete_async:
 * @self: a shelf
 * @entry: one of the person's own
 * @cancellable: (nullable): to give up as long as it hasn't begun
 * @callback: called when it is gone
 * @user_data: for @callback
 *
 * Deletes a file, so that it can be restored, with its steps, by its id.
 */
void
soleus_shelf_delete_async (SoleusShelf        *self,
                           SoleusEntry        *entry,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  SoleusShelfJob *job = soleus_shelf_job_new (self, SOLEUS_SHELF_JOB_KIND_DELETE, cancellable, callback, user_data, soleus_shelf_delete_async);

  job->entry = g_object_ref (entry);
  soleus_shelf_ask (self, job);
}

/**
 * soleus_shelf_delete_finish:
 * @self: a shelf
 * @result: what the callback was given
 * @error: a SoleusShelfError, with a sentence that says what to do; or that it was cancelled
 *
 * Returns: whether it is deleted
 */
gboolean
soleus_shelf_delete_finish (SoleusShelf  *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_autofree char *id = finish (self, result, soleus_shelf_delete_async, error);

  return id != NULL;
}

/**
 * soleus_shelf_restore_async:
 * @self: a shelf
 * @id: the id of what was deleted last under that id, or what soleus_deleted_file_get_id() says
 * @cancellable: (nullable): to give up as long as it hasn't begun
 * @callback: called when it is back
 * @user_data: for @callback
 *
 * Brings back what was deleted, byte for byte.
 */
void
soleus_shelf_restore_async (SoleusShelf        *self,
                            const char         *id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  SoleusShelfJob *job = soleus_shelf_job_new (self, SOLEUS_SHELF_JOB_KIND_RESTORE, cancellable, callback, user_data, soleus_shelf_restore_async);

  job->key = g_strdup (id);
  soleus_shelf_ask (self, job);
}

/**
 * soleus_shelf_restore_finish:
 * @self: a shelf
 * @result: what the callback was given
 * @error: a SoleusShelfError, with a sentence that says what to do; or that it was cancelled
 *
 * Returns: (transfer full) (nullable): the id of what is in the library again
 */
char *
soleus_shelf_restore_finish (SoleusShelf  *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return finish (self, result, soleus_shelf_restore_async, error);
}

/**
 * soleus_shelf_add_async:
 * @self: a shelf
 * @text: a routine or an exercise without a fault, which is written as it is, byte for byte
 * @replace_id: (nullable): its id, when one of the person's own that has the same id may be replaced; Undo gives that back
 * @cancellable: (nullable): to give up as long as it hasn't begun
 * @callback: called when it is on the disk, and in the library
 * @user_data: for @callback
 *
 * Adds a file that comes from elsewhere.
 */
void
soleus_shelf_add_async (SoleusShelf        *self,
                        GBytes             *text,
                        const char         *replace_id,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  SoleusShelfJob *job = soleus_shelf_job_new (self, SOLEUS_SHELF_JOB_KIND_SAVE, cancellable, callback, user_data, soleus_shelf_add_async);
  GError         *error = NULL;
  gboolean        replaces;

  job->draft = make_draft_to_add (self, text, replace_id, &replaces, &error);
  if (job->draft == NULL) {
    g_task_return_error (job->task, error);
    soleus_shelf_job_free (job);
    return;
  }
  job->undo_on_failure = replaces;
  soleus_shelf_ask (self, job);
}

/**
 * soleus_shelf_add_finish:
 * @self: a shelf
 * @result: what the callback was given
 * @error: a SoleusShelfError, with a sentence that says what to do; or that it was cancelled
 *
 * Returns: (transfer full) (nullable): the id of what is in the library now
 */
char *
soleus_shelf_add_finish (SoleusShelf  *self,
                         GAsyncResult *result,
                         GError      **error)
{
  return finish (self, result, soleus_shelf_add_async, error);
}
