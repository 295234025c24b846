/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-preview.h"

#include "soleus-cli-catalogue.h"
#include "soleus-cli-json.h"
#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-import-change.h"
#include "soleus-import-text.h"
#include "soleus-import-types.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-source-type.h"
#include "soleus-table.h"

#include <glib/gi18n-lib.h>

static void
print_facts (SoleusImport *import)
{
  SoleusEntry *entry = soleus_import_get_entry (import);
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *duration = soleus_entry_time_to_text (entry);
  /* Translators: whom something is for, and why. */
  g_autofree char *level_text = g_strdup_printf (C_ ("level and reason", "%s. %s"), soleus_level_to_words (soleus_entry_get_level (entry)).more, soleus_import_explain_level (import));

  soleus_table_add (table, _ ("Time"), duration, NULL);
  soleus_table_add (table, _ ("Level"), level_text, NULL);
  soleus_table_print (table);
}

static void
print_blocks (SoleusRoutine *routine)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    g_autofree char   *dose = soleus_dose_to_text (block->dose, SOLEUS_UNITS_METRIC);

    soleus_table_add (table, " ", block->exercise->name, dose, NULL);
  }
  soleus_table_print (table);
}

static void
print_exercises (SoleusImport *import)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  guint n = soleus_import_count_exercises (import);

  if (n == 0)
    return;
  soleus_command_say ("%s", _ ("Exercises that come with it:"));
  for (guint i = 0; i < n; i++) {
    SoleusBroughtState state;
    const char        *name = soleus_import_get_exercise (import, i, NULL, &state);

    soleus_table_add (table, " ", name, soleus_brought_state_to_text (state), NULL);
  }
  soleus_table_print (table);
}

static void
print_likeness (SoleusImport *import)
{
  g_autofree char *likeness = soleus_import_describe_likeness (import);
  GPtrArray       *changes = soleus_import_get_changes (import);
  g_autoptr (SoleusTable) table = soleus_table_new ();

  if (likeness != NULL)
    soleus_command_say ("%s", likeness);
  for (guint i = 0; changes != NULL && i < changes->len; i++) {
    const SoleusImportChange *change = g_ptr_array_index (changes, i);
    g_autofree char          *values = soleus_import_change_to_text (change);

    soleus_table_add (table, " ", change->label, values, NULL);
  }
  soleus_table_print (table);
}

static void
print_entry (SoleusImport *import,
             const char   *path)
{
  SoleusEntry *entry = soleus_import_get_entry (import);
  const char  *name = soleus_entry_get_name (entry);
  const char  *id = soleus_entry_get_id (entry);

  if (soleus_import_get_is_exercise (import))
    /* Translators: a file, the name of what is in it, and its id. */
    soleus_command_say (_ ("%s: the exercise “%s” (%s)"), path, name, id);
  else
    /* Translators: a file, the name of what is in it, and its id. */
    soleus_command_say (_ ("%s: the routine “%s” (%s)"), path, name, id);
  print_facts (import);
  print_blocks (soleus_entry_get_routine (entry));
  print_exercises (import);
  print_likeness (import);
}

/**
 * soleus_cli_print_import:
 * @import: what a file would bring
 * @path: (type filename): the file
 *
 * Prints all of it for people, or every fault of the file.
 */
void
soleus_cli_print_import (SoleusImport *import,
                         const char   *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *faults = soleus_cli_list_faults (path, soleus_import_get_faults (import));

  if (soleus_import_get_entry (import) == NULL)
    g_print ("%s", faults);
  else
    print_entry (import, name);
}

