/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes from one computer to another: whole, once, and the same in whatever order. */

#include "test-place.h"

#include <string.h>

#define PLACES 3
#define HISTORIES 6

#define FIRST "11111111-1111-4111-8111-111111111111"

static void
take_in (TestPlace  *place,
         const char *text)
{
  g_autoptr (GError) error = NULL;

  test_place_import (place, text, &error);
  g_assert_no_error (error);
}

static void
assert_preview (TestPlace          *place,
                const char         *text,
                SoleusImportPreview expected)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char                *before = test_place_export (place);
  g_autofree SoleusImportPreview *found = test_place_preview (place, content, &error);
  g_autofree char                *after = test_place_export (place);

  g_assert_no_error (error);
  g_assert_cmpint (found->n_new, ==, expected.n_new);
  g_assert_cmpint (found->n_changed, ==, expected.n_changed);
  g_assert_cmpint (found->n_same, ==, expected.n_same);
  g_assert_cmpint (found->n_gone, ==, expected.n_gone);
  g_assert_cmpint (found->n_removed, ==, expected.n_removed);
  g_assert_cmpint (found->n_others, ==, expected.n_others);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_same (TestPlace  *place,
             const char *expected)
{
  g_autofree char *found = test_place_export (place);

  g_assert_cmpstr (found, ==, expected);
}

/* What is counted follows from what was moved. */
static void
assert_counted (TestPlace *place,
                int64_t    repetitions)
{
  g_assert_cmpint (test_place_ask (place, "SELECT ifnull (sum (repetitions), 0) FROM days"), ==, repetitions);
  g_assert_cmpint (test_place_ask (place, "SELECT ifnull (sum (repetitions), 0) FROM exercise_days"), ==, repetitions);
}

static void
test_later_change_wins (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  test_place_fill (place, "version-2.sql");
  old = test_place_export (place);
  test_place_execute (place, "UPDATE sessions SET note = 'Later', changed_us = changed_us + 1 WHERE number = 1; UPDATE sets SET done = 9 WHERE session = 1 AND place = 0; DELETE FROM sets WHERE session = 1 AND place = 1");
  new = test_place_export (place);
  assert_preview (place, old, (SoleusImportPreview) { .n_same = 2 });
  take_in (place, old);
  assert_same (place, new);
  {
    g_autoptr (TestPlace) other = test_place_new ();

    test_place_fill (other, "version-2.sql");
    assert_preview (other, new, (SoleusImportPreview) { .n_changed = 1, .n_same = 1 });
    take_in (other, new);
    assert_same (other, new);
    assert_counted (other, 9);
    g_assert_cmpint (test_place_ask (other, "SELECT count (*) FROM sets WHERE session = 1"), ==, 1);
  }
}

/* Deleted here, before or after the next opening, or there. */
static void
test_deleted_stays_deleted (void)
{
  g_autoptr (TestPlace) here = test_place_new ();
  g_autoptr (TestPlace) there = test_place_new ();
  g_autofree char *whole = NULL;
  g_autofree char *less = NULL;
  g_autoptr (GError) error = NULL;

  test_place_fill (here, "version-2.sql");
  test_place_fill (there, "version-2.sql");
  whole = test_place_export (here);
  g_assert_true (test_place_delete (here, FIRST, &error));
  less = test_place_export (here);
  assert_preview (here, whole, (SoleusImportPreview) { .n_same = 1, .n_gone = 1 });
  take_in (here, whole);
  assert_same (here, less);
  test_place_close (here);
  test_place_open (here);
  take_in (here, whole);
  assert_same (here, less);

  assert_preview (there, less, (SoleusImportPreview) { .n_same = 1, .n_removed = 1, .n_others = 1 });
  take_in (there, less);
  assert_same (there, less);
  assert_counted (there, 0);
}

/* What was changed after it was deleted elsewhere is there again. */
static void
test_change_after_deletion (void)
{
  g_autoptr (TestPlace) here = test_place_new ();
  g_autoptr (TestPlace) there = test_place_new ();
  g_autofree char *changed = NULL;
  g_autofree char *deleted = NULL;
  g_autoptr (GError) error = NULL;

  test_place_fill (here, "version-2.sql");
  test_place_fill (there, "version-2.sql");
  g_assert_true (test_place_delete (here, FIRST, &error));
  deleted = test_place_export (here);
  test_place_execute (there, "UPDATE sessions SET note = 'Mine', changed_us = 2000000000000000 WHERE number = 1");
  changed = test_place_export (there);
  assert_preview (here, changed, (SoleusImportPreview) { .n_new = 1, .n_same = 1 });
  take_in (here, changed);
  take_in (there, deleted);
  g_free (changed);
  changed = test_place_export (there);
  assert_same (here, changed);
  g_assert_nonnull (strstr (changed, "Mine"));
}

