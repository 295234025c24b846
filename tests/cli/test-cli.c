/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli.h"
#include "test-run.h"

#include <glib/gstdio.h>
#include <string.h>

/* The contract: these keys may get company, and never go. */
static void
assert_keys (JsonObject        *object,
             const char *const *keys)
{
  for (int i = 0; keys[i] != NULL; i++)
    if (!json_object_has_member (object, keys[i]))
      g_error ("The key “%s” is missing", keys[i]);
}

static JsonObject *
find_by_id (JsonArray  *array,
            const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);

    if (strcmp (json_object_get_string_member (object, "id"), id) == 0)
      return object;
  }

  return NULL;
}

static char *
put_routine (const char *name,
             const char *content)
{
  g_autofree char *in_folder = g_build_filename ("routines", name, NULL);
  char            *path = test_run_get_data (in_folder);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return path;
}

static const char *own_routine = "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"my-desk-raise\", \"name\": \"Desk Raise\","
                                 " \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"sets\": 3, \"repetitions\": 18, \"rest_s\": 45}]}";

static gboolean
handles (const char *argument)
{
  char *argv[] = { (char *) "soleus", (char *) argument, NULL };

  return soleus_cli_handles (argument != NULL ? 2 : 1, argv);
}

static void
test_handles (void)
{
  static const char *const windows[] = { "start", "--gapplication-service", "file.json", "/tmp/file", "file:///tmp/file" };
  static const char *const commands[] = { "pause", "resume", "skip", "back", "stop", "status", "list", "show", "validate", "timeline", "render", "history", "--version", "--help", "-h", "frobnicate" };

  g_assert_false (handles (NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (windows); i++)
    g_assert_false (handles (windows[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_true (handles (commands[i]));
}

static void
test_bad_usage (void)
{
  static const char *const uses[][4] = {
    { "frobnicate" },
    { "--frobnicate" },
    { "list", "more" },
    { "list", "--unknown" },
    { "show" },
    { "show", "a", "b" },
    { "validate" },
    { "timeline" },
    { "render", "seated-soleus-raise" },
    { "render", "seated-soleus-raise", "--output=o.wav", "--profile=loud" },
    { "render", "seated-soleus-raise", "--output=o.wav", "--profile=silent" },
    { "history" },
    { "history", "frobnicate" },
    { "history", "export" },
    { "history", "export", "--format=xml" },
    { "history", "list", "more" },
    { "history", "list", "--limit=0" },
    { "history", "list", "--limit=-5" },
    { "history", "list", "--limit=99999999999999999999" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (uses); i++) {
    g_autoptr (TestRun) run = test_run (uses[i][0], uses[i][1], uses[i][2], uses[i][3], NULL);

    g_assert_cmpint (run->status, ==, 2);
    g_assert_cmpstr (run->out, ==, "");
    g_assert_nonnull (strstr (run->err, "--help"));
  }
}

static void
test_help (void)
{
  static const char *const uses[][3] = {
    { "--help" },
    { "-h" },
    { "list", "--help" },
    { "show", "--help" },
    { "validate", "-h" },
    { "timeline", "--help" },
    { "render", "--help" },
    { "history", "--help" },
    { "history", "list", "--help" },
    { "history", "export", "--help" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (uses); i++) {
    g_autoptr (TestRun) run = test_run (uses[i][0], uses[i][1], uses[i][2], NULL);

    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_nonnull (strstr (run->out, "Usage:"));
    g_assert_nonnull (strstr (run->out, "soleus "));
  }
}

static void
test_version (void)
{
  static const char *const libraries[] = { "GTK", "libadwaita", "GLib", "GStreamer", "json-glib", "SQLite" };
  g_autoptr (TestRun) run = test_run ("--version", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "Soleus " SOLEUS_VERSION "\n"));
  for (size_t i = 0; i < G_N_ELEMENTS (libraries); i++)
    g_assert_nonnull (strstr (run->out, libraries[i]));
  g_assert_null (strstr (run->out, "not loaded"));
}

static void
test_list_json (void)
{
  static const struct {
    const char *id;
    int         duration_s;
  } core[] = {
    { "seated-soleus-raise", 435 },
    { "circulation-pumps", 45 },
    { "bent-knee-calf-raise", 336 },
    { "soleus-wall-stretch", 135 },
  };
  g_autofree char *path = put_routine ("mine.json", own_routine);
  g_autoptr (TestRun) run = test_run ("list", "--json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);
  JsonArray  *exercises = json_object_get_array_member (json_node_get_object (root), "exercises");
  JsonArray  *routines = json_object_get_array_member (json_node_get_object (root), "routines");
  JsonArray  *audiences;
  JsonObject *own = find_by_id (routines, "my-desk-raise");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (json_object_has_member (json_node_get_object (root), "plans"));

  for (size_t i = 0; i < G_N_ELEMENTS (core); i++) {
    JsonObject *entry = find_by_id (exercises, core[i].id);

    g_assert_nonnull (entry);
    assert_keys (entry, (const char *const[]) { "id", "name", "level", "category", "duration_s", "source", NULL });
    g_assert_cmpint (json_object_get_int_member (entry, "duration_s"), ==, core[i].duration_s);
    g_assert_cmpstr (json_object_get_string_member (entry, "source"), ==, "built-in");
  }

  g_assert_cmpstr (json_object_get_string_member (find_by_id (routines, "strength-day"), "source"), ==, "built-in");
  audiences = json_object_get_array_member (find_by_id (exercises, "circulation-pumps"), "audiences");
  g_assert_cmpuint (json_array_get_length (audiences), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (audiences, 1), ==, "circulation");
  g_assert_nonnull (own);
  g_assert_cmpstr (json_object_get_string_member (own, "source"), ==, "own");
}

static void
test_list (void)
{
  g_autoptr (TestRun) run = test_run ("list", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_nonnull (strstr (run->out, "Seated Soleus Raise"));
  g_assert_nonnull (strstr (run->out, "7 min 15 s"));
}

/* Half a list must not pass for a whole one. */
static void
test_output_cannot_be_written (void)
{
  g_autoptr (TestRun) run = test_run_into ("/dev/full", "list");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, !=, "");
}

static void
test_list_names_broken_files (void)
{
  g_autofree char *path = put_routine ("broken.json", "{\"format\": \"soleus-routine\",}");
  g_autofree char *place = g_strconcat (path, ":1:", NULL);
  g_autoptr (TestRun) run = test_run ("list", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->err, place));
  g_assert_nonnull (strstr (run->out, "seated-soleus-raise"));
}

static void
test_show_json (void)
{
  g_autoptr (TestRun) run = test_run ("show", "seated-soleus-raise", "--json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpint (run->status, ==, 0);
  assert_keys (object, (const char *const[]) { "format", "version", "id", "name", "goal", "sets", "rest_s", "phases", "setup", "contraindications", "provenance", NULL });
  g_assert_cmpint (json_object_get_int_member (object, "duration_s"), ==, 435);
}

static void
test_show (void)
{
  g_autoptr (TestRun) run = test_run ("show", "seated-soleus-raise", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "7 min 15 s"));
  g_assert_nonnull (strstr (run->out, "3 × 15"));
  g_assert_nonnull (strstr (run->out, "Hold, 2 s (2 to 3)"));
  g_assert_nonnull (strstr (run->out, "Time to hold "));
  g_assert_null (strstr (run->out, "/phases"));
}

/* A routine shows its own numbers, not what the exercises propose. */
static void
test_show_own_dose (void)
{
  static const char *const lines[] = { "Sides            Left, Then Right\n", "Repetitions      15 (12 to 15)\n", "Rest in seconds  90 (30 to 120 proposed)\n", "Lower, 3.5 s (2 to 4 proposed)\n", "Load in kg       2.5 (0 to 10, no more)\n", "Pump, 40 a minute (30 to 120 proposed)\n" };
  g_autofree char         *path = put_routine ("own.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"own\", \"name\": \"Own\", \"blocks\": ["
                                                                   "{\"exercise\": \"bent-knee-calf-raise\", \"repetitions\": 15, \"phases\": {\"lower\": {\"duration_s\": 3.5}}, \"rest_s\": 90, \"load_kg\": 2.5, \"sides\": \"each\"},"
                                                                   "{\"exercise\": \"circulation-pumps\", \"phases\": {\"pulse\": {\"cadence_per_min\": 40}}}]}");
  g_autoptr (TestRun) run = test_run ("show", "own", NULL);

  g_assert_cmpint (run->status, ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (run->out, lines[i]) == NULL)
      g_error ("“%s” is missing in:\n%s", lines[i], run->out);
}

static void
test_show_unknown (void)
{
  g_autoptr (TestRun) run = test_run ("show", "nothing-like-this", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, "soleus list"));
}

static void
test_validate (void)
{
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "data", "good", "desk-raise.json", NULL);
  g_autofree char *bad = g_test_build_filename (G_TEST_DIST, "data", "bad", "wrong-type.sets.json", NULL);
  g_autofree char *line = g_strconcat ("\n", bad, ": /sets: ", NULL);
  g_autoptr (TestRun) well = test_run ("validate", good, NULL);
  g_autoptr (TestRun) both = test_run ("validate", good, bad, NULL);

  g_assert_cmpint (well->status, ==, 0);
  g_assert_cmpint (both->status, ==, 1);
  g_assert_true (g_str_has_prefix (both->out, well->out));
  g_assert_nonnull (strstr (both->out, line));
}

static void
test_validate_syntax (void)
{
  g_autofree char *path = put_routine ("syntax.json", "{\"a\": 1,\n  \"b\" 2}\n");
  g_autofree char *start = g_strconcat (path, ":2:7: ", NULL);
  g_autoptr (TestRun) run = test_run ("validate", path, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, start));
}

static void
test_validate_json (void)
{
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "data", "good", "desk-raise.json", NULL);
  g_autofree char *bad = g_test_build_filename (G_TEST_DIST, "data", "bad", "wrong-type.sets.json", NULL);
  g_autoptr (TestRun) run = test_run ("validate", "--json", good, bad, "no-such-file.json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);
  JsonArray  *files = json_object_get_array_member (json_node_get_object (root), "files");
  JsonObject *file = json_array_get_object_element (files, 1);
  JsonArray  *faults = json_object_get_array_member (file, "faults");

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (json_array_get_length (files), ==, 3);
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (files, 0), "ok"));
  g_assert_false (json_object_get_boolean_member (json_array_get_object_element (files, 2), "ok"));
  assert_keys (file, (const char *const[]) { "path", "ok", "faults", NULL });
  g_assert_cmpstr (json_object_get_string_member (file, "path"), ==, bad);
  assert_keys (json_array_get_object_element (faults, 0), (const char *const[]) { "code", "rule", "pointer", "line", "column", "message", NULL });
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (faults, 0), "pointer"), ==, "/sets");
}

