/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-kinds.h"

G_BEGIN_DECLS

char *soleus_figure_describe_feet (SoleusBodyPosition position,
                                   SoleusPhaseKind    phase,
                                   SoleusSide         side) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_figure_describe (SoleusBodyPosition position,
                              SoleusPhaseKind    phase,
                              SoleusSide         side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
