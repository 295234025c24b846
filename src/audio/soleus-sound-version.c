/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-version.h"

#include <gst/gst.h>

/**
 * soleus_sound_dup_version:
 *
 * Asks without initialising anything, so it costs nothing.
 *
 * Returns: (transfer full): the version of GStreamer that runs, such as "1.26.2"
 */
char *
soleus_sound_dup_version (void)
{
  guint major, minor, micro, nano;

  gst_version (&major, &minor, &micro, &nano);
  return g_strdup_printf ("%u.%u.%u", major, minor, micro);
}