/* Segments follow one another without a gap, and cues in order. */
static void
assert_timeline (JsonObject *object,
                 int64_t     duration_us)
{
  JsonArray *segments = json_object_get_array_member (object, "segments");
  JsonArray *cues = json_object_get_array_member (object, "cues");
  int64_t    at_us = 0;

  for (guint i = 0; i < json_array_get_length (segments); i++) {
    JsonObject *segment = json_array_get_object_element (segments, i);

    assert_keys (segment, (const char *const[]) { "index", "kind", "start_us", "end_us", "block", "exercise", "side", "set", "sets", "repetition", "repetitions", "phase", NULL });
    g_assert_cmpint (json_object_get_int_member (segment, "index"), ==, i);
    g_assert_cmpint (json_object_get_int_member (segment, "start_us"), ==, at_us);
    at_us = json_object_get_int_member (segment, "end_us");
  }
  g_assert_cmpint (at_us, ==, duration_us);
  g_assert_cmpint (json_object_get_int_member (object, "duration_us"), ==, duration_us);

  at_us = 0;
  g_assert_cmpuint (json_array_get_length (cues), >, 0);
  for (guint i = 0; i < json_array_get_length (cues); i++) {
    JsonObject *cue = json_array_get_object_element (cues, i);

    assert_keys (cue, (const char *const[]) { "at_us", "kind", NULL });
    g_assert_cmpint (json_object_get_int_member (cue, "at_us"), >=, at_us);
    at_us = json_object_get_int_member (cue, "at_us");
  }
}

