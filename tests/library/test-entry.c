/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-check.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-json-parser.h"
#include "soleus-provenance.h"
#include "soleus-text.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  SoleusLibrary *library;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);

  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", nowhere);
  soleus_library_load (fixture->library);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->library);
}

static SoleusEntry *
read_good (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", name, NULL);

  return soleus_read_file (path, fixture->library, NULL);
}

static SoleusEntry *
read_text (Fixture    *fixture,
           const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "text.json", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return soleus_read_file (path, fixture->library, NULL);
}

static JsonNode *
parse (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  JsonNode *root = soleus_json_parse (bytes, faults);

  g_assert_nonnull (root);
  return root;
}

static const char *
look_up_string (JsonNode   *root,
                const char *pointer)
{
  JsonNode *node = soleus_json_look_up (root, pointer);

  g_assert_nonnull (node);
  return json_node_get_string (node);
}

static double
look_up_number (JsonNode   *root,
                const char *pointer)
{
  JsonNode *node = soleus_json_look_up (root, pointer);

  g_assert_nonnull (node);
  return json_node_get_double (node);
}

static char *
print_whole (SoleusEntry *entry)
{
  g_autoptr (JsonNode) root = soleus_entry_embed (entry);

  return soleus_json_print (root, FALSE);
}

static void
assert_prints (SoleusEntry *entry,
               const char  *json)
{
  g_autofree char *printed = print_whole (entry);

  g_assert_cmpstr (printed, ==, json);
}

/* What is handed on must say everything by itself: here it is read again without any library. */
static void
test_embed (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture, "whole-circle.json");
  g_autofree char *json = print_whole (entry);
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);
  g_autoptr (SoleusLibrary) empty = soleus_library_new ("/nowhere", nowhere);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "snapshot.json", NULL);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (SoleusEntry) again = NULL;

  g_assert_null (strchr (json, '\n'));
  assert_prints (entry, json);
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  again = soleus_read_file (path, empty, &faults);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (soleus_entry_get_duration_us (again), ==, soleus_entry_get_duration_us (entry));
  assert_prints (again, json);
}

static SoleusExercise *
get_first_exercise (SoleusEntry *entry)
{
  return soleus_routine_get_block (soleus_entry_get_routine (entry), 0)->exercise;
}

static SoleusEntry *
read_shared (Fixture    *fixture,
             const char *json)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "shared.json", NULL);
  g_autoptr (GPtrArray) faults = NULL;
  SoleusEntry *entry;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  entry = soleus_read_file (path, fixture->library, &faults);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (soleus_entry_get_uses (entry)->len, ==, 0);
  return entry;
}

/* A file that brings a built-in exercise has the library's own, with texts in the person's language, as long as both say the same; and it is kept as it came. */
static void
test_shared_built_in (Fixture      *fixture,
                      gconstpointer data)
{
  SoleusEntry     *built_in = soleus_library_lookup (fixture->library, "hourly-break");
  g_autofree char *json = print_whole (built_in);
  g_autoptr (SoleusEntry) same = read_shared (fixture, json);
  g_autofree char *other_json = g_strdup (json);
  char            *text = strstr (other_json, "Circulation Pumps");
  g_autoptr (SoleusEntry) other = NULL;

  g_assert_true (get_first_exercise (same) == get_first_exercise (built_in));
  g_assert_cmpint (soleus_entry_get_level (same), ==, SOLEUS_LEVEL_TRAINED);
  assert_prints (same, json);
  g_assert_nonnull (text);
  memcpy (text, "Circulation Bumps", strlen ("Circulation Bumps"));
  other = read_shared (fixture, other_json);
  g_assert_true (get_first_exercise (other) != get_first_exercise (built_in));
  g_assert_cmpstr (get_first_exercise (other)->name, ==, "Circulation Bumps");
  assert_prints (other, other_json);
}

/* Threads read the same entries. */
static gpointer
ask_for_root (gpointer entry)
{
  JsonNode *root = soleus_entry_get_root (entry);
  g_autoptr (JsonNode) kept = json_node_ref (root);
  g_autofree char *json = soleus_json_print (root, FALSE);

  g_assert_true (json_node_is_immutable (root));
  g_assert_cmpstr (look_up_string (root, "/id"), ==, soleus_entry_get_id (entry));
  return root;
}

