/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window-fixture.h"
#include "soleus-library.h"

G_BEGIN_DECLS

/**
 * LibraryFixtureLook:
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 * @suffix: what the picture's name ends in
 * @text_scale: how much larger than usual letters are
 * @direction: which way text runs
 *
 * A way in which a person may see a page.
 */
typedef struct {
  int              width;
  int              height;
  const char      *suffix;
  double           text_scale;
  GtkTextDirection direction;
} LibraryFixtureLook;

/**
 * LibraryFixture:
 * @seen: a window, as the helpers for dialogs take it
 * @folder: the person's own files, made anew for each test
 * @library: the built-in exercises, and what is in @folder
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
  AdwNavigationView  *navigation;
  GSimpleActionGroup *actions;
  char               *last_action;
  char               *last_target;
} LibraryFixture;

void       library_fixture_set_up (LibraryFixture *fixture,
                                   gconstpointer   data);
void       library_fixture_tear_down (LibraryFixture *fixture,
                                      gconstpointer   data);
void       library_fixture_write (LibraryFixture *fixture,
                                  const char     *name,
                                  const char     *text);
void       library_fixture_write_own (LibraryFixture *fixture,
                                      const char     *id,
                                      const char     *name);
void       library_fixture_present (LibraryFixture    *fixture,
                                    AdwNavigationPage *page,
                                    int                width,
                                    int                height);
void       library_fixture_put_on (const LibraryFixtureLook *look);
void       library_fixture_take_off (void);
void       library_fixture_assert_look (LibraryFixture           *fixture,
                                        GtkWidget                *page,
                                        const char               *name,
                                        const LibraryFixtureLook *look);
GPtrArray *library_fixture_list (GtkWidget *root,
                                 GType      type) G_GNUC_WARN_UNUSED_RESULT;
gboolean   library_fixture_shows (GtkWidget  *root,
                                  const char *text);

extern const LibraryFixtureLook library_fixture_looks[5];

G_END_DECLS
