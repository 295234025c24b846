/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *soleus_json_parse (GBytes    *text,
                             GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *soleus_json_parse_whole (GBytes    *text,
                                   GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
