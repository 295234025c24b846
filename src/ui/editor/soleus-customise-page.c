/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-customise-page.h"
#include "soleus-block-list.h"
#include "soleus-draft-blocks.h"
#include "soleus-editing.h"
#include "soleus-entry-time.h"
#include "soleus-exercise-picker.h"
#include "soleus-kind-types.h"
#include "soleus-newer-dialog.h"
#include "soleus-origin.h"
#include "soleus-routine-group.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/* A pause in typing, after which the new total time is told to who can't see it. */
#define ANNOUNCE_AFTER_MS 1200

/**
 * SoleusCustomisePage:
 *
 * The panel in which a person makes a routine their own. There is no button to save: each change is on the disk a moment later, and Undo and Redo stand in the header. The title
 * is the routine's name, and below it the total time follows while one types.
 *
 * A built-in routine becomes a copy at its first change.
 *
 * # Actions
 * The page has `customise.add-exercise`, `customise.reset` and `customise.look-at-newer`, and `editing.undo` and `editing.redo` of #SoleusEditing. Its menu names those of the
 * groups `routine`, `share` and `paper`, too, with the id of the routine.
 *
 * # Size
 * From 320 × 170.
 */
struct _SoleusCustomisePage {
  AdwNavigationPage parent_instance;

  SoleusDraft   *draft;   /* (owned) */
  SoleusLibrary *library; /* (owned) */
  SoleusEditing *editing; /* (owned) */
  AdwToast      *toast;   /* (weak) (nullable): offers to take back what was just done */
  char          *removed; /* (nullable): what is just being removed */
  guint          shown_block;
  guint          announce_source;
  SoleusUnits    units;
  gboolean       is_setting;

  AdwWindowTitle     *window_title;
  GtkButton          *undo_button;
  GtkButton          *redo_button;
  GtkMenuButton      *menu_button;
  AdwBanner          *banner;
  AdwBanner          *newer_banner;
  AdwToastOverlay    *toasts;
  SoleusTempoPreview *preview;
  AdwEntryRow        *name_row;
  SoleusBlockList    *blocks;
  SoleusRoutineGroup *whole;
};

G_DEFINE_FINAL_TYPE (SoleusCustomisePage, soleus_customise_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum {
  PROP_UNITS = 1,
} SoleusCustomisePageProperty;

static GParamSpec *properties[PROP_UNITS + 1];

enum {
  SIGNAL_REPLACED,
  SIGNAL_COPY_WANTED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static const char *
get_name (SoleusCustomisePage *self)
{
  JsonNode    *node = soleus_draft_look_up (self->draft, "/name");
  SoleusEntry *entry = soleus_draft_get_entry (self->draft);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  return entry != NULL ? soleus_entry_get_name (entry) : "";
}

static void
update_name (SoleusCustomisePage *self)
{
  g_autofree char *name = g_strdup (get_name (self));

  adw_window_title_set_title (self->window_title, name);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), name))
    return;
  /* On its way to another text the row is empty for a moment, which nobody typed. */
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  self->is_setting = FALSE;
}

static void
announce_time (gpointer data)
{
  SoleusCustomisePage *self = data;

  self->announce_source = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_window_title_get_subtitle (self->window_title), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
update_time (SoleusCustomisePage *self)
{
  SoleusEntry     *entry = soleus_draft_get_entry (self->draft);
  g_autofree char *time = entry != NULL ? soleus_entry_time_to_text (entry) : g_strdup ("");

  if (g_str_equal (adw_window_title_get_subtitle (self->window_title), time))
    return;
  adw_window_title_set_subtitle (self->window_title, time);
  g_clear_handle_id (&self->announce_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->announce_source = g_timeout_add_once (ANNOUNCE_AFTER_MS, announce_time, self);
}

static void
update_preview (SoleusCustomisePage *self)
{
  SoleusEntry   *entry = soleus_draft_get_entry (self->draft);
  SoleusRoutine *routine = entry != NULL ? soleus_entry_get_routine (entry) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->preview), routine != NULL);
  if (routine != NULL)
    soleus_tempo_preview_set_routine (self->preview, routine, MIN (self->shown_block, routine->blocks->len - 1));
}

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
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), !soleus_draft_is_new (self->draft));
}

static void
update_newer (SoleusCustomisePage *self)
{
  g_autoptr (GPtrArray) newer = soleus_origin_list_newer (self->draft, self->library);

  adw_banner_set_revealed (self->newer_banner, newer->len > 0);
}

/* Undo in the toast means what the toast says, so it goes with the next change. */
static void
update_toast (SoleusCustomisePage *self)
{
  g_autofree char *removed = g_steal_pointer (&self->removed);
  g_autofree char *text = NULL;

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (removed == NULL)
    return;
  /* Translators: %s is an exercise that was taken out of a routine. */
  text = g_strdup_printf (_ ("“%s” removed"), removed);
  g_set_weak_pointer (&self->toast, soleus_toast_new (text));
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  adw_toast_set_action_name (self->toast, "editing.undo");
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

static void
on_changed (SoleusCustomisePage *self)
{
  update_toast (self);
  update_name (self);
  update_time (self);
  update_preview (self);
  update_menu (self);
  update_newer (self);
}

static void
on_name_typed (SoleusCustomisePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  if (!self->is_setting && !g_str_equal (text, get_name (self)))
    soleus_draft_set_text (self->draft, "/name", text, _ ("Name"));
}

static void
on_block_removed (SoleusCustomisePage *self,
                  const char          *name)
{
  g_set_str (&self->removed, name);
}

static void
on_block_shown (SoleusCustomisePage *self,
                guint                index)
{
  self->shown_block = index;
  update_preview (self);
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

  adw_dialog_present (soleus_newer_dialog_new (self->draft, self->library, self->units), widget);
}

static void
on_replaced (SoleusCustomisePage *self)
{
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
}

static void
on_copy_wanted (SoleusCustomisePage *self)
{
  g_signal_emit (self, signals[SIGNAL_COPY_WANTED], 0);
}

static void
soleus_customise_page_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (object);

  switch ((SoleusCustomisePageProperty) property_id) {
  case PROP_UNITS:
    g_value_set_enum (value, (int) self->units);
    break;
  }
}

