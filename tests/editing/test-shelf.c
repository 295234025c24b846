/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "shelf-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static guint
count_deleted (ShelfFixture *fixture)
{
  return g_list_model_get_n_items (soleus_shelf_get_deleted (fixture->shelf));
}

static char *
make_undo_path (ShelfFixture *fixture,
                const char   *name)
{
  return g_build_filename (fixture->undo_folder, name, NULL);
}

static void
test_save (ShelfFixture *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  struct stat info;

  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  /* At once, without any watch. */
  g_assert_cmpint (soleus_routine_get_block (soleus_entry_get_routine (shelf_fixture_look_up (fixture, "mine")), 0)->dose->sets, ==, 4);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  soleus_draft_undo (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  assert_file (fixture->path, OWN);
}

/* What wasn't changed isn't written, not even the same bytes. */
static void
test_untouched (ShelfFixture *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  struct stat before, after;

  g_assert_cmpint (stat (fixture->path, &before), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  soleus_draft_undo (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpint (stat (fixture->path, &after), ==, 0);
  g_assert_true (before.st_ino == after.st_ino);
  assert_file (fixture->path, OWN);
}

/* A state with a fault isn't written: the file keeps the last one without. */
static void
test_faults (ShelfFixture *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;

  soleus_draft_set_text (draft, "/name", "Evening", "Name");
  soleus_draft_set_text (draft, "/name", "", "Name");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "Evening");

  g_clear_object (&draft);
  shelf_fixture_restart (fixture);
  again = shelf_fixture_open_own (fixture);
  g_assert_true (soleus_draft_get_is_sound (again));
  soleus_draft_undo (again);
  g_assert_cmpint (shelf_fixture_save (fixture, again, FALSE), ==, -1);
  assert_file (fixture->path, OWN);
}

static void
test_new (ShelfFixture *fixture,
          gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_open (fixture->shelf, shelf_fixture_look_up (fixture, "seated-soleus-raise"));
  g_autoptr (SoleusDraft) empty = soleus_shelf_begin_routine (fixture->shelf, "", NULL);
  g_autoptr (SoleusDraft) again = NULL;
  g_autofree char *taken = g_build_filename (fixture->folder, "seated-soleus-raise-mine.json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "seated-soleus-raise-mine-2.json", NULL);

  /* What the library couldn't read is still somebody's. */
  write_text (taken, "not a routine");
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_false (soleus_draft_is_new (draft));
  assert_file (taken, "not a routine");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpstr (soleus_entry_get_path (shelf_fixture_look_up (fixture, "seated-soleus-raise-mine")), ==, path);
  g_assert_cmpstr (soleus_entry_get_path (soleus_draft_get_entry (draft)), ==, path);
  g_assert_cmpint (shelf_fixture_save (fixture, empty, FALSE), ==, SOLEUS_SHELF_ERROR_FAULTY);
  soleus_draft_set_number (draft, "/blocks/0/sets", 3, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);

  again = soleus_shelf_open (fixture->shelf, shelf_fixture_look_up (fixture, "seated-soleus-raise-mine"));
  g_assert_true (again == draft);
}

/* Undo is still there after the program was restarted. */
static void
test_undo_kept (ShelfFixture *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 45, "Rest");
  soleus_draft_set_text (draft, "/name", "Evening", "Name");
  soleus_draft_undo (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_clear_object (&draft);
  shelf_fixture_restart (fixture);

  again = shelf_fixture_open_own (fixture);
  g_assert_cmpstr (soleus_draft_get_undo_label (again), ==, "Rest");
  g_assert_cmpstr (soleus_draft_get_redo_label (again), ==, "Name");
  soleus_draft_undo (again);
  g_assert_cmpstr (soleus_draft_get_undo_label (again), ==, "Sets");
  soleus_draft_undo (again);
  g_assert_false (soleus_draft_get_can_undo (again));
  g_assert_cmpint (shelf_fixture_save (fixture, again, FALSE), ==, -1);
  assert_file (fixture->path, OWN);
}

static void
test_changed (ShelfFixture *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  write_text (fixture->path, OTHER);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_CHANGED);
  assert_file (fixture->path, OTHER);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (soleus_draft_get_can_undo (draft));
  g_assert_cmpint (shelf_fixture_save (fixture, draft, TRUE), ==, -1);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "My Raise");
}

/* Theirs is kept: then it is one more step, and what was here before can be had back. */
static void
test_changed_elsewhere (ShelfFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  write_text (fixture->path, OTHER);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_CHANGED);
  g_clear_object (&draft);
  shelf_fixture_restart (fixture);

  again = shelf_fixture_open_own (fixture);
  g_assert_cmpstr (soleus_entry_get_name (soleus_draft_get_entry (again)), ==, "Another Hand");
  g_assert_cmpstr (soleus_draft_get_undo_label (again), ==, "Changes Made Elsewhere");
  soleus_draft_undo (again);
  g_assert_cmpstr (soleus_draft_get_undo_label (again), ==, "Sets");
  g_assert_cmpint (soleus_routine_get_block (soleus_entry_get_routine (soleus_draft_get_entry (again)), 0)->dose->sets, ==, 4);
  g_assert_cmpint (shelf_fixture_save (fixture, again, FALSE), ==, -1);
}

