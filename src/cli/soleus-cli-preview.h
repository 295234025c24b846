/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-import.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *soleus_cli_describe_import (SoleusImport *import,
                                  const char   *path) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_cli_make_plain (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void  soleus_cli_json_import (JsonBuilder  *builder,
                              SoleusImport *import,
                              const char   *path);

G_END_DECLS
