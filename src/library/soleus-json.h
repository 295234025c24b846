/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char    *soleus_json_print (JsonNode *root,
                            gboolean  pretty) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_json_equal (JsonNode *a,
                            JsonNode *b);
gboolean soleus_json_is_number (JsonNode *node);

JsonNode   *soleus_json_look_up (JsonNode   *root,
                                 const char *pointer);
const char *soleus_json_get_text (JsonNode   *root,
                                  const char *pointer);
void        soleus_json_pointer_append (GString    *pointer,
                                        const char *key);
char       *soleus_json_pointer_read_key (const char *token) G_GNUC_WARN_UNUSED_RESULT;
gboolean    soleus_json_pointer_read_index (const char *token,
                                            JsonNode   *array,
                                            guint      *index);

G_END_DECLS
