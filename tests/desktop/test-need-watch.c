/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-need-watch.h"

#include "player-fixture.h"
#include "test-exercises.h"
#include "test-sound-server.h"
#include "wait.h"

#include <signal.h>

/* The watch over a real player, and a desktop on a bus of the test's own that shows notifications. */
typedef struct {
  PlayerFixture    player;
  GApplication    *application;
  SoleusNeedWatch *watch;
  GHashTable      *shown; /* (element-type utf8 GVariant): notifications by id */
  guint            registration;
  int              n_added;
} Fixture;

/* One of each for all tests: their addresses are in the environment, which nobody may change once there are threads. */
static GTestDBus       *bus;
static GDBusConnection *desktop;
static TestSoundServer *server; /* (nullable): when it isn't installed */

static const char desktop_xml[] = "<node><interface name='org.gtk.Notifications'>"
                                  "<method name='AddNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/></method>"
                                  "<method name='RemoveNotification'><arg type='s' direction='in'/><arg type='s' direction='in'/></method>"
                                  "</interface></node>";

static void
on_desktop_called (GDBusConnection       *connection,
                   const char            *sender,
                   const char            *object_path,
                   const char            *interface_name,
                   const char            *method_name,
                   GVariant              *parameters,
                   GDBusMethodInvocation *invocation,
                   gpointer               data)
{
  Fixture    *fixture = data;
  const char *id;

  g_variant_get_child (parameters, 1, "&s", &id);
  if (g_str_equal (method_name, "AddNotification")) {
    fixture->n_added++;
    g_hash_table_replace (fixture->shown, g_strdup (id), g_variant_get_child_value (parameters, 2));
  } else {
    g_hash_table_remove (fixture->shown, id);
  }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const GDBusInterfaceVTable desktop_vtable = { .method_call = on_desktop_called };

static void
begin_desktop (void)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  desktop = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                    NULL, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.gtk.Notifications", 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
end_desktop (void)
{
  g_dbus_connection_close_sync (desktop, NULL, NULL);
  g_clear_object (&desktop);
  g_test_dbus_down (bus);
  g_clear_object (&bus);
}

static void
show_desktop (Fixture *fixture)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (desktop_xml, NULL);
  g_autoptr (GError) error = NULL;

  fixture->registration = g_dbus_connection_register_object (desktop, "/org/gtk/Notifications", node->interfaces[0], &desktop_vtable, fixture, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  show_desktop (fixture);
  player_fixture_set_up (&fixture->player, NULL);
  fixture->application = g_application_new ("io.github.soleusapp.Test", G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (fixture->application, NULL, &error);
  g_assert_no_error (error);
  fixture->watch = soleus_need_watch_new (fixture->application, fixture->player.player);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->watch);
  player_fixture_tear_down (&fixture->player, NULL);
  g_clear_object (&fixture->application);
  g_assert_true (g_dbus_connection_unregister_object (desktop, fixture->registration));
  g_hash_table_unref (fixture->shown);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  *(gboolean *) data = TRUE;
}

/* Returns when the desktop has seen all that was sent: messages come in their order. */
static void
settle (Fixture *fixture)
{
  gboolean answered = FALSE;

  g_dbus_connection_call (g_application_get_dbus_connection (fixture->application), "org.gtk.Notifications", "/org/gtk/Notifications",
                          "org.gtk.Notifications", "RemoveNotification", g_variant_new ("(ss)", "nobody", "nothing"), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, on_answered, &answered);
  wait_until (answered);
}

static void
assert_nothing_shown (Fixture *fixture)
{
  settle (fixture);
  g_assert_cmpint (g_hash_table_size (fixture->shown), ==, 0);
}

/* Asserts that there is one notification, which says this and offers that. */
static void
assert_shown (Fixture    *fixture,
              const char *title,
              const char *action)
{
  g_autoptr (GVariant) button = NULL;
  g_autoptr (GVariant) buttons = NULL;
  GHashTableIter iter;
  gpointer       notification;
  const char    *text;

  settle (fixture);
  g_assert_cmpint (g_hash_table_size (fixture->shown), ==, 1);
  g_hash_table_iter_init (&iter, fixture->shown);
  g_hash_table_iter_next (&iter, NULL, &notification);
  g_assert_true (g_variant_lookup (notification, "title", "&s", &text));
  g_assert_cmpstr (text, ==, title);
  g_assert_false (g_variant_lookup (notification, "default-action", "&s", &text)); /* which is to open the window */
  g_assert_true (g_variant_lookup (notification, "buttons", "@aa{sv}", &buttons));
  g_assert_cmpint (g_variant_n_children (buttons), ==, 1);
  button = g_variant_get_child_value (buttons, 0);
  g_assert_true (g_variant_lookup (button, "action", "&s", &text));
  g_assert_cmpstr (text, ==, action);
}

static void
stall (Fixture *fixture)
{
  fixture->player.slept_us += G_TIME_SPAN_HOUR;
  soleus_player_get_position_us (fixture->player.player);
}

static void
wait_for_the_person (Fixture *fixture)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_sprint_new (2, 180));

  routine->lead_in_us = 0;
  g_assert_true (soleus_player_start (fixture->player.player, routine, "{}", NULL));
  g_assert_cmpint (soleus_player_get_state (fixture->player.player), ==, SOLEUS_SESSION_STATE_WAITING);
}

static void
test_stall (Fixture      *fixture,
            gconstpointer data)
{
  player_fixture_start (&fixture->player, 2, 100);
  assert_nothing_shown (fixture);
  stall (fixture);
  assert_shown (fixture, "Session Paused", "app.session.resume");
  g_assert_true (soleus_player_resume (fixture->player.player));
  assert_nothing_shown (fixture);
  stall (fixture);
  assert_shown (fixture, "Session Paused", "app.session.resume");
  soleus_player_stop (fixture->player.player);
  assert_nothing_shown (fixture);
  g_assert_cmpint (fixture->n_added, ==, 2);
}

