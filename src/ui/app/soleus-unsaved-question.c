/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-unsaved-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
on_response (AdwAlertDialog *dialog,
             const char     *response,
             GtkWindow      *window)
{
  if (g_str_equal (response, "close"))
    gtk_window_destroy (window);
}

/* Nothing is left to be asked. */
static void
on_waiting_changed (SoleusHistory *history,
                    GParamSpec    *pspec,
                    AdwDialog     *dialog)
{
  if (soleus_history_get_waiting (history) == NULL)
    adw_dialog_close (dialog);
}

/**
 * soleus_unsaved_question_ask:
 * @history: where something waits to be saved
 * @window: what is about to be closed
 *
 * What was done and isn't saved is lost when the program ends: the person learns that and why, and closes the window only if they say so. The question goes by itself
 * when all is saved.
 */
void
soleus_unsaved_question_ask (SoleusHistory *history,
                             GtkWindow     *window)
{
  AdwDialog       *dialog;
  g_autofree char *text = NULL;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return;

  /* Translators: The first sentences are a message that says why something isn’t saved. */
  text = g_strdup_printf (_ ("%s\n\nSoleus tries again every few seconds. What isn’t saved when it is closed is lost."), soleus_history_get_waiting (history));
  dialog = adw_alert_dialog_new (_ ("Not Saved Yet"), text);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Keep Open"), "close", _ ("_Close Anyway"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), window, G_CONNECT_DEFAULT);
  g_signal_connect_object (history, "notify::waiting", G_CALLBACK (on_waiting_changed), dialog, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}
