/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-about-dialog.h"

#include "soleus-when-to-stop.h"

#include <glib/gi18n-lib.h>

#define WEBSITE "https://github.com/soleusapp/Soleus"

/* The line about the history stands last, because it comes last. */
static void
add_history (AdwAboutDialog *about,
             const char     *line)
{
  g_autofree char *text = g_strconcat (adw_about_dialog_get_debug_info (about), "\n", line, NULL);

  adw_about_dialog_set_debug_info (about, text);
}

static void
on_history_described (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (AdwAboutDialog) about = data;
  g_autoptr (GError) error = NULL;
  g_autofree SoleusHistoryFacts *facts = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  /* The message would name the file. */
  g_autofree char *line = facts != NULL ? soleus_debug_info_describe_history (facts) : g_strdup_printf ("History: cannot be read, error %d\n", error->code);

  add_history (about, line);
}

/* Looking makes no history. */
static gboolean
has_history (const char *data_folder)
{
  g_autofree char *path = data_folder != NULL ? g_build_filename (data_folder, "history.db", NULL) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
describe_history (AdwAboutDialog *about,
                  const char     *data_folder,
                  SoleusHistory  *history)
{
  g_autofree char *none = NULL;

  if (has_history (data_folder)) {
    soleus_history_describe (history, NULL, on_history_described, g_object_ref (about));
    return;
  }
  none = soleus_debug_info_describe_history (NULL);
  add_history (about, none);
}

/**
 * soleus_about_dialog_new:
 * @facts: what only the application knows
 * @history: (nullable): what was done: asked how large it is, when there is a file
 *
 * Makes the dialog that says what this is, who made it, under which licence, and what to paste into a report. The person's own data is no part of it. What
 * the history answers is added when it comes.
 *
 * Returns: (transfer floating): a new dialog; present it with adw_dialog_present()
 */
AdwDialog *
soleus_about_dialog_new (const SoleusAboutFacts *facts,
                         SoleusHistory          *history)
{
  AdwAboutDialog  *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  const char      *developers[] = { _ ("The Soleus developers"), NULL };
  g_autofree char *debug_info = soleus_debug_info_build (facts);
  g_autofree char *review = soleus_when_to_stop_dup_review ();
  g_autofree char *comments = NULL;

  adw_about_dialog_set_application_name (about, _ ("Soleus"));
  adw_about_dialog_set_application_icon (about, SOLEUS_APPLICATION_ID);
  adw_about_dialog_set_version (about, SOLEUS_VERSION);
  adw_about_dialog_set_developer_name (about, developers[0]);
  adw_about_dialog_set_developers (about, developers);
  /* Translators: Put your names here, one on each line. They are shown in the About dialog. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Soleus developers"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_website (about, WEBSITE);
  adw_about_dialog_set_issue_url (about, WEBSITE "/issues");
  comments = g_strconcat (_ ("Guides you through exercises for the soleus, the deep muscle of the calf.\n\n"
                             "Soleus gives no medical advice and makes no diagnosis. With an injury or an illness, ask a health professional before you start. "
                             "Stop when something hurts. Nothing that you enter leaves this computer."),
                          "\n\n", review, NULL);
  adw_about_dialog_set_comments (about, comments);
  adw_about_dialog_set_debug_info (about, debug_info);
  adw_about_dialog_set_debug_info_filename (about, "soleus-debug.txt");
  describe_history (about, facts->data_folder, history);

  return ADW_DIALOG (about);
}
