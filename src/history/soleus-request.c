/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-request.h"

#include "soleus-history-error.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_request_new:
 * @source: the object that is asked
 * @run: what to do on the history's thread
 * @writes: whether that changes what is kept
 * @cancellable: (nullable): what may cancel it
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * A write that has begun is never reported as cancelled, since it may be on the disk.
 *
 * Returns: (transfer full): the request, to be filled with its values
 */
SoleusRequest *
soleus_request_new (gpointer            source,
                    SoleusRequestFunc   run,
                    gboolean            writes,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  SoleusRequest *self = g_new0 (SoleusRequest, 1);

  self->task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, run);
  g_task_set_check_cancellable (self->task, !writes);
  self->run = run;
  self->writes = writes;

  return self;
}

/**
 * soleus_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): a request for the same, which answers nobody
 */
SoleusRequest *
soleus_request_copy (const SoleusRequest *self)
{
  SoleusRequest *copy = g_memdup2 (self, sizeof *self);

  copy->task = NULL;
  copy->id = g_strdup (self->id);
  copy->text = g_strdup (self->text);
  copy->session = self->session != NULL ? g_object_ref (self->session) : NULL;
  copy->set = self->set != NULL ? soleus_set_record_copy (self->set) : NULL;
  copy->result = NULL;
  copy->error = NULL;

  return copy;
}

/**
 * soleus_request_free:
 * @self: (transfer full): a request
 *
 * Frees it. One that answers somebody is freed on the caller's thread, by soleus_request_answer ().
 */
void
soleus_request_free (SoleusRequest *self)
{
  g_clear_object (&self->task);
  g_free (self->id);
  g_free (self->text);
  g_clear_object (&self->session);
  g_clear_pointer (&self->set, soleus_set_record_free);
  if (self->result != NULL)
    self->free_result (self->result);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
perform (SoleusRequest *self,
         SoleusKeeper  *keeper,
         GError       **error)
{
  SoleusDatabase *database = soleus_keeper_get_database (keeper, error);

  return database != NULL && (!self->writes || soleus_database_check_writable (database, error)) && self->run (database, self, error);
}

/**
 * soleus_request_run:
 * @self: a request
 * @keeper: the file
 * @error: return location for a #SoleusHistoryError
 *
 * Does what is asked for, on the history's thread. Whoever asks may rely on it that a failure has its error.
 *
 * Returns: whether it was done
 */
gboolean
soleus_request_run (SoleusRequest *self,
                    SoleusKeeper  *keeper,
                    GError       **error)
{
  GError *local_error = NULL;

  if (perform (self, keeper, &local_error))
    return TRUE;

  if (local_error == NULL)
    local_error = g_error_new_literal (SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_FAILED, _ ("The history could not be used. Try again; if it stays so, restart Soleus."));
  g_propagate_error (error, local_error);

  return FALSE;
}

/**
 * soleus_request_answer:
 * @self: (transfer full): a request that was run
 *
 * Hands what came of it to the caller, on the caller's thread, and frees the request.
 */
void
soleus_request_answer (SoleusRequest *self)
{
  if (self->error != NULL)
    g_task_return_error (self->task, g_steal_pointer (&self->error));
  else if (self->writes)
    g_task_return_boolean (self->task, TRUE);
  else
    g_task_return_pointer (self->task, g_steal_pointer (&self->result), self->free_result);

  soleus_request_free (self);
}
