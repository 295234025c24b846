/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-following.h"
#include "soleus-editor-page.h"
#include "soleus-places.h"
#include "soleus-routine-page.h"

/* On the page of a routine: the id of its copy, while that is on its way to the disk. */
#define COMING_COPY "soleus-coming-copy"

/* A built-in routine has become a copy: whoever goes back wants to see and start that one. */
static void
follow_copy (SoleusLibrary     *library,
             const char        *id,
             AdwNavigationPage *below)
{
  SoleusEntry     *entry = soleus_library_lookup (library, id);
  g_autofree char *place = g_strconcat ("routine ", id, NULL);

  if (entry == NULL || !SOLEUS_IS_ROUTINE_PAGE (below) || g_str_equal (soleus_routine_page_get_id (SOLEUS_ROUTINE_PAGE (below)), id))
    return;
  soleus_routine_page_set_entry (SOLEUS_ROUTINE_PAGE (below), entry);
  soleus_places_rename (below, place);
}

/* The panel was left before the copy was there. */
static void
follow_coming_copy (SoleusLibrary     *library,
                    AdwNavigationPage *page)
{
  const char *id = g_object_get_data (G_OBJECT (page), COMING_COPY);

  if (id == NULL || soleus_library_lookup (library, id) == NULL)
    return;
  follow_copy (library, id, page);
  g_object_set_data (G_OBJECT (page), COMING_COPY, NULL);
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

    if (SOLEUS_IS_EDITOR_PAGE (page))
      follow_copy (library, soleus_draft_get_id (soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (page))), below);
    else if (SOLEUS_IS_ROUTINE_PAGE (page))
      refresh_page (library, SOLEUS_ROUTINE_PAGE (page));
    follow_coming_copy (library, page);
  }
}

/**
 * soleus_routine_following_leave:
 * @navigation: the window's navigation
 * @library: what there is
 * @left: the page that was just left
 *
 * When that was the panel in which a built-in routine has become a copy, the page of the routine shows the copy as soon as that is on the disk, however fast one is.
 */
void
soleus_routine_following_leave (AdwNavigationView *navigation,
                                SoleusLibrary     *library,
                                AdwNavigationPage *left)
{
  SoleusDraft       *draft = SOLEUS_IS_EDITOR_PAGE (left) ? soleus_editor_page_get_draft (SOLEUS_EDITOR_PAGE (left)) : NULL;
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (navigation);

  if (draft == NULL || soleus_draft_is_new (draft) || !SOLEUS_IS_ROUTINE_PAGE (page))
    return;
  g_object_set_data_full (G_OBJECT (page), COMING_COPY, g_strdup (soleus_draft_get_id (draft)), g_free);
  follow_coming_copy (library, page);
}
