/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose.h"

#include <math.h>

#define N_POSITIONS 3
#define N_PHASES 8
#define N_SIDES 3
#define STEPS 200

typedef void (*Check) (SoleusBodyPosition position,
                       SoleusPhaseKind    phase,
                       SoleusSide         side);

static double
distance (SoleusPosePoint a,
          SoleusPosePoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
for_each_kind (Check check)
{
  for (int position = 0; position < N_POSITIONS; position++)
    for (int phase = 0; phase < N_PHASES; phase++)
      for (int side = 0; side < N_SIDES; side++)
        check (position, phase, side);
}

static void
assert_leg_lengths (const SoleusPoseLeg *leg)
{
  g_assert_cmpfloat_with_epsilon (distance (leg->hip, leg->knee), SOLEUS_POSE_THIGH, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (leg->knee, leg->ankle), SOLEUS_POSE_SHIN, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (leg->heel, leg->ball), SOLEUS_POSE_HEEL_TO_BALL, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (leg->ball, leg->toe), SOLEUS_POSE_BALL_TO_TOE, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (leg->ankle, leg->ball), hypot (12.5, 8.0), 1e-6);
}

static void
assert_arm_lengths (const SoleusPoseArm *arm)
{
  g_assert_cmpfloat_with_epsilon (distance (arm->shoulder, arm->elbow), SOLEUS_POSE_UPPER_ARM, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (arm->elbow, arm->wrist), SOLEUS_POSE_FOREARM, 1e-6);
  g_assert_cmpfloat_with_epsilon (distance (arm->wrist, arm->fingertip), SOLEUS_POSE_HAND, 1e-6);
}

static void
check_lengths (SoleusBodyPosition position,
               SoleusPhaseKind    phase,
               SoleusSide         side)
{
  for (int i = 0; i <= STEPS; i++) {
    SoleusPose pose = soleus_pose_at (position, phase, (double) i / STEPS, side);

    assert_leg_lengths (&pose.right);
    assert_leg_lengths (&pose.left);
    assert_arm_lengths (&pose.right_arm);
    assert_arm_lengths (&pose.left_arm);
    g_assert_cmpfloat_with_epsilon (distance (pose.hip, pose.shoulder), SOLEUS_POSE_TRUNK, 1e-6);
  }
}

static void
test_lengths (void)
{
  for_each_kind (check_lengths);
}

static void
assert_stands (const SoleusPoseLeg *leg,
               const SoleusPoseLeg *first)
{
  g_assert_cmpfloat_with_epsilon (leg->ball.y, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->toe.y, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->ball.x, first->ball.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->toe.x, first->toe.x, 1e-9);
}

static void
check_floor (SoleusBodyPosition position,
             SoleusPhaseKind    phase,
             SoleusSide         side)
{
  SoleusPose first = soleus_pose_at (position, phase, 0.0, side);

  for (int i = 0; i <= STEPS; i++) {
    SoleusPose pose = soleus_pose_at (position, phase, (double) i / STEPS, side);

    if (pose.right.works)
      assert_stands (&pose.right, &first.right);
    if (pose.left.works)
      assert_stands (&pose.left, &first.left);
    for (int leg = 0; leg < 2; leg++) {
      const SoleusPoseLeg *l = leg == 0 ? &pose.right : &pose.left;

      /* Nothing ever goes through the floor, and knees bend forwards. */
      g_assert_cmpfloat (MIN (MIN (l->heel.y, l->ball.y), l->toe.y), >=, -1e-9);
      g_assert_cmpfloat ((l->knee.x - l->hip.x) * (l->ankle.y - l->hip.y) - (l->knee.y - l->hip.y) * (l->ankle.x - l->hip.x), <=, 1e-6);
    }
  }
}

static void
test_floor (void)
{
  for_each_kind (check_floor);
}

static void
test_heel (void)
{
  for (int position = 0; position < N_POSITIONS; position++) {
    double lift = -1.0;
    double lower = G_MAXDOUBLE;

    for (int i = 0; i <= STEPS; i++) {
      double     progress = (double) i / STEPS;
      SoleusPose up = soleus_pose_at (position, SOLEUS_PHASE_KIND_LIFT, progress, SOLEUS_SIDE_RIGHT);
      SoleusPose down = soleus_pose_at (position, SOLEUS_PHASE_KIND_LOWER, progress, SOLEUS_SIDE_RIGHT);
      SoleusPose high = soleus_pose_at (position, SOLEUS_PHASE_KIND_HOLD, progress, SOLEUS_SIDE_RIGHT);
      SoleusPose rest = soleus_pose_at (position, SOLEUS_PHASE_KIND_PAUSE, progress, SOLEUS_SIDE_RIGHT);

      g_assert_cmpfloat (up.right.heel.y, >=, lift);
      g_assert_cmpfloat (down.right.heel.y, <=, lower);
      g_assert_cmpfloat_with_epsilon (high.heel_height, 1.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (rest.right.heel.y, 0.0, 1e-9);
      lift = up.right.heel.y;
      lower = down.right.heel.y;
    }
    g_assert_cmpfloat (lift, >, 10.0);
    g_assert_cmpfloat_with_epsilon (lower, 0.0, 1e-9);
  }
}

static void
test_body_follows (void)
{
  SoleusPose low = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_PAUSE, 0.0, SOLEUS_SIDE_BOTH);
  SoleusPose high = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat (high.right.knee.y, >, low.right.knee.y + 3.0);
  g_assert_cmpfloat_with_epsilon (high.head.y, low.head.y, 1e-9);

  low = soleus_pose_at (SOLEUS_BODY_POSITION_STANDING, SOLEUS_PHASE_KIND_PAUSE, 0.0, SOLEUS_SIDE_BOTH);
  high = soleus_pose_at (SOLEUS_BODY_POSITION_STANDING, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpfloat (high.head.y, >, low.head.y + 5.0);
  g_assert_cmpfloat_with_epsilon (high.right_arm.fingertip.y, low.right_arm.fingertip.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (high.right_arm.fingertip.x, low.right_arm.fingertip.x, 1e-9);
}

static void
test_pulse (void)
{
  int peaks = 0;

  for (int i = 1; i < STEPS; i++) {
    double before = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_PULSE, (i - 1.0) / STEPS, SOLEUS_SIDE_BOTH).heel_height;
    double at = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_PULSE, (double) i / STEPS, SOLEUS_SIDE_BOTH).heel_height;
    double after = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_PULSE, (i + 1.0) / STEPS, SOLEUS_SIDE_BOTH).heel_height;

    if (at > before && at > after)
      peaks++;
  }
  g_assert_cmpint (peaks, ==, 1);
}

