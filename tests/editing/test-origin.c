/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-entry-json.h"
#include "soleus-json.h"
#include "soleus-origin.h"
#include "soleus-shelf.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the seated raise says today: 3 × 15, lift 2, hold 2, lower 3, rest 60, no load. The routine "hourly-break" has two blocks. Both are built in, so older numbers of theirs are
 * made up here, in copies. */
#define HEAD "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"zoo\": [1, 2.5], "
#define RAISE "{\"exercise\": \"seated-soleus-raise\", \"sides\": \"both\", \"sets\": %d, \"repetitions\": %d, " \
              "\"phases\": {\"lift\": {\"duration_s\": %g}, \"hold\": {\"duration_s\": %g}, \"lower\": {\"duration_s\": %g}}, \"rest_s\": %d, \"load_kg\": %g}"
#define COPY HEAD "\"based_on\": \"seated-soleus-raise\", \"lead_in_s\": %d, \"rest_between_s\": 60, \"blocks\": [" RAISE "], " \
                  "\"origin\": {\"blocks\": [" RAISE "], \"lead_in_s\": %d, \"rest_between_s\": 60}}"

#define DEFINITION                                                                                                                                                       \
  "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"%s\", \"name\": \"Mine\", \"category\": \"everyday\", \"level\": \"trained\", \"position\": \"seated\", " \
  "\"sides\": \"both\", \"goal\": {\"repetitions\": 5}, \"sets\": 1, \"phases\": [{\"kind\": \"lift\", \"duration_s\": 1}]}"

typedef struct {
  char          *folder;
  SoleusLibrary *library;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  fixture->library = NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
  g_free (fixture->folder);
}

static SoleusDraft *
open_entry (Fixture     *fixture,
            SoleusEntry *entry)
{
  g_autofree char *undo_folder = g_build_filename (fixture->folder, "..", "undo", NULL);
  g_autoptr (SoleusShelf) shelf = soleus_shelf_new (fixture->library, fixture->folder, undo_folder);

  return soleus_shelf_open (shelf, entry);
}

/* Opens a file of the person's own that says `text`. */
static SoleusDraft *
open_text (Fixture    *fixture,
           const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "mine.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_clear_object (&fixture->library);
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", fixture->folder);
  soleus_library_load (fixture->library);
  g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (fixture->library)), ==, 0);
  return open_entry (fixture, soleus_library_lookup (fixture->library, "mine"));
}

static char *
print (SoleusDraft *draft)
{
  return soleus_json_print (soleus_draft_look_up (draft, ""), FALSE);
}

static double
get_number (SoleusDraft *draft,
            const char  *pointer)
{
  JsonNode *node = soleus_draft_look_up (draft, pointer);

  g_assert_nonnull (node);
  return json_node_get_double (node);
}

static void
assert_number (const SoleusNewerNumber *number,
               const char              *pointer,
               double                   old,
               double                   now,
               double                   mine)
{
  g_assert_cmpstr (number->pointer, ==, pointer);
  g_assert_cmpfloat_with_epsilon (number->old, old, 1e-9);
  g_assert_cmpfloat_with_epsilon (number->now, now, 1e-9);
  g_assert_cmpfloat_with_epsilon (number->mine, mine, 1e-9);
}

/* The sets and the lowering were others and were left; the hold was another and was changed; the rest was changed alone; the lift is by chance what it is now. */
static SoleusDraft *
open_old_copy (Fixture *fixture)
{
  g_autofree char *text = g_strdup_printf (COPY, 3, 4, 15, 2.0, 2.5, 2.5, 90, 0.0, 4, 15, 1.5, 3.0, 2.5, 60, 0.0, 3);

  return open_text (fixture, text);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_old_copy (fixture);
  g_autoptr (GPtrArray) list = soleus_origin_list_newer (draft, fixture->library);

  g_assert_true (soleus_origin_find (draft, fixture->library) == soleus_library_lookup (fixture->library, "seated-soleus-raise"));
  g_assert_cmpuint (list->len, ==, 4);
  assert_number (list->pdata[0], "/blocks/0/sets", 4, 3, 4);
  assert_number (list->pdata[1], "/blocks/0/phases/hold/duration_s", 3, 2, 2.5);
  assert_number (list->pdata[2], "/blocks/0/phases/lower/duration_s", 2.5, 3, 2.5);
  assert_number (list->pdata[3], "/lead_in_s", 3, 5, 3);
  for (guint i = 0; i < list->len; i++)
    g_assert_true (soleus_newer_number_is_conflict (list->pdata[i]) == (i == 1));
  g_assert_false (soleus_draft_get_can_undo (draft));
}

