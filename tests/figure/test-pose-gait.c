/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-drawing.h"
#include "soleus-pose-gait.h"

#include "poses.h"

#include <math.h>

#define STEPS 200

static double
distance (SoleusPosePoint a,
          SoleusPosePoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static double
ground_at (SoleusBodyPosition position,
           double             x)
{
  return x * tan (soleus_pose_gait_get_slope (pose_of (position)));
}

/* The ground goes back with the feet that stand on it, whole strides follow each other, and each leg does what the other has done. */
static void
check_gait (SoleusBodyPosition position)
{
  SoleusPose first = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_MOVE, 0.0, SOLEUS_SIDE_BOTH);
  SoleusPose last = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_MOVE, 1.0, SOLEUS_SIDE_BOTH);
  double     slope = soleus_pose_gait_get_slope (pose_of (position));
  int        planted = 0;

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&first, &last), 0.0, 1e-9);
  for (int i = 0; i < STEPS; i++) {
    SoleusPose before = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_MOVE, (double) i / STEPS, SOLEUS_SIDE_BOTH);
    SoleusPose after = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_MOVE, (i + 1.0) / STEPS, SOLEUS_SIDE_BOTH);
    SoleusPose later = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_MOVE, fmod ((double) i / STEPS + 0.5, 1.0), SOLEUS_SIDE_BOTH);

    g_assert_cmpfloat_with_epsilon (distance (before.right.knee, later.left.knee), 0.0, 1e-6);
    g_assert_cmpfloat_with_epsilon (distance (before.right.ball, later.left.ball), 0.0, 1e-6);
    if (before.right.ball.y < ground_at (position, before.right.ball.x) + 1e-6 && after.right.ball.y < ground_at (position, after.right.ball.x) + 1e-6) {
      g_assert_cmpfloat_with_epsilon (before.right.ball.x - after.right.ball.x, (after.passed - before.passed) * cos (slope), 1e-6);
      planted++;
    }
  }
  g_assert_cmpint (planted, >, STEPS / 5);
}

static void
test_gait (void)
{
  const SoleusBodyPosition ways[] = { SOLEUS_BODY_POSITION_TANDEM, SOLEUS_BODY_POSITION_WALKING, SOLEUS_BODY_POSITION_WALKING_UPHILL, SOLEUS_BODY_POSITION_TOE_WALKING, SOLEUS_BODY_POSITION_RUNNING, SOLEUS_BODY_POSITION_RUNNING_UPHILL };

  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    check_gait (ways[i]);
}

/* Heel to toe, one sets out from where one stands, also in a pose of one's own. */
static void
test_sets_out (void)
{
  const char *const poses[] = {
    "tandem",
    "{\"inherits\": \"tandem\", \"name\": \"Wide\", \"motion\": {\"step_cm\": 40}, \"keys\": {\"rest\": {\"hips_cm\": [2, 84], \"lean_deg\": 6, \"bend_deg\": 40,"
    " \"working\": {\"ball_cm\": [-12, 0]}, \"other\": {\"ball_cm\": [28, 0]}}, \"high\": {\"hips_cm\": [2, 86]}}}",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (poses); i++) {
    SoleusExercise exercise = { .position = SOLEUS_BODY_POSITION_TANDEM, .pose = (char *) poses[i] };
    g_autoptr (SoleusPoseData) data = soleus_pose_data_load_for (&exercise);
    SoleusPose stands = soleus_pose_at (data, SOLEUS_PHASE_KIND_PAUSE, 1.0, SOLEUS_SIDE_BOTH);
    SoleusPose goes = soleus_pose_at (data, SOLEUS_PHASE_KIND_MOVE, 0.0, SOLEUS_SIDE_BOTH);

    g_assert_cmpfloat_with_epsilon (data->step, i == 0 ? 27.0 : 40.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&stands, &goes), 0.0, 1e-6);
  }
}

/* How far to the left and to the right marks on the ground are seen. */
static void
measure_marks (const SoleusPoseData *data,
               double                progress,
               double               *left,
               double               *right)
{
  g_autoptr (GArray) picture = soleus_picture_new ();
  SoleusPose pose = soleus_pose_at (data, SOLEUS_PHASE_KIND_MOVE, progress, SOLEUS_SIDE_BOTH);

  *left = G_MAXDOUBLE;
  *right = -G_MAXDOUBLE;
  soleus_figure_draw_part (picture, SOLEUS_FIGURE_PART_GEAR, data, SOLEUS_PHASE_KIND_MOVE, &pose);
  for (guint i = 0; i < picture->len; i++) {
    const SoleusPictureStep *step = &g_array_index (picture, SoleusPictureStep, i);

    if (step->verb != SOLEUS_PICTURE_FILL) {
      *left = MIN (*left, step->points[0].x);
      *right = MAX (*right, step->points[0].x);
    }
  }
}

