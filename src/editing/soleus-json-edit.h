/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean soleus_json_set (JsonNode   *root,
                          const char *pointer,
                          JsonNode   *node);
gboolean soleus_json_unset (JsonNode   *root,
                            const char *pointer);
gboolean soleus_json_insert (JsonNode   *root,
                             const char *array_pointer,
                             guint       index,
                             JsonNode   *node);
gboolean soleus_json_take_out (JsonNode   *root,
                               const char *array_pointer,
                               guint       index);
gboolean soleus_json_move (JsonNode   *root,
                           const char *array_pointer,
                           guint       from,
                           guint       to);

JsonNode *soleus_json_new_number (double number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
