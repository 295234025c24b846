/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-sections.h"
#include "soleus-broken-file.h"
#include "soleus-kind-words.h"
#include "soleus-pick.h"
#include "soleus-splice.h"

#include <glib/gi18n-lib.h>

/* The gentlest of the core exercises: it needs a chair only, and every source begins with it. */
#define RECOMMENDED_ID "seated-soleus-raise"

#define N_CATEGORIES (SOLEUS_CATEGORY_AFTER_INJURY + 1)
#define N_LEVELS (SOLEUS_LEVEL_CLINICIAN + 1)

/* Several filters over one list would be out of step with it, each for as long as those before it tell their changes, and a view that shows all of them asks at that moment. So each
 * group holds its entries itself. */
typedef struct {
  GListModel *entries;                  /* (owned) */
  GListStore *own;                      /* (owned): in the order of the library */
  GListStore *categories[N_CATEGORIES]; /* (owned): what is built in, the gentle ones first */
} Groups;

static void
update_recommended (GListStore    *picks,
                    guint          position,
                    guint          removed,
                    guint          added,
                    SoleusLibrary *library)
{
  soleus_picks_update (picks, library, SOLEUS_PICK_ROLE_RECOMMENDED, (const char *const[]) { RECOMMENDED_ID, NULL });
}

static GListStore *
recommend (SoleusLibrary *library)
{
  GListStore *picks = g_list_store_new (SOLEUS_TYPE_PICK);

  g_signal_connect_object (library, "items-changed", G_CALLBACK (update_recommended), picks, G_CONNECT_SWAPPED);
  update_recommended (picks, 0, 0, 0, library);
  return picks;
}

static void
gather (Groups    *self,
        GPtrArray *own,
        GPtrArray *categories[N_CATEGORIES])
{
  guint n_entries = g_list_model_get_n_items (self->entries);

  for (int level = 0; level < N_LEVELS; level++) {
    for (guint i = 0; i < n_entries; i++) {
      g_autoptr (SoleusEntry) entry = g_list_model_get_item (self->entries, i);
      gboolean   is_own = soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN;
      GPtrArray *group = is_own ? own : categories[soleus_entry_get_category (entry)];

      if (level == (is_own ? 0 : (int) soleus_entry_get_level (entry)))
        g_ptr_array_add (group, g_steal_pointer (&entry));
    }
  }
}

static void
update_groups (Groups *self)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *categories[N_CATEGORIES];

  for (int i = 0; i < N_CATEGORIES; i++)
    categories[i] = g_ptr_array_new_with_free_func (g_object_unref);
  gather (self, own, categories);
  soleus_store_set (self->own, own);
  for (int i = 0; i < N_CATEGORIES; i++) {
    soleus_store_set (self->categories[i], categories[i]);
    g_ptr_array_unref (categories[i]);
  }
}

static void
free_groups (gpointer  data,
             GClosure *closure)
{
  Groups *self = data;

  g_object_unref (self->entries);
  g_object_unref (self->own);
  for (int i = 0; i < N_CATEGORIES; i++)
    g_object_unref (self->categories[i]);
  g_free (self);
}

/* They follow @entries as long as @sections lives. */
static Groups *
new_groups (GListModel *entries,
            GListStore *sections)
{
  Groups   *self = g_new (Groups, 1);
  GClosure *closure = g_cclosure_new_swap (G_CALLBACK (update_groups), self, free_groups);

  self->entries = g_object_ref (entries);
  self->own = g_list_store_new (SOLEUS_TYPE_ENTRY);
  for (int i = 0; i < N_CATEGORIES; i++)
    self->categories[i] = g_list_store_new (SOLEUS_TYPE_ENTRY);
  update_groups (self);
  g_object_watch_closure (G_OBJECT (sections), closure);
  g_signal_connect_closure (entries, "items-changed", closure, FALSE);
  return self;
}

static void
append_categories (GListStore *sections,
                   Groups     *groups)
{
  for (int i = 0; i < N_CATEGORIES; i++)
    g_list_store_append (sections, groups->categories[i]);
}

/**
 * soleus_library_sections_new:
 * @library: the library
 * @favourites: (element-type SoleusPick): what is marked with a star
 * @recent: (element-type SoleusPick): what was done lately
 *
 * The library as a person reads it: what to begin with, what couldn't be read, the person's own, the favourites, what was done lately, then group by group. Each is a
 * section of the list, and those without items don't appear. The list follows its sources.
 *
 * Returns: (transfer full): a list of SoleusPick, SoleusBrokenFile and SoleusEntry with sections
 */
GListModel *
soleus_library_sections_new (SoleusLibrary *library,
                             GListModel    *favourites,
                             GListModel    *recent)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  /* What to begin with follows the library before the groups do, and so comes first: a view keeps to the row that came first. */
  g_autoptr (GListStore) recommended = recommend (library);
  Groups *groups = new_groups (G_LIST_MODEL (library), sections);

  g_list_store_append (sections, recommended);
  g_list_store_append (sections, soleus_library_get_broken_files (library));
  g_list_store_append (sections, groups->own);
  g_list_store_append (sections, favourites);
  g_list_store_append (sections, recent);
  append_categories (sections, groups);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}

/**
 * soleus_library_sections_new_for_groups:
 * @entries: (element-type SoleusEntry): a part of the library
 *
 * The person's own, then group by group.
 *
 * Returns: (transfer full): a list of SoleusEntry with sections
 */
GListModel *
soleus_library_sections_new_for_groups (GListModel *entries)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  Groups     *groups = new_groups (entries, sections);

  g_list_store_append (sections, groups->own);
  append_categories (sections, groups);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}

static char *
name_role (SoleusPickRole role)
{
  switch (role) {
  case SOLEUS_PICK_ROLE_RECOMMENDED:
    return NULL;
  case SOLEUS_PICK_ROLE_FAVOURITE:
    return g_strdup (_ ("Favorites"));
  case SOLEUS_PICK_ROLE_RECENT:
    /* Translators: the title of the group of what was done lately. */
    return g_strdup (_ ("Recently Done"));
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_library_section_to_title:
 * @first_item: (type GObject): the first item of a section
 * @n_items: how many items the section has
 *
 * Returns: (transfer full) (nullable): the section's title, translated; %NULL for one that needs none
 */
char *
soleus_library_section_to_title (gpointer first_item,
                                 guint    n_items)
{
  if (SOLEUS_IS_PICK (first_item))
    return name_role (soleus_pick_get_role (first_item));
  if (SOLEUS_IS_BROKEN_FILE (first_item))
    return g_strdup_printf (ngettext ("%u File Couldn’t Be Read", "%u Files Couldn’t Be Read", n_items), n_items);
  if (soleus_entry_get_source (first_item) == SOLEUS_SOURCE_OWN)
    return g_strdup (soleus_source_to_words (SOLEUS_SOURCE_OWN).title);
  return g_strdup (soleus_category_to_words (soleus_entry_get_category (first_item)).title);
}
