/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-page-focus.h"

#include <adwaita.h>

/**
 * soleus_page_focus:
 * @page: an AdwNavigationPage
 * @direction: where the focus goes
 *
 * The `focus` of a page that has a `grab_focus` of its own, which gives the focus to what is pressed most.
 *
 * Who comes from another page begins there. But the toolkit asks for the same when Tab has come to either end of a page and goes on from the other: then nothing has
 * the focus, and a page that grabs it would never let it come to what lies before.
 *
 * Returns: whether something has the focus now
 */
gboolean
soleus_page_focus (GtkWidget       *page,
                   GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, page) && gtk_widget_grab_focus (page))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (page))), direction);
}
