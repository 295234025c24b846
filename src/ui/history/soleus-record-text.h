/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-record.h"
#include "soleus-units.h"

G_BEGIN_DECLS

/**
 * SoleusClockHours:
 * @SOLEUS_CLOCK_HOURS_LOCALE: as the locale has it
 * @SOLEUS_CLOCK_HOURS_12: in halves of the day
 * @SOLEUS_CLOCK_HOURS_24: in one count
 *
 * How times of day are told.
 */
typedef enum {
  SOLEUS_CLOCK_HOURS_LOCALE,
  SOLEUS_CLOCK_HOURS_12,
  SOLEUS_CLOCK_HOURS_24,
} SoleusClockHours;

char *soleus_day_to_text (int day,
                          int today) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_day_total_to_text (const SoleusDayTotal *total) G_GNUC_WARN_UNUSED_RESULT;
void  soleus_clock_set_hours (SoleusClockHours hours);
char *soleus_clock_to_text (SoleusStamp stamp) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_clock_span_to_text (SoleusStamp from,
                                 SoleusStamp to) G_GNUC_WARN_UNUSED_RESULT;

char       *soleus_record_name_to_text (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_name_to_text (SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_done_to_text (SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_session_remarks_to_text (SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
const char *soleus_record_state_to_text (SoleusRecordState state);

/* For templates: the first argument is the widget that asks, and nothing depends on it. */
char *soleus_closure_count_sets (gpointer             self,
                                 SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_count_repetitions (gpointer             self,
                                        SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_tell_active_time (gpointer             self,
                                       SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_tell_start (gpointer             self,
                                 SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_get_routine_name (gpointer             self,
                                       SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_tell_done (gpointer             self,
                                SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_tell_remarks (gpointer             self,
                                   SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_closure_summarize_session (gpointer             self,
                                        SoleusSessionRecord *session) G_GNUC_WARN_UNUSED_RESULT;

char *soleus_set_to_title (const SoleusSetRecord *set) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_set_to_plan (const SoleusSetRecord *set,
                          SoleusUnits            units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_set_to_subtitle (const SoleusSetRecord *set,
                              SoleusUnits            units) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_set_to_amount (const SoleusSetRecord *set,
                            SoleusUnits            units) G_GNUC_WARN_UNUSED_RESULT;

char *soleus_prescriptions_to_text (GPtrArray           *prescriptions,
                                    SoleusSessionRecord *session,
                                    SoleusUnits          units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
