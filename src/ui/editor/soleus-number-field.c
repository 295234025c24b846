/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-number-field.h"
#include "soleus-beyond-question.h"
#include "soleus-dose-number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * SoleusNumberField:
 *
 * One number that a person chooses, and the row for it. Its subtitle says from where to where the number goes and whose that is. What is typed counts as soon as it is a
 * number within that; the buttons and arrow keys count at once.
 *
 * A limit of the source can't be left: whoever tries sees a note below the row, which is an action row of its own (see soleus_number_field_get_note ()). Beyond what is only
 * proposed the field asks once, and keeps the old number until the answer. What a source fixes is a row that only tells it.
 */
struct _SoleusNumberField {
  GObject parent_instance;

  SoleusDoseNumber *number;
  GtkWidget        *row;  /* (owned): an AdwSpinRow, or an AdwActionRow for what is fixed */
  GtkWidget        *note; /* (owned) (nullable): only for a limit */
  double            value;
  double            edge;      /* where the number was stopped by its limit, while the note is shown */
  gboolean          is_agreed; /* to leave what is proposed */
  gboolean          is_setting;
};

G_DEFINE_FINAL_TYPE (SoleusNumberField, soleus_number_field, G_TYPE_OBJECT)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) < 1e-6;
}

static gboolean
is_allowed (SoleusNumberField *self,
            double             value)
{
  return soleus_range_contains (self->number->range, value) || (self->is_agreed && !self->number->range.is_limit);
}

/* With a comma or a point, whichever the person is used to. */
static gboolean
parse (SoleusNumberField *self,
       double            *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));
  char            *end;

  g_strstrip (g_strdelimit (text, ",", '.'));
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

static void
show_value (SoleusNumberField *self,
            double             value)
{
  double typed;

  self->is_setting = TRUE;
  if (!parse (self, &typed) || !is_same (typed, value) || !gtk_widget_has_focus (self->row))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->row), value);
  self->is_setting = FALSE;
}

static double
find_edge (SoleusNumberField *self,
           double             value)
{
  return CLAMP (value, self->number->range.min, self->number->range.max);
}

static void
show_note (SoleusNumberField *self,
           double             tried)
{
  self->edge = find_edge (self, tried);
  if (gtk_widget_get_visible (self->note))
    return;
  gtk_widget_set_visible (self->note, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->row), adw_action_row_get_subtitle (ADW_ACTION_ROW (self->note)), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The note stays as long as the number stands where it was stopped. */
static void
hide_note (SoleusNumberField *self,
           double             value)
{
  if (self->note != NULL && !is_same (value, self->edge))
    gtk_widget_set_visible (self->note, FALSE);
}

static void
take (SoleusNumberField *self,
      double             value)
{
  if (is_same (self->value, value))
    return;
  self->value = value;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

static void
on_answered (GObject *object,
             double   value)
{
  SoleusNumberField *self = SOLEUS_NUMBER_FIELD (object);

  self->is_agreed = !soleus_range_contains (self->number->range, value);
  take (self, value);
  show_value (self, value);
}

static void
ask (SoleusNumberField *self,
     double             value)
{
  if (gtk_widget_get_mapped (self->row))
    soleus_beyond_question_present (self->number, value, self->row, on_answered, G_OBJECT (self));
  else
    show_value (self, self->value);
}

/* A limit isn't left: the number stays at its edge, and the note says why. */
static void
stay (SoleusNumberField *self,
      double             value)
{
  double edge = find_edge (self, value);

  take (self, edge);
  self->is_setting = TRUE;
  adw_spin_row_set_value (ADW_SPIN_ROW (self->row), edge);
  self->is_setting = FALSE;
  show_note (self, value);
}

static void
on_value_changed (SoleusNumberField *self)
{
  double value = adw_spin_row_get_value (ADW_SPIN_ROW (self->row));

  if (self->is_setting || is_same (value, self->value))
    return;
  if (is_allowed (self, value)) {
    hide_note (self, value);
    take (self, value);
  } else if (self->number->range.is_limit) {
    stay (self, value);
  } else {
    ask (self, value);
  }
}

/* Counts while it is typed, as long as it is allowed: half of a number often isn't. */
static void
on_text_changed (SoleusNumberField *self)
{
  double value;

  if (self->is_setting || !parse (self, &value) || !is_allowed (self, value) || value < self->number->least || value > self->number->most)
    return;
  hide_note (self, value);
  take (self, soleus_dose_number_round (self->number, value));
}

/* The row itself would quietly replace what is beyond a limit. */
static int
on_input (SoleusNumberField *self,
          gpointer           new_value)
{
  double value;

  if (!parse (self, &value))
    return GTK_INPUT_ERROR;
  if (self->number->range.is_limit && !soleus_range_contains (self->number->range, value))
    show_note (self, value);
  *(double *) new_value = soleus_dose_number_round (self->number, value);
  return TRUE;
}

/* "2.5" and "2", not "2.0". */
static gboolean
on_output (SoleusNumberField *self)
{
  g_autofree char *text = g_strdup_printf ("%g", adw_spin_row_get_value (ADW_SPIN_ROW (self->row)));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->row))))
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  return TRUE;
}

