/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* Private to the history: JSON as it is written, bit by bit, at the end of a text. */
void soleus_json_text_append_string (GString    *out,
                                     const char *text);
void soleus_json_text_append_integer (GString *out,
                                      int64_t  number);
void soleus_json_text_append_number (GString *out,
                                     double   number);
void soleus_json_text_append_key (GString    *out,
                                  const char *key);

G_END_DECLS
