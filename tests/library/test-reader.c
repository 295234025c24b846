/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-file-bytes.h"
#include "soleus-json.h"
#include "soleus-library.h"
#include "soleus-provenance.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* A file with everything that it needs, and with what a test puts into it: its goal, its phases, and more members. */
#define EXERCISE                                                                                                                                  \
  "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"category\": \"everyday\", \"level\": \"everyday\", " \
  "\"position\": \"seated\", \"sides\": \"both\", \"sets\": {\"min\": 1, \"max\": 4, \"default\": 2}, \"goal\": %s, \"phases\": %s%s}"
#define ROUTINE                                                                                         \
  "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"ours\", \"name\": \"Ours\", \"blocks\": " \
  "[{\"exercise\": \"mine\"%s}]%s, \"exercises\": [%s]}"

#define TEN "{\"repetitions\": {\"min\": 5, \"max\": 20, \"default\": 10}}"
#define LIFTS "[{\"kind\": \"lift\", \"duration_s\": {\"min\": 0.5, \"max\": 4, \"default\": 2}}]"
#define PULSES "[{\"kind\": \"pulse\", \"cadence_per_min\": 60}]"

typedef struct {
  const char *goal;
  const char *phases;
  const char *members;
  const char *faults; /* each as `code pointer`, with a comma between */
} Row;

static SoleusEntry *
read_text (const char *text,
           char      **told)
{
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
  g_autoptr (GString) list = g_string_new (NULL);
  SoleusEntry *entry;

  soleus_library_load (library);
  entry = soleus_document_resolve (document, soleus_library_get_entries (library));
  for (guint i = 0; i < document->faults->len; i++) {
    const SoleusFault *fault = g_ptr_array_index (document->faults, i);

    g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", fault->code, fault->pointer);
  }
  *told = g_string_free (g_steal_pointer (&list), FALSE);
  g_assert_true ((entry == NULL) == (**told != '\0'));
  return entry;
}

static SoleusEntry *
read_good (const char *text)
{
  g_autofree char *told = NULL;
  SoleusEntry     *entry = read_text (text, &told);

  g_assert_cmpstr (told, ==, "");
  return entry;
}

