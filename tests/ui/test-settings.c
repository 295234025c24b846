/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "library-fixture.h"

#include "soleus-learn-list.h"
#include "soleus-library-page.h"
#include "soleus-record-page.h"
#include "soleus-routine-page.h"
#include "soleus-settings.h"

/* Every key of the settings and where a test sees its effect. A new key without one is found below. */
static const struct {
  const char *key;
  const char *seen_in;
} keys[] = {
  { "cue-profile", "/settings/player" },
  { "favourites", "/favourites of the library page" },
  { "keep-awake", "/settings/awake" },
  { "lead-in-s", "/settings/routine" },
  { "rest-step-s", "/settings/player and /session-page/rest-step" },
  { "rests-wait", "/settings/routine and /session-page/waiting-rest" },
  { "safety-agreed", "/settings/consent" },
  { "safety-check", "/settings/consent" },
  { "safety-check-put-offs", "/settings/consent" },
  { "safety-check-version", "/settings/consent" },
  { "safety-read", "/settings/consent" },
  { "safety-stopped-day", "/settings/consent" },
  { "units", "/settings/units" },
  { "volume", "/settings/player" },
  { "week-start", "/settings/week" },
  { "window-height", "the window itself" },
  { "window-maximized", "the window itself" },
  { "window-width", "the window itself" },
};

static GSettings *
new_settings (void)
{
  GSettings *settings = g_settings_new (SOLEUS_APPLICATION_ID);

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i].key);
  return settings;
}

static void
test_every_key (LibraryFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) found = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  found = g_settings_schema_list_keys (schema);
  g_assert_cmpuint (g_strv_length (found), ==, G_N_ELEMENTS (keys));
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (g_strv_contains ((const char *const *) found, keys[i].key));
}

/* What is set takes effect on a player that is there already. */
static void
test_player (LibraryFixture *fixture,
             gconstpointer   data)
{
  static const struct {
    const char *key;
    const char *before;
    const char *value;
    const char *after;
  } effects[] = {
    { "cue-profile", "((SoleusCueProfile) SOLEUS_CUE_PROFILE_CALM)", "'guided'", "((SoleusCueProfile) SOLEUS_CUE_PROFILE_GUIDED)" },
    { "rest-step-s", "10", "30", "30" },
    { "volume", "0.700000", "0.25", "0.250000" },
  };
  g_autoptr (GSettings) settings = new_settings ();
  SoleusPlayer *player = soleus_player_new (fixture->history, soleus_clock_get_system ());

  soleus_settings_bind_player (settings, player);
  for (size_t i = 0; i < G_N_ELEMENTS (effects); i++) {
    g_auto (GValue) property = G_VALUE_INIT;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_parse (NULL, effects[i].value, NULL, NULL, NULL));

    g_object_get_property (G_OBJECT (player), effects[i].key, &property);
    before = g_strdup_value_contents (&property);
    g_settings_set_value (settings, effects[i].key, value);
    g_value_unset (&property);
    g_object_get_property (G_OBJECT (player), effects[i].key, &property);
    after = g_strdup_value_contents (&property);
    g_assert_cmpstr (before, ==, effects[i].before);
    g_assert_cmpstr (after, ==, effects[i].after);
  }
  g_object_unref (settings);
  settings = NULL;
  g_assert_finalize_object (player);
}

static void
test_awake (LibraryFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (GSettings) settings = new_settings ();

  g_assert_true (soleus_settings_keeps_awake (settings, SOLEUS_SESSION_STATE_RUNNING));
  g_assert_false (soleus_settings_keeps_awake (settings, SOLEUS_SESSION_STATE_PAUSED));
  g_assert_false (soleus_settings_keeps_awake (settings, SOLEUS_SESSION_STATE_WAITING));
  g_settings_set_boolean (settings, "keep-awake", FALSE);
  g_assert_false (soleus_settings_keeps_awake (settings, SOLEUS_SESSION_STATE_RUNNING));
}

static void
assert_routine (GSettings   *settings,
                SoleusEntry *entry,
                int          lead_in_s,
                gboolean     rests_wait)
{
  g_autoptr (SoleusRoutine) routine = soleus_settings_dup_routine (settings, entry);

  g_assert_cmpint (routine->lead_in_us, ==, lead_in_s * G_TIME_SPAN_SECOND);
  g_assert_true (routine->rests_wait == rests_wait);
}

