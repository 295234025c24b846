/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-timer.h"

static gboolean
dispatch (GSource    *source,
          GSourceFunc callback,
          void       *data)
{
  return callback (data);
}

/**
 * soleus_sound_timer_new:
 * @on_due: what is called each time that the timer is due; it returns %G_SOURCE_CONTINUE
 * @data: what it is given
 *
 * A timer of the thread that makes it, which is set again and again: one thing is due at a time.
 *
 * Returns: (transfer full): the timer, not set
 */
GSource *
soleus_sound_timer_new (GSourceFunc on_due,
                        void       *data)
{
  static GSourceFuncs funcs = { .dispatch = dispatch };
  GSource            *self = g_source_new (&funcs, sizeof (GSource));

  g_source_set_callback (self, on_due, data, NULL);
  g_source_attach (self, g_main_context_get_thread_default ());
  return self;
}

/**
 * soleus_sound_timer_free:
 * @self: (transfer full): a timer
 *
 * Nothing is due any more.
 */
void
soleus_sound_timer_free (GSource *self)
{
  g_source_destroy (self);
  g_source_unref (self);
}

/**
 * soleus_sound_timer_set:
 * @self: a timer
 * @after_ms: after how many milliseconds it is due, in place of when it was
 */
void
soleus_sound_timer_set (GSource *self,
                        guint    after_ms)
{
  g_source_set_ready_time (self, g_get_monotonic_time () + after_ms * G_TIME_SPAN_MILLISECOND);
}

/**
 * soleus_sound_timer_clear:
 * @self: a timer
 *
 * It isn't due until it is set again.
 */
void
soleus_sound_timer_clear (GSource *self)
{
  g_source_set_ready_time (self, -1);
}
