/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-item-list.h"
#include "soleus-plain-row.h"

#include "soleus-announce.h"
#include "soleus-draft-values.h"
#include "soleus-shortcuts.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusItemList:
 *
 * The items of a list of a draft, in their order, and a row to add another one. It follows the draft: an item that changes or gets another place keeps its row, and with it the
 * focus and whether it is open. Each can be dragged by its handle onto another one, which it then stands above or below, wherever the line is drawn.
 *
 * # Actions and keys
 * Each row has the group `item`: `move-up` (Alt+Up), `move-down` (Alt+Down), `duplicate` and `remove`, also in its menu. The focus goes along.
 */
struct _SoleusItemList {
  AdwBin parent_instance;

  SoleusPart               *whole; /* (owned) */
  const SoleusItemListKind *kind;
  gpointer                  data;  /* (unowned) */
  GPtrArray                *items; /* (owned) (element-type Item): in their order */
  GtkListBox               *box;
  GtkWidget                *add;
};

G_DEFINE_FINAL_TYPE (SoleusItemList, soleus_item_list, ADW_TYPE_BIN)

enum {
  SIGNAL_ADD,
  SIGNAL_REMOVED,
  SIGNAL_SHOWN,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

typedef struct {
  GtkWidget          *row;     /* (unowned): the box's */
  SoleusPart         *part;    /* (owned) */
  GSimpleActionGroup *actions; /* (owned) */
  char               *text;    /* as it was last seen */
} Item;

static void
item_free (Item *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->part);
  g_object_unref (self->actions);
  g_free (self->text);
  g_free (self);
}

static SoleusItemList *
get_list (GtkWidget *row)
{
  return SOLEUS_ITEM_LIST (gtk_widget_get_ancestor (row, SOLEUS_TYPE_ITEM_LIST));
}

/* The row that adds another one comes after all. */
static guint
find_index (SoleusItemList *self,
            gpointer        row)
{
  guint index = 0;

  while (index < self->items->len && (self->items->pdata[index] == NULL || ((Item *) self->items->pdata[index])->row != row))
    index++;
  return index;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  return (int) find_index (data, a) - (int) find_index (data, b);
}

/* What a row is called: by its text, where each has the same title. */
static const char *
get_name (GtkWidget *row)
{
  return ADW_IS_ENTRY_ROW (row) ? gtk_editable_get_text (GTK_EDITABLE (row)) : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* The keyboard goes on in the row that was moved, and it is in sight. */
static void
move (SoleusItemList *self,
      guint           from,
      guint           to)
{
  SoleusDraft     *draft = soleus_part_get_draft (self->whole);
  Item            *item = g_ptr_array_steal_index (self->items, from);
  GtkWidget       *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  g_autofree char *text = NULL;

  g_ptr_array_insert (self->items, (int) to, item);
  soleus_draft_settle (draft);
  soleus_draft_move (draft, self->kind->pointer, from, to, _ ("Order"));
  soleus_draft_settle (draft);
  /* Translators: what a screen reader says when an exercise was moved: its name, its place, and how many there are. */
  text = g_strdup_printf (_ ("%s is now %u of %u"), get_name (item->row), to + 1, self->items->len);
  soleus_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (gtk_widget_get_focus_child (item->row) == NULL)
    gtk_widget_grab_focus (item->row);
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), item->row, NULL);
}

static void
on_move_up (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       row)
{
  SoleusItemList *self = get_list (row);
  guint           index = find_index (self, row);

  move (self, index, index - 1);
}

static void
on_move_down (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       row)
{
  SoleusItemList *self = get_list (row);
  guint           index = find_index (self, row);

  move (self, index, index + 1);
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       row)
{
  SoleusItemList  *self = get_list (row);
  SoleusDraft     *draft = soleus_part_get_draft (self->whole);
  guint            index = find_index (self, row);
  g_autofree char *pointer = g_strdup_printf ("%s/%u", self->kind->pointer, index);

  soleus_draft_insert (draft, self->kind->pointer, index + 1, json_node_copy (soleus_draft_look_up (draft, pointer)), _ (self->kind->copied));
  soleus_draft_settle (draft);
}

