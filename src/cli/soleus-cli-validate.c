/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-catalogue.h"
#include "soleus-cli-json.h"
#include "soleus-library-check.h"

#include <glib/gi18n-lib.h>

static void
add_json_file (JsonBuilder *builder,
               const char  *path,
               GPtrArray   *faults)
{
  g_autofree char *name = g_filename_display_name (path);

  json_builder_begin_object (builder);
  soleus_cli_json_string (builder, "path", name);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, faults->len == 0);
  soleus_cli_json_faults (builder, faults);
  json_builder_end_object (builder);
}

static void
print_file (const char *path,
            GPtrArray  *faults)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *lines = soleus_cli_list_faults (path, faults);

  g_print ("%s", lines);
  if (faults->len == 0)
    /* Translators: the path of a file that has no faults. */
    soleus_command_say (_ ("%s: All is well"), name);
}

/* Prints every fault of every file. What is found is the answer, so it goes to the standard output. The exit status is 1 when any file has a fault. */
int
soleus_cli_validate (int    argc,
                     char **argv)
{
  const SoleusCommand command = { "validate", "FILE…", _ ("Checks files, and says for each fault where it is, what is wrong and what would be right."), 1, -1 };
  gboolean            json = FALSE;
  const GOptionEntry  options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON"), NULL }, { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (SoleusLibrary) library = NULL;
  int status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;

  library = soleus_cli_open_library ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);

  status = SOLEUS_COMMAND_DONE;
  for (int i = 0; arguments[i] != NULL; i++) {
    g_autoptr (GPtrArray) faults = soleus_validate_file (arguments[i], library);

    if (faults->len > 0)
      status = SOLEUS_COMMAND_FAILED;
    if (json)
      add_json_file (builder, arguments[i], faults);
    else
      print_file (arguments[i], faults);
  }

  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (json)
    soleus_cli_json_print (builder);

  return status;
}
