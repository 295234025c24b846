/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "shelf-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

void
write_text (const char *path,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
assert_file (const char *path,
             const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

/* As a program that begins anew: nothing is known but what is on the disk. */
static void
begin (ShelfFixture *fixture)
{
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  soleus_library_load (fixture->library);
  fixture->shelf = soleus_shelf_new (fixture->library, fixture->folder, fixture->undo_folder);
}

/* What is under way on a thread holds an object until the thread lets go, which wakes nobody here. */
static void
wait_for_threads (gpointer object)
{
  wait_until (g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1);
}

static void
end (ShelfFixture *fixture)
{
  wait_for_threads (fixture->shelf);
  g_assert_finalize_object (fixture->shelf);
  wait_for_threads (fixture->library);
  g_assert_finalize_object (fixture->library);
}

void
shelf_fixture_restart (ShelfFixture *fixture)
{
  end (fixture);
  begin (fixture);
}

void
shelf_fixture_set_up (ShelfFixture *fixture,
                      gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  fixture->undo_folder = g_build_filename (g_get_user_data_dir (), "soleus", "undo", NULL);
  fixture->path = g_build_filename (fixture->folder, "my-file.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  write_text (fixture->path, OWN);
  begin (fixture);
}

void
shelf_fixture_tear_down (ShelfFixture *fixture,
                         gconstpointer data)
{
  end (fixture);
  g_free (fixture->folder);
  g_free (fixture->undo_folder);
  g_free (fixture->path);
}

SoleusEntry *
shelf_fixture_look_up (ShelfFixture *fixture,
                       const char   *id)
{
  SoleusEntry *entry = soleus_library_lookup (fixture->library, id);

  g_assert_nonnull (entry);
  return entry;
}

SoleusDraft *
shelf_fixture_open_own (ShelfFixture *fixture)
{
  return soleus_shelf_open (fixture->shelf, shelf_fixture_look_up (fixture, "mine"));
}

void
shelf_fixture_on_answered (GObject      *object,
                           GAsyncResult *result,
                           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
shelf_fixture_wait (GAsyncResult **result)
{
  wait_until (*result != NULL);
}

/* Every error is a sentence to read. */
static int
get_code (GError *error)
{
  int code = -1;

  if (error != NULL) {
    g_assert_true (error->domain == SOLEUS_SHELF_ERROR);
    g_assert_true (g_str_has_suffix (error->message, "."));
    code = error->code;
  }
  g_clear_error (&error);
  return code;
}

int
shelf_fixture_save (ShelfFixture *fixture,
                    SoleusDraft  *draft,
                    gboolean      even_if_changed)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  soleus_shelf_save_async (fixture->shelf, draft, even_if_changed, shelf_fixture_on_answered, &result);
  shelf_fixture_wait (&result);
  soleus_shelf_finish (fixture->shelf, result, NULL, &error);
  return get_code (error);
}

int
shelf_fixture_delete (ShelfFixture *fixture,
                      const char   *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  soleus_shelf_delete_async (fixture->shelf, shelf_fixture_look_up (fixture, id), shelf_fixture_on_answered, &result);
  shelf_fixture_wait (&result);
  soleus_shelf_finish (fixture->shelf, result, NULL, &error);
  return get_code (error);
}

int
shelf_fixture_restore (ShelfFixture *fixture,
                       const char   *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *found = NULL;
  GError          *error = NULL;

  soleus_shelf_restore_async (fixture->shelf, id, shelf_fixture_on_answered, &result);
  shelf_fixture_wait (&result);
  soleus_shelf_finish (fixture->shelf, result, &found, &error);
  g_assert_true ((found == NULL) == (error != NULL));
  return get_code (error);
}

int
shelf_fixture_add (ShelfFixture *fixture,
                   const char   *text,
                   const char   *replace_id)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *found = NULL;
  GError          *error = NULL;

  soleus_shelf_add_async (fixture->shelf, bytes, replace_id, shelf_fixture_on_answered, &result);
  shelf_fixture_wait (&result);
  soleus_shelf_finish (fixture->shelf, result, &found, &error);
  g_assert_true ((found == NULL) == (error != NULL));
  return get_code (error);
}

char *
dup_file (const char *path)
{
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (directory != NULL && g_dir_read_name (directory) != NULL)
    n++;
  return n;
}
