/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-actions.h"

/**
 * SoleusSessionActions:
 *
 * What can be done with a session, from wherever: the buttons and keys of its page, the button of a notification, `soleus pause` and its like, and other
 * programs over the bus all come through this one group. Each action is enabled while it makes sense:
 *
 * - `pause`, `resume`, `toggle-pause`, `skip`, `back`: as long as a session has begun, as its state allows;
 * - `extend-rest`: between two sets;
 * - `done`: while the session waits for the person;
 * - `stop`: at once, without a question, and what was done is kept. The page asks first.
 */
struct _SoleusSessionActions {
  GSimpleActionGroup parent_instance;

  SoleusPlayer *player; /* (owned) */
};

G_DEFINE_FINAL_TYPE (SoleusSessionActions, soleus_session_actions, G_TYPE_SIMPLE_ACTION_GROUP)

typedef gboolean (*Command) (SoleusPlayer *player);

static gboolean
is_begun (SoleusPlayer *player)
{
  return soleus_player_get_state (player) != SOLEUS_SESSION_STATE_IDLE;
}

static gboolean
can_resume (SoleusPlayer *player)
{
  return soleus_player_get_state (player) == SOLEUS_SESSION_STATE_PAUSED && !soleus_player_get_pending (player);
}

static gboolean
can_pause (SoleusPlayer *player)
{
  return is_begun (player) && !can_resume (player);
}

static gboolean
is_between_sets (SoleusPlayer *player)
{
  return is_begun (player) && soleus_player_get_timeline_state (player).segment->set_index < 0 && !soleus_player_is_rest_over (player);
}

static gboolean
is_waiting (SoleusPlayer *player)
{
  return soleus_player_get_state (player) == SOLEUS_SESSION_STATE_WAITING;
}

static gboolean
has_session (SoleusPlayer *player)
{
  return soleus_player_get_session (player) != NULL;
}

static const struct {
  const char *name;
  const char *published_name;
  Command     command;
  gboolean (*applies) (SoleusPlayer *player);
} entries[] = {
  { "pause", "session.pause", soleus_player_pause, can_pause },
  { "resume", "session.resume", soleus_player_resume, can_resume },
  { "toggle-pause", "session.toggle-pause", soleus_player_toggle_pause, is_begun },
  { "skip", "session.skip", soleus_player_skip, is_begun },
  { "back", "session.back", soleus_player_back, is_begun },
  { "extend-rest", "session.extend-rest", soleus_player_extend_rest, is_between_sets },
  { "done", "session.done", soleus_player_done, is_waiting },
  { "stop", "session.stop", soleus_player_stop, has_session },
};

static void
update (SoleusSessionActions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);

    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), entries[i].applies (self->player));
  }
}

static void
on_activated (GSimpleAction        *action,
              GVariant             *parameter,
              SoleusSessionActions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (g_str_equal (entries[i].name, g_action_get_name (G_ACTION (action))))
      entries[i].command (self->player);
  }
}

static void
on_published_activated (GAction *own)
{
  g_action_activate (own, NULL);
}

static void
soleus_session_actions_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_SESSION_ACTIONS (object)->player);
  G_OBJECT_CLASS (soleus_session_actions_parent_class)->dispose (object);
}

static void
soleus_session_actions_class_init (SoleusSessionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_session_actions_dispose;
}

static void
soleus_session_actions_init (SoleusSessionActions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (entries[i].name, NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (on_activated), self, G_CONNECT_DEFAULT);
    g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  }
}

/**
 * soleus_session_actions_new:
 * @player: what runs sessions
 *
 * Returns: (transfer full): what can be done with its sessions
 */
SoleusSessionActions *
soleus_session_actions_new (SoleusPlayer *player)
{
  SoleusSessionActions *self = g_object_new (SOLEUS_TYPE_SESSION_ACTIONS, NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "segment-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * soleus_session_actions_apply:
 * @self: what can be done with a session
 * @name: one of its actions
 *
 * Does something with the session as it stands at this moment.
 *
 * Returns: whether it applied
 */
gboolean
soleus_session_actions_apply (SoleusSessionActions *self,
                              const char           *name)
{
  /* Looking at the position takes note of what has passed since the last look, a stall too. */
  soleus_player_get_position_us (self->player);
  if (!g_action_group_get_action_enabled (G_ACTION_GROUP (self), name))
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (self), name, NULL);
  return TRUE;
}

/**
 * soleus_session_actions_publish:
 * @self: what can be done with a session
 * @map: where it can be reached from outside: the application
 *
 * Adds each action to @map as well, as `session.pause` and so on, the name under which the page has it. They are enabled together.
 */
void
soleus_session_actions_publish (SoleusSessionActions *self,
                                GActionMap           *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    GAction *own = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);
    g_autoptr (GSimpleAction) published = g_simple_action_new (entries[i].published_name, NULL);

    g_signal_connect_object (published, "activate", G_CALLBACK (on_published_activated), own, G_CONNECT_SWAPPED);
    g_object_bind_property (own, "enabled", published, "enabled", G_BINDING_SYNC_CREATE);
    g_action_map_add_action (map, G_ACTION (published));
  }
}
