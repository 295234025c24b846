/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-library-check.h"
#include "soleus-fault.h"

#include <stdlib.h>
#include <string.h>

/* Each bad file is named after the one fault that it has. A line is only told where the text itself is at fault. */
typedef struct {
  char *name;
  char *pointer;
  int   line;
  int   column;
} Bad;

static void
free_bad (gpointer data)
{
  Bad *self = data;

  g_free (self->name);
  g_free (self->pointer);
  g_free (self);
}

static char *
read_text (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Each line of the list is a file with the place of its fault: name, pointer, line and column between tabs. */
static GPtrArray *
list_bads (void)
{
  GPtrArray       *bads = g_ptr_array_new_with_free_func (free_bad);
  g_autofree char *text = read_text ("bad.tsv");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  for (int i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
    Bad *bad = g_new (Bad, 1);

    g_assert_cmpuint (g_strv_length (columns), ==, 4);
    *bad = (Bad) { g_strdup (columns[0]), g_strdup (columns[1]), atoi (columns[2]), atoi (columns[3]) };
    g_ptr_array_add (bads, bad);
  }
  return bads;
}

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

static void
test_bad (Fixture      *fixture,
          gconstpointer data)
{
  const Bad       *bad = data;
  g_autofree char *name = g_strconcat (bad->name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bad", name, NULL);
  g_autofree char *code = g_strndup (bad->name, strcspn (bad->name, "."));
  g_autoptr (GPtrArray) faults = soleus_validate_file (path, fixture->library);

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *text = soleus_fault_to_text (g_ptr_array_index (faults, i), name);

    g_test_message ("%s", text);
  }
  g_assert_cmpuint (faults->len, ==, 1);
  {
    const SoleusFault *fault = g_ptr_array_index (faults, 0);

    g_assert_cmpstr (fault->code, ==, code);
    g_assert_cmpstr (fault->pointer, ==, bad->pointer);
    g_assert_cmpint (fault->line, ==, bad->line);
    g_assert_cmpint (fault->column, ==, bad->column);
    g_assert_true (g_utf8_validate (fault->message, -1, NULL));
    g_assert_true (g_str_has_suffix (fault->message, "."));
  }
}

static void
test_every_bad_file_is_named (void)
{
  g_autoptr (GPtrArray) bads = list_bads ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "bad", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;
  g_assert_cmpuint (n, ==, bads->len);
}

/* What the system says of a file has its tests where such files are made. */
static gboolean
needs_no_file (const char *code)
{
  return strcmp (code, "unreadable") == 0 || strcmp (code, "not-a-file") == 0 || strcmp (code, "too-large") == 0 || strcmp (code, "wrong-name") == 0;
}

static void
test_every_code_has_a_file (void)
{
  g_autoptr (GPtrArray) bads = list_bads ();
  g_autofree const char **codes = soleus_fault_list_codes ();

  for (int i = 0; codes[i] != NULL; i++) {
    guint n = 0;

    for (guint j = 0; j < bads->len; j++) {
      const Bad       *bad = g_ptr_array_index (bads, j);
      g_autofree char *code = g_strndup (bad->name, strcspn (bad->name, "."));

      n += strcmp (code, codes[i]) == 0;
    }
    g_test_message ("%s: %u", codes[i], n);
    g_assert_true (n > 0 || needs_no_file (codes[i]));
  }
}

static SoleusEntry *
read_good (SoleusLibrary *library,
           const char    *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", name, NULL);
  g_autoptr (GPtrArray) faults = NULL;
  SoleusEntry *entry = soleus_read_file (path, library, &faults);

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *text = soleus_fault_to_text (g_ptr_array_index (faults, i), name);

    g_test_message ("%s", text);
  }
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_nonnull (entry);
  return entry;
}

static void
test_good (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autoptr (SoleusEntry) entry = read_good (fixture->library, name);

    g_assert_cmpint (soleus_entry_get_source (entry), ==, SOLEUS_SOURCE_OWN);
    /* Whatever a file says of itself, nobody here has checked it, unless it keeps to what is built in. */
    g_assert_true (soleus_entry_get_level (entry) >= SOLEUS_LEVEL_TRAINED || soleus_entry_get_routine (entry)->keeps_to_origin);
  }
}

