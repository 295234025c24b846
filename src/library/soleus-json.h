/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char     *soleus_json_print (JsonNode *root,
                             gboolean  pretty) G_GNUC_WARN_UNUSED_RESULT;
gboolean  soleus_json_equal (JsonNode *a,
                             JsonNode *b);
JsonNode *soleus_json_look_up (JsonNode   *root,
                               const char *pointer);
void      soleus_json_pointer_append (GString    *pointer,
                                      const char *key);

G_END_DECLS
