/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-shelf.h"

G_BEGIN_DECLS

#define OWN "{\"zoo\": [2.50, null],\n \"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"My Raise\",\n \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3}]}"
#define OTHER "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Another Hand\", \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}\n"

/* A person's folder with one file in it, its library and its shelf. */
typedef struct {
  char          *folder;
  char          *undo_folder;
  char          *path;
  SoleusLibrary *library;
  SoleusShelf   *shelf;
} ShelfFixture;

void         shelf_fixture_set_up (ShelfFixture *fixture,
                                   gconstpointer data);
void         shelf_fixture_tear_down (ShelfFixture *fixture,
                                      gconstpointer data);
void         shelf_fixture_restart (ShelfFixture *fixture);
SoleusEntry *shelf_fixture_look_up (ShelfFixture *fixture,
                                    const char   *id);
SoleusDraft *shelf_fixture_open_own (ShelfFixture *fixture) G_GNUC_WARN_UNUSED_RESULT;

/* For what isn't waited for at once: where to put the result, and to wait for it. */
void shelf_fixture_on_answered (GObject      *object,
                                GAsyncResult *result,
                                gpointer      data);
void shelf_fixture_wait (GAsyncResult **result);

/* Each waits for its end. The code of the error; -1 for a success. */
int shelf_fixture_save (ShelfFixture *fixture,
                        SoleusDraft  *draft,
                        gboolean      even_if_changed);
int shelf_fixture_delete (ShelfFixture *fixture,
                          const char   *id);
int shelf_fixture_restore (ShelfFixture *fixture,
                           const char   *id);
int shelf_fixture_add (ShelfFixture *fixture,
                       const char   *text,
                       const char   *replace_id);

void  write_text (const char *path,
                  const char *text);
void  assert_file (const char *path,
                   const char *text);
char *dup_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;
guint count_files (const char *folder);

G_END_DECLS
