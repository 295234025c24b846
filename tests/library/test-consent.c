/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-consent.h"
#include "soleus-library-check.h"
#include "soleus-library.h"

#define OWN_ROUTINE                                                                                                                \
  "{\"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"level\": \"everyday\", %s\"blocks\": " \
  "[{\"exercise\": \"%s\"}]}"

typedef struct {
  SoleusLibrary *library;
  SoleusConsent *consent;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (g_get_user_data_dir (), "nowhere", NULL);

  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", nowhere);
  soleus_library_load (fixture->library);
  fixture->consent = soleus_consent_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->consent);
  g_assert_finalize_object (fixture->library);
}

static SoleusRoutine *
look_up (Fixture    *fixture,
         const char *id)
{
  SoleusEntry *entry = soleus_library_lookup (fixture->library, id);

  g_assert_nonnull (entry);
  return soleus_entry_get_routine (entry);
}

static SoleusSafetyQuestion
ask (Fixture    *fixture,
     const char *id)
{
  return soleus_consent_ask (fixture->consent, look_up (fixture, id));
}

static SoleusEntry *
read_own (Fixture    *fixture,
          const char *keys,
          const char *exercise)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "mine.json", NULL);
  g_autofree char *text = g_strdup_printf (OWN_ROUTINE, keys, exercise);
  SoleusEntry     *entry;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  entry = soleus_read_file (path, fixture->library, NULL);
  g_assert_nonnull (entry);
  return entry;
}

/* Not for ever: with each session again, thrice in all, and always before what needs it. */
static void
test_put_off (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const needing[] = { "deep-squat-calf-raise", "heel-drop-bent", "single-leg-stand", "tandem-walk", "soleus-pushup-half-hour" };

  for (int i = 0; i < SOLEUS_SAFETY_MOST_PUT_OFFS; i++) {
    g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK);
    g_assert_cmpint (ask (fixture, "soleus-pushup"), ==, SOLEUS_SAFETY_QUESTION_CHECK);
    soleus_consent_put_off (fixture->consent);
  }
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  g_assert_cmpint (ask (fixture, "soleus-pushup"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  soleus_consent_put_off (fixture->consent);
  for (gsize i = 0; i < G_N_ELEMENTS (needing); i++)
    g_assert_cmpint (ask (fixture, needing[i]), ==, SOLEUS_SAFETY_QUESTION_CHECK_NEEDED);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_URGENT);
  soleus_consent_put_off (fixture->consent);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK_AGAIN);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  soleus_consent_forget (fixture->consent);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK);
}

/* What an earlier version put off for ever was put off once. */
static void
test_old_put_off (Fixture      *fixture,
                  gconstpointer data)
{
  g_object_set (fixture->consent, "check", SOLEUS_SAFETY_CHECK_PUT_OFF, "check-version", 1, NULL);
  for (int i = 1; i < SOLEUS_SAFETY_MOST_PUT_OFFS; i++) {
    g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK);
    soleus_consent_put_off (fixture->consent);
  }
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_NONE);
}

