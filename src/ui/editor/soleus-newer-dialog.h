/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"
#include "soleus-units.h"

G_BEGIN_DECLS

AdwDialog *soleus_newer_dialog_new (SoleusDraft   *draft,
                                    SoleusLibrary *library,
                                    SoleusUnits    units) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
