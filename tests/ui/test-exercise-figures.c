/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How every built-in exercise is drawn, phase by phase. */

#include "soleus-figure.h"

#include "../figure/poses.h"

#include "soleus-library.h"
#include "soleus-pose-gait.h"
#include "soleus-pose.h"
#include "soleus-sheet.h"
#include "widget-fixture.h"

#include <glib/gstdio.h>

#define SIZE 240

typedef void (*Check) (const SoleusExercise *exercise,
                       const SoleusDose     *dose);

static SoleusLibrary *
load (void)
{
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "soleus-no-such-folder", NULL);
  SoleusLibrary   *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", folder);

  soleus_library_load (library);
  return library;
}

static void
for_each_exercise (Check check)
{
  g_autoptr (SoleusLibrary) library = load ();
  int n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);

    if (soleus_entry_get_is_exercise (entry)) {
      const SoleusBlock *block = soleus_routine_get_block (soleus_entry_get_routine (entry), 0);

      check (block->exercise, block->dose);
      n++;
    }
  }
  g_assert_cmpint (n, >=, 40);
}

static SoleusPhaseKind
get_phase (const SoleusDose *dose,
           guint             i)
{
  return g_array_index (dose->phases, SoleusPhaseDose, i).kind;
}

static SoleusSide
get_side (const SoleusDose *dose)
{
  return dose->sides == SOLEUS_SIDES_BOTH ? SOLEUS_SIDE_BOTH : SOLEUS_SIDE_LEFT;
}

static double
get_heel (const SoleusExercise *exercise,
          SoleusPhaseKind       phase,
          double                progress,
          SoleusSide            side)
{
  return soleus_pose_at (pose_of_exercise (exercise), phase, progress, side).left.heel.y;
}

/* A lift lifts what the exercise lifts: the heels, on the knees or on stairs the body, and with the foot in the air the ball goes away from the body. */
static void
check_lift (const SoleusExercise *exercise,
            SoleusSide            side)
{
  SoleusPose begin = soleus_pose_at (pose_of_exercise (exercise), SOLEUS_PHASE_KIND_LIFT, 0.0, side);
  SoleusPose end = soleus_pose_at (pose_of_exercise (exercise), SOLEUS_PHASE_KIND_LIFT, 1.0, side);

  if (exercise->position == SOLEUS_BODY_POSITION_KNEELING)
    g_assert_cmpfloat (end.head.y, >, begin.head.y + 40.0);
  else if (pose_of_exercise (exercise)->words == SOLEUS_POSE_WORDS_BODY)
    g_assert_cmpfloat (end.head.y, >, begin.head.y + 18.0);
  else if (exercise->position == SOLEUS_BODY_POSITION_LEG_PRESS || exercise->position == SOLEUS_BODY_POSITION_LONG_SITTING)
    g_assert_cmpfloat (end.left.ball.x, >, begin.left.ball.x + 5.0);
  else
    g_assert_cmpfloat (get_heel (exercise, SOLEUS_PHASE_KIND_LIFT, 1.0, side), >, get_heel (exercise, SOLEUS_PHASE_KIND_LIFT, 0.0, side) + 8.0);
}

/* Something happens in each phase, and it is the right thing. */
static void
check_phases (const SoleusExercise *exercise,
              const SoleusDose     *dose)
{
  SoleusSide side = get_side (dose);

  g_test_message ("%s", exercise->id);
  for (guint i = 0; i < dose->phases->len; i++) {
    SoleusPhaseKind phase = get_phase (dose, i);
    SoleusPose      begin = soleus_pose_at (pose_of_exercise (exercise), phase, 0.0, side);
    SoleusPose      middle = soleus_pose_at (pose_of_exercise (exercise), phase, 0.25, side);

    if (phase == SOLEUS_PHASE_KIND_LIFT)
      check_lift (exercise, side);
    /* Who rides or swims is shown as they are: only on foot the picture moves. */
    if (phase == SOLEUS_PHASE_KIND_MOVE && pose_of_exercise (exercise)->motion != SOLEUS_POSE_MOTION_GAIT)
      continue;
    if (phase == SOLEUS_PHASE_KIND_MOVE)
      g_assert_cmpfloat (soleus_pose_gait_get_length (pose_of_exercise (exercise)), >, 0.0);
    if (phase != SOLEUS_PHASE_KIND_HOLD)
      g_assert_cmpfloat (soleus_pose_distance (&begin, &middle), >, 0.4);
  }
}

