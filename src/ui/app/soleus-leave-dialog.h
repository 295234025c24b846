/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SoleusLeaveAnswer:
 * @SOLEUS_LEAVE_STAY: not at all
 * @SOLEUS_LEAVE_BACKGROUND: the session goes on without the window
 * @SOLEUS_LEAVE_SAVE: the session stops, and what was done is kept
 * @SOLEUS_LEAVE_DISCARD: the session stops and is forgotten
 *
 * How a person leaves a session.
 */
typedef enum {
  SOLEUS_LEAVE_STAY,
  SOLEUS_LEAVE_BACKGROUND,
  SOLEUS_LEAVE_SAVE,
  SOLEUS_LEAVE_DISCARD,
} SoleusLeaveAnswer;

#define SOLEUS_TYPE_LEAVE_DIALOG (soleus_leave_dialog_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLeaveDialog, soleus_leave_dialog, SOLEUS, LEAVE_DIALOG, AdwDialog)

AdwDialog *soleus_leave_dialog_new_for_stop (void) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *soleus_leave_dialog_new_for_close (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
