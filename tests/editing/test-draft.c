/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "soleus-shelf.h"

#include <glib/gstdio.h>
#include <string.h>

#define OWN "{\n  \"zoo\": {\"b\": 1, \"a\": [2.50, null]},\n  \"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"My Raise\",\n" \
            "  \"blocks\": [\n    {\"exercise\": \"seated-soleus-raise\", \"mood\": \"good\", \"sets\": 3},\n    {\"exercise\": \"circulation-pumps\"}\n  ],\n  \"author\": \"Me\"\n}\n"

typedef struct {
  char          *folder;
  SoleusLibrary *library;
  SoleusShelf   *shelf;
  guint          changes;
  guint          notifies;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *undo_folder = g_build_filename (g_get_user_data_dir (), "soleus", "undo", NULL);
  g_autofree char *path = NULL;

  fixture->folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  path = g_build_filename (fixture->folder, "mine.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, OWN, -1, NULL));
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  soleus_library_load (fixture->library);
  fixture->shelf = soleus_shelf_new (fixture->library, fixture->folder, undo_folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->shelf);
  g_assert_finalize_object (fixture->library);
  g_free (fixture->folder);
}

static void
on_changed (SoleusDraft *draft,
            gpointer     data)
{
  ((Fixture *) data)->changes++;
}

static void
on_notify (SoleusDraft *draft,
           GParamSpec  *pspec,
           gpointer     data)
{
  ((Fixture *) data)->notifies++;
}

static SoleusDraft *
open_own (Fixture *fixture)
{
  SoleusEntry *entry = soleus_library_lookup (fixture->library, "mine");
  SoleusDraft *draft;

  g_assert_nonnull (entry);
  draft = soleus_shelf_open (fixture->shelf, entry);
  g_signal_connect (draft, "changed", G_CALLBACK (on_changed), fixture);
  return draft;
}

static void
assert_text (SoleusDraft *draft,
             const char  *pointer,
             const char  *text)
{
  JsonNode *node = soleus_draft_look_up (draft, pointer);

  g_assert_nonnull (node);
  g_assert_cmpstr (json_node_get_string (node), ==, text);
}

static double
get_number (SoleusDraft *draft,
            const char  *pointer)
{
  JsonNode *node = soleus_draft_look_up (draft, pointer);

  g_assert_nonnull (node);
  return json_node_get_double (node);
}

static char *
dup_text (SoleusDraft *draft)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (soleus_entry_get_text (soleus_draft_get_entry (draft)), &size);

  return g_strndup (data, size);
}

static const SoleusBlock *
get_block (SoleusDraft *draft,
           guint        index)
{
  return soleus_routine_get_block (soleus_entry_get_routine (soleus_draft_get_entry (draft)), index);
}

/* An own file is edited itself: what it doesn't know stays, in its place, and undoing all gives every byte. */
static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (soleus_draft_get_id (draft), ==, "mine");
  g_assert_false (soleus_draft_is_exercise (draft));
  g_assert_false (soleus_draft_is_new (draft));
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  soleus_draft_set_number (draft, "/blocks/0/phases/hold/duration_s", 2.5, "Hold");
  g_assert_cmpint (get_block (draft, 0)->dose->sets, ==, 4);
  g_assert_cmpuint (fixture->changes, ==, 2);

  text = dup_text (draft);
  g_assert_nonnull (strstr (text, "\"duration_s\" : 2.5\n"));
  g_assert_nonnull (strstr (text, "\"sets\" : 4"));
  g_assert_true (strstr (text, "\"zoo\"") < strstr (text, "\"b\""));
  g_assert_true (strstr (text, "\"b\"") < strstr (text, "\"a\""));
  g_assert_true (strstr (text, "\"a\"") < strstr (text, "\"format\""));
  g_assert_true (strstr (text, "\"mood\"") < strstr (text, "\"sets\""));
  g_assert_nonnull (strstr (text, "\"author\" : \"Me\""));

  soleus_draft_undo (draft);
  soleus_draft_undo (draft);
  again = dup_text (draft);
  g_assert_cmpstr (again, ==, OWN);
  g_assert_false (soleus_draft_get_can_undo (draft));
}

