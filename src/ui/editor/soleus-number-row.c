/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-number-row.h"

#include "soleus-announce.h"
#include "soleus-dose-number-text.h"
#include "soleus-draft-values.h"
#include "soleus-number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * SoleusNumberRow:
 *
 * One number of a draft, behind the row in which a person chooses it. What is typed counts as soon as it is a number that may be chosen; the buttons and arrow keys count at
 * once. Its #SoleusDoseNumber says what that is:
 *
 * - Less or more than the source says, or than is proposed, counts like any other number, and the row tells it.
 * - A limit can't be passed: whoever tries sees a note below the row, which is an action row of its own.
 * - What can be read in two ways is asked about.
 */
#define SOLEUS_TYPE_NUMBER_ROW (soleus_number_row_get_type ())

G_DECLARE_FINAL_TYPE (SoleusNumberRow, soleus_number_row, SOLEUS, NUMBER_ROW, GObject)

struct _SoleusNumberRow {
  GObject parent_instance;

  SoleusPart       *part; /* (owned) */
  SoleusDoseNumber *number;
  char             *label;
  gboolean          is_own;      /* to say: nobody else prescribes or proposes it */
  GtkWidget        *row;         /* (unowned): the AdwSpinRow, which has this */
  GtkWidget        *note;        /* (weak) (nullable): only for a limit */
  double            value;       /* as the draft has it */
  double            before;      /* what stood there when the person came */
  double            readings[2]; /* what the text that was typed last can mean */
  gboolean          is_asking;   /* until the person answers */
  gboolean          is_outside;  /* was told that the number is outside what is prescribed or proposed */
};

G_DEFINE_FINAL_TYPE (SoleusNumberRow, soleus_number_row, G_TYPE_OBJECT)

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) < 1e-6;
}

/* What can't be chosen isn't shown either: or else the row would quietly choose something else. */
static double
read_value (SoleusNumberRow *self)
{
  g_autofree char *pointer = soleus_part_get_pointer (self->part, self->number->key);
  double           written = soleus_draft_get_quantity (soleus_part_get_draft (self->part), pointer, self->number->written.value);

  return CLAMP (soleus_dose_number_to_shown (self->number, written), self->number->least, self->number->most);
}

static gboolean
is_allowed (SoleusNumberRow *self,
            double           value)
{
  return value >= self->number->least && value <= self->number->most;
}

/* Only where it can mean nothing else. */
static gboolean
parse (SoleusNumberRow *self,
       double          *value)
{
  double readings[2];

  if (soleus_number_read (gtk_editable_get_text (GTK_EDITABLE (self->row)), readings) != 1)
    return FALSE;
  *value = readings[0];
  return TRUE;
}

/* Nothing is rounded by being looked at. */
static double
round_typed (SoleusNumberRow *self,
             double           value)
{
  return is_same (value, self->value) ? self->value : soleus_dose_number_round (self->number, value);
}

/* "2.5" and "2", not "2.0". */
static gboolean
on_output (SoleusNumberRow *self)
{
  g_autofree char *text = g_strdup_printf ("%g", adw_spin_row_get_value (ADW_SPIN_ROW (self->row)));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->row))))
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  return TRUE;
}

/* What is being typed stays as it is, as long as it means the same. */
static void
show_value (SoleusNumberRow *self)
{
  double typed;

  if (parse (self, &typed) && is_same (typed, self->value))
    return;
  adw_spin_row_set_value (ADW_SPIN_ROW (self->row), self->value);
  on_output (self);
}

static char *
describe (SoleusNumberRow *self)
{
  if (!self->is_own)
    return soleus_dose_number_to_subtitle (self->number, self->value);
  if (self->number->kind == SOLEUS_DOSE_NUMBER_LOAD)
    return g_strdup (soleus_load_get_unit (self->number->units));
  return g_strdup (self->number->kind == SOLEUS_DOSE_NUMBER_DISTANCE ? soleus_distance_get_unit (self->number->units) : "");
}

static void
show_description (SoleusNumberRow *self)
{
  g_autofree char *subtitle = describe (self);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), subtitle);
}

