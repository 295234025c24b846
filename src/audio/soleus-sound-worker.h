/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-report.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

typedef void (*SoleusSoundReportFunc) (const SoleusSoundReport *report,
                                       void                    *data);

typedef struct _SoleusSoundWorker SoleusSoundWorker;

SoleusSoundWorker *soleus_sound_worker_new (SoleusCueProfile      profile,
                                            const char           *sink,
                                            SoleusSoundReportFunc on_report,
                                            void                 *data,
                                            GDestroyNotify        destroy) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_sound_worker_quit (SoleusSoundWorker *self);
guint              soleus_sound_worker_set_volume (SoleusSoundWorker *self,
                                                   double             volume);
guint              soleus_sound_worker_prepare (SoleusSoundWorker *self);
guint              soleus_sound_worker_anchor (SoleusSoundWorker *self,
                                               SoleusTimeline    *timeline,
                                               int                segment,
                                               int64_t            position_us,
                                               int64_t            at_us);
guint              soleus_sound_worker_pause (SoleusSoundWorker *self,
                                              int64_t            position_us);
guint              soleus_sound_worker_finish (SoleusSoundWorker *self);
guint              soleus_sound_worker_stop (SoleusSoundWorker *self);

G_END_DECLS
