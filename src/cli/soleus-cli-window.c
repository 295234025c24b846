/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-window.h"

#include "soleus-cli-catalogue.h"
#include "soleus-command.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* GLib would end the program without a word that helps. */
static gboolean
has_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SOLEUS_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL;
}

static int
check_start (int    argc,
             char **argv)
{
  const SoleusCommand command = { "start", "ID", _ ("Opens the window, or uses the one that is open, and starts a session."), 1, 1 };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusLibrary) library = NULL;
  int status;

  if (!soleus_command_parse (&command, argc, argv, NULL, &arguments, &status))
    return status;

  library = soleus_cli_open_library ();
  return soleus_cli_knows_id (&command, library, arguments[0]) ? -1 : SOLEUS_COMMAND_FAILED;
}

/**
 * soleus_cli_admits_window:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program first
 * @status: (out): the exit status, when there will be no window
 *
 * Looks at what soleus_cli_handles () leaves to the window before anything of it is made: what is to be started, and whether the settings are there. What
 * speaks against a window is said on the standard error.
 *
 * Returns: whether the application can be made with these
 */
gboolean
soleus_cli_admits_window (int    argc,
                          char **argv,
                          int   *status)
{
  *status = argc > 1 && g_str_equal (argv[1], "start") ? check_start (argc - 1, argv + 1) : -1;
  if (*status >= 0)
    return FALSE;
  if (has_settings ())
    return TRUE;

  g_printerr (_ ("soleus: The settings of Soleus are not installed, and there is no window without them. In the source folder, “build-aux/dev run” opens it; “meson install” installs everything.\n"));
  *status = SOLEUS_COMMAND_FAILED;
  return FALSE;
}
