/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-clock.h"
#include "soleus-history.h"
#include "soleus-session.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_RECORDER (soleus_recorder_get_type ())

G_DECLARE_FINAL_TYPE (SoleusRecorder, soleus_recorder, SOLEUS, RECORDER, GObject)

SoleusRecorder *soleus_recorder_new (SoleusHistory     *history,
                                     const SoleusClock *clock,
                                     SoleusSession     *session,
                                     const char        *snapshot,
                                     const char        *resume) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_recorder_continue (SoleusRecorder      *self,
                                          SoleusSessionRecord *before);
const char     *soleus_recorder_get_id (SoleusRecorder *self);
void            soleus_recorder_begin (SoleusRecorder *self);
void            soleus_recorder_note_sleep (SoleusRecorder *self);
void            soleus_recorder_write_open_set (SoleusRecorder *self,
                                                int64_t         now_us);
void            soleus_recorder_write_pain (SoleusRecorder  *self,
                                            SoleusPainPlace  place,
                                            SoleusSide       side,
                                            int              level,
                                            SoleusPainAction action);
void            soleus_recorder_end (SoleusRecorder *self,
                                     int64_t         active_us);

G_END_DECLS