/* One step further than a limit, so that a press of the button there isn't without an answer. */
static GtkAdjustment *
make_adjustment (SoleusNumberField *self)
{
  double margin = self->number->range.is_limit ? self->number->step : 0;

  return gtk_adjustment_new (self->value, self->number->least - margin, self->number->most + margin, self->number->step, self->number->step * 5, 0);
}

static void
make_spin_row (SoleusNumberField *self)
{
  /* By itself this kind of row and all that is in it would be hidden from screen readers. */
  self->row = g_object_new (ADW_TYPE_SPIN_ROW,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                            "adjustment", make_adjustment (self),
                            "climb-rate", self->number->step,
                            "digits", self->number->digits,
                            NULL);
  g_signal_connect_object (self->row, "output", G_CALLBACK (on_output), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "input", G_CALLBACK (on_input), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "notify::value", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  on_output (self);
}

static void
make_fixed_row (SoleusNumberField *self)
{
  g_autofree char *text = soleus_dose_number_value_to_text (self->number, self->value);
  GtkWidget       *label = gtk_label_new (text);

  self->row = adw_action_row_new ();
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
}

static void
make_note (SoleusNumberField *self)
{
  g_autofree char *text = soleus_dose_number_to_limit_note (self->number);

  self->note = g_object_ref_sink (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->note), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), _ ("Make an Exercise of Your Own…"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->note), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->note), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->note), TRUE);
  gtk_widget_set_visible (self->note, FALSE);
}

static void
soleus_number_field_finalize (GObject *object)
{
  SoleusNumberField *self = SOLEUS_NUMBER_FIELD (object);

  g_clear_object (&self->row);
  g_clear_object (&self->note);
  soleus_dose_number_free (self->number);

  G_OBJECT_CLASS (soleus_number_field_parent_class)->finalize (object);
}

static void
soleus_number_field_class_init (SoleusNumberFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_number_field_finalize;

  /**
   * SoleusNumberField::chosen:
   * @value: what the person chose, which is allowed
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SOLEUS_TYPE_NUMBER_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
soleus_number_field_init (SoleusNumberField *self)
{
}

/**
 * soleus_number_field_new:
 * @number: what is chosen
 * @value: what is chosen now
 *
 * Returns: (transfer full): a field with its row
 */
SoleusNumberField *
soleus_number_field_new (const SoleusDoseNumber *number,
                         double                  value)
{
  SoleusNumberField *self = g_object_new (SOLEUS_TYPE_NUMBER_FIELD, NULL);
  g_autofree char   *title = soleus_dose_number_to_title (number);
  g_autofree char   *subtitle = soleus_dose_number_to_subtitle (number);

  self->number = soleus_dose_number_copy (number);
  self->value = value;
  /* Who left what is proposed before was asked then. */
  self->is_agreed = !soleus_range_contains (number->range, value);
  if (soleus_dose_number_is_fixed (number))
    make_fixed_row (self);
  else
    make_spin_row (self);
  g_object_ref_sink (self->row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), subtitle);
  if (number->range.is_limit && !soleus_dose_number_is_fixed (number))
    make_note (self);
  return self;
}

/**
 * soleus_number_field_get_row:
 * @self: a field
 *
 * Returns: (transfer none): its row, to be put into a list
 */
GtkWidget *
soleus_number_field_get_row (SoleusNumberField *self)
{
  g_return_val_if_fail (SOLEUS_IS_NUMBER_FIELD (self), NULL);

  return self->row;
}

/**
 * soleus_number_field_get_note:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): the row to be put below its own, which offers a way beyond the limit and is hidden until somebody tries; %NULL without a limit. Whoever
 *   shows the field gives it its action.
 */
GtkWidget *
soleus_number_field_get_note (SoleusNumberField *self)
{
  g_return_val_if_fail (SOLEUS_IS_NUMBER_FIELD (self), NULL);

  return self->note;
}

/**
 * soleus_number_field_get_number:
 * @self: a field
 *
 * Returns: (transfer none): what is chosen with it
 */
const SoleusDoseNumber *
soleus_number_field_get_number (SoleusNumberField *self)
{
  g_return_val_if_fail (SOLEUS_IS_NUMBER_FIELD (self), NULL);

  return self->number;
}

/**
 * soleus_number_field_get_value:
 * @self: a field
 *
 * Returns: what is chosen now
 */
double
soleus_number_field_get_value (SoleusNumberField *self)
{
  g_return_val_if_fail (SOLEUS_IS_NUMBER_FIELD (self), 0);

  return self->value;
}

/**
 * soleus_number_field_set_value:
 * @self: a field
 * @value: what is chosen otherwise, by an undo or in another place
 *
 * Shows another value without emitting #SoleusNumberField::chosen. What is being typed isn't touched while it says the same.
 */
void
soleus_number_field_set_value (SoleusNumberField *self,
                               double             value)
{
  g_return_if_fail (SOLEUS_IS_NUMBER_FIELD (self));

  if (is_same (self->value, value))
    return;
  self->value = value;
  self->is_agreed = self->is_agreed || !soleus_range_contains (self->number->range, value);
  hide_note (self, value);
  if (ADW_IS_SPIN_ROW (self->row))
    show_value (self, value);
}
