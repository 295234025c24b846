/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose.h"

#include "poses.h"

#include "soleus-pose-gait.h"

#include <gio/gio.h>
#include <math.h>

#define N_POSITIONS count_positions ()
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
    SoleusPose pose = soleus_pose_at (pose_of (position), phase, (double) i / STEPS, side);

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
  g_assert_cmpfloat_with_epsilon (leg->ball.y, first->ball.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->toe.y, first->toe.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->ball.x, first->ball.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (leg->toe.x, first->toe.x, 1e-9);
}

/* Where heels go up and down on something firm: not a foot in the air or on a plate that gives way. */
static gboolean
raises_heels (SoleusBodyPosition position)
{
  return position != SOLEUS_BODY_POSITION_LONG_SITTING && position != SOLEUS_BODY_POSITION_LEG_PRESS && position != SOLEUS_BODY_POSITION_KNEELING;
}

/* A board tilts, and who walks doesn't stay. */
static gboolean
stays (SoleusBodyPosition position,
       SoleusPhaseKind    phase)
{
  return raises_heels (position) && phase != SOLEUS_PHASE_KIND_MOVE && phase != SOLEUS_PHASE_KIND_BALANCE;
}

static double
ground_at (SoleusBodyPosition position,
           double             x)
{
  return x * tan (soleus_pose_gait_get_slope (pose_of (position)));
}

static void
assert_above_ground (SoleusBodyPosition   position,
                     const SoleusPoseLeg *leg)
{
  g_assert_cmpfloat (leg->heel.y, >=, ground_at (position, leg->heel.x) - 1e-9);
  g_assert_cmpfloat (leg->ball.y, >=, ground_at (position, leg->ball.x) - 1e-9);
  g_assert_cmpfloat (leg->toe.y, >=, ground_at (position, leg->toe.x) - 1e-9);
}

/* Knees bend forwards only. */
static void
assert_knee (const SoleusPoseLeg *leg)
{
  g_assert_cmpfloat ((leg->knee.x - leg->hip.x) * (leg->ankle.y - leg->hip.y) - (leg->knee.y - leg->hip.y) * (leg->ankle.x - leg->hip.x), <=, 1e-6);
}

static void
check_floor (SoleusBodyPosition position,
             SoleusPhaseKind    phase,
             SoleusSide         side)
{
  SoleusPose first = soleus_pose_at (pose_of (position), phase, 0.0, side);

  for (int i = 0; i <= STEPS; i++) {
    SoleusPose pose = soleus_pose_at (pose_of (position), phase, (double) i / STEPS, side);

    if (stays (position, phase) && pose.right.works)
      assert_stands (&pose.right, &first.right);
    if (stays (position, phase) && pose.left.works)
      assert_stands (&pose.left, &first.left);
    assert_above_ground (position, &pose.right);
    assert_above_ground (position, &pose.left);
    assert_knee (&pose.right);
    assert_knee (&pose.left);
  }
}

static void
test_floor (void)
{
  for_each_kind (check_floor);
}

/* The foot that a band or a towel pulls lies on its heel. */
static void
test_heel_on_floor (void)
{
  for (int phase = 0; phase < N_PHASES; phase++)
    for (int i = 0; i <= STEPS; i++) {
      SoleusPose pose = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_LONG_SITTING), phase, (double) i / STEPS, SOLEUS_SIDE_LEFT);

      g_assert_cmpfloat_with_epsilon (pose.left.heel.y, 1.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (pose.right.heel.y, 0.0, 1e-9);
      g_assert_cmpfloat (pose.left.ball.y, >, pose.left.heel.y + 8.0);
    }
}

