/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-document.h"
#include "soleus-json.h"
#include "soleus-library.h"
#include "soleus-provenance.h"
#include "soleus-timeline-compiler.h"

#include <string.h>

/* The doses of the four core exercises, which their sources and the design name. */
typedef struct {
  const char *id;
  int64_t     duration_s;
  int         sets;
  int         repetitions;
} Core;

static const Core cores[] = {
  { "seated-soleus-raise", 435, 3, 15 },
  { "circulation-pumps", 45, 1, 45 },
  { "bent-knee-calf-raise", 336, 3, 12 },
  { "soleus-wall-stretch", 135, 4, 1 },
};

/* How long everything takes without its lead-in, in seconds. A wait for the person takes none. */
static const struct {
  const char *id;
  int         duration_s;
} totals[] = {
  { "ankle-circles", 178 },
  { "ankle-pumps-lying", 210 },
  { "ball-seated-raise", 204 },
  { "band-plantarflexion-bent", 340 },
  { "baps-board", 70 },
  { "bent-knee-calf-raise", 336 },
  { "bosu-stand", 70 },
  { "calf-raise-circulation", 300 },
  { "circulation-pumps", 45 },
  { "cycle", 1200 },
  { "deep-squat-calf-raise", 660 },
  { "desk-standing", 900 },
  { "easy-run", 1200 },
  { "endurance-raise", 390 },
  { "glute-ham-raise-assisted", 285 },
  { "glute-ham-raise-plantar", 390 },
  { "heavy-seated-raise", 570 },
  { "heavy-standing-raise", 570 },
  { "heel-drop-bent", 480 },
  { "heel-drop-straight", 630 },
  { "hill-stride", 240 },
  { "hop", 200 },
  { "incline-walk", 1200 },
  { "leg-press-calf", 420 },
  { "runners-stretch", 135 },
  { "seated-calf-hold", 705 },
  { "seated-calf-raise", 336 },
  { "seated-raise-loaded", 510 },
  { "seated-soleus-raise", 435 },
  { "single-leg-bent-knee-raise", 615 },
  { "single-leg-stand", 70 },
  { "slow-eccentric-raise", 372 },
  { "soleus-pushup", 300 },
  { "soleus-wall-stretch", 135 },
  { "stair-hang-bent", 170 },
  { "stair-walk", 160 },
  { "stand-and-move", 120 },
  { "standing-calf-hold", 330 },
  { "standing-calf-raise", 336 },
  { "swim", 1200 },
  { "tandem-stand", 115 },
  { "tandem-walk", 70 },
  { "toe-walk", 180 },
  { "towel-stretch-bent", 165 },
  { "uphill-sprint", 540 },
  { "walk", 1800 },
  { "walk-break", 300 },
  { "walk-jog", 270 },
  { "wall-heel-lift", 180 },
  { "balance-practice", 350 },
  { "band-and-towel", 335 },
  { "board-and-ball", 200 },
  { "circulation-daily", 390 },
  { "deep-squat-set", 660 },
  { "deep-stretches", 325 },
  { "desk-evening", 600 },
  { "endurance-daily", 480 },
  { "first-movements", 418 },
  { "gentle-stretches", 320 },
  { "gym-calves", 1096 },
  { "half-hour-break", 120 },
  { "heavy-slow-raises", 1440 },
  { "heel-drops", 1320 },
  { "hill-day", 2340 },
  { "hourly-break", 340 },
  { "progressive-load", 660 },
  { "return-to-running", 1560 },
  { "runners-strength", 885 },
  { "seated-raise-after-injury", 180 },
  { "seated-raise-frequent", 740 },
  { "seated-raise-standard", 390 },
  { "seated-raise-start", 336 },
  { "seated-raise-ten-minutes", 585 },
  { "slow-descent", 567 },
  { "soleus-pushup-half-hour", 1800 },
  { "soleus-pushup-long", 16200 },
  { "soleus-pushup-start", 180 },
  { "standing-work-break", 235 },
  { "steady-feet", 659 },
  { "steps-and-hops", 480 },
  { "strength-day", 1710 },
};

