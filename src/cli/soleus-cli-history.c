/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-sessions.h"
#include "soleus-command.h"
#include "soleus-duration-text.h"
#include "soleus-export.h"
#include "soleus-record-types.h"
#include "soleus-kinds.h"
#include "soleus-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_session (SoleusTable         *table,
             SoleusSessionRecord *session)
{
  g_autoptr (GDateTime) started = soleus_stamp_to_date_time (soleus_session_record_get_started (session));
  g_autofree char *date = g_date_time_format (started, "%Y-%m-%d %H:%M");
  g_autofree char *duration = soleus_duration_to_text (soleus_session_record_get_active_us (session));
  /* Translators: how many sets were done, and how many were planned. */
  g_autofree char *sets = g_strdup_printf (_ ("%d of %d"), soleus_session_record_get_sets_done (session), soleus_session_record_get_planned_sets (session));

  soleus_table_add (table, date, soleus_session_record_get_routine_name (session),
                    soleus_kind_to_nick (SOLEUS_TYPE_RECORD_STATE, (int) soleus_session_record_get_state (session)), sets, duration,
                    soleus_session_record_get_note (session), NULL);
}

static void
print_sessions (GPtrArray *sessions,
                gboolean   was_damaged)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();

  if (sessions->len == 0 && was_damaged)
    return;
  if (sessions->len == 0) {
    soleus_command_say ("%s", _ ("Nothing has been done yet."));
    return;
  }

  soleus_table_add (table, _ ("Started"), _ ("Routine"), _ ("State"), _ ("Sets"), _ ("Time"), _ ("Note"), NULL);
  for (guint i = 0; i < sessions->len; i++)
    add_session (table, g_ptr_array_index (sessions, i));

  soleus_table_print (table);
}

static int
list_sessions (int    argc,
               char **argv)
{
  const SoleusCommand command = { "history list", NULL, _ ("Shows the sessions that were done, the newest first."), 0, 0 };
  gboolean            json = FALSE;
  int                 limit = G_MAXINT;
  const GOptionEntry  options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("Only so many"), N_ ("NUMBER") },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean was_damaged;
  int      status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;
  if (limit < 1)
    return soleus_command_refuse (&command, _ ("The number of sessions is 1 or more"));

  sessions = soleus_cli_load_sessions (limit, &was_damaged, &error);
  if (sessions == NULL)
    return soleus_command_fail (&command, error->message);

  if (json) {
    text = soleus_export_to_json (sessions);
    soleus_command_write_json (text);
  } else {
    print_sessions (sessions, was_damaged);
  }

  return SOLEUS_COMMAND_DONE;
}

static int
export_sessions (int    argc,
                 char **argv)
{
  static const char *const formats[] = {
    [SOLEUS_EXPORT_FORMAT_CSV] = "csv",
    [SOLEUS_EXPORT_FORMAT_LOCAL_CSV] = "csv-local",
    [SOLEUS_EXPORT_FORMAT_JSON] = "json",
  };
  const SoleusCommand command = { "history export", "--format csv|csv-local|json", _ ("Writes what was done, for other programs (csv), for a spreadsheet in your language (csv-local), or for another computer and for safekeeping (json)."), 0, 0 };
  g_autofree char    *format = NULL;
  g_autofree char    *output = NULL;
  gboolean            force = FALSE;
  const GOptionEntry  options[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("CSV, with a row for each set; or JSON, with everything, which can be imported"), "csv|csv-local|json" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write, instead of the standard output"), N_ ("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Write over a file that is there"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  gsize chosen = 0;
  int   status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;
  while (chosen < G_N_ELEMENTS (formats) && g_strcmp0 (format, formats[chosen]) != 0)
    chosen++;
  if (chosen == G_N_ELEMENTS (formats))
    return soleus_command_refuse (&command, _ ("The format is “csv”, “csv-local” or “json”"));

  content = soleus_cli_export_history ((SoleusExportFormat) chosen, &error);
  if (content == NULL)
    return soleus_command_fail (&command, error->message);

  /* For the person's eyes only, as the history itself is. */
  if (output != NULL)
    return soleus_command_write_file (&command, content, output, force, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL);
  soleus_command_write_bytes (content);

  return SOLEUS_COMMAND_DONE;
}

/* Prints or writes what was done. */
int
soleus_cli_history (int    argc,
                    char **argv)
{
  const SoleusCommand command = { "history", "list|export|import|backup|restore|check", _ ("Shows what was done (list), writes it to a file (export), takes such a file in (import), saves it whole (backup), puts that back (restore), or looks whether it is sound (check). Each has a help of its own."), 1, 1 };
  g_auto (GStrv) arguments = NULL;
  int status;

  if (argc > 1 && strcmp (argv[1], "list") == 0)
    return list_sessions (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "export") == 0)
    return export_sessions (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "import") == 0)
    return soleus_cli_history_import (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "backup") == 0)
    return soleus_cli_history_back_up (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "restore") == 0)
    return soleus_cli_history_restore (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "check") == 0)
    return soleus_cli_history_check (argc - 1, argv + 1);

  if (!soleus_command_parse (&command, argc, argv, NULL, &arguments, &status))
    return status;

  return soleus_command_refuse (&command, _ ("There is no such command"));
}
