/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety.h"

#include "soleus-kind-types.h"

/* Enough of a hash to tell one person's routines apart. */
#define SUM_LENGTH 16

/* What each statement means for exercise; no score is made of them, the most careful counts. The first three are signs of a thrombosis, of trouble with the heart or of a
 * torn tendon, by the pages of public health services. With an injured leg, and with a condition of the vessels, one asks before any exercise; a numb or wounded foot
 * speaks against the seated ones too. The last two leave gentle seated exercises to the person. */
static const SoleusSafetyCheck weights[SOLEUS_SAFETY_N_STATEMENTS] = {
  [SOLEUS_SAFETY_STATEMENT_CHEST] = SOLEUS_SAFETY_CHECK_URGENT,
  [SOLEUS_SAFETY_STATEMENT_ONE_LEG] = SOLEUS_SAFETY_CHECK_URGENT,
  [SOLEUS_SAFETY_STATEMENT_TENDON] = SOLEUS_SAFETY_CHECK_URGENT,
  [SOLEUS_SAFETY_STATEMENT_INJURY] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
  [SOLEUS_SAFETY_STATEMENT_VESSELS] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
  [SOLEUS_SAFETY_STATEMENT_FEET] = SOLEUS_SAFETY_CHECK_ASK_FIRST,
  [SOLEUS_SAFETY_STATEMENT_BALANCE] = SOLEUS_SAFETY_CHECK_CAREFUL,
  [SOLEUS_SAFETY_STATEMENT_ADVICE] = SOLEUS_SAFETY_CHECK_CAREFUL,
};

/* Of what an exercise warns of, that which a person may have ticked who is to be careful only: for them it isn't gentle. */
static const char *const careful_codes[] = {
  "blood-sugar-medicine",
  "dizziness",
  "heart-risk",
  "over-40-and-untrained",
  "recent-falls",
  "severe-balance-problem",
  "uncontrolled-blood-pressure",
  NULL,
};

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
 * Whether a person who is to be careful may begin it by their own choice: it is for everyday, all of it is done seated, and it warns of nothing that
 * such a person may have told of.
 *
 * Returns: whether it is gentle
 */
gboolean
soleus_safety_is_gentle (const SoleusRoutine *routine)
{
  if (routine->level != SOLEUS_LEVEL_EVERYDAY)
    return FALSE;
  for (guint i = 0; i < routine->blocks->len; i++) {
    if (!is_gentle_exercise (soleus_routine_get_block (routine, i)->exercise))
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
 * soleus_safety_ask:
 * @level: whom the routine is for
 * @is_gentle: what soleus_safety_is_gentle () says of it
 * @check: what the check left behind
 * @answer: what the person answered about the routine as it is now
 *
 * Nothing starts while something urgent stands. A check that was put off never keeps an everyday routine from starting. What is for those whom a
 * health professional knows, and all that a careful person isn't left to choose, starts only with an agreement.
 *
 * Returns: what must be asked next
 */
SoleusSafetyQuestion
soleus_safety_ask (SoleusLevel        level,
                   gboolean           is_gentle,
                   SoleusSafetyCheck  check,
                   SoleusSafetyAnswer answer)
{
  gboolean above_everyday = level > SOLEUS_LEVEL_EVERYDAY;
  gboolean needs_agreement = level == SOLEUS_LEVEL_CLINICIAN || check == SOLEUS_SAFETY_CHECK_ASK_FIRST || (check == SOLEUS_SAFETY_CHECK_CAREFUL && !is_gentle);

  if (check == SOLEUS_SAFETY_CHECK_URGENT)
    return SOLEUS_SAFETY_QUESTION_CHECK_AGAIN;
  if (check == SOLEUS_SAFETY_CHECK_NOT_DONE || (check == SOLEUS_SAFETY_CHECK_PUT_OFF && above_everyday))
    return SOLEUS_SAFETY_QUESTION_CHECK;
  if (needs_agreement)
    return answer == SOLEUS_SAFETY_ANSWER_AGREED ? SOLEUS_SAFETY_QUESTION_NONE : SOLEUS_SAFETY_QUESTION_AGREEMENT;
  if (above_everyday && answer == SOLEUS_SAFETY_ANSWER_NONE)
    return SOLEUS_SAFETY_QUESTION_READ;
  return SOLEUS_SAFETY_QUESTION_NONE;
}
