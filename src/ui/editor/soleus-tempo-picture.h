/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-figure.h"
#include "soleus-tempo.h"

G_BEGIN_DECLS

/* How a tempo is shown: by the figure, or by a table to somebody who wants less motion. */

void soleus_tempo_picture_show_moment (SoleusFigure       *figure,
                                       const SoleusTempo  *tempo,
                                       SoleusTimelineState state);
void soleus_tempo_picture_show_still (SoleusFigure      *figure,
                                      const SoleusTempo *tempo);
void soleus_tempo_picture_fill_table (GtkGrid           *table,
                                      const SoleusTempo *tempo);

G_END_DECLS