/* A session under way is left alone, and goes on. */
static void
test_during_a_session (void)
{
  g_autoptr (TestPlace) here = test_place_new ();
  g_autoptr (TestPlace) there = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, 100 * G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  test_place_fill (there, "version-2.sql");
  test_place_execute (there, "UPDATE sessions SET id = 'running', changed_us = 2000000000000000 WHERE number = 1; INSERT INTO removed VALUES ('other', 2000000000000000)");
  text = test_place_export (there);
  g_assert_true (test_place_begin (here, "running", test_stamp ("2026-03-01T07:30:00+01:00"), NULL, &error));
  g_assert_true (test_place_begin (here, "other", test_stamp ("2026-03-01T08:30:00+01:00"), NULL, &error));
  take_in (here, text);
  g_assert_true (test_place_write (here, "running", set, &error));
  g_assert_true (test_place_write (here, "other", set, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_place_ask (here, "SELECT count (*) FROM sessions WHERE state = 'running'"), ==, 2);
  g_assert_cmpint (test_place_ask (here, "SELECT count (*) FROM sessions"), ==, 3);
}

/* The first version told only what a list shows, and that is what comes back. */
static void
test_first_version (void)
{
  static const char old[] = "{\"sessions\": [\n  {\"id\": \"a\", \"routine\": \"desk-raise\", \"routine_name\": \"Desk Raise\", \"started\": \"2026-03-01T07:30:00+01:00\", \"ended\": \"2026-03-01T07:40:00+01:00\","
                            " \"state\": \"running\", \"active_s\": 435.5, \"planned_sets\": 3, \"effort\": 4, \"pain\": null, \"note\": \"Good\", \"sets\": [\n"
                            "   {\"exercise\": \"seated-soleus-raise\", \"exercise_name\": \"Seated Soleus Raise\", \"side\": \"both\", \"block\": 0, \"set\": 1, \"goal\": \"repetitions\", \"planned\": 15, \"done\": 12.5,"
                            " \"active_s\": 105, \"load_kg\": 2.5, \"started\": \"2026-03-01T07:30:00+01:00\", \"ended\": \"2026-03-01T07:31:45+01:00\"},\n"
                            "   {\"exercise\": \"seated-soleus-raise\", \"exercise_name\": \"Seated Soleus Raise\", \"side\": \"left\", \"block\": 0, \"set\": 2, \"goal\": \"repetitions\", \"planned\": 15, \"done\": 15,"
                            " \"active_s\": 105, \"load_kg\": 2.5, \"started\": \"2026-03-01T07:32:00+01:00\", \"ended\": \"2026-03-01T07:33:45+01:00\"}]}\n]}\n";
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSessionRecord) session = NULL;
  g_autoptr (GError) error = NULL;

  take_in (place, old);
  session = test_place_load (place, "a", &error);
  g_assert_no_error (error);
  g_assert_cmpint (soleus_session_record_get_started (session).utc_us, ==, test_stamp ("2026-03-01T07:30:00+01:00").utc_us);
  g_assert_cmpint (soleus_session_record_get_started (session).offset_s, ==, 3600);
  g_assert_cmpint (soleus_session_record_get_day (session), ==, soleus_stamp_get_day (test_stamp ("2026-03-01T07:30:00+01:00")));
  g_assert_cmpint (soleus_session_record_get_state (session), ==, SOLEUS_RECORD_STATE_INTERRUPTED);
  g_assert_cmpint (soleus_session_record_get_active_us (session), ==, 435500000);
  g_assert_cmpint (soleus_session_record_get_pain (session), ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpstr (soleus_session_record_get_note (session), ==, "Good");
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 2);
  assert_counted (place, 27);
  assert_preview (place, old, (SoleusImportPreview) { .n_same = 1 });
}

