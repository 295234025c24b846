/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-kinds.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_FIGURE (soleus_figure_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFigure, soleus_figure, SOLEUS, FIGURE, GtkWidget)

GtkWidget         *soleus_figure_new (void) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_figure_set_moment (SoleusFigure   *self,
                                             SoleusPhaseKind phase,
                                             double          progress,
                                             SoleusSide      side);
SoleusBodyPosition soleus_figure_get_position (SoleusFigure *self);
void               soleus_figure_set_position (SoleusFigure      *self,
                                               SoleusBodyPosition position);
SoleusPhaseKind    soleus_figure_get_phase (SoleusFigure *self);
void               soleus_figure_set_phase (SoleusFigure   *self,
                                            SoleusPhaseKind phase);
double             soleus_figure_get_progress (SoleusFigure *self);
void               soleus_figure_set_progress (SoleusFigure *self,
                                               double        progress);
SoleusSide         soleus_figure_get_side (SoleusFigure *self);
void               soleus_figure_set_side (SoleusFigure *self,
                                           SoleusSide    side);
gboolean           soleus_figure_get_still (SoleusFigure *self);
void               soleus_figure_set_still (SoleusFigure *self,
                                            gboolean      still);

G_END_DECLS
