/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void soleus_cli_json_string (JsonBuilder *builder,
                             const char  *key,
                             const char  *value);
void soleus_cli_json_int (JsonBuilder *builder,
                          const char  *key,
                          int64_t      value);
void soleus_cli_json_kind (JsonBuilder *builder,
                           const char  *key,
                           GType        type,
                           int          value);
void soleus_cli_json_seconds (JsonBuilder *builder,
                              const char  *key,
                              int64_t      duration_us);
void soleus_cli_json_faults (JsonBuilder *builder,
                             GPtrArray   *faults);
void soleus_cli_json_print (JsonBuilder *builder);

G_END_DECLS
