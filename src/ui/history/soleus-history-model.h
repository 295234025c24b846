/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_HISTORY_MODEL (soleus_history_model_get_type ())

G_DECLARE_FINAL_TYPE (SoleusHistoryModel, soleus_history_model, SOLEUS, HISTORY_MODEL, GObject)

SoleusHistoryModel *soleus_history_model_new (SoleusHistory *history) G_GNUC_WARN_UNUSED_RESULT;

void                  soleus_history_model_refresh (SoleusHistoryModel *self);
void                  soleus_history_model_load_more (SoleusHistoryModel *self);
int                   soleus_history_model_get_today (SoleusHistoryModel *self);
void                  soleus_history_model_set_today (SoleusHistoryModel *self,
                                                      int                 today);
const SoleusDayTotal *soleus_history_model_get_total (SoleusHistoryModel *self,
                                                      int                 day);

G_END_DECLS
