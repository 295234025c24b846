/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-places.h"

/* What a page shows, so that it is found again in the navigation. Not a tag: a page that is just leaving still has its own, and two with the same one can't be. */
static const char place_key[] = "soleus-place";

/**
 * soleus_places_push:
 * @navigation: the window's navigation
 * @page: a page
 * @place: what it shows, such as "routine " and an id
 *
 * Shows a page on top of the others.
 */
void
soleus_places_push (AdwNavigationView *navigation,
                    AdwNavigationPage *page,
                    const char        *place)
{
  soleus_places_rename (page, place);
  adw_navigation_view_push (navigation, page);
}

/**
 * soleus_places_go_back_to:
 * @navigation: the window's navigation
 * @place: as in soleus_places_push ()
 *
 * Goes back to the page that shows a place already. Cards and routines name each other: whoever goes from one to the other and on to the first is back there,
 * not a floor higher each time.
 *
 * Returns: whether there was such a page
 */
gboolean
soleus_places_go_back_to (AdwNavigationView *navigation,
                          const char        *place)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (navigation);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++) {
    g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);

    if (g_strcmp0 (g_object_get_data (G_OBJECT (page), place_key), place) == 0) {
      adw_navigation_view_pop_to_page (navigation, page);
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * soleus_places_rename:
 * @page: a page that was pushed
 * @place: what it shows now
 *
 * Says that a page shows something else from now on.
 */
void
soleus_places_rename (AdwNavigationPage *page,
                      const char        *place)
{
  g_object_set_data_full (G_OBJECT (page), place_key, g_strdup (place), g_free);
}
