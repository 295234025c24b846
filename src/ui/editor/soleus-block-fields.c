/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block-fields.h"
#include "soleus-dose-number-text.h"
#include "soleus-draft-blocks.h"
#include "soleus-kind-types.h"
#include "soleus-number-field.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusBlockFields:
 *
 * The rows in which the dose of one block is chosen: each number that its exercise has, and the sides. It writes to the draft what is chosen and shows what the draft says.
 */
struct _SoleusBlockFields {
  GObject parent_instance;

  SoleusDraft    *draft;    /* (owned) */
  SoleusExercise *exercise; /* (owned) */
  AdwExpanderRow *parent;   /* (unowned): has the rows, and this */
  GPtrArray      *fields;   /* (owned) (element-type SoleusNumberField) */
  AdwComboRow    *sides;    /* (unowned) */
  guint           index;
  gboolean        is_setting;
};

G_DEFINE_FINAL_TYPE (SoleusBlockFields, soleus_block_fields, G_TYPE_OBJECT)

/* In the order of SoleusSides. */
static const char *const sides_names[] = {
  N_ ("Both Together"),
  N_ ("Left, Then Right"),
  N_ ("Taking Turns"),
  N_ ("Left Only"),
  N_ ("Right Only"),
};

static char *
build_pointer (SoleusBlockFields *self,
               const char        *key)
{
  return g_strdup_printf ("/blocks/%u%s", self->index, key);
}

static void
on_chosen (SoleusNumberField *field,
           double             value,
           SoleusBlockFields *self)
{
  const SoleusDoseNumber *number = soleus_number_field_get_number (field);
  g_autofree char        *pointer = build_pointer (self, number->key);
  g_autofree char        *title = soleus_dose_number_to_title (number);

  soleus_draft_set_number (self->draft, pointer, soleus_dose_number_to_stored (number, value), title);
}

static void
on_sides_chosen (SoleusBlockFields *self)
{
  guint            selected = adw_combo_row_get_selected (self->sides);
  g_autofree char *pointer = build_pointer (self, "/sides");

  if (self->is_setting || selected >= G_N_ELEMENTS (sides_names))
    return;
  soleus_draft_set_text (self->draft, pointer, soleus_kind_to_nick (SOLEUS_TYPE_SIDES, (int) selected), _ ("Sides"));
  soleus_draft_settle (self->draft);
}

/* Who comes back to a number later makes a step of its own. */
static void
settle_when_left (SoleusBlockFields *self,
                  GtkWidget         *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (soleus_draft_settle), self->draft, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
}

static void
add_number (SoleusBlockFields      *self,
            const SoleusDoseNumber *number,
            const char             *place)
{
  SoleusNumberField *field = soleus_number_field_new (number, soleus_draft_read_number (self->draft, place, number));
  GtkWidget         *note = soleus_number_field_get_note (field);

  g_ptr_array_add (self->fields, field);
  g_signal_connect_object (field, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_DEFAULT);
  settle_when_left (self, soleus_number_field_get_row (field));
  adw_expander_row_add_row (self->parent, soleus_number_field_get_row (field));
  if (note == NULL)
    return;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (note), "routine.new-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (note), "s", self->exercise->id);
  adw_expander_row_add_row (self->parent, note);
}

static void
add_sides (SoleusBlockFields *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *subtitle = g_strdup_printf (_ ("%s, as proposed"), _ (sides_names[self->exercise->sides]));

  for (gsize i = 0; i < G_N_ELEMENTS (sides_names); i++)
    gtk_string_list_append (names, _ (sides_names[i]));
  self->sides = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sides), _ ("Sides"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->sides), subtitle);
  adw_combo_row_set_model (self->sides, G_LIST_MODEL (names));
  g_signal_connect_object (self->sides, "notify::selected", G_CALLBACK (on_sides_chosen), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->parent, GTK_WIDGET (self->sides));
}

static void
soleus_block_fields_finalize (GObject *object)
{
  SoleusBlockFields *self = SOLEUS_BLOCK_FIELDS (object);

  g_ptr_array_unref (self->fields);
  soleus_exercise_unref (self->exercise);
  g_object_unref (self->draft);

  G_OBJECT_CLASS (soleus_block_fields_parent_class)->finalize (object);
}

static void
soleus_block_fields_class_init (SoleusBlockFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_block_fields_finalize;
}

static void
soleus_block_fields_init (SoleusBlockFields *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * soleus_block_fields_new:
 * @draft: the routine that is edited
 * @exercise: the exercise of the block
 * @parent: where to add the rows; it outlives this
 * @index: which block
 * @units: how loads and distances are shown
 *
 * Adds the rows of a block.
 *
 * Returns: (transfer full): what keeps them in step with the draft
 */
SoleusBlockFields *
soleus_block_fields_new (SoleusDraft    *draft,
                         SoleusExercise *exercise,
                         AdwExpanderRow *parent,
                         guint           index,
                         SoleusUnits     units)
{
  SoleusBlockFields *self = g_object_new (SOLEUS_TYPE_BLOCK_FIELDS, NULL);
  g_autofree char   *place = g_strdup_printf ("/blocks/%u", index);
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (exercise, units);

  self->draft = g_object_ref (draft);
  self->exercise = soleus_exercise_ref (exercise);
  self->parent = parent;
  for (guint i = 0; i < numbers->len; i++)
    add_number (self, g_ptr_array_index (numbers, i), place);
  add_sides (self);
  soleus_block_fields_refresh (self, index);
  return self;
}

/**
 * soleus_block_fields_get_exercise:
 * @self: the rows of a block
 *
 * Returns: (transfer none): the exercise that they were made for
 */
SoleusExercise *
soleus_block_fields_get_exercise (SoleusBlockFields *self)
{
  g_return_val_if_fail (SOLEUS_IS_BLOCK_FIELDS (self), NULL);

  return self->exercise;
}

/**
 * soleus_block_fields_refresh:
 * @self: the rows of a block
 * @index: which block that is now
 *
 * Shows what the draft says. With a single set there is no rest to choose.
 */
void
soleus_block_fields_refresh (SoleusBlockFields *self,
                             guint              index)
{
  g_autoptr (SoleusDose) dose = soleus_draft_read_dose (self->draft, index, self->exercise);
  g_autofree char *place = g_strdup_printf ("/blocks/%u", index);

  self->index = index;
  self->is_setting = TRUE;
  for (guint i = 0; i < self->fields->len; i++) {
    SoleusNumberField      *field = g_ptr_array_index (self->fields, i);
    const SoleusDoseNumber *number = soleus_number_field_get_number (field);

    soleus_number_field_set_value (field, soleus_draft_read_number (self->draft, place, number));
    if (number->kind == SOLEUS_DOSE_NUMBER_REST)
      gtk_widget_set_visible (soleus_number_field_get_row (field), dose->sets > 1);
  }
  adw_combo_row_set_selected (self->sides, dose->sides);
  self->is_setting = FALSE;
}

/**
 * soleus_block_fields_remove:
 * @self: the rows of a block
 *
 * Takes the rows away again, before others come.
 */
void
soleus_block_fields_remove (SoleusBlockFields *self)
{
  for (guint i = 0; i < self->fields->len; i++) {
    SoleusNumberField *field = g_ptr_array_index (self->fields, i);

    adw_expander_row_remove (self->parent, soleus_number_field_get_row (field));
    if (soleus_number_field_get_note (field) != NULL)
      adw_expander_row_remove (self->parent, soleus_number_field_get_note (field));
  }
  adw_expander_row_remove (self->parent, GTK_WIDGET (self->sides));
}