/* What the person changed stays; all is one step, which can be taken back, and then it is offered again. */
static void
test_accept (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_old_copy (fixture);
  g_autofree char *before = print (draft);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) offered = NULL;

  soleus_origin_accept (draft, fixture->library);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/sets"), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/phases/hold/duration_s"), 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/phases/lower/duration_s"), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/rest_s"), 90, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/lead_in_s"), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/origin/blocks/0/phases/hold/duration_s"), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/origin/lead_in_s"), 5, 1e-9);
  g_assert_true (soleus_draft_get_is_sound (draft));
  after = print (draft);
  none = soleus_origin_list_newer (draft, fixture->library);
  g_assert_cmpuint (none->len, ==, 0);
  soleus_origin_accept (draft, fixture->library);
  soleus_origin_dismiss (draft, fixture->library);
  again = print (draft);
  g_assert_cmpstr (again, ==, after);
  soleus_draft_undo (draft);
  g_assert_false (soleus_draft_get_can_undo (draft));
  undone = print (draft);
  g_assert_cmpstr (undone, ==, before);
  offered = soleus_origin_list_newer (draft, fixture->library);
  g_assert_cmpuint (offered->len, ==, 4);
}

static void
test_dismiss (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_old_copy (fixture);
  g_autoptr (GPtrArray) none = NULL;

  soleus_origin_dismiss (draft, fixture->library);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/sets"), 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_number (draft, "/lead_in_s"), 3, 1e-9);
  none = soleus_origin_list_newer (draft, fixture->library);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Whatever the three said: after accepting, each number is the origin's where the person hadn't chosen, and theirs where they had; and accepting once more changes nothing. */
static void
test_any_numbers (Fixture      *fixture,
                  gconstpointer data)
{
  for (int round = 0; round < 60; round++) {
    int              mine_sets = g_test_rand_int_range (3, 5);
    int              mine_rest = 10 * g_test_rand_int_range (4, 9);
    int              then_sets = g_test_rand_int_range (2, 5);
    int              then_rest = 10 * g_test_rand_int_range (4, 9);
    g_autofree char *text = g_strdup_printf (COPY, 5, mine_sets, 15, 2.0, 2.0, 3.0, mine_rest, 0.0, then_sets, 15, 2.0, 2.0, 3.0, then_rest, 0.0, 5);
    g_autoptr (SoleusDraft) draft = open_text (fixture, text);
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    soleus_origin_accept (draft, fixture->library);
    g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/sets"), mine_sets == then_sets ? 3 : mine_sets, 1e-9);
    g_assert_cmpfloat_with_epsilon (get_number (draft, "/blocks/0/rest_s"), mine_rest == then_rest ? 60 : mine_rest, 1e-9);
    first = print (draft);
    soleus_origin_accept (draft, fixture->library);
    second = print (draft);
    g_assert_cmpstr (first, ==, second);
  }
}

/* Blocks were added, deleted and moved in the copy: each is compared with its own. */
static void
test_blocks (Fixture      *fixture,
             gconstpointer data)
{
  SoleusEntry *origin;
  g_autoptr (SoleusDraft) first = open_old_copy (fixture);
  g_autoptr (SoleusDraft) draft = NULL;
  g_autoptr (JsonNode) numbers = NULL;
  g_autofree char *then = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) list = NULL;

  origin = soleus_library_lookup (fixture->library, "hourly-break");
  g_assert_cmpuint (soleus_entry_get_routine (origin)->blocks->len, ==, 2);
  numbers = soleus_entry_list_numbers (origin);
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (numbers, "/blocks/1/exercise")), ==, "walk-break");
  json_object_set_int_member (json_node_get_object (soleus_json_look_up (numbers, "/blocks/1")), "duration_s", 200);
  then = soleus_json_print (numbers, FALSE);
  text = g_strdup_printf (HEAD "\"based_on\": \"hourly-break\", \"blocks\": [{\"exercise\": \"seated-soleus-raise\"}, {\"exercise\": \"walk-break\", \"duration_s\": 200}, "
                               "{\"exercise\": \"walk-break\", \"duration_s\": 200}], \"origin\": %s}",
                          then);
  draft = open_text (fixture, text);
  list = soleus_origin_list_newer (draft, fixture->library);
  for (guint i = 0; i < list->len; i++)
    g_test_message ("%s", ((SoleusNewerNumber *) list->pdata[i])->pointer);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((SoleusNewerNumber *) list->pdata[0])->pointer, ==, "/blocks/1/duration_s");
}

