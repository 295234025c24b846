/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-fault.h"

#include <string.h>

/* Each bad file is named after the one fault that it has. A line is only told where the text itself is at fault. */
typedef struct {
  const char *name;
  const char *pointer;
  int         line;
  int         column;
} Bad;

static const Bad bads[] = {
  { "syntax.comma", "", 4, 1 },
  { "syntax.empty", "", 1, 1 },
  { "syntax.two-documents", "", 1, 3 },
  { "syntax.comment", "", 1, 4 },
  { "syntax.single-quotes", "", 1, 2 },
  { "syntax.nan", "/sets", 1, 10 },
  { "syntax.infinity", "/sets", 1, 11 },
  { "syntax.leading-zero", "/sets", 1, 10 },
  { "syntax.cut-off", "/name", 1, 15 },
  { "syntax.line-break", "/name", 1, 15 },
  { "syntax.half-pair", "/name", 1, 13 },
  { "duplicate-key", "/sets", 3, 3 },
  { "duplicate-key.escaped", "/blocks/0/sets", 1, 25 },
  { "not-finite", "/sets", 1, 10 },
  { "nul.escaped", "/name", 1, 13 },
  { "nul.byte", "", 1, 13 },
  { "byte-order-mark", "", 1, 1 },
  { "invalid-utf8", "", 1, 19 },
  { "too-deep", "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0", 1, 33 },
  { "wrong-type.root", "", 0, 0 },
  { "wrong-type.format", "/format", 0, 0 },
  { "wrong-type.name", "/name", 0, 0 },
  { "wrong-type.sets", "/sets", 0, 0 },
  { "wrong-type.blocks", "/blocks", 0, 0 },
  { "wrong-type.goal", "/goal", 0, 0 },
  { "wrong-type.null", "/rest_s", 0, 0 },
  { "wrong-type.open", "/goal/open", 0, 0 },
  { "wrong-type.block", "/blocks/0", 0, 0 },
  { "missing-key.format", "/format", 0, 0 },
  { "missing-key.version", "/version", 0, 0 },
  { "missing-key.sets", "/sets", 0, 0 },
  { "missing-key.default", "/sets/default", 0, 0 },
  { "missing-key.cadence", "/phases/0/cadence_per_min", 0, 0 },
  { "missing-key.exercise", "/blocks/0/exercise", 0, 0 },
  { "unknown-format", "/format", 0, 0 },
  { "newer-version", "/version", 0, 0 },
  { "bad-id.path", "/id", 0, 0 },
  { "bad-id.capitals", "/id", 0, 0 },
  { "bad-id.hyphen", "/id", 0, 0 },
  { "bad-id.empty", "/id", 0, 0 },
  { "bad-id.long", "/id", 0, 0 },
  { "bad-id.reference", "/blocks/0/exercise", 0, 0 },
  { "duplicate-id", "/exercises/1/id", 0, 0 },
  { "unknown-word.kind", "/phases/0/kind", 0, 0 },
  { "unknown-word.sides", "/sides", 0, 0 },
  { "unknown-word.level", "/level", 0, 0 },
  { "empty.name", "/name", 0, 0 },
  { "empty.map", "/name", 0, 0 },
  { "empty.blocks", "/blocks", 0, 0 },
  { "empty.phases", "/phases", 0, 0 },
  { "text-too-long.name", "/name", 0, 0 },
  { "text-too-long.cue", "/phases/0/cue", 0, 0 },
  { "min-above-max", "/sets", 0, 0 },
  { "default-outside", "/sets/default", 0, 0 },
  { "out-of-bounds.negative", "/rest_s", 0, 0 },
  { "out-of-bounds.sets", "/sets", 0, 0 },
  { "out-of-bounds.no-sets", "/sets", 0, 0 },
  { "out-of-bounds.repetitions", "/goal/repetitions", 0, 0 },
  { "out-of-bounds.phase", "/phases/0/duration_s", 0, 0 },
  { "out-of-bounds.rest", "/rest_s/max", 0, 0 },
  { "out-of-bounds.cadence", "/phases/0/cadence_per_min", 0, 0 },
  { "out-of-bounds.slow", "/phases/0/cadence_per_min", 0, 0 },
  { "out-of-bounds.load", "/load/kg", 0, 0 },
  { "out-of-bounds.lead-in", "/lead_in_s", 0, 0 },
  { "out-of-bounds.between", "/rest_between_s", 0, 0 },
  { "out-of-bounds.version", "/version", 0, 0 },
  { "out-of-bounds.huge", "/sets", 0, 0 },
  { "not-whole", "/sets", 0, 0 },
  { "goal-not-one.none", "/goal", 0, 0 },
  { "goal-not-one.two", "/goal", 0, 0 },
  { "misplaced-key.cadence", "/phases/0/cadence_per_min", 0, 0 },
  { "misplaced-key.pulse", "/phases/0/duration_s", 0, 0 },
  { "misplaced-key.finisher", "/blocks/0/finisher", 0, 0 },
  { "misplaced-key.stretch", "/blocks/0/phases/stretch/duration_s", 0, 0 },
  { "needs-duration.repetitions", "/phases/0/duration_s", 0, 0 },
  { "needs-duration.two", "/phases/1/duration_s", 0, 0 },
  { "too-short", "/phases", 0, 0 },
  { "not-alone", "/phases", 0, 0 },
  { "too-many.phases", "/phases", 0, 0 },
  { "too-many.blocks", "/blocks", 0, 0 },
  { "too-many-segments", "", 0, 0 },
  { "too-long", "", 0, 0 },
  { "bad-url", "/evidence/book/url", 0, 0 },
  { "dangling-pointer", "/provenance/~1rest_s", 0, 0 },
  { "unknown-source.seed", "/provenance/~1sets", 0, 0 },
  { "unknown-source.evidence", "/provenance/~1sets", 0, 0 },
  { "out-of-bounds.frequency", "/frequency/days_per_week", 0, 0 },
  { "bad-url.routine", "/evidence/book/url", 0, 0 },
  { "dangling-pointer.routine", "/provenance/~1blocks~11~1sets", 0, 0 },
  { "unknown-source.routine", "/provenance/~1blocks~10~1sets", 0, 0 },
  { "unknown-exercise", "/blocks/0/exercise", 0, 0 },
  { "outside-range.sets", "/blocks/0/sets", 0, 0 },
  { "outside-range.repetitions", "/blocks/0/repetitions", 0, 0 },
  { "outside-range.hold", "/blocks/0/phases/hold/duration_s", 0, 0 },
  { "outside-range.rest", "/blocks/0/rest_s", 0, 0 },
  { "outside-range.load", "/blocks/0/load_kg", 0, 0 },
  { "outside-range.fixed", "/blocks/0/sets", 0, 0 },
  { "outside-range.cadence", "/blocks/0/phases/pulse/cadence_per_min", 0, 0 },
  { "wrong-goal", "/blocks/0/duration_s", 0, 0 },
  { "unknown-phase", "/blocks/0/phases/stretch", 0, 0 },
};

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
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "bad", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (bads));
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
    /* Whatever a file says of itself, nobody here has checked it. */
    g_assert_cmpint (soleus_entry_get_level (entry), >=, SOLEUS_LEVEL_TRAINED);
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
  g_assert_null (exercise->finisher);
  g_assert_cmpstr (exercise->load_kinds[0], ==, "band");
  g_assert_cmpfloat_with_epsilon (exercise->load_kg.max, 10, 1e-9);
  g_assert_cmpint (exercise->times_per_day, ==, 1);
  g_assert_cmpint (exercise->days_per_week, ==, 7);
  g_assert_cmpuint (g_strv_length (exercise->setup), ==, 2);
  g_assert_cmpstr (exercise->contraindications[0], ==, "acute-injury");
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

  fill (text, "{\"format\": \"soleus-exercise\", \"version\": 1, \"equipment\": [1", ",1", "]}");
  wrong = validate_text (fixture, text);
  g_assert_cmpuint (wrong->len, ==, 100);
  fill (text, "{\"a\":1", ",\"a\":1", "}");
  twice = validate_text (fixture, text);
  g_assert_cmpuint (twice->len, ==, 100);
  fill (text, "[1e999", ",1e999", "]");
  huge = validate_text (fixture, text);
  g_assert_cmpuint (huge->len, ==, 100);
}