static void
test_stretch (void)
{
  for (int position = 0; position < N_POSITIONS; position++) {
    SoleusPose start = soleus_pose_at (position, SOLEUS_PHASE_KIND_STRETCH, 0.0, SOLEUS_SIDE_LEFT);
    SoleusPose soon = soleus_pose_at (position, SOLEUS_PHASE_KIND_STRETCH, 0.07, SOLEUS_SIDE_LEFT);
    SoleusPose end = soleus_pose_at (position, SOLEUS_PHASE_KIND_STRETCH, 1.0, SOLEUS_SIDE_LEFT);

    g_assert_cmpfloat (end.left.knee.x, >, start.left.knee.x + 3.0);
    g_assert_cmpfloat_with_epsilon (end.left.heel.y, 0.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&soon, &end), 0.0, 1e-9);
  }
}

static void
assert_same (SoleusBodyPosition position,
             SoleusSide         side,
             SoleusPhaseKind    ended,
             SoleusPhaseKind    begun)
{
  SoleusPose end = soleus_pose_at (position, ended, 1.0, side);
  SoleusPose start = soleus_pose_at (position, begun, 0.0, side);

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&end, &start), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (end.effort, start.effort, 1e-9);
}

static void
test_borders (void)
{
  for (int position = 0; position < N_POSITIONS; position++)
    for (int side = 0; side < N_SIDES; side++) {
      assert_same (position, side, SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_HOLD);
      assert_same (position, side, SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_LOWER);
      assert_same (position, side, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_LOWER);
      assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_PAUSE);
      assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_LIFT);
      assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_STRETCH);
      assert_same (position, side, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_PHASE_KIND_PULSE);
      assert_same (position, side, SOLEUS_PHASE_KIND_PULSE, SOLEUS_PHASE_KIND_PULSE);
    }
}

