/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-place.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A history with a row in each table. */
static TestPlace *
make_full_place (void)
{
  TestPlace *place = test_place_new ();

  test_place_fill (place, "version-2.sql");
  return place;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

/* Everything that is the person's, and nothing that is this computer's. */
static void
test_every_table (void)
{
  static const char *const theirs[] = { "snapshots", "sessions", "measures", "runs", "proposals", "goals", "removed" };
  static const char *const owned[] = { "sets", "pains", "mornings" };
  g_autoptr (TestPlace) place = make_full_place ();
  g_autofree char *text = test_place_export (place);
  g_autoptr (JsonNode) root = parse (text);
  JsonObject *object = json_node_get_object (root);
  JsonArray  *sessions = json_object_get_array_member (object, "sessions");

  g_assert_cmpstr (json_object_get_string_member (object, "format"), ==, "soleus-history");
  g_assert_cmpint (json_object_get_int_member (object, "version"), ==, 1);
  g_assert_cmpuint (json_object_get_size (object), ==, 2 + G_N_ELEMENTS (theirs));
  for (gsize i = 0; i < G_N_ELEMENTS (theirs); i++)
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, theirs[i])), >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (owned); i++) {
    guint n_rows = 0;

    for (guint j = 0; j < json_array_get_length (sessions); j++)
      n_rows += json_array_get_length (json_object_get_array_member (json_array_get_object_element (sessions, j), owned[i]));
    g_assert_cmpuint (n_rows, >, 0);
  }
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_array_get_object_element (json_object_get_array_member (object, "runs"), 0), "run_events")), ==, 1);
  g_assert_null (strstr (text, "\"deleted_us\""));
}

/* What other programs read is there beside the columns, and the columns are exact. */
static void
test_both_forms (void)
{
  g_autoptr (TestPlace) place = make_full_place ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *session, *set;

  test_place_execute (place, "UPDATE sets SET done = 0.1 + 0.2, counted = 1.0 / 3 WHERE session = 2 AND place = 0; UPDATE sessions SET note = '\"\\ \t–' || char (1) WHERE number = 2");
  text = test_place_export (place);
  root = parse (text);
  session = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "sessions"), 0);
  set = json_array_get_object_element (json_object_get_array_member (session, "sets"), 0);
  g_assert_cmpstr (json_object_get_string_member (session, "started"), ==, "2026-03-02T01:30:00-05:00");
  g_assert_cmpint (json_object_get_int_member (session, "started_us"), ==, 1772433000500000);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (session, "active_s"), 60.5, 1e-9);
  g_assert_cmpint (json_object_get_int_member (session, "active_us"), ==, 60500000);
  g_assert_cmpstr (json_object_get_string_member (session, "note"), ==, "\"\\ \t–\001");
  g_assert_cmpint (json_object_get_int_member (set, "set"), ==, 1);
  g_assert_true (memcmp (&(double) { json_object_get_double_member (set, "done") }, &(double) { 0.1 + 0.2 }, sizeof (double)) == 0);
  g_assert_true (memcmp (&(double) { json_object_get_double_member (set, "counted") }, &(double) { 1.0 / 3 }, sizeof (double)) == 0);
}

/* What is under way comes with a later export; what was just deleted is told as removed, as of when it was last changed. */
static void
test_sessions_that_are_none (void)
{
  g_autoptr (TestPlace) place = make_full_place ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *removed;

  test_place_begin (place, "running", test_stamp ("2026-03-03T07:30:00+01:00"), "{\"of\": \"running\"}", &error);
  test_place_delete (place, "11111111-1111-4111-8111-111111111111", &error);
  g_assert_no_error (error);
  test_place_execute (place, "UPDATE sessions SET deleted_us = 5, changed_us = 7 WHERE deleted_us IS NOT NULL");
  text = test_place_export (place);
  root = parse (text);
  removed = json_object_get_array_member (json_node_get_object (root), "removed");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "sessions")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "snapshots")), ==, 1);
  g_assert_cmpuint (json_array_get_length (removed), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (removed, 0), "id"), ==, "11111111-1111-4111-8111-111111111111");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (removed, 0), "removed_us"), ==, 7);
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = soleus_history_compose_nothing (SOLEUS_EXPORT_FORMAT_JSON, &error);
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_autoptr (JsonNode) root = parse (text);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), "sessions")), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transcript/every-table", test_every_table);
  g_test_add_func ("/transcript/both-forms", test_both_forms);
  g_test_add_func ("/transcript/sessions-that-are-none", test_sessions_that_are_none);
  g_test_add_func ("/transcript/nothing", test_nothing);

  return g_test_run ();
}