static void
test_exercises (void)
{
  static const Row rows[] = {
    { TEN, LIFTS, "", "" },
    { "{\"open\": true}", "[{\"kind\": \"move\"}]", "", "" },
    { "{\"open\": false}", "[{\"kind\": \"move\"}]", "", "wrong-type /goal/open" },
    { "{\"repetitions\": \"ten\"}", LIFTS, "", "wrong-type /goal/repetitions" },
    { "7", LIFTS, "", "wrong-type /goal" },
    { TEN, "[7]", "", "wrong-type /phases/0" },
    { TEN, "[{\"kind\": \"pulse\", \"cadence_per_min\": 60, \"duration_s\": 1}]", "", "misplaced-key /phases/0/duration_s" },
    { TEN, LIFTS, ", \"finisher\": null", "" },
    { TEN, LIFTS, ", \"finisher\": 7", "wrong-type /finisher" },
    { TEN, LIFTS, ", \"finisher\": {\"kind\": \"hold\", \"duration_s\": 10, \"cue\": \"Stay\"}", "" },
    { TEN, LIFTS, ", \"finisher\": {\"kind\": \"hold\"}", "missing-key /finisher/duration_s" },
    { TEN, LIFTS, ", \"finisher\": {\"kind\": \"pulse\", \"duration_s\": 10, \"cadence_per_min\": 60}", "misplaced-key /finisher/duration_s, unknown-word /finisher/kind" },
    { TEN, LIFTS, ", \"load\": {\"kg\": 2}", "" },
    { TEN, LIFTS, ", \"change_over_s\": 25", "" },
    { TEN, LIFTS, ", \"change_over_s\": 0", "out-of-bounds /change_over_s" },
    { TEN, LIFTS, ", \"change_over_s\": 121", "out-of-bounds /change_over_s" },
    { TEN, LIFTS, ", \"load\": {}", "missing-key /load/kg" },
    { TEN, LIFTS, ", \"frequency\": {\"times_per_day\": 3}", "" },
    { TEN, LIFTS, ", \"frequency\": {\"days_per_week\": 5}", "" },
    { TEN, LIFTS, ", \"frequency\": {\"days_per_week\": 8}", "out-of-bounds /frequency/days_per_week" },
    { TEN, LIFTS, ", \"frequency\": {\"days_per_week\": {\"min\": 3, \"max\": 4, \"default\": 3}}", "" },
    { TEN, LIFTS, ", \"frequency\": {\"days_per_week\": {\"min\": 4, \"max\": 3, \"default\": 3}}", "min-above-max /frequency/days_per_week" },
    { TEN, LIFTS, ", \"frequency\": {\"every_min\": 30}", "" },
    { TEN, LIFTS, ", \"frequency\": {\"every_min\": 4}", "out-of-bounds /frequency/every_min" },
    { TEN, LIFTS, ", \"frequency\": {\"every_min\": 30, \"times_per_day\": 3}", "misplaced-key /frequency/times_per_day" },
    { TEN, LIFTS, ", \"audiences\": [\"runner\", \"over-40\", \"runner\"]", "" },
    { TEN, LIFTS, ", \"audiences\": [\"runner\", \"everybody\", 7]", "unknown-word /audiences/1, wrong-type /audiences/2" },
    { TEN, LIFTS, ", \"audiences\": \"runner\"", "wrong-type /audiences" },
    { TEN, LIFTS, ", \"evidence\": {\"a\": 7}", "wrong-type /evidence/a" },
    { TEN, LIFTS, ", \"evidence\": {\"a\": {}}", "missing-key /evidence/a/title" },
    { TEN, LIFTS, ", \"evidence\": {\"a\": {\"title\": \"A Book\"}}", "" },
    { TEN, LIFTS, ", \"evidence\": 7", "wrong-type /evidence" },
    { TEN, LIFTS, ", \"provenance\": {\"/sets\": 7}", "wrong-type /provenance/~1sets" },
    { TEN, LIFTS, ", \"provenance\": {\"/sets\": \"seed:001\", \"/goal\": \"default\"}", "" },
    { TEN, LIFTS, ", \"provenance\": {\"/sets\": \"evidence:a\"}", "missing-evidence /provenance/~1sets" },
    { TEN, LIFTS, ", \"evidence\": 7, \"provenance\": {\"/sets\": \"evidence:a\"}", "wrong-type /evidence, missing-evidence /provenance/~1sets" },
    { TEN, LIFTS, ", \"evidence\": {\"b\": {\"title\": \"B\"}}, \"provenance\": {\"/sets\": \"evidence:a\"}", "missing-evidence /provenance/~1sets" },
    { "{\"repetitions\": 200}", "[{\"kind\": \"lift\", \"duration_s\": 600}]", "", "too-long " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup_printf (EXERCISE, rows[i].goal, rows[i].phases, rows[i].members);
    g_autofree char *told = NULL;
    g_autoptr (SoleusEntry) entry = read_text (text, &told);

    g_assert_cmpstr (told, ==, rows[i].faults);
  }
}

/* Here `members` are those of the block. */
static void
test_routines (void)
{
  static const Row rows[] = {
    { TEN, LIFTS, "", "" },
    { TEN, LIFTS, ", \"phases\": {\"lift\": 7}", "wrong-type /blocks/0/phases/lift" },
    { TEN, LIFTS, ", \"phases\": {\"lift\": {\"cadence_per_min\": 60}}", "not-in-exercise /blocks/0/phases/lift/cadence_per_min" },
    { TEN, LIFTS, ", \"duration_s\": 5", "wrong-goal /blocks/0/duration_s" },
    { "{\"distance_m\": {\"min\": 50, \"max\": 400, \"default\": 200}}", "[{\"kind\": \"move\"}]", ", \"distance_m\": 120.5", "" },
    { "{\"distance_m\": {\"min\": 50, \"max\": 400, \"default\": 200}}", "[{\"kind\": \"move\"}]", ", \"distance_m\": 401", "" },
    { "{\"distance_m\": {\"min\": 50, \"max\": 400, \"default\": 200, \"limit\": true}}", "[{\"kind\": \"move\"}]", ", \"distance_m\": 401", "outside-range /blocks/0/distance_m" },
    { "{\"duration_s\": {\"min\": 10, \"max\": 60, \"default\": 30}}", "[{\"kind\": \"stretch\"}]", ", \"duration_s\": 20", "" },
    { "{\"open\": true}", "[{\"kind\": \"move\"}]", ", \"sets\": 3", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *exercise = g_strdup_printf (EXERCISE, rows[i].goal, rows[i].phases, "");
    g_autofree char *text = g_strdup_printf (ROUTINE, rows[i].members, "", exercise);
    g_autofree char *told = NULL;
    g_autoptr (SoleusEntry) entry = read_text (text, &told);

    g_assert_cmpstr (told, ==, rows[i].faults);
  }
}

/* What a block asks for beyond the ranges of its exercise: a source forbids nothing, and a limit holds upwards only. */
static void
test_limits (void)
{
  static const struct {
    const char *members;
    const char *block;
    const char *faults;
  } rows[] = {
    { "", ", \"repetitions\": 21, \"sets\": 5, \"phases\": {\"lift\": {\"duration_s\": 0.1}}", "" },
    { "", ", \"repetitions\": 201", "out-of-bounds /blocks/0/repetitions" },
    { "", ", \"phases\": {\"lift\": {\"duration_s\": 0}}", "too-short /blocks/0/phases" },
    { "", ", \"load_kg\": 0.5", "outside-range /blocks/0/load_kg" },
    { ", \"load\": {\"kg\": {\"min\": 2, \"max\": 5, \"default\": 2}}", ", \"load_kg\": 5.5", "outside-range /blocks/0/load_kg" },
    { ", \"load\": {\"kg\": {\"min\": 2, \"max\": 5, \"default\": 2, \"limit\": false}}", ", \"load_kg\": 200", "outside-range /blocks/0/load_kg" },
    { ", \"load\": {\"kg\": {\"min\": 2, \"max\": 5, \"default\": 2}}", ", \"load_kg\": 0", "" },
    { ", \"provenance\": {\"/sets\": \"seed:000\", \"/goal/repetitions\": \"seed:001\"}", ", \"sets\": 5, \"repetitions\": 21", "" },
    { ", \"provenance\": {\"/goal\": \"seed:001\"}", ", \"repetitions\": 4", "" },
    { ", \"provenance\": {\"/phases\": \"seed:001\"}", ", \"phases\": {\"lift\": {\"duration_s\": 5}}", "" },
    { ", \"rest_s\": {\"min\": 30, \"max\": 90, \"default\": 60}", ", \"rest_s\": 0", "" },
    { ", \"rest_s\": {\"min\": 30, \"max\": 90, \"default\": 60, \"limit\": true}", ", \"rest_s\": 0", "" },
    { ", \"rest_s\": {\"min\": 30, \"max\": 90, \"default\": 60, \"limit\": true}", ", \"rest_s\": 91", "outside-range /blocks/0/rest_s" },
    { ", \"finisher\": {\"kind\": \"hold\", \"duration_s\": 10}, \"provenance\": {\"/finisher\": \"seed:004\"}", ", \"finisher\": {\"duration_s\": 60}", "" },
    { ", \"provenance\": 7", ", \"sets\": 5", "wrong-type /exercises/0/provenance" },
    { ", \"provenance\": {\"/sets\": 7}", ", \"sets\": 5", "wrong-type /exercises/0/provenance/~1sets" },
    { ", \"rest_s\": {\"min\": 30, \"max\": 90, \"default\": 60, \"limit\": 1}", "", "wrong-type /exercises/0/rest_s/limit" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *exercise = g_strdup_printf (EXERCISE, TEN, LIFTS, rows[i].members);
    g_autofree char *text = g_strdup_printf (ROUTINE, rows[i].block, "", exercise);
    g_autofree char *told = NULL;
    g_autoptr (SoleusEntry) entry = read_text (text, &told);

    g_assert_cmpstr (told, ==, rows[i].faults);
  }
}

/* What comes with the program keeps to what its exercises say, up and down. */
static void
test_built_in_keeps_to_ranges (void)
{
  static const char *const blocks[] = { ", \"sets\": 5", ", \"repetitions\": 4" };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++) {
    g_autofree char *exercise = g_strdup_printf (EXERCISE, TEN, LIFTS, "");
    g_autofree char *text = g_strdup_printf (ROUTINE, blocks[i], "", exercise);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_BUILT_IN, bytes);
    g_autoptr (GHashTable) exercises = g_hash_table_new (g_str_hash, g_str_equal);

    g_assert_null (soleus_document_resolve (document, exercises));
    g_assert_cmpuint (document->faults->len, ==, 1);
    g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (document->faults, 0))->code, ==, "outside-range");
  }
}