/* An answer is for what was asked about, once. */
static void
test_answers (Fixture      *fixture,
              gconstpointer data)
{
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  g_assert_cmpint (ask (fixture, "deep-squat-calf-raise"), ==, SOLEUS_SAFETY_QUESTION_READ);
  soleus_consent_answer (fixture->consent, look_up (fixture, "deep-squat-calf-raise"), SOLEUS_SAFETY_ANSWER_READ);
  soleus_consent_answer (fixture->consent, look_up (fixture, "hill-stride"), SOLEUS_SAFETY_ANSWER_READ);
  g_assert_cmpint (ask (fixture, "deep-squat-calf-raise"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  g_assert_cmpint (ask (fixture, "hill-stride"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  g_assert_cmpint (ask (fixture, "uphill-sprint"), ==, SOLEUS_SAFETY_QUESTION_READ);
  g_assert_cmpint (ask (fixture, "heel-drop-bent"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
  soleus_consent_answer (fixture->consent, look_up (fixture, "heel-drop-bent"), SOLEUS_SAFETY_ANSWER_NONE);
  soleus_consent_answer (fixture->consent, look_up (fixture, "heel-drop-bent"), SOLEUS_SAFETY_ANSWER_READ);
  g_assert_cmpint (ask (fixture, "heel-drop-bent"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
  soleus_consent_answer (fixture->consent, look_up (fixture, "heel-drop-bent"), SOLEUS_SAFETY_ANSWER_AGREED);
  g_assert_cmpint (ask (fixture, "heel-drop-bent"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  soleus_consent_forget (fixture->consent);
  g_assert_cmpint (ask (fixture, "deep-squat-calf-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK_NEEDED);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  g_assert_cmpint (ask (fixture, "heel-drop-bent"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
}

/* What was answered before something fitted counts no longer; what is urgent isn't forgotten. */
static void
test_more_careful (Fixture      *fixture,
                   gconstpointer data)
{
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  soleus_consent_answer (fixture->consent, look_up (fixture, "heel-drop-bent"), SOLEUS_SAFETY_ANSWER_AGREED);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CAREFUL);
  g_assert_cmpint (ask (fixture, "heel-drop-bent"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_NONE);
  g_assert_cmpint (ask (fixture, "soleus-pushup"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_ASK_FIRST);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_AGREEMENT);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_URGENT);
  soleus_consent_forget (fixture->consent);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK_AGAIN);
}

/* Other statements are another check, but what kept the person from exercising still does; and of whom something fitted, it can't be put off. */
static void
test_version (Fixture      *fixture,
              gconstpointer data)
{
  static const struct {
    SoleusSafetyCheck    check;
    SoleusSafetyQuestion question;
  } cases[] = {
    { SOLEUS_SAFETY_CHECK_CLEAR, SOLEUS_SAFETY_QUESTION_CHECK },
    { SOLEUS_SAFETY_CHECK_CAREFUL, SOLEUS_SAFETY_QUESTION_CHECK_NEEDED },
    { SOLEUS_SAFETY_CHECK_ASK_FIRST, SOLEUS_SAFETY_QUESTION_AGREEMENT },
    { SOLEUS_SAFETY_CHECK_URGENT, SOLEUS_SAFETY_QUESTION_CHECK_AGAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    for (int version = SOLEUS_SAFETY_CHECK_VERSION - 1; version <= SOLEUS_SAFETY_CHECK_VERSION + 1; version += 2) {
      g_object_set (fixture->consent, "check", cases[i].check, "check-version", version, NULL);
      g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, cases[i].question);
    }
  }
  g_object_set (fixture->consent, "check", SOLEUS_SAFETY_CHECK_CAREFUL, NULL);
  soleus_consent_put_off (fixture->consent);
  g_assert_cmpint (ask (fixture, "seated-soleus-raise"), ==, SOLEUS_SAFETY_QUESTION_CHECK_NEEDED);
}

/* A routine of one's own is for those whom its hardest part and its origin are for, at least for people who train; edited, it is asked about anew. */
static void
test_own_files (Fixture      *fixture,
                gconstpointer data)
{
  static const struct {
    const char          *keys;
    const char          *exercise;
    SoleusLevel          level;
    SoleusSafetyQuestion question;
  } cases[] = {
    { "", "seated-soleus-raise", SOLEUS_LEVEL_TRAINED, SOLEUS_SAFETY_QUESTION_READ },
    { "", "heel-drop-bent", SOLEUS_LEVEL_CLINICIAN, SOLEUS_SAFETY_QUESTION_AGREEMENT },
    { "\"based_on\": \"seated-raise-after-injury\", ", "seated-calf-raise", SOLEUS_LEVEL_CLINICIAN, SOLEUS_SAFETY_QUESTION_AGREEMENT },
    { "", "hill-stride", SOLEUS_LEVEL_TRAINED, SOLEUS_SAFETY_QUESTION_READ },
    { "\"based_on\": \"seated-soleus-raise\", ", "seated-soleus-raise", SOLEUS_LEVEL_EVERYDAY, SOLEUS_SAFETY_QUESTION_NONE },
  };

  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusEntry) entry = read_own (fixture, cases[i].keys, cases[i].exercise);
    SoleusRoutine *routine = soleus_entry_get_routine (entry);

    g_assert_cmpint (soleus_entry_get_level (entry), ==, cases[i].level);
    g_assert_cmpint (soleus_consent_ask (fixture->consent, routine), ==, cases[i].question);
    soleus_consent_answer (fixture->consent, routine, SOLEUS_SAFETY_ANSWER_AGREED);
    g_assert_cmpint (soleus_consent_ask (fixture->consent, routine), ==, SOLEUS_SAFETY_QUESTION_NONE);
  }
}

/* What was answered about a routine that comes with the program holds for the person's copy of it, as long as that keeps to it. */
static void
test_copies (Fixture      *fixture,
             gconstpointer data)
{
  static const struct {
    const char          *id;
    SoleusSafetyQuestion question;
  } cases[] = {
    { "heel-drop-bent", SOLEUS_SAFETY_QUESTION_AGREEMENT },
    { "deep-squat-calf-raise", SOLEUS_SAFETY_QUESTION_READ },
  };

  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *keys = g_strdup_printf ("\"based_on\": \"%s\", ", cases[i].id);
    g_autoptr (SoleusEntry) copy = read_own (fixture, keys, cases[i].id);
    g_autoptr (SoleusEntry) other = read_own (fixture, "", cases[i].id);

    g_assert_cmpint (soleus_consent_ask (fixture->consent, soleus_entry_get_routine (copy)), ==, cases[i].question);
    soleus_consent_answer (fixture->consent, soleus_entry_get_routine (soleus_library_lookup (fixture->library, cases[i].id)), SOLEUS_SAFETY_ANSWER_AGREED);
    g_assert_cmpint (soleus_consent_ask (fixture->consent, soleus_entry_get_routine (copy)), ==, SOLEUS_SAFETY_QUESTION_NONE);
    g_assert_cmpint (soleus_consent_ask (fixture->consent, soleus_entry_get_routine (other)), ==, cases[i].question);
  }
}

/* Every routine that comes with the program is for those whom its hardest part is for. */
static void
test_levels (Fixture      *fixture,
             gconstpointer data)
{
  guint n_blocks = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), i);
    SoleusRoutine *routine = soleus_entry_get_routine (entry);

    for (guint j = 0; j < routine->blocks->len; j++, n_blocks++)
      g_assert_cmpint (routine->level, >=, soleus_routine_get_block (routine, j)->exercise->level);
  }
  g_assert_cmpuint (n_blocks, >, 50);
}

static void
test_gentle_ones (Fixture      *fixture,
                  gconstpointer data)
{
  SoleusEntry *like = soleus_library_lookup (fixture->library, "heel-drop-bent");
  g_autoptr (GPtrArray) unasked = soleus_consent_list_gentle (fixture->consent, G_LIST_MODEL (fixture->library), like, 3);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) stretches = NULL;

  g_assert_cmpuint (unasked->len, ==, 0);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CAREFUL);
  list = soleus_consent_list_gentle (fixture->consent, G_LIST_MODEL (fixture->library), like, 3);
  g_assert_cmpuint (list->len, ==, 3);
  for (guint i = 0; i < list->len; i++) {
    g_assert_true (soleus_safety_is_gentle (soleus_entry_get_routine (g_ptr_array_index (list, i))));
    g_assert_cmpint (soleus_entry_get_category (g_ptr_array_index (list, i)), !=, SOLEUS_CATEGORY_AFTER_INJURY);
  }
  stretches = soleus_consent_list_gentle (fixture->consent, G_LIST_MODEL (fixture->library), soleus_library_lookup (fixture->library, "stair-hang-bent"), 1);
  g_assert_cmpint (soleus_entry_get_category (g_ptr_array_index (stretches, 0)), ==, SOLEUS_CATEGORY_STRETCH);
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              int        *count)
{
  (*count)++;
}

/* What settings keep is heard of when it changes, and only then; what they hand back is taken. */
static void
test_properties (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (SoleusConsent) other = soleus_consent_new ();
  g_autoptr (GVariant) agreed = NULL;
  g_autoptr (GVariant) read = NULL;
  SoleusSafetyCheck check;
  int               version, count = 0;

  g_signal_connect (fixture->consent, "notify", G_CALLBACK (count_notify), &count);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  g_assert_cmpint (count, ==, 2);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  g_assert_cmpint (count, ==, 2);
  for (int i = 0; i < 2; i++)
    soleus_consent_answer (fixture->consent, look_up (fixture, "heel-drop-bent"), SOLEUS_SAFETY_ANSWER_AGREED);
  soleus_consent_answer (fixture->consent, look_up (fixture, "hill-stride"), SOLEUS_SAFETY_ANSWER_READ);
  g_assert_cmpint (count, ==, 4);
  g_object_get (fixture->consent, "check", &check, "check-version", &version, "agreed", &agreed, "read", &read, NULL);
  g_object_set (other, "check", check, "check-version", version, "agreed", agreed, "read", read, NULL);
  g_assert_cmpint (soleus_consent_ask (other, look_up (fixture, "heel-drop-bent")), ==, SOLEUS_SAFETY_QUESTION_NONE);
  g_assert_cmpint (soleus_consent_ask (other, look_up (fixture, "hill-stride")), ==, SOLEUS_SAFETY_QUESTION_NONE);
}

/* Over with the day, and not with an answer. */
static void
test_stopped (Fixture      *fixture,
              gconstpointer data)
{
  int n_notified = 0;

  g_signal_connect_swapped (fixture->consent, "notify::stopped-day", G_CALLBACK (g_atomic_int_inc), &n_notified);
  g_assert_false (soleus_consent_is_stopped (fixture->consent, 739000));
  soleus_consent_stop_for_day (fixture->consent, 739000);
  soleus_consent_stop_for_day (fixture->consent, 739000);
  g_assert_cmpint (n_notified, ==, 1);
  soleus_consent_take_check (fixture->consent, SOLEUS_SAFETY_CHECK_CLEAR);
  soleus_consent_forget (fixture->consent);
  g_assert_true (soleus_consent_is_stopped (fixture->consent, 739000));
  g_assert_false (soleus_consent_is_stopped (fixture->consent, 739001));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/consent/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("stopped", test_stopped);
  ADD ("put-off", test_put_off);
  ADD ("old-put-off", test_old_put_off);
  ADD ("answers", test_answers);
  ADD ("more-careful", test_more_careful);
  ADD ("version", test_version);
  ADD ("own-files", test_own_files);
  ADD ("copies", test_copies);
  ADD ("levels", test_levels);
  ADD ("gentle-ones", test_gentle_ones);
  ADD ("properties", test_properties);
  return g_test_run ();
}
