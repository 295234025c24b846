/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-export.h"
#include "soleus-place.h"
#include "soleus-record-reader.h"
#include "soleus-schema.h"
#include "test-place.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#define CSV_HEADER                                                                                                           \
  "id,routine,routine_name,started,ended,state,active_s,effort,pain,note,exercise,exercise_name,side,set,goal,planned,done," \
  "set_active_s,load_kg,set_started,set_ended\r\n"

/* One session with two sets and a note, and one that has only begun. */
static GPtrArray *
make_sessions (const char *note)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) first = test_set_new (0, 15, 105 * G_USEC_PER_SEC);
  g_autoptr (SoleusSetRecord) second = test_set_new (1, 12.5, 84500000);
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions;

  second->side = SOLEUS_SIDE_LEFT;
  g_assert_true (test_place_begin (place, "a", test_stamp ("2026-03-01T07:30:00+01:00"), NULL, &error));
  g_assert_true (test_place_write (place, "a", first, &error));
  g_assert_true (test_place_write (place, "a", second, &error));
  g_assert_true (test_place_end (place, "a", SOLEUS_RECORD_STATE_FINISHED, test_stamp ("2026-03-01T07:40:00+01:00"), 435 * G_USEC_PER_SEC, &error));
  g_assert_true (test_place_feedback (place, "a", 4, SOLEUS_FEEDBACK_UNKNOWN, note, &error));
  g_assert_true (test_place_begin (place, "b", test_stamp ("2026-03-02T07:30:00-05:00"), NULL, &error));
  sessions = test_place_load_all (place, &error);
  g_assert_no_error (error);

  return sessions;
}

static char *
make_csv (GPtrArray *sessions)
{
  GString *csv = g_string_new (NULL);

  soleus_export_append_csv_headings (csv);
  for (guint i = 0; i < sessions->len; i++)
    soleus_export_append_csv (csv, g_ptr_array_index (sessions, i));
  return g_string_free_and_steal (csv);
}

static char *
make_local_csv (GPtrArray  *sessions,
                const char *decimal_mark)
{
  GString *csv = g_string_new (NULL);

  soleus_export_append_local_csv_headings (csv, decimal_mark);
  for (guint i = 0; i < sessions->len; i++)
    soleus_export_append_local_csv (csv, g_ptr_array_index (sessions, i), decimal_mark);
  return g_string_free_and_steal (csv);
}

static void
test_csv (void)
{
  g_autoptr (GPtrArray) sessions = make_sessions ("");
  g_autofree char *csv = make_csv (sessions);

  g_assert_cmpstr (csv, ==,
                   CSV_HEADER
                   "a,desk-raise,Desk Raise,2026-03-01T07:30:00+01:00,2026-03-01T07:40:00+01:00,finished,435,4,,,"
                   "seated-soleus-raise,Seated Soleus Raise,both,1,repetitions,15,15,105,2.5,2026-03-01T07:30:00+01:00,2026-03-01T07:31:45+01:00\r\n"
                   "a,desk-raise,Desk Raise,2026-03-01T07:30:00+01:00,2026-03-01T07:40:00+01:00,finished,435,4,,,"
                   "seated-soleus-raise,Seated Soleus Raise,left,2,repetitions,15,12.5,84.5,2.5,2026-03-01T07:30:00+01:00,2026-03-01T07:31:45+01:00\r\n");
}

static void
test_csv_quotes_and_protects (void)
{
  static const char *const cases[][2] = {
    { "plain", ",plain," },
    { "a, b", ",\"a, b\"," },
    { "say \"ah\"", ",\"say \"\"ah\"\"\"," },
    { "two\nlines", ",\"two\nlines\"," },
    { "=1+1", ",'=1+1," },
    { "+1", ",'+1," },
    { "-1", ",'-1," },
    { "@SUM(A1)", ",'@SUM(A1)," },
    { "=HYPERLINK(\"x\",1)", ",\"'=HYPERLINK(\"\"x\"\",1)\"," },
    { "Wädchen – gut", ",Wädchen – gut," },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) sessions = make_sessions (cases[i][0]);
    g_autofree char *csv = make_csv (sessions);

    g_assert_nonnull (strstr (csv, cases[i][1]));
    g_assert_true (g_utf8_validate (csv, -1, NULL));
  }
}

/* As a spreadsheet opens it where the comma is the decimal mark, and where it isn't. */
static void
test_local_csv (void)
{
  g_autoptr (GPtrArray) sessions = make_sessions ("=a; b, c");
  g_autofree char *comma = make_local_csv (sessions, ",");
  g_autofree char *point = make_local_csv (sessions, ".");

  g_assert_cmpstr (comma, ==,
                   "\357\273\277Started;Ended;Routine;Exercise;Side;Set;Counted In;Planned;Done;Seconds;Load (kg);Effort;Pain;Note\r\n"
                   "2026-03-01 07:30:00;2026-03-01 07:31:45;Desk Raise;Seated Soleus Raise;both;1;repetitions;15;15;105;2,5;4;;\"'=a; b, c\"\r\n"
                   "2026-03-01 07:30:00;2026-03-01 07:31:45;Desk Raise;Seated Soleus Raise;left;2;repetitions;15;12,5;84,5;2,5;4;;\"'=a; b, c\"\r\n");
  g_assert_nonnull (strstr (point, "left,2,repetitions,15,12.5,84.5,2.5,4,,\"'=a; b, c\"\r\n"));
}

