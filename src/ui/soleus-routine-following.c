/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-following.h"
#include "soleus-editor-page.h"
#include "soleus-places.h"
#include "soleus-routine-page.h"

/* A built-in routine has become a copy: whoever goes back wants to see and start that one. */
static void
follow_copy (SoleusLibrary     *library,
             SoleusDraft       *draft,
             AdwNavigationPage *below)
{
  const char      *id = soleus_draft_get_id (draft);
  SoleusEntry     *entry = soleus_library_lookup (library, id);
  g_autofree char *place = g_strconcat ("routine ", id, NULL);

  if (entry == NULL || !SOLEUS_IS_ROUTINE_PAGE (below) || g_str_equal (soleus_routine_page_get_id (SOLEUS_ROUTINE_PAGE (below)), id))
    return;
  soleus_routine_page_set_entry (SOLEUS_ROUTINE_PAGE (below), entry);
  soleus_places_rename (below, place);
}

/* The routine is shown as it is now. What has just been deleted stays until the person leaves it. */
static void
refresh_page (SoleusLibrary     *library,
              SoleusRoutinePage *page)
{
  SoleusEntry *entry = soleus_library_lookup (library, soleus_routine_page_get_id (page));

  if (entry != NULL)
    soleus_routine_page_set_entry (page, entry);
}

/**
 * soleus_routine_following_update:
 * @navigation: the window's navigation
 * @library: what has changed
 *
 * Shows routines as they are now on the pages that are open.
 */
void
soleus_routine_following_update (AdwNavigationView *navigation,
                                 SoleusLibrary     *library)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (navigation);

  for (guint i = 1; i < g_list_model_get_n_items (pages); i++) {
    g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);
    g_autoptr (AdwNavigationPage) below = g_list_model_get_item (pages, i - 1);

    if (soleus_editor_page_get_draft (page) != NULL)
      follow_copy (library, soleus_editor_page_get_draft (page), below);
    else if (SOLEUS_IS_ROUTINE_PAGE (page))
      refresh_page (library, SOLEUS_ROUTINE_PAGE (page));
  }
}