static void
soleus_customise_page_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (object);

  switch ((SoleusCustomisePageProperty) property_id) {
  case PROP_UNITS:
    if (self->units == (SoleusUnits) g_value_get_enum (value))
      return;
    self->units = (SoleusUnits) g_value_get_enum (value);
    soleus_block_list_set_units (self->blocks, self->units);
    g_object_notify_by_pspec (object, pspec);
    break;
  }
}

static void
soleus_customise_page_dispose (GObject *object)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (object);

  g_clear_handle_id (&self->announce_source, g_source_remove);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_CUSTOMISE_PAGE);
  g_clear_object (&self->editing);
  g_clear_object (&self->draft);
  g_clear_object (&self->library);
  g_clear_pointer (&self->removed, g_free);

  G_OBJECT_CLASS (soleus_customise_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SOLEUS_TYPE_TEMPO_PREVIEW);
  g_type_ensure (SOLEUS_TYPE_BLOCK_LIST);
  g_type_ensure (SOLEUS_TYPE_ROUTINE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-customise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, newer_banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, preview);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, name_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, blocks);
  gtk_widget_class_bind_template_child (widget_class, SoleusCustomisePage, whole);
  gtk_widget_class_bind_template_callback (widget_class, on_name_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_block_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_block_shown);
}

static void
soleus_customise_page_class_init (SoleusCustomisePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = soleus_customise_page_get_property;
  object_class->set_property = soleus_customise_page_set_property;
  object_class->dispose = soleus_customise_page_dispose;

  /**
   * SoleusCustomisePage:units:
   *
   * How loads and distances are shown.
   */
  properties[PROP_UNITS] = g_param_spec_enum ("units", NULL, NULL, SOLEUS_TYPE_UNITS, SOLEUS_UNITS_METRIC, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusCustomisePage::replaced:
   *
   * The person goes on with what another program wrote. Whoever pushed the page opens the routine anew.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", SOLEUS_TYPE_CUSTOMISE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusCustomisePage::copy-wanted:
   *
   * What couldn't be saved is to become a copy.
   */
  signals[SIGNAL_COPY_WANTED] = g_signal_new ("copy-wanted", SOLEUS_TYPE_CUSTOMISE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "customise.add-exercise", NULL, add_exercise);
  gtk_widget_class_install_action (widget_class, "customise.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "customise.look-at-newer", NULL, look_at_newer);
  bind_template (widget_class);
}

static void
soleus_customise_page_init (SoleusCustomisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_customise_page_new:
 * @draft: the routine to edit
 * @shelf: where it is kept
 * @library: the exercises that it may name
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_customise_page_new (SoleusDraft   *draft,
                           SoleusShelf   *shelf,
                           SoleusLibrary *library)
{
  SoleusCustomisePage *self = g_object_new (SOLEUS_TYPE_CUSTOMISE_PAGE, NULL);

  self->draft = g_object_ref (draft);
  self->library = g_object_ref (library);
  self->editing = soleus_editing_new (draft, shelf);
  soleus_editing_attach (self->editing, ADW_NAVIGATION_PAGE (self), self->banner, self->undo_button, self->redo_button);
  g_signal_connect_object (self->editing, "replaced", G_CALLBACK (on_replaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editing, "copy-wanted", G_CALLBACK (on_copy_wanted), self, G_CONNECT_SWAPPED);
  soleus_block_list_set_draft (self->blocks, draft, library);
  soleus_routine_group_set_draft (self->whole, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  if (soleus_draft_count_blocks (draft) == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (soleus_block_list_get_row (self->blocks, 0)), TRUE);
  return GTK_WIDGET (self);
}

/**
 * soleus_customise_page_get_draft:
 * @self: a page
 *
 * Returns: (transfer none): what is edited
 */
SoleusDraft *
soleus_customise_page_get_draft (SoleusCustomisePage *self)
{
  g_return_val_if_fail (SOLEUS_IS_CUSTOMISE_PAGE (self), NULL);

  return self->draft;
}

/**
 * soleus_customise_page_get_preview:
 * @self: a page
 *
 * Returns: (transfer none): the figure at its tempo, whose volume and cue profile are those of the settings
 */
SoleusTempoPreview *
soleus_customise_page_get_preview (SoleusCustomisePage *self)
{
  g_return_val_if_fail (SOLEUS_IS_CUSTOMISE_PAGE (self), NULL);

  return self->preview;
}

/**
 * soleus_customise_page_begin:
 * @self: a page that is shown
 *
 * For a new routine: selects its name, so that typing gives it another.
 */
void
soleus_customise_page_begin (SoleusCustomisePage *self)
{
  g_return_if_fail (SOLEUS_IS_CUSTOMISE_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  gtk_editable_select_region (GTK_EDITABLE (self->name_row), 0, -1);
}

/**
 * soleus_customise_page_get_saver:
 * @self: a page
 *
 * Returns: (transfer none): what puts its changes on the disk
 */
SoleusDraftSaver *
soleus_customise_page_get_saver (SoleusCustomisePage *self)
{
  g_return_val_if_fail (SOLEUS_IS_CUSTOMISE_PAGE (self), NULL);

  return soleus_editing_get_saver (self->editing);
}
