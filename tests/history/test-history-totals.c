/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is written, written again, deleted and brought back, in whatever order: the totals per day, and those of each exercise, are what a recount gives. */

#include "soleus-kind-types.h"
#include "test-place.h"

#define N_SESSIONS 12
#define N_SETS 4
#define N_STEPS 400

static const char *const exercises[] = { "raise", "stretch" };

/* What the database should hold, kept apart from it. */
typedef struct {
  gboolean begun;
  gboolean ended;
  gboolean deleted;
  int      day;
  int64_t  ended_active_us;
  gboolean has_set[N_SETS];
  int      goal_kind[N_SETS];
  double   done[N_SETS];
  int64_t  active_us[N_SETS];
} Model;

static SoleusStamp
random_stamp (void)
{
  return (SoleusStamp) {
    .utc_us = (int64_t) 1772000000 * G_USEC_PER_SEC + (int64_t) g_test_rand_int_range (0, 5 * 86400) * G_USEC_PER_SEC,
    .offset_s = g_test_rand_int_range (-12, 13) * 3600,
  };
}

static void
begin_session (TestPlace  *place,
               const char *id,
               Model      *model)
{
  SoleusStamp started = random_stamp ();
  g_autoptr (GError) error = NULL;

  test_place_begin (place, id, started, NULL, &error);
  g_assert_no_error (error);
  model->begun = TRUE;
  model->day = soleus_stamp_get_day (started);
}

static void
write_set (TestPlace  *place,
           const char *id,
           Model      *model)
{
  int index = g_test_rand_int_range (0, N_SETS);
  g_autoptr (SoleusSetRecord) set = test_set_new (index, g_test_rand_int_range (0, 16), (int64_t) g_test_rand_int_range (1, 200) * G_USEC_PER_SEC);
  g_autoptr (GError) error = NULL;

  g_set_str (&set->exercise, exercises[index % 2]);
  set->side = (SoleusSide) (index % 3);
  set->load_kg = index;
  set->goal_kind = g_test_rand_bit () ? SOLEUS_GOAL_KIND_REPETITIONS : SOLEUS_GOAL_KIND_DURATION;
  test_place_write (place, id, set, &error);
  g_assert_no_error (error);

  model->has_set[index] = TRUE;
  model->goal_kind[index] = (int) set->goal_kind;
  model->done[index] = set->done;
  model->active_us[index] = set->active_us;
}

static void
end_session (TestPlace  *place,
             const char *id,
             Model      *model)
{
  g_autoptr (GError) error = NULL;

  model->ended = TRUE;
  model->ended_active_us = (int64_t) g_test_rand_int_range (0, 1000) * G_USEC_PER_SEC;
  test_place_end (place, id, SOLEUS_RECORD_STATE_FINISHED, random_stamp (), model->ended_active_us, &error);
  g_assert_no_error (error);
}

static void
take_step (TestPlace *place,
           Model     *models)
{
  int              which = g_test_rand_int_range (0, N_SESSIONS);
  g_autofree char *id = g_strdup_printf ("session-%d", which);
  Model           *model = &models[which];
  int              choice = g_test_rand_int_range (0, 10);

  if (!model->begun) {
    begin_session (place, id, model);
  } else if (choice == 0) {
    g_assert_true (test_place_delete (place, id, NULL));
    model->deleted = TRUE;
  } else if (choice == 1 && model->deleted) {
    g_assert_true (test_place_undo (place, id, NULL));
    model->deleted = FALSE;
  } else if (choice == 2) {
    end_session (place, id, model);
  } else {
    write_set (place, id, model);
  }
}

static void
add_session (GHashTable  *days,
             const Model *model)
{
  SoleusDayTotal *total;
  int             sets = 0;
  int64_t         repetitions = 0, active_us = 0;

  for (int i = 0; i < N_SETS; i++) {
    if (!model->has_set[i])
      continue;
    active_us += model->active_us[i];
    if (model->done[i] > 0)
      sets++;
    if (model->goal_kind[i] == SOLEUS_GOAL_KIND_REPETITIONS)
      repetitions += (int64_t) model->done[i];
  }

  if (!model->begun || model->deleted || sets == 0)
    return;

  total = g_hash_table_lookup (days, GINT_TO_POINTER (model->day));
  if (total == NULL) {
    total = g_new0 (SoleusDayTotal, 1);
    total->day = model->day;
    g_hash_table_insert (days, GINT_TO_POINTER (model->day), total);
  }

  total->sessions++;
  total->sets += sets;
  total->repetitions += repetitions;
  total->active_us += model->ended ? model->ended_active_us : active_us;
}