/* What is wrong is told with its place, and nothing came in. */
static void
test_broken_files (void)
{
  static const char *const cases[][3] = {
    /* What is written over it, with what, and what is said of it. */
    { "\"version\": 1,", "\"version\": 2,", "newer version" },
    { "\"version\": 1,", "", "of which version" },
    { "\"format\": \"soleus-history\"", "\"format\": \"soleus-routine\"", "a routine or an exercise" },
    { "\"format\": \"soleus-history\"", "\"format\": \"other\"", "isn’t a history" },
    { "\"started_us\": 1772346605000000", "\"started_us\": \"yesterday\"", "/sessions/1/sets/0/started_us” must be a whole number" },
    { "\"started_us\": 1772346605000000", "\"started_us\": 1772346605000000.5", "must be a whole number" },
    { "\"started_us\": 1772346605000000", "\"started_us\": 99999999999999999999", "must be a whole number" },
    { "\"started_us\": 1772346605000000", "\"started_us\": 9000000000000000000", "a number that can’t be" },
    { "\"note\": \"First one\"", "\"note\": 5", "/sessions/1/note” must be a text" },
    { "\"note\": \"First one\"", "\"note\": \"a\\u0000b\"", "holds what is no text" },
    { "\"note\": \"First one\"", "\"note\": \"First one", "The file ends too early, at line" },
    { "\"note\": \"First one\"", "\"note\": First one", "damaged at line 10, column 532" },
    { "\"effort\": 4", "\"effort\": 11", "/sessions/1/effort” is a number that can’t be" },
    { "\"effort\": 4", "\"effort\": true", "must be a whole number" },
    { "\"load_kg\": 2.5", "\"load_kg\": 1e300", "/load_kg” is a number that can’t be" },
    { "\"load_kg\": 2.5", "\"load_kg\": null", "/load_kg” must not be null" },
    { "\"routine\": \"seated-soleus-raise\", ", "", "/sessions/1/routine” is missing" },
    { "22222222-2222-4222-8222-222222222222", FIRST, "“/sessions/1” is in the file twice" },
    { "\"sets\": [", "\"sets\": {\"a\": 1}, \"other\": [", "/sessions/0/sets” must be a list" },
    { "\"pains\": [", "\"pains\": [5, ", "/sessions/0/pains/0” must be an object" },
    { "\"goals\": [", "\"goals\": [[], ", "/goals/0” must be an object" },
    { "\"goals\": [", "\"goals\": {", "damaged at line" },
    { "\"content\": \"hi\"", "\"content\": \"ho\"", "What was prescribed" },
    { "{\"hash\": \"8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4\", \"content\": \"hi\"},", "", "Something in “sessions” belongs to what is missing in “snapshots”" },
    { "3\", \"removed_us\": 1772440050000000}]}", "3\", \"removed_us\": 1772440050000000}]}}", "damaged at line" },
    { "3\", \"removed_us\": 1772440050000000}]}", "3\", \"removed_us\": 1772440050000000}]", "ends too early" },
    { "First one", "\377", "UTF-8" },
  };
  g_autoptr (TestPlace) from = test_place_new ();
  g_autoptr (TestPlace) to = test_place_new ();
  g_autofree char *text = NULL;
  g_autofree char *before = test_place_export (to);

  test_place_fill (from, "version-2.sql");
  text = test_place_export (from);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) broken = g_string_new (text);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i][1]);
    g_assert_cmpuint (g_string_replace (broken, cases[i][0], cases[i][1], 1), ==, 1);
    g_assert_false (test_place_import (to, broken->str, &error));
    g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
    if (strstr (error->message, cases[i][2]) == NULL)
      g_error ("%s: %s", cases[i][1], error->message);
    assert_same (to, before);
  }
  g_assert_null (to->aside);
}

/* Wherever it was cut off, it is told, and nothing came in. */
static void
test_cut_off (void)
{
  g_autoptr (TestPlace) from = test_place_new ();
  g_autoptr (TestPlace) to = test_place_new ();
  g_autofree char *text = NULL;
  g_autofree char *before = test_place_export (to);

  test_place_fill (from, "version-2.sql");
  text = test_place_export (from);
  for (gsize length = strlen (text) - 2; length > 0; length -= MIN (length, 97)) {
    g_autoptr (GBytes) part = g_bytes_new (text, length);
    g_autoptr (GError) error = NULL;
    g_autofree SoleusImportPreview *found = test_place_preview (to, part, &error);

    g_assert_null (found);
    g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
  }
  assert_same (to, before);
}

