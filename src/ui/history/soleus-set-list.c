/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-set-list.h"
#include "soleus-plain-row.h"

#include "soleus-record-text.h"

#include <adwaita.h>

static GtkWidget *
make_row (const SoleusSetRecord *set,
          SoleusUnits            units)
{
  g_autofree char *title = soleus_set_to_title (set);
  g_autofree char *subtitle = soleus_set_to_subtitle (set, units);
  g_autofree char *amount = soleus_set_to_amount (set, units);
  GtkWidget       *row = soleus_plain_row_new (title, subtitle);
  GtkWidget       *label = gtk_label_new (amount);

  gtk_widget_add_css_class (row, "numeric");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);

  return row;
}

static GtkWidget *
add_group (GtkBox                *list,
           const SoleusSetRecord *set)
{
  g_autofree char *name = soleus_record_name_to_text (set->exercise_name != NULL ? set->exercise_name : set->exercise);
  g_autofree char *title = g_markup_escape_text (name, -1);
  GtkWidget       *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  gtk_box_append (list, group);
  return group;
}

/**
 * soleus_set_list_show:
 * @list: a vertical box, which belongs to this
 * @sets: (nullable) (element-type SoleusSetRecord): the sets in their order
 * @units: how to show loads and distances
 *
 * Shows the sets of a session as they were done, in groups named after their exercise: which set and side, how long, with what load, and how much of what was planned.
 * Without any the box is hidden.
 */
void
soleus_set_list_show (GtkBox     *list,
                      GPtrArray  *sets,
                      SoleusUnits units)
{
  unsigned               n_sets = sets != NULL ? sets->len : 0;
  const SoleusSetRecord *last = NULL;
  GtkWidget             *group = NULL;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_box_remove (list, group);
  gtk_widget_set_visible (GTK_WIDGET (list), n_sets > 0);

  for (unsigned i = 0; i < n_sets; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (sets, i);

    if (last == NULL || last->block != set->block || g_strcmp0 (last->exercise, set->exercise) != 0)
      group = add_group (list, set);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (set, units));
    last = set;
  }
}
