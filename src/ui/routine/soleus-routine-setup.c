/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-setup.h"
#include "soleus-plain-row.h"

#include <glib/gi18n-lib.h>

static void
add_step (AdwPreferencesGroup *group,
          int                  number,
          const char          *step)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  GtkWidget       *row = soleus_plain_row_new (step, NULL);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "accent");
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static void
add_setup (GtkBox               *box,
           const SoleusExercise *exercise,
           gboolean              is_only)
{
  GtkWidget *group;

  if (exercise->setup == NULL || exercise->setup[0] == NULL)
    return;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Get Into Place"));
  if (!is_only) {
    g_autofree char *description = g_markup_escape_text (exercise->name, -1);

    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  }
  for (int i = 0; exercise->setup[i] != NULL; i++)
    add_step (ADW_PREFERENCES_GROUP (group), i + 1, exercise->setup[i]);
  gtk_box_append (box, group);
}

/**
 * soleus_routine_setup_fill:
 * @box: where the groups go; what is in it goes away
 * @exercises: (element-type SoleusExercise): the exercises of a routine, each once
 *
 * Tells, step by step, how to get into place for each exercise.
 */
void
soleus_routine_setup_fill (GtkBox    *box,
                           GPtrArray *exercises)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < exercises->len; i++)
    add_setup (box, g_ptr_array_index (exercises, i), exercises->len == 1);
}