static void
test_root (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    GThread *threads[4];

    for (gsize j = 0; j < G_N_ELEMENTS (threads); j++)
      threads[j] = g_thread_new ("root", ask_for_root, entry);
    for (gsize j = 0; j < G_N_ELEMENTS (threads); j++)
      g_assert_true (g_thread_join (threads[j]) == soleus_entry_get_root (entry));
  }
}

static void
test_unknown_keys (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture, "unknown-keys.json");
  g_autoptr (JsonNode) root = soleus_entry_embed (entry);

  g_assert_cmpstr (look_up_string (root, "/author"), ==, "A friend");
  g_assert_cmpstr (look_up_string (root, "/colour/light"), ==, "#fff");
  g_assert_cmpstr (look_up_string (root, "/blocks/0/mood"), ==, "good");
  g_assert_cmpstr (soleus_entry_get_name (entry), ==, "From a Friend — 🦵");
}

static void
test_numbers_stay_short (Fixture      *fixture,
                         gconstpointer data)
{
  const char *json = "{\"a\":0.1,\"b\":-2.5e-07,\"c\":\"0.10000000000000001 \\\"1.10\\\\\",\"d\":9007199254740993,\"e\":[true,1e+300,0.30000000000000004]}";
  g_autoptr (JsonNode) root = parse (json);
  g_autofree char *printed = soleus_json_print (root, FALSE);

  g_assert_cmpstr (printed, ==, json);
}

static void
test_show_exercise (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *json = soleus_entry_to_json (soleus_library_lookup (fixture->library, "seated-soleus-raise"));
  g_autoptr (JsonNode) root = parse (json);

  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/duration_s"), 435, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/goal/repetitions/max"), 20, 1e-9);
  g_assert_cmpstr (look_up_string (root, "/source"), ==, "built-in");
  g_assert_cmpstr (look_up_string (root, "/level"), ==, "everyday");
  g_assert_cmpstr (look_up_string (root, "/provenance/~1sets"), ==, "seed:001");
}

static void
test_show_routine (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture, "whole-circle.json");
  g_autofree char *json = soleus_entry_to_json (entry);
  g_autoptr (JsonNode) root = parse (json);

  g_assert_cmpstr (look_up_string (root, "/name"), ==, "Whole Circle");
  g_assert_cmpstr (look_up_string (root, "/level"), ==, "trained");
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/0/duration_s"), 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/0/phases/pulse/cadence_per_min"), 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/1/sets"), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/1/load_kg"), 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (look_up_number (root, "/blocks/1/phases/lower/duration_s"), 3, 1e-9);
  g_assert_cmpstr (look_up_string (root, "/blocks/1/sides"), ==, "each");
}

static void
test_provenance (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (SoleusEntry) own = read_good (fixture, "exercise.json");
  g_autoptr (SoleusEntry) routine = read_good (fixture, "desk-raise.json");
  g_autoptr (GPtrArray) built_in = soleus_entry_list_provenance (soleus_library_lookup (fixture->library, "soleus-wall-stretch"));
  g_autoptr (GPtrArray) of_own = soleus_entry_list_provenance (own);
  g_autoptr (GPtrArray) of_routine = soleus_entry_list_provenance (routine);
  SoleusProvenance *goal = g_ptr_array_index (built_in, 0);
  SoleusProvenance *sets = g_ptr_array_index (built_in, 1);
  SoleusProvenance *book = g_ptr_array_index (of_own, 0);

  g_assert_cmpstr (goal->pointer, ==, "/goal/duration_s");
  g_assert_cmpstr (goal->source, ==, "seed:001");
  g_assert_cmpstr (goal->title, ==, "A guide to everyday soleus exercises");
  g_assert_null (goal->url);
  g_assert_cmpstr (sets->source, ==, "evidence:stretching-amount");
  g_assert_true (g_str_has_prefix (sets->url, "https://doi.org/"));
  g_assert_cmpstr (book->exercise, ==, "band-press");
  g_assert_cmpstr (book->title, ==, "A Book on Bands");
  g_assert_cmpuint (of_routine->len, ==, 9);
  g_assert_cmpstr (((SoleusProvenance *) g_ptr_array_index (of_routine, 0))->exercise, ==, "seated-soleus-raise");
}