/* The next session follows what is set, but for the lead-in of a routine of the person's own, which says itself. */
static void
test_routine (LibraryFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GSettings) settings = new_settings ();
  SoleusEntry *built_in, *own;

  library_fixture_write (fixture, "own.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"own\", \"name\": \"Own\", \"lead_in_s\": 9,"
                                              " \"blocks\": [{\"exercise\": \"seated-soleus-raise\"}]}");
  soleus_library_load (fixture->library);
  built_in = soleus_library_lookup (fixture->library, "seated-soleus-raise");
  own = soleus_library_lookup (fixture->library, "own");

  assert_routine (settings, built_in, 5, FALSE);
  assert_routine (settings, own, 9, FALSE);
  g_settings_set_int (settings, "lead-in-s", 12);
  assert_routine (settings, built_in, 12, FALSE);
  assert_routine (settings, own, 9, FALSE);
  g_settings_set_boolean (settings, "rests-wait", TRUE);
  assert_routine (settings, built_in, 12, TRUE);
  assert_routine (settings, own, 9, TRUE);
}

static char *
print_value (const GValue *value)
{
  return G_VALUE_HOLDS_VARIANT (value) ? g_variant_print (g_value_get_variant (value), TRUE) : g_strdup_value_contents (value);
}

static void
test_consent (LibraryFixture *fixture,
              gconstpointer   data)
{
  static const struct {
    const char *key;
    const char *property;
    const char *value;
  } effects[] = {
    { "safety-check", "check", "'careful'" },
    { "safety-check-put-offs", "put-offs", "2" },
    { "safety-check-version", "check-version", "3" },
    { "safety-stopped-day", "stopped-day", "739000" },
    { "safety-read", "read", "{'calf': 'sum'}" },
    { "safety-agreed", "agreed", "{'calf': 'sum'}" },
  };
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (SoleusConsent) consent = soleus_consent_new ();

  soleus_settings_bind_consent (settings, consent);
  for (size_t i = 0; i < G_N_ELEMENTS (effects); i++) {
    g_auto (GValue) before = G_VALUE_INIT;
    g_auto (GValue) after = G_VALUE_INIT;
    g_autofree char *old = NULL;
    g_autofree char *new = NULL;
    g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_parse (NULL, effects[i].value, NULL, NULL, NULL));

    g_object_get_property (G_OBJECT (consent), effects[i].property, &before);
    g_settings_set_value (settings, effects[i].key, value);
    g_object_get_property (G_OBJECT (consent), effects[i].property, &after);
    old = print_value (&before);
    new = print_value (&after);
    g_assert_cmpstr (old, !=, new);
  }
}

static void
test_week (LibraryFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (SoleusRegion) region = soleus_region_new ();

  soleus_settings_bind_region (settings, region);
  g_assert_cmpint (soleus_region_get_first_weekday (region), ==, G_DATE_MONDAY);
  g_settings_set_string (settings, "week-start", "sunday");
  g_assert_cmpint (soleus_region_get_first_weekday (region), ==, G_DATE_SUNDAY);
}

static gboolean
shows_part (GtkWidget  *root,
            const char *text)
{
  g_autoptr (GPtrArray) labels = library_fixture_list (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), text) != NULL)
      return TRUE;
  return FALSE;
}

/* Reading takes a moment, and so does laying out a list: a label that never comes is a fault of the time limit. */
static void
wait_for_part (LibraryFixture *fixture,
               GtkWidget      *root,
               const char     *text)
{
  while (!shows_part (root, text)) {
    g_main_context_iteration (NULL, FALSE);
    window_fixture_settle (&fixture->seen);
  }
}

static AdwNavigationPage *
make_library_page (LibraryFixture *fixture)
{
  GtkWidget *page = soleus_library_page_new (fixture->library, fixture->history, fixture->favourites, fixture->region);

  return adw_navigation_page_new (page, "Library");
}

static AdwNavigationPage *
make_routine_page (LibraryFixture *fixture)
{
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");

  return ADW_NAVIGATION_PAGE (soleus_routine_page_new (soleus_library_lookup (fixture->library, "leg-press-calf"), fixture->favourites, cards, fixture->region));
}