static SoleusLibrary *
load_built_in (void)
{
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);
  SoleusLibrary   *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", nowhere);

  soleus_library_load (library);
  g_assert_cmpuint (g_list_model_get_n_items (soleus_library_get_broken_files (library)), ==, 0);
  return library;
}

static void
test_dose (gconstpointer data)
{
  const Core *core = data;
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusEntry   *entry = soleus_library_lookup (library, core->id);
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  SoleusDose    *dose = soleus_routine_get_block (routine, 0)->dose;
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);

  g_assert_cmpint (soleus_entry_get_duration_us (entry), ==, core->duration_s * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, (core->duration_s + 5) * G_USEC_PER_SEC);
  g_assert_cmpint (soleus_routine_get_sets (routine), ==, core->sets);
  g_assert_cmpint (soleus_dose_get_repetitions (dose), ==, core->repetitions);
  g_assert_cmpint (soleus_entry_get_source (entry), ==, SOLEUS_SOURCE_BUILT_IN);
  g_assert_cmpint (soleus_entry_get_level (entry), ==, SOLEUS_LEVEL_EVERYDAY);
  g_assert_true (soleus_entry_get_is_exercise (entry));
}

/* The source of the bent-knee raise gives its sets as one number, not as a range, so there is nothing to choose: one goes on by repetitions, then by load. */
static void
test_fixed_sets (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusRoutine *routine = soleus_entry_get_routine (soleus_library_lookup (library, "bent-knee-calf-raise"));

  g_assert_true (soleus_range_is_fixed (soleus_routine_get_block (routine, 0)->exercise->sets));
}

/* Of everything that there is, and of nothing else. */
static void
test_totals (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();

  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++) {
    SoleusEntry *entry = soleus_library_lookup (library, totals[i].id);
    g_autoptr (SoleusTimeline) timeline = NULL;

    g_test_message ("%s", totals[i].id);
    g_assert_nonnull (entry);
    timeline = soleus_timeline_compile (soleus_entry_get_routine (entry));
    g_assert_cmpint (soleus_entry_get_duration_us (entry), ==, (int64_t) totals[i].duration_s * G_USEC_PER_SEC);
    g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, (int64_t) (totals[i].duration_s + 5) * G_USEC_PER_SEC);
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, G_N_ELEMENTS (totals));
}

static int
count_kind (SoleusTimeline   *timeline,
            SoleusSegmentKind kind)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);
  int                  n = 0;

  for (int i = 0; i < n_segments; i++)
    n += segments[i].kind == kind;
  return n;
}

/* Three deep-squat sets end in a stretch of 20 s; nothing is sprinted, for that is another day. */
static void
test_strength_day (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusEntry *entry = soleus_library_lookup (library, "strength-day");
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (soleus_entry_get_routine (entry));
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (timeline, &n_segments);

  g_assert_false (soleus_entry_get_is_exercise (entry));
  g_assert_cmpint (soleus_entry_get_level (entry), ==, SOLEUS_LEVEL_TRAINED);
  g_assert_cmpint (count_kind (timeline, SOLEUS_SEGMENT_KIND_WAIT), ==, 0);
  g_assert_cmpint (count_kind (timeline, SOLEUS_SEGMENT_KIND_FINISHER), ==, 3);
  for (int i = 0; i < n_segments; i++) {
    if (segments[i].kind == SOLEUS_SEGMENT_KIND_FINISHER)
      g_assert_cmpint (segments[i].end_us - segments[i].start_us, ==, 20 * G_USEC_PER_SEC);
  }
}

