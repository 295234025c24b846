/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-entry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SoleusImportChange:
 * @pointer: a JSON pointer to the value in the resolved document, such as "/blocks/0/sets"
 * @label: what it is, such as "Seated Soleus Raise: Sets"; translated
 * @was: (nullable): what stands there, %NULL when nothing does
 * @will_be: (nullable): what would stand there, %NULL when nothing would
 *
 * One value that another document has otherwise.
 */
typedef struct {
  char     *pointer;
  char     *label;
  JsonNode *was;
  JsonNode *will_be;
} SoleusImportChange;

char      *soleus_import_change_to_text (const SoleusImportChange *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *soleus_import_list_changes (SoleusEntry *was,
                                       SoleusEntry *will_be) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
