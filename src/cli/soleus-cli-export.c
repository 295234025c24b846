/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-catalogue.h"
#include "soleus-share.h"

#include <glib/gi18n-lib.h>

/* Writes one exercise or routine with all that it needs, to hand it on. */
int
soleus_cli_export (int    argc,
                   char **argv)
{
  const SoleusCommand command = { "export", "ID", _ ("Writes an exercise or a routine as one file with all that it needs, to hand it on."), 1, 1 };
  g_autofree char    *output = NULL;
  gboolean            force = FALSE;
  const GOptionEntry  options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write, instead of the standard output"), N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Write over a file that is there"), NULL },
    { NULL },
  };
  int status;
  g_autoptr (SoleusEntry) entry = soleus_cli_take_entry (&command, argc, argv, options, &status);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *plain = NULL;

  if (entry == NULL)
    return status;

  text = soleus_share_export (entry, &error);
  if (text == NULL)
    return soleus_command_fail (&command, error->message);
  if (output != NULL)
    return soleus_command_write_file (&command, text, output, force, G_FILE_CREATE_NONE, NULL);

  plain = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  soleus_command_write_json (plain);
  return SOLEUS_COMMAND_DONE;
}
