/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-units-binding.h"

/* Marks a widget that follows the region already. */
static const char bound_key[] = "soleus-units-bound";

static void
bind (GtkWidget    *widget,
      SoleusRegion *region)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "units") == NULL || g_object_get_data (G_OBJECT (widget), bound_key) != NULL)
    return;

  g_object_set_data (G_OBJECT (widget), bound_key, region);
  g_object_bind_property (region, "units", widget, "units", G_BINDING_SYNC_CREATE);
}

/**
 * soleus_units_binding_add:
 * @widget: a page
 * @region: how loads and distances are shown
 *
 * Makes every widget of a page that shows loads or distances, which has a property `units` for it, follow the region from now on.
 */
void
soleus_units_binding_add (GtkWidget    *widget,
                          SoleusRegion *region)
{
  bind (widget, region);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    soleus_units_binding_add (child, region);
}
