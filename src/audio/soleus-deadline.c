/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deadline.h"

/* A source that is ready at a time: GLib's timeouts count in milliseconds. */
static gboolean
dispatch (GSource    *source,
          GSourceFunc callback,
          gpointer    data)
{
  g_source_set_ready_time (source, -1);
  ((GSourceOnceFunc) (void (*) (void)) callback) (data);
  return G_SOURCE_CONTINUE;
}

static GSourceFuncs deadline_funcs = { .dispatch = dispatch };

/**
 * soleus_deadline_new:
 * @callback: what to call
 * @data: handed to @callback
 *
 * Makes a timer that is exact to the microsecond, on the thread's default main context. It costs nothing while it isn't set.
 *
 * Returns: (transfer full): the timer, not set
 */
GSource *
soleus_deadline_new (GSourceOnceFunc callback,
                     gpointer        data)
{
  GSource *self = g_source_new (&deadline_funcs, sizeof (GSource));

  g_source_set_static_name (self, "deadline");
  g_source_set_callback (self, (GSourceFunc) (void (*) (void)) callback, data, NULL);
  g_source_attach (self, g_main_context_get_thread_default ());
  return self;
}

/**
 * soleus_deadline_free:
 * @deadline: (transfer full): a timer
 *
 * It doesn't go off any more.
 */
void
soleus_deadline_free (GSource *deadline)
{
  g_source_destroy (deadline);
  g_source_unref (deadline);
}

/**
 * soleus_deadline_set:
 * @deadline: a timer
 * @wait_us: in how many microseconds to call; -1 for never
 *
 * Sets the timer, in place of what it was set to. It goes off once.
 */
void
soleus_deadline_set (GSource *deadline,
                     int64_t  wait_us)
{
  g_source_set_ready_time (deadline, wait_us < 0 ? -1 : g_get_monotonic_time () + wait_us);
}
