/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-sections.h"
#include "soleus-broken-file.h"
#include "soleus-exercise-words.h"
#include "soleus-recommendation.h"

#include <glib/gi18n-lib.h>

/* The gentlest of the core exercises: it needs a chair only, and every source begins with it. */
#define RECOMMENDED_ID "seated-soleus-raise"

#define N_CATEGORIES (SOLEUS_CATEGORY_AFTER_INJURY + 1)

static gboolean
is_recommended (gpointer item,
                gpointer data)
{
  return g_str_equal (soleus_entry_get_id (item), RECOMMENDED_ID);
}

static gboolean
is_own (gpointer item,
        gpointer data)
{
  return soleus_entry_get_source (item) == SOLEUS_SOURCE_OWN;
}

static gboolean
is_in_category (gpointer item,
                gpointer data)
{
  return !is_own (item, NULL) && soleus_entry_get_category (item) == (SoleusCategory) GPOINTER_TO_INT (data);
}

static gpointer
recommend (gpointer item,
           gpointer data)
{
  g_autoptr (SoleusEntry) entry = item;

  return soleus_recommendation_new (entry);
}

static GListModel *
filter (GListModel         *entries,
        GtkCustomFilterFunc func,
        int                 category)
{
  GtkFilter *custom = GTK_FILTER (gtk_custom_filter_new (func, GINT_TO_POINTER (category), NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (entries), custom));
}

static void
append (GListStore *sections,
        GListModel *section)
{
  g_list_store_append (sections, section);
  g_object_unref (section);
}

/**
 * soleus_library_sections_new:
 * @entries: (element-type SoleusEntry): the library
 * @broken_files: (element-type SoleusBrokenFile): what it couldn't read
 *
 * The library as a person reads it: what to begin with, what couldn't be read, the person's own, then group by group. Each is a section of the list, and those without
 * items don't appear. The list follows its sources.
 *
 * Returns: (transfer full): a list of SoleusRecommendation, SoleusBrokenFile and SoleusEntry with sections
 */
GListModel *
soleus_library_sections_new (GListModel *entries,
                             GListModel *broken_files)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);

  append (sections, G_LIST_MODEL (gtk_map_list_model_new (filter (entries, is_recommended, 0), recommend, NULL, NULL)));
  append (sections, g_object_ref (broken_files));
  append (sections, filter (entries, is_own, 0));
  for (int category = 0; category < N_CATEGORIES; category++)
    append (sections, filter (entries, is_in_category, category));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
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
  if (SOLEUS_IS_RECOMMENDATION (first_item))
    return NULL;
  if (SOLEUS_IS_BROKEN_FILE (first_item))
    return g_strdup_printf (ngettext ("%u File Couldn’t Be Read", "%u Files Couldn’t Be Read", n_items), n_items);
  if (is_own (first_item, NULL))
    /* Translators: the title of the group of the person's own routines. */
    return g_strdup (_ ("Yours"));
  return g_strdup (soleus_category_to_text (soleus_entry_get_category (first_item)));
}
