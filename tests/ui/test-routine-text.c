/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-closures.h"
#include "soleus-document.h"
#include "soleus-library.h"
#include "soleus-routine-dose.h"

static SoleusLibrary *
load (void)
{
  SoleusLibrary *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nonexistent/soleus");

  soleus_library_load (library);
  return library;
}

static const char *
find_fact (GPtrArray  *facts,
           const char *title)
{
  for (guint i = 0; i < facts->len; i++) {
    const SoleusRoutineFact *fact = g_ptr_array_index (facts, i);

    if (g_str_equal (fact->title, title))
      return fact->text;
  }
  return NULL;
}

/* What there is to know of a routine before it begins, and what isn't said because there is nothing to say. */
static void
test_facts (void)
{
  static const struct {
    const char *id;
    const char *title;
    const char *text;
  } cases[] = {
    { "seated-soleus-raise", "Dose", "3 sets of 15 · lift 2 s, hold 2 s, lower 3 s · rest 1 min" },
    { "seated-soleus-raise", "Total Time", "7 min 15 s" },
    { "seated-soleus-raise", "How Often", "Once a day" },
    { "seated-soleus-raise", "What You Need", "No equipment but a chair" },
    { "seated-soleus-raise", "Weight", "None at first, later up to 5 kg: a book, a weight" },
    { "circulation-pumps", "Weight", NULL },
    { "seated-soleus-raise", "Whom It’s For", "Everyday, gentle enough for most people" },
    { "leg-press-calf", "Weight", "20 kg, up to 150 kg: a machine" },
    { "uphill-sprint", "Total Time", "9 min and the distances" },
    { "hill-day", "Dose", NULL },
    { "hill-day", "What You Need", "You need a hill" },
    { "seated-soleus-raise", "Outside What the Source Says", NULL },
  };
  g_autoptr (SoleusLibrary) library = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) facts = soleus_routine_dose_list_facts (soleus_library_lookup (library, cases[i].id), SOLEUS_UNITS_METRIC);

    g_test_message ("%s of %s", cases[i].title, cases[i].id);
    g_assert_cmpstr (find_fact (facts, cases[i].title), ==, cases[i].text);
  }
}

/* What a person has made milder than the sources say is told, and a copy says what is needed and whom it is for as its original does. */
static void
test_copy (void)
{
  static const char text[] = "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"based_on\": \"seated-soleus-raise\","
                             " \"blocks\": [{\"exercise\": \"seated-soleus-raise\", \"repetitions\": 8, \"sets\": 2}]}";
  g_autoptr (SoleusLibrary) library = load ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, soleus_library_get_entries (library));
  g_autoptr (GPtrArray) facts = soleus_routine_dose_list_facts (entry, SOLEUS_UNITS_METRIC);

  g_assert_cmpstr (find_fact (facts, "Outside What the Source Says"), ==, "Sets: 2, the source says 3 to 4\nRepetitions: 8, the source says 15 to 20");
  g_assert_cmpstr (find_fact (facts, "What You Need"), ==, "No equipment but a chair");
  g_assert_cmpstr (find_fact (facts, "Whom It’s For"), ==, "Everyday, gentle enough for most people");
}

/* The order is that of reading: how much, how long, how often, with what and what weight, for whom. */
static void
test_order (void)
{
  const char *titles[] = { "Dose", "Total Time", "How Often", "What You Need", "Weight", "Whom It’s For" };
  g_autoptr (SoleusLibrary) library = load ();
  g_autoptr (GPtrArray) facts = soleus_routine_dose_list_facts (soleus_library_lookup (library, "seated-soleus-raise"), SOLEUS_UNITS_METRIC);

  g_assert_cmpuint (facts->len, ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < facts->len; i++)
    g_assert_cmpstr (((const SoleusRoutineFact *) g_ptr_array_index (facts, i))->title, ==, titles[i]);
}

static void
test_has_text (void)
{
  g_assert_false (soleus_closure_has_text (NULL, NULL));
  g_assert_false (soleus_closure_has_text (NULL, ""));
  g_assert_true (soleus_closure_has_text (NULL, " "));
  g_assert_true (soleus_closure_has_text (NULL, "Heels up"));
}

static void
test_target (void)
{
  g_autoptr (GVariant) target = soleus_closure_make_target (NULL, "my-desk");

  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "my-desk");
  g_assert_false (g_variant_is_floating (target));
  g_assert_null (soleus_closure_make_target (NULL, NULL));
}

static void
test_description (void)
{
  static const struct {
    const char *id;
    SoleusUnits units;
    const char *text;
  } cases[] = {
    { "seated-soleus-raise", SOLEUS_UNITS_METRIC, "3 × 15 · 7 min 15 s" },
    { "soleus-wall-stretch", SOLEUS_UNITS_METRIC, "2 × 30 s, each side · 2 min 15 s" },
    { "circulation-pumps", SOLEUS_UNITS_METRIC, "45 s" },
    { "uphill-sprint", SOLEUS_UNITS_US, "4 × 219 yd · 9 min and the distances" },
    { "uphill-sprint", SOLEUS_UNITS_METRIC, "4 × 200 m · 9 min and the distances" },
  };
  g_autoptr (SoleusLibrary) library = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = soleus_closure_describe_entry (NULL, soleus_library_lookup (library, cases[i].id), cases[i].units);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
  g_assert_null (soleus_closure_describe_entry (NULL, NULL, SOLEUS_UNITS_METRIC));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-text/facts", test_facts);
  g_test_add_func ("/routine-text/copy", test_copy);
  g_test_add_func ("/routine-text/order", test_order);
  g_test_add_func ("/routine-text/has-text", test_has_text);
  g_test_add_func ("/routine-text/target", test_target);
  g_test_add_func ("/routine-text/description", test_description);

  return g_test_run ();
}