/* A repetition begins where the count changes; rests and change-overs count nothing. */
static int
count_repetitions (JsonArray *segments)
{
  int64_t before = 0;
  int     n = 0;

  for (guint i = 0; i < json_array_get_length (segments); i++) {
    int64_t repetition = json_object_get_int_member (json_array_get_object_element (segments, i), "repetition");

    n += repetition > 0 && repetition != before;
    before = repetition;
  }

  return n;
}

static void
test_timeline_json (void)
{
  g_autoptr (TestRun) run = test_run ("timeline", "seated-soleus-raise", "--json", NULL);
  g_autoptr (JsonNode) root = test_run_parse (run);
  JsonObject *object = json_node_get_object (root);
  JsonArray  *segments = json_object_get_array_member (object, "segments");
  JsonObject *lead_in = json_array_get_object_element (segments, 0);
  JsonObject *lift = json_array_get_object_element (segments, 1);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "seated-soleus-raise");
  assert_timeline (object, 440 * G_TIME_SPAN_SECOND);
  g_assert_cmpstr (json_object_get_string_member (lead_in, "kind"), ==, "lead-in");
  g_assert_true (json_object_get_null_member (lead_in, "phase"));
  g_assert_cmpstr (json_object_get_string_member (lift, "phase"), ==, "lift");
  g_assert_cmpint (json_object_get_int_member (lift, "repetitions"), ==, 15);
  g_assert_cmpstr (json_object_get_string_member (lift, "exercise"), ==, "seated-soleus-raise");
}

