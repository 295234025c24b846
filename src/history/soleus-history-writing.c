/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-private.h"
#include "soleus-record-writer.h"

#include <string.h>

typedef struct {
  SoleusSessionRecord *session;
  char                *snapshot; /* (nullable) */
} Begin;

typedef struct {
  char            *id;
  SoleusSetRecord *set;
} Performed;

typedef struct {
  char       *id;
  SoleusPain *pain;
} Told;

typedef struct {
  char             *id;
  SoleusRecordState state;
  SoleusStamp       ended;
  int64_t           active_us;
} End;

typedef struct {
  char *id;
  char *note; /* (nullable) */
  int   effort;
  int   pain;
} Feedback;

/* Whether the file can be written is asked before this, and what still waits is written. */
static gpointer
try_keeping (SoleusDatabase *database,
             gconstpointer   data,
             GError        **error)
{
  return GINT_TO_POINTER (TRUE);
}

static gpointer
begin_session (SoleusDatabase *database,
               gconstpointer   data,
               GError        **error)
{
  const Begin *begin = data;

  return GINT_TO_POINTER (soleus_record_writer_begin_session (database, begin->session, begin->snapshot, error));
}

static void
clear_begin (gpointer data)
{
  Begin *begin = data;

  g_object_unref (begin->session);
  g_free (begin->snapshot);
}

static gpointer
write_set (SoleusDatabase *database,
           gconstpointer   data,
           GError        **error)
{
  const Performed *performed = data;

  return GINT_TO_POINTER (soleus_record_writer_write_set (database, performed->id, performed->set, error));
}

static void
clear_performed (gpointer data)
{
  Performed *performed = data;

  g_free (performed->id);
  soleus_set_record_free (performed->set);
}

static gpointer
write_pain (SoleusDatabase *database,
            gconstpointer   data,
            GError        **error)
{
  const Told *told = data;

  return GINT_TO_POINTER (soleus_record_writer_write_pain (database, told->id, told->pain, error));
}

static void
clear_told (gpointer data)
{
  Told *told = data;

  g_free (told->id);
  soleus_pain_free (told->pain);
}

static gpointer
end_session (SoleusDatabase *database,
             gconstpointer   data,
             GError        **error)
{
  const End *end = data;

  return GINT_TO_POINTER (soleus_record_writer_end_session (database, end->id, end->state, end->ended, end->active_us, error));
}

static void
clear_end (gpointer data)
{
  g_free (((End *) data)->id);
}

static gpointer
settle (SoleusDatabase *database,
        gconstpointer   session_id,
        GError        **error)
{
  return GINT_TO_POINTER (soleus_record_writer_settle (database, session_id, error));
}

static gpointer
set_feedback (SoleusDatabase *database,
              gconstpointer   data,
              GError        **error)
{
  const Feedback *feedback = data;

  return GINT_TO_POINTER (soleus_record_writer_set_feedback (database, feedback->id, feedback->effort, feedback->pain, feedback->note, error));
}

static void
clear_feedback (gpointer data)
{
  Feedback *feedback = data;

  g_free (feedback->id);
  g_free (feedback->note);
}

static const SoleusRequestType trying = { SOLEUS_REQUEST_KIND_TRIES, try_keeping, NULL, NULL };
static const SoleusRequestType beginning = { SOLEUS_REQUEST_KIND_BEGINS_SESSION, begin_session, clear_begin, NULL };
static const SoleusRequestType performing = { SOLEUS_REQUEST_KIND_TELLS_OF_SESSION, write_set, clear_performed, NULL };
static const SoleusRequestType telling = { SOLEUS_REQUEST_KIND_TELLS_OF_SESSION, write_pain, clear_told, NULL };
static const SoleusRequestType ending = { SOLEUS_REQUEST_KIND_ENDS_SESSION, end_session, clear_end, NULL };
static const SoleusRequestType settling = { SOLEUS_REQUEST_KIND_WRITES, settle, NULL, NULL };
static const SoleusRequestType judging = { SOLEUS_REQUEST_KIND_WRITES, set_feedback, clear_feedback, NULL };

