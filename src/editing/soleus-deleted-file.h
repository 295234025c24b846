/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_DELETED_FILE (soleus_deleted_file_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDeletedFile, soleus_deleted_file, SOLEUS, DELETED_FILE, GObject)

SoleusDeletedFile *soleus_deleted_file_new (const char *id,
                                            const char *name,
                                            gboolean    is_exercise,
                                            GDateTime  *deleted_at) G_GNUC_WARN_UNUSED_RESULT;
const char        *soleus_deleted_file_get_id (SoleusDeletedFile *self);
const char        *soleus_deleted_file_get_name (SoleusDeletedFile *self);
gboolean           soleus_deleted_file_get_is_exercise (SoleusDeletedFile *self);
GDateTime         *soleus_deleted_file_get_deleted_at (SoleusDeletedFile *self);

G_END_DECLS
