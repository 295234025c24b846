/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "library-fixture.h"
#include "soleus-shelf.h"

G_BEGIN_DECLS

GtkWidget   *editor_fixture_present (LibraryFixture *fixture,
                                     const char     *id,
                                     int             width,
                                     int             height);
void         editor_fixture_close (LibraryFixture *fixture);
guint        editor_fixture_count_files (LibraryFixture *fixture);
SoleusEntry *editor_fixture_wait_for_entry (LibraryFixture *fixture,
                                            const char     *id);
void         editor_fixture_open_block (LibraryFixture *fixture,
                                        GtkWidget      *page,
                                        guint           index);
const char  *editor_fixture_get_time (GtkWidget *page);
void         editor_fixture_type (GtkWidget  *page,
                                  const char *title,
                                  const char *text);
void         editor_fixture_wait_for_text (LibraryFixture *fixture,
                                           const char     *file,
                                           const char     *text);

G_END_DECLS
