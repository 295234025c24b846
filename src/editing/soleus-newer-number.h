/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusNewerNumber:
 * @pointer: a JSON pointer to the number in the copy, such as "/blocks/0/sets"
 * @old: what the origin said when the copy was made, or when its newer numbers were last looked at
 * @now: what the origin says now
 * @mine: what the copy says
 *
 * A number that the origin of a copy has otherwise now, and the copy not yet. The unit is that of the key at the end of @pointer.
 */
typedef struct {
  char  *pointer;
  double old;
  double now;
  double mine;
} SoleusNewerNumber;

SoleusNewerNumber *soleus_newer_number_new (const char *pointer,
                                            double      old,
                                            double      now,
                                            double      mine) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_newer_number_free (SoleusNewerNumber *self);
gboolean           soleus_newer_number_is_conflict (const SoleusNewerNumber *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusNewerNumber, soleus_newer_number_free)

G_END_DECLS