static void
check_heel (SoleusBodyPosition position)
{
  double low = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_LOWER, 1.0, SOLEUS_SIDE_RIGHT).right.heel.y;
  double lift = -G_MAXDOUBLE;
  double lower = G_MAXDOUBLE;

  for (int i = 0; i <= STEPS; i++) {
    double     progress = (double) i / STEPS;
    SoleusPose up = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_LIFT, progress, SOLEUS_SIDE_RIGHT);
    SoleusPose down = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_LOWER, progress, SOLEUS_SIDE_RIGHT);
    SoleusPose high = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_HOLD, progress, SOLEUS_SIDE_RIGHT);

    g_assert_cmpfloat (up.right.heel.y, >=, lift - 1e-9);
    g_assert_cmpfloat (down.right.heel.y, <=, lower + 1e-9);
    g_assert_cmpfloat_with_epsilon (high.right.heel.y, soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_LIFT, 1.0, SOLEUS_SIDE_RIGHT).right.heel.y, 1e-9);
    lift = up.right.heel.y;
    lower = down.right.heel.y;
  }
  g_assert_cmpfloat (lift, >, low + 8.0);
  g_assert_cmpfloat_with_epsilon (lower, low, 1e-9);
}

static void
test_heel (void)
{
  for (int position = 0; position < N_POSITIONS; position++)
    if (raises_heels (position))
      check_heel (position);
}

/* What the gauge shows is what the heel does; it is below the edge on a step, and never quite down in a squat. */
static void
test_heel_height (void)
{
  const SoleusBodyPosition flat[] = { SOLEUS_BODY_POSITION_SEATED, SOLEUS_BODY_POSITION_BALL_SEATED, SOLEUS_BODY_POSITION_STANDING, SOLEUS_BODY_POSITION_STANDING_STRAIGHT, SOLEUS_BODY_POSITION_SINGLE_LEG, SOLEUS_BODY_POSITION_LUNGE };

  for (size_t i = 0; i < G_N_ELEMENTS (flat); i++) {
    g_assert_cmpfloat_with_epsilon (soleus_pose_at (pose_of (flat[i]), SOLEUS_PHASE_KIND_HOLD, 0.5, SOLEUS_SIDE_RIGHT).heel_height, 1.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (soleus_pose_at (pose_of (flat[i]), SOLEUS_PHASE_KIND_PAUSE, 0.5, SOLEUS_SIDE_RIGHT).heel_height, 0.0, 1e-9);
  }
  g_assert_cmpfloat (soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STEP), SOLEUS_PHASE_KIND_LOWER, 1.0, SOLEUS_SIDE_RIGHT).heel_height, <, -0.3);
  g_assert_cmpfloat (soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SQUAT), SOLEUS_PHASE_KIND_LOWER, 1.0, SOLEUS_SIDE_BOTH).heel_height, >, 0.2);
}

/* On a step the other foot does the lift: it is on the edge while the heels rise, and away while the working heel sinks. */
static void
test_step (void)
{
  SoleusPose rising = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STEP), SOLEUS_PHASE_KIND_LIFT, 0.5, SOLEUS_SIDE_RIGHT);
  SoleusPose sinking = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STEP), SOLEUS_PHASE_KIND_LOWER, 0.6, SOLEUS_SIDE_RIGHT);
  SoleusPose low = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STEP), SOLEUS_PHASE_KIND_LOWER, 1.0, SOLEUS_SIDE_RIGHT);
  SoleusPose stretch = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STEP), SOLEUS_PHASE_KIND_STRETCH, 0.5, SOLEUS_SIDE_RIGHT);

  g_assert_cmpfloat_with_epsilon (rising.left.ball.y, rising.right.ball.y, 1e-9);
  g_assert_cmpfloat (sinking.left.ball.y, >, sinking.right.ball.y + 5.0);
  g_assert_cmpfloat (low.right.heel.y, <, low.right.ball.y - 4.0);
  g_assert_cmpfloat (stretch.right.heel.y, <, stretch.right.ball.y - 4.0);
  g_assert_cmpfloat_with_epsilon (stretch.left.heel.y, stretch.left.ball.y, 1e-9);
}

/* A lowering on the knees tips the body forwards in one line, and a lift brings it back; shins and feet stay. */
static void
test_kneeling (void)
{
  SoleusPose up = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_KNEELING), SOLEUS_PHASE_KIND_LOWER, 0.0, SOLEUS_SIDE_BOTH);
  SoleusPose down = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_KNEELING), SOLEUS_PHASE_KIND_LOWER, 1.0, SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat_with_epsilon (up.right.knee.x, down.right.knee.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (up.right.ball.x, down.right.ball.x, 1e-9);
  g_assert_cmpfloat (down.head.y, <, up.head.y - 40.0);
  g_assert_cmpfloat (MIN (down.right_arm.elbow.y, down.right_arm.fingertip.y), >, 5.0);
}

