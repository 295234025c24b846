/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-broken-file.h"
#include "soleus-cli-catalogue.h"
#include "soleus-cli-json.h"
#include "soleus-cli-show.h"
#include "soleus-entry-json.h"
#include "soleus-entry-text.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-source-type.h"
#include "soleus-table.h"

#include <glib/gi18n-lib.h>

static void
add_json_audiences (JsonBuilder *builder,
                    unsigned     audiences)
{
  json_builder_set_member_name (builder, "audiences");
  json_builder_begin_array (builder);
  for (int audience = 0; audiences >> audience != 0; audience++) {
    if (audiences & (1u << audience))
      json_builder_add_string_value (builder, soleus_kind_to_nick (SOLEUS_TYPE_AUDIENCE, audience));
  }
  json_builder_end_array (builder);
}

static void
add_json_entry (JsonBuilder *builder,
                SoleusEntry *entry)
{
  json_builder_begin_object (builder);
  soleus_cli_json_string (builder, "id", soleus_entry_get_id (entry));
  soleus_cli_json_string (builder, "name", soleus_entry_get_name (entry));
  soleus_cli_json_kind (builder, "level", SOLEUS_TYPE_LEVEL, (int) soleus_entry_get_level (entry));
  soleus_cli_json_kind (builder, "category", SOLEUS_TYPE_CATEGORY, (int) soleus_entry_get_category (entry));
  add_json_audiences (builder, soleus_entry_get_routine (entry)->audiences);
  soleus_cli_json_seconds (builder, "duration_s", soleus_entry_get_duration_us (entry));
  soleus_cli_json_kind (builder, "source", SOLEUS_TYPE_SOURCE, (int) soleus_entry_get_source (entry));
  json_builder_end_object (builder);
}

static void
add_json_entries (JsonBuilder *builder,
                  const char  *key,
                  GListModel  *library,
                  gboolean     exercises)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);

  for (guint i = 0; i < g_list_model_get_n_items (library); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (library, i);

    if (soleus_entry_get_is_exercise (entry) == exercises)
      add_json_entry (builder, entry);
  }

  json_builder_end_array (builder);
}

static void
print_json_list (GListModel *library)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_json_entries (builder, "exercises", library, TRUE);
  add_json_entries (builder, "routines", library, FALSE);
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  soleus_cli_json_print (builder);
}

static void
print_list (GListModel *library)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();

  soleus_table_add (table, _ ("Id"), _ ("Name"), _ ("Level"), _ ("Category"), _ ("Time"), _ ("Source"), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (library); i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (library, i);
    g_autofree char *duration = soleus_entry_time_to_text (entry);

    soleus_table_add (table, soleus_entry_get_id (entry), soleus_entry_get_name (entry),
                      soleus_kind_to_title (SOLEUS_TYPE_LEVEL, (int) soleus_entry_get_level (entry)),
                      soleus_kind_to_title (SOLEUS_TYPE_CATEGORY, (int) soleus_entry_get_category (entry)), duration,
                      soleus_kind_to_title (SOLEUS_TYPE_SOURCE, (int) soleus_entry_get_source (entry)), NULL);
  }

  soleus_table_print (table);
}

/* A file of the person's own that can't be read would otherwise just be missing. */
static void
print_broken_files (SoleusLibrary *library)
{
  GListModel *broken = soleus_library_get_broken_files (library);

  for (guint i = 0; i < g_list_model_get_n_items (broken); i++) {
    g_autoptr (SoleusBrokenFile) file = g_list_model_get_item (broken, i);
    g_autofree char *lines = soleus_cli_list_faults (soleus_broken_file_get_path (file), soleus_broken_file_get_faults (file));

    g_printerr ("%s", lines);
  }
}

/* Prints every exercise and routine there is. Files that can't be read are named on the standard error. */
int
soleus_cli_list (int    argc,
                 char **argv)
{
  const SoleusCommand command = { "list", NULL, _ ("Shows the exercises and routines there are."), 0, 0 };
  gboolean            json = FALSE;
  const GOptionEntry  options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON"), NULL }, { NULL } };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusLibrary) library = NULL;
  int status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;

  library = soleus_cli_open_library ();
  if (json)
    print_json_list (G_LIST_MODEL (library));
  else
    print_list (G_LIST_MODEL (library));
  print_broken_files (library);

  return SOLEUS_COMMAND_DONE;
}

/* Prints one exercise or routine. */
int
soleus_cli_show (int    argc,
                 char **argv)
{
  const SoleusCommand command = { "show", "ID", _ ("Shows an exercise or a routine: its numbers, their safe ranges and where they come from."), 1, 1 };
  gboolean            json = FALSE;
  const GOptionEntry  options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON"), NULL }, { NULL } };
  int                 status;
  g_autoptr (SoleusEntry) entry = soleus_cli_take_entry (&command, argc, argv, options, &status);
  g_autofree char *text = NULL;

  if (entry == NULL)
    return status;

  if (json) {
    text = soleus_entry_to_json (entry);
    soleus_command_write_json (text);
    if (!g_str_has_suffix (text, "\n"))
      soleus_command_write ("\n");
  } else {
    soleus_cli_print_entry (entry);
  }

  return SOLEUS_COMMAND_DONE;
}
