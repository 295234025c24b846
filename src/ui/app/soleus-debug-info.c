/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-debug-info.h"

#include "soleus-audio-types.h"
#include "soleus-kinds.h"
#include "soleus-library-version.h"

#include <gtk/gtk.h>
#include <locale.h>
#include <string.h>

/* What Flatpak tells each program of its sandbox. */
#define FLATPAK_INFO "/.flatpak-info"

static void
append_fact (GString    *text,
             const char *name,
             const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s: %s\n", name, value);
}

static void
append_versions (GString *text)
{
  g_autoptr (GArray) versions = soleus_library_versions_new ();

  for (guint i = 0; i < versions->len; i++) {
    const SoleusLibraryVersion *version = &g_array_index (versions, SoleusLibraryVersion, i);

    /* Not every library tells which version runs. */
    if (version->running[0] != '\0')
      g_string_append_printf (text, "%s: %s, built with %s\n", version->name, version->running, version->compiled);
    else
      g_string_append_printf (text, "%s: built with %s\n", version->name, version->compiled);
  }
}

static char *
describe_sandbox (void)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_autofree char *runtime = NULL;

  if (g_key_file_load_from_file (info, FLATPAK_INFO, G_KEY_FILE_NONE, NULL))
    runtime = g_key_file_get_string (info, "Application", "runtime", NULL);
  if (runtime != NULL)
    return g_strconcat ("Flatpak, ", runtime, NULL);
  return g_strdup (g_file_test (FLATPAK_INFO, G_FILE_TEST_EXISTS) ? "Flatpak" : "none");
}

static char *
describe_display (const char *renderer)
{
  GdkDisplay *display = gdk_display_get_default ();

  return g_strconcat (display != NULL ? G_OBJECT_TYPE_NAME (display) : "none", renderer != NULL ? ", drawn by " : NULL, renderer, NULL);
}

static char *
describe_sound (const SoleusAboutFacts *facts)
{
  return g_strdup_printf ("%s, %s", soleus_kind_to_nick (SOLEUS_TYPE_SOUND_STATE, (int) facts->sound_state), facts->sink != NULL ? facts->sink : "no device held");
}

static char *
describe_locale (void)
{
  return g_strdup_printf ("%s, %s", setlocale (LC_MESSAGES, NULL), gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "right to left" : "left to right");
}

/* The home names the person. */
static char *
shorten (const char *path)
{
  const char *home = g_get_home_dir ();

  if (path != NULL && g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

/**
 * soleus_debug_info_build:
 * @facts: what only the application knows
 *
 * Gathers what makes a report useful, in English whatever the language: it is for whoever reads the report. The person's own data is no part of it. Nothing
 * is opened for it that isn't open.
 *
 * Returns: (transfer full): a line for each fact, the last errors at the end
 */
char *
soleus_debug_info_build (const SoleusAboutFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *display = describe_display (facts->renderer);
  g_autofree char *sound = describe_sound (facts);
  g_autofree char *sandbox = describe_sandbox ();
  g_autofree char *locale = describe_locale ();
  g_autofree char *folder = shorten (facts->data_folder);

  append_fact (text, "Soleus", SOLEUS_VERSION);
  append_fact (text, "Id", SOLEUS_APPLICATION_ID);
  append_fact (text, "System", system);
  append_fact (text, "Desktop", g_getenv ("XDG_CURRENT_DESKTOP"));
  append_versions (text);
  append_fact (text, "Display", display);
  append_fact (text, "Sound", sound);
  append_fact (text, "Sandbox", sandbox);
  append_fact (text, "Locale", locale);
  append_fact (text, "Data", folder);
  if (facts->errors != NULL && *facts->errors != '\0')
    g_string_append_printf (text, "\nLast errors:\n%s", facts->errors);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * soleus_debug_info_describe_history:
 * @facts: (nullable): what the history says of itself; %NULL when there is none yet
 *
 * Returns: (transfer full): the line for it
 */
char *
soleus_debug_info_describe_history (const SoleusHistoryFacts *facts)
{
  if (facts == NULL)
    return g_strdup ("History: none yet\n");
  return g_strdup_printf ("History: version %d, %" G_GINT64_FORMAT " kB, %" G_GINT64_FORMAT " sessions\n",
                          facts->version, (facts->size_bytes + 999) / 1000, facts->sessions);
}
