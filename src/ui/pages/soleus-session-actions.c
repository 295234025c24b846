/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-actions.h"

static void
on_stop (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "win.leave-session", NULL);
}

static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  soleus_player_back (SOLEUS_PLAYER (data));
}

static void
on_toggle_pause (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  soleus_player_toggle_pause (SOLEUS_PLAYER (data));
}

static void
on_skip (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  soleus_player_skip (SOLEUS_PLAYER (data));
}

static void
on_extend_rest (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  soleus_player_extend_rest (SOLEUS_PLAYER (data));
}

static void
on_done (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  soleus_player_done (SOLEUS_PLAYER (data));
}

static const GActionEntry action_entries[] = {
  { .name = "back", .activate = on_back },
  { .name = "toggle-pause", .activate = on_toggle_pause },
  { .name = "skip", .activate = on_skip },
  { .name = "extend-rest", .activate = on_extend_rest },
  { .name = "done", .activate = on_done },
};

static void
set_enabled (GSimpleActionGroup *self,
             const char         *name,
             gboolean            enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * soleus_session_actions_new:
 * @player: a player with a session; must live as long as the actions
 * @page: the page that offers the actions; likewise
 *
 * What a person can do with a session: `stop` asks the window to leave it (`win.leave-session`); `back`, `toggle-pause`, `skip`, `extend-rest` and `done` are
 * handed to the player.
 *
 * Returns: (transfer full): the actions
 */
GSimpleActionGroup *
soleus_session_actions_new (SoleusPlayer *player,
                            GtkWidget    *page)
{
  static const GActionEntry stop_entry = { .name = "stop", .activate = on_stop };
  GSimpleActionGroup       *self = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), &stop_entry, 1, page);
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries, G_N_ELEMENTS (action_entries), player);
  return self;
}

/**
 * soleus_session_actions_follow:
 * @self: the actions
 * @state: what the session does
 *
 * Enables what makes sense now.
 *
 * Returns: whether pause, skip and back became possible by this
 */
gboolean
soleus_session_actions_follow (GSimpleActionGroup *self,
                               SoleusSessionState  state)
{
  gboolean begun = state != SOLEUS_SESSION_STATE_IDLE;
  gboolean was_begun = g_action_group_get_action_enabled (G_ACTION_GROUP (self), "toggle-pause");

  set_enabled (self, "done", state == SOLEUS_SESSION_STATE_WAITING);
  set_enabled (self, "toggle-pause", begun);
  set_enabled (self, "skip", begun);
  set_enabled (self, "back", begun);
  return begun && !was_begun;
}

/**
 * soleus_session_actions_set_between_sets:
 * @self: the actions
 * @between_sets: whether the session is between two sets
 *
 * A rest can be made longer, a set can't.
 */
void
soleus_session_actions_set_between_sets (GSimpleActionGroup *self,
                                         gboolean            between_sets)
{
  set_enabled (self, "extend-rest", between_sets);
}
