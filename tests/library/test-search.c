/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-complaint.h"
#include "soleus-document.h"
#include "soleus-library-search.h"
#include "soleus-search-text.h"

#include <string.h>
#include <time.h>

#define EXERCISE "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"%s\", \"name\": \"%s\", \"summary\": \"%s\", \"category\": \"%s\", \"level\": \"trained\", " \
                 "\"position\": \"%s\", \"sides\": \"both\", \"equipment\": [%s], \"goal\": {\"duration_s\": %d}, \"sets\": 1, "                                           \
                 "\"phases\": [{\"kind\": \"balance\", \"cue\": \"Stay tall\"}], \"setup\": [\"Find a quiet corner\"], %s}"
#define ROUTINE "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"both\", \"name\": \"Both Together\", \"blocks\": [{\"exercise\": \"chair\"}, {\"exercise\": \"stand\"}]}"

typedef struct {
  GListStore          *entries;
  GHashTable          *exercises;
  SoleusLibraryFilter *filter;
  SoleusLibrarySearch *search;
} Fixture;

static void
add (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_BUILT_IN, bytes);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, fixture->exercises);

  g_assert_nonnull (entry);
  g_hash_table_insert (fixture->exercises, g_strdup (soleus_entry_get_id (entry)), g_object_ref (entry));
  g_list_store_append (fixture->entries, entry);
}

static void
add_exercise (Fixture    *fixture,
              const char *id,
              const char *name,
              const char *summary,
              const char *category,
              const char *position,
              const char *equipment,
              int         duration_s,
              const char *rest)
{
  g_autofree char *text = g_strdup_printf (EXERCISE, id, name, summary, category, position, equipment, duration_s, rest);

  add (fixture, text);
}

static char *
describe (SoleusEntry *entry)
{
  return g_strdup (soleus_entry_get_category (entry) == SOLEUS_CATEGORY_STRETCH ? "Dehnung" : "");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->entries = g_list_store_new (SOLEUS_TYPE_ENTRY);
  fixture->exercises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  add_exercise (fixture, "chair", "Chair Pulses", "Small and quick, with a towel near by", "everyday", "seated", "\"chair\"", 300, "\"tags\": [\"Desk Work\", 7], \"audiences\": [\"office\"]");
  add_exercise (fixture, "stand", "Standing Balance", "Before the chair gets cold", "balance", "standing", "\"chair\", \"rail\"", 301, "\"tags\": \"no list\"");
  add_exercise (fixture, "towel", "Café Towel Stretch", "Long", "stretch", "seated", "\"towel\"", 1500, "\"evidence\": {}");
  add_exercise (fixture, "free", "Quiet Pulses of a Chair", "Short", "everyday", "standing", "", 30, "\"evidence\": {}");
  add (fixture, ROUTINE);
  fixture->filter = soleus_library_filter_new ();
  fixture->search = soleus_library_search_new (G_LIST_MODEL (fixture->entries), fixture->filter, describe);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->entries);
  g_hash_table_unref (fixture->exercises);
}

static char *
list_found (Fixture *fixture)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->search)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->search), i);

    g_string_append_printf (ids, i == 0 ? "%s" : " %s", soleus_entry_get_id (entry));
  }
  return g_string_free (ids, FALSE);
}

static void
assert_found (Fixture    *fixture,
              const char *text,
              const char *ids)
{
  g_autofree char *found = NULL;

  soleus_library_search_set_text (fixture->search, text);
  found = list_found (fixture);
  g_assert_cmpstr (found, ==, ids);
}

static void
assert_folded (const char *text,
               const char *folded)
{
  g_autoptr (GString) string = g_string_new (NULL);

  soleus_search_text_append (string, text);
  g_assert_cmpstr (string->str, ==, folded);
}

static void
test_fold (void)
{
  assert_folded ("Bent-Knee  Calf RAISE!", " bent knee calf raise");
  assert_folded ("don't don’t dont", " dont dont dont");
  assert_folded ("Übung ÜBUNG übung", " ubung ubung ubung");
  assert_folded ("Straße STRASSE", " strasse strasse");
  assert_folded ("İstanbul", " istanbul");
  assert_folded ("足首", " 足 首");
  assert_folded ("3 × 15", " 3 15");
  assert_folded (" — ", "");
}

