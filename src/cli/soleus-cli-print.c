/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-catalogue.h"
#include "soleus-region.h"

#include <glib/gi18n-lib.h>

/* What a person calls a size of paper, and its name in PWG 5101.1. */
static const struct {
  const char *name;
  const char *paper;
} papers[] = {
  { "a4", "iso_a4" },
  { "a5", "iso_a5" },
  { "letter", "na_letter" },
  { "legal", "na_legal" },
};

/* As everywhere on the command line these words are not translated. */
static const struct {
  const char  *name;
  GDateWeekday weekday;
} weekdays[] = {
  { "monday", G_DATE_MONDAY },
  { "tuesday", G_DATE_TUESDAY },
  { "wednesday", G_DATE_WEDNESDAY },
  { "thursday", G_DATE_THURSDAY },
  { "friday", G_DATE_FRIDAY },
  { "saturday", G_DATE_SATURDAY },
  { "sunday", G_DATE_SUNDAY },
};

static gboolean
read_paper (const char         *name,
            SoleusSheetRequest *request)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (papers); i++) {
    if (g_str_equal (papers[i].name, name))
      request->paper = papers[i].paper;
  }
  return name == NULL || request->paper != NULL;
}

static gboolean
read_weekday (const char         *name,
              SoleusSheetRequest *request)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (weekdays); i++) {
    if (g_str_equal (weekdays[i].name, name)) {
      request->first_weekday = weekdays[i].weekday;
      return TRUE;
    }
  }
  return name == NULL;
}

static gboolean
read_units (const char         *name,
            SoleusSheetRequest *request)
{
  if (g_strcmp0 (name, "metric") == 0)
    request->units = SOLEUS_UNITS_METRIC;
  else if (g_strcmp0 (name, "us") == 0)
    request->units = SOLEUS_UNITS_US;
  else
    return name == NULL;
  return TRUE;
}

/* What is usual where the person is. */
static SoleusSheetRequest
get_usual_request (void)
{
  locale_t           locale = duplocale (LC_GLOBAL_LOCALE);
  SoleusSheetRequest request = { NULL, soleus_first_weekday (SOLEUS_WEEK_START_REGION, locale), soleus_units_choose (SOLEUS_UNITS_CHOICE_REGION, locale) };

  freelocale (locale);
  return request;
}

static int
print_sheet (const SoleusCommand      *command,
             const char               *id_or_file,
             const SoleusSheetRequest *request,
             SoleusSheetFunc           make_sheet,
             const char               *output,
             gboolean                  force)
{
  g_autoptr (SoleusLibrary) library = soleus_cli_open_library ();
  g_autoptr (SoleusEntry) entry = soleus_cli_find_entry (command, library, id_or_file);
  g_autoptr (GBytes) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (output);
  gboolean         is_file;
  int              status;

  if (entry == NULL)
    return SOLEUS_COMMAND_FAILED;
  sheet = make_sheet (entry, request, &error);
  if (sheet == NULL)
    return soleus_command_fail (command, error->message);
  status = soleus_command_write_file (command, sheet, output, force, G_FILE_CREATE_NONE, &is_file);
  if (status == SOLEUS_COMMAND_DONE && is_file)
    /* Translators: the path of a file, and the routine whose sheet it is. */
    soleus_command_say (_ ("%s: the sheet of “%s”"), name, soleus_entry_get_name (entry));
  return status;
}

/* Writes a routine as a sheet of paper. */
int
soleus_cli_print (int             argc,
                  char          **argv,
                  SoleusSheetFunc make_sheet)
{
  const SoleusCommand command = { "print", "ID-or-FILE --output FILE.pdf", _ ("Writes a sheet of paper with pictures, dose and warnings, and a table to tick, as a PDF file."), 1, 1 };
  g_autofree char    *output = NULL;
  g_autofree char    *paper = NULL;
  g_autofree char    *weekday = NULL;
  g_autofree char    *units = NULL;
  gboolean            force = FALSE;
  const GOptionEntry  options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write, “-” for the standard output"), "FILE.pdf" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_ ("The size of the paper; what is usual where you are unless you say otherwise"), "a4|a5|letter|legal" },
    { "first-weekday", 0, 0, G_OPTION_ARG_STRING, &weekday, N_ ("The day with which a week begins; what is usual where you are unless you say otherwise"), "monday|…|sunday" },
    { "units", 0, 0, G_OPTION_ARG_STRING, &units, N_ ("What loads and distances are told in; what is usual where you are unless you say otherwise"), "metric|us" },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Write over a file that is there"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  SoleusSheetRequest request = get_usual_request ();
  int                status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;
  if (output == NULL)
    return soleus_command_refuse (&command, _ ("The file to write is missing"));
  if (!read_paper (paper, &request))
    return soleus_command_refuse (&command, _ ("The paper is “a4”, “a5”, “letter” or “legal”"));
  if (!read_weekday (weekday, &request))
    return soleus_command_refuse (&command, _ ("The first day of a week is one of “monday” to “sunday”"));
  if (!read_units (units, &request))
    return soleus_command_refuse (&command, _ ("The units are “metric” or “us”"));

  return print_sheet (&command, arguments[0], &request, make_sheet, output, force);
}