static void
test_timeline_of_a_file (void)
{
  g_autofree char *path = g_build_filename (test_run_get_home (), "shared.json", NULL);
  g_autoptr (TestRun) run = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_assert_true (g_file_set_contents (path, own_routine, -1, NULL));
  run = test_run ("timeline", "--json", path, NULL);
  root = test_run_parse (run);
  g_assert_cmpint (run->status, ==, 0);
  /* 5 s lead-in, 3 × 18 × 7 s, two rests. */
  assert_timeline (json_node_get_object (root), (5 + 3 * 18 * 7 + 2 * 45) * G_TIME_SPAN_SECOND);
}

static void
test_timeline (void)
{
  g_autoptr (TestRun) run = test_run ("timeline", "soleus-wall-stretch", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "2 min 20 s"));
  g_assert_nonnull (strstr (run->out, "\n0:35.000  5.000    Change Legs"));
}

static void
test_bad_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bad", "wrong-type.sets.json", NULL);
  g_autofree char *place = g_strconcat (path, ": /sets: ", NULL);
  g_autoptr (TestRun) run = test_run ("timeline", path, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->err, place));
}

/* The files whose totals the sources of the exercises give. */
static void
test_totals (void)
{
  static const struct {
    const char *name;
    int         duration_s;
    int         repetitions; /* that a session completes */
  } totals[] = {
    { "seated-standard.json", 740, 80 },
    { "endurance-raise.json", 480, 60 },
    { "deep-squat-raise.json", 140, 15 },
    { "stretch-once.json", 65, 2 },
    { "calm-pulses.json", 60, 43 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (totals); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", totals[i].name, NULL);
    g_autoptr (TestRun) shown = test_run ("show", path, "--json", NULL);
    g_autoptr (TestRun) laid_out = test_run ("timeline", path, "--json", NULL);
    g_autoptr (JsonNode) shown_root = test_run_parse (shown);
    g_autoptr (JsonNode) root = test_run_parse (laid_out);
    JsonObject *object = json_node_get_object (root);

    g_assert_cmpint (json_object_get_int_member (json_node_get_object (shown_root), "duration_s"), ==, totals[i].duration_s);
    assert_timeline (object, (5 + totals[i].duration_s) * G_TIME_SPAN_SECOND);
    g_assert_cmpint (count_repetitions (json_object_get_array_member (object, "segments")), ==, totals[i].repetitions);
  }
}

/* In the folder of the person's own, the same files stand in the list with the same totals. */
static void
test_totals_in_the_list (void)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "good", "seated-standard.json", NULL);
  g_autofree char *content = NULL;
  g_autofree char *path = NULL;
  g_autoptr (TestRun) run = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *own;

  g_assert_true (g_file_get_contents (from, &content, NULL, NULL));
  path = put_routine ("seated-standard.json", content);
  run = test_run ("list", "--json", NULL);
  root = test_run_parse (run);
  own = find_by_id (json_object_get_array_member (json_node_get_object (root), "routines"), "seated-standard");
  g_assert_nonnull (own);
  g_assert_cmpint (json_object_get_int_member (own, "duration_s"), ==, 740);
  g_assert_cmpstr (json_object_get_string_member (own, "source"), ==, "own");
}

