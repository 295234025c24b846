/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-filter-dialog.h"

#include "soleus-filter-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusFilterDialog:
 *
 * What the library can be narrowed to, a group of buttons for each way in which its entries differ. A press counts at once, and the title says how much is found. On a phone
 * it is a sheet at the bottom.
 *
 * # Accessibility
 * Each group has the name of its heading; its buttons say whether they are pressed. How much is found is announced by the page.
 */
struct _SoleusFilterDialog {
  AdwDialog parent_instance;

  SoleusLibraryFilter *filter;
  SoleusLibrarySearch *search;
  GPtrArray           *buttons; /* (element-type GtkToggleButton), borrowed from groups */
  gboolean             updating;

  GtkWidget      *clear_button;
  GtkBox         *groups;
  AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (SoleusFilterDialog, soleus_filter_dialog, ADW_TYPE_DIALOG)

static SoleusFilterChoice *
get_choice (GtkToggleButton *button)
{
  return g_object_get_data (G_OBJECT (button), "choice");
}

static void
on_button_toggled (GtkToggleButton    *button,
                   SoleusFilterDialog *self)
{
  SoleusFilterChoice *choice = get_choice (button);

  if (!self->updating)
    soleus_library_filter_set_active (self->filter, soleus_filter_choice_get_facet (choice), soleus_filter_choice_get_code (choice), gtk_toggle_button_get_active (button));
}

/* How much is found, or nothing while nothing is looked for. */
static char *
describe_found (SoleusFilterDialog *self)
{
  if (!soleus_library_search_get_is_active (self->search))
    return g_strdup ("");
  return soleus_result_count_to_text (g_list_model_get_n_items (G_LIST_MODEL (self->search)));
}

static void
update (SoleusFilterDialog *self)
{
  g_autofree char *found = describe_found (self);

  self->updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++) {
    GtkToggleButton    *button = g_ptr_array_index (self->buttons, i);
    SoleusFilterChoice *choice = get_choice (button);

    gtk_toggle_button_set_active (button, soleus_library_filter_get_active (self->filter, soleus_filter_choice_get_facet (choice), soleus_filter_choice_get_code (choice)));
  }
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->clear_button, !soleus_library_filter_get_is_empty (self->filter));
  adw_window_title_set_subtitle (self->title, found);
}

static GtkWidget *
new_button (SoleusFilterDialog *self,
            SoleusFilterChoice *choice)
{
  g_autofree char *text = soleus_filter_choice_to_text (choice);
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  /* A toggle button tells its state only once it was pressed. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_add_css_class (button, "chip");
  g_object_set_data_full (G_OBJECT (button), "choice", g_object_ref (choice), g_object_unref);
  g_signal_connect (button, "toggled", G_CALLBACK (on_button_toggled), self);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static GtkWidget *
new_heading (SoleusFacet facet)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", soleus_facet_to_text (facet),
                                     "wrap", TRUE,
                                     "xalign", 0.0f,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

/* With a single choice there is nothing to choose. */
static void
add_group (SoleusFilterDialog *self,
           GListModel         *entries,
           SoleusFacet         facet)
{
  g_autoptr (GPtrArray) choices = soleus_filter_choice_list (entries, facet);
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  for (guint i = 0; i < choices->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), new_button (self, g_ptr_array_index (choices, i)));
  gtk_box_append (GTK_BOX (group), new_heading (facet));
  gtk_box_append (GTK_BOX (group), wrap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, soleus_facet_to_text (facet), -1);
  gtk_widget_set_visible (group, choices->len > 1);
  gtk_box_append (self->groups, group);
}

static void
on_clear_button_clicked (SoleusFilterDialog *self)
{
  soleus_library_filter_clear (self->filter);
}

static void
soleus_filter_dialog_dispose (GObject *object)
{
  SoleusFilterDialog *self = SOLEUS_FILTER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_FILTER_DIALOG);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (soleus_filter_dialog_parent_class)->dispose (object);
}

static void
soleus_filter_dialog_class_init (SoleusFilterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_filter_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-filter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusFilterDialog, clear_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusFilterDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, SoleusFilterDialog, title);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_button_clicked);
}

static void
soleus_filter_dialog_init (SoleusFilterDialog *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_filter_dialog_new:
 * @entries: (element-type SoleusEntry): what there is to choose from
 * @filter: what it is narrowed to, which the dialog changes
 * @search: what is found
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
soleus_filter_dialog_new (GListModel          *entries,
                          SoleusLibraryFilter *filter,
                          SoleusLibrarySearch *search)
{
  SoleusFilterDialog *self = g_object_new (SOLEUS_TYPE_FILTER_DIALOG, NULL);

  self->filter = g_object_ref (filter);
  self->search = g_object_ref (search);
  for (int facet = 0; facet < SOLEUS_N_FACETS; facet++)
    add_group (self, entries, (SoleusFacet) facet);
  /* The search has followed the filter by then. */
  g_signal_connect_object (filter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
  return ADW_DIALOG (self);
}