/* No copy, no note of old numbers, an origin that is gone, a note that somebody has spoilt, a fault: there is nothing to offer, and nothing breaks. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const tails[] = {
    "\"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
    "\"based_on\": \"circulation-pumps\", \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
    "\"based_on\": \"gone\", \"origin\": {\"lead_in_s\": 9}, \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
    "\"based_on\": \"mine\", \"origin\": {\"lead_in_s\": 9}, \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
    "\"based_on\": \"circulation-pumps\", \"origin\": 7, \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
    "\"based_on\": \"circulation-pumps\", \"origin\": {\"blocks\": [7, [], {\"exercise\": 7}, {\"exercise\": \"circulation-pumps\", \"sets\": \"x\", \"phases\": []}], \"lead_in_s\": {}}, \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tails); i++) {
    g_autofree char *text = g_strconcat (HEAD, tails[i], NULL);
    g_autoptr (SoleusDraft) draft = open_text (fixture, text);
    g_autoptr (GPtrArray) list = soleus_origin_list_newer (draft, fixture->library);

    g_assert_cmpuint (list->len, ==, 0);
    soleus_origin_accept (draft, fixture->library);
    g_assert_false (soleus_draft_get_can_undo (draft));
  }
}

static void
test_fault (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusDraft) draft = open_old_copy (fixture);
  g_autoptr (GPtrArray) list = NULL;

  soleus_draft_set_text (draft, "/name", "", "Name");
  list = soleus_origin_list_newer (draft, fixture->library);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
assert_same_numbers (SoleusDraft *draft,
                     SoleusEntry *origin)
{
  g_autoptr (JsonNode) mine = soleus_entry_list_numbers (soleus_draft_get_entry (draft));
  g_autoptr (JsonNode) original = soleus_entry_list_numbers (origin);
  g_autofree char *mine_text = soleus_json_print (mine, TRUE);
  g_autofree char *original_text = soleus_json_print (original, TRUE);

  g_assert_cmpstr (mine_text, ==, original_text);
}

/* Everything of the origin's comes back, as one step, and everything of the person's own stays. */
static void
test_reset (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const origins[] = { "seated-soleus-raise", "hourly-break", "strength-day" };

  for (gsize i = 0; i < G_N_ELEMENTS (origins); i++) {
    g_autofree char *text = g_strdup_printf (HEAD "\"based_on\": \"%s\", \"lead_in_s\": 20, \"rest_between_s\": 7, \"cue_profile\": \"silent\", "
                                                  "\"provenance\": {\"/blocks/0/sets\": \"default\", \"/lead_in_s\": \"default\", \"/zoo\": \"default\"}, "
                                                  "\"blocks\": [{\"exercise\": \"wall-heel-lift\", \"sets\": 2}]}",
                                             origins[i]);
    g_autoptr (SoleusDraft) draft = open_text (fixture, text);
    g_autofree char *before = print (draft);
    g_autofree char *undone = NULL;

    soleus_origin_reset (draft, fixture->library);
    g_assert_true (soleus_draft_get_is_sound (draft));
    assert_same_numbers (draft, soleus_library_lookup (fixture->library, origins[i]));
    g_assert_cmpstr (json_node_get_string (soleus_draft_look_up (draft, "/name")), ==, "Mine");
    g_assert_cmpstr (soleus_draft_get_id (draft), ==, "mine");
    g_assert_cmpfloat_with_epsilon (get_number (draft, "/zoo/1"), 2.5, 1e-9);
    g_assert_null (soleus_draft_look_up (draft, "/cue_profile"));
    g_assert_null (soleus_draft_look_up (draft, "/provenance/~1blocks~10~1sets"));
    g_assert_nonnull (soleus_draft_look_up (draft, "/provenance/~1zoo"));
    g_assert_nonnull (soleus_draft_look_up (draft, "/origin/blocks/0/sets"));
    soleus_draft_undo (draft);
    undone = print (draft);
    g_assert_cmpstr (undone, ==, before);
    g_assert_false (soleus_draft_get_can_undo (draft));
  }
}

