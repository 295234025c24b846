/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pose-dialog.h"

#include "soleus-figure.h"
#include "soleus-kind-types.h"

#define FIGURE_SIZE 112

/**
 * SoleusPoseDialog:
 *
 * All positions that a figure can be drawn in, as small pictures with their names. The arrow keys go from one to the next, Enter or a click chooses.
 */
struct _SoleusPoseDialog {
  AdwDialog parent_instance;

  GtkFlowBox *poses;
};

G_DEFINE_FINAL_TYPE (SoleusPoseDialog, soleus_pose_dialog, ADW_TYPE_DIALOG)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_figure (SoleusBodyPosition position)
{
  GtkWidget            *figure = soleus_figure_new ();
  const SoleusPoseData *pose;

  soleus_figure_set_position (SOLEUS_FIGURE (figure), position);
  soleus_figure_set_still (SOLEUS_FIGURE (figure), TRUE);
  pose = soleus_figure_get_pose (SOLEUS_FIGURE (figure));
  soleus_figure_set_moment (SOLEUS_FIGURE (figure), pose->motion == SOLEUS_POSE_MOTION_GAIT ? SOLEUS_PHASE_KIND_MOVE : SOLEUS_PHASE_KIND_PAUSE, 0, pose->one_leg ? SOLEUS_SIDE_RIGHT : SOLEUS_SIDE_BOTH);
  gtk_widget_set_size_request (figure, FIGURE_SIZE, FIGURE_SIZE);
  gtk_widget_set_can_target (figure, FALSE);
  return figure;
}

static GtkWidget *
new_pose (SoleusBodyPosition position)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *figure = new_figure (position);
  GtkWidget *label = gtk_label_new (soleus_figure_get_pose (SOLEUS_FIGURE (figure))->name);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), FIGURE_SIZE);
  adw_clamp_set_child (ADW_CLAMP (clamp), figure);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (GTK_LABEL (label)), -1);
  return child;
}

static void
on_pose_activated (SoleusPoseDialog *self,
                   GtkFlowBoxChild  *child)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_flow_box_child_get_index (child));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
soleus_pose_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_POSE_DIALOG);

  G_OBJECT_CLASS (soleus_pose_dialog_parent_class)->dispose (object);
}

static void
soleus_pose_dialog_class_init (SoleusPoseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_pose_dialog_dispose;

  /**
   * SoleusPoseDialog::chosen:
   * @position: what the person chose, a #SoleusBodyPosition
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SOLEUS_TYPE_POSE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_BODY_POSITION);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-pose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusPoseDialog, poses);
  gtk_widget_class_bind_template_callback (widget_class, on_pose_activated);
}

static void
soleus_pose_dialog_init (SoleusPoseDialog *self)
{
  g_autoptr (GEnumClass) positions = g_type_class_ref (SOLEUS_TYPE_BODY_POSITION);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < positions->n_values; i++)
    gtk_flow_box_append (self->poses, new_pose ((SoleusBodyPosition) positions->values[i].value));
}

/**
 * soleus_pose_dialog_new:
 * @chosen: what is chosen now
 *
 * Returns: (transfer floating): a dialog that emits #SoleusPoseDialog::chosen, and closes then
 */
AdwDialog *
soleus_pose_dialog_new (SoleusBodyPosition chosen)
{
  SoleusPoseDialog *self = g_object_new (SOLEUS_TYPE_POSE_DIALOG, NULL);
  GtkFlowBoxChild  *child = gtk_flow_box_get_child_at_index (self->poses, (int) chosen);

  gtk_flow_box_select_child (self->poses, child);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (child));
  return ADW_DIALOG (self);
}
