/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"
#include "soleus-set-aside.h"

G_BEGIN_DECLS

/* Private to the history, used on its thread only: the file, from the folder that it lies in to what becomes of it when it is damaged. */
typedef struct _SoleusKeeper SoleusKeeper;

SoleusKeeper   *soleus_keeper_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_keeper_free (SoleusKeeper *self);
SoleusDatabase *soleus_keeper_get_database (SoleusKeeper *self,
                                            GError      **error);
gboolean        soleus_keeper_set_aside (SoleusKeeper *self);
gboolean        soleus_keeper_check (SoleusKeeper *self,
                                     int (*is_asked) (void *),
                                     gpointer user_data);
void            soleus_keeper_back_up (SoleusKeeper *self,
                                       int (*is_asked) (void *),
                                       gpointer user_data);
gboolean        soleus_keeper_mind_file (SoleusKeeper *self,
                                         gboolean     *renewed,
                                         GError      **error);
void            soleus_keeper_remember_file (SoleusKeeper *self);
char           *soleus_keeper_steal_news (SoleusKeeper *self) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_keeper_leave_news (SoleusKeeper *self,
                                          const char   *text);
SoleusSetAside *soleus_keeper_steal_aside (SoleusKeeper *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusKeeper, soleus_keeper_free)

G_END_DECLS
