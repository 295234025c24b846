/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-part.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_ITEM_LIST (soleus_item_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusItemList, soleus_item_list, SOLEUS, ITEM_LIST, AdwBin)

/**
 * SoleusItemListMake:
 * @part: an item
 * @data: what the list was given
 *
 * Returns: (transfer floating): the row of the item, an AdwExpanderRow or an AdwEntryRow, which follows the part
 */
typedef GtkWidget *(*SoleusItemListMake) (SoleusPart *part,
                                          gpointer    data);

/**
 * SoleusItemListKind:
 * @pointer: where the list is in the draft
 * @name: (nullable): what it is called, a message id; %NULL when the group around it says so
 * @add: what the button that adds another one says, a message id
 * @copied: (nullable): what the step of a copy is called, a message id; %NULL when there are no copies
 * @removed: what the step of a removal is called, a message id
 * @make: what makes a row
 *
 * What a list is a list of.
 */
typedef struct {
  const char        *pointer;
  const char        *name;
  const char        *add;
  const char        *copied;
  const char        *removed;
  SoleusItemListMake make;
} SoleusItemListKind;

SoleusItemList *soleus_item_list_new (SoleusPart               *whole,
                                      const SoleusItemListKind *kind,
                                      gpointer                  data) G_GNUC_WARN_UNUSED_RESULT;
guint           soleus_item_list_get_n_rows (SoleusItemList *self);
GtkWidget      *soleus_item_list_get_row (SoleusItemList *self,
                                          guint           index);
void            soleus_item_list_open (SoleusItemList *self,
                                       guint           index);

G_END_DECLS
