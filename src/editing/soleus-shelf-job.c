/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shelf-job.h"
#include "soleus-draft-private.h"
#include "soleus-fault.h"

#include <glib/gi18n-lib.h>

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
begin_save (SoleusShelf    *self,
            SoleusShelfJob *job,
            GError        **error)
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
  if (stored == NULL && soleus_shelf_refuse_taken (self, soleus_draft_get_id (draft), error))
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
begin_delete (SoleusShelf    *self,
              SoleusShelfJob *job,
              GError        **error)
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
begin_restore (SoleusShelf    *self,
               SoleusShelfJob *job,
               GError        **error)
{
  g_autofree char *id = soleus_shelf_get_deleted_id (job->key);

  if (id != NULL && soleus_shelf_refuse_taken (self, id, error))
    return FALSE;
  job->work = soleus_shelf_work_new (self->system, self->own_folder, self->undo_folder);
  job->work->key = g_strdup (job->key);
  return TRUE;
}

static gboolean
begin_job (SoleusShelf    *self,
           SoleusShelfJob *job,
           GError        **error)
{
  switch (job->kind) {
  case SOLEUS_SHELF_JOB_KIND_SAVE:
    return begin_save (self, job, error);
  case SOLEUS_SHELF_JOB_KIND_DELETE:
    return begin_delete (self, job, error);
  case SOLEUS_SHELF_JOB_KIND_RESTORE:
    return begin_restore (self, job, error);
  }
  g_assert_not_reached ();
}

static void
on_job_ran (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  SoleusShelfJob *job = data;
  GError         *error = NULL;
  gboolean        done = FALSE;

  switch (job->kind) {
  case SOLEUS_SHELF_JOB_KIND_SAVE:
    done = soleus_shelf_work_save (job->work, &error);
    break;
  case SOLEUS_SHELF_JOB_KIND_DELETE:
    done = soleus_shelf_work_delete (job->work, &error);
    break;
  case SOLEUS_SHELF_JOB_KIND_RESTORE:
    done = soleus_shelf_work_restore (job->work, &error);
    break;
  }
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The id is what all of them give back; who needs none takes its being there for success. */
static void
answer (SoleusShelfJob *job,
        GError         *error)
{
  if (error != NULL) {
    g_task_return_error (job->task, error);
  } else {
    g_assert (job->draft != NULL || job->work != NULL);
    g_task_return_pointer (job->task, g_strdup (job->draft != NULL ? soleus_draft_get_id (job->draft) : job->work->undo->id), g_free);
  }
}

/* Even after an error the file may hold the new text: then that is what the next save has to find there. */
static void
take_results (SoleusShelf    *self,
              SoleusShelfJob *job,
              gboolean        done)
{
  SoleusShelfWork *work = job->work;

  if (work->written && job->draft != NULL) {
    soleus_draft_set_stored (job->draft, work->path, work->text);
    soleus_shelf_register_draft (self, job->draft);
  }
  if (!done && job->undo_on_failure)
    soleus_draft_undo (job->draft);
  if (work->path != NULL && (done || work->written))
    soleus_library_read_file (self->library, work->path);
  soleus_shelf_update_deleted (self);
}

static void on_job_done (GObject      *object,
                         GAsyncResult *result,
                         gpointer      data);

/* The first in the queue is the one that is under way. */
static void
begin_next (SoleusShelf *self)
{
  SoleusShelfJob *job;

  while ((job = g_queue_peek_head (&self->waiting)) != NULL) {
    g_autoptr (GTask) running = NULL;
    GError *error = NULL;

    if (!g_task_return_error_if_cancelled (job->task)) {
      if (begin_job (self, job, &error) && job->work != NULL) {
        running = g_task_new (self, NULL, on_job_done, NULL);
        g_task_set_task_data (running, job, NULL);
        g_task_run_in_thread (running, on_job_ran);
        return;
      }
      if (error != NULL && job->undo_on_failure)
        soleus_draft_undo (job->draft);
      answer (job, error);
    }
    soleus_shelf_job_free (g_queue_pop_head (&self->waiting));
  }
  soleus_shelf_update_is_busy (self);
}

static void
on_job_done (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  SoleusShelf    *self = SOLEUS_SHELF (object);
  SoleusShelfJob *job = g_queue_peek_head (&self->waiting);
  GError         *error = NULL;
  gboolean        done = g_task_propagate_boolean (G_TASK (result), &error);

  /* Whoever hears of it may ask for more, which waits as long as this one stands first. */
  take_results (self, job, done);
  answer (job, error);
  soleus_shelf_job_free (g_queue_pop_head (&self->waiting));
  begin_next (self);
}

/**
 * soleus_shelf_job_new:
 * @shelf: a shelf
 * @kind: what is asked for
 * @cancellable: (nullable): to give up as long as it hasn't begun
 * @callback: called when it is done
 * @user_data: for @callback
 * @tag: the function that was called
 *
 * Returns: (transfer full): a job of which the rest is yet to be said
 */
SoleusShelfJob *
soleus_shelf_job_new (SoleusShelf        *shelf,
                      SoleusShelfJobKind  kind,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data,
                      gpointer            tag)
{
  SoleusShelfJob *job = g_new0 (SoleusShelfJob, 1);

  job->kind = kind;
  job->task = g_task_new (shelf, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tag);
  g_task_set_check_cancellable (job->task, FALSE);
  return job;
}

/**
 * soleus_shelf_job_free:
 * @self: (transfer full): a job
 */
void
soleus_shelf_job_free (SoleusShelfJob *job)
{
  g_clear_object (&job->task);
  g_clear_object (&job->draft);
  g_clear_object (&job->entry);
  g_free (job->key);
  g_clear_pointer (&job->work, soleus_shelf_work_free);
  g_free (job);
}

/**
 * soleus_shelf_ask:
 * @self: a shelf
 * @job: (transfer full): what is asked for
 *
 * Puts @job behind what was asked for before. One is done after the other, so that no save of a file can overtake another.
 */
void
soleus_shelf_ask (SoleusShelf    *self,
                  SoleusShelfJob *job)
{
  g_queue_push_tail (&self->waiting, job);
  soleus_shelf_update_is_busy (self);
  if (self->waiting.length == 1)
    begin_next (self);
}

/**
 * soleus_shelf_is_saving:
 * @self: a shelf
 * @draft: a draft
 *
 * Returns: whether @draft is yet to be saved
 */
gboolean
soleus_shelf_is_saving (SoleusShelf *self,
                        SoleusDraft *draft)
{
  for (GList *link = self->waiting.head; link != NULL; link = link->next) {
    if (((SoleusShelfJob *) link->data)->draft == draft)
      return TRUE;
  }
  return FALSE;
}

/**
 * soleus_shelf_refuse_taken:
 * @self: a shelf
 * @id: the id of what is to come into the library
 * @error: %SOLEUS_SHELF_ERROR_EXISTS
 *
 * Returns: whether something else has that id
 */
gboolean
soleus_shelf_refuse_taken (SoleusShelf *self,
                           const char  *id,
                           GError     **error)
{
  SoleusEntry *entry = soleus_library_lookup (self->library, id);

  if (entry == NULL)
    return FALSE;
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_EXISTS, _ ("“%s” is in your library and has the same id. Delete it first, or keep both by making a duplicate of it."), soleus_entry_get_name (entry));
  return TRUE;
}