/* In balance the body sways, but little, and ends where it began. */
static void
test_balance (void)
{
  const SoleusBodyPosition still[] = { SOLEUS_BODY_POSITION_SINGLE_LEG, SOLEUS_BODY_POSITION_TANDEM, SOLEUS_BODY_POSITION_BALANCE_BOARD, SOLEUS_BODY_POSITION_HALF_BALL };

  for (size_t p = 0; p < G_N_ELEMENTS (still); p++) {
    SoleusPose middle = soleus_pose_at (pose_of (still[p]), SOLEUS_PHASE_KIND_BALANCE, 1.0, SOLEUS_SIDE_BOTH);
    double     most = 0.0;

    for (int i = STEPS / 10; i <= STEPS; i++) {
      SoleusPose pose = soleus_pose_at (pose_of (still[p]), SOLEUS_PHASE_KIND_BALANCE, (double) i / STEPS, SOLEUS_SIDE_BOTH);

      most = fmax (most, soleus_pose_distance (&pose, &middle));
    }
    g_assert_cmpfloat (most, >, 0.5);
    g_assert_cmpfloat (most, <, 4.0);
  }
}

static void
test_body_follows (void)
{
  SoleusPose low = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_PAUSE, 0.0, SOLEUS_SIDE_BOTH);
  SoleusPose high = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat (high.right.knee.y, >, low.right.knee.y + 3.0);
  g_assert_cmpfloat_with_epsilon (high.head.y, low.head.y, 1e-9);

  low = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STANDING), SOLEUS_PHASE_KIND_PAUSE, 0.0, SOLEUS_SIDE_BOTH);
  high = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_STANDING), SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_BOTH);
  g_assert_cmpfloat (high.head.y, >, low.head.y + 5.0);
  g_assert_cmpfloat_with_epsilon (high.right_arm.fingertip.y, low.right_arm.fingertip.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (high.right_arm.fingertip.x, low.right_arm.fingertip.x, 1e-9);
}

static void
test_pulse (void)
{
  int peaks = 0;

  for (int i = 1; i < STEPS; i++) {
    double before = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_PULSE, (i - 1.0) / STEPS, SOLEUS_SIDE_BOTH).heel_height;
    double at = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_PULSE, (double) i / STEPS, SOLEUS_SIDE_BOTH).heel_height;
    double after = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_PULSE, (i + 1.0) / STEPS, SOLEUS_SIDE_BOTH).heel_height;

    if (at > before && at > after)
      peaks++;
  }
  g_assert_cmpint (peaks, ==, 1);
}

static void
test_stretch (void)
{
  const SoleusBodyPosition leaning[] = { SOLEUS_BODY_POSITION_SEATED, SOLEUS_BODY_POSITION_BALL_SEATED, SOLEUS_BODY_POSITION_STANDING, SOLEUS_BODY_POSITION_LUNGE };
  SoleusPose               rest = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_LONG_SITTING), SOLEUS_PHASE_KIND_STRETCH, 0.0, SOLEUS_SIDE_RIGHT);
  SoleusPose               drawn = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_LONG_SITTING), SOLEUS_PHASE_KIND_STRETCH, 1.0, SOLEUS_SIDE_RIGHT);

  for (size_t i = 0; i < G_N_ELEMENTS (leaning); i++) {
    SoleusPose start = soleus_pose_at (pose_of (leaning[i]), SOLEUS_PHASE_KIND_STRETCH, 0.0, SOLEUS_SIDE_LEFT);
    SoleusPose soon = soleus_pose_at (pose_of (leaning[i]), SOLEUS_PHASE_KIND_STRETCH, 0.07, SOLEUS_SIDE_LEFT);
    SoleusPose end = soleus_pose_at (pose_of (leaning[i]), SOLEUS_PHASE_KIND_STRETCH, 1.0, SOLEUS_SIDE_LEFT);

    g_assert_cmpfloat (end.left.knee.x, >, start.left.knee.x + 3.0);
    g_assert_cmpfloat_with_epsilon (end.left.heel.y, 0.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&soon, &end), 0.0, 1e-9);
  }
  g_assert_cmpfloat (drawn.right.toe.x, <, rest.right.toe.x - 3.0);
  g_assert_cmpfloat (drawn.right_arm.fingertip.x, <, rest.right_arm.fingertip.x);
}

