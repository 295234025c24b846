/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusStopAdvice:
 * @SOLEUS_STOP_ADVICE_EMERGENCY: call for help now
 * @SOLEUS_STOP_ADVICE_SUGAR: it may be low blood sugar
 * @SOLEUS_STOP_ADVICE_TODAY: it may be a clot, or an infection
 * @SOLEUS_STOP_ADVICE_TENDON: the Achilles tendon may be torn
 * @SOLEUS_STOP_ADVICE_INJURY: it may be an injury
 * @SOLEUS_STOP_ADVICE_DOCTOR: what can wait for some days
 * @SOLEUS_STOP_ADVICE_STOP: no more on this day
 * @SOLEUS_STOP_ADVICE_BEFORE: what to ask about before one begins
 *
 * What to do about signs, the most urgent first: the places of what soleus_when_to_stop_get_sections () says.
 */
typedef enum {
  SOLEUS_STOP_ADVICE_EMERGENCY,
  SOLEUS_STOP_ADVICE_SUGAR,
  SOLEUS_STOP_ADVICE_TODAY,
  SOLEUS_STOP_ADVICE_TENDON,
  SOLEUS_STOP_ADVICE_INJURY,
  SOLEUS_STOP_ADVICE_DOCTOR,
  SOLEUS_STOP_ADVICE_STOP,
  SOLEUS_STOP_ADVICE_BEFORE,
} SoleusStopAdvice;

/**
 * SoleusStopSection:
 * @title: what to do
 * @text: how, and why
 * @signs: (array zero-terminated=1): what the person can notice
 *
 * Signs that end a session, and what to do about them. The texts are message ids: translate them with gettext when they are shown.
 */
typedef struct {
  const char *title;
  const char *text;
  const char *signs[14];
} SoleusStopSection;

const SoleusStopSection *soleus_when_to_stop_get_lead (void);
const SoleusStopSection *soleus_when_to_stop_get_sections (unsigned *n_sections);
const char              *soleus_when_to_stop_get_doubt (void);
char                    *soleus_when_to_stop_dup_review (void);

G_END_DECLS