static void
test_words (void)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_auto (GStrv) words = soleus_search_text_split ("  Calf, raise ");
  g_auto (GStrv) many = NULL;

  g_assert_cmpuint (g_strv_length (words), ==, 2);
  g_assert_cmpstr (words[0], ==, " calf");
  g_assert_cmpstr (words[1], ==, " raise");

  for (int i = 0; i < 1000; i++)
    g_string_append (long_text, "calf ");
  many = soleus_search_text_split (long_text->str);
  g_assert_cmpuint (g_strv_length (many), ==, 32);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (soleus_library_search_get_is_active (fixture->search));
  assert_found (fixture, "", "");
  assert_found (fixture, "...", "");
  g_assert_false (soleus_library_search_get_is_active (fixture->search));

  /* A name that begins so, then one that has it, then what other texts say. */
  assert_found (fixture, "chair", "chair free stand both");
  g_assert_true (soleus_library_search_get_is_active (fixture->search));
  assert_found (fixture, "PUL cha", "chair free both");
  assert_found (fixture, "cafe", "towel");
  assert_found (fixture, "quiet corner", "free chair stand towel both");
  assert_found (fixture, "stay tall", "chair stand towel free both");
  assert_found (fixture, "hair", "");
  assert_found (fixture, "desk", "chair");
  assert_found (fixture, "list", "");
  assert_found (fixture, "dehn", "towel");
}

static void
choose (Fixture    *fixture,
        SoleusFacet facet,
        const char *code)
{
  soleus_library_filter_set_active (fixture->filter, facet, code, TRUE);
}

static void
add_run (Fixture *fixture)
{
  add (fixture, "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"run\", \"name\": \"Easy Run\", \"summary\": \"After an injury of the calf\", \"category\": \"after-injury\","
                " \"level\": \"clinician\", \"position\": \"running\", \"sides\": \"both\", \"goal\": {\"distance_m\": 60}, \"sets\": 1, \"phases\": [{\"kind\": \"move\", \"cue\": \"Light on your feet\"}],"
                " \"setup\": [\"Begin only when walking is free of pain\", \"Walk back down the lane, to the gate\", \"Stop if a foot goes numb\"], \"contraindications\": [\"new-pain\"]}");
}

/* What an exercise tells one to do is looked through sentence by sentence: words from here and there say nothing together. */
static void
test_sentences (Fixture      *fixture,
                gconstpointer data)
{
  add_run (fixture);
  assert_found (fixture, "down lane", "run");
  assert_found (fixture, "run lane gate", "run");
  assert_found (fixture, "calf gate", "run");
  assert_found (fixture, "lane feet", "");
  assert_found (fixture, "corner tall", "");
  assert_found (fixture, "corner tall quiet", "");
}

static void
assert_complaint (Fixture    *fixture,
                  const char *text,
                  gboolean    is_complaint)
{
  soleus_library_search_set_text (fixture->search, text);
  if (soleus_library_search_get_has_complaint (fixture->search) != is_complaint)
    g_error ("“%s” is %sa complaint", text, is_complaint ? "" : "no ");
}

static void
test_complaints (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const complaints[] = { "back pain", "Pain", "painful", "my calf hurts", "knee HURTING", "swollen leg", "swelling", "cramps", "numb toes", "injury", "ankle injured", "sore", "ruptured",
                                            "short of breath", "pins and needles", "a torn tendon", "dizzy", "bruise", "aching", "clot", "shin splints", NULL };
  static const char *const others[] = { "", "calf", "number", "breathe", "stretch", "back", "knee", "short", "pins", "teardrop", "achilles", "sorelle", "seated", "sets of breath", NULL };

  add_run (fixture);
  for (int i = 0; complaints[i] != NULL; i++)
    assert_complaint (fixture, complaints[i], TRUE);
  for (int i = 0; others[i] != NULL; i++)
    assert_complaint (fixture, others[i], FALSE);
  assert_complaint (fixture, "pain", TRUE);
  assert_complaint (fixture, "", FALSE);
}

