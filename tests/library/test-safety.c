/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety.h"

#define NONE SOLEUS_SAFETY_QUESTION_NONE
#define CHECK SOLEUS_SAFETY_QUESTION_CHECK
#define NEEDED SOLEUS_SAFETY_QUESTION_CHECK_NEEDED
#define AGAIN SOLEUS_SAFETY_QUESTION_CHECK_AGAIN
#define READ SOLEUS_SAFETY_QUESTION_READ
#define AGREEMENT SOLEUS_SAFETY_QUESTION_AGREEMENT

/* By what the check left behind: gentle, other everyday, everyday that needs the check, trained, clinician-level, each unanswered, read and agreed. */
static const SoleusSafetyQuestion expected[][5][3] = {
  [SOLEUS_SAFETY_CHECK_NOT_DONE] = { { CHECK, CHECK, CHECK }, { CHECK, CHECK, CHECK }, { NEEDED, NEEDED, NEEDED }, { NEEDED, NEEDED, NEEDED }, { NEEDED, NEEDED, NEEDED } },
  [SOLEUS_SAFETY_CHECK_PUT_OFF] = { { NONE, NONE, NONE }, { NONE, NONE, NONE }, { NEEDED, NEEDED, NEEDED }, { NEEDED, NEEDED, NEEDED }, { NEEDED, NEEDED, NEEDED } },
  [SOLEUS_SAFETY_CHECK_CLEAR] = { { NONE, NONE, NONE }, { NONE, NONE, NONE }, { NONE, NONE, NONE }, { READ, NONE, NONE }, { AGREEMENT, AGREEMENT, NONE } },
  [SOLEUS_SAFETY_CHECK_CAREFUL] = { { NONE, NONE, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE } },
  [SOLEUS_SAFETY_CHECK_ASK_FIRST] = { { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE }, { AGREEMENT, AGREEMENT, NONE } },
  [SOLEUS_SAFETY_CHECK_URGENT] = { { AGAIN, AGAIN, AGAIN }, { AGAIN, AGAIN, AGAIN }, { AGAIN, AGAIN, AGAIN }, { AGAIN, AGAIN, AGAIN }, { AGAIN, AGAIN, AGAIN } },
};

static const struct {
  SoleusLevel        level;
  SoleusBodyPosition position;
} kinds[] = {
  { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED },
  { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_STANDING },
  { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SINGLE_LEG },
  { SOLEUS_LEVEL_TRAINED, SOLEUS_BODY_POSITION_SEATED },
  { SOLEUS_LEVEL_CLINICIAN, SOLEUS_BODY_POSITION_SEATED },
};

static SoleusRoutine *
make_routine (SoleusLevel        level,
              SoleusBodyPosition position,
              const char        *code)
{
  SoleusExercise *exercise = soleus_exercise_new ();
  SoleusRoutine  *routine;

  exercise->id = g_strdup ("one");
  exercise->level = level;
  exercise->position = position;
  exercise->sets = (SoleusRange) { 1, 1, 1 };
  exercise->goal = (SoleusRange) { 1, 1, 1 };
  exercise->contraindications = g_strsplit (code, " ", -1);
  g_ptr_array_add (exercise->phases, soleus_phase_new (SOLEUS_PHASE_KIND_LIFT, (SoleusRange) { 1, 1, 1 }, (SoleusRange) { 0 }, NULL));
  routine = soleus_routine_new_for_exercise (exercise);
  soleus_exercise_unref (exercise);
  return routine;
}

/* A check that was put off, was so as often as can be. */
static SoleusSafetyQuestion
ask (gsize kind,
     int   check,
     int   answer)
{
  g_autoptr (SoleusRoutine) routine = make_routine (kinds[kind].level, kinds[kind].position, "");

  return soleus_safety_ask (routine, (SoleusSafetyCheck) check, check == SOLEUS_SAFETY_CHECK_PUT_OFF ? SOLEUS_SAFETY_MOST_PUT_OFFS : 0, (SoleusSafetyAnswer) answer);
}

static void
test_table (void)
{
  for (int check = 0; check <= SOLEUS_SAFETY_CHECK_URGENT; check++) {
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
      for (int answer = 0; answer <= SOLEUS_SAFETY_ANSWER_AGREED; answer++)
        g_assert_cmpint (ask (kind, check, answer), ==, expected[check][kind][answer]);
    }
  }
}

/* Put off, the check comes again with the next session, thrice in all; before what needs it, always, and without a way to put it off. */
static void
test_put_off (void)
{
  static const SoleusSafetyQuestion everyday[] = { CHECK, CHECK, CHECK, NONE };

  for (int put_offs = 1; put_offs <= SOLEUS_SAFETY_MOST_PUT_OFFS; put_offs++) {
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
      g_autoptr (SoleusRoutine) routine = make_routine (kinds[kind].level, kinds[kind].position, "");

      g_assert_cmpint (soleus_safety_ask (routine, SOLEUS_SAFETY_CHECK_PUT_OFF, put_offs, SOLEUS_SAFETY_ANSWER_AGREED), ==, kind < 2 ? everyday[put_offs] : NEEDED);
    }
  }
}

