/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-recorder.h"

#include "soleus-kind-types.h"
#include "soleus-session-times.h"

struct _SoleusRecorder {
  GObject parent_instance;

  SoleusHistory     *history; /* (owned) */
  const SoleusClock *clock;
  SoleusSession     *session;  /* (owned) */
  char              *snapshot; /* (owned) (nullable) */
  char              *resume;   /* (owned) (nullable) */
  char              *id;       /* (owned) */

  SoleusSessionRecord *before; /* (owned) (nullable): what is gone on with */

  SoleusSessionTimes *times; /* (owned) (nullable): from the begin of the session on */
  GError             *told;  /* (owned) (nullable): what went wrong at last, unless all went well since */
};

enum {
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusRecorder, soleus_recorder, G_TYPE_OBJECT)

static SoleusStamp
stamp_now (SoleusRecorder *self)
{
  return soleus_session_times_get_stamp (self->times, self->clock->get_monotonic_us (self->clock->data));
}

/* A full disk fails each set. It is told once, until it is over or something else is wrong; the session goes on. */
static gboolean
is_told (SoleusRecorder *self,
         const GError   *error)
{
  return self->told != NULL && error != NULL && g_error_matches (error, self->told->domain, self->told->code);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (SoleusRecorder) self = data;
  g_autoptr (GError) error = NULL;
  gboolean told;

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  told = is_told (self, error);
  g_clear_error (&self->told);
  if (error != NULL)
    self->told = g_error_copy (error);
  if (error != NULL && !told)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* When a set that was gone on with began: the clock may be another one since. */
static SoleusStamp
find_start (SoleusRecorder           *self,
            const SoleusPerformedSet *performed)
{
  GPtrArray *sets = self->before != NULL ? soleus_session_record_get_sets (self->before) : NULL;

  for (guint i = 0; sets != NULL && i < sets->len; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (sets, i);

    if (set->index == performed->index)
      return set->started;
  }
  return soleus_session_times_get_stamp (self->times, performed->started_us);
}

static void
write_set (SoleusRecorder           *self,
           const SoleusPerformedSet *performed,
           gboolean                  is_open)
{
  SoleusRoutine  *routine = soleus_timeline_get_routine (soleus_session_get_timeline (self->session));
  SoleusSetRecord set = {
    .index = performed->index,
    .block = performed->block,
    .exercise = performed->exercise,
    .exercise_name = soleus_routine_get_block (routine, (guint) performed->block)->exercise->name,
    .side = performed->side,
    .set = performed->set,
    .goal_kind = performed->goal_kind,
    .planned = performed->planned,
    .done = performed->done,
    .active_us = performed->active_us,
    .load_kg = performed->load_kg,
    .started = find_start (self, performed),
    .ended = soleus_session_times_get_stamp (self->times, performed->ended_us),
    .is_open = is_open,
  };

  soleus_history_write_set (self->history, self->id, &set, on_written, g_object_ref (self));
}

/* The set in which a session was stopped stays open: that is where one goes on who didn't mean it. */
static void
on_set_performed (SoleusSession            *session,
                  const SoleusPerformedSet *performed,
                  SoleusRecorder           *self)
{
  write_set (self, performed, soleus_session_get_state (session) == SOLEUS_SESSION_STATE_STOPPED);
}

static void
soleus_recorder_dispose (GObject *object)
{
  SoleusRecorder *self = SOLEUS_RECORDER (object);

  g_clear_object (&self->history);
  g_clear_object (&self->session);
  g_clear_pointer (&self->snapshot, g_free);
  g_clear_pointer (&self->resume, g_free);
  g_clear_object (&self->before);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->times, soleus_session_times_free);
  g_clear_error (&self->told);
  G_OBJECT_CLASS (soleus_recorder_parent_class)->dispose (object);
}