/* Which of its numbers an exercise has from a source: its own value, what is above it, one of its ends. */
static void
test_has_source (void)
{
  static const struct {
    const char *provenance;
    const char *sourced; /* of sets, goal, rest, phase and finisher */
  } rows[] = {
    { "{}", "" },
    { "{\"/sets\": \"default\", \"/goal/repetitions\": \"seed:001\"}", "goal " },
    { "{\"/goal\": \"seed:001\"}", "goal " },
    { "{\"/goal\": \"seed:001\", \"/goal/repetitions\": \"default\"}", "" },
    { "{\"/goal/repetitions\": \"default\", \"/goal\": \"seed:001\"}", "" },
    { "{\"/sets\": \"default\", \"/sets/max\": \"seed:001\"}", "sets " },
    { "{\"/sets\": \"default\", \"/sets/default\": \"seed:001\"}", "" },
    { "{\"/sets/min\": \"default\", \"/sets\": \"seed:001\"}", "sets " },
    { "{\"/phases\": \"seed:001\"}", "phase " },
    { "{\"/phases/0\": \"seed:001\"}", "phase " },
    { "{\"/phases/0/kind\": \"seed:001\"}", "" },
    { "{\"/rest_s\": \"evidence:a\"}", "rest " },
    { "{\"/finisher\": \"seed:004\"}", "finisher " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *members = g_strdup_printf (", \"evidence\": {\"a\": {\"title\": \"A\"}}, \"rest_s\": 60, \"finisher\": {\"kind\": \"hold\", \"duration_s\": 10}, \"provenance\": %s", rows[i].provenance);
    g_autofree char *text = g_strdup_printf (EXERCISE, TEN, LIFTS, members);
    g_autoptr (SoleusEntry) entry = read_good (text);
    const SoleusExercise *exercise = soleus_entry_get_exercise (entry);
    const SoleusPhase    *phase = g_ptr_array_index (exercise->phases, 0);
    g_autofree char      *sourced = g_strconcat (exercise->sets.has_source ? "sets " : "", exercise->goal.has_source ? "goal " : "", exercise->rest_s.has_source ? "rest " : "",
                                            phase->duration_s.has_source ? "phase " : "", exercise->finisher->duration_s.has_source ? "finisher " : "", NULL);

    g_assert_cmpstr (sourced, ==, rows[i].sourced);
  }
}

static void
test_based_on (void)
{
  g_autofree char *exercise = g_strdup_printf (EXERCISE, TEN, LIFTS, "");
  g_autofree char *nothing = g_strdup_printf (ROUTINE, "", ", \"based_on\": null", exercise);
  g_autofree char *something = g_strdup_printf (ROUTINE, "", ", \"based_on\": \"seated-soleus-raise\"", exercise);
  g_autoptr (SoleusEntry) free_entry = read_good (nothing);
  g_autoptr (SoleusEntry) based_entry = read_good (something);

  g_assert_null (soleus_entry_get_routine (free_entry)->based_on);
  g_assert_cmpstr (soleus_entry_get_routine (based_entry)->based_on, ==, "seated-soleus-raise");
}

static void
test_cue_profile (void)
{
  g_autofree char *exercise = g_strdup_printf (EXERCISE, TEN, LIFTS, "");
  g_autofree char *none = g_strdup_printf (ROUTINE, "", "", exercise);
  g_autofree char *guided = g_strdup_printf (ROUTINE, "", ", \"cue_profile\": \"guided\"", exercise);
  g_autoptr (SoleusEntry) none_entry = read_good (none);
  g_autoptr (SoleusEntry) guided_entry = read_good (guided);
  g_autoptr (JsonNode) resolved = NULL;

  g_assert_false (soleus_entry_get_routine (none_entry)->has_cue_profile);
  g_assert_true (soleus_entry_get_routine (guided_entry)->has_cue_profile);
  g_assert_cmpint (soleus_entry_get_routine (guided_entry)->cue_profile, ==, SOLEUS_CUE_PROFILE_GUIDED);
  /* What the record keeps says it too. */
  resolved = soleus_entry_resolve (guided_entry);
  g_assert_cmpstr (soleus_json_get_text (resolved, "/cue_profile"), ==, "guided");
}

/* A routine that uses an exercise of the catalogue twice keeps it once. */
static void
test_uses (void)
{
  const char *text = "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"twice\", \"name\": \"Twice\", \"blocks\": "
                     "[{\"exercise\": \"circulation-pumps\"}, {\"exercise\": \"seated-soleus-raise\"}, {\"exercise\": \"circulation-pumps\"}]}";
  g_autoptr (SoleusEntry) entry = read_good (text);

  g_assert_cmpuint (soleus_entry_get_uses (entry)->len, ==, 2);
}

static void
test_many_exercises (void)
{
  g_autofree char *exercise = g_strdup_printf (EXERCISE, TEN, LIFTS, "");
  g_autoptr (GString) many = g_string_new ("7");
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SoleusEntry) entry = NULL;

  for (int i = 0; i < 500; i++)
    g_string_append (many, ",7");
  text = g_strdup_printf (ROUTINE, "", "", many->str);
  entry = read_text (text, &told);
  g_assert_cmpstr (told, ==, "too-many /exercises, unknown-exercise /blocks/0/exercise");
}

