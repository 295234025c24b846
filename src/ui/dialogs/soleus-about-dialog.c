/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-about-dialog.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#define WEBSITE "https://github.com/soleusapp/Soleus"

static void
append_fact (GString    *text,
             const char *name,
             const char *value)
{
  if (value && *value)
    g_string_append_printf (text, "%s: %s\n", name, value);
}

static void
append_version (GString    *text,
                const char *name,
                unsigned    major,
                unsigned    minor,
                unsigned    micro)
{
  g_string_append_printf (text, "%s: %u.%u.%u\n", name, major, minor, micro);
}

/* In English whatever the language: it is for whoever reads the report. */
static char *
get_debug_info (const SoleusAboutFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  append_fact (text, "Soleus", SOLEUS_VERSION);
  append_fact (text, "Id", SOLEUS_APPLICATION_ID);
  append_fact (text, "System", system);
  append_fact (text, "Desktop", g_getenv ("XDG_CURRENT_DESKTOP"));
  append_version (text, "GTK", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  append_version (text, "libadwaita", adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version ());
  append_version (text, "GLib", glib_major_version, glib_minor_version, glib_micro_version);
  append_fact (text, "GStreamer", facts->gstreamer);
  append_fact (text, "SQLite", sqlite3_libversion ());
  append_fact (text, "json-glib, built with", JSON_VERSION_S);
  append_fact (text, "Renderer", facts->renderer);
  append_fact (text, "Sandbox", facts->sandbox);
  append_fact (text, "Sound", facts->sink);
  if (facts->errors && *facts->errors)
    g_string_append_printf (text, "\nLast errors:\n%s\n", facts->errors);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * soleus_about_dialog_new:
 * @facts: what only the application knows
 *
 * Makes the dialog that says what this is, who made it, under which licence, and what to paste into a report. The person's own data is no part of it.
 *
 * Returns: (transfer floating): a new dialog; present it with adw_dialog_present()
 */
AdwDialog *
soleus_about_dialog_new (const SoleusAboutFacts *facts)
{
  AdwAboutDialog  *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  const char      *developers[] = { _ ("The Soleus developers"), NULL };
  g_autofree char *debug_info = get_debug_info (facts);

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
  adw_about_dialog_set_comments (about, _ ("Guides you through exercises for the soleus, the deep muscle of the calf.\n\n"
                                           "Soleus gives no medical advice and makes no diagnosis. With an injury or an illness, ask a health professional before you start. "
                                           "Stop when something hurts. Nothing that you enter leaves this computer."));
  adw_about_dialog_set_debug_info (about, debug_info);
  adw_about_dialog_set_debug_info_filename (about, "soleus-debug.txt");

  return ADW_DIALOG (about);
}