static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture->library, "desk-raise.json");
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  SoleusDose    *dose = soleus_routine_get_block (routine, 0)->dose;

  g_assert_cmpstr (routine->based_on, ==, "seated-soleus-raise");
  g_assert_cmpint (routine->lead_in_us, ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (routine->rest_between_us, ==, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (routine->category, ==, SOLEUS_CATEGORY_EVERYDAY);
  g_assert_cmpint (dose->sets, ==, 4);
  g_assert_cmpint (dose->repetitions, ==, 18);
  g_assert_cmpint (dose->rest_us, ==, 45 * G_USEC_PER_SEC);
  g_assert_cmpint (g_array_index (dose->phases, SoleusPhaseDose, 0).duration_us, ==, 2 * G_USEC_PER_SEC);
  g_assert_cmpint (g_array_index (dose->phases, SoleusPhaseDose, 1).duration_us, ==, 2500 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpint (soleus_entry_get_duration_us (entry), ==, (4 * 18 * 7500 + 3 * 45000) * (int64_t) G_TIME_SPAN_MILLISECOND);
}

static void
test_mixed_choices (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture->library, "whole-circle.json");
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  SoleusDose    *pumps = soleus_routine_get_block (routine, 0)->dose;
  SoleusDose    *raise = soleus_routine_get_block (routine, 1)->dose;
  SoleusDose    *stretch = soleus_routine_get_block (routine, 2)->dose;

  g_assert_cmpint (routine->category, ==, SOLEUS_CATEGORY_STRENGTH);
  g_assert_cmpint (routine->lead_in_us, ==, 0);
  g_assert_cmpint (soleus_dose_get_repetitions (pumps), ==, 40);
  g_assert_cmpint (raise->sides, ==, SOLEUS_SIDES_EACH);
  g_assert_cmpfloat_with_epsilon (raise->load_kg, 2.5, 1e-9);
  g_assert_cmpint (soleus_dose_get_total_us (stretch), ==, 45 * G_USEC_PER_SEC);
  g_assert_cmpint (routine->rest_between_us, ==, 30 * G_USEC_PER_SEC);
}

static void
test_embedded (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture->library, "shared.json");
  SoleusBlock *block = soleus_routine_get_block (soleus_entry_get_routine (entry), 0);

  g_assert_cmpint (block->dose->finisher_us, ==, 25 * G_USEC_PER_SEC);
  g_assert_cmpint (block->dose->finisher_kind, ==, SOLEUS_PHASE_KIND_STRETCH);
  g_assert_cmpstr (block->exercise->finisher->cue, ==, "Stay long");
  g_assert_cmpint (soleus_entry_get_level (entry), ==, SOLEUS_LEVEL_CLINICIAN);
  g_assert_null (soleus_library_lookup (fixture->library, "my-squat-raise"));
}

