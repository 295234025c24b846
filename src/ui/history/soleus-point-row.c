/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-point-row.h"

#include "soleus-point-scale.h"
#include "soleus-session-record.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPointRow:
 *
 * A question that is answered with a point from 0 to %SOLEUS_FEEDBACK_MAX, or not at all: its title, the answer in words, the points and what their ends
 * mean. What was said can be taken back with a button beside it.
 */
struct _SoleusPointRow {
  AdwPreferencesRow parent_instance;

  GtkButton        *clear_button;
  GtkLabel         *highest_label;
  GtkLabel         *lowest_label;
  SoleusPointScale *scale;
  GtkLabel         *title_label;
  GtkLabel         *value_label;
};

G_DEFINE_FINAL_TYPE (SoleusPointRow, soleus_point_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_CLEAR_NAME = 1,
  PROP_LOWEST,
  PROP_HIGHEST,
  PROP_VALUE,
} SoleusPointRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static void
update_answer (SoleusPointRow *self)
{
  int              value = soleus_point_row_get_value (self);
  gboolean         said = value != SOLEUS_FEEDBACK_UNKNOWN;
  g_autofree char *text = said ? g_strdup_printf (_ ("%d of %d"), value, SOLEUS_FEEDBACK_MAX) : NULL;

  /* Translators: In place of an answer that wasn’t given. */
  gtk_label_set_label (self->value_label, said ? text : _ ("Not said"));

  /* The button goes with the answer, and must not take the focus along. */
  if (!said && gtk_widget_has_focus (GTK_WIDGET (self->clear_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), said);
}

static void
on_clear_button_clicked (SoleusPointRow *self)
{
  soleus_point_row_set_value (self, SOLEUS_FEEDBACK_UNKNOWN);
}

static void
on_scale_value_changed (SoleusPointRow *self)
{
  update_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
set_end (SoleusPointRow *self,
         GParamSpec     *pspec,
         GtkLabel       *label,
         int             point,
         const char     *words)
{
  g_autofree char *text = g_strdup_printf ("%d: %s", point, words);

  if (g_str_equal (gtk_label_get_label (label), text))
    return;

  gtk_label_set_label (label, text);
  g_object_set (self->scale, pspec->name, words, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_clear_name (SoleusPointRow *self,
                GParamSpec     *pspec,
                const char     *name)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->clear_button)), name) == 0)
    return;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->clear_button), name);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
soleus_point_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_POINT_ROW);

  G_OBJECT_CLASS (soleus_point_row_parent_class)->dispose (object);
}

static void
soleus_point_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SoleusPointRow *self = SOLEUS_POINT_ROW (object);

  switch ((SoleusPointRowProperty) property_id) {
  case PROP_CLEAR_NAME:
    g_value_set_string (value, gtk_widget_get_tooltip_text (GTK_WIDGET (self->clear_button)));
    break;
  case PROP_LOWEST:
    g_object_get_property (G_OBJECT (self->scale), "lowest", value);
    break;
  case PROP_HIGHEST:
    g_object_get_property (G_OBJECT (self->scale), "highest", value);
    break;
  case PROP_VALUE:
    g_value_set_int (value, soleus_point_row_get_value (self));
    break;
  }
}

static void
soleus_point_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SoleusPointRow *self = SOLEUS_POINT_ROW (object);

  switch ((SoleusPointRowProperty) property_id) {
  case PROP_CLEAR_NAME:
    set_clear_name (self, pspec, g_value_get_string (value));
    break;
  case PROP_LOWEST:
    set_end (self, pspec, self->lowest_label, 0, g_value_get_string (value));
    break;
  case PROP_HIGHEST:
    set_end (self, pspec, self->highest_label, SOLEUS_FEEDBACK_MAX, g_value_get_string (value));
    break;
  case PROP_VALUE:
    soleus_point_row_set_value (self, g_value_get_int (value));
    break;
  }
}

static void
soleus_point_row_class_init (SoleusPointRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_point_row_dispose;
  object_class->get_property = soleus_point_row_get_property;
  object_class->set_property = soleus_point_row_set_property;

  /**
   * SoleusPointRow:clear-name:
   *
   * What the button is called that takes the answer back.
   */
  properties[PROP_CLEAR_NAME] = g_param_spec_string ("clear-name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointRow:lowest:
   *
   * What 0 stands for.
   */
  properties[PROP_LOWEST] = g_param_spec_string ("lowest", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointRow:highest:
   *
   * What the last point stands for.
   */
  properties[PROP_HIGHEST] = g_param_spec_string ("highest", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointRow:value:
   *
   * The answer, or %SOLEUS_FEEDBACK_UNKNOWN.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_MAX, SOLEUS_FEEDBACK_UNKNOWN, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOLEUS_TYPE_POINT_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, highest_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, lowest_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, scale);
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusPointRow, value_label);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_scale_value_changed);
}

static void
soleus_point_row_init (SoleusPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_answer (self);
}

/**
 * soleus_point_row_get_value:
 * @self: a row
 *
 * Returns: the answer, from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 */
int
soleus_point_row_get_value (SoleusPointRow *self)
{
  g_return_val_if_fail (SOLEUS_IS_POINT_ROW (self), SOLEUS_FEEDBACK_UNKNOWN);

  return soleus_point_scale_get_value (self->scale);
}

/**
 * soleus_point_row_set_value:
 * @self: a row
 * @value: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 *
 * Shows an answer, or that there is none.
 */
void
soleus_point_row_set_value (SoleusPointRow *self,
                            int             value)
{
  g_return_if_fail (SOLEUS_IS_POINT_ROW (self));

  soleus_point_scale_set_value (self->scale, value);
}
