/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block-row.h"
#include "soleus-block-drag.h"
#include "soleus-block-fields.h"
#include "soleus-dose-subtitle.h"
#include "soleus-draft-blocks.h"
#include "soleus-shortcuts.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusBlockRow:
 *
 * One exercise of the routine that is edited: its name and dose, and opened, all that can be chosen of it. The rows are made when it is first opened.
 *
 * It can be dragged by its handle onto another row, which it then stands above or below, wherever the line is drawn.
 *
 * # Actions and keys
 * It has the group `block`: `move-up` (Alt+Up), `move-down` (Alt+Down), `duplicate` and `remove`, also in a menu.
 */
struct _SoleusBlockRow {
  AdwExpanderRow parent_instance;

  SoleusDraft        *draft;   /* (owned) */
  SoleusLibrary      *library; /* (owned) */
  SoleusBlockFields  *fields;  /* (owned) (nullable): until it is opened */
  GSimpleActionGroup *actions; /* (owned) */
  GtkWidget          *handle;
  char               *exercise_id;
  char               *text; /* the block as it was last seen */
  guint               index;
  SoleusUnits         units;
};

G_DEFINE_FINAL_TYPE (SoleusBlockRow, soleus_block_row, ADW_TYPE_EXPANDER_ROW)

enum {
  SIGNAL_MOVED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static void
on_move_up (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  SoleusBlockRow *self = data;

  soleus_block_row_move_to (self, self->index - 1);
}

static void
on_move_down (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusBlockRow *self = data;

  soleus_block_row_move_to (self, self->index + 1);
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusBlockRow  *self = data;
  g_autofree char *pointer = g_strdup_printf ("/blocks/%u", self->index);

  soleus_draft_insert (self->draft, "/blocks", self->index + 1, json_node_copy (soleus_draft_look_up (self->draft, pointer)), _ ("Another Exercise"));
  soleus_draft_settle (self->draft);
}

/* The row itself goes with its block. */
static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  g_autoptr (SoleusBlockRow) self = g_object_ref (SOLEUS_BLOCK_ROW (data));

  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
  soleus_draft_settle (self->draft);
  soleus_draft_take_out (self->draft, "/blocks", self->index, _ ("Removed Exercise"));
  soleus_draft_settle (self->draft);
}

static const GActionEntry action_entries[] = {
  { .name = "move-up", .activate = on_move_up },
  { .name = "move-down", .activate = on_move_down },
  { .name = "duplicate", .activate = on_duplicate },
  { .name = "remove", .activate = on_remove },
};

static void
set_enabled (SoleusBlockRow *self,
             const char     *name,
             gboolean        enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
remove_fields (SoleusBlockRow *self)
{
  if (self->fields != NULL)
    soleus_block_fields_remove (self->fields);
  g_clear_object (&self->fields);
}

static void
update_fields (SoleusBlockRow *self,
               SoleusExercise *exercise)
{
  if (self->fields != NULL && soleus_block_fields_get_exercise (self->fields) != exercise)
    remove_fields (self);
  if (self->fields != NULL)
    soleus_block_fields_refresh (self->fields, self->index);
  else if (exercise != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    self->fields = soleus_block_fields_new (self->draft, exercise, ADW_EXPANDER_ROW (self), self->index, self->units);
}

static void
update (SoleusBlockRow *self)
{
  SoleusExercise  *exercise = soleus_draft_find_exercise (self->draft, self->library, self->exercise_id);
  g_autofree char *subtitle = NULL;

  if (exercise != NULL) {
    g_autoptr (SoleusDose) dose = soleus_draft_read_dose (self->draft, self->index, exercise);

    subtitle = soleus_dose_to_subtitle (dose, self->units);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), exercise != NULL ? exercise->name : self->exercise_id);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : _ ("This exercise isn’t in the library any more. Remove it, or bring the exercise back."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)),
                                  -1);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), exercise != NULL);
  update_fields (self, exercise);
}

static void
on_expanded (SoleusBlockRow *self)
{
  update_fields (self, soleus_draft_find_exercise (self->draft, self->library, self->exercise_id));
}

