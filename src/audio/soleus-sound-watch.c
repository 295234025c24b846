/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-watch.h"

/* A server that hasn't answered after this time is as good as none. To start one by socket takes about a second. */
#define PATIENCE_S 5

struct _SoleusSoundWatch {
  GSourceOnceFunc on_hangs;
  void           *data;
  guint           stopped_since; /* what is told of earlier commands is of the past */
  guint           awaited;       /* the last command that the server may keep waiting */
  guint           patience;      /* a source, or 0 */
  gboolean        hangs;
};

static void
on_patience_over (void *data)
{
  SoleusSoundWatch *self = data;

  self->patience = 0;
  self->hangs = TRUE;
  self->on_hangs (self->data);
}

/**
 * soleus_sound_watch_new:
 * @on_hangs: what is told when the server doesn't answer
 * @data: what it is given
 *
 * Returns: (transfer full): a watch that waits for nothing yet
 */
SoleusSoundWatch *
soleus_sound_watch_new (GSourceOnceFunc on_hangs,
                        void           *data)
{
  SoleusSoundWatch *self = g_new0 (SoleusSoundWatch, 1);

  self->on_hangs = on_hangs;
  self->data = data;
  return self;
}

/**
 * soleus_sound_watch_free:
 * @self: (transfer full): a watch
 *
 * Ends it.
 */
void
soleus_sound_watch_free (SoleusSoundWatch *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_free (self);
}

/**
 * soleus_sound_watch_await:
 * @self: a watch
 * @command: the number of a command
 *
 * Waits for the report on a command that the server may keep waiting, for 5 s.
 */
void
soleus_sound_watch_await (SoleusSoundWatch *self,
                          guint             command)
{
  self->awaited = command;
  if (self->patience == 0)
    self->patience = g_timeout_add_seconds_once (PATIENCE_S, on_patience_over, self);
}

/**
 * soleus_sound_watch_forget:
 * @self: a watch
 * @command: the number of the command that stopped everything
 *
 * Waits for nothing any more; what is told of earlier commands is of the past.
 */
void
soleus_sound_watch_forget (SoleusSoundWatch *self,
                           guint             command)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  self->hangs = FALSE;
  self->stopped_since = command;
}

/**
 * soleus_sound_watch_take:
 * @self: a watch
 * @report: what has come
 * @news: (out): what is new by it; more than the report says when a server that hung answers again
 *
 * Returns: whether the report tells of the present
 */
gboolean
soleus_sound_watch_take (SoleusSoundWatch        *self,
                         const SoleusSoundReport *report,
                         SoleusSoundNews         *news)
{
  *news = report->news;
  if (report->command < self->stopped_since)
    return FALSE;
  if (report->command >= self->awaited)
    g_clear_handle_id (&self->patience, g_source_remove);
  /* Old news of a server that has only just answered. */
  if (self->hangs && report->command < self->awaited)
    return FALSE;
  if (self->hangs && (report->state == SOLEUS_SOUND_STATE_READY || report->state == SOLEUS_SOUND_STATE_PLAYING))
    *news |= SOLEUS_SOUND_NEWS_RECOVERED;
  if (report->state != SOLEUS_SOUND_STATE_STARTING)
    self->hangs = FALSE;
  return TRUE;
}
