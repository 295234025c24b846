/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sheet-request.h"

G_BEGIN_DECLS

int soleus_cli_print (int             argc,
                      char          **argv,
                      SoleusSheetFunc make_sheet);

G_END_DECLS