/* Every range of a built-in exercise says where it comes from, so that the page can show it. */
static void
test_every_range_has_a_source (Fixture      *fixture,
                               gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    JsonNode   *root = soleus_entry_get_root (entry);
    JsonObject *provenance = json_node_get_object (soleus_json_look_up (root, "/provenance"));
    const char *always[] = { "/sets", "/rest_s", "/frequency" };

    if (!soleus_entry_get_is_exercise (entry))
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (always); j++)
      g_assert_true (soleus_json_look_up (root, always[j]) == NULL || json_object_has_member (provenance, always[j]));
    g_assert_cmpuint (soleus_entry_get_exercise (entry)->phases->len, >, 0);
    for (guint j = 0; j < soleus_entry_get_exercise (entry)->phases->len; j++) {
      g_autofree char *duration = g_strdup_printf ("/phases/%u/duration_s", j);
      g_autofree char *cadence = g_strdup_printf ("/phases/%u/cadence_per_min", j);

      g_assert_true (soleus_json_look_up (root, duration) == NULL || json_object_has_member (provenance, duration));
      g_assert_true (soleus_json_look_up (root, cadence) == NULL || json_object_has_member (provenance, cadence));
    }
    g_assert_true (soleus_json_look_up (root, "/load/kg") == NULL || json_object_has_member (provenance, "/load/kg"));
  }
}

#define TEXTS "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"a\", \"name\": %s, \"blocks\": [{\"exercise\": \"circulation-pumps\"}]}"

static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  static const struct {
    const char *language;
    const char *texts;
    const char *chosen;
  } rows[] = {
    { "de_AT", "{\"en\": \"Hills\", \"de\": \"Hügel\", \"de-AT\": \"Hügerl\"}", "Hügerl" },
    { "de_CH", "{\"en\": \"Hills\", \"de\": \"Hügel\", \"de-AT\": \"Hügerl\"}", "Hügel" },
    { "fr:de", "{\"en\": \"Hills\", \"de\": \"Hügel\"}", "Hügel" },
    { "fr", "{\"de\": \"Hügel\", \"en\": \"Hills\"}", "Hills" },
    { "fr", "{\"pt\": \"Colinas\", \"de\": \"Hügel\"}", "Colinas" },
    { "PT_br", "{\"en\": \"Hills\", \"pt-BR\": \"Morros\"}", "Morros" },
    { "de", "\"Hills\"", "Hills" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup_printf (TEXTS, rows[i].texts);
    g_autoptr (SoleusEntry) entry = NULL;

    g_setenv ("LANGUAGE", rows[i].language, TRUE);
    g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
    entry = read_text (fixture, text);
    g_assert_cmpstr (soleus_entry_get_name (entry), ==, rows[i].chosen);
  }
}

static void
test_what_is_listed (Fixture      *fixture,
                     gconstpointer data)
{
  SoleusEntry *entry = soleus_library_lookup (fixture->library, "bent-knee-calf-raise");

  g_assert_cmpstr (soleus_entry_get_id (entry), ==, "bent-knee-calf-raise");
  g_assert_cmpstr (soleus_entry_get_name (entry), ==, "Bent-Knee Calf Raise");
  g_assert_cmpstr (soleus_entry_get_summary (entry), ==, "Standing heel raises with soft knees");
  g_assert_cmpint (soleus_entry_get_category (entry), ==, SOLEUS_CATEGORY_STRENGTH);
  g_assert_cmpint (soleus_entry_get_level (entry), ==, SOLEUS_LEVEL_EVERYDAY);
  g_assert_cmpint (soleus_entry_get_source (entry), ==, SOLEUS_SOURCE_BUILT_IN);
  g_assert_true (soleus_entry_get_is_exercise (entry));
  g_assert_cmpint (soleus_entry_get_duration_us (entry), ==, 336 * G_USEC_PER_SEC);
  g_assert_cmpstr (soleus_entry_get_exercise (entry)->id, ==, "bent-knee-calf-raise");
  g_assert_true (soleus_routine_get_block (soleus_entry_get_routine (entry), 0)->exercise == soleus_entry_get_exercise (entry));
}