static void
assert_json_session (JsonObject *session,
                     const char *note)
{
  JsonObject *set = json_array_get_object_element (json_object_get_array_member (session, "sets"), 1);

  g_assert_cmpstr (json_object_get_string_member (session, "id"), ==, "a");
  g_assert_cmpstr (json_object_get_string_member (session, "routine"), ==, "desk-raise");
  g_assert_cmpstr (json_object_get_string_member (session, "started"), ==, "2026-03-01T07:30:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (session, "ended"), ==, "2026-03-01T07:40:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (session, "state"), ==, "finished");
  g_assert_cmpint (json_object_get_int_member (session, "active_s"), ==, 435);
  g_assert_cmpint (json_object_get_int_member (session, "effort"), ==, 4);
  g_assert_true (json_object_get_null_member (session, "pain"));
  g_assert_cmpstr (json_object_get_string_member (session, "note"), ==, note);

  g_assert_cmpstr (json_object_get_string_member (set, "exercise"), ==, "seated-soleus-raise");
  g_assert_cmpstr (json_object_get_string_member (set, "side"), ==, "left");
  g_assert_cmpint (json_object_get_int_member (set, "set"), ==, 2);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (set, "planned"), 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (set, "done"), 12.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (set, "active_s"), 84.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (set, "load_kg"), 2.5, 1e-9);
}

static void
test_json (void)
{
  const char *note = "\"quoted\" \\ back\ntab\there – \x01 end";
  g_autoptr (GPtrArray) sessions = make_sessions (note);
  g_autofree char *json = soleus_export_to_json (sessions);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "sessions");
  g_assert_cmpuint (json_array_get_length (array), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_array_get_object_element (array, 0), "sets")), ==, 0);
  assert_json_session (json_array_get_object_element (array, 1), note);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *csv = make_csv (none);
  g_autofree char *json = soleus_export_to_json (none);

  g_assert_cmpstr (csv, ==, CSV_HEADER);
  g_assert_cmpstr (json, ==, "{\"sessions\": []}\n");
}

static void
on_session_gone (gpointer n_alive,
                 GObject *session)
{
  *(int *) n_alive -= 1;
}

static void
on_session (SoleusSessionRecord *session,
            gpointer             user_data)
{
  int *n_alive = user_data;

  /* The one before is gone. */
  g_assert_cmpint (n_alive[0], ==, 0);
  n_alive[0]++;
  n_alive[1]++;
  g_assert_cmpuint (soleus_session_record_get_sets (session)->len, ==, 1);
  g_object_weak_ref (G_OBJECT (session), on_session_gone, n_alive);
}

/* An export needs no more memory for a million sessions than for ten. */
static void
test_walks_one_at_a_time (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  g_autoptr (SoleusSetRecord) set = test_set_new (0, 15, 105 * G_USEC_PER_SEC);
  g_autoptr (SoleusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  int counts[2] = { 0 };

  for (int i = 0; i < 5; i++) {
    g_autofree char *id = g_strdup_printf ("session-%d", i);

    g_assert_true (test_place_begin (place, id, test_stamp ("2026-03-01T07:30:00+01:00"), NULL, &error));
    g_assert_true (test_place_write (place, id, set, &error));
  }
  test_place_close (place);

  database = soleus_database_open (place->path, SOLEUS_SCHEMA_VERSION, &error);
  g_assert_true (soleus_record_reader_walk_sessions (database, on_session, counts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (counts[1], ==, 5);
}

/* What is as large as a history passes by way of the disk, and stays with nobody. */
static void
test_passing_files (void)
{
  g_autoptr (FILE) file = soleus_place_open_nameless ();
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fileno (file));
  g_autofree char *name = g_file_read_link (link, NULL);
  g_autofree char *folder = soleus_place_make_spare_folder ();
  g_autoptr (GBytes) content = NULL;

  g_assert_cmpint (fputs ("all that was done", file), >=, 0);
  content = soleus_place_map_nameless (file);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "all that was done", strlen ("all that was done"));
  g_assert_true (g_str_has_suffix (name, " (deleted)"));
  g_assert_no_errno (g_rmdir (folder));
  if (g_getenv ("TMPDIR") == NULL && g_access ("/var/tmp", W_OK | X_OK) == 0) {
    g_assert_true (g_str_has_prefix (name, "/var/tmp/"));
    g_assert_true (g_str_has_prefix (folder, "/var/tmp/"));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/csv-quotes-and-protects", test_csv_quotes_and_protects);
  g_test_add_func ("/export/local-csv", test_local_csv);
  g_test_add_func ("/export/json", test_json);
  g_test_add_func ("/export/empty", test_empty);
  g_test_add_func ("/export/walks-one-at-a-time", test_walks_one_at_a_time);
  g_test_add_func ("/export/passing-files", test_passing_files);

  return g_test_run ();
}
