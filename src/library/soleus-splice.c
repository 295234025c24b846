/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-splice.h"

/* What stays in a list stays where it is shown: its row keeps the focus, and whoever reads isn't moved away. */

/**
 * soleus_splice_find:
 * @was: (element-type GObject): a list
 * @is: (element-type GObject): what it shall be
 * @position: (out): where they begin to differ
 * @removed: (out): how many items are taken out there
 * @added: (out): how many come in their place
 *
 * Keeps what both begin and end with.
 *
 * Returns: whether they differ at all
 */
gboolean
soleus_splice_find (GPtrArray *was,
                    GPtrArray *is,
                    guint     *position,
                    guint     *removed,
                    guint     *added)
{
  guint shorter = MIN (was->len, is->len);
  guint first = 0;
  guint last = 0;

  while (first < shorter && g_ptr_array_index (was, first) == g_ptr_array_index (is, first))
    first++;
  while (last < shorter - first && g_ptr_array_index (was, was->len - 1 - last) == g_ptr_array_index (is, is->len - 1 - last))
    last++;
  *position = first;
  *removed = was->len - first - last;
  *added = is->len - first - last;
  return *removed > 0 || *added > 0;
}

/**
 * soleus_splice_tell:
 * @model: a list that holds @is now
 * @was: (element-type GObject): what it held before
 * @is: (element-type GObject): what it holds
 *
 * Tells who listens to @model what has changed, if anything has.
 */
void
soleus_splice_tell (GListModel *model,
                    GPtrArray  *was,
                    GPtrArray  *is)
{
  guint position, removed, added;

  if (soleus_splice_find (was, is, &position, &removed, &added))
    g_list_model_items_changed (model, position, removed, added);
}

/**
 * soleus_store_set:
 * @store: a list
 * @items: (element-type GObject): what it shall be
 *
 * Changes no more of @store than differs.
 */
void
soleus_store_set (GListStore *store,
                  GPtrArray  *items)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));
  g_autoptr (GPtrArray) was = g_ptr_array_new_full (n_items, g_object_unref);
  guint position, removed, added;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (was, g_list_model_get_item (G_LIST_MODEL (store), i));
  if (soleus_splice_find (was, items, &position, &removed, &added))
    g_list_store_splice (store, position, removed, added > 0 ? items->pdata + position : NULL, added);
}
