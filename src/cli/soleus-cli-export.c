/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-export.h"

#include "soleus-cli-catalogue.h"
#include "soleus-share.h"

#include <glib/gi18n-lib.h>

/* A file that is there is looked for in the same step that makes one, so that none that comes in between is lost. Half a file isn't left behind. */
static gboolean
write_new (GFile   *file,
           GBytes  *text,
           GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, error);
  GOutputStream *out = (GOutputStream *) stream;

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (out, g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL, NULL, error) && g_output_stream_close (out, NULL, error))
    return TRUE;
  g_file_delete (file, NULL, NULL);
  return FALSE;
}

static int
write_file (const SoleusCommand *command,
            GBytes              *text,
            const char          *output,
            gboolean             force)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (output);
  g_autofree char *message = NULL;
  gboolean         written;

  if (force)
    written = g_file_replace_contents (file, g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  else
    written = write_new (file, text, &error);
  if (written)
    return SOLEUS_COMMAND_DONE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    message = g_strdup_printf (_ ("There is already a file “%s”. Choose another name, or add --force to write over it."), name);
  else
    /* Translators: the path of a file, and why it could not be written. */
    message = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  return soleus_command_fail (command, message);
}

/**
 * soleus_cli_export:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command first
 *
 * Writes one exercise or routine with all that it needs, to hand it on.
 *
 * Returns: the exit status
 */
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
    return write_file (&command, text, output, force);

  plain = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  soleus_command_write (plain);
  return SOLEUS_COMMAND_DONE;
}
