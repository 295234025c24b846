/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety-row.h"

/**
 * SoleusSafetyRow:
 *
 * A statement that one may tick. The whole row is one check box, for the pointer, for the keyboard (Space or Enter) and for screen readers, as #AdwSwitchRow
 * is one switch.
 */
struct _SoleusSafetyRow {
  AdwActionRow parent_instance;

  GtkCheckButton *box;
};

G_DEFINE_FINAL_TYPE (SoleusSafetyRow, soleus_safety_row, ADW_TYPE_ACTION_ROW)

typedef enum {
  PROP_TICKED = 1,
} SoleusSafetyRowProperty;

static GParamSpec *properties[PROP_TICKED + 1];

static void
on_toggled (SoleusSafetyRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, soleus_safety_row_get_ticked (self) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

static void
soleus_safety_row_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SoleusSafetyRow *self = SOLEUS_SAFETY_ROW (object);

  switch ((SoleusSafetyRowProperty) property_id) {
  case PROP_TICKED:
    g_value_set_boolean (value, soleus_safety_row_get_ticked (self));
    break;
  }
}

static void
soleus_safety_row_class_init (SoleusSafetyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = soleus_safety_row_get_property;

  /**
   * SoleusSafetyRow:ticked:
   *
   * Whether it fits the person.
   */
  properties[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
soleus_safety_row_init (SoleusSafetyRow *self)
{
  self->box = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-focus", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->box));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->box));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_signal_connect_object (self->box, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
}

/**
 * soleus_safety_row_new:
 * @title: the statement
 * @more: (nullable): what else it stands for
 *
 * Returns: (transfer floating): the statement, not ticked
 */
GtkWidget *
soleus_safety_row_new (const char *title,
                       const char *more)
{
  GtkWidget *self = g_object_new (SOLEUS_TYPE_SAFETY_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), more != NULL ? more : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (more != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  return self;
}

/**
 * soleus_safety_row_get_ticked:
 * @self: a statement
 *
 * Returns: whether it fits the person
 */
gboolean
soleus_safety_row_get_ticked (SoleusSafetyRow *self)
{
  return gtk_check_button_get_active (self->box);
}
