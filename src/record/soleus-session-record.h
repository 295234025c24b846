/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pain.h"
#include "soleus-record-origin.h"
#include "soleus-record-state.h"
#include "soleus-set-record.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SESSION_RECORD (soleus_session_record_get_type ())

/**
 * SOLEUS_FEEDBACK_UNKNOWN:
 *
 * What stands for effort or pain when the person said nothing.
 */
#define SOLEUS_FEEDBACK_UNKNOWN (-1)

/**
 * SOLEUS_FEEDBACK_MAX:
 *
 * The end of the scales of effort and pain, which go from 0: the usual numeric rating scale of eleven points.
 */
#define SOLEUS_FEEDBACK_MAX 10

G_DECLARE_FINAL_TYPE (SoleusSessionRecord, soleus_session_record, SOLEUS, SESSION_RECORD, GObject)

SoleusSessionRecord *soleus_session_record_new (const char *id,
                                                const char *routine_id,
                                                const char *routine_name,
                                                SoleusStamp started,
                                                int         planned_sets) G_GNUC_WARN_UNUSED_RESULT;
SoleusSessionRecord *soleus_session_record_new_resumable (const char *id,
                                                          const char *routine_id,
                                                          const char *routine_name,
                                                          SoleusStamp started,
                                                          int         planned_sets,
                                                          const char *resume) G_GNUC_WARN_UNUSED_RESULT;

const char        *soleus_session_record_get_id (SoleusSessionRecord *self);
SoleusRecordOrigin soleus_session_record_get_origin (SoleusSessionRecord *self);
const char        *soleus_session_record_get_routine_id (SoleusSessionRecord *self);
const char        *soleus_session_record_get_routine_name (SoleusSessionRecord *self);
SoleusStamp        soleus_session_record_get_started (SoleusSessionRecord *self);
SoleusStamp        soleus_session_record_get_ended (SoleusSessionRecord *self);
int                soleus_session_record_get_day (SoleusSessionRecord *self);
SoleusRecordState  soleus_session_record_get_state (SoleusSessionRecord *self);
int                soleus_session_record_get_planned_sets (SoleusSessionRecord *self);
int64_t            soleus_session_record_get_active_us (SoleusSessionRecord *self);
int                soleus_session_record_get_effort (SoleusSessionRecord *self);
int                soleus_session_record_get_pain (SoleusSessionRecord *self);
const char        *soleus_session_record_get_note (SoleusSessionRecord *self);
const char        *soleus_session_record_get_snapshot_hash (SoleusSessionRecord *self);
const char        *soleus_session_record_get_resume (SoleusSessionRecord *self);
int                soleus_session_record_find_next_set (SoleusSessionRecord *self);
int                soleus_session_record_get_sets_done (SoleusSessionRecord *self);
int64_t            soleus_session_record_get_repetitions (SoleusSessionRecord *self);
GPtrArray         *soleus_session_record_get_sets (SoleusSessionRecord *self);
GPtrArray         *soleus_session_record_get_pains (SoleusSessionRecord *self);
gboolean           soleus_session_record_is_complete (SoleusSessionRecord *self);

G_END_DECLS