static void
test_every_key (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (SoleusEntry) entry = read_good (fixture->library, "exercise.json");
  SoleusExercise *exercise = soleus_entry_get_exercise (entry);

  g_assert_cmpstr (exercise->id, ==, "band-press");
  g_assert_cmpstr (exercise->name, ==, "Band Press");
  g_assert_cmpstr (exercise->summary, ==, "Point the foot against a band");
  g_assert_cmpint (exercise->position, ==, SOLEUS_BODY_POSITION_SEATED);
  g_assert_cmpint (exercise->sides, ==, SOLEUS_SIDES_EACH);
  g_assert_cmpstr (exercise->equipment[1], ==, "chair");
  g_assert_cmpint (exercise->goal_kind, ==, SOLEUS_GOAL_KIND_REPETITIONS);
  g_assert_cmpfloat_with_epsilon (exercise->goal.max, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (exercise->sets.min, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (exercise->rest_s.value, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (exercise->change_over_s, 20, 1e-9);
  g_assert_null (exercise->finisher);
  g_assert_cmpstr (exercise->load_kinds[0], ==, "band");
  g_assert_cmpfloat_with_epsilon (exercise->load_kg.max, 10, 1e-9);
  g_assert_cmpint (exercise->frequency.times_per_day, ==, 1);
  g_assert_cmpint ((int) exercise->frequency.days_per_week.value, ==, 7);
  g_assert_cmpuint (g_strv_length (exercise->setup), ==, 2);
  g_assert_cmpstr (exercise->contraindications[0], ==, "acute-injury");
  g_assert_cmpuint (exercise->loads, ==, 1u << SOLEUS_BODY_REGION_CALF | 1u << SOLEUS_BODY_REGION_FOOT);
}

static void
test_goals_without_length (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (SoleusEntry) hill = read_good (fixture->library, "hill.json");
  g_autoptr (SoleusEntry) stroll = read_good (fixture->library, "open.json");

  g_assert_cmpfloat_with_epsilon (soleus_routine_get_block (soleus_entry_get_routine (hill), 0)->dose->distance_m, 200, 1e-9);
  g_assert_cmpint (soleus_entry_get_exercise (stroll)->goal_kind, ==, SOLEUS_GOAL_KIND_OPEN);
  /* A rest that nobody prescribes. */
  g_assert_cmpfloat_with_epsilon (soleus_entry_get_exercise (stroll)->rest_s.max, 900, 1e-9);
}

static void
test_several_faults (Fixture      *fixture,
                     gconstpointer data)
{
  const char      *text = "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"A\", \"lead_in_s\": 99, \"blocks\": [{\"exercise\": \"flying\"}, 7]}";
  const char      *codes[] = { "missing-key", "bad-id", "out-of-bounds", "unknown-exercise", "wrong-type" };
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "several.json", NULL);
  g_autoptr (GPtrArray) faults = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  faults = soleus_validate_file (path, fixture->library);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < faults->len; i++)
    g_assert_cmpstr (((SoleusFault *) g_ptr_array_index (faults, i))->code, ==, codes[i]);
}

/* All faults of a file come in one go. Each file of the folder has its list beside it: code and pointer, in the order in which they are told. */
static void
test_several_files (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "several", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *stem = g_strndup (name, strcspn (name, "."));
    g_autofree char *list = g_strconcat ("several/", stem, ".txt", NULL);
    g_autofree char *expected = NULL;
    g_autoptr (GString) told = g_string_new (NULL);
    g_autoptr (GPtrArray) faults = NULL;

    if (!g_str_has_suffix (name, ".json"))
      continue;
    faults = soleus_validate_file (path, fixture->library);
    for (guint i = 0; i < faults->len; i++) {
      const SoleusFault *fault = g_ptr_array_index (faults, i);

      g_string_append_printf (told, "%s %s\n", fault->code, fault->pointer);
    }
    expected = read_text (list);
    g_assert_cmpstr (told->str, ==, expected);
    n++;
  }
  g_assert_cmpuint (n, >=, 6);
}

static GPtrArray *
validate_text (Fixture *fixture,
               GString *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "text.json", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  return soleus_validate_file (path, fixture->library);
}

static void
fill (GString    *text,
      const char *head,
      const char *item,
      const char *tail)
{
  g_string_assign (text, head);
  while (text->len + strlen (item) + strlen (tail) < 1024 * 1024)
    g_string_append (text, item);
  g_string_append (text, tail);
}

/* As many faults as a file can hold: the first hundred are told, in no time. */
static void
test_very_many_faults (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GPtrArray) twice = NULL;
  g_autoptr (GPtrArray) huge = NULL;
  g_autoptr (GPtrArray) both = NULL;

  fill (text, "{\"format\": \"soleus-exercise\", \"version\": 1, \"equipment\": [1", ",1", "]}");
  wrong = validate_text (fixture, text);
  g_assert_cmpuint (wrong->len, ==, 100);
  fill (text, "{\"a\":1", ",\"a\":1", "}");
  twice = validate_text (fixture, text);
  g_assert_cmpuint (twice->len, ==, 100);
  fill (text, "[1e999", ",1e999", "]");
  huge = validate_text (fixture, text);
  g_assert_cmpuint (huge->len, ==, 100);
  /* Faults of the text and faults of what it says are counted together. */
  fill (text, "{\"format\": \"soleus-exercise\", \"format\": \"soleus-exercise\", \"version\": 1, \"equipment\": [1", ",1", "]}");
  both = validate_text (fixture, text);
  g_assert_cmpuint (both->len, ==, 100);
}

