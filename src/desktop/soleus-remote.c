/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-remote.h"

#include "soleus-kind-types.h"
#include "soleus-remote-interface.h"

struct _SoleusRemote {
  GObject parent_instance;

  SoleusPlayer         *player;       /* (owned) */
  SoleusSessionActions *actions;      /* (owned) */
  GDBusConnection      *connection;   /* (owned) (nullable): where it is exported */
  guint                 registration; /* 0 while it isn't exported */
};

G_DEFINE_FINAL_TYPE (SoleusRemote, soleus_remote, G_TYPE_OBJECT)

static const struct {
  const char *method;
  const char *action;
} commands[] = {
  { "Pause", "pause" },
  { "Resume", "resume" },
  { "Skip", "skip" },
  { "Back", "back" },
  { "ExtendRest", "extend-rest" },
  { "Done", "done" },
  { "Stop", "stop" },
};

static const char introspection[] = "<node><interface name='" SOLEUS_REMOTE_INTERFACE "'>"
                                    "<method name='Pause'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Resume'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Skip'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Back'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='ExtendRest'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Done'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Stop'><arg type='b' direction='out' name='applied'/></method>"
                                    "<method name='Status'><arg type='a{sv}' direction='out' name='status'/></method>"
                                    "</interface></node>";

/* The keys are those of `soleus status --json`, and where the data are; without a session there is its state only. */
static GVariant *
describe (SoleusRemote *self)
{
  GVariantDict   status;
  int64_t        position_us = soleus_player_get_position_us (self->player);
  SoleusSession *session = soleus_player_get_session (self->player);

  g_variant_dict_init (&status, NULL);
  g_variant_dict_insert (&status, "state", "s", soleus_kind_to_nick (SOLEUS_TYPE_SESSION_STATE, (int) soleus_player_get_state (self->player)));
  g_variant_dict_insert (&status, "data", "^ay", g_get_user_data_dir ());
  if (session != NULL) {
    SoleusTimelineState state = soleus_player_get_timeline_state (self->player);

    g_variant_dict_insert (&status, "routine", "s", soleus_timeline_get_routine (soleus_session_get_timeline (session))->id);
    g_variant_dict_insert (&status, "position_us", "x", position_us);
    g_variant_dict_insert (&status, "active_us", "x", soleus_session_get_active_us (session, 0));
    g_variant_dict_insert (&status, "segment", "i", state.index);
  }
  return g_variant_dict_end (&status);
}

static void
on_method_called (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *object_path,
                  const char            *interface_name,
                  const char            *method_name,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               data)
{
  SoleusRemote *self = SOLEUS_REMOTE (data);

  g_debug ("Asked over the bus: %s", method_name);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (g_str_equal (commands[i].method, method_name)) {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(b)", soleus_session_actions_apply (self->actions, commands[i].action)));
      return;
    }
  }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(@a{sv})", describe (self)));
}

static const GDBusInterfaceVTable vtable = { .method_call = on_method_called };

static void
soleus_remote_dispose (GObject *object)
{
  SoleusRemote *self = SOLEUS_REMOTE (object);

  soleus_remote_unexport (self);
  g_clear_object (&self->actions);
  g_clear_object (&self->player);
  G_OBJECT_CLASS (soleus_remote_parent_class)->dispose (object);
}

static void
soleus_remote_class_init (SoleusRemoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_remote_dispose;
}

static void
soleus_remote_init (SoleusRemote *self)
{
}

/**
 * soleus_remote_new:
 * @player: what is told of
 * @actions: what can be done with its sessions
 *
 * Lets other programs, `soleus pause` among them, control a session over the bus.
 *
 * Returns: (transfer full): the remote control, not exported yet
 */
SoleusRemote *
soleus_remote_new (SoleusPlayer         *player,
                   SoleusSessionActions *actions)
{
  SoleusRemote *self = g_object_new (SOLEUS_TYPE_REMOTE, NULL);

  self->player = g_object_ref (player);
  self->actions = g_object_ref (actions);
  return self;
}

/**
 * soleus_remote_export:
 * @self: a remote control
 * @connection: the bus
 * @object_path: where
 * @error: (nullable): why not
 *
 * Returns: whether it can be reached now
 */
gboolean
soleus_remote_export (SoleusRemote    *self,
                      GDBusConnection *connection,
                      const char      *object_path,
                      GError         **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, error);

  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, object_path, node->interfaces[0], &vtable, self, NULL, error);
  if (self->registration != 0)
    g_set_object (&self->connection, connection);
  return self->registration != 0;
}

/**
 * soleus_remote_unexport:
 * @self: a remote control
 *
 * Takes it from the bus, when it is there.
 */
void
soleus_remote_unexport (SoleusRemote *self)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
