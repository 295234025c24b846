/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-group.h"

#define OWN (-1)
#define N_LEVELS (SOLEUS_LEVEL_CLINICIAN + 1)

/**
 * SoleusLibraryGroup:
 *
 * The entries of one group of the library: the person's own in the order of the library, or what is built in of one category, the gentle ones first.
 *
 * It holds its entries itself. Several filters over one list would be out of step with it, each for as long as those before it tell their changes, and a view that shows
 * all of them asks at that moment.
 */
struct _SoleusLibraryGroup {
  GObject parent_instance;

  GListModel *source;
  int         category;
  GPtrArray  *entries; /* (element-type SoleusEntry) */
};

static void soleus_library_group_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusLibraryGroup, soleus_library_group, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, soleus_library_group_list_model_init))

static gboolean
belongs (SoleusLibraryGroup *self,
         SoleusEntry        *entry)
{
  if (soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN)
    return self->category == OWN;
  return self->category == (int) soleus_entry_get_category (entry);
}

static GPtrArray *
gather (SoleusLibraryGroup *self)
{
  guint      n_entries = g_list_model_get_n_items (self->source);
  GPtrArray *levels[N_LEVELS];

  for (int level = 0; level < N_LEVELS; level++)
    levels[level] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (self->source, i);
    int level = self->category == OWN ? 0 : (int) soleus_entry_get_level (entry);

    if (belongs (self, entry))
      g_ptr_array_add (levels[level], g_steal_pointer (&entry));
  }
  for (int level = 1; level < N_LEVELS; level++)
    g_ptr_array_extend_and_steal (levels[0], levels[level]);
  return levels[0];
}

static void
update (SoleusLibraryGroup *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->entries);
  guint first = 0;
  guint last = 0;
  guint shorter;

  self->entries = gather (self);
  shorter = MIN (old->len, self->entries->len);
  while (first < shorter && g_ptr_array_index (old, first) == g_ptr_array_index (self->entries, first))
    first++;
  while (last < shorter - first && g_ptr_array_index (old, old->len - 1 - last) == g_ptr_array_index (self->entries, self->entries->len - 1 - last))
    last++;
  if (old->len > first + last || self->entries->len > first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, self->entries->len - first - last);
}

static GType
soleus_library_group_get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_ENTRY;
}

static guint
soleus_library_group_get_n_items (GListModel *model)
{
  return SOLEUS_LIBRARY_GROUP (model)->entries->len;
}

static gpointer
soleus_library_group_get_item (GListModel *model,
                               guint       position)
{
  SoleusLibraryGroup *self = SOLEUS_LIBRARY_GROUP (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
soleus_library_group_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soleus_library_group_get_item_type;
  iface->get_n_items = soleus_library_group_get_n_items;
  iface->get_item = soleus_library_group_get_item;
}

static void
soleus_library_group_finalize (GObject *object)
{
  SoleusLibraryGroup *self = SOLEUS_LIBRARY_GROUP (object);

  g_ptr_array_unref (self->entries);
  g_object_unref (self->source);

  G_OBJECT_CLASS (soleus_library_group_parent_class)->finalize (object);
}

static void
soleus_library_group_class_init (SoleusLibraryGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_library_group_finalize;
}

static void
soleus_library_group_init (SoleusLibraryGroup *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

static SoleusLibraryGroup *
new_group (GListModel *entries,
           int         category)
{
  SoleusLibraryGroup *self = g_object_new (SOLEUS_TYPE_LIBRARY_GROUP, NULL);

  self->source = g_object_ref (entries);
  self->category = category;
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * soleus_library_group_new:
 * @entries: (element-type SoleusEntry): the library, or a part of it
 * @category: which group
 *
 * Returns: (transfer full): what is built in of that category
 */
SoleusLibraryGroup *
soleus_library_group_new (GListModel    *entries,
                          SoleusCategory category)
{
  return new_group (entries, (int) category);
}

/**
 * soleus_library_group_new_for_own:
 * @entries: (element-type SoleusEntry): the library, or a part of it
 *
 * Returns: (transfer full): the person's own
 */
SoleusLibraryGroup *
soleus_library_group_new_for_own (GListModel *entries)
{
  return new_group (entries, OWN);
}