/* What a later version adds is passed over, and the order says nothing. */
static void
test_unknown_keys (void)
{
  g_autoptr (TestPlace) from = test_place_new ();
  g_autoptr (TestPlace) to = test_place_new ();
  g_autofree char *text = NULL;
  g_autoptr (GString) more = NULL;

  test_place_fill (from, "version-2.sql");
  text = test_place_export (from);
  more = g_string_new (text);
  g_string_replace (more, "\"snapshots\": [", "\"later\": [{\"a\": [1, \"]}\\\"\"]}, null], \"snapshots\": [", 1);
  g_string_replace (more, "\"note\": \"First one\"", "\"colors\": {\"red\": true}, \"note\": \"First one\"", 1);
  g_string_replace (more, "{\"format\": \"soleus-history\", \"version\": 1,", "\357\273\277 {", 1);
  g_string_replace (more, "1772440050000000}]}\n", "1772440050000000}],\n\"version\" : 1 ,\"format\":\"soleus-history\" } \n", 1);
  assert_preview (to, more->str, (SoleusImportPreview) { .n_new = 2, .n_others = 5 });
  take_in (to, more->str);
  assert_same (to, text);
}

static void
test_foreign_files (void)
{
  static const struct {
    const char *content;
    gsize       length;
    const char *words;
  } cases[] = {
    { "SQLite format 3\0and so on", 25, "a backup" },
    { "id,routine,routine_name,started,ended\r\n", 39, "CSV" },
    { "\357\273\277Datum;Übung;Satz;Wdh.;Last\r\n", 34, "CSV" },
    { "%PDF-1.7 and so on", 18, "PDF" },
    { "PK\003\004 and so on", 14, "ZIP" },
    { "\016\020\0\0\0\0\0\0.FIT and so on", 22, "FIT" },
    { "<?xml version=\"1.0\"?>", 21, "XML" },
    { "\377\376{\0}\0", 6, "UTF-16" },
    { "", 0, "empty" },
    { "{}", 2, "isn’t a history" },
    { "[]", 2, "damaged at line 1, column 1" },
    { "{\"format\": \"soleus-exercise\", \"version\": 1}", 43, "soleus import" },
  };
  g_autoptr (TestPlace) place = test_place_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) content = g_bytes_new_static (cases[i].content, cases[i].length);
    g_autoptr (GError) error = NULL;
    g_autofree SoleusImportPreview *found = test_place_preview (place, content, &error);

    g_assert_null (found);
    g_assert_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID);
    if (strstr (error->message, cases[i].words) == NULL)
      g_error ("%s: %s", cases[i].words, error->message);
  }
}

/* What may have become of the same session on one of several computers: moments are few, so that they are often the same. */
static void
add_random_session (GString *sql,
                    GRand   *random,
                    int      id)
{
  int changed_us = g_rand_int_range (random, 3, 6);
  int what = g_rand_int_range (random, 0, 6);

  if (what == 0)
    return;
  if (what <= 2) /* deleted, or changed after it was deleted elsewhere */
    g_string_append_printf (sql, "INSERT INTO removed VALUES ('s%d', %d);", id, what == 1 ? changed_us : changed_us - 1);
  if (what == 1)
    return;
  g_string_append_printf (sql, "INSERT INTO sessions (number, id, routine, routine_name, day, started_us, started_offset_s, ended_us, ended_offset_s, state, planned_sets, note, snapshot, changed_us, deleted_us)"
                               " VALUES (%d, 's%d', 'r', 'R', %d, %d, 0, 1, 0, 'finished', 3, '%d', (SELECT hash FROM snapshots WHERE content = 'x%d'), %d, %s);",
                          id + 1, id, 700000 + id % 3, id % 2, g_rand_int_range (random, 0, 2), g_rand_int_range (random, 0, 3), changed_us, what == 3 ? "4" : "NULL");
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    g_string_append_printf (sql, "INSERT INTO sets (session, place, block, exercise, exercise_name, side, number, goal, planned, done, active_us, load_kg, started_us, started_offset_s, ended_us, ended_offset_s)"
                                 " VALUES (%d, %d, 0, 'e', 'E', 'both', 1, 'repetitions', 15, %d, 1, 0.1, 1, 0, 1, 0);",
                            id + 1, i, g_rand_int_range (random, 1, 3));
  if (g_rand_boolean (random))
    g_string_append_printf (sql, "INSERT INTO pains VALUES ('p%d', %d, NULL, 1, 'calf', 'left', %d, 'eased'); INSERT INTO mornings VALUES (%d, 1, NULL, NULL, NULL);",
                            id, id + 1, g_rand_int_range (random, 1, 3), id + 1);
}

