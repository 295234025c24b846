/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-other-installation.h"

#include "soleus-remote-interface.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One that hangs would hold a command for ever. */
#define PATIENCE_MS 2000

/* %NULL when it doesn't say: it is older, or hangs. */
static char *
ask_for_data (GDBusConnection *connection)
{
  g_autofree char *path = g_strdelimit (g_strdup ("/" SOLEUS_APPLICATION_ID), ".", '/');
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (connection, SOLEUS_APPLICATION_ID, path, SOLEUS_REMOTE_INTERFACE, "Status", NULL, G_VARIANT_TYPE ("(a{sv})"),
                                                             G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MS, NULL, NULL);
  g_autoptr (GVariant) status = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;
  char *data = NULL;

  if (status != NULL)
    g_variant_lookup (status, "data", "^ay", &data);
  return data;
}

/**
 * soleus_other_installation_tell:
 * @connection: (nullable): the session bus, on which a program of this name runs
 * @shows: whether its window comes up all the same
 *
 * A Flatpak and a program of the system have one name on the bus, and each a history and routines of its own. Says on the standard error if the one that runs is another.
 *
 * Returns: whether it is
 */
gboolean
soleus_other_installation_tell (GDBusConnection *connection,
                                gboolean         shows)
{
  g_autofree char *data = connection != NULL ? ask_for_data (connection) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *plain = NULL;

  if (data == NULL || strcmp (data, g_get_user_data_dir ()) == 0)
    return FALSE;
  name = g_filename_display_name (data);
  plain = soleus_text_tidy (name);
  /* Translators: %s is a folder. */
  g_printerr (shows ? _ ("soleus: Another installation of Soleus is open, with a history and routines of its own, in “%s”. That is what its window shows. To see what is here, close it, then try again.\n")
                    : _ ("soleus: Another installation of Soleus is open, with a history and routines of its own, in “%s”. Nothing was started there. Close it, then try again.\n"),
              plain);
  return TRUE;
}