/* The row goes with its item. */
static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       row)
{
  SoleusItemList  *self = get_list (row);
  SoleusDraft     *draft = soleus_part_get_draft (self->whole);
  g_autofree char *name = g_strdup (get_name (row));

  soleus_draft_settle (draft);
  soleus_draft_take_out (draft, self->kind->pointer, find_index (self, row), _ (self->kind->removed));
  soleus_draft_settle (draft);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, name);
}

static const GActionEntry entries[] = {
  { .name = "move-up", .activate = on_move_up },
  { .name = "move-down", .activate = on_move_down },
  { .name = "duplicate", .activate = on_duplicate },
  { .name = "remove", .activate = on_remove },
};

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

/* What hangs from the pointer is the closed row. */
static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *copy = soleus_plain_row_new (get_name (row), ADW_IS_EXPANDER_ROW (row) ? adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)) : NULL);

  gtk_widget_set_size_request (list, gtk_widget_get_width (row), -1);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), copy);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), list);
  gdk_drag_set_hotspot (drag, 24, 24);
}

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
  SoleusItemList *self = get_list (row);
  guint           from = find_index (self, g_value_get_object (value));
  guint           to = find_index (self, row) + (is_below (row, y) ? 1 : 0);

  mark_place (row, NULL);
  if (from == self->items->len)
    return FALSE;
  if (to > from)
    to--;
  if (to != from)
    move (self, from, to);
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

static GtkWidget *
new_handle (void)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_add_css_class (handle, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drag to Reorder"), -1);
  return handle;
}

static GtkWidget *
new_menu (SoleusItemList *self,
          GtkWidget      *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  g_menu_append (places, _ ("Move _Up"), "item.move-up");
  g_menu_append (places, _ ("Move _Down"), "item.move-down");
  if (self->kind->copied != NULL)
    g_menu_append (rest, _ ("Du_plicate"), "item.duplicate");
  g_menu_append (rest, _ ("_Remove"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("More"));
  /* What takes the focus is the button within. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
on_row_focused (GtkEventController *focus,
                SoleusItemList     *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0, find_index (self, gtk_event_controller_get_widget (focus)));
}

static Item *
add_item (SoleusItemList *self,
          guint           index)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Item               *item = g_new0 (Item, 1);
  GtkWidget          *handle = new_handle ();

  item->part = soleus_part_new_item (self->whole, self->kind->pointer, index);
  item->row = self->kind->make (item->part, self->data);
  item->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (item->actions), entries, G_N_ELEMENTS (entries), item->row);
  gtk_widget_insert_action_group (item->row, "item", G_ACTION_GROUP (item->actions));
  if (ADW_IS_EXPANDER_ROW (item->row)) {
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (item->row), handle);
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (item->row), new_menu (self, item->row));
  } else {
    adw_entry_row_add_prefix (ADW_ENTRY_ROW (item->row), handle);
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (item->row), new_menu (self, item->row));
  }
  add_drag (item->row, handle);
  gtk_widget_add_controller (item->row, soleus_shortcuts_new_for_item ());
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_row_focused), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (item->row, focus);
  gtk_list_box_append (self->box, item->row);
  return item;
}

static void
set_enabled (Item       *item,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (item->actions), name)), enabled);
}

/* How alike a row and an item are: the first that fits is taken. One that is neither the same nor elsewhere was changed where it is. */
typedef enum {
  LIKENESS_SAME_AT_PLACE,
  LIKENESS_SAME,
  LIKENESS_AT_PLACE,
  N_LIKENESSES,
} Likeness;

/* Takes the row that showed an item so far from those that are left. */
static Item *
find_item (GPtrArray  *left,
           Likeness    likeness,
           const char *text,
           guint       index)
{
  for (guint i = 0; i < left->len; i++) {
    Item *item = left->pdata[i];

    if (item != NULL && (likeness == LIKENESS_SAME || i == index) && (likeness == LIKENESS_AT_PLACE || g_str_equal (item->text, text)))
      return g_steal_pointer (&left->pdata[i]);
  }
  return NULL;
}

/* The keyboard goes on with what stands where the removed item stood. */
static void
remove_rows (SoleusItemList *self,
             GPtrArray      *left)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; i < left->len; i++) {
    Item    *item = left->pdata[i];
    gboolean had_focus;

    if (item == NULL)
      continue;
    had_focus = focus != NULL && (focus == item->row || gtk_widget_is_ancestor (focus, item->row));
    gtk_list_box_remove (self->box, item->row);
    if (had_focus)
      gtk_widget_grab_focus (self->items->len > 0 ? ((Item *) self->items->pdata[MIN (i, self->items->len - 1)])->row : self->add);
  }
}