/* An entry with a name of any kind, as a file from elsewhere may have it. */
static SoleusEntry *
new_named (const char *name)
{
  g_autoptr (SoleusRoutine) routine = soleus_routine_new ();
  g_autoptr (GBytes) text = g_bytes_new_static ("{}", 2);
  g_autoptr (GPtrArray) uses = g_ptr_array_new ();

  routine->id = g_strdup ("desk");
  routine->name = g_strdup (name);
  return soleus_entry_new (SOLEUS_SOURCE_OWN, NULL, text, routine, NULL, uses);
}

static void
test_file_name (void)
{
  static const struct {
    const char *name;
    const char *file;
  } cases[] = {
    { "Desk Raise", "Desk Raise.pdf" },
    { "Übung für die Wade", "Übung für die Wade.pdf" },
    { "Sit/Stand: 3*10?", "Sit-Stand- 3-10-.pdf" },
    { "C:\\a|b<c>\"d\"", "C--a-b-c--d-.pdf" },
    { "  Two\nlines\t", "Two lines.pdf" },
    { "A\302\205B", "A  B.pdf" },
    { "", "desk.pdf" },
    { " \n ", "desk.pdf" },
    { "../../etc/passwd", "desk.pdf" },
    { ".hidden", "desk.pdf" },
  };
  g_autofree char *long_name = g_strnfill (199, 'a');
  g_autofree char *longer_name = g_strconcat (long_name, "éé", NULL);
  g_autofree char *long_file = g_strconcat (long_name, ".soleus", NULL);
  g_autoptr (SoleusEntry) entry = new_named (longer_name);
  g_autofree char *cut = soleus_entry_dup_file_name (entry, ".soleus");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusEntry) named = new_named (cases[i].name);
    g_autofree char *file = soleus_entry_dup_file_name (named, ".pdf");

    g_assert_cmpstr (file, ==, cases[i].file);
  }
  g_assert_cmpstr (cut, ==, long_file);
}

/* How often a routine is done is its own to say; an exercise stands for a routine that is done as often as it is. */
static void
test_frequency (Fixture      *fixture,
                gconstpointer data)
{
  const SoleusRoutine *hill_day = soleus_entry_get_routine (soleus_library_lookup (fixture->library, "hill-day"));
  const SoleusRoutine *pause = soleus_entry_get_routine (soleus_library_lookup (fixture->library, "half-hour-break"));
  SoleusEntry         *raise = soleus_library_lookup (fixture->library, "seated-soleus-raise");
  g_autoptr (SoleusRoutine) hurried = soleus_routine_with_lead_in (soleus_entry_get_routine (raise), 0);

  g_assert_cmpint (hill_day->frequency.times_per_day, ==, 1);
  g_assert_cmpint ((int) hill_day->frequency.days_per_week.min, ==, 2);
  g_assert_cmpint ((int) hill_day->frequency.days_per_week.max, ==, 3);
  g_assert_cmpint (hurried->frequency.times_per_day, ==, soleus_entry_get_exercise (raise)->frequency.times_per_day);
  g_assert_cmpint ((int) hurried->frequency.days_per_week.value, ==, 7);
  g_assert_cmpint (pause->frequency.every_min, ==, 30);
  g_assert_cmpint (pause->frequency.times_per_day, ==, 0);
}

static void
test_fault_text (void)
{
  g_autoptr (SoleusFault) fault = soleus_fault_new ("min-above-max", "/sets", "Swap them.");
  g_autofree char *value = soleus_fault_to_text (fault, "mine.json");
  g_autofree char *place = NULL;
  g_autofree char *whole = NULL;

  g_assert_cmpstr (value, ==, "mine.json: /sets: Swap them.");
  fault->line = 3;
  fault->column = 7;
  place = soleus_fault_to_text (fault, "mine.json");
  g_assert_cmpstr (place, ==, "mine.json:3:7: Swap them.");
  fault->line = 0;
  *fault->pointer = '\0';
  whole = soleus_fault_to_text (fault, "mine.json");
  g_assert_cmpstr (whole, ==, "mine.json: Swap them.");
}