static double
look_up_number (JsonNode   *root,
                const char *pointer)
{
  JsonNode *node = soleus_json_look_up (root, pointer);

  g_assert_nonnull (node);
  return json_node_get_double (node);
}

/* What is shown of a routine has every number resolved, those that a block leaves to its exercise as well. */
static void
test_resolved (void)
{
  g_autofree char *walk = g_strdup_printf (EXERCISE, "{\"distance_m\": 200.5}", "[{\"kind\": \"move\"}]", ", \"finisher\": {\"kind\": \"hold\", \"duration_s\": 10.5}");
  g_autofree char *text = g_strdup_printf (ROUTINE, "", "", walk);
  g_autoptr (SoleusEntry) entry = read_good (text);
  g_autofree char *json = soleus_entry_to_json (entry);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/0/distance_m"), 200.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/0/finisher/duration_s"), 10.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/duration_s"), 2 * 10.5 + 60, 1e-9);
  g_assert_null (soleus_json_look_up (root, "/blocks/0/phases/move/duration_s"));
}

static void
test_resolved_open (void)
{
  g_autofree char *stroll = g_strdup_printf (EXERCISE, "{\"open\": true}", "[{\"kind\": \"move\"}]", "");
  g_autofree char *text = g_strdup_printf (ROUTINE, "", "", stroll);
  g_autoptr (SoleusEntry) entry = read_good (text);
  g_autofree char *json = soleus_entry_to_json (entry);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_nonnull (soleus_json_look_up (root, "/blocks/0/sets"));
  g_assert_null (soleus_json_look_up (root, "/blocks/0/repetitions"));
  g_assert_null (soleus_json_look_up (root, "/blocks/0/finisher"));
}

