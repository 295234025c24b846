/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"

#include "soleus-backups.h"
#include "soleus-schema.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static void
do_session (TestPlace  *place,
            const char *id)
{
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, test_morning (), "{}", &error);
  test_place_write (place, id, set, &error);
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, test_morning (), G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

static guint
count_backups (TestPlace *place)
{
  g_autoptr (GPtrArray) backups = soleus_backups_list (place->path);

  return backups->len;
}

/* The thread rests after each request, unless another one waits. */
static void
rest (TestPlace *place)
{
  g_autoptr (GArray) totals = test_place_totals (place, NULL);

  wait_until (test_place_ask (place, "SELECT count (*) FROM facts WHERE name = 'backup_day'") == 1);
}

static char *
get_newest (TestPlace *place)
{
  g_autoptr (GPtrArray) backups = soleus_backups_list (place->path);

  g_assert_cmpuint (backups->len, >, 0);
  return g_strdup (((const SoleusBackupFile *) g_ptr_array_index (backups, 0))->path);
}

/* As if it had been made some days ago. */
static void
grow_old (TestPlace  *place,
          const char *name)
{
  g_autofree char *newest = get_newest (place);
  g_autofree char *folder = g_path_get_dirname (newest);
  g_autofree char *older = g_build_filename (folder, name, NULL);

  g_assert_no_errno (g_rename (newest, older));
  test_place_execute (place, "DELETE FROM facts WHERE name = 'backup_day'");
}

