/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer than anything takes on a computer that is busy with other things, and less than the time limit of most tests. */
#define WAIT_MOST_S 60

static inline gboolean
wait_on_look (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until something is so. What a thread does wakes nobody, so it is looked at again and again; what never comes is told. */
#define wait_until(condition)                                                            \
  G_STMT_START                                                                           \
  {                                                                                      \
    int64_t wait_end_us = g_get_monotonic_time () + WAIT_MOST_S * G_TIME_SPAN_SECOND;    \
    guint   wait_source = g_timeout_add (5, wait_on_look, NULL);                         \
                                                                                         \
    while (!(condition)) {                                                               \
      if (g_get_monotonic_time () > wait_end_us)                                         \
        g_error ("%s: In %d s this hasn't come: %s", G_STRLOC, WAIT_MOST_S, #condition); \
      g_main_context_iteration (NULL, TRUE);                                             \
    }                                                                                    \
    g_source_remove (wait_source);                                                       \
  }                                                                                      \
  G_STMT_END

/* Does all that is due now. */
static inline void
wait_for_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

G_END_DECLS