/* A more careful check, and a higher level, never ask for less; a further answer never asks for more. */
static void
test_never_laxer (void)
{
  for (int check = SOLEUS_SAFETY_CHECK_CLEAR; check <= SOLEUS_SAFETY_CHECK_URGENT; check++) {
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
      for (int answer = 0; answer <= SOLEUS_SAFETY_ANSWER_AGREED; answer++) {
        gboolean starts = ask (kind, check, answer) == NONE;

        if (check > SOLEUS_SAFETY_CHECK_CLEAR)
          g_assert_true (!starts || ask (kind, check - 1, answer) == NONE);
        if (kind > 0)
          g_assert_true (!starts || ask (kind - 1, check, answer) == NONE);
        if (answer > 0)
          g_assert_true (starts || ask (kind, check, answer - 1) != NONE);
        g_assert_false (starts && kinds[kind].level == SOLEUS_LEVEL_CLINICIAN && answer != SOLEUS_SAFETY_ANSWER_AGREED);
        g_assert_false (starts && check == SOLEUS_SAFETY_CHECK_URGENT);
      }
    }
  }
}

/* Whatever is ticked, the most urgent decides, and one more tick is never less careful. */
static void
test_weigh (void)
{
  static const SoleusSafetyCheck alone[] = {
    [SOLEUS_SAFETY_STATEMENT_CHEST] = SOLEUS_SAFETY_CHECK_URGENT,
    [SOLEUS_SAFETY_STATEMENT_LIMB] = SOLEUS_SAFETY_CHECK_URGENT,
    [SOLEUS_SAFETY_STATEMENT_ONE_LEG] = SOLEUS_SAFETY_CHECK_URGENT,
    [SOLEUS_SAFETY_STATEMENT_TENDON] = SOLEUS_SAFETY_CHECK_URGENT,
    [SOLEUS_SAFETY_STATEMENT_INJURY] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
    [SOLEUS_SAFETY_STATEMENT_HEART] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
    [SOLEUS_SAFETY_STATEMENT_CLOT] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
    [SOLEUS_SAFETY_STATEMENT_FEET] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
    [SOLEUS_SAFETY_STATEMENT_PRESSURE] = SOLEUS_SAFETY_CHECK_CAREFUL,
    [SOLEUS_SAFETY_STATEMENT_JOINTS] = SOLEUS_SAFETY_CHECK_CAREFUL,
    [SOLEUS_SAFETY_STATEMENT_BALANCE] = SOLEUS_SAFETY_CHECK_CAREFUL,
    [SOLEUS_SAFETY_STATEMENT_MEDICINE] = SOLEUS_SAFETY_CHECK_CAREFUL,
    [SOLEUS_SAFETY_STATEMENT_ADVICE] = SOLEUS_SAFETY_CHECK_CAREFUL,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (alone) == SOLEUS_SAFETY_N_STATEMENTS);
  g_assert_cmpint (soleus_safety_weigh (0), ==, SOLEUS_SAFETY_CHECK_CLEAR);
  for (unsigned ticked = 1; ticked < 1u << SOLEUS_SAFETY_N_STATEMENTS; ticked++) {
    SoleusSafetyCheck most = SOLEUS_SAFETY_CHECK_CLEAR;

    for (unsigned i = 0; i < SOLEUS_SAFETY_N_STATEMENTS; i++) {
      if (ticked & (1u << i))
        most = MAX (most, alone[i]);
      g_assert_cmpint (soleus_safety_weigh (ticked | (1u << i)), >=, soleus_safety_weigh (ticked));
    }
    g_assert_cmpint (soleus_safety_weigh (ticked), ==, most);
  }
}

static void
test_gentle (void)
{
  static const struct {
    SoleusLevel        level;
    SoleusBodyPosition position;
    const char        *codes;
    gboolean           is_gentle;
  } cases[] = {
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "", TRUE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "suspected-thrombosis acute-injury new-pain foot-wound neuropathy", TRUE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "new-pain blood-sugar-medicine", FALSE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "dizziness", FALSE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, "antibiotics-with-cortisone", FALSE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_STANDING, "", FALSE },
    { SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_LUNGE, "", FALSE },
    { SOLEUS_LEVEL_TRAINED, SOLEUS_BODY_POSITION_SEATED, "", FALSE },
    { SOLEUS_LEVEL_CLINICIAN, SOLEUS_BODY_POSITION_SEATED, "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (SoleusRoutine) routine = make_routine (cases[i].level, cases[i].position, cases[i].codes);

    g_assert_cmpint (soleus_safety_is_gentle (routine), ==, cases[i].is_gentle);
  }
}

