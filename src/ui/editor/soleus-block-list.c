/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block-list.h"
#include "soleus-draft-blocks.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusBlockList:
 *
 * The exercises of the routine that is edited, in their order, with a row to add another one. It follows the draft: a block that changes or gets another place keeps its row,
 * and with it the focus and whether it is open.
 *
 * # Actions
 * `customise.add-exercise`, which whoever has the list offers.
 */
struct _SoleusBlockList {
  AdwBin parent_instance;

  SoleusDraft   *draft;   /* (owned) (nullable) */
  SoleusLibrary *library; /* (owned) (nullable) */
  GPtrArray     *rows;    /* (owned) (element-type SoleusBlockRow): in their order; the list box owns them */
  GtkListBox    *box;
  GtkWidget     *add;
  SoleusUnits    units;
};

G_DEFINE_FINAL_TYPE (SoleusBlockList, soleus_block_list, ADW_TYPE_BIN)

enum {
  SIGNAL_BLOCK_REMOVED,
  SIGNAL_BLOCK_SHOWN,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  if (!SOLEUS_IS_BLOCK_ROW (a) || !SOLEUS_IS_BLOCK_ROW (b))
    return SOLEUS_IS_BLOCK_ROW (b) - SOLEUS_IS_BLOCK_ROW (a);
  return (int) soleus_block_row_get_index (SOLEUS_BLOCK_ROW (a)) - (int) soleus_block_row_get_index (SOLEUS_BLOCK_ROW (b));
}

/* The keyboard goes on in the row that was moved, and it is in sight. */
static void
on_moved (SoleusBlockList *self,
          SoleusBlockRow  *row)
{
  GtkWidget       *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  g_autofree char *text = NULL;

  /* Translators: what a screen reader says when an exercise was moved: its name, its place, and how many there are. */
  text = g_strdup_printf (_ ("%s is now %u of %u"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), soleus_block_row_get_index (row) + 1, self->rows->len);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (gtk_widget_get_focus_child (GTK_WIDGET (row)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (row), NULL);
}

static void
on_removed (SoleusBlockList *self,
            SoleusBlockRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_BLOCK_REMOVED], 0, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
on_row_focused (GtkEventController *focus,
                SoleusBlockList    *self)
{
  SoleusBlockRow *row = SOLEUS_BLOCK_ROW (gtk_event_controller_get_widget (focus));

  g_signal_emit (self, signals[SIGNAL_BLOCK_SHOWN], 0, soleus_block_row_get_index (row));
}

static void
add_row (SoleusBlockList *self,
         GPtrArray       *rows,
         guint            index)
{
  GtkWidget          *row = soleus_block_row_new (self->draft, self->library, index, self->units);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_row_focused), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->box, row);
  rows->pdata[index] = row;
}

/* How alike a row is to a block of the draft. */
typedef enum {
  LIKENESS_SAME_AT_PLACE,
  LIKENESS_SAME,
  LIKENESS_EXERCISE_AT_PLACE,
  LIKENESS_EXERCISE,
  N_LIKENESSES,
} Likeness;

static gboolean
is_like (SoleusBlockRow *row,
         Likeness        likeness,
         const char     *text,
         const char     *exercise_id,
         guint           index)
{
  gboolean is_at_place = soleus_block_row_get_index (row) == index;

  switch (likeness) {
  case LIKENESS_SAME_AT_PLACE:
    return is_at_place && g_str_equal (soleus_block_row_get_text (row), text);
  case LIKENESS_SAME:
    return g_str_equal (soleus_block_row_get_text (row), text);
  case LIKENESS_EXERCISE_AT_PLACE:
    return is_at_place && g_str_equal (soleus_block_row_get_exercise_id (row), exercise_id);
  case LIKENESS_EXERCISE:
    return g_str_equal (soleus_block_row_get_exercise_id (row), exercise_id);
  case N_LIKENESSES:
    break;
  }
  g_return_val_if_reached (FALSE);
}

/* Gives a block the row that showed it so far, if there is one, and takes that from those that are left. */
static void
find_row (SoleusBlockList *self,
          GPtrArray       *left,
          GPtrArray       *rows,
          Likeness         likeness,
          guint            index)
{
  g_autofree char *text = NULL;

  if (rows->pdata[index] != NULL)
    return;
  text = soleus_draft_dup_block_text (self->draft, index);
  for (guint i = 0; i < left->len; i++) {
    if (!is_like (left->pdata[i], likeness, text, soleus_draft_get_block_exercise_id (self->draft, index), index))
      continue;
    rows->pdata[index] = left->pdata[i];
    g_ptr_array_remove_index (left, i);
    return;
  }
}