/* Whatever becomes of a file on its way, it is read to a fault or to an entry, and nothing else happens. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", "shared.json", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length - 2; i++) {
    g_autoptr (GBytes) cut = g_bytes_new (text, i);
    g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, cut);

    g_assert_null (soleus_document_resolve (document, soleus_library_get_entries (fixture->library)));
    g_assert_cmpuint (document->faults->len, ==, 1);
  }
  for (int i = 0; i < 5000; i++) {
    g_autofree char *damaged = g_memdup2 (text, length);
    g_autoptr (SoleusDocument) document = NULL;
    g_autoptr (SoleusEntry) entry = NULL;
    g_autoptr (GBytes) bytes = NULL;

    for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
      damaged[g_test_rand_int_range (0, (int) length)] = g_test_rand_bit () ? "{}[]\",:0-9eE\\u\n "[g_test_rand_int_range (0, 17)] : (char) g_test_rand_int_range (0, 256);
    bytes = g_bytes_new (damaged, length);
    document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
    entry = soleus_document_resolve (document, soleus_library_get_entries (fixture->library));
    g_assert_true ((entry == NULL) == (document->faults->len > 0));
  }
}

/* The page for people knows every fault by its word, with a star when the schemas don't know it. */
static void
test_every_code_is_described (void)
{
  g_autofree char        *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "README.md", NULL);
  g_autofree const char **codes = soleus_fault_list_codes ();
  g_autofree char        *page = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  for (int i = 0; codes[i] != NULL; i++) {
    const char      *star = soleus_fault_get_rule (codes[i]) == SOLEUS_FAULT_RULE_BEYOND ? "\\*" : "";
    g_autofree char *first = g_strdup_printf ("| `%s`%s", codes[i], star);
    g_autofree char *next = g_strdup_printf (", `%s`%s", codes[i], star);
    const char      *place = strstr (page, first) != NULL ? strstr (page, first) + strlen (first) : strstr (page, next) + strlen (next);

    g_test_message ("%s", next);
    g_assert_true (strstr (page, first) != NULL || strstr (page, next) != NULL);
    g_assert_true (*place == ',' || *place == ' ');
  }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) bads = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bads = list_bads ();
  for (guint i = 0; i < bads->len; i++) {
    Bad             *bad = g_ptr_array_index (bads, i);
    g_autofree char *path = g_strconcat ("/library/bad/", bad->name, NULL);

    g_test_add (path, Fixture, bad, set_up, test_bad, tear_down);
  }
  g_test_add_func ("/library/every-code-has-a-file", test_every_code_has_a_file);
  g_test_add_func ("/library/every-bad-file-is-named", test_every_bad_file_is_named);
  g_test_add ("/library/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/library/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/library/mixed-choices", Fixture, NULL, set_up, test_mixed_choices, tear_down);
  g_test_add ("/library/embedded", Fixture, NULL, set_up, test_embedded, tear_down);
  g_test_add ("/library/every-key", Fixture, NULL, set_up, test_every_key, tear_down);
  g_test_add ("/library/goals-without-length", Fixture, NULL, set_up, test_goals_without_length, tear_down);
  g_test_add ("/library/several-faults", Fixture, NULL, set_up, test_several_faults, tear_down);
  g_test_add ("/library/several-files", Fixture, NULL, set_up, test_several_files, tear_down);
  g_test_add_func ("/library/every-code-is-described", test_every_code_is_described);
  g_test_add ("/library/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/library/very-many-faults", Fixture, NULL, set_up, test_very_many_faults, tear_down);
  return g_test_run ();
}
