/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-list.h"

#include "soleus-draft-values.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusDraftList:
 *
 * The rows of a list of a draft, in their order, and one that adds another. Each can be dragged by its handle onto another row, which it then stands above or below,
 * wherever the line is drawn; and removed.
 *
 * # Actions and keys
 * Each row has the group `item`: `move-up` (Alt+Up), `move-down` (Alt+Down) and `remove`, also in its menu. The focus goes along.
 */
struct _SoleusDraftList {
  AdwBin parent_instance;

  SoleusDraft        *draft; /* (owned) */
  char               *pointer;
  char               *removed_label;
  SoleusDraftListMake make;
  SoleusDraftListAdd  add;
  GtkListBox         *box;
  GPtrArray          *rows; /* (element-type GtkWidget): they are the box's */
};

G_DEFINE_FINAL_TYPE (SoleusDraftList, soleus_draft_list, ADW_TYPE_BIN)

static guint
find_index (SoleusDraftList *self,
            GtkWidget       *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  return index;
}

static SoleusDraftList *
get_list (GtkWidget *row)
{
  return SOLEUS_DRAFT_LIST (gtk_widget_get_ancestor (row, SOLEUS_TYPE_DRAFT_LIST));
}

static void
swap_expanded (GtkWidget *from,
               GtkWidget *to)
{
  gboolean expanded;

  if (!ADW_IS_EXPANDER_ROW (from))
    return;
  expanded = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (from));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (from), adw_expander_row_get_expanded (ADW_EXPANDER_ROW (to)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (to), expanded);
}

/* The rows stay where they are and show what is at their place now; so what a person is at goes along. */
static void
move (SoleusDraftList *self,
      guint            from,
      guint            to)
{
  GtkWidget *row = g_ptr_array_index (self->rows, to);

  soleus_draft_settle (self->draft);
  soleus_draft_move (self->draft, self->pointer, from, to, _ ("Order"));
  soleus_draft_settle (self->draft);
  for (guint i = from; i != to; i += from < to ? 1 : (guint) -1)
    swap_expanded (g_ptr_array_index (self->rows, i), g_ptr_array_index (self->rows, i + (from < to ? 1 : (guint) -1)));
  gtk_widget_grab_focus (row);
}

static void
on_move_up (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  SoleusDraftList *self = get_list (data);
  guint            index = find_index (self, data);

  if (index > 0)
    move (self, index, index - 1);
}

static void
on_move_down (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusDraftList *self = get_list (data);
  guint            index = find_index (self, data);

  if (index + 1 < self->rows->len)
    move (self, index, index + 1);
}

static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  SoleusDraftList *self = get_list (data);
  guint            index = find_index (self, data);

  soleus_draft_settle (self->draft);
  soleus_draft_take_out (self->draft, self->pointer, index, self->removed_label);
  soleus_draft_settle (self->draft);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (index, self->rows->len - 1)));
}

static const GActionEntry entries[] = {
  { .name = "move-up", .activate = on_move_up },
  { .name = "move-down", .activate = on_move_down },
  { .name = "remove", .activate = on_remove },
};

static void
mark_place (GtkWidget  *row,
            const char *css_class)
{
  gtk_widget_remove_css_class (row, "drop-above");
  gtk_widget_remove_css_class (row, "drop-below");
  if (css_class != NULL)
    gtk_widget_add_css_class (row, css_class);
}

static gboolean
is_below (GtkWidget *row,
          double     y)
{
  return y >= gtk_widget_get_height (row) / 2.0;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

/* What hangs from the pointer is the row as it looks. */
static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 24, 24);
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target,
                double         x,
                double         y,
                GtkWidget     *row)
{
  mark_place (row, is_below (row, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static void
on_drop_leave (GtkWidget *row)
{
  mark_place (row, NULL);
}

/* Only a row of the same list: another one's has no place here. */
static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  SoleusDraftList *self = get_list (row);
  GtkWidget       *dragged = g_value_get_object (value);
  guint            from, place = find_index (self, row) + (is_below (row, y) ? 1 : 0);

  mark_place (row, NULL);
  if (!g_ptr_array_find (self->rows, dragged, &from))
    return FALSE;
  if (place > from)
    place--;
  if (place != from)
    move (self, from, place);
  return TRUE;
}

static void
add_drag (GtkWidget *row,
          GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), row);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), row);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
