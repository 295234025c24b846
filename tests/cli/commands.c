/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands alone, as the program runs them before it touches a display. Exits with 99 where the program would go on to its window. */

#include "soleus-cli.h"

#include <locale.h>

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  return soleus_cli_handles (argc, argv) ? soleus_cli_run (argc, argv) : 99;
}
