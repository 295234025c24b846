/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-dialog.h"

#include "soleus-entry-text.h"
#include "soleus-import-groups.h"
#include "soleus-moving-figure.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusImportDialog:
 *
 * What a file of somebody else's would bring, before anything is done with it: the moving figure, each exercise with its dose, the time, for whom it is and why, what it resembles of what is
 * there and how it differs from that; or all that is wrong with it, with its place. It offers what can be done: Add, or Replace, Keep Both and Skip where something has its id already.
 * The suggested one loses nothing. Of several files it shows one after another.
 *
 * Enter is the suggested one; Escape closes it, and nothing more comes in.
 *
 * # Size
 * From 360 × 294.
 */
struct _SoleusImportDialog {
  AdwDialog parent_instance;

  SoleusUnits   units;
  SoleusImport *import;     /* (owned) (nullable) */
  guint         top_source; /* 0 unless its top is to be shown */

  AdwWindowTitle     *title;
  GtkScrolledWindow  *scroller;
  GtkBox             *head;
  SoleusMovingFigure *figure;
  GtkLabel           *name;
  GtkLabel           *kind;
  GtkLabel           *summary;
  GtkLabel           *file;
  GtkBox             *groups;
  GtkCheckButton     *for_all;
  GtkButton          *skip;
  GtkButton          *replace;
  GtkButton          *keep_both;
  GtkButton          *add;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusImportDialog, soleus_import_dialog, ADW_TYPE_DIALOG)

static char *
describe_kind (SoleusImportDialog *self)
{
  SoleusEntry     *entry = soleus_import_get_entry (self->import);
  g_autofree char *subtitle = entry != NULL ? soleus_entry_to_subtitle (entry, self->units) : NULL;
  const char      *kind = soleus_import_get_is_exercise (self->import) ? _ ("Exercise") : _ ("Routine");

  return subtitle != NULL ? g_strdup_printf ("%s · %s", kind, subtitle) : NULL;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_head (SoleusImportDialog *self,
           const char         *file_name)
{
  SoleusEntry     *entry = soleus_import_get_entry (self->import);
  const char      *name = soleus_import_get_name (self->import);
  g_autofree char *kind = describe_kind (self);
  /* Translators: %s is the name of a file. */
  g_autofree char *file = g_strdup_printf (_ ("From “%s”"), file_name);

  gtk_widget_set_visible (GTK_WIDGET (self->figure), entry != NULL);
  if (entry != NULL)
    soleus_moving_figure_set_routine (self->figure, soleus_entry_get_routine (entry));
  set_text (self->name, name != NULL && *name != '\0' ? name : file_name);
  set_text (self->kind, kind);
  set_text (self->summary, entry != NULL ? soleus_entry_get_summary (entry) : NULL);
  set_text (self->file, name != NULL && *name != '\0' ? file : NULL);
}

static GtkButton *
get_button (SoleusImportDialog *self,
            SoleusImportChoice  choice)
{
  switch (choice) {
  case SOLEUS_IMPORT_CHOICE_ADD:
    return self->add;
  case SOLEUS_IMPORT_CHOICE_REPLACE:
    return self->replace;
  case SOLEUS_IMPORT_CHOICE_KEEP_BOTH:
    return self->keep_both;
  case SOLEUS_IMPORT_CHOICE_SKIP:
    return self->skip;
  }
  return self->skip;
}

static void
on_button_clicked (SoleusImportDialog *self,
                   GtkButton          *button)
{
  g_autoptr (SoleusImportDialog) alive = g_object_ref (self);
  int choice = SOLEUS_IMPORT_CHOICE_ADD;

  while (get_button (self, (SoleusImportChoice) choice) != button)
    choice++;
  g_signal_emit (self, signals[CHOSEN], 0, choice, gtk_check_button_get_active (self->for_all));
}

/* Alone, a file that can't come in needs no more than to be closed. */
static void
show_choices (SoleusImportDialog *self,
              gboolean            is_last)
{
  SoleusImportChoice proposal = soleus_import_get_proposal (self->import);
  GtkWidget         *proposed = GTK_WIDGET (get_button (self, proposal));

  gtk_button_set_label (self->skip, is_last && proposal == SOLEUS_IMPORT_CHOICE_SKIP ? _ ("_Close") : _ ("_Skip"));
  for (int choice = SOLEUS_IMPORT_CHOICE_ADD; choice <= SOLEUS_IMPORT_CHOICE_SKIP; choice++) {
    GtkWidget *button = GTK_WIDGET (get_button (self, choice));

    gtk_widget_set_visible (button, soleus_import_allows (self->import, choice));
    if (choice == (int) proposal)
      gtk_widget_add_css_class (button, "suggested-action");
    else
      gtk_widget_remove_css_class (button, "suggested-action");
  }
  adw_dialog_set_default_widget (ADW_DIALOG (self), proposed);
  adw_dialog_set_focus (ADW_DIALOG (self), proposed);
}

static void
show_top (gpointer data)
{
  SoleusImportDialog *self = SOLEUS_IMPORT_DIALOG (data);

  self->top_source = 0;
  gtk_widget_grab_focus (GTK_WIDGET (get_button (self, soleus_import_get_proposal (self->import))));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Where there is little room, what has the focus at first is scrolled to when the dialog comes. */
static void
show_top_soon (SoleusImportDialog *self)
{
  if (self->top_source == 0 && self->import != NULL)
    self->top_source = g_idle_add_once (show_top, self);
}

static void
soleus_import_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&SOLEUS_IMPORT_DIALOG (object)->top_source, g_source_remove);
  g_clear_object (&SOLEUS_IMPORT_DIALOG (object)->import);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (soleus_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, head);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, name);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, for_all);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, skip);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, replace);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, keep_both);
  gtk_widget_class_bind_template_child (widget_class, SoleusImportDialog, add);
}