static void
test_gone (ShelfFixture *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_GONE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_GONE);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, TRUE), ==, -1);
  g_assert_cmpint (soleus_routine_get_block (soleus_entry_get_routine (shelf_fixture_look_up (fixture, "mine")), 0)->dose->sets, ==, 4);
}

static void
test_no_folder (ShelfFixture *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, "New", "circulation-pumps");

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  /* A file where the folder should be: nothing can be made there. */
  write_text (fixture->folder, "");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_NO_FOLDER);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  shelf_fixture_look_up (fixture, "new");
}

static void
test_protected (ShelfFixture *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);

  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_NOT_ALLOWED);
  assert_file (fixture->path, OWN);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  if (geteuid () == 0) {
    g_test_message ("Root may write to every folder, so that one without leave isn't tried.");
    return;
  }
  g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0500), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, SOLEUS_SHELF_ERROR_NOT_ALLOWED);
  g_assert_cmpint (chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
}

/* A link is written where it leads, and stays a link; deleting takes the link alone. */
static void
test_link (ShelfFixture *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autofree char *elsewhere = g_build_filename (g_get_user_data_dir (), "elsewhere.json", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, fixture->path), ==, 0);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_IS_SYMLINK));
  text = dup_file (elsewhere);
  g_assert_nonnull (strstr (text, "\"sets\" : 4"));

  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_file (elsewhere, text);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_unlink (elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, fixture->path), ==, 0);
  soleus_draft_undo (draft);
  g_assert_cmpint (shelf_fixture_save (fixture, draft, TRUE), ==, SOLEUS_SHELF_ERROR_GONE);
}

static void
test_delete (ShelfFixture *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;
  g_autoptr (SoleusDeletedFile) file = NULL;
  g_autofree char *text = NULL;

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_clear_object (&draft);
  text = dup_file (fixture->path);
  g_assert_cmpuint (count_deleted (fixture), ==, 0);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_null (soleus_library_lookup (fixture->library, "mine"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_assert_cmpuint (count_deleted (fixture), ==, 1);

  shelf_fixture_restart (fixture);
  g_assert_cmpuint (count_deleted (fixture), ==, 1);
  file = g_list_model_get_item (soleus_shelf_get_deleted (fixture->shelf), 0);
  g_assert_cmpstr (soleus_deleted_file_get_id (file), ==, "mine");
  g_assert_cmpstr (soleus_deleted_file_get_name (file), ==, "My Raise");
  g_assert_false (soleus_deleted_file_get_is_exercise (file));
  g_assert_cmpint (g_date_time_get_year (soleus_deleted_file_get_deleted_at (file)), >=, 2024);
  g_assert_cmpint (shelf_fixture_restore (fixture, soleus_deleted_file_get_id (file)), ==, -1);
  assert_file (fixture->path, text);
  shelf_fixture_look_up (fixture, "mine");
  g_assert_cmpuint (count_deleted (fixture), ==, 0);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, SOLEUS_SHELF_ERROR_EXISTS);

  again = shelf_fixture_open_own (fixture);
  soleus_draft_undo (again);
  g_assert_cmpint (shelf_fixture_save (fixture, again, FALSE), ==, -1);
  assert_file (fixture->path, OWN);
}

/* Deleted, imported again, deleted again: both can be had back, the newest by its id. */
static void
test_delete_twice (ShelfFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusDeletedFile) older = NULL;

  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, NULL), ==, -1);
  g_assert_cmpuint (count_deleted (fixture), ==, 0);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpuint (count_deleted (fixture), ==, 2);
  older = g_list_model_get_item (soleus_shelf_get_deleted (fixture->shelf), 1);
  g_assert_cmpstr (soleus_deleted_file_get_name (older), ==, "My Raise");

  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "Another Hand");
  g_assert_cmpint (shelf_fixture_restore (fixture, soleus_deleted_file_get_id (older)), ==, SOLEUS_SHELF_ERROR_EXISTS);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, soleus_deleted_file_get_id (older)), ==, -1);
  assert_file (fixture->path, OWN);
}