/* Whatever becomes of a file on its way, it is read to a fault or to an entry, and nothing else happens. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", "shared.json", NULL);
  g_autoptr (GHashTable) exercises = soleus_library_copy_exercises (fixture->library);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length - 2; i++) {
    g_autoptr (GBytes) cut = g_bytes_new (text, i);
    g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, cut);

    g_assert_null (soleus_document_resolve (document, exercises));
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
    entry = soleus_document_resolve (document, exercises);
    g_assert_true ((entry == NULL) == (document->faults->len > 0));
  }
}

/* The page for people knows every fault by its word. */
static void
test_every_code_is_described (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "README.md", NULL);
  g_autofree char *page = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++) {
    g_autofree char *code = g_strndup (bads[i].name, strcspn (bads[i].name, "."));
    g_autofree char *quoted = g_strdup_printf ("`%s`", code);

    g_assert_nonnull (strstr (page, quoted));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++) {
    g_autofree char *path = g_strconcat ("/library/bad/", bads[i].name, NULL);

    g_test_add (path, Fixture, &bads[i], set_up, test_bad, tear_down);
  }
  g_test_add_func ("/library/every-bad-file-is-named", test_every_bad_file_is_named);
  g_test_add ("/library/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/library/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/library/mixed-choices", Fixture, NULL, set_up, test_mixed_choices, tear_down);
  g_test_add ("/library/embedded", Fixture, NULL, set_up, test_embedded, tear_down);
  g_test_add ("/library/every-key", Fixture, NULL, set_up, test_every_key, tear_down);
  g_test_add ("/library/goals-without-length", Fixture, NULL, set_up, test_goals_without_length, tear_down);
  g_test_add ("/library/several-faults", Fixture, NULL, set_up, test_several_faults, tear_down);
  g_test_add_func ("/library/every-code-is-described", test_every_code_is_described);
  g_test_add ("/library/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/library/very-many-faults", Fixture, NULL, set_up, test_very_many_faults, tear_down);
  return g_test_run ();
}
