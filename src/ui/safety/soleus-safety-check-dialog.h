/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-safety.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SoleusSafetyCheckReason:
 * @SOLEUS_SAFETY_CHECK_REASON_FIRST: something that one may begin without it is about to start: it can be put off
 * @SOLEUS_SAFETY_CHECK_REASON_NEEDED: something is about to start that doesn't go without it
 * @SOLEUS_SAFETY_CHECK_REASON_AGAIN: something is about to start, and something urgent fitted the last time
 * @SOLEUS_SAFETY_CHECK_REASON_ASKED_FOR: the person wants to go through it; nothing is about to start
 *
 * Why the check is shown.
 */
typedef enum {
  SOLEUS_SAFETY_CHECK_REASON_FIRST,
  SOLEUS_SAFETY_CHECK_REASON_NEEDED,
  SOLEUS_SAFETY_CHECK_REASON_AGAIN,
  SOLEUS_SAFETY_CHECK_REASON_ASKED_FOR,
} SoleusSafetyCheckReason;

#define SOLEUS_TYPE_SAFETY_CHECK_DIALOG (soleus_safety_check_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSafetyCheckDialog, soleus_safety_check_dialog, SOLEUS, SAFETY_CHECK_DIALOG, AdwDialog)

AdwDialog *soleus_safety_check_dialog_new (SoleusSafetyCheckReason reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
