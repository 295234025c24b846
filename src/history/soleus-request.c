/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-request.h"

#include "soleus-history-error.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_request_new:
 * @type: its sort
 * @data: (nullable): what its function takes; what it owns goes over to the request
 * @size: how large that is
 * @task: (transfer full): what answers the caller
 *
 * Returns: (transfer full): the request
 */
SoleusRequest *
soleus_request_new (const SoleusRequestType *type,
                    gconstpointer            data,
                    size_t                   size,
                    GTask                   *task)
{
  SoleusRequest *self = g_new0 (SoleusRequest, 1);

  self->type = type;
  if (data != NULL) /* In brackets it is the function: its macro would hand the const on. */
    self->data = (g_atomic_rc_box_dup) (size, data);
  self->task = task;
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
  SoleusRequest *copy = g_new0 (SoleusRequest, 1);

  copy->type = self->type;
  copy->data = g_atomic_rc_box_acquire (self->data);
  return copy;
}

static void
clear_nothing (gpointer data)
{
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
  if (self->data != NULL)
    g_atomic_rc_box_release_full (self->data, self->type->clear_data != NULL ? self->type->clear_data : clear_nothing);
  if (self->result != NULL && self->type->free_result != NULL)
    self->type->free_result (self->result);
  g_clear_error (&self->error);
  g_free (self);
}

/* Whether it needs a file that can be written. */
gboolean
soleus_request_writes (const SoleusRequest *self)
{
  return self->type->kind >= SOLEUS_REQUEST_KIND_TRIES;
}

/* Whether it tells what happened in a session. */
gboolean
soleus_request_lasts (const SoleusRequest *self)
{
  return self->type->kind >= SOLEUS_REQUEST_KIND_BEGINS_SESSION;
}

static gboolean
perform (SoleusRequest *self,
         SoleusKeeper  *keeper,
         GError       **error)
{
  SoleusDatabase *database = soleus_keeper_get_database (keeper, error);

  if (database == NULL || (soleus_request_writes (self) && !soleus_database_check_writable (database, error)))
    return FALSE;

  self->result = self->type->run (database, self->data, error);
  return self->result != NULL;
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
  else if (soleus_request_writes (self))
    g_task_return_pointer (self->task, GINT_TO_POINTER (TRUE), NULL);
  else
    g_task_return_pointer (self->task, g_steal_pointer (&self->result), self->type->free_result);

  soleus_request_free (self);
}
