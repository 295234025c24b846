/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-json.h"
#include "soleus-cli-sessions.h"
#include "soleus-command.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A pipe or a device is read to its end as a file is. */
static GBytes *
read_file (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GInputStream) from = strcmp (path, "-") == 0 ? g_unix_input_stream_new (STDIN_FILENO, FALSE) : (GInputStream *) g_file_read (file, NULL, error);
  GBytes *content = from != NULL ? soleus_history_read_import (from, NULL, error) : NULL;

  if (content == NULL)
    /* Translators: the path of a file; why it could not be read follows. */
    g_prefix_error (error, _ ("“%s” could not be read: "), name);
  return content;
}

static gboolean
changes_something (const SoleusImportPreview *preview)
{
  return preview->n_new + preview->n_changed + preview->n_removed + preview->n_others > 0;
}

static void say_count (int         n,
                       const char *format,
                       ...) G_GNUC_PRINTF (2, 3);

/* What there is none of isn't told. */
static void
say_count (int         n,
           const char *format,
           ...)
{
  g_autofree char *text = NULL;
  va_list          values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  if (n > 0)
    soleus_command_say ("%s", text);
}

static void
print_preview (const SoleusImportPreview *preview)
{
  say_count (preview->n_new, ngettext ("%d new session", "%d new sessions", (gulong) preview->n_new), preview->n_new);
  say_count (preview->n_changed, ngettext ("%d session was changed in the file since", "%d sessions were changed in the file since", (gulong) preview->n_changed), preview->n_changed);
  say_count (preview->n_removed, ngettext ("%d session was deleted there and will be deleted here", "%d sessions were deleted there and will be deleted here", (gulong) preview->n_removed), preview->n_removed);
  say_count (preview->n_gone, ngettext ("%d session was deleted since and stays deleted", "%d sessions were deleted since and stay deleted", (gulong) preview->n_gone), preview->n_gone);
  say_count (preview->n_same, ngettext ("%d session is here already", "%d sessions are here already", (gulong) preview->n_same), preview->n_same);
  say_count (preview->n_others, ngettext ("%d other entry is new: a measure, a plan, a goal or a deletion", "%d other entries are new: measures, plans, goals or deletions", (gulong) preview->n_others), preview->n_others);
  if (!changes_something (preview))
    soleus_command_say ("%s", _ ("Nothing to import: all of it is here already."));
}

static void
print_json (const SoleusImportPreview *preview,
            gboolean                   imported)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  soleus_cli_json_int (builder, "new", preview->n_new);
  soleus_cli_json_int (builder, "changed", preview->n_changed);
  soleus_cli_json_int (builder, "removed", preview->n_removed);
  soleus_cli_json_int (builder, "stay_removed", preview->n_gone);
  soleus_cli_json_int (builder, "same", preview->n_same);
  soleus_cli_json_int (builder, "others", preview->n_others);
  json_builder_set_member_name (builder, "imported");
  json_builder_add_boolean_value (builder, imported);
  json_builder_end_object (builder);
  soleus_cli_json_print (builder);
}

static gboolean
ask (void)
{
  char line[100];

  /* Translators: keep the letters in brackets: they are what is typed. */
  g_print ("%s ", _ ("Import this? Yes (y), or no (n)?"));
  fflush (stdout);
  return fgets (line, sizeof line, stdin) != NULL && g_ascii_tolower (line[0]) == 'y';
}

/* Shows what a file would bring, asks, and merges it into the history. Where there is nobody to ask, only what the options allow is done. */
int
soleus_cli_history_import (int    argc,
                           char **argv)
{
  const SoleusCommand command = { "history import", "FILE", _ ("Takes in a history that was exported as JSON, here or on another computer: what is new or was changed later comes in, what was deleted since stays deleted. “-” is the standard input."), 1, 1 };
  gboolean            yes = FALSE;
  gboolean            json = FALSE;
  const GOptionEntry  options[] = {
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &yes, N_ ("Don’t ask"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON, and import only with --yes"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree SoleusImportPreview *preview = NULL;
  g_autoptr (GError) error = NULL;
  gboolean wanted;
  int      status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;

  content = read_file (arguments[0], &error);
  preview = content != NULL ? soleus_cli_preview_import (content, &error) : NULL;
  if (preview == NULL)
    return soleus_command_fail (&command, error->message);
  if (!json)
    print_preview (preview);

  wanted = changes_something (preview) && (yes || (!json && strcmp (arguments[0], "-") != 0 && isatty (STDIN_FILENO) == 1 && ask ()));
  if (wanted && !soleus_cli_import_history (content, &error))
    return soleus_command_fail (&command, error->message);
  if (json)
    print_json (preview, wanted);
  else if (wanted)
    soleus_command_say ("%s", _ ("Imported."));
  else if (changes_something (preview) && isatty (STDIN_FILENO) == 1 && strcmp (arguments[0], "-") != 0)
    soleus_command_say ("%s", _ ("Nothing was changed."));
  else if (changes_something (preview))
    return soleus_command_fail (&command, _ ("Nothing was changed, since there is nobody to ask. Add --yes to import it."));

  return SOLEUS_COMMAND_DONE;
}
