/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-customise-page.h"
#include "soleus-block-list.h"
#include "soleus-draft-blocks.h"
#include "soleus-exercise-picker.h"
#include "soleus-newer-dialog.h"
#include "soleus-origin.h"
#include "soleus-routine-group.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusCustomisePage:
 *
 * The panel in which a person makes a routine their own. A built-in routine becomes a copy at its first change.
 *
 * # Actions
 * The page has `customise.add-exercise`, `customise.reset` and `customise.look-at-newer`, and those of #SoleusEditorPage. Its menu names those of the groups `routine`, `share`
 * and `paper`, too, with the id of the routine.
 */
struct _SoleusCustomisePage {
  SoleusEditorPage parent_instance;

  SoleusDraft     *draft;   /* (owned) */
  SoleusLibrary   *library; /* (owned) */
  char            *removed; /* (nullable): what is just being removed */
  SoleusBlockList *blocks;
  GtkWidget       *newer_banner;
};

G_DEFINE_FINAL_TYPE (SoleusCustomisePage, soleus_customise_page, SOLEUS_TYPE_EDITOR_PAGE)

static void
append (GMenu      *menu,
        const char *label,
        const char *action_name,
        const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action_name, "s", id);
  g_menu_append_item (menu, item);
}

/* What is built in can be neither deleted nor sent before it is the person's own. */
static void
update_menu (SoleusCustomisePage *self)
{
  const char *id = soleus_draft_get_id (self->draft);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) third = g_menu_new ();

  append (first, _ ("Du_plicate"), "routine.duplicate", id);
  if (soleus_origin_find (self->draft, self->library) != NULL)
    g_menu_append (first, _ ("_Reset to the Original"), "customise.reset");
  append (second, _ ("_Share…"), "share.export", id);
  append (second, _ ("P_rint…"), "paper.print", id);
  append (second, _ ("Save as PD_F…"), "paper.save-pdf", id);
  append (third, _ ("_Delete"), "routine.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));
  soleus_editor_page_set_menu (SOLEUS_EDITOR_PAGE (self), G_MENU_MODEL (menu));
}

static void
update_newer (SoleusCustomisePage *self)
{
  g_autoptr (GPtrArray) newer = soleus_origin_list_newer (self->draft, self->library);

  adw_banner_set_revealed (ADW_BANNER (self->newer_banner), newer->len > 0);
}

static void
show_removed (SoleusCustomisePage *self)
{
  g_autofree char *removed = g_steal_pointer (&self->removed);
  g_autofree char *text = NULL;
  AdwToast        *toast;

  if (removed == NULL)
    return;
  /* Translators: %s is an exercise that was taken out of a routine. */
  text = g_strdup_printf (_ ("“%s” removed"), removed);
  toast = soleus_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "editing.undo");
  soleus_editor_page_set_toast (SOLEUS_EDITOR_PAGE (self), toast);
}

static void
on_changed (SoleusCustomisePage *self)
{
  show_removed (self);
  update_menu (self);
  update_newer (self);
}

static void
update_units (SoleusCustomisePage *self)
{
  soleus_block_list_set_units (self->blocks, soleus_region_get_units (soleus_editor_page_get_region (SOLEUS_EDITOR_PAGE (self))));
}

static void
on_block_removed (SoleusCustomisePage *self,
                  const char          *name)
{
  g_set_str (&self->removed, name);
}

static void
on_picked (SoleusCustomisePage *self,
           SoleusEntry         *entry)
{
  guint n_blocks = soleus_draft_count_blocks (self->draft);
  g_autoptr (JsonNode) block = json_from_string ("{}", NULL);

  json_object_set_string_member (json_node_get_object (block), "exercise", soleus_entry_get_id (entry));
  soleus_draft_settle (self->draft);
  soleus_draft_insert (self->draft, "/blocks", n_blocks, g_steal_pointer (&block), _ ("Another Exercise"));
  soleus_draft_settle (self->draft);
  soleus_block_list_open (self->blocks, n_blocks);
}

static void
add_exercise (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (widget);
  AdwDialog           *picker = soleus_exercise_picker_new (self->library, _ ("Add an Exercise"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  adw_dialog_present (picker, widget);
}

static void
reset (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (widget);

  soleus_draft_settle (self->draft);
  soleus_origin_reset (self->draft, self->library);
  soleus_draft_settle (self->draft);
}

static void
look_at_newer (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (widget);

  adw_dialog_present (soleus_newer_dialog_new (self->draft, self->library, soleus_region_get_units (soleus_editor_page_get_region (SOLEUS_EDITOR_PAGE (self)))), widget);
}

static void
soleus_customise_page_dispose (GObject *object)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->library);
  g_clear_pointer (&self->removed, g_free);

  G_OBJECT_CLASS (soleus_customise_page_parent_class)->dispose (object);
}

static void
soleus_customise_page_class_init (SoleusCustomisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_customise_page_dispose;
  gtk_widget_class_install_action (widget_class, "customise.add-exercise", NULL, add_exercise);
  gtk_widget_class_install_action (widget_class, "customise.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "customise.look-at-newer", NULL, look_at_newer);
}

static void
soleus_customise_page_init (SoleusCustomisePage *self)
{
}

static void
add_newer_banner (SoleusCustomisePage *self)
{
  self->newer_banner = adw_banner_new (_ ("The original has newer numbers"));
  adw_banner_set_button_label (ADW_BANNER (self->newer_banner), _ ("_Look…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->newer_banner), "customise.look-at-newer");
  soleus_editor_page_add_top (SOLEUS_EDITOR_PAGE (self), self->newer_banner);
}

static void
add_blocks (SoleusCustomisePage *self)
{
  self->blocks = SOLEUS_BLOCK_LIST (g_object_new (SOLEUS_TYPE_BLOCK_LIST, NULL));
  soleus_block_list_set_draft (self->blocks, self->draft, self->library);
  g_signal_connect_object (self->blocks, "block-removed", G_CALLBACK (on_block_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->blocks, "block-shown", G_CALLBACK (soleus_editor_page_show_block), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Exercises"), NULL), GTK_WIDGET (self->blocks));
  if (soleus_draft_count_blocks (self->draft) == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (soleus_block_list_get_row (self->blocks, 0)), TRUE);
}

static void
add_whole (SoleusCustomisePage *self)
{
  SoleusRoutineGroup *whole = g_object_new (SOLEUS_TYPE_ROUTINE_GROUP, NULL);

  soleus_routine_group_set_draft (whole, self->draft);
  soleus_editor_page_add (SOLEUS_EDITOR_PAGE (self), ADW_PREFERENCES_GROUP (whole));
}

/**
 * soleus_customise_page_new:
 * @draft: the routine to edit
 * @shelf: where it is kept
 * @library: the exercises that it may name
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_customise_page_new (SoleusDraft   *draft,
                           SoleusShelf   *shelf,
                           SoleusLibrary *library,
                           SoleusRegion  *region)
{
  SoleusCustomisePage *self = g_object_new (SOLEUS_TYPE_CUSTOMISE_PAGE, "title", _ ("Customise"), NULL);

  self->draft = g_object_ref (draft);
  self->library = g_object_ref (library);
  soleus_editor_page_edit (SOLEUS_EDITOR_PAGE (self), draft, shelf, region);
  add_newer_banner (self);
  add_blocks (self);
  add_whole (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (update_units), self, G_CONNECT_SWAPPED);
  update_units (self);
  on_changed (self);
  return GTK_WIDGET (self);
}
