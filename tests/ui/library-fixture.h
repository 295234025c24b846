/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window-fixture.h"
#include "soleus-favourites.h"
#include "soleus-history.h"
#include "soleus-library.h"
#include "soleus-region.h"

G_BEGIN_DECLS

/**
 * LibraryFixture:
 * @seen: a window, as the helpers for dialogs take it
 * @folder: the person's own files, made anew for each test
 * @library: the built-in exercises, and what is in @folder
 * @history_folder: where the history is kept
 * @history: what was done: nothing, and nothing of it is on the disk before a test asks for it
 * @favourites: what is marked with a star: nothing yet
 * @region: how loads and distances are shown: in metric units, until a test chooses otherwise
 * @navigation: what pages are pushed on
 * @actions: the actions of the window and of the application, which only count
 * @last_action: the name of the last one
 * @last_target: (nullable): its parameter
 *
 * A window with a library behind it, and without the program around it.
 */
typedef struct {
  WindowFixture       seen;
  char               *folder;
  SoleusLibrary      *library;
  char               *history_folder;
  SoleusHistory      *history;
  SoleusFavourites   *favourites;
  SoleusRegion       *region;
  AdwNavigationView  *navigation;
  GSimpleActionGroup *actions;
  char               *last_action;
  char               *last_target;
} LibraryFixture;

typedef GtkWidget *(*LibraryFixturePresent) (LibraryFixture *fixture,
                                             int             width,
                                             int             height);

void       library_fixture_add (const char *path,
                                void (*test) (LibraryFixture *, gconstpointer));
void       library_fixture_add_looks (const char           *path,
                                      const char           *name,
                                      LibraryFixturePresent present);
void       library_fixture_write (LibraryFixture *fixture,
                                  const char     *name,
                                  const char     *text);
void       library_fixture_write_own (LibraryFixture *fixture,
                                      const char     *id,
                                      const char     *name);
void       library_fixture_write_exercise (LibraryFixture *fixture,
                                           const char     *id,
                                           const char     *name,
                                           const char     *category,
                                           const char     *position,
                                           const char     *equipment,
                                           int             duration_s);
void       library_fixture_present (LibraryFixture    *fixture,
                                    AdwNavigationPage *page,
                                    int                width,
                                    int                height);
GPtrArray *library_fixture_list (GtkWidget *root,
                                 GType      type) G_GNUC_WARN_UNUSED_RESULT;
gboolean   library_fixture_shows (GtkWidget  *root,
                                  const char *text);

G_END_DECLS