/* An exercise isn't found by the complaint that it warns of, not while it is typed either; and what needs an agreement is never the first that is. */
static void
test_complaint_finds (Fixture      *fixture,
                      gconstpointer data)
{
  add_run (fixture);
  assert_found (fixture, "pai", "");
  assert_found (fixture, "pain", "");
  assert_found (fixture, "back pain", "");
  assert_found (fixture, "free of pain", "");
  assert_found (fixture, "walking pain", "");
  assert_found (fixture, "foot numb", "");
  assert_found (fixture, "injury", "run");
  add_exercise (fixture, "late", "Board", "After an injury", "balance", "standing", "", 60, "\"evidence\": {}");
  assert_found (fixture, "injury", "late run");
  assert_found (fixture, "after", "run late");
  choose (fixture, SOLEUS_FACET_PURPOSE, "balance");
  assert_found (fixture, "injury", "late");
}

/* However a translator writes them: whole words, beginnings, phrases, scripts without spaces, and nothing. */
static void
test_complaint_list (void)
{
  g_auto (GStrv) complaints = soleus_complaint_list ();

  g_assert_cmpuint (g_strv_length (complaints), >, 50);
  for (int i = 0; complaints[i] != NULL; i++) {
    g_assert_cmpint (complaints[i][0], ==, ' ');
    g_assert_cmpuint (strlen (complaints[i]), >, 2);
  }
  g_assert_true (soleus_complaint_is_told (complaints, " my knee hurts "));
  g_assert_false (soleus_complaint_is_told (complaints, " a number "));
  g_assert_false (soleus_complaint_is_told (complaints, " "));
}

static void
assert_chosen (Fixture    *fixture,
               const char *ids)
{
  g_autofree char *found = list_found (fixture);

  g_assert_cmpstr (found, ==, ids);
  soleus_library_filter_clear (fixture->filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->filter)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->search)), ==, 0);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  choose (fixture, SOLEUS_FACET_PURPOSE, "stretch");
  choose (fixture, SOLEUS_FACET_PURPOSE, "balance");
  assert_chosen (fixture, "stand towel");

  /* A routine of both positions suits nobody who has chosen one of them. */
  choose (fixture, SOLEUS_FACET_POSITION, "seated");
  assert_chosen (fixture, "chair towel");
  choose (fixture, SOLEUS_FACET_POSITION, "seated");
  choose (fixture, SOLEUS_FACET_POSITION, "standing");
  assert_chosen (fixture, "chair stand towel free both");

  /* Who has more finds more. */
  choose (fixture, SOLEUS_FACET_EQUIPMENT, SOLEUS_NO_EQUIPMENT);
  assert_chosen (fixture, "free");
  choose (fixture, SOLEUS_FACET_EQUIPMENT, "chair");
  assert_chosen (fixture, "chair free");
  choose (fixture, SOLEUS_FACET_EQUIPMENT, "chair");
  choose (fixture, SOLEUS_FACET_EQUIPMENT, "rail");
  assert_chosen (fixture, "chair stand free both");

  choose (fixture, SOLEUS_FACET_LEVEL, "everyday");
  assert_chosen (fixture, "");
  choose (fixture, SOLEUS_FACET_LEVEL, "trained");
  choose (fixture, SOLEUS_FACET_PURPOSE, "stretch");
  assert_chosen (fixture, "towel");
}

static GPtrArray *
add_audiences (Fixture *fixture)
{
  add_exercise (fixture, "far", "Far", "On and on", "strength", "running", "", 60, "\"audiences\": [\"runner\", \"over-40\"]");
  add_exercise (fixture, "fast", "Fast", "Up and up", "strength", "running-uphill", "", 60, "\"audiences\": [\"sprinter\"]");
  return soleus_filter_choice_list (G_LIST_MODEL (fixture->entries), SOLEUS_FACET_AUDIENCE);
}

