/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_FAVOURITES (soleus_favourites_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFavourites, soleus_favourites, SOLEUS, FAVOURITES, GObject)

SoleusFavourites  *soleus_favourites_new (void) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_favourites_set_aliases (SoleusFavourites *self,
                                                  GHashTable       *aliases);
const char *const *soleus_favourites_get_ids (SoleusFavourites *self);
void               soleus_favourites_set_ids (SoleusFavourites  *self,
                                              const char *const *ids);
gboolean           soleus_favourites_contains (SoleusFavourites *self,
                                               const char       *id);
void               soleus_favourites_toggle (SoleusFavourites *self,
                                             const char       *id);

G_END_DECLS