/* A seated exercise of this dose; `each` is both legs, one after the other. */
static SoleusRoutine *
make_dose (const char *codes,
           double      load_kg,
           int         sets,
           int         minutes,
           SoleusSides sides)
{
  SoleusRoutine *routine = make_routine (SOLEUS_LEVEL_EVERYDAY, SOLEUS_BODY_POSITION_SEATED, codes);
  SoleusDose    *dose = soleus_routine_get_block (routine, 0)->dose;

  dose->goal_kind = SOLEUS_GOAL_KIND_DURATION;
  dose->duration_us = minutes * 60 * G_TIME_SPAN_SECOND;
  dose->sets = sets;
  dose->sides = sides;
  dose->rest_us = 10 * 60 * G_TIME_SPAN_SECOND;
  dose->load_kg = load_kg;
  return routine;
}

/* What is done, not who it is for, makes the check needed: a weight, a stand in which one may fall, or long movement that lowers blood sugar, without its rests. */
static void
test_needs_check (void)
{
  static const struct {
    const char *codes;
    double      load_kg;
    int         sets;
    int         minutes;
    SoleusSides sides;
    gboolean    needs;
  } doses[] = {
    { "", 0, 1, 60, SOLEUS_SIDES_BOTH, FALSE },
    { "", 0.5, 1, 1, SOLEUS_SIDES_BOTH, TRUE },
    { "blood-sugar-medicine", 0, 1, 10, SOLEUS_SIDES_BOTH, FALSE },
    { "new-pain blood-sugar-medicine", 0, 1, 11, SOLEUS_SIDES_BOTH, TRUE },
    { "blood-sugar-medicine", 0, 2, 5, SOLEUS_SIDES_BOTH, FALSE },
    { "blood-sugar-medicine", 0, 3, 5, SOLEUS_SIDES_BOTH, TRUE },
    { "blood-sugar-medicine", 0, 1, 6, SOLEUS_SIDES_EACH, TRUE },
  };
  static const SoleusBodyPosition unsteady[] = { SOLEUS_BODY_POSITION_SINGLE_LEG, SOLEUS_BODY_POSITION_TANDEM, SOLEUS_BODY_POSITION_BALANCE_BOARD, SOLEUS_BODY_POSITION_HALF_BALL };

  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++) {
    g_autoptr (SoleusRoutine) routine = make_dose (doses[i].codes, doses[i].load_kg, doses[i].sets, doses[i].minutes, doses[i].sides);

    g_assert_cmpint (soleus_safety_needs_check (routine), ==, doses[i].needs);
    g_assert_false (doses[i].load_kg > 0 && soleus_safety_is_gentle (routine));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (unsteady); i++) {
    g_autoptr (SoleusRoutine) routine = make_routine (SOLEUS_LEVEL_EVERYDAY, unsteady[i], "");

    g_assert_true (soleus_safety_needs_check (routine));
  }
}

/* The sum changes with all that an answer is about, and with nothing else. */
static void
test_sum (void)
{
  g_autoptr (SoleusRoutine) first = make_routine (SOLEUS_LEVEL_TRAINED, SOLEUS_BODY_POSITION_SEATED, "new-pain");
  g_autoptr (SoleusRoutine) longer = soleus_routine_with_lead_in (first, 17 * G_TIME_SPAN_SECOND);
  g_autoptr (SoleusRoutine) higher = make_routine (SOLEUS_LEVEL_CLINICIAN, SOLEUS_BODY_POSITION_SEATED, "new-pain");
  g_autoptr (SoleusRoutine) standing = make_routine (SOLEUS_LEVEL_TRAINED, SOLEUS_BODY_POSITION_STANDING, "new-pain");
  g_autoptr (SoleusRoutine) warning = make_routine (SOLEUS_LEVEL_TRAINED, SOLEUS_BODY_POSITION_SEATED, "new-pain knee-pain");
  SoleusRoutine   *others[] = { higher, standing, warning };
  g_autofree char *sum = soleus_safety_sum_up (first);
  g_autofree char *same = soleus_safety_sum_up (longer);

  g_assert_cmpstr (sum, ==, same);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *other = soleus_safety_sum_up (others[i]);

    g_assert_cmpstr (sum, !=, other);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/table", test_table);
  g_test_add_func ("/safety/put-off", test_put_off);
  g_test_add_func ("/safety/needs-check", test_needs_check);
  g_test_add_func ("/safety/never-laxer", test_never_laxer);
  g_test_add_func ("/safety/weigh", test_weigh);
  g_test_add_func ("/safety/gentle", test_gentle);
  g_test_add_func ("/safety/sum", test_sum);
  return g_test_run ();
}
