/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-log.h"
#include "soleus-player.h"
#include "soleus-region.h"
#include "soleus-when-to-stop.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_APP_DIALOGS (soleus_app_dialogs_get_type ())

G_DECLARE_FINAL_TYPE (SoleusAppDialogs, soleus_app_dialogs, SOLEUS, APP_DIALOGS, GObject)

SoleusAppDialogs *soleus_app_dialogs_new (GtkApplication *application,
                                          GSettings      *settings,
                                          SoleusPlayer   *player,
                                          SoleusHistory  *history,
                                          SoleusRegion   *region,
                                          SoleusLog      *log,
                                          const char     *data_folder) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_app_dialogs_show_advice (SoleusAppDialogs *self,
                                                  SoleusStopAdvice  advice);

G_END_DECLS