/* By the minute, up to the 270 of the study. */
static void
test_soleus_pushup (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusExercise *exercise = soleus_entry_get_exercise (soleus_library_lookup (library, "soleus-pushup"));

  g_assert_cmpfloat_with_epsilon (exercise->goal.min, 3 * 60, 0.1);
  g_assert_cmpfloat_with_epsilon (exercise->goal.max, 270 * 60, 0.1);
}

/* Of which ranges a routine mustn't pass the upper end. No other exercise has any such range. */
static const struct {
  const char *id;
  const char *limits;
} limits[] = {
  { "ankle-circles", "/phases/0/duration_s /phases/1/duration_s" },
  { "ankle-pumps-lying", "/phases/0/duration_s /phases/1/duration_s" },
  { "bent-knee-calf-raise", "/load/kg" },
  { "easy-run", "/goal/duration_s /sets" },
  { "heavy-seated-raise", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s /load/kg" },
  { "heavy-standing-raise", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s /load/kg" },
  { "heel-drop-bent", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s /load/kg" },
  { "heel-drop-straight", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s /load/kg" },
  { "hill-stride", "/goal/distance_m /sets" },
  { "hop", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s" },
  { "leg-press-calf", "/load/kg" },
  { "seated-calf-hold", "/goal/duration_s /sets /load/kg" },
  { "seated-raise-loaded", "/load/kg" },
  { "seated-soleus-raise", "/load/kg" },
  { "single-leg-bent-knee-raise", "/load/kg" },
  { "slow-eccentric-raise", "/load/kg" },
  { "soleus-pushup", "/goal/duration_s" },
  { "stair-walk", "/goal/repetitions /sets /phases/0/duration_s /phases/1/duration_s" },
  { "standing-calf-hold", "/goal/duration_s /sets" },
  { "standing-calf-raise", "/load/kg" },
  { "uphill-sprint", "/goal/distance_m /sets" },
  { "walk-jog", "/goal/distance_m /sets" },
};

static const char *
get_limits (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++) {
    if (g_str_equal (limits[i].id, id))
      return limits[i].limits;
  }
  return "";
}

static void
add_limit (GString    *list,
           JsonNode   *root,
           const char *pointer,
           SoleusRange range)
{
  if (range.has_limit && soleus_json_look_up (root, pointer) != NULL)
    g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", pointer);
}

static char *
list_limits (SoleusEntry *entry)
{
  static const char *const goals[] = { "/goal/repetitions", "/goal/duration_s", "/goal/distance_m", "/goal/open" };
  SoleusExercise          *exercise = soleus_entry_get_exercise (entry);
  JsonNode                *root = soleus_entry_get_root (entry);
  g_autoptr (GString) list = g_string_new (NULL);

  add_limit (list, root, goals[exercise->goal_kind], exercise->goal);
  add_limit (list, root, "/sets", exercise->sets);
  add_limit (list, root, "/rest_s", exercise->rest_s);
  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);
    g_autofree char   *duration = g_strdup_printf ("/phases/%u/duration_s", i);
    g_autofree char   *cadence = g_strdup_printf ("/phases/%u/cadence_per_min", i);

    add_limit (list, root, duration, phase->duration_s);
    add_limit (list, root, cadence, phase->cadence_per_min);
  }
  if (exercise->finisher != NULL)
    add_limit (list, root, "/finisher/duration_s", exercise->finisher->duration_s);
  add_limit (list, root, "/load/kg", exercise->load_kg);
  return g_string_free_and_steal (g_steal_pointer (&list));
}

/* Those limits are named here, each by itself: what is new in the catalogue has none unless somebody says so. */
static void
test_limits (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
    g_autofree char *list = NULL;

    if (!soleus_entry_get_is_exercise (entry))
      continue;
    list = list_limits (entry);
    g_test_message ("%s", soleus_entry_get_id (entry));
    g_assert_cmpstr (list, ==, get_limits (soleus_entry_get_id (entry)));
    n += *list != '\0';
  }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (limits));
}

