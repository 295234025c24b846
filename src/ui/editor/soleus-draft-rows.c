/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-rows.h"

#include "soleus-draft-values.h"
#include "soleus-kinds.h"

#include <math.h>

/* Where a row belongs to. It is the row's own. */
typedef struct {
  SoleusDraft        *draft; /* (owned) */
  char               *pointer;
  char               *label;
  SoleusDraftQuantity quantity;
  SoleusUnits         units;
  GType               type;   /* of a word */
  const int          *values; /* what it can be, in the order in which it is shown */
  guint               n_values;
  gboolean            optional;
  gboolean            is_showing;
} Place;

static void
free_place (Place *self)
{
  g_object_unref (self->draft);
  g_free (self->pointer);
  g_free (self->label);
  g_free (self);
}

static Place *
get_place (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "soleus-place");
}

static Place *
set_place (GtkWidget   *row,
           SoleusDraft *draft,
           const char  *pointer,
           const char  *label)
{
  Place *place = g_new0 (Place, 1);

  place->draft = g_object_ref (draft);
  place->pointer = g_strdup (pointer);
  place->label = g_strdup (label);
  g_object_set_data_full (G_OBJECT (row), "soleus-place", place, (GDestroyNotify) free_place);
  return place;
}

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) < 1e-6;
}

static double
to_shown (const Place *place,
          double       written)
{
  switch (place->quantity.measure) {
  case SOLEUS_DRAFT_MEASURE_NUMBER:
    return written;
  case SOLEUS_DRAFT_MEASURE_LOAD:
    return soleus_load_from_kg (written, place->units);
  case SOLEUS_DRAFT_MEASURE_DISTANCE:
    return soleus_distance_from_m (written, place->units);
  }
  g_return_val_if_reached (written);
}

static double
to_written (const Place *place,
            double       shown)
{
  switch (place->quantity.measure) {
  case SOLEUS_DRAFT_MEASURE_NUMBER:
    return shown;
  case SOLEUS_DRAFT_MEASURE_LOAD:
    return soleus_load_to_kg (shown, place->units);
  case SOLEUS_DRAFT_MEASURE_DISTANCE:
    return soleus_distance_to_m (shown, place->units);
  }
  g_return_val_if_reached (shown);
}

static double
round_to (const Place *place,
          double       value)
{
  double scale = pow (10, place->quantity.digits);

  return round (value * scale) / scale;
}

/* What can't be chosen isn't shown either: or else the row would quietly choose something else. */
static double
get_shown (const Place *place)
{
  double written = soleus_draft_get_quantity (place->draft, place->pointer, place->quantity.fallback);

  return round_to (place, to_shown (place, CLAMP (written, place->quantity.bounds->least, place->quantity.bounds->most)));
}

/* With a comma or a point, whichever the person is used to. */
static gboolean
parse (GtkWidget *row,
       double    *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  char            *end;

  g_strstrip (g_strdelimit (text, ",", '.'));
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

/* Nothing is rounded by being looked at. */
static void
take_number (GtkWidget *row,
             double     shown)
{
  Place              *place = get_place (row);
  const SoleusBounds *bounds = place->quantity.bounds;

  shown = round_to (place, shown);
  if (!is_same (shown, get_shown (place)))
    soleus_draft_set_quantity (place->draft, place->pointer, CLAMP (to_written (place, shown), bounds->least, bounds->most), place->label);
}

/* Counts while it is typed, so that the time and the figure follow, as long as it is a number that is possible: half of one often isn't. */
static void
on_number_typed (GtkWidget *row)
{
  Place *place = get_place (row);
  double value;

  if (!place->is_showing && parse (row, &value) && value >= to_shown (place, place->quantity.bounds->least) && value <= to_shown (place, place->quantity.bounds->most))
    take_number (row, value);
}

static void
on_number_chosen (GtkWidget *row)
{
  if (!get_place (row)->is_showing)
    take_number (row, adw_spin_row_get_value (ADW_SPIN_ROW (row)));
}

/* "2.5" and "2", not "2.0". */
static gboolean
on_number_output (GtkWidget *row)
{
  g_autofree char *text = g_strdup_printf ("%g", round_to (get_place (row), adw_spin_row_get_value (ADW_SPIN_ROW (row))));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  return TRUE;
}

static int
on_number_input (GtkWidget *row,
                 gpointer   new_value)
{
  return parse (row, new_value) ? TRUE : GTK_INPUT_ERROR;
}

/* What is being typed stays as it is, as long as it means the same. */
static void
show_number (GtkWidget *row)
{
  Place *place = get_place (row);
  double value = get_shown (place);
  double typed;

  place->is_showing = TRUE;
  if (!is_same (value, adw_spin_row_get_value (ADW_SPIN_ROW (row))) && !(parse (row, &typed) && is_same (typed, value)))
    adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  place->is_showing = FALSE;
}

/**
 * soleus_draft_number_row_set_units:
 * @row: what soleus_draft_number_row_new () made
 * @units: what loads and distances are shown in
 *
 * Shows the number, and says its unit. What is written isn't touched.
 */
void
soleus_draft_number_row_set_units (GtkWidget  *row,
                                   SoleusUnits units)
{
  Place         *place = get_place (row);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (ADW_SPIN_ROW (row));
  gboolean       load = place->quantity.measure == SOLEUS_DRAFT_MEASURE_LOAD;
  double         step = place->quantity.step;

  place->units = units;
  place->is_showing = TRUE;
  if (place->quantity.measure != SOLEUS_DRAFT_MEASURE_NUMBER) {
    step = load ? soleus_load_get_step (units) : soleus_distance_get_step (units);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), load ? soleus_load_get_unit (units) : soleus_distance_get_unit (units));
  }
  gtk_adjustment_configure (adjustment, get_shown (place), to_shown (place, place->quantity.bounds->least), to_shown (place, place->quantity.bounds->most), step, 5 * step, 0);
  place->is_showing = FALSE;
}

