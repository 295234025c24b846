/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-application.h"
#include "soleus-cli-window.h"
#include "soleus-cli.h"
#include "soleus-log.h"
#include "soleus-sheet.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>

/* One part of the locale that isn't there takes none of the others away, and a locale without letters beyond ASCII is written in UTF-8, which every terminal takes. */
static void
set_locale (void)
{
  static const int categories[] = { LC_COLLATE, LC_CTYPE, LC_MEASUREMENT, LC_MESSAGES, LC_MONETARY, LC_NUMERIC, LC_PAPER, LC_TIME };

  if (setlocale (LC_ALL, "") == NULL)
    for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
      setlocale (categories[i], "");
  if (g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* The XDG specification has it so: a path that depends on where one is means nothing. */
static void
forget_relative_folders (void)
{
  static const char *const names[] = { "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_getenv (names[i]) != NULL && !g_path_is_absolute (g_getenv (names[i])))
      g_unsetenv (names[i]);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (SoleusApplication) application = NULL;
  SoleusLog *log;
  int        number;
  int        status;

  /* A file that would grow beyond what is allowed is told like a full disk. */
  signal (SIGXFSZ, SIG_IGN);
  forget_relative_folders ();
  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, SOLEUS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Or the options of a command would name the program, and its window, after the command. */
  g_set_prgname ("soleus");
  log = soleus_log_install ();
  if (soleus_cli_handles (argc, argv))
    return soleus_cli_run (argc, argv, soleus_sheet_make_pdf);
  if (!soleus_cli_admits_window (argc, argv, &status))
    return status;

  application = soleus_application_new (log);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  number = soleus_application_get_signal (application);
  /* Who has ended it by a signal learns that it was that, as of any program. */
  if (number != 0) {
    g_clear_object (&application);
    signal (number, SIG_DFL);
    raise (number);
  }
  return status;
}
