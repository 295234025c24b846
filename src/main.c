/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-application.h"
#include "soleus-cli-window.h"
#include "soleus-cli.h"
#include "soleus-log.h"
#include "soleus-sheet.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

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
  setlocale (LC_ALL, "");
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