static void
test_phases (void)
{
  for_each_exercise (check_phases);
}

static void
assert_follows (const SoleusExercise *exercise,
                SoleusPhaseKind       ended,
                SoleusPhaseKind       begun,
                SoleusSide            side)
{
  SoleusPose end = soleus_pose_at (pose_of_exercise (exercise), ended, 1.0, side);
  SoleusPose begin = soleus_pose_at (pose_of_exercise (exercise), begun, 0.0, side);

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&end, &begin), 0.0, 1e-9);
}

/* Within a set, no phase begins elsewhere than the one before has ended; a repetition follows the other, and the finisher the last. */
static void
check_borders (const SoleusExercise *exercise,
               const SoleusDose     *dose)
{
  SoleusSide      side = get_side (dose);
  SoleusPhaseKind last = get_phase (dose, dose->phases->len - 1);

  g_test_message ("%s", exercise->id);
  for (guint i = 1; i < dose->phases->len; i++)
    assert_follows (exercise, get_phase (dose, i - 1), get_phase (dose, i), side);
  if (dose->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS)
    assert_follows (exercise, last, get_phase (dose, 0), side);
  if (dose->finisher_us > 0)
    assert_follows (exercise, last, dose->finisher_kind, side);
}

static void
test_borders (void)
{
  for_each_exercise (check_borders);
}

static WidgetFixture seen;

static void
assert_fits (void)
{
  g_autofree guchar *pixels = g_malloc (4 * SIZE * SIZE);

  widget_fixture_read_pixels (&seen, pixels, SIZE, SIZE);
  for (int i = 0; i < SIZE; i++) {
    g_assert_cmpint (pixels[4 * i + 3], ==, 0);
    g_assert_cmpint (pixels[4 * (i + (SIZE - 1) * SIZE) + 3], ==, 0);
    g_assert_cmpint (pixels[4 * i * SIZE + 3], ==, 0);
    g_assert_cmpint (pixels[4 * (i * SIZE + SIZE - 1) + 3], ==, 0);
  }
}

static void
look_at_phase (const SoleusExercise *exercise,
               guint                 number,
               SoleusPhaseKind       phase,
               SoleusSide            side)
{
  for (int quarter = 1; quarter <= 4; quarter++) {
    g_autofree char *name = g_strdup_printf ("exercise-%s-%u-%d.png", exercise->id, number, quarter);

    soleus_figure_set_moment (SOLEUS_FIGURE (seen.widget), phase, quarter / 4.0, side);
    widget_fixture_take_paints (&seen);
    assert_fits ();
    widget_fixture_save (&seen, name);
  }
}

static void
look_at (const SoleusExercise *exercise,
         const SoleusDose     *dose)
{
  g_test_message ("%s", exercise->id);
  soleus_figure_set_exercise (SOLEUS_FIGURE (seen.widget), (SoleusExercise *) exercise);
  for (guint i = 0; i < dose->phases->len; i++)
    look_at_phase (exercise, i, get_phase (dose, i), get_side (dose));
  if (dose->finisher_us > 0)
    look_at_phase (exercise, dose->phases->len, dose->finisher_kind, get_side (dose));
}

/* Nothing is cut off; and pictures of each quarter of each phase, for people to look at. */
static void
test_looks (void)
{
  widget_fixture_present (&seen, soleus_figure_new (), SIZE, SIZE);
  for_each_exercise (look_at);
  widget_fixture_close (&seen);
}