/* Seen at once, but said only of a whole number: on the way to 18 one types a 1. */
static void
tell_outside (SoleusNumberRow *self)
{
  gboolean is_outside = soleus_dose_number_is_outside (self->number, self->value);

  if (is_outside && !self->is_outside)
    soleus_announce (self->row, adw_action_row_get_subtitle (ADW_ACTION_ROW (self->row)), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  self->is_outside = is_outside;
}

static void
show_note (SoleusNumberRow *self)
{
  if (self->note == NULL || gtk_widget_get_visible (self->note))
    return;
  gtk_widget_set_visible (self->note, TRUE);
  soleus_announce (self->row, adw_action_row_get_subtitle (ADW_ACTION_ROW (self->note)), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The note stays as long as the number stands where it was stopped. */
static void
hide_note (SoleusNumberRow *self)
{
  if (self->note != NULL && !is_same (self->value, self->number->most))
    gtk_widget_set_visible (self->note, FALSE);
}

/* The row needn't be told what it has chosen itself. */
static void
take (SoleusNumberRow *self,
      double           value)
{
  g_autofree char *pointer = soleus_part_get_pointer (self->part, self->number->key);

  if (is_same (self->value, value))
    return;
  self->value = value;
  hide_note (self);
  show_description (self);
  /* The days of a source may be a range, those that a person chooses for a routine are not. */
  if (self->number->kind == SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK)
    soleus_draft_set_number (soleus_part_get_draft (self->part), pointer, value, self->label);
  else
    soleus_draft_set_quantity (soleus_part_get_draft (self->part), pointer, soleus_dose_number_to_stored (self->number, value), self->label);
}

static void
on_reading_chosen (SoleusNumberRow *self,
                   const char      *response)
{
  self->is_asking = FALSE;
  if (g_str_equal (response, "first"))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->row), self->readings[0]);
  else if (g_str_equal (response, "second"))
    adw_spin_row_set_value (ADW_SPIN_ROW (self->row), self->readings[1]);
  else
    take (self, self->before);
  show_value (self);
}

/* “1,000” is 1 to some people and 1000 to others. Escape takes neither. */
static void
ask_what_is_meant (SoleusNumberRow *self)
{
  g_autofree char *first = g_strdup_printf ("%.9g", self->readings[0]);
  g_autofree char *second = g_strdup_printf ("%.9g", self->readings[1]);
  /* Translators: %s is a number as the person has typed it, such as “1,000”. */
  g_autofree char *body = g_strdup_printf (_ ("“%s” can be read in two ways: a comma or point stands before decimals, or between thousands."), gtk_editable_get_text (GTK_EDITABLE (self->row)));
  /* Short, or libadwaita 1.7 complains about its own label in a narrow window. */
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Which Number?"), body);

  self->is_asking = TRUE;
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "neither", _ ("_Neither"), "first", first, "second", second, NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "neither");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "neither");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_reading_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->row);
}

/* What stands here when somebody comes is what it goes back to when they mean neither. */
static void
on_entered (SoleusNumberRow *self)
{
  if (!self->is_asking)
    self->before = self->value;
}

static void
on_value_changed (SoleusNumberRow *self)
{
  double value = adw_spin_row_get_value (ADW_SPIN_ROW (self->row));

  if (is_allowed (self, value)) {
    take (self, value);
  } else {
    /* One step beyond its limit: the number stays there, and the note says why. */
    take (self, self->number->most);
    adw_spin_row_set_value (ADW_SPIN_ROW (self->row), self->value);
    show_note (self);
  }
  tell_outside (self);
}

/* Counts while it is typed, as long as it is allowed. */
static void
on_text_changed (SoleusNumberRow *self)
{
  double value;

  if (parse (self, &value) && is_allowed (self, value))
    take (self, round_typed (self, value));
}

/* The row itself would quietly replace what is beyond a limit. */
static int
on_input (SoleusNumberRow *self,
          gpointer         new_value)
{
  double value;
  int    n = soleus_number_read (gtk_editable_get_text (GTK_EDITABLE (self->row)), self->readings);

  *(double *) new_value = self->value;
  if (n > 1 && !self->is_asking)
    ask_what_is_meant (self);
  if (n != 1)
    return n == 0 ? GTK_INPUT_ERROR : TRUE;
  value = self->readings[0];
  if (self->number->range.has_limit && value > self->number->most)
    show_note (self);
  *(double *) new_value = round_typed (self, value);
  return TRUE;
}

