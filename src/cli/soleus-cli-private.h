/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sheet-request.h"

G_BEGIN_DECLS

/* The commands. Each takes its arguments, itself first, and gives back the exit status. */

int soleus_cli_list (int    argc,
                     char **argv);
int soleus_cli_show (int    argc,
                     char **argv);
int soleus_cli_export (int    argc,
                       char **argv);
int soleus_cli_history (int    argc,
                        char **argv);
int soleus_cli_history_import (int    argc,
                               char **argv);
int soleus_cli_history_back_up (int    argc,
                                char **argv);
int soleus_cli_history_restore (int    argc,
                                char **argv);
int soleus_cli_history_check (int    argc,
                              char **argv);
int soleus_cli_import (int    argc,
                       char **argv);
int soleus_cli_print (int             argc,
                      char          **argv,
                      SoleusSheetFunc make_sheet);
int soleus_cli_control (int    argc,
                        char **argv);
int soleus_cli_status (int    argc,
                       char **argv);
int soleus_cli_render (int    argc,
                       char **argv);
int soleus_cli_timeline (int    argc,
                         char **argv);
int soleus_cli_validate (int    argc,
                         char **argv);
int soleus_cli_version (void);

G_END_DECLS