/* What is begun anew under the name of something deleted doesn't stand in the way of its return. */
static void
test_delete_and_begin (ShelfFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (SoleusDraft) routine = NULL;
  g_autoptr (SoleusDraft) exercise = NULL;

  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  routine = soleus_shelf_begin_routine (fixture->shelf, "Mine", "circulation-pumps");
  exercise = soleus_shelf_begin_exercise (fixture->shelf, "Mine", NULL);
  g_assert_cmpstr (soleus_draft_get_id (routine), ==, "mine-2");
  g_assert_cmpstr (soleus_draft_get_id (exercise), ==, "mine-2");
  g_assert_cmpint (shelf_fixture_save (fixture, routine, FALSE), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);
  assert_file (fixture->path, OWN);
}

/* Of what was deleted, the last fifty can be had back. */
static void
test_delete_many (ShelfFixture *fixture,
                  gconstpointer data)
{
  for (int i = 0; i < 53; i++) {
    g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
    g_assert_cmpint (shelf_fixture_add (fixture, i % 2 == 0 ? OTHER : OWN, NULL), ==, -1);
  }
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpuint (count_deleted (fixture), ==, 50);
}

static void
test_delete_odd (ShelfFixture *fixture,
                 gconstpointer data)
{
  /* Gone meanwhile: what the library has read of it is kept. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);
  assert_file (fixture->path, OWN);

  /* Changed meanwhile: the last text is kept. */
  write_text (fixture->path, OTHER);
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, -1);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine"), ==, -1);
  assert_file (fixture->path, OTHER);

  /* Something else altogether meanwhile. */
  write_text (fixture->path, "{\"id\": \"yours\"}");
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, SOLEUS_SHELF_ERROR_CHANGED);
  assert_file (fixture->path, "{\"id\": \"yours\"}");
  g_assert_cmpint (shelf_fixture_delete (fixture, "circulation-pumps"), ==, SOLEUS_SHELF_ERROR_NOT_ALLOWED);
  g_assert_cmpint (shelf_fixture_restore (fixture, "nothing"), ==, SOLEUS_SHELF_ERROR_GONE);
  g_assert_cmpint (shelf_fixture_restore (fixture, "../../mine"), ==, SOLEUS_SHELF_ERROR_GONE);
  g_assert_cmpint (shelf_fixture_restore (fixture, "mine~x"), ==, SOLEUS_SHELF_ERROR_GONE);
}

/* Another program has added the same a moment ago, which the library hasn't seen yet. */
static void
test_add_at_once (ShelfFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.json", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "new-2.json", NULL);
  const char      *text = "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"new\", \"name\": \"N\", \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}";

  write_text (path, text);
  g_assert_cmpint (shelf_fixture_add (fixture, text, NULL), ==, -1);
  assert_file (path, text);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_add (ShelfFixture *fixture,
          gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.json", NULL);
  const char      *text = "{  \"format\": \"soleus-routine\", \"version\": 1, \"id\": \"new\", \"name\": \"N\", \"blocks\": [{\"exercise\": \"circulation-pumps\"}], \"x\": 1.50}";
  g_autoptr (SoleusDraft) draft = NULL;

  g_assert_cmpint (shelf_fixture_add (fixture, text, NULL), ==, -1);
  assert_file (path, text);
  shelf_fixture_look_up (fixture, "new");
  g_assert_cmpint (shelf_fixture_add (fixture, text, NULL), ==, SOLEUS_SHELF_ERROR_EXISTS);
  g_assert_cmpint (shelf_fixture_add (fixture, "{}", NULL), ==, SOLEUS_SHELF_ERROR_FAULTY);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, "new"), ==, SOLEUS_SHELF_ERROR_EXISTS);
  g_assert_cmpint (shelf_fixture_add (fixture, OTHER, "mine"), ==, -1);
  assert_file (fixture->path, OTHER);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "Another Hand");

  draft = shelf_fixture_open_own (fixture);
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Import");
  write_text (fixture->path, "{}");
  g_assert_cmpint (shelf_fixture_add (fixture, OWN, "mine"), ==, SOLEUS_SHELF_ERROR_CHANGED);
  /* It could not be written, so it isn't shown as though it had been. */
  g_assert_cmpstr (soleus_entry_get_name (soleus_draft_get_entry (draft)), ==, "Another Hand");
}