static AdwNavigationPage *
make_sprint_page (LibraryFixture *fixture)
{
  g_autoptr (GListModel) cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");

  return ADW_NAVIGATION_PAGE (soleus_routine_page_new (soleus_library_lookup (fixture->library, "uphill-sprint"), fixture->favourites, cards, fixture->region));
}

static AdwNavigationPage *
make_record_page (LibraryFixture *fixture)
{
  SoleusStamp stamp = { .utc_us = INT64_C (1772346600) * G_USEC_PER_SEC };
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("a", "calf", "Calf", stamp, 1);
  SoleusSetRecord set = {
    .exercise = (char *) "calf",
    .exercise_name = (char *) "Calf",
    .set = 1,
    .planned = 15,
    .done = 15,
    .active_us = 60 * G_USEC_PER_SEC,
    .load_kg = 4.5359237,
    .started = stamp,
    .ended = stamp,
  };

  soleus_history_begin_session (fixture->history, session, "{}", NULL, NULL);
  soleus_history_write_set (fixture->history, "a", &set, NULL, NULL);
  return soleus_record_page_new (fixture->history, "a", fixture->region);
}

static const struct {
  AdwNavigationPage *(*make) (LibraryFixture *);
  const char *metric;
  const char *us;
} pages[] = {
  { make_library_page, "200 m", "219 yd" },
  { make_routine_page, "kg, up to", "lb, up to" },
  { make_sprint_page, "200 m", "219 yd" },
  { make_record_page, "4.54 kg", "10 lb" },
};

/* Each page that shows a load or a distance shows it in the other units while it is open. */
static void
show_page (LibraryFixture *fixture,
           int             i)
{
  g_autoptr (GSettings) settings = new_settings ();
  AdwNavigationPage *page;

  soleus_settings_bind_region (settings, fixture->region);
  library_fixture_write (fixture, "hill.json", "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"hill\", \"name\": \"Hill\","
                                               " \"blocks\": [{\"exercise\": \"uphill-sprint\"}]}");
  soleus_library_load (fixture->library);
  page = pages[i].make (fixture);
  library_fixture_present (fixture, page, 800, 2400);
  wait_for_part (fixture, GTK_WIDGET (page), pages[i].metric);
  g_settings_set_string (settings, "units", "us");
  wait_for_part (fixture, GTK_WIDGET (page), pages[i].us);
  g_assert_false (shows_part (GTK_WIDGET (page), pages[i].metric));
  g_settings_set_string (settings, "units", "metric");
  wait_for_part (fixture, GTK_WIDGET (page), pages[i].metric);
  g_assert_false (shows_part (GTK_WIDGET (page), pages[i].us));
}

static void
test_units_library (LibraryFixture *fixture,
                    gconstpointer   data)
{
  show_page (fixture, 0);
}

static void
test_units_routine (LibraryFixture *fixture,
                    gconstpointer   data)
{
  show_page (fixture, 1);
}

static void
test_units_sprint (LibraryFixture *fixture,
                   gconstpointer   data)
{
  show_page (fixture, 2);
}

static void
test_units_record (LibraryFixture *fixture,
                   gconstpointer   data)
{
  show_page (fixture, 3);
}

/* A page follows for as long as it is there, and isn't kept for it. */
static void
test_binding (LibraryFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page;

  soleus_library_load (fixture->library);
  page = GTK_WIDGET (g_object_ref_sink (make_routine_page (fixture)));
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_US, NULL);
  g_assert_finalize_object (page);
  g_object_set (fixture->region, "units-choice", SOLEUS_UNITS_CHOICE_METRIC, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  library_fixture_add ("/settings/every-key", test_every_key);
  library_fixture_add ("/settings/player", test_player);
  library_fixture_add ("/settings/awake", test_awake);
  library_fixture_add ("/settings/routine", test_routine);
  library_fixture_add ("/settings/consent", test_consent);
  library_fixture_add ("/settings/week", test_week);
  library_fixture_add ("/settings/binding", test_binding);
  library_fixture_add ("/settings/units/library", test_units_library);
  library_fixture_add ("/settings/units/routine", test_units_routine);
  library_fixture_add ("/settings/units/sprint", test_units_sprint);
  library_fixture_add ("/settings/units/record", test_units_record);

  return g_test_run ();
}
