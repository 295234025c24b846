/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-json.h"
#include "soleus-command.h"
#include "soleus-duration-text.h"
#include "soleus-remote-interface.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static const struct {
  SoleusCommand command;
  const char   *method;
} controls[] = {
  { { "pause", NULL, N_ ("Pauses the running session."), 0, 0 }, "Pause" },
  { { "resume", NULL, N_ ("Goes on with the paused session."), 0, 0 }, "Resume" },
  { { "skip", NULL, N_ ("Goes to the end of the present set or rest."), 0, 0 }, "Skip" },
  { { "back", NULL, N_ ("Goes to the start of the present set, or of the one before."), 0, 0 }, "Back" },
  { { "stop", NULL, N_ ("Stops the session and keeps what was done."), 0, 0 }, "Stop" },
};

static char *
build_object_path (void)
{
  g_autofree char *name = g_strdup (SOLEUS_APPLICATION_ID);

  return g_strconcat ("/", g_strdelimit (name, ".", '/'), NULL);
}

static gboolean
is_absent (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER);
}

/* Asks the program that runs, and starts none. */
static GVariant *
call (const char *method,
      const char *type,
      gboolean   *absent,
      GError    **error)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, error);
  g_autofree char *path = build_object_path ();
  g_autoptr (GError) local_error = NULL;
  GVariant *answer;

  *absent = bus == NULL;
  if (bus == NULL)
    return NULL;
  answer = g_dbus_connection_call_sync (bus, SOLEUS_APPLICATION_ID, path, SOLEUS_REMOTE_INTERFACE, method, NULL, G_VARIANT_TYPE (type),
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &local_error);
  g_debug ("%s over the bus: %s", method, answer != NULL ? "answered" : local_error->message);
  if (answer != NULL)
    return answer;
  *absent = is_absent (local_error);
  g_dbus_error_strip_remote_error (local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static int
control (const SoleusCommand *command,
         const char          *method)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  gboolean absent, applied;

  answer = call (method, "(b)", &absent, &error);
  if (answer == NULL)
    return soleus_command_fail (command, absent ? _ ("Soleus isn’t running") : error->message);

  g_variant_get (answer, "(b)", &applied);
  return applied ? SOLEUS_COMMAND_DONE : soleus_command_fail (command, _ ("There is no session for which this could be done"));
}

/* Controls the running session: pause, resume, skip, back and stop. */
int
soleus_cli_control (int    argc,
                    char **argv)
{
  const GOptionEntry options[] = { { NULL } };
  g_auto (GStrv) arguments = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++) {
    SoleusCommand command = controls[i].command;

    if (!g_str_equal (command.name, argv[0]))
      continue;
    command.summary = _ (command.summary);
    if (!soleus_command_parse (&command, argc, argv, options, &arguments, &status))
      return status;
    return control (&command, controls[i].method);
  }
  g_return_val_if_reached (SOLEUS_COMMAND_BAD_USAGE);
}

static void
print_json (GVariantDict *status)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *text;
  int64_t     time_us;
  int         segment;

  json_builder_begin_object (builder);
  if (g_variant_dict_lookup (status, "state", "&s", &text))
    soleus_cli_json_string (builder, "state", text);
  if (g_variant_dict_lookup (status, "routine", "&s", &text))
    soleus_cli_json_string (builder, "routine", text);
  if (g_variant_dict_lookup (status, "position_us", "x", &time_us))
    soleus_cli_json_int (builder, "position_us", time_us);
  if (g_variant_dict_lookup (status, "active_us", "x", &time_us))
    soleus_cli_json_int (builder, "active_us", time_us);
  if (g_variant_dict_lookup (status, "segment", "i", &segment))
    soleus_cli_json_int (builder, "segment", segment);
  json_builder_end_object (builder);
  soleus_cli_json_print (builder);
}

static void
print_status (GVariantDict *status)
{
  const char *state, *routine;
  int64_t     position_us;

  if (!g_variant_dict_lookup (status, "state", "&s", &state))
    return;
  if (g_variant_dict_lookup (status, "routine", "&s", &routine) && g_variant_dict_lookup (status, "position_us", "x", &position_us)) {
    g_autofree char *clock = soleus_duration_to_clock (position_us);

    soleus_command_say ("%s %s %s", state, routine, clock);
    return;
  }
  soleus_command_say ("%s", state);
}

/* Says what the running session is doing; `none` when the program isn't running, which is no error. */
int
soleus_cli_status (int    argc,
                   char **argv)
{
  const SoleusCommand command = { "status", NULL, _ ("Says what the running session is doing."), 0, 0 };
  gboolean            as_json = FALSE, absent;
  const GOptionEntry  options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) fields = NULL;
  GVariantDict status;
  int          exit_status;

  if (!soleus_command_parse (&command, argc, argv, options, &arguments, &exit_status))
    return exit_status;

  answer = call ("Status", "(a{sv})", &absent, &error);
  if (answer == NULL && !absent)
    return soleus_command_fail (&command, error->message);
  if (answer != NULL)
    fields = g_variant_get_child_value (answer, 0);
  g_variant_dict_init (&status, fields);
  if (absent)
    g_variant_dict_insert (&status, "state", "s", "none");
  if (as_json)
    print_json (&status);
  else
    print_status (&status);
  g_variant_dict_clear (&status);
  return SOLEUS_COMMAND_DONE;
}