static GMenuModel *
build_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (places, _ ("Move _Up"), "block.move-up");
  g_menu_append (places, _ ("Move _Down"), "block.move-down");
  g_menu_append (rest, _ ("Du_plicate"), "block.duplicate");
  g_menu_append (rest, _ ("_Remove"), "block.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

static void
add_menu (SoleusBlockRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = build_menu ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self, NULL, -1);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
soleus_block_row_dispose (GObject *object)
{
  SoleusBlockRow *self = SOLEUS_BLOCK_ROW (object);

  g_clear_object (&self->fields);
  g_clear_object (&self->draft);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (soleus_block_row_parent_class)->dispose (object);
}

static void
soleus_block_row_finalize (GObject *object)
{
  SoleusBlockRow *self = SOLEUS_BLOCK_ROW (object);

  g_object_unref (self->actions);
  g_free (self->exercise_id);
  g_free (self->text);

  G_OBJECT_CLASS (soleus_block_row_parent_class)->finalize (object);
}

static void
soleus_block_row_class_init (SoleusBlockRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_block_row_dispose;
  object_class->finalize = soleus_block_row_finalize;

  /**
   * SoleusBlockRow::moved:
   *
   * The person has given the block another place.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", SOLEUS_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusBlockRow::removed:
   *
   * The person takes the block out of the routine. The row is still there.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", SOLEUS_TYPE_BLOCK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_block_row_init (SoleusBlockRow *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries, G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "block", G_ACTION_GROUP (self->actions));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);

  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  gtk_widget_add_css_class (self->handle, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drag to Reorder"), -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->handle);
  add_menu (self);
  soleus_block_drag_attach (self, self->handle);
  gtk_widget_add_controller (GTK_WIDGET (self), soleus_shortcuts_new_for_block ());
}

/**
 * soleus_block_row_new:
 * @draft: the routine that is edited
 * @library: the exercises that it may name
 * @index: which block
 * @units: how loads and distances are shown
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_block_row_new (SoleusDraft   *draft,
                      SoleusLibrary *library,
                      guint          index,
                      SoleusUnits    units)
{
  SoleusBlockRow *self = g_object_new (SOLEUS_TYPE_BLOCK_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->library = g_object_ref (library);
  self->units = units;
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
  soleus_block_row_refresh (self, index);
  return GTK_WIDGET (self);
}

/**
 * soleus_block_row_get_index:
 * @self: a row
 *
 * Returns: which block it shows
 */
guint
soleus_block_row_get_index (SoleusBlockRow *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_ROW (self), 0);

  return self->index;
}

/**
 * soleus_block_row_get_exercise_id:
 * @self: a row
 *
 * Returns: (transfer none): the exercise that the block names
 */
const char *
soleus_block_row_get_exercise_id (SoleusBlockRow *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_ROW (self), NULL);

  return self->exercise_id;
}

/**
 * soleus_block_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the block as it was when the row was last refreshed, by which it is found again in another place
 */
const char *
soleus_block_row_get_text (SoleusBlockRow *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_ROW (self), NULL);

  return self->text;
}

/**
 * soleus_block_row_refresh:
 * @self: a row
 * @index: which block it shows from now on
 *
 * Shows what the draft says.
 */
void
soleus_block_row_refresh (SoleusBlockRow *self,
                          guint           index)
{
  g_return_if_fail (SOLEUS_IS_BLOCK_ROW (self));

  self->index = index;
  g_set_str (&self->exercise_id, soleus_draft_get_block_exercise_id (self->draft, index));
  g_free (self->text);
  self->text = soleus_draft_dup_block_text (self->draft, index);
  set_enabled (self, "move-up", index > 0);
  set_enabled (self, "move-down", index + 1 < soleus_draft_count_blocks (self->draft));
  update (self);
}

/**
 * soleus_block_row_get_draft:
 * @self: a row
 *
 * Returns: (transfer none): the routine that it belongs to
 */
SoleusDraft *
soleus_block_row_get_draft (SoleusBlockRow *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_ROW (self), NULL);

  return self->draft;
}

/**
 * soleus_block_row_move_to:
 * @self: a row
 * @index: where its block is to stand
 *
 * Gives the block another place, as one step.
 */
void
soleus_block_row_move_to (SoleusBlockRow *self,
                          guint           index)
{
  g_return_if_fail (SOLEUS_IS_BLOCK_ROW (self));

  soleus_draft_settle (self->draft);
  soleus_draft_move (self->draft, "/blocks", self->index, index, _ ("Order"));
  soleus_draft_settle (self->draft);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/**
 * soleus_block_row_set_units:
 * @self: a row
 * @units: how loads and distances are shown from now on
 *
 * Shows the numbers anew.
 */
void
soleus_block_row_set_units (SoleusBlockRow *self,
                            SoleusUnits     units)
{
  g_return_if_fail (SOLEUS_IS_BLOCK_ROW (self));

  self->units = units;
  remove_fields (self);
  update (self);
}