/* Who is meant: any of those that were chosen; what says nothing of it has nobody in mind. Only what somebody is meant by can be chosen. */
static void
test_audiences (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const codes[] = { "office", "over-40", "runner", "sprinter" };
  g_autoptr (GPtrArray) choices = add_audiences (fixture);

  g_assert_cmpuint (choices->len, ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpstr (soleus_filter_choice_get_code (g_ptr_array_index (choices, i)), ==, codes[i]);

  choose (fixture, SOLEUS_FACET_AUDIENCE, "over-40");
  assert_chosen (fixture, "far");
  choose (fixture, SOLEUS_FACET_AUDIENCE, "over-40");
  choose (fixture, SOLEUS_FACET_AUDIENCE, "sprinter");
  assert_chosen (fixture, "far fast");
  choose (fixture, SOLEUS_FACET_AUDIENCE, "older");
  assert_chosen (fixture, "");
  choose (fixture, SOLEUS_FACET_AUDIENCE, "runner");
  choose (fixture, SOLEUS_FACET_PURPOSE, "stretch");
  assert_chosen (fixture, "");
}

static void
test_times (Fixture      *fixture,
            gconstpointer data)
{
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_5);
  assert_chosen (fixture, "chair free");
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_10);
  assert_chosen (fixture, "chair stand free");
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_LONGER);
  assert_chosen (fixture, "towel");

  /* One time only: the last one counts. */
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_LONGER);
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_5);
  g_assert_false (soleus_library_filter_get_active (fixture->filter, SOLEUS_FACET_TIME, SOLEUS_TIME_LONGER));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->filter)), ==, 1);
  assert_chosen (fixture, "chair free");

  /* What waits for the person has no length. */
  add (fixture, "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"open\", \"name\": \"Open\", \"category\": \"balance\", \"level\": \"trained\", \"position\": \"standing\","
                " \"sides\": \"both\", \"goal\": {\"open\": true}, \"sets\": 1, \"phases\": [{\"kind\": \"balance\"}]}");
  choose (fixture, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_5);
  assert_chosen (fixture, "chair free");
}

static void
assert_choices (Fixture    *fixture,
                SoleusFacet facet,
                const char *codes)
{
  g_autoptr (GPtrArray) choices = soleus_filter_choice_list (G_LIST_MODEL (fixture->entries), facet);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++) {
    g_assert_cmpint (soleus_filter_choice_get_facet (g_ptr_array_index (choices, i)), ==, facet);
    g_string_append_printf (found, "[%s]", soleus_filter_choice_get_code (g_ptr_array_index (choices, i)));
  }
  g_assert_cmpstr (found->str, ==, codes);
}

/* Nothing is offered that would find nothing. */
static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  assert_choices (fixture, SOLEUS_FACET_PURPOSE, "[everyday][stretch][balance]");
  assert_choices (fixture, SOLEUS_FACET_POSITION, "[seated][standing]");
  assert_choices (fixture, SOLEUS_FACET_TIME, "[up-to-5][up-to-10][up-to-20][longer]");
  assert_choices (fixture, SOLEUS_FACET_EQUIPMENT, "[][chair][rail][towel]");
  assert_choices (fixture, SOLEUS_FACET_LEVEL, "[trained]");
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *n_items)
{
  g_assert_cmpuint (position + removed, <=, *n_items);
  *n_items = *n_items - removed + added;
  g_assert_cmpuint (*n_items, ==, g_list_model_get_n_items (model));
}

