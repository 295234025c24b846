/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-figure.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

void soleus_session_figure_show (SoleusFigure       *figure,
                                 SoleusTimelineState state);

G_END_DECLS