static void
soleus_recorder_class_init (SoleusRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_recorder_dispose;

  /**
   * SoleusRecorder::failed:
   * @self: the recorder
   * @error: why, in words for a person
   *
   * Something could not be written to the history. As long as that stays so for the same reason, it isn't said again.
   */
  signals[FAILED] = g_signal_new ("failed", SOLEUS_TYPE_RECORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
soleus_recorder_init (SoleusRecorder *self)
{
  self->id = g_uuid_string_random ();
}

/**
 * soleus_recorder_new:
 * @history: where to write
 * @clock: (transfer none): what time it is; it outlives the recorder
 * @session: what to record
 * @snapshot: (nullable): what is prescribed, as JSON
 * @resume: (nullable): what it takes to go on with the session, as JSON
 *
 * Writes what a session performs: its row when it begins, each set when it ends, its state when it is over. Nobody waits for the writing.
 *
 * Returns: (transfer full): the recorder
 */
SoleusRecorder *
soleus_recorder_new (SoleusHistory     *history,
                     const SoleusClock *clock,
                     SoleusSession     *session,
                     const char        *snapshot,
                     const char        *resume)
{
  SoleusRecorder *self = g_object_new (SOLEUS_TYPE_RECORDER, NULL);

  self->history = g_object_ref (history);
  self->clock = clock;
  self->session = g_object_ref (session);
  self->snapshot = g_strdup (snapshot);
  self->resume = g_strdup (resume);
  g_signal_connect_object (session, "set-performed", G_CALLBACK (on_set_performed), self, G_CONNECT_DEFAULT);
  return self;
}

/**
 * soleus_recorder_continue:
 * @self: a recorder of a session that hasn't begun
 * @before: the session that it goes on with
 *
 * Writes into the same record.
 */
void
soleus_recorder_continue (SoleusRecorder      *self,
                          SoleusSessionRecord *before)
{
  g_set_object (&self->before, before);
  g_set_str (&self->id, soleus_session_record_get_id (before));
}

const char *
soleus_recorder_get_id (SoleusRecorder *self)
{
  return self->id;
}

/**
 * soleus_recorder_begin:
 * @self: a recorder
 *
 * Writes that the session has begun, or goes on.
 */
void
soleus_recorder_begin (SoleusRecorder *self)
{
  SoleusRoutine *routine = soleus_timeline_get_routine (soleus_session_get_timeline (self->session));
  g_autoptr (SoleusSessionRecord) record = NULL;

  self->times = soleus_session_times_new (self->clock);
  if (self->before != NULL)
    record = g_object_ref (self->before);
  else
    record = soleus_session_record_new_resumable (self->id, routine->id, routine->name, stamp_now (self), soleus_routine_get_sets (routine), self->resume);
  soleus_history_begin_session (self->history, record, self->snapshot, on_written, g_object_ref (self));
}

/**
 * soleus_recorder_note_sleep:
 * @self: a recorder
 *
 * Takes note that the computer may have slept until now, so that what was before keeps its time.
 */
void
soleus_recorder_note_sleep (SoleusRecorder *self)
{
  if (self->times != NULL)
    soleus_session_times_note_sleep (self->times);
}

/**
 * soleus_recorder_write_open_set:
 * @self: a recorder of a session that has begun
 * @now_us: the present time
 *
 * Writes what has been done by now of the set under way, so that no more than what comes after is lost should the program be killed. When the set ends, that takes
 * its place.
 */
void
soleus_recorder_write_open_set (SoleusRecorder *self,
                                int64_t         now_us)
{
  g_autoptr (SoleusPerformedSet) open = soleus_session_dup_open_set (self->session, now_us);

  if (open != NULL)
    write_set (self, open, TRUE);
}

/**
 * soleus_recorder_write_pain:
 * @self: a recorder of a session that has begun
 * @place: what or where it is
 * @side: the leg
 * @level: how much, from 0 to 10, or -1 when that wasn't said
 * @action: what is done
 *
 * Writes what the person tells of pain, now and in the set under way.
 */
void
soleus_recorder_write_pain (SoleusRecorder  *self,
                            SoleusPainPlace  place,
                            SoleusSide       side,
                            int              level,
                            SoleusPainAction action)
{
  g_autofree char *id = g_uuid_string_random ();
  SoleusPain       pain = {
          .id = id,
          .set_index = soleus_session_get_timeline_state (self->session, 0).segment->set_index,
          .at_us = stamp_now (self).utc_us,
          .place = place,
          .side = side,
          .level = level,
          .action = action,
  };

  soleus_history_write_pain (self->history, self->id, &pain, on_written, g_object_ref (self));
}

/**
 * soleus_recorder_end:
 * @self: a recorder
 * @active_us: the time really spent, in microseconds
 *
 * Writes how the session ended.
 */
void
soleus_recorder_end (SoleusRecorder *self,
                     int64_t         active_us)
{
  gboolean finished = soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_FINISHED;

  soleus_history_end_session (self->history, self->id, finished ? SOLEUS_RECORD_STATE_FINISHED : SOLEUS_RECORD_STATE_STOPPED, stamp_now (self),
                              active_us, on_written, g_object_ref (self));
}