/* What isn't there, isn't a file or isn't text is named in a sentence that can be read, and nothing else comes out. */
static void
test_odd_names (void)
{
  static const char *const names[] = { "", "nothing", "nothing.json", "../../etc/passwd", "/dev/zero", ".", "folder", "a\xff", "a\xff.json", "99999999999999999999" };
  static const char *const uses[] = { "show", "timeline", "render" };
  g_autofree char         *folder = g_build_filename (test_run_get_home (), "folder", NULL);

  g_assert_no_errno (g_mkdir (folder, 0700));
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (uses); j++) {
      g_autoptr (TestRun) run = test_run (uses[j], "--", names[i], NULL);
      gboolean lacks_output = strcmp (uses[j], "render") == 0;

      g_assert_cmpint (run->status, ==, lacks_output ? 2 : 1);
      g_assert_cmpstr (run->out, ==, "");
      g_assert_cmpstr (run->err, !=, "");
      g_assert_null (strstr (run->err, "[Invalid UTF-8]"));
    }
}

/* What a terminal obeys, what turns the order of a line around, and what would be a line of its own. */
#define EVIL_JSON "\\u001b]0;owned\\u0007\\u009b2J\\u202eevil\\nSource: Built in"
#define EVIL "\033]0;owned\a\302\2332J\342\200\256evil\nSource: Built in"
#define TIDY "\357\277\275]0;owned\357\277\275\357\277\2752J\357\277\275evil Source: Built in"
#define EVIL_FILE "\033[2J\302\233"

static void
put_evil_entries (void)
{
  g_autofree char *exercise = put_routine ("exercise.json", "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"evil-exercise\", \"name\": \"" EVIL_JSON "\","
                                                            " \"summary\": \"" EVIL_JSON "\", \"category\": \"everyday\", \"level\": \"trained\", \"position\": \"seated\", \"sides\": \"each\","
                                                            " \"goal\": {\"repetitions\": 3}, \"sets\": 1, \"phases\": [{\"kind\": \"lift\", \"duration_s\": 1}], \"setup\": [\"" EVIL_JSON "\"],"
                                                            " \"provenance\": {\"/sets\": \"evidence:book\"}, \"evidence\": {\"book\": {\"title\": \"" EVIL_JSON "\"}}}");
  g_autofree char *routine = put_routine ("routine.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"evil\", \"name\": \"" EVIL_JSON "\", \"blocks\": [{\"exercise\": \"evil-exercise\"}]}");
  g_autofree char *broken = put_routine (EVIL_FILE ".json", "{\"" EVIL_JSON "\": 1, \"format\": \"" EVIL_JSON "\"}");
}

/* Whatever prints a name does it so that the terminal obeys nothing of it. */
static void
test_evil_names (void)
{
  static const char *const uses[][6] = {
    { "list" },
    { "show", "evil" },
    { "show", "evil-exercise" },
    { "show", EVIL },
    { "show", "data/soleus/routines/" EVIL_FILE ".json" },
    { "validate", "data/soleus/routines/" EVIL_FILE ".json", "data/soleus/routines/routine.json" },
    { "timeline", "evil" },
    { "print", "evil", "--output", EVIL_FILE ".pdf" },
    { "print", "evil", "--output", EVIL_FILE ".pdf" },
    { "print", "evil", "--output", EVIL_FILE "/" EVIL_FILE },
    { "render", "evil-exercise", "--output", EVIL_FILE ".wav" },
    { "render", "evil-exercise", "--output", EVIL_FILE "/" EVIL_FILE },
    { "export", "evil", "--output", EVIL_FILE ".soleus" },
    { "export", "evil", "--output", EVIL_FILE ".soleus" },
    { "import", EVIL_FILE ".soleus", "data/soleus/routines/exercise.json" },
    { "import", "--yes", "--keep-both", EVIL_FILE ".soleus", "data/soleus/routines/exercise.json" },
    { "start", EVIL },
    { "list", EVIL },
    { "list", "--" EVIL },
    { "history", EVIL },
    { EVIL_FILE },
    { "--" EVIL_FILE },
  };

  put_evil_entries ();
  for (size_t i = 0; i < G_N_ELEMENTS (uses); i++) {
    g_autoptr (TestRun) run = test_run (uses[i][0], uses[i][1], uses[i][2], uses[i][3], uses[i][4], uses[i][5], NULL);

    test_run_assert_plain (run);
    g_assert_true (*run->out != '\0' || *run->err != '\0' || strcmp (uses[i][0], "export") == 0);
    g_assert_null (strstr (run->out, "\nSource: Built in"));
    g_assert_null (strstr (run->err, "\nSource: Built in"));
  }
}