/* A pause that the person made needs nobody. */
static void
test_own_pause (Fixture      *fixture,
                gconstpointer data)
{
  player_fixture_start (&fixture->player, 2, 100);
  g_assert_true (soleus_player_pause (fixture->player.player));
  assert_nothing_shown (fixture);
  g_assert_cmpint (fixture->n_added, ==, 0);
}

static void
test_wait (Fixture      *fixture,
           gconstpointer data)
{
  wait_for_the_person (fixture);
  assert_shown (fixture, "Waiting for You", "app.session.done");
  g_assert_true (soleus_player_done (fixture->player.player));
  assert_nothing_shown (fixture);
  g_assert_true (soleus_player_skip (fixture->player.player));
  assert_shown (fixture, "Waiting for You", "app.session.done");
  stall (fixture);
  assert_shown (fixture, "Session Paused", "app.session.resume");
  soleus_player_stop (fixture->player.player);
  assert_nothing_shown (fixture);
}

/* Seen, it goes, and looking away again doesn't bring it back. A new need does. */
static void
test_seen (Fixture      *fixture,
           gconstpointer data)
{
  wait_for_the_person (fixture);
  assert_shown (fixture, "Waiting for You", "app.session.done");
  soleus_need_watch_set_seen (fixture->watch, TRUE);
  assert_nothing_shown (fixture);
  soleus_need_watch_set_seen (fixture->watch, FALSE);
  assert_nothing_shown (fixture);
  stall (fixture);
  assert_shown (fixture, "Session Paused", "app.session.resume");
  g_assert_cmpint (fixture->n_added, ==, 2);
}

/* Nothing is sent to somebody who looks at it. */
static void
test_never_while_seen (Fixture      *fixture,
                       gconstpointer data)
{
  soleus_need_watch_set_seen (fixture->watch, TRUE);
  wait_for_the_person (fixture);
  stall (fixture);
  g_assert_true (soleus_player_resume (fixture->player.player));
  soleus_player_stop (fixture->player.player);
  assert_nothing_shown (fixture);
  g_assert_cmpint (fixture->n_added, ==, 0);
}

static void
wait_for_sound (Fixture         *fixture,
                SoleusSoundState state)
{
  wait_until (soleus_player_get_sound_state (fixture->player.player) == state);
}

static void
start_heard (Fixture *fixture)
{
  g_autoptr (SoleusRoutine) routine = player_fixture_new_routine (1, 1000);

  g_object_set (fixture->player.player, "cue-profile", SOLEUS_CUE_PROFILE_CALM, NULL);
  g_assert_true (soleus_player_start (fixture->player.player, routine, "{}", NULL));
}

/* How far the session is when the server dies. At once, much of its sound is still on the way. */
static const int64_t lost_at_once_us = 0;
static const int64_t lost_later_us = 2 * G_TIME_SPAN_SECOND;

static void
test_sound_lost (Fixture      *fixture,
                 gconstpointer data)
{
  const int64_t *lost_us = data;

  if (server == NULL) {
    g_test_skip ("needs pulseaudio");
    return;
  }
  test_sound_server_start (server);
  start_heard (fixture);
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_PLAYING);
  wait_until (soleus_player_get_position_us (fixture->player.player) >= *lost_us);
  assert_nothing_shown (fixture);
  test_sound_server_kill (server, SIGKILL);
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_UNAVAILABLE);
  assert_shown (fixture, "The Sound Is Gone", "app.session.pause");
  g_assert_true (soleus_player_pause (fixture->player.player));
  assert_nothing_shown (fixture);
  soleus_player_stop (fixture->player.player);
}

/* A session that never had a sound has lost none. */
static void
test_no_sound (Fixture      *fixture,
               gconstpointer data)
{
  start_heard (fixture);
  wait_for_sound (fixture, SOLEUS_SOUND_STATE_UNAVAILABLE);
  wait_until (soleus_player_get_state (fixture->player.player) == SOLEUS_SESSION_STATE_RUNNING);
  assert_nothing_shown (fixture);
  soleus_player_stop (fixture->player.player);
  g_assert_cmpint (fixture->n_added, ==, 0);
}

/* No other server than that of the test, which isn't running unless a test starts it. */
static void
begin_sound (void)
{
  if (!test_sound_server_is_there ()) {
    g_setenv ("PULSE_SERVER", "unix:/nowhere", TRUE);
    return;
  }
  server = test_sound_server_new ();
  test_sound_server_set_plain (server);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  begin_sound ();
  begin_desktop ();
  g_test_add ("/need-watch/stall", Fixture, NULL, set_up, test_stall, tear_down);
  g_test_add ("/need-watch/own-pause", Fixture, NULL, set_up, test_own_pause, tear_down);
  g_test_add ("/need-watch/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/need-watch/seen", Fixture, NULL, set_up, test_seen, tear_down);
  g_test_add ("/need-watch/never-while-seen", Fixture, NULL, set_up, test_never_while_seen, tear_down);
  g_test_add ("/need-watch/sound-lost-at-once", Fixture, &lost_at_once_us, set_up, test_sound_lost, tear_down);
  g_test_add ("/need-watch/sound-lost", Fixture, &lost_later_us, set_up, test_sound_lost, tear_down);
  g_test_add ("/need-watch/no-sound", Fixture, NULL, set_up, test_no_sound, tear_down);
  result = g_test_run ();
  end_desktop ();
  g_clear_pointer (&server, test_sound_server_free);
  return result;
}
