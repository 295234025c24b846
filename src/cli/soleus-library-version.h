/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusLibraryVersion:
 * @name: what the library is called
 * @compiled: the version that the program was compiled against
 * @running: the version that it runs with; empty when the library doesn't tell, or isn't loaded
 *
 * Which version of a library the program uses.
 */
typedef struct {
  const char *name;
  char        compiled[16];
  char        running[16];
} SoleusLibraryVersion;

GArray *soleus_library_versions_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
