/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a whole history, on a disk that fails at the first call of a kind, at the second, and so on, once or from then on: the history is the old or the new one, never half, and
 * whoever asked learns of it. */

#include "faulty-vfs.h"
#include "test-place.h"

#include "soleus-export.h"
#include "wait.h"

#include <string.h>

/* How many sessions and sets there are, and what the days count. */
#define STATE_SQL \
  "SELECT (SELECT count (*) FROM sessions) * 1000000 + (SELECT count (*) FROM sets) * 1000 + (SELECT ifnull (sum (sets), 0) FROM days)"

/* Two histories of which one session is the same, each as a backup and as an export. */
typedef struct {
  GBytes *here;
  GBytes *there;
  GBytes *export;
} Fixture;

typedef void (*Ask) (TestPlace     *place,
                     Fixture       *fixture,
                     GAsyncResult **result);

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
wait_for (TestPlace     *place,
          GAsyncResult **result,
          GError       **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  wait_until (*result != NULL);
  answer = g_steal_pointer (result);
  return soleus_history_finish (place->history, answer, error);
}

static void
do_session (TestPlace  *place,
            const char *id)
{
  SoleusStamp started = test_stamp ("2026-03-01T07:30:00+01:00");
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, started, "{}", &error);
  test_place_write (place, id, set, &error);
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, started, G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

static char *
build (TestPlace  *place,
       const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static GBytes *
read_bytes (const char *path)
{
  char *content;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return g_bytes_new_take (content, size);
}

static void
write_bytes (const char *path,
             GBytes     *content)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Closed, so that all of it is in the one file. */
static GBytes *
make_history (const char *other_id,
              GBytes **export)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *name = build (place, "export.json");
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GAsyncResult) result = NULL;

  do_session (place, "shared");
  do_session (place, other_id);
  soleus_history_export (place->history, file, SOLEUS_EXPORT_FORMAT_JSON, on_answered, &result);
  g_assert_true (wait_for (place, &result, NULL));
  if (export != NULL)
    *export = read_bytes (name);
  test_place_close (place);
  return read_bytes (place->path);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->here = make_history ("here", NULL);
  fixture->there = make_history ("there", &fixture->export);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_bytes_unref (fixture->here);
  g_bytes_unref (fixture->there);
  g_bytes_unref (fixture->export);
}

static void
back_up (TestPlace     *place,
         Fixture       *fixture,
         GAsyncResult **result)
{
  g_autofree char *name = build (place, "backup.db");
  g_autoptr (GFile) file = g_file_new_for_path (name);

  soleus_history_back_up (place->history, file, on_answered, result);
}

static void
restore (TestPlace     *place,
         Fixture       *fixture,
         GAsyncResult **result)
{
  g_autofree char *name = build (place, "there.db");
  g_autofree char *safety = build (place, "safety.db");
  g_autoptr (GFile) file = g_file_new_for_path (name);

  write_bytes (name, fixture->there);
  soleus_history_restore (place->history, file, safety, on_answered, result);
}

static void
import (TestPlace     *place,
        Fixture       *fixture,
        GAsyncResult **result)
{
  g_autofree char *safety = build (place, "safety.db");

  soleus_history_import (place->history, fixture->export, safety, on_answered, result);
}

static void
erase (TestPlace     *place,
       Fixture       *fixture,
       GAsyncResult **result)
{
  soleus_history_erase (place->history, on_answered, result);
}

static const struct {
  const char *name;
  Ask         ask;
  int64_t     after; /* by STATE_SQL, which is 2002002 before */
} errands[] = {
  { "/care-faults/back-up", back_up, 2002002 },
  { "/care-faults/restore", restore, 2002002 },
  { "/care-faults/import", import, 3003003 },
  { "/care-faults/erase", erase, 0 },
};

static void
assert_backup (TestPlace *place,
               gboolean   good)
{
  TestPlace backup = { .path = build (place, "backup.db") };

  if (good)
    g_assert_cmpint (test_place_ask (&backup, STATE_SQL), ==, 2002002);
  else if (g_file_test (backup.path, G_FILE_TEST_EXISTS))
    test_place_assert_sound (&backup);
  g_free (backup.path);
}

/* Returns whether something failed. */
static gboolean
try_errand (Fixture   *fixture,
            int        errand,
            FaultyCall call,
            int        nth,
            int        result,
            gboolean   persistent)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  int64_t  state;
  int      n_fired;
  gboolean good;

  test_place_close (place);
  write_bytes (place->path, fixture->here);
  test_place_open (place);
  g_clear_pointer (&place->news, g_free);
  faulty_vfs_arm (call, nth, result, persistent);
  errands[errand].ask (place, fixture, &answer);
  good = wait_for (place, &answer, &error);
  n_fired = faulty_vfs_disarm ();
  g_assert_cmpint (good, ==, error == NULL);
  test_place_close (place);

  test_place_assert_sound (place);
  state = test_place_ask (place, STATE_SQL);
  if (good)
    g_assert_cmpint (state, ==, errands[errand].after);
  else if (state != 2002002)
    g_assert_cmpint (state, ==, errands[errand].after);
  if (errands[errand].ask == back_up)
    assert_backup (place, good);
  if (n_fired == 0)
    g_assert_no_error (error);
  return n_fired > 0;
}

static void
test_errand (Fixture      *fixture,
             gconstpointer data)
{
  static const struct {
    FaultyCall call;
    int        result;
    gboolean   persistent;
  } faults[] = {
    { FAULTY_CALL_WRITE, SQLITE_FULL, TRUE },
    { FAULTY_CALL_WRITE, SQLITE_IOERR_WRITE, FALSE },
    { FAULTY_CALL_SYNC, SQLITE_IOERR_FSYNC, FALSE },
    { FAULTY_CALL_OPEN, SQLITE_CANTOPEN, TRUE },
    { FAULTY_CALL_OPEN, SQLITE_CANTOPEN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    int nth = 1;

    g_test_message ("call %d, result %d, %s", (int) faults[i].call, faults[i].result, faults[i].persistent ? "from then on" : "once");
    while (try_errand (fixture, GPOINTER_TO_INT (data), faults[i].call, nth, faults[i].result, faults[i].persistent))
      nth++;
    g_assert_cmpint (nth, >, 1);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (errands); i++)
    g_test_add (errands[i].name, Fixture, GINT_TO_POINTER ((int) i), set_up, test_errand, tear_down);
  return g_test_run ();
}
