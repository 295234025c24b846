/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-catalogue.h"
#include "soleus-cli-json.h"
#include "soleus-cli-preview.h"
#include "soleus-shelf.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What became of a file, as the JSON says it. */
#define OUTCOME_ADDED "added"
#define OUTCOME_REPLACED "replaced"
#define OUTCOME_KEPT_BOTH "kept-both"
#define OUTCOME_SKIPPED "skipped"
#define OUTCOME_REFUSED "refused"
#define OUTCOME_FAULTY "faulty"

/* One use of the command. */
typedef struct {
  const SoleusCommand *command;
  SoleusLibrary       *library;
  SoleusShelf         *shelf;
  JsonBuilder         *builder; /* (nullable): unless what is said is for people */
  gboolean             replace;
  gboolean             keep_both;
  gboolean             skip;
  gboolean             yes;
  gboolean             asks;
  SoleusCommandStatus  status;
} Importing;

static void
fail (Importing  *self,
      const char *message)
{
  self->status = soleus_command_fail (self->command, message);
}

/* The first letter of what the person types, 0 at the end of all input. An empty line is taken for a line break. */
static char
ask (const char *question)
{
  char line[100];

  g_print ("%s ", question);
  fflush (stdout);
  if (fgets (line, sizeof line, stdin) == NULL) {
    g_print ("\n");
    return 0;
  }
  return g_ascii_tolower (line[0]);
}

/* What has its id is there: the three ways are asked for by the letters that stand in brackets. */
static SoleusImportChoice
ask_for_choice (SoleusImport *import)
{
  gboolean may_replace = soleus_import_allows (import, SOLEUS_IMPORT_CHOICE_REPLACE);
  /* Translators: keep the letters in brackets: they are what is typed. */
  char letter = ask (may_replace ? _ ("Replace (r), keep both (k), or skip (s)?") : _ ("Keep both (k), or skip (s)?"));

  if (letter == 'r' && may_replace)
    return SOLEUS_IMPORT_CHOICE_REPLACE;
  return letter == 'k' ? SOLEUS_IMPORT_CHOICE_KEEP_BOTH : SOLEUS_IMPORT_CHOICE_SKIP;
}

static gboolean
ask_for_consent (SoleusImportChoice choice)
{
  /* Translators: keep the letters in brackets: they are what is typed. */
  char letter = ask (choice == SOLEUS_IMPORT_CHOICE_REPLACE ? _ ("Replace it? Yes (y), or no (n)?") : _ ("Add it? Yes (y), or no (n)?"));

  return letter == 'y';
}

/* What the options say about a file whose id is taken; FALSE when they say nothing. */
static gboolean
choose_by_options (Importing          *self,
                   SoleusImportChoice *choice)
{
  if (self->replace)
    *choice = SOLEUS_IMPORT_CHOICE_REPLACE;
  else if (self->keep_both)
    *choice = SOLEUS_IMPORT_CHOICE_KEEP_BOTH;
  else if (self->skip)
    *choice = SOLEUS_IMPORT_CHOICE_SKIP;
  else
    return FALSE;
  return TRUE;
}

static gboolean
refuse_choice (Importing    *self,
               SoleusImport *import)
{
  const char      *name = soleus_entry_get_name (soleus_import_get_like (import));
  g_autofree char *message = NULL;

  if (soleus_import_get_likeness (import) == SOLEUS_LIKENESS_BUILT_IN_ID && self->replace)
    message = g_strdup_printf (_ ("“%s” comes with Soleus and can’t be replaced. Use --keep-both or --skip."), name);
  else
    message = g_strdup_printf (_ ("“%s” has the same id. Use --replace, --keep-both or --skip."), name);
  fail (self, message);
  return FALSE;
}