/* A file can't make the terminal do anything, nor fill it. */
static void
test_fault_is_plain (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autoptr (SoleusFault) fault = soleus_fault_new ("bad-id", "/\033[2J", "\033]0;owned\007 \xe2\x80\xae.");
  g_autoptr (SoleusFault) wordy = soleus_fault_new ("bad-id", "", long_text);
  g_autofree char *text = soleus_fault_to_text (fault, "mi\nne.json");

  g_assert_cmpstr (text, ==, "mi\xef\xbf\xbdne.json: /\xef\xbf\xbd[2J: \xef\xbf\xbd]0;owned\xef\xbf\xbd \xef\xbf\xbd.");
  g_assert_cmpint (g_utf8_strlen (wordy->message, -1), ==, 401);
}

/* Names are one line that does nothing, and pictures of several characters stay one. */
static void
test_tidy (void)
{
  static const char *const same[] = {
    "Desk Raise",
    "Wädchen",
    "تمرین",
    "לִגְבּוּל",
    "क्ष",
    "می‌خواهم",
    "👩🏽‍🦽",
    "👨‍👩‍👧‍👦",
    "❤️",
    "1️⃣",
    "🏳️‍🌈",
    "🇩🇪",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "🫩",
    "🪾",
  };
  static const struct {
    const char *text;
    const char *tidy;
  } others[] = {
    { "a\nb\tc\r\nd", "a b c  d" },
    { "\033[2Ja\a", "\357\277\275[2Ja\357\277\275" },
    { "\342\200\256a\342\201\246b", "\357\277\275a\357\277\275b" },
    { "a\302\205b\342\200\250c", "a\357\277\275b\357\277\275c" },
  };
  static const char *const blanks[] = { "", " ", "\n\t", "\302\240", "\342\200\213", "\342\200\215", "\343\205\244", "\342\240\200", "\357\270\217", "\342\200\256" };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autofree char *tidy = soleus_text_tidy (same[i]);

    g_assert_cmpstr (tidy, ==, same[i]);
    g_assert_false (soleus_text_is_blank (same[i]));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *tidy = soleus_text_tidy (others[i].text);

    g_assert_cmpstr (tidy, ==, others[i].tidy);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    g_assert_true (soleus_text_is_blank (blanks[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/entry/root", Fixture, NULL, set_up, test_root, tear_down);
  g_test_add ("/entry/embed", Fixture, NULL, set_up, test_embed, tear_down);
  g_test_add ("/entry/shared-built-in", Fixture, NULL, set_up, test_shared_built_in, tear_down);
  g_test_add ("/entry/unknown-keys", Fixture, NULL, set_up, test_unknown_keys, tear_down);
  g_test_add ("/entry/numbers-stay-short", Fixture, NULL, set_up, test_numbers_stay_short, tear_down);
  g_test_add ("/entry/show-exercise", Fixture, NULL, set_up, test_show_exercise, tear_down);
  g_test_add ("/entry/show-routine", Fixture, NULL, set_up, test_show_routine, tear_down);
  g_test_add ("/entry/provenance", Fixture, NULL, set_up, test_provenance, tear_down);
  g_test_add ("/entry/every-range-has-a-source", Fixture, NULL, set_up, test_every_range_has_a_source, tear_down);
  g_test_add ("/entry/frequency", Fixture, NULL, set_up, test_frequency, tear_down);
  g_test_add_func ("/entry/file-name", test_file_name);
  g_test_add ("/entry/languages", Fixture, NULL, set_up, test_languages, tear_down);
  g_test_add ("/entry/what-is-listed", Fixture, NULL, set_up, test_what_is_listed, tear_down);
  g_test_add_func ("/fault/text", test_fault_text);
  g_test_add_func ("/fault/plain", test_fault_is_plain);
  g_test_add_func ("/text/tidy", test_tidy);
  return g_test_run ();
}
