/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-timeline-compiler.h"
#include "soleus-cli-catalogue.h"
#include "soleus-duration-text.h"
#include "soleus-kind-types.h"
#include "soleus-kinds.h"
#include "soleus-output.h"
#include "soleus-render.h"

#include <glib/gi18n-lib.h>

static gboolean
on_rendered (const void *bytes,
             gsize       n_bytes,
             gpointer    data,
             GError    **error)
{
  return soleus_output_write (data, bytes, n_bytes, error);
}

static int
render (const SoleusCommand *command,
        SoleusEntry         *entry,
        SoleusCueProfile     profile,
        const char          *output,
        gboolean             force)
{
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (soleus_entry_get_routine (entry));
  g_autofree char *duration = soleus_duration_to_text (soleus_timeline_get_duration_us (timeline));
  g_autofree char *name = g_filename_display_name (output);
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusOutput) opened = soleus_output_open (output, force, G_FILE_CREATE_NONE, &error);

  if (opened == NULL || !soleus_render (timeline, profile, on_rendered, opened, &error) || !soleus_output_close (opened, &error))
    return soleus_command_fail_to_write (command, output, error);
  if (soleus_output_is_file (opened))
    /* Translators: the path of a sound file, and how long it plays. */
    soleus_command_say (_ ("%s: %s of sound"), name, duration);

  return SOLEUS_COMMAND_DONE;
}

/* Writes the sound of a whole session to a file. */
int
soleus_cli_render (int    argc,
                   char **argv)
{
  const SoleusCommand command = { "render", "ID-or-FILE --output OUT.wav", _ ("Writes the sound of a whole session to a WAV file."), 1, 1 };
  g_autofree char    *output = NULL;
  g_autofree char    *profile_name = NULL;
  gboolean            force = FALSE;
  const GOptionEntry  options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write, “-” for the standard output"), "OUT.wav" },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Write over a file that is there"), NULL },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &profile_name, N_ ("How it sounds; else as the routine says, or calm"), "calm|guided" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SoleusLibrary) library = NULL;
  g_autoptr (SoleusEntry) entry = NULL;
  int profile = SOLEUS_CUE_PROFILE_CALM;
  int status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
    return status;
  if (output == NULL)
    return soleus_command_refuse (&command, _ ("The file to write is missing"));
  if (profile_name != NULL && (!soleus_kind_from_nick (SOLEUS_TYPE_CUE_PROFILE, profile_name, &profile) || profile == SOLEUS_CUE_PROFILE_SILENT))
    return soleus_command_refuse (&command, _ ("The profile is either “calm” or “guided”"));

  library = soleus_cli_open_library ();
  entry = soleus_cli_find_entry (&command, library, arguments[0]);
  if (entry == NULL)
    return SOLEUS_COMMAND_FAILED;

  if (profile_name == NULL)
    profile = (int) soleus_routine_choose_cue_profile (soleus_entry_get_routine (entry), SOLEUS_CUE_PROFILE_CALM);
  return render (&command, entry, (SoleusCueProfile) profile, output, force);
}
