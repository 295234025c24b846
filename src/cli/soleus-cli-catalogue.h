/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-command.h"
#include "soleus-shelf.h"

G_BEGIN_DECLS

SoleusLibrary *soleus_cli_open_library (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusShelf   *soleus_cli_open_shelf (SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
char          *soleus_cli_list_faults (const char *path,
                                       GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
gboolean       soleus_cli_knows_id (const SoleusCommand *command,
                                    SoleusLibrary       *library,
                                    const char          *id);
SoleusEntry   *soleus_cli_find_entry (const SoleusCommand *command,
                                      SoleusLibrary       *library,
                                      const char          *id_or_file) G_GNUC_WARN_UNUSED_RESULT;
SoleusEntry   *soleus_cli_take_entry (const SoleusCommand *command,
                                      int                  argc,
                                      char               **argv,
                                      const GOptionEntry  *options,
                                      int                 *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
