/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-pose-data.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_FIGURE (soleus_figure_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFigure, soleus_figure, SOLEUS, FIGURE, GtkWidget)

GtkWidget            *soleus_figure_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                  soleus_figure_set_moment (SoleusFigure   *self,
                                                SoleusPhaseKind phase,
                                                double          progress,
                                                SoleusSide      side);
void                  soleus_figure_set_position (SoleusFigure      *self,
                                                  SoleusBodyPosition position);
void                  soleus_figure_set_exercise (SoleusFigure   *self,
                                                  SoleusExercise *exercise);
const SoleusPoseData *soleus_figure_get_pose (SoleusFigure *self);
void                  soleus_figure_set_still (SoleusFigure *self,
                                               gboolean      still);

G_END_DECLS
