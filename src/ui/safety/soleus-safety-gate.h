/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-consent.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SAFETY_GATE (soleus_safety_gate_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSafetyGate, soleus_safety_gate, SOLEUS, SAFETY_GATE, GObject)

SoleusSafetyGate *soleus_safety_gate_new (SoleusConsent *consent,
                                          GListModel    *library) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_safety_gate_pass (SoleusSafetyGate *self,
                                           SoleusEntry      *entry,
                                           GtkWidget        *window);
const char       *soleus_safety_gate_get_asked (SoleusSafetyGate *self);
void              soleus_safety_gate_check (SoleusSafetyGate *self,
                                            GtkWidget        *window);
gboolean          soleus_safety_gate_hold (SoleusSafetyGate *self,
                                           GtkWidget        *window);
void              soleus_safety_gate_stop_for_today (SoleusSafetyGate *self,
                                                     gboolean          is_urgent);

G_END_DECLS
