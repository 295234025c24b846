/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusSafetyCheck:
 * @SOLEUS_SAFETY_CHECK_NOT_DONE: nobody has been asked yet
 * @SOLEUS_SAFETY_CHECK_PUT_OFF: asked, and left for later; how often is counted beside it
 * @SOLEUS_SAFETY_CHECK_CLEAR: nothing fitted
 * @SOLEUS_SAFETY_CHECK_CAREFUL: something fitted that gentle seated exercises go with
 * @SOLEUS_SAFETY_CHECK_ASK_FIRST: something fitted that every exercise waits for
 * @SOLEUS_SAFETY_CHECK_URGENT: something fitted that needs care today: nothing starts until the check is gone through again
 *
 * What the check before the first session left behind, ordered from clear to the most careful: only how careful to be, never what fitted.
 */
typedef enum {
  SOLEUS_SAFETY_CHECK_NOT_DONE,
  SOLEUS_SAFETY_CHECK_PUT_OFF,
  SOLEUS_SAFETY_CHECK_CLEAR,
  SOLEUS_SAFETY_CHECK_CAREFUL,
  SOLEUS_SAFETY_CHECK_ASK_FIRST,
  SOLEUS_SAFETY_CHECK_URGENT,
} SoleusSafetyCheck;

G_END_DECLS
