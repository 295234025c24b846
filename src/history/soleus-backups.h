/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/**
 * SoleusBackupFile:
 * @path: (type filename): where it lies
 * @day: the day it is from, where 1 is 0001-01-01
 * @at_us: noon of that day, in microseconds since 1970
 * @size: how large it is, in bytes
 *
 * One of the backups that Soleus makes by itself.
 */
typedef struct {
  char   *path;
  int     day;
  int64_t at_us;
  int64_t size;
} SoleusBackupFile;

/* The backups that Soleus makes by itself, at most one a day, in a folder next to the history. */
char      *soleus_backups_get_folder (const char *path) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *soleus_backups_list (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gsize      soleus_backups_count_kept (const int     *days,
                                      const int64_t *sizes,
                                      gsize          n_files,
                                      int64_t        most_bytes,
                                      gboolean      *kept);
int64_t    soleus_backups_get_room (const char *path);
gboolean   soleus_backups_make (SoleusDatabase *database,
                                const char     *path,
                                int (*is_asked) (void *),
                                gpointer user_data,
                                GError **error);

void soleus_backup_file_free (SoleusBackupFile *self);

G_END_DECLS