static void
assert_totals (TestPlace *place,
               Model     *models)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) soleus_day_total_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = test_place_totals (place, &error);

  g_assert_no_error (error);
  for (int i = 0; i < N_SESSIONS; i++)
    add_session (days, &models[i]);

  g_assert_cmpuint (totals->len, ==, g_hash_table_size (days));
  for (guint i = 0; i < totals->len; i++) {
    SoleusDayTotal *total = &g_array_index (totals, SoleusDayTotal, i);
    SoleusDayTotal *expected = g_hash_table_lookup (days, GINT_TO_POINTER (total->day));

    g_assert_nonnull (expected);
    g_assert_cmpint (total->sessions, ==, expected->sessions);
    g_assert_cmpint (total->sets, ==, expected->sets);
    g_assert_cmpint (total->repetitions, ==, expected->repetitions);
    g_assert_cmpint (total->active_us, ==, expected->active_us);
  }
}

/* A day of an exercise in one number: sets, repetitions, seconds, and kilograms lifted. */
static int64_t
weigh_set (const Model *model,
           int          index)
{
  int64_t repetitions = model->goal_kind[index] == SOLEUS_GOAL_KIND_REPETITIONS ? (int64_t) model->done[index] : 0;

  return 1 + 1000 * repetitions + 1000000 * (model->active_us[index] / G_USEC_PER_SEC) + (int64_t) 1000000000000 * index * repetitions;
}

static GHashTable *
weigh_exercise_days (Model *models)
{
  GHashTable *weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (int i = 0; i < N_SESSIONS; i++)
    for (int index = 0; index < N_SETS; index++) {
      g_autofree char *key = NULL;
      int64_t         *weight;

      if (!models[i].begun || models[i].deleted || !models[i].has_set[index] || models[i].done[index] <= 0)
        continue;
      key = g_strdup_printf ("day = %d AND exercise = '%s' AND side = '%s'", models[i].day, exercises[index % 2], soleus_kind_to_nick (SOLEUS_TYPE_SIDE, index % 3));
      weight = g_hash_table_lookup (weights, key);
      if (weight == NULL) {
        weight = g_new0 (int64_t, 1);
        g_hash_table_insert (weights, g_steal_pointer (&key), weight);
      }
      *weight += weigh_set (&models[i], index);
    }
  return weights;
}

static void
assert_exercise_days (TestPlace *place,
                      Model     *models)
{
  g_autoptr (GHashTable) weights = weigh_exercise_days (models);
  GHashTableIter iter;
  const char    *key;
  int64_t       *weight;

  g_assert_cmpint (test_place_ask (place, "SELECT count (*) FROM exercise_days"), ==, g_hash_table_size (weights));
  g_hash_table_iter_init (&iter, weights);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, (gpointer *) &weight)) {
    g_autofree char *sql = g_strdup_printf ("SELECT sets + 1000 * repetitions + active_us + 1000000000000 * CAST (kg_repetitions AS INTEGER) FROM exercise_days WHERE %s", key);

    g_assert_cmpint (test_place_ask (place, sql), ==, *weight);
  }
}

static void
test_totals_equal_a_recount (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  Model models[N_SESSIONS] = { 0 };

  for (int i = 0; i < N_STEPS; i++) {
    take_step (place, models);
    assert_totals (place, models);
    if (i % 20 == 19)
      assert_exercise_days (place, models);
  }
}

/* What goes for good, and what was cut off, leaves the totals as they are. */
static void
test_totals_after_reopening (void)
{
  g_autoptr (TestPlace) place = test_place_new ();
  Model models[N_SESSIONS] = { 0 };

  for (int i = 0; i < N_STEPS / 4; i++)
    take_step (place, models);

  test_place_close (place);
  test_place_open (place);
  assert_totals (place, models);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/totals/equal-a-recount", test_totals_equal_a_recount);
  g_test_add_func ("/totals/after-reopening", test_totals_after_reopening);

  return g_test_run ();
}