static void
test_merging (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  g_autofree char *text = NULL;

  for (int sets = 4; sets >= 3; sets--)
    soleus_draft_set_number (draft, "/blocks/0/sets", sets, "Sets");
  /* Put back to what it was: no step, and the very bytes. */
  g_assert_false (soleus_draft_get_can_undo (draft));
  text = dup_text (draft);
  g_assert_cmpstr (text, ==, OWN);

  soleus_draft_set_number (draft, "/blocks/0/rest_s", 50, "Rest");
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 45, "Rest");
  g_assert_cmpstr (soleus_draft_get_undo_label (draft), ==, "Rest");
  soleus_draft_settle (draft);
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 40, "Rest");
  soleus_draft_undo (draft);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/rest_s"), 45, 1e-9);
  g_assert_cmpstr (soleus_draft_get_redo_label (draft), ==, "Rest");
  /* What follows an Undo is a step of its own. */
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 30, "Rest");
  g_assert_false (soleus_draft_get_can_redo (draft));
  soleus_draft_undo (draft);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/rest_s"), 45, 1e-9);
  soleus_draft_undo (draft);
  g_assert_null (soleus_draft_look_up (draft, "/blocks/0/rest_s"));
  g_assert_cmpuint (soleus_draft_get_faults (draft)->len, ==, 0);
}

static void
test_blocks (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  JsonObject *block = json_object_new ();
  JsonNode   *node = json_node_init_object (json_node_alloc (), NULL);

  json_object_set_string_member (block, "exercise", "soleus-wall-stretch");
  json_node_take_object (node, block);
  soleus_draft_insert (draft, "/blocks", 1, node, "Exercise");
  g_assert_cmpstr (get_block (draft, 1)->exercise->id, ==, "soleus-wall-stretch");
  soleus_draft_move (draft, "/blocks", 2, 0, "Order");
  assert_text (draft, "/blocks/0/exercise", "circulation-pumps");
  assert_text (draft, "/blocks/2/exercise", "soleus-wall-stretch");
  soleus_draft_take_out (draft, "/blocks", 1, "Exercise");
  assert_text (draft, "/blocks/1/exercise", "soleus-wall-stretch");
  soleus_draft_undo (draft);
  assert_text (draft, "/blocks/1/mood", "good");
  soleus_draft_undo (draft);
  assert_text (draft, "/blocks/2/exercise", "circulation-pumps");
  soleus_draft_undo (draft);
  g_assert_null (soleus_draft_look_up (draft, "/blocks/2"));
}

/* A row may speak of a block that has just gone. */
static void
test_nowhere (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);

  soleus_draft_set_number (draft, "/blocks/7/sets", 4, "Sets");
  soleus_draft_set_number (draft, "/name/sets", 4, "Sets");
  soleus_draft_set_number (draft, "", 4, "Sets");
  soleus_draft_set_number (draft, "blocks", 4, "Sets");
  soleus_draft_set_text (draft, "/name", "My Raise", "Name");
  soleus_draft_unset (draft, "/blocks/0/rest_s", "Rest");
  soleus_draft_unset (draft, "/blocks/0", "Rest");
  soleus_draft_take_out (draft, "/blocks", 2, "Exercise");
  soleus_draft_move (draft, "/blocks", 0, 2, "Order");
  soleus_draft_move (draft, "/blocks", 1, 1, "Order");
  soleus_draft_insert (draft, "/name", 0, json_node_init_int (json_node_alloc (), 1), "Exercise");
  soleus_draft_undo (draft);
  soleus_draft_redo (draft);
  g_assert_cmpuint (fixture->changes, ==, 0);
  g_assert_false (soleus_draft_get_can_undo (draft));
}

static void
test_unset (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  g_autofree char *text = NULL;

  soleus_draft_set_number (draft, "/blocks/0/phases/hold/duration_s", 2.5, "Hold");
  soleus_draft_unset (draft, "/blocks/0/phases/hold/duration_s", "Hold");
  g_assert_null (soleus_draft_look_up (draft, "/blocks/0/phases"));
  g_assert_false (soleus_draft_get_can_undo (draft));
  text = dup_text (draft);
  g_assert_cmpstr (text, ==, OWN);
}

