/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-journal.h"

#include "soleus-history-error.h"
#include "soleus-schema.h"

struct _SoleusJournal {
  GQueue done;     /* (element-type SoleusRequest): of the present session, in the file */
  GQueue due;      /* (element-type SoleusRequest): not in the file yet, in their order */
  GQueue refused;  /* (element-type SoleusRequest): of the present session, or the last one: never in the file, which only a newer version may write */
  char  *obstacle; /* (nullable): why something is due */
};

/* What contradicts the file never will succeed, and must not hold up the rest. Everything else may, wherever it comes from. */
static gboolean
is_passing (const GError *error)
{
  static const SoleusHistoryError lasting[] = { SOLEUS_HISTORY_ERROR_NEWER, SOLEUS_HISTORY_ERROR_NOT_FOUND, SOLEUS_HISTORY_ERROR_INVALID, SOLEUS_HISTORY_ERROR_CLOSED };

  for (size_t i = 0; i < G_N_ELEMENTS (lasting); i++)
    if (g_error_matches (error, SOLEUS_HISTORY_ERROR, (int) lasting[i]))
      return FALSE;
  return TRUE;
}

static void
clear (GQueue *queue)
{
  g_queue_clear_full (queue, (GDestroyNotify) soleus_request_free);
}

static void
give_up_first (SoleusJournal *self,
               const GError  *error)
{
  SoleusRequest *request = g_queue_pop_head (&self->due);

  if (request->type->kind == SOLEUS_REQUEST_KIND_BEGINS_SESSION)
    clear (&self->refused);
  if (g_error_matches (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_NEWER))
    g_queue_push_tail (&self->refused, request);
  else
    soleus_request_free (request);
}

/* What the file holds of an ended session needs no memory here. */
static void
settle_first (SoleusJournal *self)
{
  SoleusRequest *request = g_queue_pop_head (&self->due);

  if (!soleus_request_lasts (request)) {
    soleus_request_free (request);
    return;
  }
  if (request->type->kind == SOLEUS_REQUEST_KIND_BEGINS_SESSION)
    clear (&self->done);
  g_queue_push_tail (&self->done, request);
  if (request->type->kind == SOLEUS_REQUEST_KIND_ENDS_SESSION)
    clear (&self->done);
}

SoleusJournal *
soleus_journal_new (void)
{
  SoleusJournal *self = g_new0 (SoleusJournal, 1);

  g_queue_init (&self->done);
  g_queue_init (&self->due);
  g_queue_init (&self->refused);

  return self;
}

void
soleus_journal_free (SoleusJournal *self)
{
  clear (&self->done);
  clear (&self->due);
  clear (&self->refused);
  g_free (self->obstacle);
  g_free (self);
}

/**
 * soleus_journal_add:
 * @self: a journal
 * @request: something that happened in a session
 *
 * Notes it as due, after what is due already.
 */
void
soleus_journal_add (SoleusJournal *self,
                    SoleusRequest *request)
{
  g_queue_push_tail (&self->due, soleus_request_copy (request));
}

/**
 * soleus_journal_let_follow:
 * @self: a journal
 * @request: what couldn't be done because something else is due
 *
 * What the person has deleted mustn't come back with the room that it waits for. Who tries it again means it once.
 */
void
soleus_journal_let_follow (SoleusJournal *self,
                           SoleusRequest *request)
{
  SoleusRequest *last = g_queue_peek_tail (&self->due);

  if (request->type->kind != SOLEUS_REQUEST_KIND_FOLLOWS || last == NULL)
    return;
  if (last->type == request->type && g_str_equal (last->data, request->data))
    return;

  soleus_journal_add (self, request);
}

/**
 * soleus_journal_catch_up:
 * @self: a journal
 * @keeper: the file
 * @error: return location for a #SoleusHistoryError
 *
 * Writes what is due, in order. At the first one that can't be written now, it and all after it stay due.
 *
 * Returns: whether nothing is due any more and the last one was written
 */
gboolean
soleus_journal_catch_up (SoleusJournal *self,
                         SoleusKeeper  *keeper,
                         GError       **error)
{
  gboolean set_aside = FALSE;

  while (!g_queue_is_empty (&self->due)) {
    g_autoptr (GError) local_error = NULL;

    if (soleus_request_run (g_queue_peek_head (&self->due), keeper, &local_error)) {
      settle_first (self);
    } else if (!set_aside && g_error_matches (local_error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED) && soleus_keeper_set_aside (keeper)) {
      /* Once only: a disk that damages one new file after the other must not keep this busy. */
      set_aside = TRUE;
      soleus_journal_rewind (self);
    } else if (is_passing (local_error)) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    } else {
      give_up_first (self, local_error);
      if (g_queue_is_empty (&self->due)) {
        g_propagate_error (error, g_steal_pointer (&local_error));
        return FALSE;
      }
    }
  }

  return TRUE;
}

/**
 * soleus_journal_rewind:
 * @self: a journal
 *
 * A new file was begun: all that the present session did is due again, so that the new file has the session whole.
 */
void
soleus_journal_rewind (SoleusJournal *self)
{
  SoleusRequest *request;

  while ((request = g_queue_pop_tail (&self->done)) != NULL)
    g_queue_push_head (&self->due, request);
}

/**
 * soleus_journal_set_obstacle:
 * @self: a journal
 * @error: (nullable): why it couldn't catch up
 */
void
soleus_journal_set_obstacle (SoleusJournal *self,
                             const GError  *error)
{
  g_set_str (&self->obstacle, error != NULL ? error->message : NULL);
}

/**
 * soleus_journal_get_obstacle:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): why something is still due, for the person; %NULL when nothing is
 */
const char *
soleus_journal_get_obstacle (SoleusJournal *self)
{
  return g_queue_is_empty (&self->due) ? NULL : self->obstacle;
}

static void
replay (GQueue         *queue,
        SoleusDatabase *database)
{
  for (GList *l = queue->head; l != NULL; l = l->next) {
    SoleusRequest *request = l->data;

    request->type->run (database, request->data, NULL);
  }
}

/**
 * soleus_journal_run_from_memory:
 * @self: a journal
 * @request: what reads a session
 *
 * Of a session that isn't whole in the file, the journal has all since it began: written to a database in memory, it reads as it would from the file.
 *
 * Returns: whether that was done; otherwise the file knows as much
 */
gboolean
soleus_journal_run_from_memory (SoleusJournal *self,
                                SoleusRequest *request)
{
  g_autoptr (SoleusDatabase) database = NULL;

  if (g_queue_is_empty (&self->due) && g_queue_is_empty (&self->refused))
    return FALSE;

  database = soleus_database_open (":memory:", SOLEUS_SCHEMA_VERSION, NULL);
  if (database == NULL || !soleus_schema_upgrade (database, NULL))
    return FALSE;

  replay (&self->done, database);
  replay (&self->refused, database);
  replay (&self->due, database);
  request->result = request->type->run (database, request->data, NULL);

  return request->result != NULL;
}
