/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-keeper.h"
#include "soleus-session-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Private to the history: one thing to do on its thread, from the call that asks for it to the callback that tells how it went. */
typedef struct _SoleusRequest SoleusRequest;

typedef gboolean (*SoleusRequestFunc) (SoleusDatabase *database,
                                       SoleusRequest  *request,
                                       GError        **error);

/**
 * SoleusRequest:
 * @task: (nullable): what answers the caller; touched on the caller's thread only, because its last reference may take the history along
 * @run: what to do
 * @writes: whether it changes what is kept
 * @only_tries: whether it only tries if that is possible
 * @lasts: whether it tells what happened in a session, which nobody can do again
 * @ends: whether it tells that the session is over
 * @result: (nullable): what came of it
 * @free_result: (nullable): how to free that
 * @error: (nullable): what went wrong
 *
 * The other members are the values that some of the requests take.
 */
struct _SoleusRequest {
  GTask            *task;
  SoleusRequestFunc run;
  gboolean          writes;
  gboolean          only_tries;
  gboolean          lasts;
  gboolean          ends;

  char                *id;
  char                *text;
  SoleusSessionRecord *session;
  SoleusSetRecord     *set;
  SoleusRecordState    state;
  SoleusStamp          ended;
  int64_t              active_us;
  int                  effort;
  int                  pain;
  gboolean             deleted;
  int                  from_day;
  int                  to_day;
  int                  limit;
  int                  offset;
  gboolean             with_sets;
  int64_t              moment_us;

  gpointer       result;
  GDestroyNotify free_result;
  GError        *error;
};

SoleusRequest *soleus_request_new (gpointer            source,
                                   SoleusRequestFunc   run,
                                   gboolean            writes,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data) G_GNUC_WARN_UNUSED_RESULT;
SoleusRequest *soleus_request_copy (const SoleusRequest *self) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_request_free (SoleusRequest *self);
gboolean       soleus_request_run (SoleusRequest *self,
                                   SoleusKeeper  *keeper,
                                   GError       **error);
void           soleus_request_answer (SoleusRequest *self);

G_END_DECLS
