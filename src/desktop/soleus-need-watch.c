/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-need-watch.h"

#include <glib/gi18n-lib.h>

/* One id: what is sent later takes the place of what was sent before. */
#define NOTIFICATION_ID "session"

typedef enum {
  NEED_NOTHING,
  NEED_AFTER_STALL,
  NEED_DONE,
  NEED_NEXT,
  NEED_SOUND,
} Need;

/**
 * SoleusNeedWatch:
 *
 * Calls the person back to a session that needs them while they don't see it: it was paused because the computer slept or stood still, it waits for a set
 * to be done, or its sound is lost. There is one notification at most. It is sent when the need arises unseen, changes with it, and goes as soon as the
 * person sees the window or the need is over. What they have seen isn't told again when they look away.
 *
 * A sound that was never there isn't lost: the person saw that when the session began.
 */
struct _SoleusNeedWatch {
  GObject parent_instance;

  GApplication *application; /* (unowned): it owns the watch */
  SoleusPlayer *player;      /* (owned) */
  gboolean      seen;
  gboolean      stalled; /* paused by a stall, and not gone on since */
  gboolean      heard;   /* whether this session has been heard */
  Need          need;
  gboolean      known; /* whether the person has seen the need */
  Need          told;  /* what the notification says that is out */
};

G_DEFINE_FINAL_TYPE (SoleusNeedWatch, soleus_need_watch, G_TYPE_OBJECT)

static const struct {
  const char *title;
  const char *body;
  const char *button;
  const char *action;
} texts[] = {
  [NEED_AFTER_STALL] = { N_ ("Session Paused"), N_ ("The computer stood still. Nothing of that time is counted."), N_ ("Resume"), "app.session.resume" },
  [NEED_DONE] = { N_ ("Waiting for You"), N_ ("The session goes on when you say that the set is done."), N_ ("Done"), "app.session.done" },
  [NEED_NEXT] = { N_ ("The Rest Is Over"), N_ ("The session goes on when you are ready."), N_ ("Start"), "app.session.done" },
  [NEED_SOUND] = { N_ ("The Sound Is Gone"), N_ ("The session goes on: follow the picture, or pause."), N_ ("Pause"), "app.session.pause" },
};

static Need
find_need (SoleusNeedWatch *self)
{
  switch (soleus_player_get_state (self->player)) {
  case SOLEUS_SESSION_STATE_PAUSED:
    return self->stalled && !soleus_player_get_pending (self->player) ? NEED_AFTER_STALL : NEED_NOTHING;
  case SOLEUS_SESSION_STATE_WAITING:
    return soleus_player_is_rest_over (self->player) ? NEED_NEXT : NEED_DONE;
  case SOLEUS_SESSION_STATE_RUNNING:
    return self->heard && soleus_player_get_sound_state (self->player) == SOLEUS_SOUND_STATE_UNAVAILABLE ? NEED_SOUND : NEED_NOTHING;
  case SOLEUS_SESSION_STATE_IDLE:
  case SOLEUS_SESSION_STATE_FINISHED:
  case SOLEUS_SESSION_STATE_STOPPED:
    return NEED_NOTHING;
  }
  g_return_val_if_reached (NEED_NOTHING);
}

/* Whoever presses the notification itself comes to the window. */
static void
send (SoleusNeedWatch *self,
      Need             need)
{
  g_autoptr (GNotification) notification = g_notification_new (_ (texts[need].title));

  g_notification_set_body (notification, _ (texts[need].body));
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_add_button (notification, _ (texts[need].button), texts[need].action);
  g_application_send_notification (self->application, NOTIFICATION_ID, notification);
}

static void
tell (SoleusNeedWatch *self,
      Need             need)
{
  if (self->told == need)
    return;

  self->told = need;
  if (need == NEED_NOTHING)
    g_application_withdraw_notification (self->application, NOTIFICATION_ID);
  else
    send (self, need);
}

static void
update (SoleusNeedWatch *self)
{
  Need need = find_need (self);

  self->known = self->seen || (self->known && need == self->need);
  self->need = need;
  tell (self, self->known ? NEED_NOTHING : need);
}

static void
on_state_changed (SoleusNeedWatch *self)
{
  self->stalled = self->stalled && soleus_player_get_state (self->player) == SOLEUS_SESSION_STATE_PAUSED;
  self->heard = self->heard && soleus_player_get_session (self->player) != NULL;
  update (self);
}

static void
on_sound_state_changed (SoleusNeedWatch *self)
{
  self->heard = self->heard || soleus_player_get_sound_state (self->player) == SOLEUS_SOUND_STATE_PLAYING;
  update (self);
}

static void
on_stalled (SoleusNeedWatch *self)
{
  self->stalled = soleus_player_get_state (self->player) == SOLEUS_SESSION_STATE_PAUSED;
  update (self);
}

static void
soleus_need_watch_dispose (GObject *object)
{
  SoleusNeedWatch *self = SOLEUS_NEED_WATCH (object);

  tell (self, NEED_NOTHING);
  g_clear_object (&self->player);
  G_OBJECT_CLASS (soleus_need_watch_parent_class)->dispose (object);
}

static void
soleus_need_watch_class_init (SoleusNeedWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_need_watch_dispose;
}

static void
soleus_need_watch_init (SoleusNeedWatch *self)
{
}

/**
 * soleus_need_watch_new:
 * @application: (transfer none): what sends notifications, and has the actions of a session as `session.resume` and so on; it outlives the watch
 * @player: what runs sessions
 *
 * Returns: (transfer full): the watch; nothing is seen yet
 */
SoleusNeedWatch *
soleus_need_watch_new (GApplication *application,
                       SoleusPlayer *player)
{
  SoleusNeedWatch *self = g_object_new (SOLEUS_TYPE_NEED_WATCH, NULL);

  self->application = application;
  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::sound-state", G_CALLBACK (on_sound_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "stalled", G_CALLBACK (on_stalled), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_need_watch_set_seen:
 * @self: a watch
 * @seen: whether the person has the window before them: shown, and in use
 */
void
soleus_need_watch_set_seen (SoleusNeedWatch *self,
                            gboolean         seen)
{
  if (self->seen == seen)
    return;

  self->seen = seen;
  update (self);
}
