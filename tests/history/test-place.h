/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * TestPlace:
 * @folder: a temporary folder of its own
 * @path: where the history lies in it, one folder deeper
 * @history: a history at @path
 * @n_changed: how often it said that something changed
 * @aside: (nullable): where it said that a damaged file went …
 * @backup_us: … from when the backup is that was restored …
 * @n_restored: … how many sessions were in that …
 * @n_salvaged: … and how many more came from the damaged file
 * @news: (nullable): what it said of a file that became another one
 *
 * A history in a folder that goes with it.
 */
typedef struct {
  char          *folder;
  char          *path;
  SoleusHistory *history;
  int            n_changed;
  char          *aside;
  int64_t        backup_us;
  int            n_restored;
  int            n_salvaged;
  char          *news;
} TestPlace;

TestPlace *test_place_new (void);
void       test_place_free (TestPlace *self);
void       test_place_open (TestPlace *self);
void       test_place_close (TestPlace *self);
void       test_place_drop_backups (TestPlace *self);
int64_t    test_place_ask (TestPlace  *self,
                           const char *sql);
void       test_place_execute (TestPlace  *self,
                               const char *sql);
void       test_place_assert_sound (TestPlace *self);
void       test_place_fill (TestPlace  *self,
                            const char *fixture);
char      *test_place_dump (TestPlace  *self,
                            const char *table);

/* Each asks the history and runs the main loop until it has answered. */
gboolean             test_place_begin (TestPlace  *self,
                                       const char *id,
                                       SoleusStamp started,
                                       const char *snapshot,
                                       GError    **error);
gboolean             test_place_write (TestPlace             *self,
                                       const char            *id,
                                       const SoleusSetRecord *set,
                                       GError               **error);
gboolean             test_place_tell (TestPlace        *self,
                                      const char       *id,
                                      const SoleusPain *pain,
                                      GError          **error);
gboolean             test_place_end (TestPlace        *self,
                                     const char       *id,
                                     SoleusRecordState state,
                                     SoleusStamp       ended,
                                     int64_t           active_us,
                                     GError          **error);
gboolean             test_place_feedback (TestPlace  *self,
                                          const char *id,
                                          int         effort,
                                          int         pain,
                                          const char *note,
                                          GError    **error);
gboolean             test_place_delete (TestPlace  *self,
                                        const char *id,
                                        GError    **error);
gboolean             test_place_undo (TestPlace  *self,
                                      const char *id,
                                      GError    **error);
gboolean             test_place_try_keeping (TestPlace *self,
                                             GError   **error);
GPtrArray           *test_place_list (TestPlace *self,
                                      int        from_day,
                                      int        to_day,
                                      int        limit,
                                      int        offset,
                                      GError   **error);
GPtrArray           *test_place_load_all (TestPlace *self,
                                          GError   **error);
SoleusSessionRecord *test_place_load (TestPlace  *self,
                                      const char *id,
                                      GError    **error);
GArray              *test_place_totals (TestPlace *self,
                                        GError   **error);
char                *test_place_snapshot (TestPlace  *self,
                                          const char *hash,
                                          GError    **error);

char                *test_place_export (TestPlace *self);
SoleusImportPreview *test_place_preview (TestPlace *self,
                                         GBytes    *content,
                                         GError   **error);
gboolean             test_place_import (TestPlace  *self,
                                        const char *text,
                                        GError    **error);
gboolean             test_place_back_up (TestPlace  *self,
                                         const char *name,
                                         GError    **error);
gboolean             test_place_restore (TestPlace  *self,
                                         const char *name,
                                         GError    **error);
gboolean             test_place_erase (TestPlace *self,
                                       GError   **error);

void test_place_must_begin (TestPlace  *self,
                            const char *id);
void test_place_must_write_set (TestPlace  *self,
                                const char *id,
                                int         index);

SoleusStamp      test_morning (void);
SoleusStamp      test_stamp (const char *text);
SoleusSetRecord *test_set_new (int     index,
                               double  done,
                               int64_t active_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPlace, test_place_free)

G_END_DECLS
