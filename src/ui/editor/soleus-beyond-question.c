/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-beyond-question.h"
#include "soleus-dose-number-text.h"

#include <glib/gi18n-lib.h>

/* What is remembered until the person answers. */
typedef struct {
  GObject           *object; /* (owned) */
  SoleusBeyondAnswer answer;
  double             value;
  double             nearest;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->object);
  g_free (self);
}

static void
on_response (Question   *self,
             const char *response)
{
  self->answer (self->object, g_str_equal (response, "use") ? self->value : self->nearest);
}

/**
 * soleus_beyond_question_present:
 * @number: a number whose range is only proposed
 * @value: what was chosen beyond it
 * @parent: where it was chosen
 * @answer: what to call with the answer
 * @object: who asks, kept until then
 *
 * Explains what is proposed and asks whether the person means another number. Escape takes the nearest one that is proposed.
 */
void
soleus_beyond_question_present (const SoleusDoseNumber *number,
                                double                  value,
                                GtkWidget              *parent,
                                SoleusBeyondAnswer      answer,
                                GObject                *object)
{
  Question        *question = g_new (Question, 1);
  g_autofree char *heading = soleus_dose_number_to_question (number, value);
  g_autofree char *advice = soleus_dose_number_to_advice (number);
  g_autofree char *use = soleus_dose_number_to_use_label (number, value);
  g_autofree char *back = NULL;
  AdwDialog       *dialog = adw_alert_dialog_new (heading, advice);

  *question = (Question) { g_object_ref (object), answer, value, CLAMP (value, number->range.min, number->range.max) };
  /* Translators: a button that returns to a number that is proposed. */
  back = g_strdup_printf (_ ("_Back to %g"), question->nearest);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "back", back, "use", use, NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "back");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, (GClosureNotify) (GCallback) question_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
}