static void
begin_to_add (ShelfFixture  *fixture,
              const char    *text,
              GAsyncResult **result)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  soleus_shelf_add_async (fixture->shelf, bytes, "mine", shelf_fixture_on_answered, result);
}

static void
end_in_vain (ShelfFixture  *fixture,
             GAsyncResult **result)
{
  shelf_fixture_wait (result);
  g_assert_false (soleus_shelf_finish (fixture->shelf, *result, NULL, NULL));
  g_clear_object (result);
}

/* An import that fails takes back itself alone: not what came after it, nor what was there before. */
static void
test_add_in_vain (ShelfFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  GAsyncResult *result = NULL;

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  write_text (fixture->path, "{}");

  begin_to_add (fixture, OTHER, &result);
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Import");
  end_in_vain (fixture, &result);
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Sets");

  begin_to_add (fixture, OTHER, &result);
  soleus_draft_undo (draft);
  end_in_vain (fixture, &result);
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Sets");

  begin_to_add (fixture, OTHER, &result);
  soleus_draft_set_text (draft, "/name", "Third", "Name");
  end_in_vain (fixture, &result);
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Name");
  g_assert_cmpstr (soleus_entry_get_name (soleus_draft_get_entry (draft)), ==, "Third");
}

static void
test_duplicate (ShelfFixture *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusDraft) first = soleus_shelf_duplicate (fixture->shelf, shelf_fixture_look_up (fixture, "mine"));
  g_autoptr (SoleusDraft) second = NULL;
  g_autofree char *id = NULL;

  g_assert_cmpint (shelf_fixture_save (fixture, first, FALSE), ==, -1);
  g_assert_cmpstr (soleus_draft_get_id (first), ==, "my-raise-copy");
  g_assert_nonnull (soleus_draft_look_up (first, "/zoo/1"));
  second = soleus_shelf_duplicate (fixture->shelf, shelf_fixture_look_up (fixture, "mine"));
  g_assert_cmpstr (soleus_entry_get_name (soleus_draft_get_entry (second)), ==, "My Raise (Copy 2)");
  g_assert_cmpint (shelf_fixture_save (fixture, second, FALSE), ==, -1);
  assert_file (fixture->path, OWN);
}

static void
test_make_id (ShelfFixture *fixture,
              gconstpointer data)
{
  static const struct {
    const char *name;
    const char *id;
  } cases[] = {
    { "My Desk Raise!", "my-desk-raise" },
    { "  Übung für die Wade ", "ubung-fur-die-wade" },
    { "Mine", "mine-2" },
    { "Runner’s 3 × 15", "runners-3-x-15" },
    { "../../etc/passwd", "etc-passwd" },
    { "腓肠肌", "routine" },
    { "", "routine" },
    { "My File", "my-file-2" },
    { "circulation pumps", "circulation-pumps-2" },
    { "a very long name indeed that goes on and on until nobody reads it any more at all", "a-very-long-name-indeed-that-goes-on-and-on-until-nobody" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, cases[i].name, NULL);

    g_assert_cmpstr (soleus_draft_get_id (draft), ==, cases[i].id);
  }
}

/* Many changes, many saves, none waited for: the last state is what stays. */
static void
test_order (ShelfFixture *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  GAsyncResult *answers[40] = { 0 };
  gboolean      is_busy;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    soleus_draft_set_number (draft, "/lead_in_s", 10 + i % 7, "Lead-in");
    soleus_draft_settle (draft);
    soleus_shelf_save_async (fixture->shelf, draft, FALSE, shelf_fixture_on_answered, &answers[i]);
    if (i % 5 == 0)
      g_main_context_iteration (NULL, FALSE);
  }
  g_object_get (fixture->shelf, "is-busy", &is_busy, NULL);
  g_assert_true (is_busy);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    shelf_fixture_wait (&answers[i]);
    g_assert_true (soleus_shelf_finish (fixture->shelf, answers[i], NULL, NULL));
    g_object_unref (answers[i]);
  }
  g_object_get (fixture->shelf, "is-busy", &is_busy, NULL);
  g_assert_false (is_busy);
  g_assert_cmpint (soleus_entry_get_routine (shelf_fixture_look_up (fixture, "mine"))->lead_in_us, ==, (10 + 39 % 7) * G_USEC_PER_SEC);
  g_assert_true (g_bytes_equal (soleus_entry_get_text (shelf_fixture_look_up (fixture, "mine")), soleus_entry_get_text (soleus_draft_get_entry (draft))));
}

