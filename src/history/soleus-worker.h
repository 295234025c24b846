/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-request.h"

G_BEGIN_DECLS

/* Private to the history: its thread, which takes one request after the other in the order in which they came. */
typedef struct _SoleusWorker SoleusWorker;

/* All are called on the thread of whoever made the worker or asked, never on the worker's own. */
typedef void (*SoleusWorkerDoneFunc) (gpointer       owner,
                                      SoleusRequest *request);
typedef void (*SoleusWorkerTellFunc) (gpointer    owner,
                                      const char *text);
typedef void (*SoleusWorkerAsideFunc) (gpointer              owner,
                                       const SoleusSetAside *told);

/**
 * SoleusWorkerNews:
 * @aside: called with what became of a damaged file that was set aside, and for each one that was before and nobody knows of yet
 * @renewed: called with what happened when the file turned out to be another one than the one that was opened
 * @waiting: called with the reason when something of a session can't be written yet, and with %NULL when all of it is
 *
 * What is told without having been asked for.
 */
typedef struct {
  SoleusWorkerAsideFunc aside;
  SoleusWorkerTellFunc  renewed;
  SoleusWorkerTellFunc  waiting;
} SoleusWorkerNews;

SoleusWorker *soleus_worker_new (GObject                *owner,
                                 const char             *path,
                                 gboolean                only_answers,
                                 SoleusWorkerDoneFunc    done,
                                 const SoleusWorkerNews *news) G_GNUC_WARN_UNUSED_RESULT;
void          soleus_worker_push (SoleusWorker  *self,
                                  SoleusRequest *request);
void          soleus_worker_stop (SoleusWorker *self);

G_END_DECLS
