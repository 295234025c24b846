/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-point-scale.h"

#include "soleus-session-record.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPointScale:
 *
 * A scale of eleven points, 0 to %SOLEUS_FEEDBACK_MAX, of which one is chosen, or none: nothing is said for the person.
 *
 * One tap or click chooses. It is one stop of the Tab key: the arrow keys, Home and End move the choice, a digit chooses its point, Delete and Backspace take the
 * choice back. The points flow into a second line where there is no room for one.
 *
 * To assistive technology it is a grid of cells named "4 of 10", the ends with their words; name it as a whole with `labelled-by`.
 */
struct _SoleusPointScale {
  GtkWidget parent_instance;

  GtkFlowBox *points;
  char       *lowest;
  char       *highest;
  int         value;
  gboolean    updating; /* The selection follows the value, not the other way round. */
};

G_DEFINE_FINAL_TYPE (SoleusPointScale, soleus_point_scale, GTK_TYPE_WIDGET)

typedef enum {
  PROP_LABELLED_BY = 1,
  PROP_LOWEST,
  PROP_HIGHEST,
  PROP_VALUE,
} SoleusPointScaleProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static char *
describe_point (SoleusPointScale *self,
                int               point)
{
  if (point == 0 && self->lowest != NULL)
    return g_strdup_printf ("%d: %s", point, self->lowest);
  if (point == SOLEUS_FEEDBACK_MAX && self->highest != NULL)
    return g_strdup_printf ("%d: %s", point, self->highest);

  /* Translators: A point on a scale, such as “4 of 10”. */
  return g_strdup_printf (_ ("%d of %d"), point, SOLEUS_FEEDBACK_MAX);
}

static void
name_points (SoleusPointScale *self)
{
  for (int i = 0; i <= SOLEUS_FEEDBACK_MAX; i++) {
    GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->points, i);
    g_autofree char *name = describe_point (self, i);

    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
}

static void
select_value (SoleusPointScale *self)
{
  GtkFlowBoxChild *child = self->value >= 0 ? gtk_flow_box_get_child_at_index (self->points, self->value) : NULL;

  self->updating = TRUE;
  if (child == NULL)
    gtk_flow_box_unselect_all (self->points);
  else if (!gtk_flow_box_child_is_selected (child))
    gtk_flow_box_select_child (self->points, child);
  self->updating = FALSE;
}

static void
on_points_selected (SoleusPointScale *self)
{
  GList *selected;

  if (self->updating)
    return;

  selected = gtk_flow_box_get_selected_children (self->points);
  soleus_point_scale_set_value (self, selected != NULL ? gtk_flow_box_child_get_index (selected->data) : SOLEUS_FEEDBACK_UNKNOWN);
  g_list_free (selected);
}

static gboolean
on_key_pressed (SoleusPointScale *self,
                unsigned          keyval,
                unsigned          keycode,
                GdkModifierType   state)
{
  unsigned character = gdk_keyval_to_unicode (keyval);
  int      digit = g_unichar_digit_value (character);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    soleus_point_scale_set_value (self, SOLEUS_FEEDBACK_UNKNOWN);
  else if (digit >= 0)
    soleus_point_scale_set_value (self, digit);
  else
    return GDK_EVENT_PROPAGATE;

  /* The arrow keys go on from there. */
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
set_text (SoleusPointScale *self,
          char            **slot,
          const GValue     *value,
          GParamSpec       *pspec)
{
  if (g_set_str (slot, g_value_get_string (value))) {
    name_points (self);
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
  }
}

static void
set_labelled_by (SoleusPointScale *self,
                 GtkWidget        *label)
{
  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->points), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/* A flow box selects what gets the focus. Looking at a scale says nothing. */
static gboolean
focus_point (SoleusPointScale *self,
             GtkDirectionType  direction)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->points, MAX (self->value, 0));
  gboolean         focused;

  self->updating = TRUE;
  focused = gtk_widget_child_focus (GTK_WIDGET (child), direction);
  select_value (self);

  return focused;
}

static gboolean
soleus_point_scale_grab_focus (GtkWidget *widget)
{
  return focus_point (SOLEUS_POINT_SCALE (widget), GTK_DIR_TAB_FORWARD);
}

/* A flow box would stop at each of its children. */
static gboolean
soleus_point_scale_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL)
    return focus_point (SOLEUS_POINT_SCALE (widget), direction);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return GTK_WIDGET_CLASS (soleus_point_scale_parent_class)->focus (widget, direction);
}

static void
soleus_point_scale_dispose (GObject *object)
{
  SoleusPointScale *self = SOLEUS_POINT_SCALE (object);

  if (self->points != NULL) {
    g_signal_handlers_disconnect_by_data (self->points, self);
    gtk_widget_unparent (GTK_WIDGET (self->points));
    self->points = NULL;
  }

  G_OBJECT_CLASS (soleus_point_scale_parent_class)->dispose (object);
}

