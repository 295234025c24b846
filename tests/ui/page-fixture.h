/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PageFixture:
 * @window: a window with a navigation view
 * @page: what is shown in it; becomes %NULL when it is finalised
 * @width: how wide the page is
 * @height: how high
 *
 * A page as a person sees it.
 */
typedef struct {
  AdwWindow         *window;
  AdwNavigationPage *page;
  int                width;
  int                height;
} PageFixture;

void       page_fixture_init (int    *argc,
                              char ***argv);
void       page_fixture_present (PageFixture       *fixture,
                                 AdwNavigationPage *page,
                                 int                width,
                                 int                height);
void       page_fixture_settle (PageFixture *fixture);
void       page_fixture_close (PageFixture *fixture);
void       page_fixture_save (PageFixture *fixture,
                              const char  *name);
GtkWidget *page_fixture_find (GtkWidget  *root,
                              GType       type,
                              const char *text);
void       page_fixture_assert_named (GtkWidget *root);
void       page_fixture_assert_fits (PageFixture *fixture);
void       page_fixture_remove_folder (const char *path);

G_END_DECLS