static void
assert_same (SoleusBodyPosition position,
             SoleusSide         side,
             SoleusPhaseKind    ended,
             SoleusPhaseKind    begun)
{
  SoleusPose end = soleus_pose_at (pose_of (position), ended, 1.0, side);
  SoleusPose start = soleus_pose_at (pose_of (position), begun, 0.0, side);

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&end, &start), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (end.effort, start.effort, 1e-9);
}

/* Where a rest is the end of a repetition: else both feet are put down, or the body comes up. */
static gboolean
rests_low (SoleusBodyPosition position)
{
  return position != SOLEUS_BODY_POSITION_SINGLE_LEG && position != SOLEUS_BODY_POSITION_STEP && position != SOLEUS_BODY_POSITION_KNEELING;
}

static void
test_borders (void)
{
  for (int position = 0; position < N_POSITIONS; position++)
    for (int side = 0; side < N_SIDES; side++) {
      assert_same (position, side, SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_HOLD);
      assert_same (position, side, SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_LOWER);
      assert_same (position, side, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_LOWER);
      assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_LIFT);
      assert_same (position, side, SOLEUS_PHASE_KIND_PULSE, SOLEUS_PHASE_KIND_PULSE);
      assert_same (position, side, SOLEUS_PHASE_KIND_MOVE, SOLEUS_PHASE_KIND_MOVE);
      assert_same (position, side, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_PHASE_KIND_STRETCH);
      assert_same (position, side, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_PHASE_KIND_BALANCE);
      if (rests_low (position)) {
        assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_PAUSE);
        assert_same (position, side, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_STRETCH);
        assert_same (position, side, SOLEUS_PHASE_KIND_PAUSE, SOLEUS_PHASE_KIND_PULSE);
      }
    }
}

static void
check_smooth (SoleusBodyPosition position,
              SoleusPhaseKind    phase,
              SoleusSide         side)
{
  SoleusPose before = soleus_pose_at (pose_of (position), phase, 0.0, side);

  for (int i = 1; i <= 10 * STEPS; i++) {
    SoleusPose pose = soleus_pose_at (pose_of (position), phase, i / (10.0 * STEPS), side);

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
  for (int position = 0; position < SOLEUS_BODY_POSITION_WALKING; position++) {
    SoleusPose left = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_LEFT);
    SoleusPose right = soleus_pose_at (pose_of (position), SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_RIGHT);

    g_assert_true (left.left.works && !left.right.works);
    g_assert_true (right.right.works && !right.left.works);
    /* Each leg does on its side what the other does on the other. */
    g_assert_cmpfloat_with_epsilon (left.left.heel.y, right.right.heel.y, 1e-9);
    g_assert_cmpfloat_with_epsilon (left.right.heel.y, right.left.heel.y, 1e-9);
    g_assert_cmpfloat_with_epsilon (left.left.ball.y, right.right.ball.y, 1e-9);
  }
}

/* A resting foot isn't on its ball: it is flat, or off the floor. */
static void
test_resting_foot (void)
{
  const SoleusBodyPosition positions[] = { SOLEUS_BODY_POSITION_SEATED, SOLEUS_BODY_POSITION_STANDING, SOLEUS_BODY_POSITION_STANDING_STRAIGHT, SOLEUS_BODY_POSITION_SINGLE_LEG, SOLEUS_BODY_POSITION_LUNGE };

  for (size_t i = 0; i < G_N_ELEMENTS (positions); i++) {
    SoleusPose pose = soleus_pose_at (pose_of (positions[i]), SOLEUS_PHASE_KIND_HOLD, 0.0, SOLEUS_SIDE_LEFT);

    g_assert_true (pose.right.ball.y > 1.0 || pose.right.heel.y < 1e-9);
  }
}

