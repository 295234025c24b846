/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-leaving.h"

#include "soleus-leave-dialog.h"
#include "soleus-unsaved-question.h"

/* How long a session that ended without its window leaves the summary behind it: its last chord is heard to the end, and who opens the window at it finds
 * what was done. Nobody knows when the person comes back otherwise, and a program without a window isn't kept for that: the session is in the history. */
#define LINGER_S 10

/**
 * SoleusLeaving:
 *
 * The ways out of a session, for its window: Stop, closing the window, quitting. Each asks first, while the session stands. Closing can leave the session
 * running: the window is hidden then, and can be presented again at any time. When the session ends without it, it is destroyed after a while. The program doesn't
 * end by itself while something of a session isn't saved yet, and the person is asked first.
 */
struct _SoleusLeaving {
  GObject parent_instance;

  GtkWindow            *window;  /* (unowned): it owns this */
  SoleusPlayer         *player;  /* (owned) */
  SoleusSessionActions *actions; /* (owned) */
  SoleusHistory        *history; /* (owned) */

  AdwDialog *question;      /* (nullable): the one that is being asked */
  gboolean   resume_after;  /* whether the session ran when the question came */
  gboolean   close_after;   /* whether the window is to go with the session */
  gboolean   discard;       /* whether the session that ends now is to be forgotten */
  guint      linger_source; /* 0 unless a session has ended without the window */
};

G_DEFINE_FINAL_TYPE (SoleusLeaving, soleus_leaving, G_TYPE_OBJECT)

static void
act (SoleusLeaving *self,
     const char    *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), action, NULL);
}

static void
on_answered (AdwDialog        *question,
             SoleusLeaveAnswer answer,
             SoleusLeaving    *self)
{
  self->question = NULL;
  switch (answer) {
  case SOLEUS_LEAVE_STAY:
    self->close_after = FALSE;
    if (self->resume_after)
      act (self, "resume");
    return;
  case SOLEUS_LEAVE_BACKGROUND:
    self->close_after = FALSE;
    act (self, "resume");
    gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
    return;
  case SOLEUS_LEAVE_SAVE:
  case SOLEUS_LEAVE_DISCARD:
    self->discard = answer == SOLEUS_LEAVE_DISCARD;
    act (self, "stop");
    return;
  }
}

/* The session stands while the person thinks. A question that is being asked already is answered first. */
static void
ask (SoleusLeaving *self,
     AdwDialog     *dialog)
{
  g_autoptr (AdwDialog) question = g_object_ref_sink (dialog);

  if (self->question != NULL)
    return;

  self->resume_after = soleus_player_get_pending (self->player) || soleus_player_get_state (self->player) != SOLEUS_SESSION_STATE_PAUSED;
  act (self, "pause");
  g_signal_connect_object (question, "answered", G_CALLBACK (on_answered), self, G_CONNECT_DEFAULT);
  self->question = question;
  adw_dialog_present (question, GTK_WIDGET (self->window));
}

static gboolean
has_session (SoleusLeaving *self)
{
  return soleus_player_get_session (self->player) != NULL;
}

static gboolean
has_unsaved (SoleusLeaving *self)
{
  return soleus_history_get_waiting (self->history) != NULL;
}

static void
on_lingered (gpointer data)
{
  SoleusLeaving *self = SOLEUS_LEAVING (data);

  self->linger_source = 0;
  if (has_unsaved (self))
    self->linger_source = g_timeout_add_seconds_once (LINGER_S, on_lingered, self);
  else
    gtk_window_destroy (self->window);
}

static void
soleus_leaving_dispose (GObject *object)
{
  SoleusLeaving *self = SOLEUS_LEAVING (object);

  g_clear_handle_id (&self->linger_source, g_source_remove);
  g_clear_object (&self->player);
  g_clear_object (&self->actions);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (soleus_leaving_parent_class)->dispose (object);
}

