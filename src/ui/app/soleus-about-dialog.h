/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-debug-info.h"
#include "soleus-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *soleus_about_dialog_new (const SoleusAboutFacts *facts,
                                    SoleusHistory          *history) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
