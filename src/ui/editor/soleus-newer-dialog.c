/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-newer-dialog.h"
#include "soleus-dose-number-text.h"
#include "soleus-draft-blocks.h"
#include "soleus-origin.h"
#include "soleus-plain-row.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* What is asked about, until it is answered. */
typedef struct {
  SoleusDraft   *draft;   /* (owned) */
  SoleusLibrary *library; /* (owned) */
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->draft);
  g_object_unref (self->library);
  g_free (self);
}

static void
on_response (Question   *self,
             const char *response)
{
  soleus_draft_settle (self->draft);
  if (g_str_equal (response, "take"))
    soleus_origin_accept (self->draft, self->library);
  else if (g_str_equal (response, "keep"))
    soleus_origin_dismiss (self->draft, self->library);
}

static SoleusDoseNumber *
find_number (SoleusExercise *exercise,
             const char     *key,
             SoleusUnits     units)
{
  g_autoptr (GPtrArray) numbers = soleus_dose_number_list (exercise, units);

  for (guint i = 0; i < numbers->len; i++) {
    const SoleusDoseNumber *number = g_ptr_array_index (numbers, i);

    if (g_str_equal (number->key, key))
      return soleus_dose_number_copy (number);
  }
  return NULL;
}

/* Which number "/blocks/1/sets" is, and of which exercise. */
static SoleusDoseNumber *
understand (SoleusDraft     *draft,
            SoleusLibrary   *library,
            SoleusUnits      units,
            const char      *pointer,
            SoleusExercise **exercise)
{
  guint index;
  int   length = 0;

  *exercise = NULL;
  if (g_str_equal (pointer, "/lead_in_s"))
    return soleus_dose_number_new_for_routine (SOLEUS_DOSE_NUMBER_LEAD_IN);
  if (g_str_equal (pointer, "/rest_between_s"))
    return soleus_dose_number_new_for_routine (SOLEUS_DOSE_NUMBER_REST_BETWEEN);
  if (sscanf (pointer, "/blocks/%3u%n", &index, &length) != 1 || length == 0)
    return NULL;
  *exercise = soleus_draft_find_exercise (draft, library, soleus_draft_get_block_exercise_id (draft, index));
  return *exercise != NULL ? find_number (*exercise, pointer + length, units) : NULL;
}

static GtkWidget *
make_row (const SoleusDoseNumber  *number,
          const SoleusExercise    *exercise,
          const SoleusNewerNumber *newer)
{
  g_autofree char *title = soleus_dose_number_to_title (number);
  g_autofree char *full_title = NULL;
  g_autofree char *old = soleus_dose_number_value_to_text (number, soleus_dose_number_to_shown (number, newer->old));
  g_autofree char *now = soleus_dose_number_value_to_text (number, soleus_dose_number_to_shown (number, newer->now));
  g_autofree char *mine = soleus_dose_number_value_to_text (number, soleus_dose_number_to_shown (number, newer->mine));
  g_autofree char *text = NULL;

  /* Translators: an exercise and one of its numbers, such as "Wall Stretch: Sets". */
  full_title = exercise != NULL ? g_strdup_printf (C_ ("exercise and number", "%s: %s"), exercise->name, title) : g_strdup (title);
  if (soleus_newer_number_is_conflict (newer))
    /* Translators: a number of the original, before and now, and what the person has instead. */
    text = g_strdup_printf (_ ("Was %s, now %s. Yours is %s and stays."), old, now, mine);
  else
    /* Translators: a number of the original, before and now. */
    text = g_strdup_printf (_ ("Was %s, now %s"), old, now);
  return soleus_plain_row_new (full_title, text);
}

static GtkWidget *
make_list (SoleusDraft   *draft,
           SoleusLibrary *library,
           SoleusUnits    units)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) newer = soleus_origin_list_newer (draft, library);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Newer Numbers"), -1);
  for (guint i = 0; i < newer->len; i++) {
    const SoleusNewerNumber *item = g_ptr_array_index (newer, i);
    SoleusExercise          *exercise;
    g_autoptr (SoleusDoseNumber) number = understand (draft, library, units, item->pointer, &exercise);

    if (number != NULL)
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (number, exercise, item));
  }
  return list;
}

/**
 * soleus_newer_dialog_new:
 * @draft: a copy whose original has newer numbers
 * @library: where the original is
 * @units: how loads and distances are shown
 *
 * Lists each number that the original has otherwise now, and offers to take them. What the person has changed since stays theirs.
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
soleus_newer_dialog_new (SoleusDraft   *draft,
                         SoleusLibrary *library,
                         SoleusUnits    units)
{
  SoleusEntry     *origin = soleus_origin_find (draft, library);
  Question        *question = g_new (Question, 1);
  g_autofree char *body = NULL;
  AdwDialog       *dialog;

  /* Translators: %s is the name of a built-in routine or exercise. */
  body = g_strdup_printf (_ ("“%s”, which this is a copy of, has changed since you made it."), origin != NULL ? soleus_entry_get_name (origin) : "");
  dialog = adw_alert_dialog_new (_ ("Newer Numbers"), body);
  *question = (Question) { g_object_ref (draft), g_object_ref (library) };
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), make_list (draft, library, units));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "later", _ ("_Later"), "keep", _ ("_Keep Mine"), "take", _ ("_Take Them"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "take", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "take");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, (GClosureNotify) (GCallback) question_free, G_CONNECT_SWAPPED);
  return dialog;
}
