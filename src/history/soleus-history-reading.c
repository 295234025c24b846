/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-private.h"
#include "soleus-record-reader.h"

#include <string.h>

typedef struct {
  int      from_day;
  int      to_day;
  int      limit;
  int      offset;
  gboolean with_sets;
} Page;

typedef struct {
  int from_day;
  int to_day;
} Days;

/* The longest id that a file may have is shorter. */
typedef struct {
  char           exercise[80];
  SoleusSide     side;
  SoleusGoalKind goal_kind;
  int            from_day;
} Leg;

static gpointer
list_sessions (SoleusDatabase *database,
               gconstpointer   data,
               GError        **error)
{
  const Page *page = data;

  return soleus_record_reader_list_sessions (database, page->from_day, page->to_day, page->limit, page->offset, page->with_sets, error);
}

static gpointer
load_session (SoleusDatabase *database,
              gconstpointer   session_id,
              GError        **error)
{
  return soleus_record_reader_load_session (database, session_id, error);
}

static gpointer
list_cut_off (SoleusDatabase *database,
              gconstpointer   data,
              GError        **error)
{
  return soleus_record_reader_list_cut_off (database, error);
}

static gpointer
find_most (SoleusDatabase *database,
           gconstpointer   data,
           GError        **error)
{
  const Leg *leg = data;

  return soleus_record_reader_find_most (database, leg->exercise, leg->side, leg->goal_kind, leg->from_day, error);
}

static gpointer
day_totals (SoleusDatabase *database,
            gconstpointer   data,
            GError        **error)
{
  const Days *days = data;

  return soleus_record_reader_day_totals (database, days->from_day, days->to_day, error);
}

static gpointer
dup_snapshot (SoleusDatabase *database,
              gconstpointer   hash,
              GError        **error)
{
  return soleus_record_reader_dup_snapshot (database, hash, error);
}

static gpointer
describe (SoleusDatabase *database,
          gconstpointer   data,
          GError        **error)
{
  return soleus_record_reader_describe (database, error);
}

static const SoleusRequestType listing = { SOLEUS_REQUEST_KIND_READS, list_sessions, NULL, (GDestroyNotify) g_ptr_array_unref };
static const SoleusRequestType loading = { SOLEUS_REQUEST_KIND_READS_SESSION, load_session, NULL, g_object_unref };
static const SoleusRequestType finding_cut_off = { SOLEUS_REQUEST_KIND_READS, list_cut_off, NULL, (GDestroyNotify) g_ptr_array_unref };
static const SoleusRequestType finding_most = { SOLEUS_REQUEST_KIND_READS, find_most, NULL, (GDestroyNotify) g_ptr_array_unref };
static const SoleusRequestType totalling = { SOLEUS_REQUEST_KIND_READS, day_totals, NULL, (GDestroyNotify) g_array_unref };
static const SoleusRequestType recalling = { SOLEUS_REQUEST_KIND_READS, dup_snapshot, NULL, g_free };
static const SoleusRequestType describing = { SOLEUS_REQUEST_KIND_READS, describe, NULL, g_free };

/**
 * soleus_history_list_sessions:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @limit: how many at most, -1 for all
 * @offset: how many to leave out first
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads a page of the sessions of some days, newest first and without their sets: a #GPtrArray of #SoleusSessionRecord. The first page takes as long in a history of a million sessions as in one of a dozen. An
 * offset walks over what it leaves out, so whoever goes far back narrows @to_day instead.
 */
void
soleus_history_list_sessions (SoleusHistory      *self,
                              int                 from_day,
                              int                 to_day,
                              int                 limit,
                              int                 offset,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  soleus_history_ask (self, &listing, &(Page) { from_day, to_day, limit, offset, FALSE }, sizeof (Page), cancellable, callback, user_data);
}

/**
 * soleus_history_load_sessions:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @limit: how many at most, -1 for all
 * @offset: how many to leave out first
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads a page as soleus_history_list_sessions () does, each session with its sets: for an export.
 */
void
soleus_history_load_sessions (SoleusHistory      *self,
                              int                 from_day,
                              int                 to_day,
                              int                 limit,
                              int                 offset,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  soleus_history_ask (self, &listing, &(Page) { from_day, to_day, limit, offset, TRUE }, sizeof (Page), NULL, callback, user_data);
}

/**
 * soleus_history_load_session:
 * @self: a history
 * @session_id: the session
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads one session with its sets: a #SoleusSessionRecord.
 */
void
soleus_history_load_session (SoleusHistory      *self,
                             const char         *session_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  soleus_history_ask (self, &loading, session_id, strlen (session_id) + 1, cancellable, callback, user_data);
}

/**
 * soleus_history_list_cut_off:
 * @self: a history
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what the person is to be asked about: a #GPtrArray of #SoleusSessionRecord, with the session that was cut off last, or stopped by something else than the person. It is empty when
 * there is none, or another program has the file.
 */
void
soleus_history_list_cut_off (SoleusHistory      *self,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  soleus_history_ask (self, &finding_cut_off, NULL, 0, NULL, callback, user_data);
}

/**
 * soleus_history_find_most:
 * @self: a history
 * @exercise: the id of an exercise
 * @side: the leg
 * @goal_kind: what completed the sets
 * @from_day: the first day on which it is looked for, as soleus_stamp_get_day () counts
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads the most that one leg did of an exercise in one set: a #GPtrArray of #SoleusSetRecord, which is empty when it did nothing since.
 */
void
soleus_history_find_most (SoleusHistory      *self,
                          const char         *exercise,
                          SoleusSide          side,
                          SoleusGoalKind      goal_kind,
                          int                 from_day,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Leg leg = { .side = side, .goal_kind = goal_kind, .from_day = from_day };

  g_strlcpy (leg.exercise, exercise, sizeof leg.exercise);
  soleus_history_ask (self, &finding_most, &leg, sizeof leg, cancellable, callback, user_data);
}

/**
 * soleus_history_day_totals:
 * @self: a history
 * @from_day: the first day, as soleus_stamp_get_day () counts
 * @to_day: the last day, itself part of it
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what was done on each of some days: a #GArray of #SoleusDayTotal, the days on which something was done, oldest first.
 */
void
soleus_history_day_totals (SoleusHistory      *self,
                           int                 from_day,
                           int                 to_day,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  soleus_history_ask (self, &totalling, &(Days) { from_day, to_day }, sizeof (Days), cancellable, callback, user_data);
}

/**
 * soleus_history_dup_snapshot:
 * @self: a history
 * @hash: what soleus_session_record_get_snapshot_hash () gives
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what was prescribed for a session: the text that soleus_history_begin_session () was given.
 */
void
soleus_history_dup_snapshot (SoleusHistory      *self,
                             const char         *hash,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  soleus_history_ask (self, &recalling, hash, strlen (hash) + 1, NULL, callback, user_data);
}

/**
 * soleus_history_describe:
 * @self: a history
 * @cancellable: (nullable): what may cancel it before it begins
 * @callback: (nullable): what to call when it is done
 * @user_data: for @callback
 *
 * Reads what a report says of the history: a #SoleusHistoryFacts. Whoever must not make a file by looking asks first whether there is one.
 */
void
soleus_history_describe (SoleusHistory      *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  soleus_history_ask (self, &describing, NULL, 0, cancellable, callback, user_data);
}
