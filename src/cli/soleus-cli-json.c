/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-json.h"

#include "soleus-command.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-kinds.h"

static void
add_fault (JsonBuilder       *builder,
           const SoleusFault *fault)
{
  json_builder_begin_object (builder);
  soleus_cli_json_string (builder, "code", fault->code);
  soleus_cli_json_string (builder, "rule", soleus_fault_get_rule (fault->code) == SOLEUS_FAULT_RULE_SCHEMA ? "schema" : "beyond");
  soleus_cli_json_string (builder, "pointer", fault->pointer);
  soleus_cli_json_int (builder, "line", fault->line);
  soleus_cli_json_int (builder, "column", fault->column);
  soleus_cli_json_string (builder, "message", fault->message);
  json_builder_end_object (builder);
}

/**
 * soleus_cli_json_string:
 * @builder: at an open object
 * @key: a key
 * @value: (nullable): its value; %NULL becomes null
 *
 * Adds a text.
 */
void
soleus_cli_json_string (JsonBuilder *builder,
                        const char  *key,
                        const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * soleus_cli_json_int:
 * @builder: at an open object
 * @key: a key
 * @value: its value
 *
 * Adds a whole number.
 */
void
soleus_cli_json_int (JsonBuilder *builder,
                     const char  *key,
                     int64_t      value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/**
 * soleus_cli_json_kind:
 * @builder: at an open object
 * @key: a key
 * @type: an enumeration
 * @value: one of its values
 *
 * Adds a word of the field.
 */
void
soleus_cli_json_kind (JsonBuilder *builder,
                      const char  *key,
                      GType        type,
                      int          value)
{
  soleus_cli_json_string (builder, key, soleus_kind_to_nick (type, value));
}

/**
 * soleus_cli_json_seconds:
 * @builder: at an open object
 * @key: a key that ends in `_s`
 * @duration_us: a time in microseconds
 *
 * Adds a time in seconds: 435 rather than 435.0 when it is whole.
 */
void
soleus_cli_json_seconds (JsonBuilder *builder,
                         const char  *key,
                         int64_t      duration_us)
{
  if (duration_us % G_USEC_PER_SEC == 0) {
    soleus_cli_json_int (builder, key, duration_us / G_USEC_PER_SEC);
    return;
  }

  json_builder_set_member_name (builder, key);
  json_builder_add_double_value (builder, (double) duration_us / G_USEC_PER_SEC);
}

/**
 * soleus_cli_json_faults:
 * @builder: at an open object
 * @faults: (element-type SoleusFault): what is wrong with a file
 *
 * Adds all of it as the array `faults`.
 */
void
soleus_cli_json_faults (JsonBuilder *builder,
                        GPtrArray   *faults)
{
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    add_fault (builder, g_ptr_array_index (faults, i));
  json_builder_end_array (builder);
}

void
soleus_cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = soleus_json_print (root, TRUE);

  soleus_command_write_json (text);
  if (!g_str_has_suffix (text, "\n"))
    soleus_command_write ("\n");
}
