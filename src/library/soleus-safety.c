/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety.h"

#include "soleus-kind-types.h"

/* Enough of a hash to tell one person's routines apart. */
#define SUM_LENGTH 16

/* Above so much of an exercise that lowers blood sugar one is asked even after having put the check off: ten minutes, a default of ours. */
#define SUGAR_LIMIT_US (10 * 60 * G_TIME_SPAN_SECOND)

/* What each statement means for exercise; no score is made of them, the most careful counts. The first four are signs of a blood clot, of trouble with the heart, of a leg
 * without blood or of a torn tendon, by the pages of public health services: all of them new or sudden, since what has been there for long must not lock the program for good.
 * Whoever was injured, operated on or long in bed within three months, or has a clot or a cancer, may have a clot or tear a tendon again; with a heart or arteries that aren't
 * well, or a fainting that nobody understands, effort itself is the risk; and a numb or wounded foot speaks against the seated exercises too. All these ask first. With the
 * last five, seated ones without a weight are as good as sitting: treated blood pressure and varicose veins are no reason against those, nor are stiff joints, a bad balance,
 * medicine or a pregnancy; the other exercises wait for an agreement, and so do seated ones that warn of one of them. */
static const SoleusSafetyCheck weights[SOLEUS_SAFETY_N_STATEMENTS] = {
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

/* Of what an exercise warns of, that which a person may have ticked who is to be careful only: for them it isn't gentle. */
static const char *const careful_codes[] = {
  "antibiotics-with-cortisone",
  "blood-sugar-medicine",
  "blood-thinners",
  "brittle-bones",
  "dizziness",
  "heart-risk",
  "over-40-and-untrained",
  "pregnancy",
  "recent-falls",
  "severe-balance-problem",
  "uncontrolled-blood-pressure",
  NULL,
};

static gboolean
warns_of (const SoleusExercise *exercise,
          const char           *code)
{
  return exercise->contraindications != NULL && g_strv_contains ((const char *const *) exercise->contraindications, code);
}

/* On one leg, on a line or on what wobbles. */
static gboolean
is_balancing (const SoleusExercise *exercise)
{
  SoleusBodyPosition position = exercise->position;

  if (position == SOLEUS_BODY_POSITION_SINGLE_LEG || position == SOLEUS_BODY_POSITION_TANDEM || position == SOLEUS_BODY_POSITION_BALANCE_BOARD || position == SOLEUS_BODY_POSITION_HALF_BALL)
    return TRUE;
  for (guint i = 0; i < exercise->phases->len; i++) {
    if (((const SoleusPhase *) g_ptr_array_index (exercise->phases, i))->kind == SOLEUS_PHASE_KIND_BALANCE)
      return TRUE;
  }
  return FALSE;
}

/* How long it moves the legs: rests don't lower blood sugar. */
static int64_t
get_moving_us (const SoleusDose *dose)
{
  return dose->sets * soleus_dose_get_set_us (dose) * (soleus_dose_is_each_side (dose) ? 2 : 1);
}

static gboolean
is_gentle_exercise (const SoleusExercise *exercise)
{
  /* On a chair, or with the legs out in bed or on the floor. A ball can roll away. */
  if (exercise->position != SOLEUS_BODY_POSITION_SEATED && exercise->position != SOLEUS_BODY_POSITION_LONG_SITTING)
    return FALSE;
  for (int i = 0; exercise->contraindications != NULL && exercise->contraindications[i] != NULL; i++) {
    if (g_strv_contains (careful_codes, exercise->contraindications[i]))
      return FALSE;
  }
  return TRUE;
}

static void
add_line (GChecksum  *sum,
          const char *text)
{
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) "\n", 1);
}

static void
add_exercise (GChecksum            *sum,
              const SoleusExercise *exercise)
{
  add_line (sum, exercise->id);
  add_line (sum, soleus_kind_to_nick (SOLEUS_TYPE_LEVEL, (int) exercise->level));
  add_line (sum, soleus_kind_to_nick (SOLEUS_TYPE_BODY_POSITION, (int) exercise->position));
  for (int i = 0; exercise->contraindications != NULL && exercise->contraindications[i] != NULL; i++)
    add_line (sum, exercise->contraindications[i]);
}

/**
 * soleus_safety_weigh:
 * @statements: those that fit, each the bit of its #SoleusSafetyStatement
 *
 * Returns: how careful to be: what the most urgent of them asks for
 */
SoleusSafetyCheck
soleus_safety_weigh (unsigned statements)
{
  SoleusSafetyCheck check = SOLEUS_SAFETY_CHECK_CLEAR;

  for (unsigned i = 0; i < SOLEUS_SAFETY_N_STATEMENTS; i++) {
    if (statements & (1u << i))
      check = MAX (check, weights[i]);
  }
  return check;
}