/* So large that one state alone is kept, and a further change at the same place has no step before it to belong to. */
static void
test_large (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  g_autofree char *large = g_strnfill (700 * 1024, 'x');

  soleus_draft_set_text (draft, "/author", large, "Author");
  soleus_draft_set_text (draft, "/note", large, "Note");
  g_assert_false (soleus_draft_get_can_undo (draft));
  soleus_draft_set_text (draft, "/note", "short", "Note");
  soleus_draft_set_text (draft, "/note", "shorter", "Note");
  g_assert_cmpuint (fixture->changes, ==, 4);
  assert_text (draft, "/note", "shorter");
}

/* What has a fault stays editable; the preview shows what was sound. */
static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  SoleusEntry *sound;

  g_signal_connect (draft, "notify::is-sound", G_CALLBACK (on_notify), fixture);
  soleus_draft_set_text (draft, "/name", "Evening", "Name");
  sound = soleus_draft_get_entry (draft);
  g_assert_true (soleus_draft_get_is_sound (draft));
  soleus_draft_set_text (draft, "/name", "", "Name");
  g_assert_false (soleus_draft_get_is_sound (draft));
  g_assert_cmpuint (soleus_draft_get_faults (draft)->len, ==, 1);
  g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (soleus_draft_get_faults (draft), 0))->pointer, ==, "/name");
  g_assert_true (soleus_draft_get_entry (draft) == sound);
  g_assert_cmpuint (fixture->notifies, ==, 1);
  soleus_draft_set_text (draft, "/name", "Morning", "Name");
  g_assert_cmpstr (soleus_entry_get_name (soleus_draft_get_entry (draft)), ==, "Morning");
  g_assert_cmpuint (fixture->notifies, ==, 2);
  soleus_draft_undo (draft);
  assert_text (draft, "/name", "My Raise");
}

static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_own (fixture);
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  gboolean         can_undo, can_redo, is_sound;

  g_signal_connect (draft, "notify", G_CALLBACK (on_notify), fixture);
  soleus_draft_set_number (draft, "/blocks/0/sets", 4, "Sets");
  g_assert_cmpuint (fixture->notifies, ==, 2);
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 45, "Rest");
  g_assert_cmpuint (fixture->notifies, ==, 3);
  soleus_draft_set_number (draft, "/blocks/0/rest_s", 50, "Rest");
  g_assert_cmpuint (fixture->notifies, ==, 3);
  soleus_draft_undo (draft);
  g_assert_cmpuint (fixture->notifies, ==, 6);
  g_object_get (draft, "can-undo", &can_undo, "can-redo", &can_redo, "undo-label", &undo_label, "redo-label", &redo_label, "is-sound", &is_sound, NULL);
  g_assert_true (can_undo);
  g_assert_true (can_redo);
  g_assert_true (is_sound);
  g_assert_cmpstr (undo_label, ==, "Sets");
  g_assert_cmpstr (redo_label, ==, "Rest");
}

/* What is built in is never changed: a copy begins as it is, and remembers where it comes from. */
static void
test_copy_routine (Fixture      *fixture,
                   gconstpointer data)
{
  SoleusEntry *origin = soleus_library_lookup (fixture->library, "strength-day");
  g_autoptr (SoleusDraft) draft = soleus_shelf_open (fixture->shelf, origin);

  g_assert_true (soleus_draft_is_new (draft));
  g_assert_cmpuint (soleus_draft_get_faults (draft)->len, ==, 0);
  g_assert_cmpstr (soleus_draft_get_id (draft), ==, "strength-day-mine");
  assert_text (draft, "/name", "Strength Day (Mine)");
  assert_text (draft, "/based_on", "strength-day");
  g_assert_null (soleus_draft_look_up (draft, "/provenance"));
  g_assert_cmpint (soleus_entry_get_duration_us (soleus_draft_get_entry (draft)), ==, soleus_entry_get_duration_us (origin));
  soleus_draft_set_number (draft, "/lead_in_s", 10, "Lead-in");
  g_assert_false (soleus_draft_is_new (draft));
  soleus_draft_undo (draft);
  g_assert_true (soleus_draft_is_new (draft));
}

