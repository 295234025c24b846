/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * SoleusPlaceState:
 * @SOLEUS_PLACE_STATE_NOTHING: nothing lies there yet
 * @SOLEUS_PLACE_STATE_EMPTY: a file with nothing in it
 * @SOLEUS_PLACE_STATE_FILE: a file
 * @SOLEUS_PLACE_STATE_UNUSABLE: what can't be the history, or can't be looked at
 *
 * What there is where the history belongs.
 */
typedef enum {
  SOLEUS_PLACE_STATE_NOTHING,
  SOLEUS_PLACE_STATE_EMPTY,
  SOLEUS_PLACE_STATE_FILE,
  SOLEUS_PLACE_STATE_UNUSABLE,
} SoleusPlaceState;

/* Private to the history: where it lies, before SQLite is asked, which knows no more to say than that it can't open something. */
SoleusPlaceState soleus_place_look (const char *path,
                                    GError    **error);
gboolean         soleus_place_check_folder (const char *path,
                                            GError    **error);
gboolean         soleus_place_make_folder (const char *path,
                                           GError    **error);
gboolean         soleus_place_make_file (const char *path,
                                         gboolean   *made,
                                         GError    **error);
void             soleus_place_remove (const char *path);

/* What passes, and may be as large as the history. */
char   *soleus_place_make_spare_folder (void);
FILE   *soleus_place_open_nameless (void);
GBytes *soleus_place_map_nameless (FILE *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FILE, fclose)

G_END_DECLS
