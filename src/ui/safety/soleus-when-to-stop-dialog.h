/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-player.h"
#include "soleus-when-to-stop.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_WHEN_TO_STOP_DIALOG (soleus_when_to_stop_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SoleusWhenToStopDialog, soleus_when_to_stop_dialog, SOLEUS, WHEN_TO_STOP_DIALOG, AdwDialog)

AdwDialog *soleus_when_to_stop_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_when_to_stop_dialog_hold (SoleusWhenToStopDialog *self,
                                            SoleusPlayer           *player);
void       soleus_when_to_stop_dialog_put_first (SoleusWhenToStopDialog *self,
                                                 SoleusStopAdvice        advice);

G_END_DECLS