/* Returns whether the focus went with a row. */
static gboolean
remove_rows (SoleusBlockList *self,
             GPtrArray       *left)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean   had_focus = FALSE;

  for (guint i = 0; i < left->len; i++) {
    had_focus = had_focus || (focus != NULL && (focus == left->pdata[i] || gtk_widget_is_ancestor (focus, left->pdata[i])));
    gtk_list_box_remove (self->box, left->pdata[i]);
  }
  return had_focus;
}

/* The keyboard goes on with what stands where the removed block stood. */
static void
focus_near (SoleusBlockList *self,
            guint            index)
{
  gtk_widget_grab_focus (self->rows->len > 0 ? GTK_WIDGET (self->rows->pdata[MIN (index, self->rows->len - 1)]) : self->add);
}

static void
follow (SoleusBlockList *self)
{
  guint n_blocks = soleus_draft_count_blocks (self->draft);
  g_autoptr (GPtrArray) left = g_steal_pointer (&self->rows);
  guint    first_left;
  gboolean had_focus;

  self->rows = g_ptr_array_sized_new (n_blocks);
  g_ptr_array_set_size (self->rows, (int) n_blocks);
  for (Likeness likeness = 0; likeness < N_LIKENESSES; likeness++) {
    for (guint i = 0; i < n_blocks && left->len > 0; i++)
      find_row (self, left, self->rows, likeness, i);
  }
  first_left = left->len > 0 ? soleus_block_row_get_index (left->pdata[0]) : 0;
  had_focus = left->len > 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL && remove_rows (self, left);
  for (guint i = 0; i < n_blocks; i++) {
    if (self->rows->pdata[i] == NULL)
      add_row (self, self->rows, i);
    else
      soleus_block_row_refresh (self->rows->pdata[i], i);
  }
  gtk_list_box_invalidate_sort (self->box);
  if (had_focus)
    focus_near (self, first_left);
}

static void
soleus_block_list_dispose (GObject *object)
{
  SoleusBlockList *self = SOLEUS_BLOCK_LIST (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (soleus_block_list_parent_class)->dispose (object);
}

static void
soleus_block_list_finalize (GObject *object)
{
  g_ptr_array_unref (SOLEUS_BLOCK_LIST (object)->rows);

  G_OBJECT_CLASS (soleus_block_list_parent_class)->finalize (object);
}

static void
soleus_block_list_class_init (SoleusBlockListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_block_list_dispose;
  object_class->finalize = soleus_block_list_finalize;

  /**
   * SoleusBlockList::block-removed:
   * @name: the name of its exercise
   *
   * The person takes a block out of the routine. It is still there.
   */
  signals[SIGNAL_BLOCK_REMOVED] = g_signal_new ("block-removed", SOLEUS_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SoleusBlockList::block-shown:
   * @index: which one
   *
   * The person turns to a block.
   */
  signals[SIGNAL_BLOCK_SHOWN] = g_signal_new ("block-shown", SOLEUS_TYPE_BLOCK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
soleus_block_list_init (SoleusBlockList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->box, compare_rows, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Exercises"), -1);

  self->add = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), _ ("_Add an Exercise…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "customise.add-exercise");
  gtk_list_box_append (self->box, self->add);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * soleus_block_list_set_draft:
 * @self: a list that shows nothing yet
 * @draft: the routine that is edited
 * @library: the exercises that it may name
 *
 * Shows the blocks of a routine from now on.
 */
void
soleus_block_list_set_draft (SoleusBlockList *self,
                             SoleusDraft     *draft,
                             SoleusLibrary   *library)
{
  g_return_if_fail (SOLEUS_IS_BLOCK_LIST (self));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  self->library = g_object_ref (library);
  g_signal_connect_object (draft, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}

/**
 * soleus_block_list_set_units:
 * @self: a list
 * @units: how loads and distances are shown from now on
 */
void
soleus_block_list_set_units (SoleusBlockList *self,
                             SoleusUnits      units)
{
  g_return_if_fail (SOLEUS_IS_BLOCK_LIST (self));

  self->units = units;
  for (guint i = 0; i < self->rows->len; i++)
    soleus_block_row_set_units (self->rows->pdata[i], units);
}

/**
 * soleus_block_list_get_n_rows:
 * @self: a list
 *
 * Returns: how many blocks it shows
 */
guint
soleus_block_list_get_n_rows (SoleusBlockList *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_LIST (self), 0);

  return self->rows->len;
}

/**
 * soleus_block_list_get_row:
 * @self: a list
 * @index: which block
 *
 * Returns: (transfer none): its row
 */
SoleusBlockRow *
soleus_block_list_get_row (SoleusBlockList *self,
                           guint            index)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_LIST (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return self->rows->pdata[index];
}

/**
 * soleus_block_list_open:
 * @self: a list
 * @index: which block
 *
 * Opens the row of a block and gives it the focus.
 */
void
soleus_block_list_open (SoleusBlockList *self,
                        guint            index)
{
  SoleusBlockRow *row = soleus_block_list_get_row (self, index);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}