static void
test_cues_in_the_person_s_language (void)
{
  const char      *cue = ", \"finisher\": {\"kind\": \"hold\", \"duration_s\": 10, \"cue\": {\"en\": \"Stay\", \"de\": \"Bleib\"}}";
  g_autofree char *text = g_strdup_printf (EXERCISE, TEN, "[{\"kind\": \"lift\", \"duration_s\": 2, \"cue\": {\"de\": \"Hoch\", \"en\": \"Up\"}}, {\"kind\": \"lower\", \"duration_s\": 2}]", cue);
  g_autoptr (SoleusEntry) entry = read_good (text);
  g_autofree char *json = soleus_entry_to_json (entry);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);

  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/phases/0/cue")), ==, "Up");
  g_assert_cmpstr (json_node_get_string (soleus_json_look_up (root, "/finisher/cue")), ==, "Stay");
}

static void
test_provenance (void)
{
  g_autofree char *sourced = g_strdup_printf (EXERCISE, TEN, LIFTS, ", \"provenance\": {\"/sets\": \"default\", \"/goal\": \"seed:004\"}");
  g_autofree char *bare = g_strdup_printf (EXERCISE, TEN, LIFTS, "");
  g_autofree char *text = g_strdup_printf (ROUTINE, "", "", sourced);
  g_autoptr (SoleusEntry) routine = read_good (text);
  g_autoptr (SoleusEntry) exercise = read_good (bare);
  g_autoptr (GPtrArray) of_routine = soleus_entry_list_provenance (routine);
  g_autoptr (GPtrArray) of_bare = soleus_entry_list_provenance (exercise);
  g_autoptr (SoleusProvenance) copy = NULL;

  g_assert_cmpuint (of_bare->len, ==, 0);
  g_assert_cmpuint (of_routine->len, ==, 2);
  copy = soleus_provenance_copy (g_ptr_array_index (of_routine, 0));
  g_assert_cmpstr (copy->exercise, ==, "mine");
  g_assert_cmpstr (copy->pointer, ==, "/sets");
  g_assert_true (g_str_has_prefix (copy->title, "The author’s own choice"));
  g_assert_cmpstr (((SoleusProvenance *) g_ptr_array_index (of_routine, 1))->title, ==, "A strength and sprint scheme for the soleus");
}