/* Whatever lies in the undo folder, nobody falls over it, and nothing of it is thrown away. */
static void
test_damaged_undo (ShelfFixture *fixture,
                   gconstpointer data)
{
  static const char *const damaged[] = {
    "",
    "{",
    "[]",
    "null",
    "{\"format\": \"soleus-undo\"}",
    "\xff\xfe",
    "{\"format\": \"soleus-undo\", \"version\": 2, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": 0, \"states\": [{\"text\": \"{\\\"id\\\": \\\"mine\\\"}\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"yours\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": 0, \"states\": [{\"text\": \"{\\\"id\\\": \\\"yours\\\"}\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": 1, \"states\": [{\"text\": \"{\\\"id\\\": \\\"mine\\\"}\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": -1, \"states\": [{\"text\": \"{\\\"id\\\": \\\"mine\\\"}\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": 0, \"states\": [{\"text\": \"nonsense\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"x.json\", \"position\": 0, \"states\": [3]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": false, \"file\": \"../x.json\", \"position\": 0, \"states\": [{\"text\": \"{\\\"id\\\": \\\"mine\\\"}\"}]}",
    "{\"format\": \"soleus-undo\", \"version\": 1, \"id\": \"mine\", \"name\": \"x\", \"is_exercise\": 3, \"file\": \"x.json\", \"position\": 0, \"states\": [{\"text\": \"{\\\"id\\\": \\\"mine\\\"}\"}]}",
  };
  g_autofree char *path = make_undo_path (fixture, "mine.json");

  g_assert_cmpint (g_mkdir_with_parents (fixture->undo_folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++) {
    g_autoptr (SoleusDraft) draft = NULL;

    write_text (path, damaged[i]);
    draft = shelf_fixture_open_own (fixture);
    g_assert_false (soleus_draft_get_can_undo (draft));
    g_assert_false (soleus_draft_get_can_redo (draft));
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++) {
    g_autofree char *number = i > 0 ? g_strdup_printf ("~%" G_GSIZE_FORMAT, i + 1) : g_strdup ("");
    g_autofree char *aside = g_strconcat (path, number, ".damaged", NULL);

    assert_file (aside, damaged[i]);
  }
}

/* Killed after the steps were written and before the file was: the file is an earlier one of the states. */
static void
test_killed_between (ShelfFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;

  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_clear_object (&draft);
  write_text (fixture->path, OWN);
  shelf_fixture_restart (fixture);
  again = shelf_fixture_open_own (fixture);
  g_assert_false (soleus_draft_get_can_undo (again));
  g_assert_cmpstr (soleus_draft_get_redo_label (again), ==, "Sets");
}

/* Where the steps can't be kept, the routine is saved all the same. */
static void
test_no_undo_folder (ShelfFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);

  write_text (fixture->undo_folder, "");
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpint (soleus_routine_get_block (soleus_entry_get_routine (shelf_fixture_look_up (fixture, "mine")), 0)->dose->sets, ==, 4);
  /* But nothing is deleted that could not be had back. */
  g_assert_cmpint (shelf_fixture_delete (fixture, "mine"), ==, SOLEUS_SHELF_ERROR_NO_FOLDER);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* A hundred steps are kept, and the oldest go. */
static void
test_bounds (ShelfFixture *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;
  guint n = 0;

  for (guint i = 0; i < 150; i++) {
    soleus_draft_set_number (draft, "/lead_in_s", i % 50, "Lead-in");
    soleus_draft_settle (draft);
  }
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_clear_object (&draft);
  shelf_fixture_restart (fixture);
  again = shelf_fixture_open_own (fixture);
  for (; soleus_draft_get_can_undo (again); n++)
    soleus_draft_undo (again);
  g_assert_cmpuint (n, ==, 100);
  g_assert_cmpfloat_with_epsilon (json_node_get_double (soleus_draft_look_up (again, "/lead_in_s")), 49, 1e-9);
}

static void
test_large (ShelfFixture *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autoptr (SoleusDraft) again = NULL;
  g_autofree char *half = g_strnfill (300 * 1024, 'x');
  g_autofree char *whole = g_strnfill (1024 * 1024, 'x');
  g_autofree char *path = make_undo_path (fixture, "mine.json");
  struct stat      info;
  guint            n = 0;

  soleus_draft_set_text (draft, "/note", half, "Note");
  for (guint i = 0; i < 10; i++) {
    soleus_draft_set_number (draft, "/lead_in_s", i, "Lead-in");
    soleus_draft_settle (draft);
  }
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 1200 * 1024);
  g_clear_object (&draft);
  shelf_fixture_restart (fixture);
  again = shelf_fixture_open_own (fixture);
  for (; soleus_draft_get_can_undo (again); n++)
    soleus_draft_undo (again);
  g_assert_cmpuint (n, ==, 2);

  soleus_draft_set_text (again, "/note", whole, "Note");
  g_assert_cmpint (shelf_fixture_save (fixture, again, FALSE), ==, SOLEUS_SHELF_ERROR_FAULTY);
  g_assert_cmpstr (soleus_entry_get_name (shelf_fixture_look_up (fixture, "mine")), ==, "My Raise");
}