/* One step further than a limit, so that a press of the button there isn't without an answer. */
static void
show_range (SoleusNumberRow *self)
{
  const SoleusDoseNumber *number = self->number;
  double                  margin = number->range.has_limit ? number->step : 0;

  self->value = read_value (self);
  show_description (self);
  if (self->note != NULL) {
    g_autofree char *note = soleus_dose_number_to_limit_note (number);

    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->note), note);
  }
  gtk_adjustment_configure (adw_spin_row_get_adjustment (ADW_SPIN_ROW (self->row)), self->value, number->least, number->most + margin, number->step, 5 * number->step, 0);
}

static void
on_part_changed (SoleusNumberRow *self)
{
  SoleusUnits units = soleus_part_get_units (self->part);
  double      value;

  if (units != self->number->units) {
    soleus_dose_number_set_units (self->number, units);
    show_range (self);
  }
  value = read_value (self);
  if (is_same (self->value, value))
    return;
  self->value = value;
  hide_note (self);
  show_description (self);
  show_value (self);
}

static void
make_spin_row (SoleusNumberRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* By itself this kind of row and all that is in it would be hidden from screen readers. */
  self->row = g_object_new (ADW_TYPE_SPIN_ROW,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                            "adjustment", gtk_adjustment_new (0, 0, 0, 1, 1, 0),
                            "climb-rate", self->number->step,
                            "digits", self->number->digits,
                            NULL);
  /* Who comes back to a number later makes a step of its own. */
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (soleus_draft_settle), soleus_part_get_draft (self->part), G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, "visible", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (note), _ ("Make an Exercise of Your Own…"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (note), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return note;
}

static void
soleus_number_row_finalize (GObject *object)
{
  SoleusNumberRow *self = SOLEUS_NUMBER_ROW (object);

  g_clear_weak_pointer (&self->note);
  g_object_unref (self->part);
  g_free (self->label);
  soleus_dose_number_free (self->number);

  G_OBJECT_CLASS (soleus_number_row_parent_class)->finalize (object);
}

static void
soleus_number_row_class_init (SoleusNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_number_row_finalize;
}

static void
soleus_number_row_init (SoleusNumberRow *self)
{
}

static void
on_row_gone (gpointer self,
             GObject *row)
{
  g_object_unref (self);
}

/**
 * soleus_number_row_new:
 * @part: what is edited
 * @number: what is chosen of it, and from where to where
 * @title: (nullable): what it is called, when nobody but the person has to say anything about it; %NULL for what the number is called, and who says what it may be
 * @label: (nullable): what the step is called; %NULL for the title
 * @note: (out) (transfer floating) (nullable): the row to be put below, which offers a way beyond a limit and is hidden until somebody tries; %NULL without a limit. It
 *   needs an action.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_number_row_new (SoleusPart             *part,
                       const SoleusDoseNumber *number,
                       const char             *title,
                       const char             *label,
                       GtkWidget             **note)
{
  SoleusNumberRow *self = g_object_new (SOLEUS_TYPE_NUMBER_ROW, NULL);
  g_autofree char *name = title != NULL ? g_strdup (title) : soleus_dose_number_to_title (number);

  self->part = g_object_ref (part);
  self->number = soleus_dose_number_copy (number);
  soleus_dose_number_set_units (self->number, soleus_part_get_units (part));
  self->label = g_strdup (label != NULL ? label : name);
  self->is_own = title != NULL;
  make_spin_row (self);
  if (note != NULL && self->number->range.has_limit)
    g_set_weak_pointer (&self->note, make_note ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), name);
  show_range (self);
  self->is_outside = soleus_dose_number_is_outside (self->number, self->value);
  g_signal_connect_object (self->row, "output", G_CALLBACK (on_output), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "input", G_CALLBACK (on_input), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "notify::value", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  on_output (self);
  g_signal_connect_object (part, "changed", G_CALLBACK (on_part_changed), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (self->row), on_row_gone, self);
  if (note != NULL)
    *note = self->note;
  return self->row;
}