static void
add_random_others (GString *sql,
                   GRand   *random)
{
  static const char *const answers[] = { "NULL", "'accepted'", "'declined'" };

  for (int i = 0; i < 4; i++) {
    int what = g_rand_int_range (random, 0, 4);

    if (what == 0)
      g_string_append_printf (sql, "INSERT INTO removed VALUES ('m%d', %d);", i, g_rand_int_range (random, 1, 3));
    else if (what > 1)
      g_string_append_printf (sql, "INSERT INTO measures VALUES ('m%d', 'm', 1, 1, 0, 700000, 'left', %d, 'u', 'person', '{}', '');", i, what);
    g_string_append_printf (sql, "INSERT INTO proposals VALUES ('o%d', NULL, 'e', 'k', 12.0, 15.0, 'why', 1, %s);", i, answers[g_rand_int_range (random, 0, 3)]);
    g_string_append_printf (sql, "INSERT INTO goals VALUES (%d, 'minutes', %d);", g_rand_int_range (random, 1, 4) * 10 + i, g_rand_int_range (random, 1, 3));
    if (g_rand_boolean (random))
      g_string_append_printf (sql, "INSERT INTO runs SELECT 'r%d', 'p', 'P', hash, '{\"days\": %d}', 5 FROM snapshots WHERE content = 'x%d'; INSERT INTO run_events VALUES ('r%d', %d, 'shifted', '%d');",
                              i, g_rand_int_range (random, 1, 3), g_rand_int_range (random, 0, 2), i, g_rand_int_range (random, 1, 3), g_rand_int_range (random, 1, 3));
  }
}

static TestPlace *
make_random_place (GRand *random)
{
  TestPlace *place = test_place_new ();
  g_autoptr (GString) sql = g_string_new ("BEGIN;");
  g_autoptr (GError) error = NULL;

  test_place_try_keeping (place, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++) {
    g_autofree char *content = g_strdup_printf ("x%d", i);
    g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

    g_string_append_printf (sql, "INSERT INTO snapshots VALUES ('%s', '%s');", hash, content);
  }
  for (int i = 0; i < 12; i++)
    add_random_session (sql, random, i);
  add_random_others (sql, random);
  g_string_append (sql, "COMMIT");
  test_place_execute (place, sql->str);
  return place;
}

/* Three computers that hear of each other in different orders, or by way of each other, end with the same. */
static void
test_any_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int n = 0; n < HISTORIES; n++) {
    TestPlace       *places[PLACES];
    char            *texts[PLACES];
    g_autofree char *by_way = NULL;
    g_autofree char *merged = NULL;

    for (int i = 0; i < PLACES; i++) {
      places[i] = make_random_place (random);
      texts[i] = test_place_export (places[i]);
    }
    take_in (places[0], texts[1]);
    by_way = test_place_export (places[0]);
    take_in (places[0], texts[2]);
    take_in (places[1], texts[2]);
    take_in (places[1], texts[0]);
    take_in (places[2], by_way);
    merged = test_place_export (places[0]);
    for (int i = 0; i < PLACES; i++) {
      g_test_message ("history %d, computer %d", n, i);
      assert_same (places[i], merged);
      take_in (places[i], texts[i]);
      take_in (places[i], by_way);
      assert_same (places[i], merged);
      test_place_assert_sound (places[i]);
      assert_counted (places[i], test_place_ask (places[i], "SELECT ifnull (sum (CAST (done AS INTEGER)), 0) FROM sets JOIN sessions ON session = sessions.number WHERE deleted_us IS NULL"));
      test_place_free (places[i]);
      g_free (texts[i]);
    }
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/later-change-wins", test_later_change_wins);
  g_test_add_func ("/merge/deleted-stays-deleted", test_deleted_stays_deleted);
  g_test_add_func ("/merge/change-after-deletion", test_change_after_deletion);
  g_test_add_func ("/merge/during-a-session", test_during_a_session);
  g_test_add_func ("/merge/first-version", test_first_version);
  g_test_add_func ("/merge/broken-files", test_broken_files);
  g_test_add_func ("/merge/cut-off", test_cut_off);
  g_test_add_func ("/merge/unknown-keys", test_unknown_keys);
  g_test_add_func ("/merge/foreign-files", test_foreign_files);
  g_test_add_func ("/merge/any-order", test_any_order);

  return g_test_run ();
}
