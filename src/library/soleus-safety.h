/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"
#include "soleus-safety-check.h"

G_BEGIN_DECLS

/**
 * SOLEUS_SAFETY_CHECK_VERSION:
 *
 * The version of the statements. Whom others didn't keep from anything is asked again.
 */
#define SOLEUS_SAFETY_CHECK_VERSION 2

/**
 * SOLEUS_SAFETY_MOST_PUT_OFFS:
 *
 * How often the check may be left for later: three times, a default of ours. Then it comes only before what it must come before.
 */
#define SOLEUS_SAFETY_MOST_PUT_OFFS 3

/**
 * SoleusSafetyStatement:
 * @SOLEUS_SAFETY_STATEMENT_CHEST: sudden breathlessness, pain in the chest, coughing up blood, a collapse
 * @SOLEUS_SAFETY_STATEMENT_LIMB: a foot suddenly cold, pale or numb, a calf tight as a drum
 * @SOLEUS_SAFETY_STATEMENT_ONE_LEG: one leg newly swollen, warm, red, throbbing, with hard veins
 * @SOLEUS_SAFETY_STATEMENT_TENDON: a kick or a pop at the back of the leg, suddenly no rising on tiptoe
 * @SOLEUS_SAFETY_STATEMENT_INJURY: surgery, an injury or a cast of a leg or a foot, or a long time in bed, in the last three months
 * @SOLEUS_SAFETY_STATEMENT_HEART: a condition of the heart or the arteries, high blood pressure without control, unexplained fainting
 * @SOLEUS_SAFETY_STATEMENT_CLOT: a blood clot, or cancer
 * @SOLEUS_SAFETY_STATEMENT_FEET: numb feet, or a wound on a foot
 * @SOLEUS_SAFETY_STATEMENT_PRESSURE: treated high blood pressure, varicose veins
 * @SOLEUS_SAFETY_STATEMENT_JOINTS: a condition of the joints or the bones
 * @SOLEUS_SAFETY_STATEMENT_BALANCE: falls, dizziness, trouble with the balance
 * @SOLEUS_SAFETY_STATEMENT_MEDICINE: medicine that thins the blood, lowers blood sugar or weakens tendons
 * @SOLEUS_SAFETY_STATEMENT_ADVICE: pregnancy, a birth lately, advice to be careful
 *
 * What may fit a person, the most urgent first. In sets of them each is the bit of its value.
 */
typedef enum {
  SOLEUS_SAFETY_STATEMENT_CHEST,
  SOLEUS_SAFETY_STATEMENT_LIMB,
  SOLEUS_SAFETY_STATEMENT_ONE_LEG,
  SOLEUS_SAFETY_STATEMENT_TENDON,
  SOLEUS_SAFETY_STATEMENT_INJURY,
  SOLEUS_SAFETY_STATEMENT_HEART,
  SOLEUS_SAFETY_STATEMENT_CLOT,
  SOLEUS_SAFETY_STATEMENT_FEET,
  SOLEUS_SAFETY_STATEMENT_PRESSURE,
  SOLEUS_SAFETY_STATEMENT_JOINTS,
  SOLEUS_SAFETY_STATEMENT_BALANCE,
  SOLEUS_SAFETY_STATEMENT_MEDICINE,
  SOLEUS_SAFETY_STATEMENT_ADVICE,
} SoleusSafetyStatement;

#define SOLEUS_SAFETY_N_STATEMENTS (SOLEUS_SAFETY_STATEMENT_ADVICE + 1)

/**
 * SoleusSafetyAnswer:
 * @SOLEUS_SAFETY_ANSWER_NONE: not asked, or asked about something else than what it is now
 * @SOLEUS_SAFETY_ANSWER_READ: what to look out for was read
 * @SOLEUS_SAFETY_ANSWER_AGREED: a health professional has agreed, as the person says
 *
 * What a person answered about one routine, ordered.
 */
typedef enum {
  SOLEUS_SAFETY_ANSWER_NONE,
  SOLEUS_SAFETY_ANSWER_READ,
  SOLEUS_SAFETY_ANSWER_AGREED,
} SoleusSafetyAnswer;

/**
 * SoleusSafetyQuestion:
 * @SOLEUS_SAFETY_QUESTION_NONE: it starts
 * @SOLEUS_SAFETY_QUESTION_CHECK: the check, which may be put off
 * @SOLEUS_SAFETY_QUESTION_CHECK_NEEDED: the check, without which it doesn't start
 * @SOLEUS_SAFETY_QUESTION_CHECK_AGAIN: the check, because something urgent fitted the last time
 * @SOLEUS_SAFETY_QUESTION_READ: what to look out for is to be read
 * @SOLEUS_SAFETY_QUESTION_AGREEMENT: whether a health professional has agreed
 *
 * What must be asked before a routine starts.
 */
typedef enum {
  SOLEUS_SAFETY_QUESTION_NONE,
  SOLEUS_SAFETY_QUESTION_CHECK,
  SOLEUS_SAFETY_QUESTION_CHECK_NEEDED,
  SOLEUS_SAFETY_QUESTION_CHECK_AGAIN,
  SOLEUS_SAFETY_QUESTION_READ,
  SOLEUS_SAFETY_QUESTION_AGREEMENT,
} SoleusSafetyQuestion;

SoleusSafetyCheck    soleus_safety_weigh (unsigned statements);
gboolean             soleus_safety_is_gentle (const SoleusRoutine *routine);
char                *soleus_safety_sum_up (const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
gboolean             soleus_safety_needs_check (const SoleusRoutine *routine);
SoleusSafetyQuestion soleus_safety_ask (const SoleusRoutine *routine,
                                        SoleusSafetyCheck    check,
                                        int                  put_offs,
                                        SoleusSafetyAnswer   answer);

G_END_DECLS