/* What other programs read is what is shown. */
static void
test_evil_names_json (void)
{
  g_autoptr (TestRun) run = NULL;
  g_autoptr (TestRun) shown = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) file = NULL;
  JsonArray *routines;

  put_evil_entries ();
  run = test_run ("list", "--json", NULL);
  test_run_assert_plain (run);
  root = test_run_parse (run);
  shown = test_run ("show", "evil", "--json", NULL);
  test_run_assert_plain (shown);
  file = test_run_parse (shown);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (file), "name"), ==, TIDY);
  routines = json_object_get_array_member (json_node_get_object (root), "routines");
  g_assert_cmpstr (json_object_get_string_member (find_by_id (routines, "evil"), "name"), ==, TIDY);
}

/* An id is an id, whatever lies in the folder; a path is asked for as one. */
static void
test_id_before_file (void)
{
  g_autofree char *path = g_build_filename (test_run_get_home (), "circulation-pumps", NULL);
  g_autoptr (TestRun) by_id = NULL;
  g_autoptr (TestRun) by_path = NULL;

  g_assert_true (g_file_set_contents (path, own_routine, -1, NULL));
  by_id = test_run ("show", "circulation-pumps", NULL);
  by_path = test_run ("show", "./circulation-pumps", NULL);
  g_assert_cmpint (by_id->status, ==, 0);
  g_assert_nonnull (strstr (by_id->out, "Circulation Pumps"));
  g_assert_cmpint (by_path->status, ==, 0);
  g_assert_nonnull (strstr (by_path->out, "Desk Raise"));
}

static void
test_render (void)
{
  g_autoptr (TestRun) run = test_run ("render", "circulation-pumps", "--output", "calm.wav", NULL);
  g_autoptr (TestRun) guided = test_run ("render", "circulation-pumps", "--output=guided.wav", "--profile=guided", NULL);
  g_autofree char *path = g_build_filename (test_run_get_home (), "calm.wav", NULL);
  g_autofree char *guided_path = g_build_filename (test_run_get_home (), "guided.wav", NULL);
  g_autofree char *content = NULL;
  g_autofree char *guided_content = NULL;
  size_t           size, guided_size;

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "50 s"));
  g_assert_cmpint (guided->status, ==, 0);

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_true (g_file_get_contents (guided_path, &guided_content, &guided_size, NULL));
  /* At least 50 s of 48,000 samples of two bytes. */
  g_assert_cmpuint (size, >, 50 * 48000 * 2);
  g_assert_cmpmem (content, 4, "RIFF", 4);
  g_assert_true (size != guided_size || memcmp (content, guided_content, size) != 0);
}

/* What a person chose outside of what is proposed, or of what the source says, is told with that, a fixed one too. */
static void
test_show_beyond (void)
{
  static const char *const lines[] = { "Sets              2 (1 proposed)\n", "Seconds of a set  300 (600 to 2700 proposed)\n", "Rest in seconds   60 (0 to 900 proposed)\n",
                                       "Repetitions      8 (the source says 12 to 15)\n", "Sets             2 (the source says 3)\n" };
  g_autofree char         *path = put_routine ("beyond.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"beyond\", \"name\": \"Beyond\", \"blocks\": ["
                                                                      "{\"exercise\": \"incline-walk\", \"sets\": 2, \"duration_s\": 300},"
                                                                      "{\"exercise\": \"bent-knee-calf-raise\", \"sets\": 2, \"repetitions\": 8}]}");
  g_autoptr (TestRun) run = test_run ("show", "beyond", NULL);

  g_assert_cmpint (run->status, ==, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (run->out, lines[i]) == NULL)
      g_error ("“%s” is missing in:\n%s", lines[i], run->out);
}

