/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusBounds:
 * @least: the smallest number that is possible at all
 * @most: the largest
 * @whole: whether only whole numbers make sense
 *
 * What any file may say for one quantity, however an exercise prescribes it.
 */
typedef struct {
  double   least;
  double   most;
  gboolean whole;
} SoleusBounds;

extern const SoleusBounds soleus_bounds_repetitions;
extern const SoleusBounds soleus_bounds_set_s;
extern const SoleusBounds soleus_bounds_distance_m;
extern const SoleusBounds soleus_bounds_sets;
extern const SoleusBounds soleus_bounds_rest_s;
extern const SoleusBounds soleus_bounds_change_over_s;
extern const SoleusBounds soleus_bounds_lead_in_s;
extern const SoleusBounds soleus_bounds_phase_s;
extern const SoleusBounds soleus_bounds_cadence_per_min;
extern const SoleusBounds soleus_bounds_load_kg;
extern const SoleusBounds soleus_bounds_every_min;
extern const SoleusBounds soleus_bounds_times_per_day;
extern const SoleusBounds soleus_bounds_days_per_week;
extern const SoleusBounds soleus_bounds_prescription;

G_END_DECLS