/* Marks lie on all of the floor that is seen: to each of its ends it is nearer than from one to the next. */
static void
test_marks (void)
{
  const char *const poses[] = { "tandem", "walking", "toe-walking", "running", "{\"inherits\": \"tandem\", \"name\": \"Aside\", \"camera\": {\"whole\": {\"middle_cm\": 40}}}" };

  for (size_t i = 0; i < G_N_ELEMENTS (poses); i++) {
    SoleusExercise exercise = { .position = SOLEUS_BODY_POSITION_TANDEM, .pose = (char *) poses[i] };
    g_autoptr (SoleusPoseData) data = soleus_pose_data_load_for (&exercise);
    double gap = soleus_pose_gait_get_length (data) / 2.0;

    for (int k = 0; k < STEPS; k++) {
      double left;
      double right;

      measure_marks (data, (double) k / STEPS, &left, &right);
      g_assert_cmpfloat (left, >=, data->middle - data->size / 2.0);
      g_assert_cmpfloat (left, <, data->middle - data->size / 2.0 + 7.0 + gap);
      g_assert_cmpfloat (right, >, data->middle + data->size / 2.0 - 7.0 - gap);
      g_assert_cmpfloat (right, <=, data->middle + data->size / 2.0);
    }
  }
}

/* Who walks has a foot on the ground at any time; who runs, sometimes none. On the toes, no heel comes down. */
static void
test_ways (void)
{
  gboolean flies = FALSE;

  for (int i = 0; i < STEPS; i++) {
    SoleusPose walk = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_WALKING), SOLEUS_PHASE_KIND_MOVE, (double) i / STEPS, SOLEUS_SIDE_BOTH);
    SoleusPose toes = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_TOE_WALKING), SOLEUS_PHASE_KIND_MOVE, (double) i / STEPS, SOLEUS_SIDE_BOTH);
    SoleusPose run = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_RUNNING), SOLEUS_PHASE_KIND_MOVE, (double) i / STEPS, SOLEUS_SIDE_BOTH);

    g_assert_cmpfloat (MIN (MIN (walk.right.heel.y, walk.right.ball.y), MIN (walk.left.heel.y, walk.left.ball.y)), <, 1e-6);
    g_assert_cmpfloat (MIN (toes.right.heel.y, toes.left.heel.y), >, 6.0);
    flies |= MIN (MIN (run.right.heel.y, run.right.ball.y), MIN (run.left.heel.y, run.left.ball.y)) > 2.0;
  }
  g_assert_true (flies);
}

static void
test_gait_progress (void)
{
  int64_t stride_us = soleus_pose_gait_get_stride_us (pose_of (SOLEUS_BODY_POSITION_WALKING));

  g_assert_cmpint (stride_us, >, 0);
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_WALKING), 0, 0, 1), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_WALKING), 7 * stride_us + stride_us / 4, 0, 1), 0.25, 0.04);
  /* Heel to toe, each repetition is a step. */
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_TANDEM), 1 * G_TIME_SPAN_SECOND, 2 * G_TIME_SPAN_SECOND, 1), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_TANDEM), 1 * G_TIME_SPAN_SECOND, 2 * G_TIME_SPAN_SECOND, 2), 0.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_TANDEM), 1 * G_TIME_SPAN_SECOND, 2 * G_TIME_SPAN_SECOND, 3), 0.25, 1e-9);
  /* A move in a place without a way to go, for as long as the person likes. */
  g_assert_cmpfloat_with_epsilon (soleus_pose_gait_get_progress (pose_of (SOLEUS_BODY_POSITION_STANDING), G_TIME_SPAN_SECOND, 0, 1), 0.0, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gait/strides", test_gait);
  g_test_add_func ("/gait/sets-out", test_sets_out);
  g_test_add_func ("/gait/marks", test_marks);
  g_test_add_func ("/gait/ways", test_ways);
  g_test_add_func ("/gait/progress", test_gait_progress);

  return g_test_run ();
}