static void
soleus_leaving_class_init (SoleusLeavingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_leaving_dispose;
}

static void
soleus_leaving_init (SoleusLeaving *self)
{
}

/**
 * soleus_leaving_new:
 * @window: (transfer none): what is left; it outlives the ways out
 * @player: what runs sessions
 * @actions: what can be done with a session
 * @history: where sessions are saved
 *
 * Returns: (transfer full): the ways out of a session
 */
SoleusLeaving *
soleus_leaving_new (GtkWindow            *window,
                    SoleusPlayer         *player,
                    SoleusSessionActions *actions,
                    SoleusHistory        *history)
{
  SoleusLeaving *self = g_object_new (SOLEUS_TYPE_LEAVING, NULL);

  self->window = window;
  self->player = g_object_ref (player);
  self->actions = g_object_ref (actions);
  self->history = g_object_ref (history);
  return self;
}

/**
 * soleus_leaving_stop:
 * @self: the ways out
 *
 * Asks how to stop the session under way, if there is one.
 */
void
soleus_leaving_stop (SoleusLeaving *self)
{
  if (has_session (self))
    ask (self, soleus_leave_dialog_new_for_stop ());
}

/**
 * soleus_leaving_close:
 * @self: the ways out
 *
 * Asks what becomes of the session under way when the window is closed, or of what isn't saved yet.
 *
 * Returns: whether it asks; with neither the window can be closed
 */
gboolean
soleus_leaving_close (SoleusLeaving *self)
{
  if (has_session (self)) {
    self->close_after = TRUE;
    ask (self, soleus_leave_dialog_new_for_close ());
    return TRUE;
  }
  if (has_unsaved (self)) {
    soleus_unsaved_question_ask (self->history, self->window);
    return TRUE;
  }
  return FALSE;
}

/**
 * soleus_leaving_quit:
 * @self: the ways out
 *
 * Destroys the window, hidden or not. A session under way isn't lost by that: it is asked for first.
 */
void
soleus_leaving_quit (SoleusLeaving *self)
{
  if (!has_session (self) && !has_unsaved (self)) {
    gtk_window_destroy (self->window);
    return;
  }
  gtk_window_present (self->window);
  if (!has_session (self)) {
    soleus_unsaved_question_ask (self->history, self->window);
    return;
  }
  self->close_after = TRUE;
  ask (self, soleus_leave_dialog_new_for_stop ());
}

/**
 * soleus_leaving_come_back:
 * @self: the ways out
 *
 * The window is shown, and stays.
 */
void
soleus_leaving_come_back (SoleusLeaving *self)
{
  g_clear_handle_id (&self->linger_source, g_source_remove);
}

/**
 * soleus_leaving_take_discard:
 * @self: the ways out
 *
 * The session is over, by an answer or otherwise: takes back a question that is still being asked.
 *
 * Returns: whether the session is to be forgotten
 */
gboolean
soleus_leaving_take_discard (SoleusLeaving *self)
{
  gboolean discard = self->discard;

  self->discard = FALSE;
  if (self->question != NULL)
    adw_dialog_force_close (self->question);
  return discard;
}

/**
 * soleus_leaving_is_closing:
 * @self: the ways out
 *
 * Returns: whether the person closes the window along with the session
 */
gboolean
soleus_leaving_is_closing (SoleusLeaving *self)
{
  return self->close_after;
}

/**
 * soleus_leaving_finish:
 * @self: the ways out
 *
 * The window shows what became of the session, and goes now if it was to go with it, or after a while if nobody sees it. It stays with what isn't saved yet.
 */
void
soleus_leaving_finish (SoleusLeaving *self)
{
  if (self->close_after && !has_unsaved (self))
    gtk_window_destroy (self->window);
  else if (!gtk_widget_get_visible (GTK_WIDGET (self->window)))
    self->linger_source = g_timeout_add_seconds_once (LINGER_S, on_lingered, self);
}
