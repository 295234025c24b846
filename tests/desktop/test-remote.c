/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-remote.h"
#include "soleus-remote-interface.h"

#include "player-fixture.h"
#include "wait.h"

#define PATH "/io/github/soleusapp/Soleus/Test"

/* One for all tests: its address is in the environment, which nobody may change once there are threads. */
static GTestDBus *bus;

static void
on_called (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What the bus answers to `Status`, from this process to itself. */
static GVariant *
ask_status (GDBusConnection *connection,
            GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_dbus_connection_call (connection, g_dbus_connection_get_unique_name (connection), PATH, SOLEUS_REMOTE_INTERFACE, "Status", NULL, NULL, G_DBUS_CALL_FLAGS_NONE,
                          -1, NULL, on_called, &result);
  wait_until (result != NULL);
  return g_dbus_connection_call_finish (connection, result, error);
}

/* A remote control that is given up isn't asked any more, whether somebody took it from the bus before or not. */
static void
test_goes_with_its_owner (PlayerFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (SoleusSessionActions) actions = soleus_session_actions_new (fixture->player);
  SoleusRemote *remote = soleus_remote_new (fixture->player, actions);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GVariant) status = NULL;
  g_autoptr (GVariant) none = NULL;
  g_autoptr (GError) error = NULL;

  connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                       G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (soleus_remote_export (remote, connection, PATH, &error));
  status = ask_status (connection, &error);
  g_assert_no_error (error);
  g_assert_nonnull (status);

  g_assert_finalize_object (remote);
  none = ask_status (connection, &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD);
  g_assert_null (none);

  g_assert_true (g_dbus_connection_close_sync (connection, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_test_add ("/remote/goes-with-its-owner", PlayerFixture, NULL, player_fixture_set_up, test_goes_with_its_owner, player_fixture_tear_down);
  result = g_test_run ();
  g_test_dbus_down (bus);
  g_object_unref (bus);
  return result;
}
