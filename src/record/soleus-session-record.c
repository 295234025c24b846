/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-record-private.h"

G_DEFINE_FINAL_TYPE (SoleusSessionRecord, soleus_session_record, G_TYPE_OBJECT)

static void
soleus_session_record_finalize (GObject *object)
{
  SoleusSessionRecord *self = SOLEUS_SESSION_RECORD (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->routine_id, g_free);
  g_clear_pointer (&self->routine_name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->snapshot_hash, g_free);
  g_clear_pointer (&self->resume, g_free);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->pains, g_ptr_array_unref);

  G_OBJECT_CLASS (soleus_session_record_parent_class)->finalize (object);
}

static void
soleus_session_record_class_init (SoleusSessionRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_session_record_finalize;
}

static void
soleus_session_record_init (SoleusSessionRecord *self)
{
  self->effort = SOLEUS_FEEDBACK_UNKNOWN;
  self->pain = SOLEUS_FEEDBACK_UNKNOWN;
}

/**
 * soleus_session_record_new:
 * @id: a name of its own, such as g_uuid_string_random () gives
 * @routine_id: the routine that is followed
 * @routine_name: what the routine is called now
 * @started: when it begins
 * @planned_sets: how many sets are prescribed
 *
 * Describes a session that begins. Its day is the calendar day of @started where it was lived. A record never changes: load it again to see what came of it.
 *
 * Returns: (transfer full): the record, in the state running
 */
SoleusSessionRecord *
soleus_session_record_new (const char *id,
                           const char *routine_id,
                           const char *routine_name,
                           SoleusStamp started,
                           int         planned_sets)
{
  SoleusSessionRecord *self = g_object_new (SOLEUS_TYPE_SESSION_RECORD, NULL);

  self->id = g_strdup (id);
  self->routine_id = g_strdup (routine_id);
  self->routine_name = g_strdup (routine_name);
  self->started = self->ended = started;
  self->day = soleus_stamp_get_day (started);
  self->planned_sets = planned_sets;
  self->note = g_strdup ("");

  return self;
}

/**
 * soleus_session_record_new_resumable:
 * @id: a name of its own, such as g_uuid_string_random () gives
 * @routine_id: the routine that is followed
 * @routine_name: what the routine is called now
 * @started: when it begins
 * @planned_sets: how many sets are prescribed
 * @resume: (nullable): what it takes to go on with the session, should it be cut off
 *
 * Returns: (transfer full): as soleus_session_record_new ()
 */
SoleusSessionRecord *
soleus_session_record_new_resumable (const char *id,
                                     const char *routine_id,
                                     const char *routine_name,
                                     SoleusStamp started,
                                     int         planned_sets,
                                     const char *resume)
{
  SoleusSessionRecord *self = soleus_session_record_new (id, routine_id, routine_name, started, planned_sets);

  self->resume = g_strdup (resume);
  return self;
}

const char *
soleus_session_record_get_id (SoleusSessionRecord *self)
{
  return self->id;
}

SoleusRecordOrigin
soleus_session_record_get_origin (SoleusSessionRecord *self)
{
  return self->origin;
}

/**
 * soleus_session_record_get_routine_id:
 * @self: a session
 *
 * Returns: the routine that was followed; it may be gone by now
 */
const char *
soleus_session_record_get_routine_id (SoleusSessionRecord *self)
{
  return self->routine_id;
}

/**
 * soleus_session_record_get_routine_name:
 * @self: a session
 *
 * Returns: what the routine was called then
 */
const char *
soleus_session_record_get_routine_name (SoleusSessionRecord *self)
{
  return self->routine_name;
}

SoleusStamp
soleus_session_record_get_started (SoleusSessionRecord *self)
{
  return self->started;
}

/**
 * soleus_session_record_get_ended:
 * @self: a session
 *
 * Returns: when it ended; of an interrupted one the end of its last set; of a running one its start
 */
SoleusStamp
soleus_session_record_get_ended (SoleusSessionRecord *self)
{
  return self->ended;
}

/**
 * soleus_session_record_get_day:
 * @self: a session
 *
 * Returns: the day that it belongs to, counted as soleus_stamp_get_day () does
 */
int
soleus_session_record_get_day (SoleusSessionRecord *self)
{
  return self->day;
}

SoleusRecordState
soleus_session_record_get_state (SoleusSessionRecord *self)
{
  return self->state;
}

