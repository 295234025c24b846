/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-clock-format.h"

#include "soleus-record-text.h"

#include <string.h>

#define SCHEMA "org.gnome.desktop.interface"
#define KEY "clock-format"
#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"

/* Any other word leaves it to the locale. */
static void
take (const char *format)
{
  if (g_strcmp0 (format, "24h") == 0)
    soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_24);
  else if (g_strcmp0 (format, "12h") == 0)
    soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_12);
  else
    soleus_clock_set_hours (SOLEUS_CLOCK_HOURS_LOCALE);
}

/* What nobody has chosen counts on the desktop that goes by it; elsewhere it says nothing. */
static void
on_setting_changed (GSettings  *settings,
                    const char *key,
                    gpointer    data)
{
  g_autoptr (GVariant) chosen = g_settings_get_user_value (settings, KEY);
  const char      *desktop = g_getenv ("XDG_CURRENT_DESKTOP");
  g_autofree char *format = g_settings_get_string (settings, KEY);

  take (chosen != NULL || (desktop != NULL && strstr (desktop, "GNOME") != NULL) ? format : NULL);
}

static gboolean
follow_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;
  GSettings *settings;

  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return FALSE;
  /* As long as the program. */
  settings = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect (settings, "changed::" KEY, G_CALLBACK (on_setting_changed), NULL);
  on_setting_changed (settings, KEY, NULL);
  return TRUE;
}

static void
on_portal_changed (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         data)
{
  g_autoptr (GVariant) value = NULL;

  const char *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(s&sv)", NULL, &key, &value);
  if (g_str_equal (key, KEY) && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    take (g_variant_get_string (value, NULL));
}

static void
on_portal_answered (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) value = NULL;

  /* A desktop without such a setting goes by the locale. */
  if (answer == NULL) {
    g_debug ("The desktop doesn't say how its clock goes: %s", error->message);
    return;
  }
  g_variant_get (answer, "(v)", &value);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    take (g_variant_get_string (value, NULL));
}

/**
 * soleus_clock_format_follow:
 * @connection: (nullable): the session bus, where a sandbox asks
 *
 * Tells times in 12 or 24 hours as the clock of the desktop does, from now on.
 */
void
soleus_clock_format_follow (GDBusConnection *connection)
{
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) && follow_settings ())
    return;
  if (connection == NULL)
    return;
  g_dbus_connection_signal_subscribe (connection, PORTAL, PORTAL_SETTINGS, "SettingChanged", PORTAL_PATH, SCHEMA, G_DBUS_SIGNAL_FLAGS_NONE, on_portal_changed, NULL, NULL);
  g_dbus_connection_call (connection, PORTAL, PORTAL_PATH, PORTAL_SETTINGS, "ReadOne", g_variant_new ("(ss)", SCHEMA, KEY), G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          on_portal_answered, NULL);
}
