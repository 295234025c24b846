/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-state.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SoleusSoundNews:
 * @SOLEUS_SOUND_NEWS_READY: what was asked for by a prepare is there
 * @SOLEUS_SOUND_NEWS_LOST: the device or the server went away
 * @SOLEUS_SOUND_NEWS_RECOVERED: it is back, and in step
 *
 * What has happened to the sound.
 */
typedef enum {
  SOLEUS_SOUND_NEWS_READY = 1 << 0,
  SOLEUS_SOUND_NEWS_LOST = 1 << 1,
  SOLEUS_SOUND_NEWS_RECOVERED = 1 << 2,
} SoleusSoundNews;

/**
 * SoleusSoundReport:
 * @state: where the sound is
 * @muted: whether someone else has silenced it
 * @news: what has happened since the last report
 * @command: the number of the last command that was carried out
 * @sink: (nullable): what plays
 *
 * What the worker tells whoever started it.
 */
typedef struct {
  SoleusSoundState state;
  gboolean         muted;
  SoleusSoundNews  news;
  guint            command;
  char            *sink;
} SoleusSoundReport;

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
