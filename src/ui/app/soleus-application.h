/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_APPLICATION (soleus_application_get_type ())

G_DECLARE_FINAL_TYPE (SoleusApplication, soleus_application, SOLEUS, APPLICATION, AdwApplication)

SoleusApplication *soleus_application_new (SoleusLog *log) G_GNUC_WARN_UNUSED_RESULT;

int soleus_application_get_signal (SoleusApplication *self);

G_END_DECLS