/**
 * soleus_draft_number_row_new:
 * @draft: what is edited
 * @pointer: where the number is, or will be
 * @title: what it is
 * @label: what the step is called
 * @quantity: how it is chosen
 *
 * Returns: (transfer floating): an AdwSpinRow, in metric units
 */
GtkWidget *
soleus_draft_number_row_new (SoleusDraft               *draft,
                             const char                *pointer,
                             const char                *title,
                             const char                *label,
                             const SoleusDraftQuantity *quantity)
{
  /* By itself this kind of row and all that is in it would be hidden from screen readers. */
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "adjustment", gtk_adjustment_new (0, 0, 0, 1, 1, 0),
                                 "climb-rate", quantity->step,
                                 "digits", quantity->digits,
                                 NULL);

  set_place (row, draft, pointer, label)->quantity = *quantity;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  soleus_draft_number_row_set_units (row, SOLEUS_UNITS_METRIC);
  g_signal_connect (row, "output", G_CALLBACK (on_number_output), NULL);
  g_signal_connect (row, "input", G_CALLBACK (on_number_input), NULL);
  g_signal_connect (row, "changed", G_CALLBACK (on_number_typed), NULL);
  g_signal_connect (row, "notify::value", G_CALLBACK (on_number_chosen), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_number), row, G_CONNECT_SWAPPED);
  on_number_output (row);
  return row;
}

static void
on_words_typed (GtkWidget *row)
{
  Place      *place = get_place (row);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (row));

  if (place->is_showing)
    return;
  if (*words == '\0' && place->optional)
    soleus_draft_unset (place->draft, place->pointer, place->label);
  else
    soleus_draft_set_words (place->draft, place->pointer, words, place->label);
}

static void
show_words (GtkWidget *row)
{
  Place           *place = get_place (row);
  g_autofree char *words = soleus_draft_dup_words (place->draft, place->pointer);

  place->is_showing = TRUE;
  if (!g_str_equal (words, gtk_editable_get_text (GTK_EDITABLE (row)))) {
    gtk_editable_set_text (GTK_EDITABLE (row), words);
    gtk_editable_set_position (GTK_EDITABLE (row), -1);
  }
  place->is_showing = FALSE;
}

/* One stay in a field is one step. */
static void
on_words_left (GtkEventControllerFocus *focus,
               GtkWidget               *row)
{
  soleus_draft_settle (get_place (row)->draft);
}

/**
 * soleus_draft_words_row_new:
 * @draft: what is edited
 * @pointer: where the text is, or will be
 * @title: what it is
 * @label: what the step is called
 * @optional: whether an empty text is none
 *
 * Returns: (transfer floating): an AdwEntryRow
 */
GtkWidget *
soleus_draft_words_row_new (SoleusDraft *draft,
                            const char  *pointer,
                            const char  *title,
                            const char  *label,
                            gboolean     optional)
{
  GtkWidget          *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  set_place (row, draft, pointer, label)->optional = optional;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  show_words (row);
  g_signal_connect (row, "changed", G_CALLBACK (on_words_typed), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (on_words_left), row);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_words), row, G_CONNECT_SWAPPED);
  return row;
}

static void
on_kind_chosen (GtkWidget *row)
{
  Place *place = get_place (row);
  guint  chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (place->is_showing || chosen >= place->n_values)
    return;
  soleus_draft_set_text (place->draft, place->pointer, soleus_kind_to_nick (place->type, place->values[chosen]), place->label);
  soleus_draft_settle (place->draft);
}

static void
show_kind (GtkWidget *row)
{
  Place *place = get_place (row);
  int    value = soleus_draft_get_kind (place->draft, place->pointer, place->type, place->values[0]);
  guint  chosen = 0;

  for (guint i = 0; i < place->n_values; i++)
    chosen = place->values[i] == value ? i : chosen;
  place->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  place->is_showing = FALSE;
}

/**
 * soleus_draft_kind_row_new:
 * @draft: what is edited
 * @pointer: where the word is
 * @title: what it is, and what the step is called
 * @type: the enumeration that the word is of
 * @values: (array length=n_values): what can be chosen, for as long as the row is there; any other counts as the first
 * @n_values: how many
 * @to_text: what a value is called
 *
 * Returns: (transfer floating): an AdwComboRow
 */
GtkWidget *
soleus_draft_kind_row_new (SoleusDraft     *draft,
                           const char      *pointer,
                           const char      *title,
                           GType            type,
                           const int       *values,
                           guint            n_values,
                           SoleusKindToText to_text)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  Place *place = set_place (row, draft, pointer, title);

  place->type = type;
  place->values = values;
  place->n_values = n_values;
  for (guint i = 0; i < n_values; i++)
    gtk_string_list_append (words, to_text (values[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  show_kind (row);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_kind_chosen), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_kind), row, G_CONNECT_SWAPPED);
  return row;
}
