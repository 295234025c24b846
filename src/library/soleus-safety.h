/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"
#include "soleus-safety-check.h"

G_BEGIN_DECLS

/**
 * SOLEUS_SAFETY_CHECK_VERSION:
 *
 * The version of the statements. A person who answered others is asked again.
 */
#define SOLEUS_SAFETY_CHECK_VERSION 1

/**
 * SoleusSafetyStatement:
 * @SOLEUS_SAFETY_STATEMENT_CHEST: sudden breathlessness, pain in the chest, coughing up blood
 * @SOLEUS_SAFETY_STATEMENT_ONE_LEG: one leg swollen, warm, red, throbbing, with hard veins
 * @SOLEUS_SAFETY_STATEMENT_TENDON: a kick or a pop above the heel, no rising on tiptoe
 * @SOLEUS_SAFETY_STATEMENT_INJURY: an injury, an operation or a cast of a leg or a foot in the last weeks
 * @SOLEUS_SAFETY_STATEMENT_VESSELS: a condition of the heart or the blood vessels, or a blood clot
 * @SOLEUS_SAFETY_STATEMENT_FEET: numb feet, or a wound on a foot
 * @SOLEUS_SAFETY_STATEMENT_BALANCE: falls, dizziness or fainting
 * @SOLEUS_SAFETY_STATEMENT_ADVICE: advice to be careful; pregnancy, blood thinners, medicine that lowers blood sugar
 *
 * What may fit a person, the most urgent first. In sets of them each is the bit of its value.
 */
typedef enum {
  SOLEUS_SAFETY_STATEMENT_CHEST,
  SOLEUS_SAFETY_STATEMENT_ONE_LEG,
  SOLEUS_SAFETY_STATEMENT_TENDON,
  SOLEUS_SAFETY_STATEMENT_INJURY,
  SOLEUS_SAFETY_STATEMENT_VESSELS,
  SOLEUS_SAFETY_STATEMENT_FEET,
  SOLEUS_SAFETY_STATEMENT_BALANCE,
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
 * @SOLEUS_SAFETY_QUESTION_CHECK: the check
 * @SOLEUS_SAFETY_QUESTION_CHECK_AGAIN: the check, because something urgent fitted the last time
 * @SOLEUS_SAFETY_QUESTION_READ: what to look out for is to be read
 * @SOLEUS_SAFETY_QUESTION_AGREEMENT: whether a health professional has agreed
 *
 * What must be asked before a routine starts.
 */
typedef enum {
  SOLEUS_SAFETY_QUESTION_NONE,
  SOLEUS_SAFETY_QUESTION_CHECK,
  SOLEUS_SAFETY_QUESTION_CHECK_AGAIN,
  SOLEUS_SAFETY_QUESTION_READ,
  SOLEUS_SAFETY_QUESTION_AGREEMENT,
} SoleusSafetyQuestion;

SoleusSafetyCheck    soleus_safety_weigh (unsigned statements);
gboolean             soleus_safety_is_gentle (const SoleusRoutine *routine);
char                *soleus_safety_sum_up (const SoleusRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
SoleusSafetyQuestion soleus_safety_ask (SoleusLevel        level,
                                        gboolean           is_gentle,
                                        SoleusSafetyCheck  check,
                                        SoleusSafetyAnswer answer);

G_END_DECLS
