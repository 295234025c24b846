/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pick.h"
#include "soleus-splice.h"

/**
 * SoleusPick:
 *
 * An entry of the library in a role: what to begin with, a favourite, or what was done lately. A list holds the same entry a second time in its group, so the role needs
 * an object of its own.
 */
struct _SoleusPick {
  GObject parent_instance;

  SoleusEntry   *entry;
  SoleusPickRole role;
};

G_DEFINE_FINAL_TYPE (SoleusPick, soleus_pick, G_TYPE_OBJECT)

static void
soleus_pick_finalize (GObject *object)
{
  SoleusPick *self = SOLEUS_PICK (object);

  g_clear_object (&self->entry);

  G_OBJECT_CLASS (soleus_pick_parent_class)->finalize (object);
}

static void
soleus_pick_class_init (SoleusPickClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = soleus_pick_finalize;
}

static void
soleus_pick_init (SoleusPick *self)
{
}

/**
 * soleus_pick_new:
 * @entry: an entry of the library
 * @role: why it stands apart
 *
 * Returns: (transfer full): the entry in its role
 */
SoleusPick *
soleus_pick_new (SoleusEntry   *entry,
                 SoleusPickRole role)
{
  SoleusPick *self = g_object_new (SOLEUS_TYPE_PICK, NULL);

  self->entry = g_object_ref (entry);
  self->role = role;
  return self;
}

/**
 * soleus_pick_get_entry:
 * @self: a pick
 *
 * Returns: (transfer none): the entry
 */
SoleusEntry *
soleus_pick_get_entry (SoleusPick *self)
{
  g_return_val_if_fail (SOLEUS_IS_PICK (self), NULL);

  return self->entry;
}

/**
 * soleus_pick_get_role:
 * @self: a pick
 *
 * Returns: why it stands apart
 */
SoleusPickRole
soleus_pick_get_role (SoleusPick *self)
{
  return self->role;
}

static SoleusPick *
find_or_make (GListModel    *picks,
              SoleusEntry   *entry,
              SoleusPickRole role)
{
  for (guint i = 0; i < g_list_model_get_n_items (picks); i++) {
    g_autoptr (SoleusPick) pick = g_list_model_get_item (picks, i);

    if (pick->entry == entry)
      return g_steal_pointer (&pick);
  }
  return soleus_pick_new (entry, role);
}

/**
 * soleus_picks_update:
 * @picks: (element-type SoleusPick): a list that belongs to one role
 * @library: where the entries are
 * @role: why they stand apart
 * @ids: (array zero-terminated=1): which entries, in their order; what isn't in the library is passed over, and what two of them mean comes once
 *
 * Picks others, or the same again when the library has changed. What stays is the same object, so that its row keeps its place and the focus.
 */
void
soleus_picks_update (GListStore        *picks,
                     SoleusLibrary     *library,
                     SoleusPickRole     role,
                     const char *const *ids)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int i = 0; ids[i] != NULL; i++) {
    SoleusEntry *entry = soleus_library_lookup (library, ids[i]);

    if (entry != NULL && g_hash_table_add (seen, entry))
      g_ptr_array_add (items, find_or_make (G_LIST_MODEL (picks), entry, role));
  }
  soleus_store_set (picks, items);
}
