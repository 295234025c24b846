/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-block-row.h"
#include "soleus-dose-text.h"
#include "soleus-draft-blocks.h"
#include "soleus-draft-rows.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-number-row.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusBlockRow:
 *
 * One exercise of the routine that is edited: its name and dose, and opened, all that can be chosen of it, which is each number that the exercise has, and the sides. The rows
 * for that are made when it is first opened.
 */
struct _SoleusBlockRow {
  AdwExpanderRow parent_instance;

  SoleusPart     *part;     /* (owned) */
  SoleusLibrary  *library;  /* (owned) */
  SoleusExercise *exercise; /* (owned) (nullable): that of the rows, while there are any */
  GPtrArray      *rows;     /* (element-type GtkWidget): they are its own */
  GtkWidget      *rest;     /* (nullable): one of them */
};

G_DEFINE_FINAL_TYPE (SoleusBlockRow, soleus_block_row, ADW_TYPE_EXPANDER_ROW)

static void
add_row (SoleusBlockRow *self,
         GtkWidget      *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_number (SoleusBlockRow         *self,
            const SoleusDoseNumber *number)
{
  GtkWidget *note;
  GtkWidget *row = soleus_number_row_new (self->part, number, NULL, NULL, &note);

  add_row (self, row);
  if (number->kind == SOLEUS_DOSE_NUMBER_REST)
    self->rest = row;
  if (note == NULL)
    return;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (note), "routine.new-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (note), "s", self->exercise->id);
  add_row (self, note);
}

static void
add_sides (SoleusBlockRow *self)
{
  GtkWidget       *row = soleus_kind_row_new (self->part, "/sides", _ ("Sides"), SOLEUS_TYPE_SIDES, NULL, SOLEUS_SIDES_RIGHT + 1, (int) self->exercise->sides);
  g_autofree char *subtitle = g_strdup_printf (_ ("%s, as proposed"), soleus_sides_to_words (self->exercise->sides).title);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  add_row (self, row);
}

static void
remove_rows (SoleusBlockRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->exercise, soleus_exercise_unref);
  self->rest = NULL;
}

static void
add_rows (SoleusBlockRow *self,
          SoleusExercise *exercise)
{
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (exercise, soleus_part_get_units (self->part));

  self->exercise = soleus_exercise_ref (exercise);
  for (guint i = 0; i < numbers->len; i++)
    add_number (self, g_ptr_array_index (numbers, i));
  add_sides (self);
}

/* With a single set there is no rest to choose. */
static void
show (SoleusBlockRow *self)
{
  SoleusDraft     *draft = soleus_part_get_draft (self->part);
  guint            index = soleus_part_get_index (self->part);
  const char      *id = soleus_draft_get_block_exercise_id (draft, index);
  SoleusExercise  *exercise = soleus_draft_find_exercise (draft, self->library, id);
  g_autofree char *subtitle = NULL;

  if (self->exercise != NULL && self->exercise != exercise)
    remove_rows (self);
  if (exercise != NULL) {
    g_autoptr (SoleusDose) dose = soleus_draft_read_dose (draft, index, exercise);

    if (self->exercise == NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
      add_rows (self, exercise);
    if (self->rest != NULL)
      gtk_widget_set_visible (self->rest, dose->sets > 1);
    subtitle = soleus_dose_to_subtitle (dose, soleus_part_get_units (self->part));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), exercise != NULL ? exercise->name : id);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : _ ("This exercise isn’t in the library any more. Remove it, or bring the exercise back."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)),
                                  -1);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), exercise != NULL);
}

static void
soleus_block_row_finalize (GObject *object)
{
  SoleusBlockRow *self = SOLEUS_BLOCK_ROW (object);

  g_object_unref (self->part);
  g_object_unref (self->library);
  g_clear_pointer (&self->exercise, soleus_exercise_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (soleus_block_row_parent_class)->finalize (object);
}

static void
soleus_block_row_class_init (SoleusBlockRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_block_row_finalize;
}

static void
soleus_block_row_init (SoleusBlockRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * soleus_block_row_new:
 * @part: a block
 * @library: the exercises that it may name
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_block_row_new (SoleusPart    *part,
                      SoleusLibrary *library)
{
  SoleusBlockRow *self = g_object_new (SOLEUS_TYPE_BLOCK_ROW, NULL);

  self->part = g_object_ref (part);
  self->library = g_object_ref (library);
  show (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show), NULL);
  g_signal_connect_object (part, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