/* The list follows the library, and its signals say what happened. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  guint n_items = 0;

  g_signal_connect (fixture->search, "items-changed", G_CALLBACK (on_items_changed), &n_items);
  assert_found (fixture, "pulses", "chair free both");
  add_exercise (fixture, "late", "Pulses, Late", "Late", "everyday", "seated", "", 60, "\"evidence\": {}");
  assert_found (fixture, "pulses", "late chair free both");
  g_list_store_remove (fixture->entries, 0);
  assert_found (fixture, "pulses", "late free both");
  choose (fixture, SOLEUS_FACET_POSITION, "seated");
  assert_found (fixture, "pulses", "late");
  assert_found (fixture, "", "towel late");
  g_assert_cmpuint (n_items, ==, 2);
  g_list_store_remove_all (fixture->entries);
  g_assert_cmpuint (n_items, ==, 0);
}

static char *
invent_word (void)
{
  static const char *const syllables[] = { "ca", "chair", "pul", "ses", "st", "and", "to", "wel", "é", "q", " ", "" };
  GString                 *word = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    g_string_append (word, syllables[g_test_rand_int_range (0, G_N_ELEMENTS (syllables))]);
  return g_string_free (word, FALSE);
}

static void
choose_any (Fixture *fixture)
{
  g_autoptr (GPtrArray) choices = soleus_filter_choice_list (G_LIST_MODEL (fixture->entries), (SoleusFacet) g_test_rand_int_range (0, SOLEUS_N_FACETS));
  SoleusFilterChoice *choice = g_ptr_array_index (choices, (guint) g_test_rand_int_range (0, (int) choices->len));

  choose (fixture, soleus_filter_choice_get_facet (choice), soleus_filter_choice_get_code (choice));
}

static GHashTable *
copy_found (Fixture *fixture)
{
  GHashTable *found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->search)); i++)
    g_assert_true (g_hash_table_add (found, g_list_model_get_item (G_LIST_MODEL (fixture->search), i)));
  return found;
}

static void
assert_among (Fixture    *fixture,
              GHashTable *before)
{
  g_autoptr (GHashTable) found = copy_found (fixture);
  GHashTableIter iter;
  gpointer       entry;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    g_assert_true (g_hash_table_contains (before, entry));
}

/* Whatever is typed and chosen: nothing is found twice, and another word, letter or facet never finds more. */
static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  for (int run = 0; run < 2000; run++) {
    g_autofree char *first = invent_word ();
    g_autofree char *second = invent_word ();
    g_autofree char *both = g_strconcat (first, g_test_rand_bit () ? " " : "", second, NULL);
    g_autoptr (GHashTable) before = NULL;
    gboolean has_text;

    soleus_library_search_set_text (fixture->search, first);
    has_text = soleus_library_search_get_has_text (fixture->search);
    before = copy_found (fixture);
    soleus_library_search_set_text (fixture->search, both);
    if (has_text)
      assert_among (fixture, before);

    g_clear_pointer (&before, g_hash_table_unref);
    before = copy_found (fixture);
    has_text = soleus_library_search_get_has_text (fixture->search);
    choose_any (fixture);
    if (has_text)
      assert_among (fixture, before);
    soleus_library_filter_clear (fixture->filter);
  }
}

/* What this program has taken of the computer, whatever else that has to do. */
static double
get_taken_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static double
measure_key (Fixture    *fixture,
             const char *text)
{
  double before_ms = get_taken_ms ();

  soleus_library_search_set_text (fixture->search, text);
  return get_taken_ms () - before_ms;
}

/* Ten thousand entries: what a key costs is told, and is a small part of what reading them took, on whatever computer. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const keys[] = { "p", "pu", "pul", "pulses 9", "pulses 99", "quiet corner 1", "z", "stay" };
  double                   start_ms = get_taken_ms ();
  double                   reading_ms;
  double                   first_ms;
  double                   most_ms = 0;

  for (int i = 0; i < 10000; i++) {
    g_autofree char *id = g_strdup_printf ("own-%d", i);
    g_autofree char *name = g_strdup_printf ("Pulses %d", i);

    add_exercise (fixture, id, name, "One of very many", "everyday", "seated", "\"chair\"", 60, "\"evidence\": {}");
  }
  reading_ms = get_taken_ms () - start_ms;
  first_ms = measure_key (fixture, "o");
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    double key_ms = measure_key (fixture, keys[i]);

    most_ms = MAX (most_ms, key_ms);
  }
  g_test_message ("10,000 entries: parsed in %.0f ms; first key %.1f ms, later keys at most %.1f ms", reading_ms, first_ms, most_ms);
  g_assert_cmpfloat (most_ms, <, reading_ms / 2);
  g_assert_cmpfloat (first_ms, <, reading_ms);
  soleus_library_search_set_text (fixture->search, "pulses 9999");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->search)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/words", test_words);
  g_test_add ("/search/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add_func ("/search/complaint-list", test_complaint_list);
  g_test_add ("/search/sentences", Fixture, NULL, set_up, test_sentences, tear_down);
  g_test_add ("/search/complaints", Fixture, NULL, set_up, test_complaints, tear_down);
  g_test_add ("/search/complaint-finds", Fixture, NULL, set_up, test_complaint_finds, tear_down);
  g_test_add ("/search/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/search/audiences", Fixture, NULL, set_up, test_audiences, tear_down);
  g_test_add ("/search/times", Fixture, NULL, set_up, test_times, tear_down);
  g_test_add ("/search/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/search/live", Fixture, NULL, set_up, test_live, tear_down);
  g_test_add ("/search/properties", Fixture, NULL, set_up, test_properties, tear_down);
  g_test_add ("/search/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