/**
 * soleus_history_try_keeping:
 * @self: a history
 * @cancellable: (nullable): what may cancel it
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Finds out whether what is done can be kept: the file can be opened and written, and nothing that was done waits for that. What waits is tried once more.
 */
void
soleus_history_try_keeping (SoleusHistory      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  soleus_history_ask (self, &trying, NULL, 0, cancellable, callback, user_data);
}

/**
 * soleus_history_begin_session:
 * @self: a history
 * @session: the session
 * @snapshot_json: (nullable): what was prescribed
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes that a session begins, with what was prescribed, which is kept once for the same content. A session that is still running when the file is next
 * opened was cut off: it becomes interrupted, with its sets. A session that is in the history already runs again.
 */
void
soleus_history_begin_session (SoleusHistory       *self,
                              SoleusSessionRecord *session,
                              const char          *snapshot_json,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  soleus_history_ask (self, &beginning, &(Begin) { g_object_ref (session), g_strdup (snapshot_json) }, sizeof (Begin), NULL, callback, user_data);
}

/**
 * soleus_history_write_set:
 * @self: a history
 * @session_id: the session
 * @set: the set
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes a set as it ends. The same set (by its index) performed again takes the place of what was written before.
 */
void
soleus_history_write_set (SoleusHistory         *self,
                          const char            *session_id,
                          const SoleusSetRecord *set,
                          GAsyncReadyCallback    callback,
                          gpointer               user_data)
{
  soleus_history_ask (self, &performing, &(Performed) { g_strdup (session_id), soleus_set_record_copy (set) }, sizeof (Performed), NULL, callback, user_data);
}

/**
 * soleus_history_write_pain:
 * @self: a history
 * @session_id: the session
 * @pain: what was told
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes that it hurt in a session. When the session ended with it, it can't be gone on with any more.
 */
void
soleus_history_write_pain (SoleusHistory      *self,
                           const char         *session_id,
                           const SoleusPain   *pain,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  soleus_history_ask (self, &telling, &(Told) { g_strdup (session_id), soleus_pain_copy (pain) }, sizeof (Told), NULL, callback, user_data);
}

/**
 * soleus_history_end_session:
 * @self: a history
 * @session_id: the session
 * @state: how it came out
 * @ended: when it ended
 * @active_us: the time really spent in it, pauses left out
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes how a session came out.
 */
void
soleus_history_end_session (SoleusHistory      *self,
                            const char         *session_id,
                            SoleusRecordState   state,
                            SoleusStamp         ended,
                            int64_t             active_us,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  soleus_history_ask (self, &ending, &(End) { g_strdup (session_id), state, ended, active_us }, sizeof (End), NULL, callback, user_data);
}

/**
 * soleus_history_settle_session:
 * @self: a history
 * @session_id: the session
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * A session that was cut off or stopped stays as it is: it isn't offered to be gone on with any more, unless it is under way again by now.
 */
void
soleus_history_settle_session (SoleusHistory      *self,
                               const char         *session_id,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  soleus_history_ask (self, &settling, session_id, strlen (session_id) + 1, NULL, callback, user_data);
}

/**
 * soleus_history_set_feedback:
 * @self: a history
 * @session_id: the session
 * @effort: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 * @pain: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 * @note: (nullable): what the person wrote
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Writes what the person says of a session, in place of what was said before.
 */
void
soleus_history_set_feedback (SoleusHistory      *self,
                             const char         *session_id,
                             int                 effort,
                             int                 pain,
                             const char         *note,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (effort >= SOLEUS_FEEDBACK_UNKNOWN && effort <= SOLEUS_FEEDBACK_MAX);
  g_return_if_fail (pain >= SOLEUS_FEEDBACK_UNKNOWN && pain <= SOLEUS_FEEDBACK_MAX);

  soleus_history_ask (self, &judging, &(Feedback) { g_strdup (session_id), g_strdup (note), effort, pain }, sizeof (Feedback), NULL, callback, user_data);
}
