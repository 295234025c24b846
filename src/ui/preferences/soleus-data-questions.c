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
 * soleus_data_question_new_for_deleting:
 * @sessions: how many sessions there are
 *
 * Returns: (transfer floating): a question whose answers are `delete`, `backup` and `cancel`
 */
AdwAlertDialog *
soleus_data_question_new_for_deleting (int64_t sessions)
{
  g_autofree char *heading = g_strdup_printf (ngettext ("Delete %d Session?", "Delete All %d Sessions?", (gulong) sessions), (int) sessions);
  AdwDialog       *dialog = adw_alert_dialog_new (heading, _ ("You can undo it right afterwards. Later only a backup brings them back."));
  AdwAlertDialog  *question = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (question, "cancel", _ ("_Cancel"), "backup", _ ("_Save a Backup First…"), "delete", _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (question, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  return question;
}

/**
 * soleus_data_question_tell:
 * @parent: a widget of the window
 * @heading: what didn't come about
 * @text: why, and what can be done
 *
 * Tells of a failure, in a dialog that stays until it is read.
 */
void
soleus_data_question_tell (GtkWidget  *parent,
                           const char *heading,
                           const char *text)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, text);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}
