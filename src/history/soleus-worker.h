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
typedef void (*SoleusWorkerNewsFunc) (gpointer    owner,
                                      const char *text);
typedef void (*SoleusWorkerAsideFunc) (gpointer              owner,
                                       const SoleusSetAside *told);

SoleusWorker *soleus_worker_new (GObject              *owner,
                                 const char           *path,
                                 gboolean              only_answers,
                                 SoleusWorkerDoneFunc  done,
                                 SoleusWorkerAsideFunc aside,
                                 SoleusWorkerNewsFunc  news) G_GNUC_WARN_UNUSED_RESULT;
void          soleus_worker_push (SoleusWorker  *self,
                                  SoleusRequest *request);
void          soleus_worker_stop (SoleusWorker *self);

G_END_DECLS