static void
test_out_of_range (void)
{
  SoleusPose over = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_LIFT, 7.0, SOLEUS_SIDE_BOTH);
  SoleusPose end = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_LIFT, 1.0, SOLEUS_SIDE_BOTH);
  SoleusPose under = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_LIFT, -1.0, SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat_with_epsilon (soleus_pose_distance (&over, &end), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (under.heel_height, 0.0, 1e-9);
}

static void
test_end_progress (void)
{
  SoleusPose pulse = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_PULSE, soleus_pose_end_progress (SOLEUS_PHASE_KIND_PULSE), SOLEUS_SIDE_BOTH);
  SoleusPose lift = soleus_pose_at (pose_of (SOLEUS_BODY_POSITION_SEATED), SOLEUS_PHASE_KIND_LIFT, soleus_pose_end_progress (SOLEUS_PHASE_KIND_LIFT), SOLEUS_SIDE_BOTH);

  g_assert_cmpfloat (pulse.heel_height, >, 0.5);
  g_assert_cmpfloat_with_epsilon (lift.heel_height, 1.0, 1e-9);
}

static int
add_points (double                *sum,
            int                    k,
            const SoleusPosePoint *points,
            int                    n_points)
{
  for (int i = 0; i < n_points; i++) {
    *sum += points[i].x * (1 + k++ % 7);
    *sum += points[i].y * (1 + k++ % 7);
  }
  return k;
}

/* All that a pose says as one number, in which no two of them weigh the same side by side. */
static double
weigh (const SoleusPose *pose)
{
  const SoleusPoseLeg *legs[] = { &pose->right, &pose->left };
  const SoleusPoseArm *arms[] = { &pose->right_arm, &pose->left_arm };
  const double         values[] = { pose->heel_height, pose->effort, pose->stretch, pose->tilt, pose->passed };
  double               sum = 0.0;
  int                  k = 0;

  for (int i = 0; i < 2; i++) {
    const SoleusPosePoint points[] = { legs[i]->hip, legs[i]->knee, legs[i]->ankle, legs[i]->heel, legs[i]->ball, legs[i]->toe };

    k = add_points (&sum, k, points, G_N_ELEMENTS (points));
    sum += legs[i]->works * (1 + k++ % 7);
  }
  for (int i = 0; i < 2; i++) {
    const SoleusPosePoint points[] = { arms[i]->shoulder, arms[i]->elbow, arms[i]->wrist, arms[i]->fingertip };

    k = add_points (&sum, k, points, G_N_ELEMENTS (points));
  }
  k = add_points (&sum, k, (const SoleusPosePoint[]) { pose->hip, pose->shoulder, pose->head }, 3);
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    sum += values[i] * (1 + k++ % 7);
  return sum;
}

/* The built-in poses stay what they are: sums over phases, sides and moments. Whoever changes a pose on purpose changes its sum. */
static void
test_sums (void)
{
  const double moments[] = { 0.0, 0.03, 0.2, 0.5, 0.77, 1.0 };
  const double expected[] = {
    968654.045956,
    1008438.980600,
    839950.482476,
    1106132.670420,
    1071821.308332,
    978861.673767,
    1105663.139975,
    824855.724581,
    1089892.823830,
    1223818.533473,
    662008.495022,
    1169865.003206,
    694902.044602,
    750137.315056,
    938912.806229,
    943462.174925,
    940552.152712,
    960967.273661,
    963365.750465
  };

  g_assert_cmpint (N_POSITIONS, ==, (int) G_N_ELEMENTS (expected));
  for (int position = 0; position < N_POSITIONS; position++) {
    double sum = 0.0;

    for (int phase = 0; phase < N_PHASES; phase++)
      for (int side = 0; side < N_SIDES; side++)
        for (size_t i = 0; i < G_N_ELEMENTS (moments); i++) {
          SoleusPose pose = soleus_pose_at (pose_of (position), phase, moments[i], side);

          sum += weigh (&pose);
        }
    g_test_message ("%d: %f", position, sum);
    g_assert_cmpfloat_with_epsilon (sum, expected[position], 1e-3);
  }
}