/* Field by field: what lies between the fields of a struct says nothing. */
static void
assert_same_frequency (SoleusFrequency a,
                       SoleusFrequency b)
{
  g_assert_cmpint (a.every_min, ==, b.every_min);
  g_assert_cmpint (a.times_per_day, ==, b.times_per_day);
  g_assert_cmpmem (&a.days_per_week.min, sizeof a.days_per_week.min, &b.days_per_week.min, sizeof b.days_per_week.min);
  g_assert_cmpmem (&a.days_per_week.max, sizeof a.days_per_week.max, &b.days_per_week.max, sizeof b.days_per_week.max);
  g_assert_cmpmem (&a.days_per_week.value, sizeof a.days_per_week.value, &b.days_per_week.value, sizeof b.days_per_week.value);
  g_assert_cmpint (a.days_per_week.has_limit, ==, b.days_per_week.has_limit);
  g_assert_cmpint (a.days_per_week.is_open, ==, b.days_per_week.is_open);
  g_assert_cmpint (a.days_per_week.has_source, ==, b.days_per_week.has_source);
}

static void
test_copy_everything (Fixture      *fixture,
                      gconstpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->library));

  for (guint i = 0; i < n; i++) {
    g_autoptr (SoleusEntry) origin = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    g_autoptr (SoleusDraft) draft = soleus_shelf_open (fixture->shelf, origin);

    g_assert_cmpuint (soleus_draft_get_faults (draft)->len, ==, 0);
    g_assert_false (soleus_draft_is_exercise (draft));
    g_assert_cmpint (soleus_entry_get_duration_us (soleus_draft_get_entry (draft)), ==, soleus_entry_get_duration_us (origin));
    g_assert_cmpint (soleus_entry_get_level (soleus_draft_get_entry (draft)), >=, soleus_entry_get_level (origin));
    g_assert_cmpstr (soleus_entry_get_summary (soleus_draft_get_entry (draft)), ==, soleus_entry_get_summary (origin));
    g_assert_cmpuint (soleus_entry_get_routine (soleus_draft_get_entry (draft))->audiences, ==, soleus_entry_get_routine (origin)->audiences);
    assert_same_frequency (soleus_entry_get_routine (soleus_draft_get_entry (draft))->frequency, soleus_entry_get_routine (origin)->frequency);
  }
}

static void
test_new_routine (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = soleus_shelf_begin_routine (fixture->shelf, "Mine", "circulation-pumps");
  g_autoptr (SoleusDraft) empty = soleus_shelf_begin_routine (fixture->shelf, "", NULL);

  g_assert_cmpstr (soleus_draft_get_id (draft), ==, "mine-2");
  g_assert_true (soleus_draft_get_is_sound (draft));
  g_assert_true (soleus_draft_is_new (draft));
  g_assert_cmpstr (soleus_draft_get_id (empty), ==, "routine");
  g_assert_cmpuint (soleus_draft_get_faults (empty)->len, ==, 2);
  g_assert_null (soleus_draft_get_entry (empty));
}

/* Every exercise may be begun with, and gives one that has no fault and all the room that there is. */
static void
test_new_exercise (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusDraft) plain = soleus_shelf_begin_exercise (fixture->shelf, "Heel Lift", NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->library));

  g_assert_true (soleus_draft_get_is_sound (plain));
  g_assert_true (soleus_draft_is_exercise (plain));
  g_assert_cmpfloat_with_epsilon (get_number (plain, "/phases/1/duration_s/max"), 600, 1e-9);
  for (guint i = 0; i < n; i++) {
    g_autoptr (SoleusEntry) like = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    g_autoptr (SoleusDraft) draft = NULL;

    if (!soleus_entry_get_is_exercise (like))
      continue;
    draft = soleus_shelf_begin_exercise (fixture->shelf, "Another", like);
    g_assert_cmpuint (soleus_draft_get_faults (draft)->len, ==, 0);
    g_assert_cmpint (soleus_entry_get_duration_us (soleus_draft_get_entry (draft)), ==, soleus_entry_get_duration_us (like));
    g_assert_cmpfloat_with_epsilon (get_number (draft, "/sets/max"), 20, 1e-9);
    g_assert_null (soleus_draft_look_up (draft, "/provenance"));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define add(path, function) g_test_add ("/draft/" path, Fixture, NULL, set_up, function, tear_down)
  add ("own", test_own);
  add ("merging", test_merging);
  add ("blocks", test_blocks);
  add ("nowhere", test_nowhere);
  add ("unset", test_unset);
  add ("large", test_large);
  add ("faults", test_faults);
  add ("properties", test_properties);
  add ("copy-routine", test_copy_routine);
  add ("copy-everything", test_copy_everything);
  add ("new-routine", test_new_routine);
  add ("new-exercise", test_new_exercise);
#undef add

  return g_test_run ();
}
