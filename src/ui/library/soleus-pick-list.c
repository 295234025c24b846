/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pick-list.h"
#include "soleus-splice.h"

/**
 * SoleusPickList:
 *
 * The entries of a library that have a role, by their ids and in their order. It follows the library: an id that is gone is passed over until it comes back.
 */
struct _SoleusPickList {
  GObject parent_instance;

  SoleusLibrary *library;
  SoleusPickRole role;
  char         **ids;
  GPtrArray     *picks; /* (element-type SoleusPick) */
};

static void soleus_pick_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusPickList, soleus_pick_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, soleus_pick_list_list_model_init))

/* What stays is the same object, so that its row keeps its place and the focus. */
static SoleusPick *
make_pick (SoleusPickList *self,
           SoleusEntry    *entry)
{
  for (guint i = 0; i < self->picks->len; i++) {
    SoleusPick *pick = g_ptr_array_index (self->picks, i);

    if (soleus_pick_get_entry (pick) == entry)
      return g_object_ref (pick);
  }
  return soleus_pick_new (entry, self->role);
}

static void
update (SoleusPickList *self)
{
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; self->ids[i] != NULL; i++) {
    SoleusEntry *entry = soleus_library_lookup (self->library, self->ids[i]);

    if (entry != NULL)
      g_ptr_array_add (picks, make_pick (self, entry));
  }
  old = g_steal_pointer (&self->picks);
  self->picks = g_steal_pointer (&picks);
  soleus_splice_tell (G_LIST_MODEL (self), old, self->picks);
}

static GType
soleus_pick_list_get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_PICK;
}

static guint
soleus_pick_list_get_n_items (GListModel *model)
{
  return SOLEUS_PICK_LIST (model)->picks->len;
}

static gpointer
soleus_pick_list_get_item (GListModel *model,
                           guint       position)
{
  SoleusPickList *self = SOLEUS_PICK_LIST (model);

  return position < self->picks->len ? g_object_ref (g_ptr_array_index (self->picks, position)) : NULL;
}

static void
soleus_pick_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soleus_pick_list_get_item_type;
  iface->get_n_items = soleus_pick_list_get_n_items;
  iface->get_item = soleus_pick_list_get_item;
}

static void
soleus_pick_list_finalize (GObject *object)
{
  SoleusPickList *self = SOLEUS_PICK_LIST (object);

  g_ptr_array_unref (self->picks);
  g_strfreev (self->ids);
  g_object_unref (self->library);

  G_OBJECT_CLASS (soleus_pick_list_parent_class)->finalize (object);
}

static void
soleus_pick_list_class_init (SoleusPickListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_pick_list_finalize;
}

static void
soleus_pick_list_init (SoleusPickList *self)
{
  self->ids = g_new0 (char *, 1);
  self->picks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * soleus_pick_list_new:
 * @library: where the entries are
 * @role: why they stand apart
 *
 * Returns: (transfer full): an empty list
 */
SoleusPickList *
soleus_pick_list_new (SoleusLibrary *library,
                      SoleusPickRole role)
{
  SoleusPickList *self = g_object_new (SOLEUS_TYPE_PICK_LIST, NULL);

  self->library = g_object_ref (library);
  self->role = role;
  g_signal_connect_object (library, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_pick_list_set_ids:
 * @self: a list
 * @ids: (array zero-terminated=1): which entries, in their order
 *
 * Picks others.
 */
void
soleus_pick_list_set_ids (SoleusPickList    *self,
                          const char *const *ids)
{
  char **copy;

  g_return_if_fail (SOLEUS_IS_PICK_LIST (self));

  copy = g_strdupv ((char **) ids);
  g_strfreev (self->ids);
  self->ids = copy;
  update (self);
}