static double
angle_between (SoleusPosePoint a,
               SoleusPosePoint b)
{
  return atan2 (fabs (a.x * b.y - a.y * b.x), a.x * b.x + a.y * b.y) * 180.0 / G_PI;
}

static SoleusPosePoint
from_to (SoleusPosePoint from,
         SoleusPosePoint to)
{
  return (SoleusPosePoint) { to.x - from.x, to.y - from.y };
}

static void
assert_ranges (const char           *name,
               const SoleusPoseData *data)
{
  const SoleusPhaseKind ends[] = {
    [SOLEUS_POSE_KEY_REST] = SOLEUS_PHASE_KIND_PAUSE,
    [SOLEUS_POSE_KEY_LOW] = SOLEUS_PHASE_KIND_LOWER,
    [SOLEUS_POSE_KEY_BALANCED] = SOLEUS_PHASE_KIND_BALANCE,
    [SOLEUS_POSE_KEY_STRETCHED] = SOLEUS_PHASE_KIND_STRETCH,
    [SOLEUS_POSE_KEY_HIGH] = SOLEUS_PHASE_KIND_HOLD,
  };

  for (int key = 0; key < SOLEUS_POSE_N_KEYS; key++) {
    SoleusPose           pose = soleus_pose_at (data, ends[key], 1.0, SOLEUS_SIDE_RIGHT);
    const SoleusPoseLeg *leg = &pose.right;
    const double         angles[] = {
      180.0 - angle_between (from_to (leg->knee, leg->hip), from_to (leg->knee, leg->ankle)),
      180.0 - angle_between (from_to (pose.hip, pose.shoulder), from_to (leg->hip, leg->knee)),
      angle_between (from_to (leg->ankle, leg->knee), from_to (leg->heel, leg->ball)) - 90.0,
    };

    for (size_t i = 0; i < G_N_ELEMENTS (angles); i++) {
      g_test_message ("%s, key %d, joint %zu: %f", name, key, i, angles[i]);
      g_assert_cmpfloat (angles[i], >=, data->ranges_deg[key][i][0]);
      g_assert_cmpfloat (angles[i], <=, data->ranges_deg[key][i][1]);
    }
  }
}

/* Each joint of the working leg is bent as far as the file says, in each key pose of each file: knee and hip from straight, the ankle from a right angle. */
static void
test_ranges (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SOLEUS_RESOURCE_PATH "/poses", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_cmpint ((int) g_strv_length (names), >=, N_POSITIONS);
  for (int i = 0; names[i] != NULL; i++) {
    g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();
    g_autoptr (SoleusPoseData) data = NULL;

    exercise->pose = g_strndup (names[i], strlen (names[i]) - strlen (".json"));
    data = soleus_pose_data_load_for (exercise);
    if (data->motion != SOLEUS_POSE_MOTION_GAIT)
      assert_ranges (names[i], data);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose/lengths", test_lengths);
  g_test_add_func ("/pose/floor", test_floor);
  g_test_add_func ("/pose/heel", test_heel);
  g_test_add_func ("/pose/heel-height", test_heel_height);
  g_test_add_func ("/pose/heel-on-floor", test_heel_on_floor);
  g_test_add_func ("/pose/step", test_step);
  g_test_add_func ("/pose/kneeling", test_kneeling);
  g_test_add_func ("/pose/balance", test_balance);
  g_test_add_func ("/pose/body-follows", test_body_follows);
  g_test_add_func ("/pose/pulse", test_pulse);
  g_test_add_func ("/pose/stretch", test_stretch);
  g_test_add_func ("/pose/borders", test_borders);
  g_test_add_func ("/pose/smooth", test_smooth);
  g_test_add_func ("/pose/sides", test_sides);
  g_test_add_func ("/pose/resting-foot", test_resting_foot);
  g_test_add_func ("/pose/out-of-range", test_out_of_range);
  g_test_add_func ("/pose/end-progress", test_end_progress);

  g_test_add_func ("/pose/sums", test_sums);
  g_test_add_func ("/pose/ranges", test_ranges);

  return g_test_run ();
}
