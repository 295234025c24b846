/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-draft.h"
#include "soleus-region.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_PART (soleus_part_get_type ())

G_DECLARE_FINAL_TYPE (SoleusPart, soleus_part, SOLEUS, PART, GObject)

/**
 * SoleusPartRead:
 * @part: a part
 * @data: what the binding was given
 *
 * Returns: what the draft says: a number, a place in a list of choices, or a boolean
 */
typedef int (*SoleusPartRead) (SoleusPart *part,
                               gpointer    data);

/**
 * SoleusPartWrite:
 * @part: a part
 * @value: what the person has chosen, which isn't what the draft says
 * @data: what the binding was given
 *
 * Writes a choice into the draft.
 */
typedef void (*SoleusPartWrite) (SoleusPart *part,
                                 int         value,
                                 gpointer    data);

SoleusPart  *soleus_part_new (SoleusDraft  *draft,
                              SoleusRegion *region) G_GNUC_WARN_UNUSED_RESULT;
SoleusPart  *soleus_part_new_item (SoleusPart *whole,
                                   const char *list,
                                   guint       index) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft *soleus_part_get_draft (SoleusPart *self);
SoleusUnits  soleus_part_get_units (SoleusPart *self);
guint        soleus_part_get_index (SoleusPart *self);
void         soleus_part_set_index (SoleusPart *self,
                                    guint       index);
char        *soleus_part_get_pointer (SoleusPart *self,
                                      const char *key) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_part_bind (SoleusPart     *self,
                               gpointer        widget,
                               const char     *property,
                               SoleusPartRead  read,
                               SoleusPartWrite write,
                               gpointer        data,
                               GDestroyNotify  free_data);

G_END_DECLS
