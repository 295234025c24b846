/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "soleus-sheet-moment.h"

G_BEGIN_DECLS

void soleus_sheet_figure_draw (cairo_t                 *cairo,
                               const SoleusSheetMoment *moment,
                               double                   size);

G_END_DECLS