/* What a program that was killed has left goes after a day; what another is writing just now stays. */
static void
test_sweep (ShelfFixture *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = shelf_fixture_open_own (fixture);
  g_autofree char *old = g_build_filename (fixture->folder, ".soleus-00000001.tmp", NULL);
  g_autofree char *young = g_build_filename (fixture->folder, ".soleus-00000002.tmp", NULL);
  struct timespec  times[2] = { { .tv_nsec = UTIME_NOW }, { .tv_sec = 1000000000 } };

  write_text (old, "half");
  write_text (young, "half");
  g_assert_cmpint (utimensat (-1, old, times, 0), ==, 0);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, draft, FALSE), ==, -1);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* An exercise of one's own: the routine that names it is open, and means something else at once. */
static void
test_exercise (ShelfFixture *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusDraft) exercise = soleus_shelf_begin_exercise (fixture->shelf, "Heel Lift", NULL);
  g_autoptr (SoleusDraft) routine = NULL;
  int64_t before_us;

  g_assert_cmpint (shelf_fixture_save (fixture, exercise, FALSE), ==, -1);
  routine = soleus_shelf_begin_routine (fixture->shelf, "Lifts", "heel-lift");
  g_assert_true (soleus_draft_get_is_sound (routine));
  before_us = soleus_entry_get_duration_us (soleus_draft_get_entry (routine));
  soleus_draft_set_number (exercise, "/sets/default", 6, "Sets");
  g_assert_cmpint (shelf_fixture_save (fixture, exercise, FALSE), ==, -1);
  g_assert_cmpint (soleus_entry_get_duration_us (soleus_draft_get_entry (routine)), >, before_us);
  g_assert_cmpint (shelf_fixture_delete (fixture, "heel-lift"), ==, -1);
  g_assert_false (soleus_draft_get_is_sound (routine));
  g_assert_cmpint (shelf_fixture_restore (fixture, "heel-lift"), ==, -1);
  g_assert_true (soleus_draft_get_is_sound (routine));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add_test(path, function) g_test_add ("/shelf/" path, ShelfFixture, NULL, shelf_fixture_set_up, function, shelf_fixture_tear_down)
  add_test ("save", test_save);
  add_test ("add-at-once", test_add_at_once);
  add_test ("untouched", test_untouched);
  add_test ("faults", test_faults);
  add_test ("new", test_new);
  add_test ("undo-kept", test_undo_kept);
  add_test ("changed", test_changed);
  add_test ("changed-elsewhere", test_changed_elsewhere);
  add_test ("gone", test_gone);
  add_test ("no-folder", test_no_folder);
  add_test ("protected", test_protected);
  add_test ("link", test_link);
  add_test ("delete", test_delete);
  add_test ("delete-twice", test_delete_twice);
  add_test ("delete-and-begin", test_delete_and_begin);
  add_test ("delete-many", test_delete_many);
  add_test ("delete-odd", test_delete_odd);
  add_test ("add", test_add);
  add_test ("add-in-vain", test_add_in_vain);
  add_test ("duplicate", test_duplicate);
  add_test ("make-id", test_make_id);
  add_test ("order", test_order);
  add_test ("damaged-undo", test_damaged_undo);
  add_test ("killed-between", test_killed_between);
  add_test ("no-undo-folder", test_no_undo_folder);
  add_test ("bounds", test_bounds);
  add_test ("large", test_large);
  add_test ("sweep", test_sweep);
  add_test ("exercise", test_exercise);
#undef add_test

  return g_test_run ();
}
