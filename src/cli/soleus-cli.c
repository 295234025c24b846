/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli.h"

#include "soleus-cli-private.h"
#include "soleus-command.h"
#include "soleus-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char       *name;
  SoleusCommandFunc run;
} commands[] = {
  { "list", soleus_cli_list },
  { "show", soleus_cli_show },
  { "validate", soleus_cli_validate },
  { "timeline", soleus_cli_timeline },
  { "render", soleus_cli_render },
  { "export", soleus_cli_export },
  { "import", soleus_cli_import },
  { "history", soleus_cli_history },
  { "pause", soleus_cli_control },
  { "resume", soleus_cli_control },
  { "skip", soleus_cli_control },
  { "back", soleus_cli_control },
  { "stop", soleus_cli_control },
  { "status", soleus_cli_status },
};

/* The one command that draws, which only the layer above can. */
static gboolean
is_print (const char *name)
{
  return strcmp (name, "print") == 0;
}

static SoleusCommandFunc
find_command (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return commands[i].run;

  return NULL;
}

static gboolean
asks_for_help (const char *argument)
{
  return strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0;
}

static gboolean
asks_for_version (const char *argument)
{
  return strcmp (argument, "--version") == 0;
}

/* All that is not GApplication's own. */
static gboolean
is_unknown_option (const char *argument)
{
  return argument[0] == '-' && !g_str_has_prefix (argument, "--gapplication-");
}

/* A bare word that is neither a command nor a file. */
static gboolean
is_unknown_command (const char *argument)
{
  return argument[0] != '-' && strpbrk (argument, "/:.") == NULL && strcmp (argument, "start") != 0 && !g_file_test (argument, G_FILE_TEST_EXISTS);
}

static int
print_help (void)
{
  g_print ("%s\n"
           "  soleus [%s]\n\n"
           "%s\n",
           _ ("Usage:"), _ ("COMMAND"), _ ("Guided exercises for the soleus, the deep calf muscle. Without a command, the window opens."));

  g_print ("\n%s\n", _ ("Commands that need no display:"));
  g_print ("  list                                   %s\n", _ ("What there is"));
  g_print ("  show ID                                %s\n", _ ("One exercise or routine, with its numbers and where they come from"));
  g_print ("  validate FILE…                         %s\n", _ ("Every fault of a file, and what would be right"));
  g_print ("  timeline ID-or-FILE                    %s\n", _ ("What happens when in a session"));
  g_print ("  render ID-or-FILE --output OUT.wav     %s\n", _ ("The sound of a whole session"));
  g_print ("  print ID-or-FILE --output FILE.pdf     %s\n", _ ("A sheet of paper, with a table to tick"));
  g_print ("  export ID [--output FILE]              %s\n", _ ("One file with all that it needs, to hand on"));
  g_print ("  import FILE…                           %s\n", _ ("What others made, after a preview"));
  g_print ("  history list                           %s\n", _ ("What was done"));
  g_print ("  history export --format csv|json       %s\n", _ ("What was done, for other programs"));
  g_print ("  history backup FILE                    %s\n", _ ("The whole history as one file"));
  g_print ("  history restore [FILE]                 %s\n", _ ("Put a backup in its place, or show which there are"));
  g_print ("  history check                          %s\n", _ ("Whether the history is sound"));

  g_print ("\n%s\n", _ ("Commands for the window:"));
  g_print ("  start ID                               %s\n", _ ("Open the window and start"));
  g_print ("  pause, resume, skip, back, stop        %s\n", _ ("Control the running session"));
  g_print ("  status                                 %s\n", _ ("What the running session is doing"));

  g_print ("\n%s\n", _ ("Options:"));
  g_print ("  -h, --help                             %s\n", _ ("This help; after a command, that of the command"));
  g_print ("  --version                              %s\n", _ ("The versions of Soleus and of the libraries that it uses"));

  g_print ("\n%s\n", _ ("Exit status:"));
  g_print ("  0                                      %s\n", _ ("It was done"));
  g_print ("  1                                      %s\n", _ ("It went wrong, and the standard error says why"));
  g_print ("  2                                      %s\n", _ ("It was asked for wrongly, and the standard error says how it is used"));

  return SOLEUS_COMMAND_DONE;
}

static int
run_argument (int             argc,
              char          **argv,
              SoleusSheetFunc make_sheet)
{
  SoleusCommandFunc run = find_command (argv[1]);
  g_autofree char  *display_name = g_filename_display_name (argv[1]);
  g_autofree char  *name = soleus_text_make_plain (display_name, G_MAXSIZE);

  if (run != NULL)
    return run (argc - 1, argv + 1);
  if (is_print (argv[1]))
    return soleus_cli_print (argc - 1, argv + 1, make_sheet);
  if (asks_for_help (argv[1]))
    return print_help ();
  if (asks_for_version (argv[1]))
    return soleus_cli_version ();

  if (is_unknown_option (argv[1]))
    g_printerr (_ ("soleus: There is no option “%s”. “soleus --help” lists them all.\n"), name);
  else
    g_printerr (_ ("soleus: There is no command “%s”. “soleus --help” lists them all.\n"), name);

  return SOLEUS_COMMAND_BAD_USAGE;
}

/**
 * soleus_cli_handles:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program first
 *
 * Tells whether this is a command that needs no display. A word or an option that isn't known at all counts as one too, so that what was mistyped is answered
 * and doesn't open a window; what starts a session, the toolkit's own options and files do not.
 *
 * Returns: whether soleus_cli_run () is to be called with these
 */
gboolean
soleus_cli_handles (int    argc,
                    char **argv)
{
  return argc > 1 && (find_command (argv[1]) != NULL || is_print (argv[1]) || asks_for_help (argv[1]) || asks_for_version (argv[1]) || is_unknown_option (argv[1]) || is_unknown_command (argv[1]));
}

/**
 * soleus_cli_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program first
 * @make_sheet: (scope call): what draws a sheet of paper, without a display
 *
 * Does what a command asks for, and writes to the standard output. The locale is set already.
 *
 * Returns: the exit status: 0, 1 after an error, 2 when the command was used wrongly
 */
int
soleus_cli_run (int             argc,
                char          **argv,
                SoleusSheetFunc make_sheet)
{
  int status = run_argument (argc, argv, make_sheet);

  /* A full disk or a closed pipe shows only here, and half an export must not pass for a whole one. */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  g_printerr (_ ("soleus: The output could not be written: %s.\n"), g_strerror (errno));

  return MAX (status, SOLEUS_COMMAND_FAILED);
}