static void
test_once_a_day (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *newest = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *again = NULL;
  GStatBuf         info;

  do_session (place, "a");
  rest (place);
  g_assert_cmpuint (count_backups (place), ==, 1);
  newest = get_newest (place);
  folder = g_path_get_dirname (newest);
  g_assert_no_errno (g_stat (newest, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_no_errno (g_stat (folder, &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  /* Not again today, and not when nothing has changed. */
  do_session (place, "b");
  test_place_close (place);
  g_assert_cmpuint (count_backups (place), ==, 1);
  test_place_open (place);
  rest (place);
  test_place_close (place);
  grow_old (place, "history-2026-01-05.soleus-history");
  test_place_open (place);
  rest (place);
  test_place_close (place);
  g_assert_cmpuint (count_backups (place), ==, 2);

  grow_old (place, "history-2026-01-06.soleus-history");
  test_place_open (place);
  rest (place);
  test_place_close (place);
  g_assert_cmpuint (count_backups (place), ==, 2);
  again = get_newest (place);
  g_assert_nonnull (strstr (again, "2026-01-06"));
}

static void
test_not_in_a_session (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  g_assert_true (test_place_begin (place, "a", test_morning (), "{}", &error));
  g_assert_true (test_place_write (place, "a", set, &error));
  g_assert_true (test_place_write (place, "a", set, &error));
  g_assert_cmpuint (count_backups (place), ==, 0);
  g_assert_true (test_place_end (place, "a", SOLEUS_RECORD_STATE_FINISHED, test_morning (), G_USEC_PER_SEC, &error));
  rest (place);
  g_assert_cmpuint (count_backups (place), ==, 1);
}

/* Somebody who only asks and goes makes none. */
static void
test_not_by_who_only_answers (void)
{
  g_autoptr (TestPlace) place = test_place_new ();

  do_session (place, "a");
  rest (place);
  test_place_close (place);
  grow_old (place, "history-2026-01-05.soleus-history");
  place->history = soleus_history_new_to_answer (place->path);
  g_array_unref (test_place_totals (place, NULL));
  test_place_close (place);
  g_assert_cmpuint (count_backups (place), ==, 1);
}

static void
write_over (const char *path)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  memset (content, 0x55, size);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static void
assert_restored (TestPlace *place,
                 int        n_restored,
                 int        n_salvaged)
{
  g_autoptr (GPtrArray) sessions = NULL;

  test_place_open (place);
  sessions = test_place_load_all (place, NULL);
  g_assert_cmpuint (sessions->len, ==, n_restored + n_salvaged);
  g_assert_nonnull (place->aside);
  g_assert_cmpint (place->n_restored, ==, n_restored);
  g_assert_cmpint (place->n_salvaged, ==, n_salvaged);
  g_assert_cmpint (place->backup_us != 0, ==, n_restored > 0);
  test_place_close (place);
  test_place_assert_sound (place);
}

/* Two backups, with one session and with two, and a third session in the file alone. */
static TestPlace *
make_two_backups (void)
{
  TestPlace *place = test_place_new ();

  do_session (place, "a");
  rest (place);
  test_place_close (place);
  grow_old (place, "history-2026-01-05.soleus-history");
  test_place_open (place);
  do_session (place, "b");
  rest (place);
  do_session (place, "c");
  test_place_close (place);
  g_assert_cmpuint (count_backups (place), ==, 2);
  return place;
}

/* The newest that is sound comes back, and with it what only the damaged file has. */
static void
test_restored (void)
{
  g_autoptr (TestPlace) partly = make_two_backups ();
  g_autoptr (TestPlace) wholly = make_two_backups ();
  g_autoptr (TestPlace) with_backup = make_two_backups ();
  g_autofree char *newest = get_newest (with_backup);

  test_place_execute (partly, "PRAGMA user_version = -1");
  assert_restored (partly, 2, 1);
  write_over (wholly->path);
  assert_restored (wholly, 2, 0);
  write_over (newest);
  write_over (with_backup->path);
  assert_restored (with_backup, 1, 0);
}

static void
assert_kept (const int *days,
             gsize      n_days,
             int64_t    most_bytes,
             gsize      n_expected)
{
  g_autofree int64_t  *sizes = g_new (int64_t, n_days);
  g_autofree gboolean *kept = g_new (gboolean, n_days);

  for (gsize i = 0; i < n_days; i++)
    sizes[i] = 10;
  g_assert_cmpuint (soleus_backups_count_kept (days, sizes, n_days, most_bytes, kept), ==, n_expected);
}

static void
test_bounds (void)
{
  static const int days[] = { 100, 99, 98, 97, 96, 95, 94, 93, 92, 91, 60, 59 };

  assert_kept (days, 0, 1000, 0);
  assert_kept (days, 1, 9, 0);
  assert_kept (days, 3, 20, 2);
  assert_kept (days, 3, 1000, 3);
  /* 92 to 98 is a week, of which the newest seven have some. */
  assert_kept (days, G_N_ELEMENTS (days), 1000, 9);
}

/* Whenever somebody opens it over a year, on each day or only now and then: the newest seven stay, and of each of the four weeks before them in which there was one at
 * all, one does. */
static void
test_rotation (void)
{
  for (int trial = 0; trial < 50; trial++) {
    g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int)); /* the newest first */
    g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));
    int often = g_test_rand_int_range (1, 8);

    for (int day = 739000; day < 739365; day++) {
      g_autofree int64_t  *sizes = g_new0 (int64_t, 400);
      g_autofree gboolean *kept = g_new0 (gboolean, 400);
      guint                n_weeks = 0;

      if (g_test_rand_int_range (0, often) > 0)
        continue;
      g_array_prepend_val (days, day);
      g_array_prepend_val (all, day);
      soleus_backups_count_kept ((const int *) (gpointer) days->data, sizes, days->len, 1000, kept);
      for (guint i = days->len; i-- > 0;)
        if (!kept[i])
          g_array_remove_index (days, i);

      g_assert_cmpuint (days->len, <=, 11);
      for (guint i = 0; i < MIN (7, all->len); i++)
        g_assert_cmpint (g_array_index (days, int, i), ==, g_array_index (all, int, i));
      /* The last one of each week before. */
      for (guint i = 7; i < all->len && n_weeks < 4; i++) {
        int found = g_array_index (all, int, i);

        if ((found - 1) / 7 == (g_array_index (all, int, i - 1) - 1) / 7)
          continue;
        n_weeks++;
        g_assert_cmpint (g_array_index (days, int, 6 + n_weeks), ==, found);
      }
    }
  }
}

static void
test_other_files_stay (void)
{
  static const char *const names[] = { "notes.txt", "history-2026-02-30.soleus-history", "history-2026-2-3.soleus-history", "history-2026-02-03.soleus-history.old", "history-0000-01-01.soleus-history" };
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *folder = soleus_backups_get_folder (place->path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  }
  g_assert_cmpuint (count_backups (place), ==, 0);
  do_session (place, "a");
  rest (place);
  g_assert_cmpuint (count_backups (place), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backups/once-a-day", test_once_a_day);
  g_test_add_func ("/backups/not-in-a-session", test_not_in_a_session);
  g_test_add_func ("/backups/not-by-who-only-answers", test_not_by_who_only_answers);
  g_test_add_func ("/backups/restored", test_restored);
  g_test_add_func ("/backups/bounds", test_bounds);
  g_test_add_func ("/backups/rotation", test_rotation);
  g_test_add_func ("/backups/other-files-stay", test_other_files_stay);

  return g_test_run ();
}
