/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_PHASE_RING (soleus_phase_ring_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPhaseRing, soleus_phase_ring, SOLEUS, PHASE_RING, GtkWidget)

GtkWidget *soleus_phase_ring_new (void) G_GNUC_WARN_UNUSED_RESULT;
double     soleus_phase_ring_get_fraction (SoleusPhaseRing *self);
void       soleus_phase_ring_set_fraction (SoleusPhaseRing *self,
                                           double           fraction);
GtkWidget *soleus_phase_ring_get_child (SoleusPhaseRing *self);
void       soleus_phase_ring_set_child (SoleusPhaseRing *self,
                                        GtkWidget       *child);

G_END_DECLS
