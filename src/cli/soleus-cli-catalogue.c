/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-catalogue.h"

#include "soleus-library-check.h"
#include "soleus-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * soleus_cli_open_library:
 *
 * Returns: (transfer full): what comes with the program and what is the person's own, read
 */
SoleusLibrary *
soleus_cli_open_library (void)
{
  g_autofree char *own_folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  SoleusLibrary   *library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", own_folder);

  soleus_library_load (library);

  return library;
}

/**
 * soleus_cli_open_shelf:
 * @library: a library that was read
 *
 * Returns: (transfer full): what changes the person's own files, with the undo steps that the window keeps
 */
SoleusShelf *
soleus_cli_open_shelf (SoleusLibrary *library)
{
  g_autofree char *own_folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_autofree char *undo_folder = g_build_filename (g_get_user_data_dir (), "soleus", "undo", NULL);

  return soleus_shelf_new (library, own_folder, undo_folder);
}

/**
 * soleus_cli_list_faults:
 * @path: (type filename): a file
 * @faults: (element-type SoleusFault): what is wrong with it
 *
 * Returns: (transfer full): a line for each fault, with the file's name
 */
char *
soleus_cli_list_faults (const char *path,
                        GPtrArray  *faults)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *text = soleus_fault_to_text (g_ptr_array_index (faults, i), name);

    g_string_append_printf (lines, "%s\n", text);
  }
  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/**
 * soleus_cli_knows_id:
 * @command: who asks
 * @library: a library that was read
 * @id: an id
 *
 * Looks whether there is a routine or an exercise of this name, and says on the standard error if there is none.
 *
 * Returns: whether there is one
 */
gboolean
soleus_cli_knows_id (const SoleusCommand *command,
                     SoleusLibrary       *library,
                     const char          *id)
{
  g_autofree char *name = g_filename_display_name (id);
  g_autofree char *message = NULL;

  if (soleus_library_lookup (library, id) != NULL)
    return TRUE;

  message = g_strdup_printf (_ ("There is no exercise or routine “%s”. “soleus list” shows what there is."), name);
  soleus_command_fail (command, message);
  return FALSE;
}

/**
 * soleus_cli_find_entry:
 * @command: who asks
 * @library: a library that was read
 * @id_or_file: an id, or the path of a file, pipe or device; what looks like a path is one; “-” for the standard input
 *
 * Finds a routine or an exercise, and says on the standard error why not.
 *
 * Returns: (transfer full) (nullable): the entry
 */
SoleusEntry *
soleus_cli_find_entry (const SoleusCommand *command,
                       SoleusLibrary       *library,
                       const char          *id_or_file)
{
  gboolean     is_path = strchr (id_or_file, G_DIR_SEPARATOR) != NULL || g_str_equal (id_or_file, "-") || g_str_has_suffix (id_or_file, ".json") || g_str_has_suffix (id_or_file, ".soleus");
  SoleusEntry *entry = is_path ? NULL : soleus_library_lookup (library, id_or_file);
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *lines = NULL;

  if (entry != NULL)
    return g_object_ref (entry);
  if (!is_path && !g_file_test (id_or_file, G_FILE_TEST_EXISTS)) {
    soleus_cli_knows_id (command, library, id_or_file);
    return NULL;
  }

  entry = soleus_read_file (id_or_file, library, &faults);
  lines = soleus_cli_list_faults (id_or_file, faults);
  g_printerr ("%s", lines);
  return entry;
}

/**
 * soleus_cli_take_entry:
 * @command: a command that takes one id or file
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command first
 * @options: its options
 * @status: (out): the exit status, when there is no entry
 *
 * Reads what the command was given, and finds what it speaks of.
 *
 * Returns: (transfer full) (nullable): the entry, %NULL when there is nothing more to do
 */
SoleusEntry *
soleus_cli_take_entry (const SoleusCommand *command,
                       int                  argc,
                       char               **argv,
                       const GOptionEntry  *options,
                       int                 *status)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusLibrary) library = NULL;

  if (!soleus_command_parse (command, argc, argv, options, &arguments, status))
    return NULL;

  *status = SOLEUS_COMMAND_FAILED;
  library = soleus_cli_open_library ();
  return soleus_cli_find_entry (command, library, arguments[0]);
}
