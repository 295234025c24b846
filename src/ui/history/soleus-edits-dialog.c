/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-edits-dialog.h"

#include "soleus-plain-row.h"
#include "soleus-record-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusEditsDialog:
 *
 * What was changed of the history in the last seven days, last first, each with a button that undoes it. What was changed again later waits for that. It follows the history.
 *
 * # Actions
 * `win.undo-edit` with the id of a session.
 */
struct _SoleusEditsDialog {
  AdwDialog parent_instance;

  SoleusHistory *history;     /* (owned) */
  GCancellable  *cancellable; /* what is asked for goes with the dialog */

  GtkListBox    *list;
  GtkStack      *stack;
  AdwStatusPage *failed_page;
};

G_DEFINE_FINAL_TYPE (SoleusEditsDialog, soleus_edits_dialog, ADW_TYPE_DIALOG)

static char *
describe_edit (const SoleusEdit *edit)
{
  g_autofree char *name = soleus_record_name_to_text (edit->routine_name);

  switch (edit->kind) {
  case SOLEUS_EDIT_KIND_CORRECTED:
    /* Translators: %s is what a session was, such as “Desk Raise”. */
    return g_strdup_printf (_ ("Corrected: %s"), name);
  case SOLEUS_EDIT_KIND_ADDED:
    /* Translators: %s is what a session was, such as “Desk Raise”. */
    return g_strdup_printf (_ ("Added: %s"), name);
  case SOLEUS_EDIT_KIND_DELETED:
    /* Translators: %s is what a session was, such as “Desk Raise”. */
    return g_strdup_printf (_ ("Deleted: %s"), name);
  }

  g_return_val_if_reached (NULL);
}

static char *
describe_session (const SoleusEdit *edit)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = soleus_day_to_text (soleus_stamp_get_day (edit->started), soleus_day_from_date_time (now));
  g_autofree char *clock = soleus_clock_to_text (edit->started);
  /* Translators: A day and a time of it, such as “Today, 10:20”. */
  g_autofree char *text = g_strdup_printf (C_ ("day and moment", "%s, %s"), day, clock);

  if (edit->is_last)
    return g_steal_pointer (&text);
  return g_strconcat (text, C_ ("between facts", " · "), _ ("changed again later, undo that first"), NULL);
}

static GtkWidget *
make_row (const SoleusEdit *edit)
{
  g_autofree char *title = describe_edit (edit);
  g_autofree char *subtitle = describe_session (edit);
  GtkWidget       *row = soleus_plain_row_new (title, subtitle);
  GtkWidget       *button;

  gtk_widget_add_css_class (row, "numeric");
  if (!edit->is_last)
    return row;

  button = gtk_button_new_with_label (_ ("Undo"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.undo-edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", edit->session_id);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* The keyboard stays in the list when the row that it was in goes. */
static void
show_edits (SoleusEditsDialog *self,
            GPtrArray         *edits)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < edits->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (edits, i)));
  gtk_stack_set_visible_child_name (self->stack, edits->len > 0 ? "edits" : "nothing");
  if (had_focus)
    gtk_widget_child_focus (edits->len > 0 ? GTK_WIDGET (self->list) : GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Whoever disposes of the dialog cancels the reading, so nothing here may be touched before that is ruled out. */
static void
on_edits_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  SoleusEditsDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  g_autofree char *description = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (edits != NULL) {
    show_edits (self, edits);
    return;
  }
  description = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed_page, description);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
refresh (SoleusEditsDialog *self)
{
  soleus_history_list_edits (self->history, self->cancellable, on_edits_read, self);
}

static void
soleus_edits_dialog_dispose (GObject *object)
{
  SoleusEditsDialog *self = SOLEUS_EDITS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_EDITS_DIALOG);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (soleus_edits_dialog_parent_class)->dispose (object);
}

static void
soleus_edits_dialog_class_init (SoleusEditsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_edits_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-edits-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusEditsDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SoleusEditsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SoleusEditsDialog, stack);
}

static void
soleus_edits_dialog_init (SoleusEditsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_edits_dialog_new:
 * @history: the history
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
soleus_edits_dialog_new (SoleusHistory *history)
{
  SoleusEditsDialog *self = g_object_new (SOLEUS_TYPE_EDITS_DIALOG, NULL);

  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return ADW_DIALOG (self);
}