/**
 * soleus_safety_is_gentle:
 * @routine: a routine
 *
 * Whether a person who is to be careful may begin it by their own choice: it is for everyday, all of it is done seated and without a weight, and it
 * warns of nothing that such a person may have told of.
 *
 * Returns: whether it is gentle
 */
gboolean
soleus_safety_is_gentle (const SoleusRoutine *routine)
{
  if (routine->level != SOLEUS_LEVEL_EVERYDAY)
    return FALSE;
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);

    if (block->dose->load_kg > 0.0 || !is_gentle_exercise (block->exercise))
      return FALSE;
  }
  return TRUE;
}

/**
 * soleus_safety_sum_up:
 * @routine: a routine
 *
 * Names all that an answer was given about: the level, and each exercise with its level, its position and what it warns of. A file in which one of
 * them is changed has another sum, so that the person is asked again; a dose within its range isn't part of it.
 *
 * Returns: (transfer full): letters and digits
 */
char *
soleus_safety_sum_up (const SoleusRoutine *routine)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_line (sum, soleus_kind_to_nick (SOLEUS_TYPE_LEVEL, (int) routine->level));
  for (guint i = 0; i < routine->blocks->len; i++)
    add_exercise (sum, soleus_routine_get_block (routine, i)->exercise);
  return g_strndup (g_checksum_get_string (sum), SUM_LENGTH);
}

/**
 * soleus_safety_needs_check:
 * @routine: a routine
 *
 * Whether the check must come before it, however often that was put off: it is for people who train or for those whom a health professional knows, or it
 * has a weight, a stand in which one may fall, or more than ten minutes of what lowers blood sugar at the desk. A walk of half an hour anybody takes unasked.
 *
 * Returns: whether it starts only after the check
 */
gboolean
soleus_safety_needs_check (const SoleusRoutine *routine)
{
  int64_t sugar_us = 0;

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);

    if (block->dose->load_kg > 0.0 || is_balancing (block->exercise))
      return TRUE;
    if (block->exercise->position == SOLEUS_BODY_POSITION_SEATED && warns_of (block->exercise, "blood-sugar-medicine"))
      sugar_us += get_moving_us (block->dose);
  }
  return routine->level > SOLEUS_LEVEL_EVERYDAY || sugar_us > SUGAR_LIMIT_US;
}

/* Put off, it comes again with the next session, a few times; before what needs it, always. */
static SoleusSafetyQuestion
ask_for_check (const SoleusRoutine *routine,
               SoleusSafetyCheck    check,
               int                  put_offs)
{
  if (soleus_safety_needs_check (routine))
    return SOLEUS_SAFETY_QUESTION_CHECK_NEEDED;
  if (check == SOLEUS_SAFETY_CHECK_NOT_DONE || put_offs < SOLEUS_SAFETY_MOST_PUT_OFFS)
    return SOLEUS_SAFETY_QUESTION_CHECK;
  return SOLEUS_SAFETY_QUESTION_NONE;
}

/**
 * soleus_safety_ask:
 * @routine: what is to be started
 * @check: what the check left behind
 * @put_offs: how often the check was put off
 * @answer: what the person answered about @routine as it is now
 *
 * Nothing starts while something urgent stands. The check may be put off, but not before what needs it. What is for those whom a health professional
 * knows, and all that a careful person isn't left to choose, starts only with an agreement.
 *
 * Returns: what must be asked next
 */
SoleusSafetyQuestion
soleus_safety_ask (const SoleusRoutine *routine,
                   SoleusSafetyCheck    check,
                   int                  put_offs,
                   SoleusSafetyAnswer   answer)
{
  gboolean needs_agreement = routine->level == SOLEUS_LEVEL_CLINICIAN || check == SOLEUS_SAFETY_CHECK_ASK_FIRST || (check == SOLEUS_SAFETY_CHECK_CAREFUL && !soleus_safety_is_gentle (routine));

  if (check == SOLEUS_SAFETY_CHECK_URGENT)
    return SOLEUS_SAFETY_QUESTION_CHECK_AGAIN;
  if (check == SOLEUS_SAFETY_CHECK_NOT_DONE || check == SOLEUS_SAFETY_CHECK_PUT_OFF)
    return ask_for_check (routine, check, put_offs);
  if (needs_agreement)
    return answer == SOLEUS_SAFETY_ANSWER_AGREED ? SOLEUS_SAFETY_QUESTION_NONE : SOLEUS_SAFETY_QUESTION_AGREEMENT;
  if (routine->level > SOLEUS_LEVEL_EVERYDAY && answer == SOLEUS_SAFETY_ANSWER_NONE)
    return SOLEUS_SAFETY_QUESTION_READ;
  return SOLEUS_SAFETY_QUESTION_NONE;
}