static void
check_smooth (SoleusBodyPosition position,
              SoleusPhaseKind    phase,
              SoleusSide         side)
{
  SoleusPose before = soleus_pose_at (position, phase, 0.0, side);

  for (int i = 1; i <= 10 * STEPS; i++) {
    SoleusPose pose = soleus_pose_at (position, phase, i / (10.0 * STEPS), side);

    /* A 2000th of a phase moves nothing further than this, not even the quick settling of a stretch. */
    g_assert_cmpfloat (soleus_pose_distance (&pose, &before), <, 0.5);
    before = pose;
  }
}

static void
test_smooth (void)
{
  for_each_kind (check_smooth);
}

static void
test_sides (void)
{
  for (int position = 0; position < N_POSITIONS; position++) {
    SoleusPose left = soleus_pose_at (position, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_LEFT);
    SoleusPose right = soleus_pose_at (position, SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_RIGHT);

    g_assert_true (left.left.works && !left.right.works);
    g_assert_true (right.right.works && !right.left.works);
    g_assert_cmpfloat (left.left.heel.y, >, 10.0);
    g_assert_cmpfloat (right.right.heel.y, >, 10.0);
    /* A resting foot isn't on its ball: it is flat, or off the floor. */
    g_assert_true (left.right.ball.y > 1.0 || left.right.heel.y < 1e-9);
    g_assert_true (right.left.ball.y > 1.0 || right.left.heel.y < 1e-9);
  }
}

static void
test_out_of_range (void)
{
  SoleusPose over = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_LIFT, 7.0, SOLEUS_SIDE_BOTH);
  SoleusPose end = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_LIFT, 1.0, SOLEUS_SIDE_BOTH);
  SoleusPose under = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_LIFT, -1.0, SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&over, &end), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (under.heel_height, 0.0, 1e-9);
}

static void
test_end_progress (void)
{
  SoleusPose pulse = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_PULSE, soleus_pose_end_progress (SOLEUS_PHASE_KIND_PULSE), SOLEUS_SIDE_BOTH);
  SoleusPose lift = soleus_pose_at (SOLEUS_BODY_POSITION_SEATED, SOLEUS_PHASE_KIND_LIFT, soleus_pose_end_progress (SOLEUS_PHASE_KIND_LIFT), SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat (pulse.heel_height, >, 0.5);
  g_assert_cmpfloat_with_epsilon (lift.heel_height, 1.0, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose/lengths", test_lengths);
  g_test_add_func ("/pose/floor", test_floor);
  g_test_add_func ("/pose/heel", test_heel);
  g_test_add_func ("/pose/body-follows", test_body_follows);
  g_test_add_func ("/pose/pulse", test_pulse);
  g_test_add_func ("/pose/stretch", test_stretch);
  g_test_add_func ("/pose/borders", test_borders);
  g_test_add_func ("/pose/smooth", test_smooth);
  g_test_add_func ("/pose/sides", test_sides);
  g_test_add_func ("/pose/out-of-range", test_out_of_range);
  g_test_add_func ("/pose/end-progress", test_end_progress);

  return g_test_run ();
}