/* A limit isn't told as a source's, and a source sets none. */
static void
test_limits_and_sources (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  SoleusExercise *raise = soleus_entry_get_exercise (soleus_library_lookup (library, "seated-soleus-raise"));
  SoleusExercise *drop = soleus_entry_get_exercise (soleus_library_lookup (library, "heel-drop-bent"));
  SoleusExercise *press = soleus_entry_get_exercise (soleus_library_lookup (library, "leg-press-calf"));
  SoleusExercise *pumps = soleus_entry_get_exercise (soleus_library_lookup (library, "circulation-pumps"));

  g_assert_true (!raise->goal.has_limit && raise->goal.has_source);
  g_assert_true (raise->load_kg.has_limit && !raise->load_kg.has_source);
  g_assert_true (!raise->rest_s.has_limit && !raise->rest_s.has_source);
  g_assert_true (drop->goal.has_limit && drop->goal.has_source);
  g_assert_true (drop->sets.has_limit && !drop->sets.has_source);
  g_assert_true (!drop->rest_s.has_limit && !drop->rest_s.has_source);
  g_assert_false (press->rest_s.has_source);
  g_assert_false (((SoleusPhase *) g_ptr_array_index (pumps->phases, 0))->cadence_per_min.has_source);
}

/* The least of everything that the format knows: the mildest routine of each exercise that one could write. */
static char *
make_mildest (const SoleusExercise *exercise)
{
  static const char *const goals[] = { ", \"repetitions\": 1", ", \"duration_s\": 1", ", \"distance_m\": 1", "" };
  const SoleusPhase       *phase = g_ptr_array_index (exercise->phases, 0);
  const char              *pulse = phase->kind == SOLEUS_PHASE_KIND_PULSE ? ", \"phases\": {\"pulse\": {\"cadence_per_min\": 5}}" : "";
  const char              *finisher = exercise->finisher != NULL ? ", \"finisher\": {\"duration_s\": 0}" : "";

  return g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mildest\", \"name\": \"Mildest\", "
                          "\"blocks\": [{\"exercise\": \"%s\", \"sets\": 1, \"rest_s\": 0, \"load_kg\": 0%s%s%s}]}",
                          exercise->id, goals[exercise->goal_kind], pulse, finisher);
}

/* Fewer, shorter, slower and lighter is what somebody does who isn't well: nothing holds them to more. */
static void
test_no_lower_end (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);
    g_autofree char *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (SoleusDocument) document = NULL;
    g_autoptr (SoleusEntry) mildest = NULL;

    if (!soleus_entry_get_is_exercise (entry))
      continue;
    text = make_mildest (soleus_entry_get_exercise (entry));
    bytes = g_bytes_new (text, strlen (text));
    document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
    mildest = soleus_document_resolve (document, soleus_library_get_entries (library));
    g_test_message ("%s", soleus_entry_get_id (entry));
    g_assert_nonnull (mildest);
  }
}

/* Whatever an earlier version called an exercise or a routine is still found by that, and a routine that was written for it is read. */
static void
test_ids_are_for_ever (void)
{
  g_autoptr (SoleusLibrary) library = load_built_in ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ids.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
    gboolean         is_exercise = g_str_equal (columns[0], "exercise");
    SoleusEntry     *entry = soleus_library_lookup (library, columns[1]);
    g_autofree char *routine = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (SoleusDocument) document = NULL;
    g_autoptr (SoleusEntry) mine = NULL;

    if (!is_exercise && !g_str_equal (columns[0], "routine"))
      continue;
    g_test_message ("%s", columns[1]);
    g_assert_nonnull (entry);
    g_assert_cmpint (soleus_entry_get_is_exercise (entry), ==, is_exercise);
    routine = g_strdup_printf ("{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"based_on\": \"%s\", \"blocks\": [{\"exercise\": \"%s\"}]}",
                               columns[1], is_exercise ? columns[1] : "walk");
    bytes = g_bytes_new (routine, strlen (routine));
    document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
    mine = soleus_document_resolve (document, soleus_library_get_entries (library));
    g_assert_nonnull (mine);
    g_assert_cmpint (soleus_entry_get_level (mine), >=, soleus_entry_get_level (entry));
    n++;
  }
  g_assert_cmpuint (n, >=, 64);
}

