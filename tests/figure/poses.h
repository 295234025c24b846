/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-kind-types.h"
#include "soleus-pose-data.h"

/* The built-in pose of a position, read once. */
static inline SoleusPoseData *
pose_of (int position)
{
  static SoleusPoseData *poses[64];

  g_assert_cmpint (position, <, (int) G_N_ELEMENTS (poses));
  if (poses[position] == NULL)
    poses[position] = soleus_pose_data_load ((SoleusBodyPosition) position);
  return poses[position];
}

/* The pose that an exercise is shown in, read once for each id. */
static inline SoleusPoseData *
pose_of_exercise (const SoleusExercise *exercise)
{
  static GHashTable *poses;
  SoleusPoseData    *pose;

  if (exercise->pose == NULL)
    return pose_of ((int) exercise->position);
  if (poses == NULL)
    poses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pose = g_hash_table_lookup (poses, exercise->pose);
  if (pose == NULL) {
    pose = soleus_pose_data_load_for (exercise);
    g_hash_table_insert (poses, g_strdup (exercise->pose), pose);
  }
  return pose;
}

static inline int
count_positions (void)
{
  g_autoptr (GEnumClass) positions = g_type_class_ref (SOLEUS_TYPE_BODY_POSITION);

  return (int) positions->n_values;
}