static void
soleus_import_dialog_class_init (SoleusImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_import_dialog_dispose;

  /**
   * SoleusImportDialog::chosen:
   * @self: the dialog
   * @choice: a #SoleusImportChoice that the file allows
   * @for_all: whether it is for those that follow as well, where it is possible
   *
   * The person has decided. The dialog stays until the next file is shown, or it is closed.
   */
  signals[CHOSEN] = g_signal_new ("chosen", SOLEUS_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (SOLEUS_TYPE_MOVING_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked);
}

static void
soleus_import_dialog_init (SoleusImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->skip, "map", G_CALLBACK (show_top_soon), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->name, self->kind, NULL, -1);
}

/**
 * soleus_import_dialog_new:
 * @units: how loads and distances are shown
 *
 * Returns: (transfer floating): a dialog with nothing in it yet, see soleus_import_dialog_show ()
 */
AdwDialog *
soleus_import_dialog_new (SoleusUnits units)
{
  SoleusImportDialog *self = g_object_new (SOLEUS_TYPE_IMPORT_DIALOG, NULL);

  self->units = units;
  return ADW_DIALOG (self);
}

/**
 * soleus_import_dialog_show:
 * @self: the dialog
 * @import: what a file would bring
 * @file_name: what the file is called
 * @index: which of the files it is, from 0
 * @n_files: how many there are
 *
 * Shows a file, from its top on.
 */
void
soleus_import_dialog_show (SoleusImportDialog *self,
                           SoleusImport       *import,
                           const char         *file_name,
                           guint               index,
                           guint               n_files)
{
  /* Translators: which of several files it is: "2 of 3". */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), index + 1, n_files);

  g_return_if_fail (SOLEUS_IS_IMPORT_DIALOG (self));
  g_return_if_fail (SOLEUS_IS_IMPORT (import));

  g_set_object (&self->import, import);
  adw_window_title_set_subtitle (self->title, n_files > 1 ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->for_all), index + 1 < n_files);
  show_head (self, file_name);
  soleus_import_groups_fill (self->groups, import, self->units);
  show_choices (self, index + 1 == n_files);
  show_top_soon (self);
}