/* An exercise that the copy had changed for itself, under its own id, is the library's again. */
static void
test_reset_embedded (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *changed = g_strdup_printf (DEFINITION, "seated-soleus-raise");
  g_autofree char *other = g_strdup_printf (DEFINITION, "other");
  g_autofree char *text = g_strdup_printf (HEAD "\"based_on\": \"seated-soleus-raise\", \"blocks\": [{\"exercise\": \"other\"}, {\"exercise\": \"seated-soleus-raise\"}], \"exercises\": [%s, %s]}",
                                           changed, other);
  g_autoptr (SoleusDraft) draft = open_text (fixture, text);

  soleus_origin_reset (draft, fixture->library);
  assert_same_numbers (draft, soleus_library_lookup (fixture->library, "seated-soleus-raise"));
  g_assert_cmpstr (json_node_get_string (soleus_draft_look_up (draft, "/exercises/0/id")), ==, "other");
  g_assert_null (soleus_draft_look_up (draft, "/exercises/1"));
}

/* A copy that nobody has touched is as its origin is, so there is nothing to reset and nothing newer; of everything that there is. */
static void
test_fresh_copies (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusDraft) first = open_old_copy (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    g_autoptr (SoleusDraft) draft = open_entry (fixture, entry);
    g_autoptr (GPtrArray) list = NULL;

    if (soleus_entry_get_source (entry) != SOLEUS_SOURCE_BUILT_IN)
      continue;
    g_test_message ("%s", soleus_entry_get_id (entry));
    g_assert_true (soleus_origin_find (draft, fixture->library) == entry);
    g_assert_nonnull (soleus_draft_look_up (draft, "/origin/blocks/0/exercise"));
    list = soleus_origin_list_newer (draft, fixture->library);
    g_assert_cmpuint (list->len, ==, 0);
    soleus_origin_reset (draft, fixture->library);
    g_assert_false (soleus_draft_get_can_undo (draft));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/origin/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/origin/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/origin/dismiss", Fixture, NULL, set_up, test_dismiss, tear_down);
  g_test_add ("/origin/any-numbers", Fixture, NULL, set_up, test_any_numbers, tear_down);
  g_test_add ("/origin/blocks", Fixture, NULL, set_up, test_blocks, tear_down);
  g_test_add ("/origin/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/origin/fault", Fixture, NULL, set_up, test_fault, tear_down);
  g_test_add ("/origin/reset", Fixture, NULL, set_up, test_reset, tear_down);
  g_test_add ("/origin/reset-embedded", Fixture, NULL, set_up, test_reset_embedded, tear_down);
  g_test_add ("/origin/fresh-copies", Fixture, NULL, set_up, test_fresh_copies, tear_down);
  return g_test_run ();
}
