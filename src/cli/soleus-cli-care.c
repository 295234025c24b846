/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-backups.h"
#include "soleus-cli-sessions.h"
#include "soleus-command.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static char *
make_plain (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  return soleus_text_make_plain (name, G_MAXSIZE);
}

static char *
write_day (const SoleusBackupFile *backup)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local_usec (backup->at_us);

  return g_date_time_format (at, "%Y-%m-%d");
}

/* Without a history there is nothing to look at, and none is made. */
static gboolean
find_history (const SoleusCommand *command,
              gboolean            *is_there,
              int                 *status)
{
  g_autofree char *path = soleus_cli_get_history_path ();
  g_autoptr (GError) error = NULL;

  if (soleus_history_find (path, is_there, &error))
    return TRUE;
  *status = soleus_command_fail (command, error->message);
  return FALSE;
}

/* Writes the whole history as one file. */
int
soleus_cli_history_back_up (int    argc,
                            char **argv)
{
  const SoleusCommand command = { "history backup", "FILE", _ ("Writes the whole history as one file, which “restore” puts back, here or on another computer."), 1, 1 };
  gboolean            force = FALSE;
  const GOptionEntry  options[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Write over a file that is there"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusHistory) history = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  gboolean         is_there, was_damaged = FALSE;
  int              status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status) || !find_history (&command, &is_there, &status))
    return status;
  if (!is_there)
    return soleus_command_fail (&command, _ ("Nothing has been done yet, so there is nothing to back up."));

  file = g_file_new_for_commandline_arg (arguments[0]);
  name = make_plain (arguments[0]);
  if (!force && g_file_query_exists (file, NULL)) {
    message = g_strdup_printf (_ ("There is already a file “%s”. Choose another name, or add --force to write over it."), name);
    return soleus_command_fail (&command, message);
  }

  history = soleus_cli_open_history (&was_damaged);
  soleus_history_back_up (history, file, on_answered, &result);
  wait_for (&result);
  if (soleus_history_finish (history, result, &error))
    return SOLEUS_COMMAND_DONE;
  message = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  return soleus_command_fail (&command, message);
}

static int
list_backups (void)
{
  g_autofree char *path = soleus_cli_get_history_path ();
  g_autoptr (GPtrArray) backups = soleus_backups_list (path);

  if (backups->len == 0)
    soleus_command_say ("%s", _ ("Soleus has made no backup yet. It does so once a day while the window is open."));
  for (guint i = 0; i < backups->len; i++) {
    const SoleusBackupFile *backup = g_ptr_array_index (backups, i);
    g_autofree char        *name = make_plain (backup->path);

    soleus_command_say ("%s", name);
  }
  return SOLEUS_COMMAND_DONE;
}

static gboolean
ask (const char *name)
{
  char line[100];

  /* Translators: keep the letters in brackets: they are what is typed. */
  g_print (_ ("Put “%s” in the place of the history? Yes (y), or no (n)?"), name);
  g_print (" ");
  fflush (stdout);
  return fgets (line, sizeof line, stdin) != NULL && g_ascii_tolower (line[0]) == 'y';
}

static int
put_in_place (const SoleusCommand *command,
              GFile               *file)
{
  gboolean was_damaged = FALSE;
  g_autoptr (SoleusHistory) history = soleus_cli_open_history (&was_damaged);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *safety_path = soleus_history_find_safety_path (history);
  g_autofree char *safety_name = make_plain (safety_path);

  soleus_history_restore (history, file, safety_path, on_answered, &result);
  wait_for (&result);
  if (!soleus_history_finish (history, result, &error))
    return soleus_command_fail (command, error->message);

  soleus_command_say (_ ("The history is restored. What was there before is kept in “%s”."), safety_name);
  return SOLEUS_COMMAND_DONE;
}

/* Puts a backup in the place of the history, or says which there are. */
int
soleus_cli_history_restore (int    argc,
                            char **argv)
{
  const SoleusCommand command = { "history restore", "[FILE]", _ ("Puts a backup in the place of the history, and keeps what was there. Without a file, shows the backups that Soleus made."), 0, 1 };
  gboolean            yes = FALSE;
  const GOptionEntry  options[] = {
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &yes, N_ ("Ask nothing"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  gboolean         is_there;
  int              status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status) || !find_history (&command, &is_there, &status))
    return status;
  if (arguments[0] == NULL)
    return list_backups ();

  file = g_file_new_for_commandline_arg (arguments[0]);
  name = make_plain (arguments[0]);
  if (!yes && !isatty (STDIN_FILENO))
    return soleus_command_fail (&command, _ ("Nothing was changed, since there is nobody to ask. Add --yes to restore it."));
  if (!yes && !ask (name))
    return SOLEUS_COMMAND_DONE;

  return put_in_place (&command, file);
}

static void
say_backups (void)
{
  g_autofree char *path = soleus_cli_get_history_path ();
  g_autoptr (GPtrArray) backups = soleus_backups_list (path);
  g_autofree char *oldest = NULL;
  g_autofree char *newest = NULL;
  GStatBuf         info;

  if (backups->len > 0) {
    newest = write_day (g_ptr_array_index (backups, 0));
    oldest = write_day (g_ptr_array_index (backups, backups->len - 1));
  }
  if (backups->len == 0)
    soleus_command_say ("%s", _ ("Soleus has made no backup yet. It does so once a day while the window is open."));
  else if (backups->len == 1)
    soleus_command_say (_ ("There is one backup, of %s."), newest);
  else
    soleus_command_say (ngettext ("There is %d backup, from %s to %s.", "There are %d backups, from %s to %s.", backups->len), (int) backups->len, oldest, newest);
  if (g_stat (path, &info) == 0 && info.st_size > soleus_backups_get_room (path))
    soleus_command_say ("%s", _ ("No more are made: one would take more than 200 MB, or than a twentieth of the free space."));
}

/* Reads the whole history and says whether it is sound. */
int
soleus_cli_history_check (int    argc,
                          char **argv)
{
  const SoleusCommand command = { "history check", NULL, _ ("Reads the whole history, and says whether it is sound and which backups there are."), 0, 0 };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusHistory) history = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_there, is_sound, was_damaged = FALSE;
  int      status;

  if (!soleus_command_parse (&command, argc, argv, NULL, &arguments, &status) || !find_history (&command, &is_there, &status))
    return status;
  if (!is_there) {
    soleus_command_say ("%s", _ ("Nothing has been done yet."));
    say_backups ();
    return SOLEUS_COMMAND_DONE;
  }

  history = soleus_cli_open_history (&was_damaged);
  soleus_history_check (history, on_answered, &result);
  wait_for (&result);
  if (!soleus_history_finish_check (history, result, &is_sound, &error))
    return soleus_command_fail (&command, error->message);

  if (is_sound)
    soleus_command_say ("%s", _ ("The history is sound."));
  say_backups ();
  if (!is_sound)
    return soleus_command_fail (&command, _ ("The history is damaged. Open the window: it keeps the file, and brings back the newest backup and what can still be read. Or put a backup in its place with “soleus history restore”."));

  /* What was damaged before this was asked for has been said. */
  return was_damaged ? SOLEUS_COMMAND_FAILED : SOLEUS_COMMAND_DONE;
}