static void
add_blocks (JsonBuilder   *builder,
            SoleusRoutine *routine)
{
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    g_autofree char   *dose = soleus_dose_to_text (block->dose, SOLEUS_UNITS_METRIC);

    json_builder_begin_object (builder);
    soleus_cli_json_string (builder, "exercise", block->exercise->id);
    soleus_cli_json_string (builder, "name", block->exercise->name);
    soleus_cli_json_string (builder, "dose", dose);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_exercises (JsonBuilder  *builder,
               SoleusImport *import)
{
  json_builder_set_member_name (builder, "exercises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < soleus_import_count_exercises (import); i++) {
    SoleusBroughtState state;
    const char        *id;
    const char        *name = soleus_import_get_exercise (import, i, &id, &state);

    json_builder_begin_object (builder);
    soleus_cli_json_string (builder, "id", id);
    soleus_cli_json_string (builder, "name", name);
    soleus_cli_json_kind (builder, "state", SOLEUS_TYPE_BROUGHT_STATE, (int) state);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_likeness (JsonBuilder  *builder,
              SoleusImport *import)
{
  SoleusEntry *like = soleus_import_get_like (import);

  json_builder_set_member_name (builder, "resembles");
  if (like == NULL) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  soleus_cli_json_kind (builder, "how", SOLEUS_TYPE_LIKENESS, (int) soleus_import_get_likeness (import));
  soleus_cli_json_string (builder, "id", soleus_entry_get_id (like));
  soleus_cli_json_string (builder, "name", soleus_entry_get_name (like));
  soleus_cli_json_kind (builder, "source", SOLEUS_TYPE_SOURCE, (int) soleus_entry_get_source (like));
  json_builder_end_object (builder);
}

static void
add_value (JsonBuilder *builder,
           const char  *key,
           JsonNode    *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_value (builder, json_node_copy (value));
  else
    json_builder_add_null_value (builder);
}

static void
add_changes (JsonBuilder  *builder,
             SoleusImport *import)
{
  GPtrArray *changes = soleus_import_get_changes (import);

  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; changes != NULL && i < changes->len; i++) {
    const SoleusImportChange *change = g_ptr_array_index (changes, i);

    json_builder_begin_object (builder);
    soleus_cli_json_string (builder, "pointer", change->pointer);
    add_value (builder, "old", change->was);
    add_value (builder, "new", change->will_be);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_choices (JsonBuilder  *builder,
             SoleusImport *import)
{
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (int choice = SOLEUS_IMPORT_CHOICE_ADD; choice <= SOLEUS_IMPORT_CHOICE_SKIP; choice++) {
    if (soleus_import_allows (import, choice))
      json_builder_add_string_value (builder, soleus_kind_to_nick (SOLEUS_TYPE_IMPORT_CHOICE, choice));
  }
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder  *builder,
           SoleusImport *import)
{
  SoleusEntry *entry = soleus_import_get_entry (import);

  soleus_cli_json_string (builder, "kind", soleus_import_get_is_exercise (import) ? "exercise" : "routine");
  soleus_cli_json_string (builder, "id", soleus_entry_get_id (entry));
  soleus_cli_json_string (builder, "name", soleus_entry_get_name (entry));
  soleus_cli_json_kind (builder, "level", SOLEUS_TYPE_LEVEL, (int) soleus_entry_get_level (entry));
  soleus_cli_json_kind (builder, "level_reason", SOLEUS_TYPE_LEVEL_REASON, (int) soleus_import_get_level_reason (import));
  soleus_cli_json_seconds (builder, "duration_s", soleus_entry_get_duration_us (entry));
  add_blocks (builder, soleus_entry_get_routine (entry));
  add_exercises (builder, import);
  add_likeness (builder, import);
  add_changes (builder, import);
  add_choices (builder, import);
}

/**
 * soleus_cli_json_import:
 * @builder: at an open object
 * @import: what a file would bring
 * @path: (type filename): the file
 *
 * Adds all of it: `path`, `ok` and `faults` as for `soleus validate`, and, where there is no fault, `kind`, `id`, `name`, `level`, `level_reason`, `duration_s`, `blocks`, `exercises`,
 * `resembles`, `changes` and `choices`.
 */
void
soleus_cli_json_import (JsonBuilder  *builder,
                        SoleusImport *import,
                        const char   *path)
{
  g_autofree char *name = g_filename_display_name (path);

  soleus_cli_json_string (builder, "path", name);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, soleus_import_get_entry (import) != NULL);
  soleus_cli_json_faults (builder, soleus_import_get_faults (import));
  if (soleus_import_get_entry (import) != NULL)
    add_entry (builder, import);
}
