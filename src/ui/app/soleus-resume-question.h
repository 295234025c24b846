/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SoleusResumeAnswer:
 * @SOLEUS_RESUME_SAVE: it stays as it is
 * @SOLEUS_RESUME_DISCARD: it is forgotten
 * @SOLEUS_RESUME_GO_ON: it goes on
 *
 * What becomes of a session that was cut off.
 */
typedef enum {
  SOLEUS_RESUME_SAVE,
  SOLEUS_RESUME_DISCARD,
  SOLEUS_RESUME_GO_ON,
} SoleusResumeAnswer;

AdwDialog         *soleus_resume_question_new (SoleusSessionRecord *session,
                                               gboolean             can_go_on,
                                               SoleusStamp          now);
SoleusResumeAnswer soleus_resume_question_read (const char *response);

G_END_DECLS
