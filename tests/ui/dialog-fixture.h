/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DialogFixture:
 * @window: a window with nothing else in it
 * @dialog: what is presented in it; becomes %NULL when it is finalised
 *
 * A dialog as a person sees it.
 */
typedef struct {
  AdwWindow *window;
  AdwDialog *dialog;
} DialogFixture;

void       dialog_fixture_present (DialogFixture *fixture,
                                   AdwDialog     *dialog,
                                   int            width,
                                   int            height);
void       dialog_fixture_settle (DialogFixture *fixture);
void       dialog_fixture_close (DialogFixture *fixture);
void       dialog_fixture_save (DialogFixture *fixture,
                                const char    *name,
                                int            width,
                                int            height);
GtkWidget *dialog_fixture_find (GtkWidget  *root,
                                GType       type,
                                const char *title);
void       dialog_fixture_collect (GtkWidget *root,
                                   GType      type,
                                   GPtrArray *found);
void       dialog_fixture_assert_named (GtkWidget *root);
void       dialog_fixture_assert_inside (DialogFixture *fixture);

G_END_DECLS
