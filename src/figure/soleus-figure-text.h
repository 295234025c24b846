/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-data.h"

G_BEGIN_DECLS

char *soleus_figure_describe_feet (const SoleusPoseData *data,
                                   SoleusPhaseKind       phase,
                                   SoleusSide            side) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_figure_describe (const SoleusPoseData *data,
                              SoleusPhaseKind       phase,
                              SoleusSide            side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
