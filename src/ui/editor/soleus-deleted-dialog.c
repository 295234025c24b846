/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deleted-dialog.h"
#include "soleus-plain-row.h"
#include "soleus-deleted-file.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusDeletedDialog:
 *
 * The person's own routines and exercises that were deleted, last first, each with a button to bring it back.
 *
 * # Actions
 * `routine.restore` with an id.
 */
struct _SoleusDeletedDialog {
  AdwDialog parent_instance;

  GListModel *files; /* (owned) (element-type SoleusDeletedFile) */

  GtkStack   *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SoleusDeletedDialog, soleus_deleted_dialog, ADW_TYPE_DIALOG)

static char *
describe (SoleusDeletedFile *file)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (soleus_deleted_file_get_deleted_at (file));
  g_autofree char *when = g_date_time_format (local, "%x");

  if (soleus_deleted_file_get_is_exercise (file))
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Exercise, deleted on %s"), when);
  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("Routine, deleted on %s"), when);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  SoleusDeletedFile *file = item;
  g_autofree char   *subtitle = describe (file);
  GtkWidget         *row = soleus_plain_row_new (soleus_deleted_file_get_name (file), subtitle);
  GtkWidget         *button = gtk_button_new_with_label (_ ("Restore"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "routine.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", soleus_deleted_file_get_id (file));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
update (SoleusDeletedDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->files) > 0 ? "files" : "nothing");
}

static void
soleus_deleted_dialog_dispose (GObject *object)
{
  SoleusDeletedDialog *self = SOLEUS_DELETED_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_DELETED_DIALOG);
  g_clear_object (&self->files);

  G_OBJECT_CLASS (soleus_deleted_dialog_parent_class)->dispose (object);
}

static void
soleus_deleted_dialog_class_init (SoleusDeletedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_deleted_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-deleted-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusDeletedDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SoleusDeletedDialog, list);
}

static void
soleus_deleted_dialog_init (SoleusDeletedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_deleted_dialog_new:
 * @files: (element-type SoleusDeletedFile): what was deleted, last first; the dialog follows it
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
soleus_deleted_dialog_new (GListModel *files)
{
  SoleusDeletedDialog *self = g_object_new (SOLEUS_TYPE_DELETED_DIALOG, NULL);

  self->files = g_object_ref (files);
  gtk_list_box_bind_model (self->list, files, make_row, NULL, NULL);
  g_signal_connect_object (files, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