/* Flat on the back with a foot up: nothing like it is built in. */
static const char lying[] = "{\"format\": \"soleus-exercise\", \"version\": 1, \"id\": \"lying-raise\", \"name\": \"Lying Raise\", \"category\": \"everyday\", \"level\": \"trained\","
                            " \"position\": \"long-sitting\", \"sides\": \"each\", \"goal\": {\"repetitions\": 10}, \"sets\": 2,"
                            " \"phases\": [{\"kind\": \"lift\", \"duration_s\": 2}, {\"kind\": \"lower\", \"duration_s\": 2}],"
                            " \"pose\": {\"name\": \"On the Back\","
                            "  \"keys\": {\"rest\": {\"hips_cm\": [0, 10], \"lean_deg\": -88, \"working\": {\"ball_cm\": [52, 4], \"heel_deg\": 0}, \"other\": {\"ball_cm\": [52, 4]}, \"swing_deg\": 84, \"bend_deg\": 4},"
                            "           \"high\": {\"working\": {\"heel_deg\": 35}}},"
                            "  \"hands\": {\"kind\": \"hang\"}, \"furniture\": [{\"bar_cm\": [[-80, 0.5], [80, 0.5]], \"radius_cm\": 1}],"
                            "  \"camera\": {\"whole\": {\"middle_cm\": 0, \"size_cm\": 190, \"below_cm\": 40}},"
                            "  \"frames\": {\"still\": \"On the back, %s\"}}}";

static void
look_at_own (const SoleusExercise *exercise)
{
  const gsize        length = 4 * SIZE * SIZE;
  g_autofree guchar *own = g_malloc (length);
  g_autofree guchar *usual = g_malloc (length);

  widget_fixture_present (&seen, soleus_figure_new (), SIZE, SIZE);
  for (int phase = SOLEUS_PHASE_KIND_LIFT; phase <= SOLEUS_PHASE_KIND_MOVE; phase++)
    for (int side = SOLEUS_SIDE_BOTH; side <= SOLEUS_SIDE_RIGHT; side++) {
      soleus_figure_set_exercise (SOLEUS_FIGURE (seen.widget), (SoleusExercise *) exercise);
      look_at_phase (exercise, (guint) phase, (SoleusPhaseKind) phase, (SoleusSide) side);
      widget_fixture_read_pixels (&seen, own, SIZE, SIZE);
      soleus_figure_set_position (SOLEUS_FIGURE (seen.widget), exercise->position);
      widget_fixture_take_paints (&seen);
      widget_fixture_read_pixels (&seen, usual, SIZE, SIZE);
      g_assert_true (memcmp (own, usual, length) != 0);
    }
  soleus_figure_set_exercise (SOLEUS_FIGURE (seen.widget), (SoleusExercise *) exercise);
  soleus_figure_set_moment (SOLEUS_FIGURE (seen.widget), SOLEUS_PHASE_KIND_HOLD, 1.0, SOLEUS_SIDE_LEFT);
  gtk_test_accessible_assert_property (seen.widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "On the back, left heel up");
  widget_fixture_close (&seen);
}

static void
print_own (SoleusEntry *entry)
{
  g_autoptr (SoleusSheet) sheet = soleus_sheet_new (entry, soleus_sheet_style_new (595.28, 841.89, 0.0, G_DATE_MONDAY, SOLEUS_UNITS_METRIC, FALSE));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = soleus_sheet_to_pdf (sheet, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

/* A file in a folder is all that a new position of the body takes: it is drawn in every phase, told, and printed. */
static void
test_own_pose (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("soleus-pose-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "lying-raise.json", NULL);
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", folder);
  SoleusEntry *entry;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, lying, -1, NULL));
  soleus_library_load (library);
  entry = soleus_library_lookup (library, "lying-raise");
  g_assert_nonnull (entry);
  look_at_own (soleus_entry_get_exercise (entry));
  print_own (entry);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/exercise-figures/phases", test_phases);
  g_test_add_func ("/exercise-figures/borders", test_borders);
  g_test_add_func ("/exercise-figures/looks", test_looks);
  g_test_add_func ("/exercise-figures/own-pose", test_own_pose);

  return g_test_run ();
}
