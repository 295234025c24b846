/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-sections.h"
#include "soleus-broken-file.h"
#include "soleus-kind-words.h"
#include "soleus-library-group.h"
#include "soleus-pick-list.h"

#include <glib/gi18n-lib.h>

/* The gentlest of the core exercises: it needs a chair only, and every source begins with it. */
#define RECOMMENDED_ID "seated-soleus-raise"

#define N_CATEGORIES (SOLEUS_CATEGORY_AFTER_INJURY + 1)

static GListModel *
recommend (SoleusLibrary *library)
{
  const char *const ids[] = { RECOMMENDED_ID, NULL };
  SoleusPickList   *list = soleus_pick_list_new (library, SOLEUS_PICK_ROLE_RECOMMENDED);

  soleus_pick_list_set_ids (list, ids);
  return G_LIST_MODEL (list);
}

static void
append (GListStore *sections,
        GListModel *section)
{
  g_list_store_append (sections, section);
  g_object_unref (section);
}

static void
append_groups (GListStore *sections,
               GListModel *entries)
{
  for (int category = 0; category < N_CATEGORIES; category++)
    append (sections, G_LIST_MODEL (soleus_library_group_new (entries, (SoleusCategory) category)));
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

  append (sections, recommend (library));
  append (sections, g_object_ref (soleus_library_get_broken_files (library)));
  append (sections, G_LIST_MODEL (soleus_library_group_new_for_own (G_LIST_MODEL (library))));
  append (sections, g_object_ref (favourites));
  append (sections, g_object_ref (recent));
  append_groups (sections, G_LIST_MODEL (library));
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

  append (sections, G_LIST_MODEL (soleus_library_group_new_for_own (entries)));
  append_groups (sections, entries);
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