static const SoleusProvenance *
find_provenance (GPtrArray  *list,
                 const char *exercise,
                 const char *pointer,
                 guint      *n)
{
  const SoleusProvenance *found = NULL;

  for (guint i = 0; i < list->len; i++) {
    const SoleusProvenance *item = g_ptr_array_index (list, i);

    if (strcmp (item->exercise, exercise) != 0 || strcmp (item->pointer, pointer) != 0)
      continue;
    found = item;
    ++*n;
  }
  return found;
}

/* What a routine chooses is told as a number of its exercise, in place of what the exercise itself proposes. */
static void
test_sources_of_routine (void)
{
  static const struct {
    const char *routine;
    const char *exercise;
    const char *pointer;
    const char *source;
  } rows[] = {
    { "seated-raise-start", "seated-calf-raise", "/goal/repetitions", "seed:000" },
    { "seated-raise-after-injury", "seated-calf-raise", "/goal/repetitions", "seed:003" },
    { "seated-raise-start", "seated-calf-raise", "/frequency", "seed:000" },
    { "seated-raise-ten-minutes", "seated-calf-raise", "/phases/1/duration_s", "default" },
    { "seated-raise-ten-minutes", "seated-calf-raise", "/rest_s", "default" },
    { "deep-squat-set", "deep-squat-calf-raise", "/finisher/duration_s", "seed:004" },
    { "progressive-load", "seated-raise-loaded", "/load/kg", "default" },
    { "hill-day", "uphill-sprint", "/goal/distance_m", "seed:004" },
    { "hill-day", "incline-walk", "/goal/duration_s", "default" },
    { "strength-day", "easy-run", "/goal/duration_s", "default" },
    { "strength-day", "strength-day", "/frequency", "default" },
    { "strength-day", "strength-day", "/rest_between_s", "default" },
    { "heel-drops", "heel-drop-straight", "/goal/repetitions", "evidence:heel-drop-programme" },
    { "heel-drops", "heel-drop-bent", "/goal/repetitions", "evidence:heel-drop-programme" },
  };
  g_autoptr (SoleusLibrary) library = load_built_in ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) list = soleus_entry_list_provenance (soleus_library_lookup (library, rows[i].routine));
    guint                   n = 0;
    const SoleusProvenance *item = find_provenance (list, rows[i].exercise, rows[i].pointer, &n);

    g_test_message ("%s: %s %s", rows[i].routine, rows[i].exercise, rows[i].pointer);
    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpstr (item->source, ==, rows[i].source);
    g_assert_cmpstr (item->title, !=, "");
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cores); i++) {
    g_autofree char *path = g_strconcat ("/library/core/", cores[i].id, NULL);

    g_test_add_data_func (path, &cores[i], test_dose);
  }
  g_test_add_func ("/library/core/fixed-sets", test_fixed_sets);
  g_test_add_func ("/library/catalogue/totals", test_totals);
  g_test_add_func ("/library/catalogue/strength-day", test_strength_day);
  g_test_add_func ("/library/catalogue/soleus-pushup", test_soleus_pushup);
  g_test_add_func ("/library/catalogue/limits", test_limits);
  g_test_add_func ("/library/catalogue/limits-and-sources", test_limits_and_sources);
  g_test_add_func ("/library/catalogue/no-lower-end", test_no_lower_end);
  g_test_add_func ("/library/catalogue/ids-are-for-ever", test_ids_are_for_ever);
  g_test_add_func ("/library/catalogue/sources-of-routine", test_sources_of_routine);
  return g_test_run ();
}
