/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sheet-request.h"

G_BEGIN_DECLS

gboolean soleus_cli_handles (int    argc,
                             char **argv);
int      soleus_cli_run (int             argc,
                         char          **argv,
                         SoleusSheetFunc make_sheet);

G_END_DECLS
