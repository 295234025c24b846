/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-source.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *soleus_text_choose (JsonNode    *node,
                                SoleusSource source);
char       *soleus_text_make_plain (const char *text,
                                    gsize       most_characters) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_text_tidy (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_text_tidy_and_cut (const char *text, gsize most_characters) G_GNUC_WARN_UNUSED_RESULT;
char       *soleus_text_name_file (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean    soleus_text_is_plain (gunichar character);
gboolean    soleus_text_is_blank (const char *text);

G_END_DECLS