add_key (GtkEventController *keys,
         const char         *accelerator,
         const char         *action_name)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerator), gtk_named_action_new (action_name)));
}

static void
add_keys (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, "<Alt>Up", "item.move-up");
  add_key (keys, "<Alt>Down", "item.move-down");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (row, keys);
}

static GtkWidget *
new_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Move _Up"), "item.move-up");
  g_menu_append (menu, _ ("Move _Down"), "item.move-down");
  g_menu_append (menu, _ ("_Remove"), "item.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("More"));
  /* What takes the focus is the button within. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_handle (void)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_add_css_class (handle, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drag to Reorder"), -1);
  return handle;
}

static void
dress (GtkWidget *row)
{
  GtkWidget *handle = new_handle ();
  GtkWidget *menu = new_menu ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), row);
  gtk_widget_insert_action_group (row, "item", G_ACTION_GROUP (actions));
  if (ADW_IS_EXPANDER_ROW (row)) {
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), handle);
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), menu);
  } else {
    adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), handle);
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), menu);
  }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  add_drag (row, handle);
  add_keys (row);
}

/* Rows come and go at the end alone: the others show by themselves what is at their place. */
static void
update (SoleusDraftList *self)
{
  guint n = soleus_draft_get_length (self->draft, self->pointer);

  while (self->rows->len > n) {
    gtk_list_box_remove (self->box, g_ptr_array_index (self->rows, self->rows->len - 1));
    g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
  }
  while (self->rows->len < n) {
    GtkWidget *row = self->make (self->draft, self->rows->len);

    dress (row);
    gtk_list_box_insert (self->box, row, (int) self->rows->len);
    g_ptr_array_add (self->rows, row);
  }
}

static void
on_add (SoleusDraftList *self)
{
  GtkWidget *row;

  soleus_draft_settle (self->draft);
  self->add (self->draft);
  if (self->rows->len == 0)
    return;
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static void
soleus_draft_list_dispose (GObject *object)
{
  SoleusDraftList *self = SOLEUS_DRAFT_LIST (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  if (self->rows != NULL)
    g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (soleus_draft_list_parent_class)->dispose (object);
}

static void
soleus_draft_list_finalize (GObject *object)
{
  SoleusDraftList *self = SOLEUS_DRAFT_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->pointer);
  g_free (self->removed_label);

  G_OBJECT_CLASS (soleus_draft_list_parent_class)->finalize (object);
}

static void
soleus_draft_list_class_init (SoleusDraftListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_draft_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = soleus_draft_list_finalize;
}

static void
soleus_draft_list_init (SoleusDraftList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * soleus_draft_list_new:
 * @draft: what is edited
 * @pointer: where its list is
 * @make: what makes a row
 * @add: what adds one more at the end
 * @add_title: what the button for that says
 * @removed_label: what the step of a removal is called
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
soleus_draft_list_new (SoleusDraft        *draft,
                       const char         *pointer,
                       SoleusDraftListMake make,
                       SoleusDraftListAdd  add,
                       const char         *add_title,
                       const char         *removed_label)
{
  SoleusDraftList *self = g_object_new (SOLEUS_TYPE_DRAFT_LIST, NULL);
  GtkWidget       *button = adw_button_row_new ();

  self->draft = g_object_ref (draft);
  self->pointer = g_strdup (pointer);
  self->removed_label = g_strdup (removed_label);
  self->make = make;
  self->add = add;
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (button), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), add_title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  g_signal_connect_swapped (button, "activated", G_CALLBACK (on_add), self);
  gtk_list_box_append (self->box, button);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * soleus_draft_list_get_row:
 * @self: a list
 * @index: a place of it
 *
 * Returns: (transfer none) (nullable): the row of that place; %NULL when there is none
 */
GtkWidget *
soleus_draft_list_get_row (SoleusDraftList *self,
                           guint            index)
{
  g_return_val_if_fail (SOLEUS_IS_DRAFT_LIST (self), NULL);

  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}
