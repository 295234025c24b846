/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WindowFixture:
 * @window: a window with nothing else in it
 * @dialog: what is presented in it, if it is a dialog; becomes %NULL when it is finalised
 * @page: what is shown in it, if it is a page; becomes %NULL when it is finalised
 * @width: how wide the room for it is
 * @height: how high
 *
 * A dialog or a page as a person sees it.
 */
typedef struct {
  AdwWindow         *window;
  AdwDialog         *dialog;
  AdwNavigationPage *page;
  int                width;
  int                height;
} WindowFixture;

void       window_fixture_load_style (void);
void       window_fixture_present_dialog (WindowFixture *fixture,
                                          AdwDialog     *dialog,
                                          int            width,
                                          int            height);
void       window_fixture_present_page (WindowFixture     *fixture,
                                        AdwNavigationPage *page,
                                        int                width,
                                        int                height);
void       window_fixture_resize (WindowFixture *fixture,
                                  int            width,
                                  int            height);
void       window_fixture_settle (WindowFixture *fixture);
void       window_fixture_close (WindowFixture *fixture);
void       window_fixture_save (WindowFixture *fixture,
                                const char    *name,
                                int            width,
                                int            height);
GtkWidget *window_fixture_find (GtkWidget  *root,
                                GType       type,
                                const char *title);
void       window_fixture_collect (GtkWidget *root,
                                   GType      type,
                                   GPtrArray *found);
void       window_fixture_assert_named (GtkWidget *root);
void       window_fixture_assert_inside (WindowFixture *fixture);
void       window_fixture_assert_fits (WindowFixture *fixture);
void       window_fixture_remove_folder (const char *path);

G_END_DECLS
