/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"
#include "soleus-region.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HistoryFixture:
 * @folder: a temporary folder of its own
 * @path: where the history lies in it, one folder deeper
 * @history: a history at @path
 * @snapshot: (nullable): what is kept of what was prescribed for each session that is written from now on
 * @window: (nullable): a window that shows one page at a time
 * @activated: (element-type utf8): which actions of the window were activated, with what
 *
 * A real history in a folder that goes with it, and a window with the actions that pages ask for.
 */
typedef struct {
  char          *folder;
  char          *path;
  SoleusHistory *history;
  const char    *snapshot;
  SoleusRegion  *region;
  AdwWindow     *window;
  GPtrArray     *activated;
} HistoryFixture;

void history_fixture_init (int    *argc,
                           char ***argv);

HistoryFixture *history_fixture_new (void);
void            history_fixture_free (HistoryFixture *self);

void history_fixture_write (HistoryFixture   *self,
                            const char       *id,
                            const char       *routine_name,
                            SoleusStamp       started,
                            int               n_sets,
                            SoleusRecordState state);
void history_fixture_write_set (HistoryFixture *self,
                                const char     *id,
                                const char     *exercise_name,
                                SoleusStamp     started,
                                int             index,
                                int             repetitions);
void history_fixture_say (HistoryFixture *self,
                          const char     *id,
                          int             effort,
                          int             pain,
                          const char     *note);
void history_fixture_delete (HistoryFixture *self,
                             const char     *id);
void history_fixture_undo (HistoryFixture *self,
                           const char     *id);
void history_fixture_write_fortnight (HistoryFixture *self);

SoleusStamp          history_fixture_stamp (int days_ago,
                                            int hour,
                                            int minute);
SoleusSessionRecord *history_fixture_read (HistoryFixture *self,
                                           const char     *id) G_GNUC_WARN_UNUSED_RESULT;

void history_fixture_present (HistoryFixture *self,
                              GtkWidget      *page,
                              int             width,
                              int             height);
void history_fixture_close (HistoryFixture *self);
void history_fixture_save (HistoryFixture *self,
                           const char     *name,
                           int             width,
                           int             height);

GtkWidget *history_fixture_find_label (GtkWidget  *root,
                                       const char *text);
GtkWidget *history_fixture_find_type (GtkWidget *root,
                                      GType      type);
void       history_fixture_wait_for_label (HistoryFixture *self,
                                           const char     *text);

typedef void (*HistoryFixturePresent) (HistoryFixture *self,
                                       int             width,
                                       int             height);

void history_fixture_assert_looks (const char           *name,
                                   HistoryFixturePresent present);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HistoryFixture, history_fixture_free)

G_END_DECLS