/* What had another id in an earlier version is found by that. */
static void
test_former_id (void)
{
  g_autofree char *overlay = g_strconcat (SOLEUS_RESOURCE_PATH "/aliases.json=", g_test_get_filename (G_TEST_DIST, "data", "aliases.json", NULL), NULL);
  g_autoptr (TestRun) shown = NULL;
  g_autoptr (TestRun) timeline = NULL;

  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  shown = test_run ("show", "heel-lift", NULL);
  timeline = test_run ("timeline", "evening", NULL);
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_nonnull (strstr (shown->out, "(seated-soleus-raise)"));
  g_assert_cmpint (timeline->status, ==, 0);
}

/* A routine that is to be silent is, and sounds when somebody asks for that. */
static void
test_render_own_profile (void)
{
  g_autofree char *file = put_routine ("hush.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"hush\", \"name\": \"Hush\", \"cue_profile\": \"silent\", "
                                                    "\"blocks\": [{\"exercise\": \"circulation-pumps\", \"duration_s\": 30}]}");
  g_autoptr (TestRun) silent = test_run ("render", "hush", "--output=hush.wav", NULL);
  g_autoptr (TestRun) calm = test_run ("render", "hush", "--output=loud.wav", "--profile=calm", NULL);
  g_autoptr (TestRun) shown = test_run ("show", "hush", NULL);
  g_autofree char *path = g_build_filename (test_run_get_home (), "hush.wav", NULL);
  g_autofree char *calm_path = g_build_filename (test_run_get_home (), "loud.wav", NULL);
  g_autofree char *content = NULL;
  g_autofree char *calm_content = NULL;
  size_t           size, calm_size;
  size_t           n_loud = 0;

  g_assert_cmpint (silent->status, ==, 0);
  g_assert_cmpint (calm->status, ==, 0);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_true (g_file_get_contents (calm_path, &calm_content, &calm_size, NULL));
  g_assert_cmpuint (size, ==, calm_size);
  g_assert_cmpuint (size, >, 30 * 48000 * 2);
  /* The header has 44 bytes; all after it is sound. */
  for (size_t i = 44; i < size; i++) {
    g_assert_cmpint (content[i], ==, 0);
    n_loud += calm_content[i] != 0;
  }
  g_assert_cmpuint (n_loud, >, 0);
  g_assert_nonnull (strstr (shown->out, "Silent"));
}

static void
test_render_cannot_write (void)
{
  g_autoptr (TestRun) run = test_run ("render", "circulation-pumps", "--output=/nowhere/at/all.wav", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "/nowhere/at/all.wav"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_run_add ("/cli/handles", test_handles);
  test_run_add ("/cli/bad-usage", test_bad_usage);
  test_run_add ("/cli/help", test_help);
  test_run_add ("/cli/version", test_version);
  test_run_add ("/cli/list-json", test_list_json);
  test_run_add ("/cli/list", test_list);
  test_run_add ("/cli/output-cannot-be-written", test_output_cannot_be_written);
  test_run_add ("/cli/list-names-broken-files", test_list_names_broken_files);
  test_run_add ("/cli/show-json", test_show_json);
  test_run_add ("/cli/show", test_show);
  test_run_add ("/cli/show-own-dose", test_show_own_dose);
  test_run_add ("/cli/show-beyond", test_show_beyond);
  test_run_add ("/cli/former-id", test_former_id);
  test_run_add ("/cli/show-unknown", test_show_unknown);
  test_run_add ("/cli/validate", test_validate);
  test_run_add ("/cli/validate-syntax", test_validate_syntax);
  test_run_add ("/cli/validate-json", test_validate_json);
  test_run_add ("/cli/timeline-json", test_timeline_json);
  test_run_add ("/cli/timeline-of-a-file", test_timeline_of_a_file);
  test_run_add ("/cli/timeline", test_timeline);
  test_run_add ("/cli/bad-file", test_bad_file);
  test_run_add ("/cli/totals", test_totals);
  test_run_add ("/cli/totals-in-the-list", test_totals_in_the_list);
  test_run_add ("/cli/odd-names", test_odd_names);
  test_run_add ("/cli/evil-names", test_evil_names);
  test_run_add ("/cli/evil-names-json", test_evil_names_json);
  test_run_add ("/cli/id-before-file", test_id_before_file);
  test_run_add ("/cli/render", test_render);
  test_run_add ("/cli/render-own-profile", test_render_own_profile);
  test_run_add ("/cli/render-cannot-write", test_render_cannot_write);

  return g_test_run ();
}