static char **
list_texts (SoleusItemList *self)
{
  SoleusDraft  *draft = soleus_part_get_draft (self->whole);
  guint         n = soleus_draft_get_length (draft, self->kind->pointer);
  GStrvBuilder *texts = g_strv_builder_new ();

  for (guint i = 0; i < n; i++) {
    g_autofree char *pointer = g_strdup_printf ("%s/%u", self->kind->pointer, i);

    g_strv_builder_take (texts, json_to_string (soleus_draft_look_up (draft, pointer), FALSE));
  }
  return g_strv_builder_unref_to_strv (texts);
}

static void
follow (SoleusItemList *self)
{
  g_auto (GStrv) texts = list_texts (self);
  g_autoptr (GPtrArray) left = g_steal_pointer (&self->items);
  guint n = g_strv_length (texts);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_ptr_array_set_size (self->items, (int) n);
  for (Likeness likeness = 0; likeness < N_LIKENESSES; likeness++) {
    for (guint i = 0; i < n; i++) {
      if (self->items->pdata[i] == NULL)
        self->items->pdata[i] = find_item (left, likeness, texts[i], i);
    }
  }
  for (guint i = 0; i < n; i++) {
    Item *item = self->items->pdata[i];

    if (item == NULL)
      item = self->items->pdata[i] = add_item (self, i);
    else
      soleus_part_set_index (item->part, i);
    g_set_str (&item->text, texts[i]);
    set_enabled (item, "move-up", i > 0);
    set_enabled (item, "move-down", i + 1 < n);
  }
  gtk_list_box_invalidate_sort (self->box);
  remove_rows (self, left);
}

static void
on_add (SoleusItemList *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
soleus_item_list_finalize (GObject *object)
{
  SoleusItemList *self = SOLEUS_ITEM_LIST (object);

  g_ptr_array_unref (self->items);
  g_object_unref (self->whole);

  G_OBJECT_CLASS (soleus_item_list_parent_class)->finalize (object);
}

static void
soleus_item_list_class_init (SoleusItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_item_list_finalize;

  /**
   * SoleusItemList::add:
   *
   * The person wants another item.
   */
  signals[SIGNAL_ADD] = g_signal_new ("add", SOLEUS_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusItemList::removed:
   * @name: what it was called
   *
   * The person has taken an item out of the list.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", SOLEUS_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SoleusItemList::shown:
   * @index: which one
   *
   * The person turns to an item.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", SOLEUS_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
soleus_item_list_init (SoleusItemList *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->box, compare_rows, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * soleus_item_list_new:
 * @whole: what is edited
 * @kind: what the list is a list of; it outlives it
 * @data: (nullable): for what makes a row; it outlives the list
 *
 * Returns: (transfer floating): the list
 */
SoleusItemList *
soleus_item_list_new (SoleusPart               *whole,
                      const SoleusItemListKind *kind,
                      gpointer                  data)
{
  SoleusItemList *self = g_object_new (SOLEUS_TYPE_ITEM_LIST, NULL);

  self->whole = g_object_ref (whole);
  self->kind = kind;
  self->data = data;
  if (kind->name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->name), -1);
  self->add = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), _ (kind->add));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add), "list-add-symbolic");
  g_signal_connect_swapped (self->add, "activated", G_CALLBACK (on_add), self);
  gtk_list_box_append (self->box, self->add);
  g_signal_connect_object (whole, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return self;
}

guint
soleus_item_list_get_n_rows (SoleusItemList *self)
{
  g_return_val_if_fail (SOLEUS_IS_ITEM_LIST (self), 0);

  return self->items->len;
}

/**
 * soleus_item_list_get_row:
 * @self: a list
 * @index: which item
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
soleus_item_list_get_row (SoleusItemList *self,
                          guint           index)
{
  g_return_val_if_fail (SOLEUS_IS_ITEM_LIST (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return ((Item *) self->items->pdata[index])->row;
}

/**
 * soleus_item_list_open:
 * @self: a list
 * @index: which item
 *
 * Opens a row, if it can be, and gives it the focus.
 */
void
soleus_item_list_open (SoleusItemList *self,
                       guint           index)
{
  GtkWidget *row = soleus_item_list_get_row (self, index);

  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}
