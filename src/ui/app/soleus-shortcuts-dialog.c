/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "soleus-shortcuts.h"

/**
 * SoleusShortcutsDialog:
 *
 * Lists the keys of the program under their headings, from the table that binds them.
 */
struct _SoleusShortcutsDialog {
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (SoleusShortcutsDialog, soleus_shortcuts_dialog, ADW_TYPE_DIALOG)

/* The keys as on the keyboard and in the person's language, like "Ctrl+Q". */
static char *
get_keys_label (const SoleusShortcut *shortcut)
{
  GdkModifierType modifiers;
  unsigned        key;

  if (!gtk_accelerator_parse (shortcut->accelerators[0], &key, &modifiers))
    g_error ("%s can't be bound to “%s”", shortcut->action, shortcut->accelerators[0]);

  return gtk_accelerator_get_label (key, modifiers);
}

/* The style of GTK's own shortcut label, which is deprecated, while libadwaita's is newer than our floor. */
static GtkWidget *
new_keycap (const char *keys)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "css-name", "shortcut",
                                 "valign", GTK_ALIGN_CENTER,
                                 NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", keys,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, "keycap");
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
new_row (const SoleusShortcut *shortcut)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *keys = get_keys_label (shortcut);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_keycap (keys));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys,
                                  -1);

  return row;
}

static AdwPreferencesGroup *
append_group (SoleusShortcutsDialog *self,
              const char            *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ (title));
  adw_preferences_page_add (self->page, group);

  return group;
}

static void
soleus_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (soleus_shortcuts_dialog_parent_class)->dispose (object);
}

static void
soleus_shortcuts_dialog_class_init (SoleusShortcutsDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusShortcutsDialog, page);
}

static void
soleus_shortcuts_dialog_init (SoleusShortcutsDialog *self)
{
  unsigned              n_shortcuts;
  const SoleusShortcut *shortcuts = soleus_shortcuts_get (&n_shortcuts);
  AdwPreferencesGroup  *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (unsigned i = 0; i < n_shortcuts; i++) {
    if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
      group = append_group (self, shortcuts[i].group);
    adw_preferences_group_add (group, new_row (&shortcuts[i]));
  }
}

/**
 * soleus_shortcuts_dialog_new:
 *
 * Makes the dialog. Present it with adw_dialog_present().
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
soleus_shortcuts_dialog_new (void)
{
  return g_object_new (SOLEUS_TYPE_SHORTCUTS_DIALOG, NULL);
}
