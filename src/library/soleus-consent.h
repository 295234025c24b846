/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"
#include "soleus-safety.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_CONSENT (soleus_consent_get_type ())

G_DECLARE_FINAL_TYPE (SoleusConsent, soleus_consent, SOLEUS, CONSENT, GObject)

SoleusConsent       *soleus_consent_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusSafetyCheck    soleus_consent_get_check (SoleusConsent *self);
void                 soleus_consent_take_check (SoleusConsent    *self,
                                                SoleusSafetyCheck check);
void                 soleus_consent_put_off (SoleusConsent *self);
void                 soleus_consent_stop_for_day (SoleusConsent *self,
                                                  int            day);
gboolean             soleus_consent_is_stopped (SoleusConsent *self,
                                                int            day);
SoleusSafetyQuestion soleus_consent_ask (SoleusConsent *self,
                                         SoleusRoutine *routine);
void                 soleus_consent_answer (SoleusConsent     *self,
                                            SoleusRoutine     *routine,
                                            SoleusSafetyAnswer answer);
void                 soleus_consent_forget (SoleusConsent *self);
GPtrArray           *soleus_consent_list_gentle (SoleusConsent *self,
                                                 GListModel    *library,
                                                 SoleusEntry   *like,
                                                 guint          most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
