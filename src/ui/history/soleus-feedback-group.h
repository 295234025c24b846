/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_FEEDBACK_GROUP (soleus_feedback_group_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFeedbackGroup, soleus_feedback_group, SOLEUS, FEEDBACK_GROUP, AdwPreferencesGroup)

void soleus_feedback_group_show_session (SoleusFeedbackGroup *self,
                                         SoleusHistory       *history,
                                         SoleusSessionRecord *session);
void soleus_feedback_group_save (SoleusFeedbackGroup *self);

G_END_DECLS