int
soleus_session_record_get_planned_sets (SoleusSessionRecord *self)
{
  return self->planned_sets;
}

/**
 * soleus_session_record_get_active_us:
 * @self: a session
 *
 * Returns: the time really spent, pauses left out; of a session that hasn't ended by itself, the time spent in its sets
 */
int64_t
soleus_session_record_get_active_us (SoleusSessionRecord *self)
{
  return self->active_us;
}

/**
 * soleus_session_record_get_effort:
 * @self: a session
 *
 * Returns: how hard it was, from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 */
int
soleus_session_record_get_effort (SoleusSessionRecord *self)
{
  return self->effort;
}

/**
 * soleus_session_record_get_pain:
 * @self: a session
 *
 * Returns: how much it hurt, from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 */
int
soleus_session_record_get_pain (SoleusSessionRecord *self)
{
  return self->pain;
}

/**
 * soleus_session_record_get_note:
 * @self: a session
 *
 * Returns: what the person wrote; may be empty
 */
const char *
soleus_session_record_get_note (SoleusSessionRecord *self)
{
  return self->note;
}

/**
 * soleus_session_record_get_snapshot_hash:
 * @self: a session
 *
 * Returns: (nullable): the SHA-256 of what was prescribed, for soleus_history_dup_snapshot ()
 */
const char *
soleus_session_record_get_snapshot_hash (SoleusSessionRecord *self)
{
  return self->snapshot_hash;
}

/**
 * soleus_session_record_get_resume:
 * @self: a session
 *
 * Returns: (nullable): what it takes to go on with it; %NULL when it came to its end, and once the person has said what becomes of it
 */
const char *
soleus_session_record_get_resume (SoleusSessionRecord *self)
{
  return self->resume;
}

/**
 * soleus_session_record_find_next_set:
 * @self: a session that was loaded with its sets
 *
 * The set that was performed last says where the session was left: in it, or behind it.
 *
 * Returns: the place of the set to go on with; the number of planned sets when nothing is left, 0 when nothing was done
 */
int
soleus_session_record_find_next_set (SoleusSessionRecord *self)
{
  const SoleusSetRecord *last = NULL;

  for (guint i = 0; self->sets != NULL && i < self->sets->len; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (self->sets, i);

    if (last == NULL || set->ended.utc_us > last->ended.utc_us || (set->ended.utc_us == last->ended.utc_us && set->index > last->index))
      last = set;
  }
  if (last == NULL)
    return 0;
  return last->is_open ? last->index : last->index + 1;
}

/**
 * soleus_session_record_get_sets_done:
 * @self: a session
 *
 * Returns: how many sets of which at least a part was done
 */
int
soleus_session_record_get_sets_done (SoleusSessionRecord *self)
{
  return self->sets_done;
}

/**
 * soleus_session_record_get_repetitions:
 * @self: a session
 *
 * Returns: how many repetitions were done in the sets that are counted in them
 */
int64_t
soleus_session_record_get_repetitions (SoleusSessionRecord *self)
{
  return self->repetitions;
}

/**
 * soleus_session_record_get_sets:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type SoleusSetRecord): its sets in their order; %NULL in a list, which leaves them out
 */
GPtrArray *
soleus_session_record_get_sets (SoleusSessionRecord *self)
{
  return self->sets;
}

/**
 * soleus_session_record_get_pains:
 * @self: a session
 *
 * Returns: (nullable) (transfer none) (element-type SoleusPain): what was told of pain in it, in the order in which it was told; %NULL where several sessions are read at once
 */
GPtrArray *
soleus_session_record_get_pains (SoleusSessionRecord *self)
{
  return self->pains;
}

/**
 * soleus_session_record_is_complete:
 * @self: a session that was loaded with its sets
 *
 * A session comes to its end also by skipping, and skipping is not doing.
 *
 * Returns: whether it came to its end, and each prescribed set was done in full
 */
gboolean
soleus_session_record_is_complete (SoleusSessionRecord *self)
{
  if (self->state != SOLEUS_RECORD_STATE_FINISHED || self->sets_done == 0 || self->sets_done < self->planned_sets)
    return FALSE;

  for (unsigned i = 0; i < self->sets->len; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (self->sets, i);

    if (set->done <= 0 || set->done < set->planned)
      return FALSE;
  }
  return TRUE;
}