/* Exactly what is there needs nothing, unless it is wanted twice. */
static gboolean
choose_for_taken_id (Importing          *self,
                     SoleusImport       *import,
                     SoleusImportChoice *choice)
{
  gboolean chosen = choose_by_options (self, choice);

  if (soleus_import_get_likeness (import) == SOLEUS_LIKENESS_SAME && (!chosen || *choice == SOLEUS_IMPORT_CHOICE_REPLACE)) {
    *choice = SOLEUS_IMPORT_CHOICE_SKIP;
    return TRUE;
  }
  if (chosen)
    return soleus_import_allows (import, *choice) || refuse_choice (self, import);
  if (!self->asks)
    return refuse_choice (self, import);
  *choice = ask_for_choice (import);
  return TRUE;
}

/* FALSE when it can't be decided, which has been said. */
static gboolean
choose (Importing          *self,
        SoleusImport       *import,
        SoleusImportChoice *choice)
{
  gboolean is_answered = FALSE;

  *choice = SOLEUS_IMPORT_CHOICE_ADD;
  if (!soleus_import_allows (import, SOLEUS_IMPORT_CHOICE_ADD)) {
    is_answered = self->asks && !self->replace && !self->keep_both && !self->skip;
    if (!choose_for_taken_id (self, import, choice))
      return FALSE;
  }
  if (*choice == SOLEUS_IMPORT_CHOICE_SKIP || self->yes || is_answered)
    return TRUE;
  if (!self->asks) {
    fail (self, _ ("Nothing was changed, since there is nobody to ask. Add --yes to import it."));
    return FALSE;
  }
  if (!ask_for_consent (*choice))
    *choice = SOLEUS_IMPORT_CHOICE_SKIP;
  return TRUE;
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

/* Writes as the window does, and waits for it. */
static char *
add (Importing  *self,
     GBytes     *text,
     const char *replace_id,
     GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  char *id = NULL;

  soleus_shelf_add_async (self->shelf, text, replace_id, on_added, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  soleus_shelf_finish (self->shelf, result, &id, error);
  return id;
}

static char *
carry_out (Importing         *self,
           SoleusImport      *import,
           SoleusImportChoice choice,
           GError           **error)
{
  g_autoptr (GBytes) copy = NULL;

  switch (choice) {
  case SOLEUS_IMPORT_CHOICE_ADD:
    return add (self, soleus_import_get_text (import), NULL, error);
  case SOLEUS_IMPORT_CHOICE_REPLACE:
    return add (self, soleus_import_get_text (import), soleus_import_get_id (import), error);
  case SOLEUS_IMPORT_CHOICE_KEEP_BOTH:
    copy = soleus_import_make_copy (import, self->library, NULL);
    return add (self, copy, NULL, error);
  case SOLEUS_IMPORT_CHOICE_SKIP:
    return NULL;
  }
  return NULL;
}

static const char *
name_outcome (SoleusImportChoice choice)
{
  static const char *const outcomes[] = { OUTCOME_ADDED, OUTCOME_REPLACED, OUTCOME_KEPT_BOTH, OUTCOME_SKIPPED };

  return outcomes[choice];
}

static void
tell (Importing         *self,
      SoleusImportChoice choice,
      const char        *id)
{
  g_autofree char *line = NULL;

  if (self->builder != NULL)
    return;
  switch (choice) {
  case SOLEUS_IMPORT_CHOICE_ADD:
  case SOLEUS_IMPORT_CHOICE_KEEP_BOTH:
    /* Translators: %s is the id of a routine or an exercise. */
    line = g_strdup_printf (_ ("Added as “%s”."), id);
    break;
  case SOLEUS_IMPORT_CHOICE_REPLACE:
    /* Translators: %s is the id of a routine or an exercise. */
    line = g_strdup_printf (_ ("“%s” was replaced."), id);
    break;
  case SOLEUS_IMPORT_CHOICE_SKIP:
    line = g_strdup (_ ("Skipped."));
    break;
  }
  soleus_command_say ("%s", line);
}

/* Returns what became of it, and where it is now. */
static const char *
handle (Importing    *self,
        SoleusImport *import,
        char        **saved_as)
{
  SoleusImportChoice choice;
  g_autoptr (GError) error = NULL;

  if (soleus_import_get_entry (import) == NULL) {
    self->status = SOLEUS_COMMAND_FAILED;
    return OUTCOME_FAULTY;
  }
  if (!choose (self, import, &choice))
    return OUTCOME_REFUSED;
  *saved_as = carry_out (self, import, choice, &error);
  if (error != NULL) {
    fail (self, error->message);
    return OUTCOME_REFUSED;
  }
  tell (self, choice, *saved_as);
  return name_outcome (choice);
}

static void
import_file (Importing    *self,
             SoleusImport *import,
             const char   *path)
{
  g_autofree char *saved_as = NULL;
  const char      *outcome;

  if (self->builder == NULL)
    soleus_cli_print_import (import, path);
  outcome = handle (self, import, &saved_as);
  if (self->builder == NULL)
    return;
  json_builder_begin_object (self->builder);
  soleus_cli_json_import (self->builder, import, path);
  soleus_cli_json_string (self->builder, "outcome", outcome);
  soleus_cli_json_string (self->builder, "saved_as", saved_as);
  json_builder_end_object (self->builder);
}

/* What is there may have changed since it was looked at. A pipe can be read only once. */
static void
import_again (Importing    *self,
              SoleusImport *import,
              const char   *path)
{
  GBytes *text = soleus_import_get_text (import);
  g_autoptr (SoleusImport) again = text != NULL ? soleus_import_new (text, self->library) : g_object_ref (import);

  import_file (self, again, path);
}

/* Exercises first, since a routine of the same lot may name them. */
static void
import_files (Importing *self,
              char     **paths)
{
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (imports, soleus_import_new_for_path (paths[i], self->library));
  for (int exercises = 1; exercises >= 0; exercises--)
    for (guint i = 0; i < imports->len; i++) {
      SoleusImport *import = g_ptr_array_index (imports, i);

      if (soleus_import_get_is_exercise (import) == exercises)
        import_again (self, import, paths[i]);
    }
}

static void
run (Importing *self,
     char     **paths)
{
  if (self->builder != NULL) {
    json_builder_begin_object (self->builder);
    json_builder_set_member_name (self->builder, "files");
    json_builder_begin_array (self->builder);
  }
  import_files (self, paths);
  if (self->builder == NULL)
    return;
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
  soleus_cli_json_print (self->builder);
}

/* Shows what files would bring, asks, and adds them to the person's own. Where there is nobody to ask, only what the options allow is done.
 * The exit status is 1 when any file has a fault, or wasn't imported though it wasn't to be skipped. */
int
soleus_cli_import (int    argc,
                   char **argv)
{
  const SoleusCommand command = { "import", "FILE…", _ ("Shows what files of exercises and routines would bring, asks, and adds them to your own."), 1, -1 };
  Importing           self = { .command = &command, .status = SOLEUS_COMMAND_DONE };
  gboolean            json = FALSE;
  const GOptionEntry  options[] = {
    { "replace", 0, 0, G_OPTION_ARG_NONE, &self.replace, N_ ("Replace your own one that has the same id"), NULL },
    { "keep-both", 0, 0, G_OPTION_ARG_NONE, &self.keep_both, N_ ("Where the id is taken, give it another one, and a number behind its name"), NULL },
    { "skip", 0, 0, G_OPTION_ARG_NONE, &self.skip, N_ ("Skip what has an id that is taken"), NULL },
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &self.yes, N_ ("Don’t ask"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON, and don’t ask"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusLibrary) library = NULL;
  g_autoptr (SoleusShelf) shelf = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  int status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;
  if (self.replace + self.keep_both + self.skip > 1)
    return soleus_command_refuse (&command, _ ("Only one of --replace, --keep-both and --skip is possible"));

  self.library = library = soleus_cli_open_library ();
  self.shelf = shelf = soleus_cli_open_shelf (library);
  self.builder = builder = json ? json_builder_new () : NULL;
  self.asks = !json && !self.yes && isatty (STDIN_FILENO) == 1;
  run (&self, arguments);
  return (int) self.status;
}
