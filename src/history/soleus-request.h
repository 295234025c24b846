/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-keeper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SoleusRequestKind:
 * @SOLEUS_REQUEST_KIND_READS: reads what is kept
 * @SOLEUS_REQUEST_KIND_READS_SESSION: reads what was done in one session, also what of it isn't kept yet
 * @SOLEUS_REQUEST_KIND_TRIES: only tries whether something could be written
 * @SOLEUS_REQUEST_KIND_WRITES: changes what is kept
 * @SOLEUS_REQUEST_KIND_FOLLOWS: the same, also of what waits to be written: it waits behind that
 * @SOLEUS_REQUEST_KIND_BEGINS_SESSION: writes that a session begins
 * @SOLEUS_REQUEST_KIND_TELLS_OF_SESSION: writes what was done in one
 * @SOLEUS_REQUEST_KIND_ENDS_SESSION: writes that it is over
 *
 * What a request does to the file. From @SOLEUS_REQUEST_KIND_BEGINS_SESSION on it tells what happened in a session, which nobody can do again.
 */
typedef enum {
  SOLEUS_REQUEST_KIND_READS,
  SOLEUS_REQUEST_KIND_READS_SESSION,
  SOLEUS_REQUEST_KIND_TRIES,
  SOLEUS_REQUEST_KIND_WRITES,
  SOLEUS_REQUEST_KIND_FOLLOWS,
  SOLEUS_REQUEST_KIND_BEGINS_SESSION,
  SOLEUS_REQUEST_KIND_TELLS_OF_SESSION,
  SOLEUS_REQUEST_KIND_ENDS_SESSION,
} SoleusRequestKind;

/* Returns what came of it, NULL when it failed; of what reads nothing GINT_TO_POINTER (TRUE). */
typedef gpointer (*SoleusRequestFunc) (SoleusDatabase *database,
                                       gconstpointer   data,
                                       GError        **error);

/**
 * SoleusRequestType:
 * @kind: what it does to the file
 * @run: does it, on the history's thread
 * @clear_data: (nullable): frees what the data holds, on any thread
 * @free_result: (nullable): frees what comes of it
 *
 * All that is the same for each request of a sort.
 */
typedef struct {
  SoleusRequestKind kind;
  SoleusRequestFunc run;
  GDestroyNotify    clear_data;
  GDestroyNotify    free_result;
} SoleusRequestType;

/**
 * SoleusRequest:
 * @type: its sort
 * @data: (nullable): what its function takes: an atomic rc box, which never changes
 * @task: (nullable): what answers the caller; touched on the caller's thread only, because its last reference may take the history along
 * @result: (nullable): what came of it
 * @error: (nullable): what went wrong
 *
 * Private to the history: one thing to do on its thread, from the call that asks for it to the callback that tells how it went.
 */
typedef struct {
  const SoleusRequestType *type;
  gpointer                 data;
  GTask                   *task;
  gpointer                 result;
  GError                  *error;
} SoleusRequest;

SoleusRequest *soleus_request_new (const SoleusRequestType *type,
                                   gconstpointer            data,
                                   size_t                   size,
                                   GTask                   *task) G_GNUC_WARN_UNUSED_RESULT;
SoleusRequest *soleus_request_copy (const SoleusRequest *self) G_GNUC_WARN_UNUSED_RESULT;
void           soleus_request_free (SoleusRequest *self);
gboolean       soleus_request_writes (const SoleusRequest *self);
gboolean       soleus_request_lasts (const SoleusRequest *self);
gboolean       soleus_request_run (SoleusRequest *self,
                                   SoleusKeeper  *keeper,
                                   GError       **error);
void           soleus_request_answer (SoleusRequest *self);

G_END_DECLS