static const char *
read_path (const char *path)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (GBytes) bytes = soleus_read_file_bytes (path, faults);

  if (bytes != NULL) {
    g_assert_cmpuint (faults->len, ==, 0);
    return "";
  }
  g_assert_cmpuint (faults->len, ==, 1);
  return g_intern_string (((SoleusFault *) g_ptr_array_index (faults, 0))->code);
}

/* Whatever a name leads to: no more than a mebibyte of it is read, and nothing is waited for. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *large_path = g_build_filename (folder, "large", NULL);
  g_autofd int     fd = open (large_path, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (ftruncate (fd, 1024 * 1024 + 1), ==, 0);
  g_assert_cmpstr (read_path ("/nowhere/at/all"), ==, "unreadable");
  g_assert_cmpstr (read_path (folder), ==, "not-a-file");
  g_assert_cmpstr (read_path (pipe_path), ==, "not-a-file");
  g_assert_cmpstr (read_path (large_path), ==, "too-large");
  /* These say that they are empty, and have more, or can't be read at all. */
  g_assert_cmpstr (read_path ("/proc/self/status"), ==, "");
  g_assert_cmpstr (read_path ("/proc/self/mem"), ==, "unreadable");
  g_unlink (pipe_path);
  g_unlink (large_path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/reader/exercises", test_exercises);
  g_test_add_func ("/reader/routines", test_routines);
  g_test_add_func ("/reader/limits", test_limits);
  g_test_add_func ("/reader/built-in-keeps-to-ranges", test_built_in_keeps_to_ranges);
  g_test_add_func ("/reader/has-source", test_has_source);
  g_test_add_func ("/reader/based-on", test_based_on);
  g_test_add_func ("/reader/cue-profile", test_cue_profile);
  g_test_add_func ("/reader/uses", test_uses);
  g_test_add_func ("/reader/many-exercises", test_many_exercises);
  g_test_add_func ("/reader/resolved", test_resolved);
  g_test_add_func ("/reader/resolved-open", test_resolved_open);
  g_test_add_func ("/reader/cues-in-the-person-s-language", test_cues_in_the_person_s_language);
  g_test_add_func ("/reader/provenance", test_provenance);
  g_test_add_func ("/reader/files", test_files);
  return g_test_run ();
}
