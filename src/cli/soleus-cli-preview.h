/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-import.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void soleus_cli_print_import (SoleusImport *import,
                              const char   *path);
void soleus_cli_json_import (JsonBuilder  *builder,
                             SoleusImport *import,
                             const char   *path);

G_END_DECLS
