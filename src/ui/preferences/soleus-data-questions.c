/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-data-questions.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_data_question_new_for_restoring:
 * @backup: the file that the person chose
 * @sessions: how many sessions the history has now
 *
 * Returns: (transfer floating): a question whose answers are `replace` and `cancel`
 */
AdwAlertDialog *
soleus_data_question_new_for_restoring (GFile  *backup,
                                        int64_t sessions)
{
  AdwDialog       *dialog = adw_alert_dialog_new (_ ("Replace the History?"), NULL);
  AdwAlertDialog  *question = ADW_ALERT_DIALOG (dialog);
  g_autofree char *base = g_file_get_basename (backup);
  g_autofree char *name = soleus_text_name_file (base);

  if (sessions > 0)
    adw_alert_dialog_format_body (question,
                                  ngettext ("The %d session that is here makes way for what is in “%s”. It is kept as a file in the folder of your data, and you can undo this.",
                                            "The %d sessions that are here make way for what is in “%s”. They are kept as a file in the folder of your data, and you can undo this.",
                                            (gulong) sessions),
                                  (int) sessions, name);
  else
    adw_alert_dialog_format_body (question, _ ("There is no session yet. The history will be what is in “%s”."), name);
  adw_alert_dialog_add_responses (question, "cancel", _ ("_Cancel"), "replace", _ ("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (question, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  return question;
}

/**
 * soleus_data_question_new_for_erasing:
 * @sessions: how many sessions there are
 *
 * Returns: (transfer floating): a question whose answers are `erase`, `backup` and `cancel`
 */
AdwAlertDialog *
soleus_data_question_new_for_erasing (int64_t sessions)
{
  AdwDialog      *dialog = adw_alert_dialog_new (_ ("Erase Everything?"), NULL);
  AdwAlertDialog *question = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_format_body (question,
                                ngettext ("This can’t be undone. %d session goes, with your notes and corrections, all backups that Soleus made, and every older or damaged history that it kept. Routines, preferences and what you saved elsewhere stay.",
                                          "This can’t be undone. %d sessions go, with your notes and corrections, all backups that Soleus made, and every older or damaged history that it kept. Routines, preferences and what you saved elsewhere stay.",
                                          (gulong) sessions),
                                (int) sessions);
  adw_alert_dialog_add_responses (question, "cancel", _ ("_Cancel"), "backup", _ ("_Save a Backup First…"), "erase", _ ("_Erase"), NULL);
  adw_alert_dialog_set_response_appearance (question, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  return question;
}

static void append_count (GString    *text,
                          int         n,
                          const char *format,
                          ...) G_GNUC_PRINTF (3, 4);

/* A line for each number; what there is none of isn't told. */
static void
append_count (GString    *text,
              int         n,
              const char *format,
              ...)
{
  va_list values;

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (values, format);
  g_string_append_vprintf (text, format, values);
  va_end (values);
}

/* The same as the command line says it. */
static char *
describe_import (const SoleusImportPreview *preview)
{
  GString *text = g_string_new (NULL);

  append_count (text, preview->n_new, ngettext ("%d new session", "%d new sessions", (gulong) preview->n_new), preview->n_new);
  append_count (text, preview->n_changed, ngettext ("%d session was changed in the file since", "%d sessions were changed in the file since", (gulong) preview->n_changed), preview->n_changed);
  append_count (text, preview->n_removed, ngettext ("%d session was deleted there and will be deleted here", "%d sessions were deleted there and will be deleted here", (gulong) preview->n_removed), preview->n_removed);
  append_count (text, preview->n_gone, ngettext ("%d session was deleted since and stays deleted", "%d sessions were deleted since and stay deleted", (gulong) preview->n_gone), preview->n_gone);
  append_count (text, preview->n_same, ngettext ("%d session is here already", "%d sessions are here already", (gulong) preview->n_same), preview->n_same);
  append_count (text, preview->n_others, ngettext ("%d other entry is new: a measure, a plan, a goal or a deletion", "%d other entries are new: measures, plans, goals or deletions", (gulong) preview->n_others), preview->n_others);
  return g_string_free_and_steal (text);
}

/**
 * soleus_data_question_new_for_importing:
 * @file: what the person chose
 * @preview: what it would bring
 *
 * Returns: (transfer floating): a question whose answers are `import` and `cancel`; where nothing would come in, the only answer is `cancel`
 */
AdwAlertDialog *
soleus_data_question_new_for_importing (GFile                     *file,
                                        const SoleusImportPreview *preview)
{
  gboolean         brings = preview->n_new + preview->n_changed + preview->n_removed + preview->n_others > 0;
  AdwDialog       *dialog = adw_alert_dialog_new (brings ? _ ("Import This History?") : _ ("Nothing to Import"), NULL);
  AdwAlertDialog  *question = ADW_ALERT_DIALOG (dialog);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = soleus_text_name_file (base);
  g_autofree char *counts = describe_import (preview);

  if (brings)
    /* Translators: the name of a file, and lines such as "12 new sessions". */
    adw_alert_dialog_format_body (question, _ ("“%s” holds:\n\n%s\n\nWhat is here now is kept as a file in the folder of your data, and you can undo this."), name, counts);
  else
    /* Translators: the name of a file. */
    adw_alert_dialog_format_body (question, _ ("All of “%s” is here already."), name);
  adw_alert_dialog_add_response (question, "cancel", brings ? _ ("_Cancel") : _ ("_Close"));
  adw_alert_dialog_set_close_response (question, "cancel");
  adw_alert_dialog_set_default_response (question, "cancel");
  if (brings) {
    adw_alert_dialog_add_response (question, "import", _ ("_Import"));
    adw_alert_dialog_set_response_appearance (question, "import", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (question, "import");
  }
  return question;
}

/**
 * soleus_data_question_tell:
 * @parent: a widget of the window
 * @heading: what didn't come about
 * @text: why, and what can be done; it may hold the name of a file
 *
 * Tells of a failure, in a dialog that stays until it is read.
 */
void
soleus_data_question_tell (GtkWidget  *parent,
                           const char *heading,
                           const char *text)
{
  g_autofree char *plain = soleus_text_tidy (text);
  AdwDialog       *dialog = adw_alert_dialog_new (heading, plain);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}
