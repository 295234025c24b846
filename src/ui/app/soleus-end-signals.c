/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-end-signals.h"

#include <glib-unix.h>
#include <signal.h>
#include <unistd.h>

/* How long the end may take: writing what is left takes less than a second, but a disk can hang. The system ends by force who takes much longer. */
#define PATIENCE_S 10

/* What the portal calls the last state of the desktop's session. */
#define PORTAL_ENDING 3

static const int signal_numbers[] = { SIGTERM, SIGINT, SIGHUP };

/**
 * SoleusEndSignals:
 *
 * What asks a program to end from outside: the computer shuts down, somebody logs out, the service is stopped (SIGTERM), Ctrl+C is pressed (SIGINT), a terminal is closed
 * (SIGHUP). Nobody is there to be asked, so the application quits at once, in the order in which it always does. The same signal once more ends the program where it
 * stands, and so does the time; SIGHUP doesn't, since terminals, shells and service managers send it twice, or after another.
 *
 * A logout comes before such a signal, and before the display goes, which ends the program at once. The toolkit lets the application quit when the session manager says so, but
 * hands the wrong object to g_application_quit () when the portal does (GTK 4.18): so it is listened to here, too.
 */
struct _SoleusEndSignals {
  GApplication *application;                            /* (unowned): it owns this */
  guint         sources[G_N_ELEMENTS (signal_numbers)]; /* 0 for one that is left to the system */
  int           first;                                  /* the signal that came first; 0 for none */

  GDBusConnection *bus;          /* (owned) (nullable): nothing is told without one */
  guint            subscription; /* 0 without a bus */
};

static void
end (SoleusEndSignals *self,
     int               number)
{
  g_debug ("Asked to end: %s", g_strsignal (number));
  if (self->first == 0)
    self->first = number;
  alarm (PATIENCE_S);
  g_application_quit (self->application);
}

static gboolean
on_terminated (gpointer data)
{
  SoleusEndSignals *self = data;

  self->sources[0] = 0;
  end (self, SIGTERM);
  return G_SOURCE_REMOVE;
}

static gboolean
on_interrupted (gpointer data)
{
  SoleusEndSignals *self = data;

  self->sources[1] = 0;
  end (self, SIGINT);
  return G_SOURCE_REMOVE;
}

static gboolean
on_hung_up (gpointer data)
{
  end (data, SIGHUP);
  return G_SOURCE_CONTINUE;
}

static void
on_portal_state_changed (GDBusConnection *bus,
                         const char      *sender,
                         const char      *path,
                         const char      *interface,
                         const char      *signal_name,
                         GVariant        *parameters,
                         gpointer         data)
{
  SoleusEndSignals *self = data;
  g_autoptr (GVariant) changes = NULL;
  guint32 state;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(oa{sv})")))
    return;
  changes = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changes, "session-state", "u", &state) && state == PORTAL_ENDING)
    g_application_quit (self->application);
}

/* Who starts it with `nohup`, or behind a shell, wants it to outlive what the signal is about. */
static gboolean
is_ignored (int number)
{
  struct sigaction action;

  return sigaction (number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/**
 * soleus_end_signals_new:
 * @application: what is to quit, which owns this and outlives it
 *
 * Returns: (transfer full): what lets the application quit when the program is asked to end
 */
SoleusEndSignals *
soleus_end_signals_new (GApplication *application)
{
  const GSourceFunc functions[] = { on_terminated, on_interrupted, on_hung_up };
  SoleusEndSignals *self = g_new0 (SoleusEndSignals, 1);

  self->application = application;
  for (gsize i = 0; i < G_N_ELEMENTS (signal_numbers); i++) {
    if (!is_ignored (signal_numbers[i]))
      self->sources[i] = g_unix_signal_add (signal_numbers[i], functions[i], self);
  }
  if (g_set_object (&self->bus, g_application_get_dbus_connection (application)))
    self->subscription = g_dbus_connection_signal_subscribe (self->bus, "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Inhibit", "StateChanged",
                                                             "/org/freedesktop/portal/desktop", NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_portal_state_changed, self, NULL);
  return self;
}

/**
 * soleus_end_signals_free:
 * @self: what lets the application quit
 *
 * Leaves the signals to the system again.
 */
void
soleus_end_signals_free (SoleusEndSignals *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signal_numbers); i++)
    g_clear_handle_id (&self->sources[i], g_source_remove);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  g_clear_object (&self->bus);
  g_free (self);
}

/**
 * soleus_end_signals_get_first:
 * @self: what lets the application quit
 *
 * Returns: the number of the signal that came first; 0 for none
 */
int
soleus_end_signals_get_first (SoleusEndSignals *self)
{
  return self->first;
}