static void
soleus_point_scale_finalize (GObject *object)
{
  SoleusPointScale *self = SOLEUS_POINT_SCALE (object);

  g_free (self->lowest);
  g_free (self->highest);

  G_OBJECT_CLASS (soleus_point_scale_parent_class)->finalize (object);
}

static void
soleus_point_scale_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusPointScale *self = SOLEUS_POINT_SCALE (object);

  switch ((SoleusPointScaleProperty) property_id) {
  case PROP_LABELLED_BY:
    break;
  case PROP_LOWEST:
    g_value_set_string (value, self->lowest);
    break;
  case PROP_HIGHEST:
    g_value_set_string (value, self->highest);
    break;
  case PROP_VALUE:
    g_value_set_int (value, self->value);
    break;
  }
}

static void
soleus_point_scale_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusPointScale *self = SOLEUS_POINT_SCALE (object);

  switch ((SoleusPointScaleProperty) property_id) {
  case PROP_LABELLED_BY:
    set_labelled_by (self, g_value_get_object (value));
    break;
  case PROP_LOWEST:
    set_text (self, &self->lowest, value, pspec);
    break;
  case PROP_HIGHEST:
    set_text (self, &self->highest, value, pspec);
    break;
  case PROP_VALUE:
    soleus_point_scale_set_value (self, g_value_get_int (value));
    break;
  }
}

static void
soleus_point_scale_class_init (SoleusPointScaleClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_point_scale_dispose;
  object_class->finalize = soleus_point_scale_finalize;
  object_class->get_property = soleus_point_scale_get_property;
  object_class->set_property = soleus_point_scale_set_property;
  widget_class->focus = soleus_point_scale_focus;
  widget_class->grab_focus = soleus_point_scale_grab_focus;

  /**
   * SoleusPointScale:labelled-by: (setter)
   *
   * What names the scale.
   */
  properties[PROP_LABELLED_BY] = g_param_spec_object ("labelled-by", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointScale:lowest:
   *
   * What 0 stands for.
   */
  properties[PROP_LOWEST] = g_param_spec_string ("lowest", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointScale:highest:
   *
   * What the last point stands for.
   */
  properties[PROP_HIGHEST] = g_param_spec_string ("highest", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusPointScale:value:
   *
   * The point that is chosen, or %SOLEUS_FEEDBACK_UNKNOWN.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, SOLEUS_FEEDBACK_UNKNOWN, SOLEUS_FEEDBACK_MAX, SOLEUS_FEEDBACK_UNKNOWN, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_point (SoleusPointScale *self,
           int               point)
{
  g_autofree char *text = g_strdup_printf ("%d", point);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_size_request (label, 42, 38);
  gtk_flow_box_append (self->points, label);
}

static void
soleus_point_scale_init (SoleusPointScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = SOLEUS_FEEDBACK_UNKNOWN;
  self->points = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->points, TRUE);
  gtk_flow_box_set_min_children_per_line (self->points, 6);
  gtk_flow_box_set_max_children_per_line (self->points, SOLEUS_FEEDBACK_MAX + 1);
  gtk_flow_box_set_selection_mode (self->points, GTK_SELECTION_SINGLE);
  gtk_widget_set_parent (GTK_WIDGET (self->points), GTK_WIDGET (self));
  for (int i = 0; i <= SOLEUS_FEEDBACK_MAX; i++)
    add_point (self, i);
  name_points (self);

  g_signal_connect_swapped (self->points, "selected-children-changed", G_CALLBACK (on_points_selected), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * soleus_point_scale_get_value:
 * @self: a scale
 *
 * Returns: the point that is chosen, from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 */
int
soleus_point_scale_get_value (SoleusPointScale *self)
{
  g_return_val_if_fail (SOLEUS_IS_POINT_SCALE (self), SOLEUS_FEEDBACK_UNKNOWN);

  return self->value;
}

/**
 * soleus_point_scale_set_value:
 * @self: a scale
 * @value: from 0 to %SOLEUS_FEEDBACK_MAX, or %SOLEUS_FEEDBACK_UNKNOWN
 *
 * Chooses a point, or none.
 */
void
soleus_point_scale_set_value (SoleusPointScale *self,
                              int               value)
{
  g_return_if_fail (SOLEUS_IS_POINT_SCALE (self));
  g_return_if_fail (value >= SOLEUS_FEEDBACK_UNKNOWN && value <= SOLEUS_FEEDBACK_MAX);

  if (self->value == value)
    return;

  self->value = value;
  select_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
