/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-leave-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusLeaveDialog:
 *
 * Asks how to leave the session under way: when it is stopped, or when its window is closed. It is answered once, by a button or by Escape, which is to
 * stay.
 *
 * The buttons stand one below the other at any width: an #AdwAlertDialog sets three of them side by side in a low window, and cuts their words there.
 */
struct _SoleusLeaveDialog {
  AdwDialog parent_instance;

  gboolean answered;

  GtkLabel  *heading;
  GtkLabel  *body;
  GtkButton *background;
  GtkButton *save;
  GtkButton *discard;
  GtkButton *stay;
};

enum {
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusLeaveDialog, soleus_leave_dialog, ADW_TYPE_DIALOG)

static SoleusLeaveAnswer
get_answer (SoleusLeaveDialog *self,
            GtkButton         *button)
{
  if (button == self->background)
    return SOLEUS_LEAVE_BACKGROUND;
  if (button == self->save)
    return SOLEUS_LEAVE_SAVE;
  if (button == self->discard)
    return SOLEUS_LEAVE_DISCARD;
  return SOLEUS_LEAVE_STAY;
}

static void
on_button_clicked (SoleusLeaveDialog *self,
                   GtkButton         *button)
{
  g_autoptr (SoleusLeaveDialog) alive = g_object_ref (self);

  /* On its way out it can still be pressed. */
  if (self->answered)
    return;
  self->answered = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[ANSWERED], 0, (int) get_answer (self, button));
}

static void
soleus_leave_dialog_closed (AdwDialog *dialog)
{
  SoleusLeaveDialog *self = SOLEUS_LEAVE_DIALOG (dialog);

  if (!self->answered)
    g_signal_emit (self, signals[ANSWERED], 0, (int) SOLEUS_LEAVE_STAY);
  self->answered = TRUE;
}

static void
soleus_leave_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LEAVE_DIALOG);
  G_OBJECT_CLASS (soleus_leave_dialog_parent_class)->dispose (object);
}

static void
soleus_leave_dialog_class_init (SoleusLeaveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_leave_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = soleus_leave_dialog_closed;

  /**
   * SoleusLeaveDialog::answered:
   * @self: the question
   * @answer: a #SoleusLeaveAnswer
   *
   * The person has answered.
   */
  signals[ANSWERED] = g_signal_new ("answered", SOLEUS_TYPE_LEAVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-leave-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, body);
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, background);
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, save);
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, discard);
  gtk_widget_class_bind_template_child (widget_class, SoleusLeaveDialog, stay);
}

static void
soleus_leave_dialog_init (SoleusLeaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_next_sibling (GTK_WIDGET (self->body)); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (child)));

    gtk_label_set_wrap (label, TRUE);
    gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
    g_signal_connect_object (child, "clicked", G_CALLBACK (on_button_clicked), self, G_CONNECT_SWAPPED);
  }
}

static SoleusLeaveDialog *
ask (const char *heading,
     const char *body,
     const char *stay)
{
  SoleusLeaveDialog *self = g_object_new (SOLEUS_TYPE_LEAVE_DIALOG, "title", heading, NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body);
  gtk_button_set_label (self->stay, stay);
  return self;
}

static void
suggest (SoleusLeaveDialog *self,
         GtkButton         *button)
{
  gtk_widget_add_css_class (GTK_WIDGET (button), "suggested-action");
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (button));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (button));
}

/**
 * soleus_leave_dialog_new_for_stop:
 *
 * Returns: (transfer floating): the question when a session is stopped
 */
AdwDialog *
soleus_leave_dialog_new_for_stop (void)
{
  SoleusLeaveDialog *self = ask (_ ("Stop This Session?"), _ ("What you have done so far can be kept in the history."), _ ("_Keep Going"));

  suggest (self, self->save);
  return ADW_DIALOG (self);
}

/**
 * soleus_leave_dialog_new_for_close:
 *
 * Returns: (transfer floating): the question when the window of a session is closed
 */
AdwDialog *
soleus_leave_dialog_new_for_close (void)
{
  SoleusLeaveDialog *self = ask (_ ("Close the Window?"), _ ("The session can go on without it. Open Soleus again to come back."), _ ("_Cancel"));

  gtk_widget_set_visible (GTK_WIDGET (self->background), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->discard), FALSE);
  suggest (self, self->background);
  return ADW_DIALOG (self);
}
