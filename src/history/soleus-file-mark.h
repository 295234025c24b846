/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-database.h"

G_BEGIN_DECLS

/**
 * SoleusFileFate:
 * @SOLEUS_FILE_FATE_SAME: nothing: it is where it was
 * @SOLEUS_FILE_FATE_GONE: it was moved away or deleted, and nothing is in its place
 * @SOLEUS_FILE_FATE_REPLACED: the same, and another file is in its place
 * @SOLEUS_FILE_FATE_OVERWRITTEN: something else was written into it
 *
 * What became of a file while it was open here, by other hands than SQLite's.
 */
typedef enum {
  SOLEUS_FILE_FATE_SAME,
  SOLEUS_FILE_FATE_GONE,
  SOLEUS_FILE_FATE_REPLACED,
  SOLEUS_FILE_FATE_OVERWRITTEN,
} SoleusFileFate;

/**
 * SoleusFileMark:
 * @header: how the file begins: only a checkpoint changes that, as far as SQLite is concerned
 * @log_device: where its log lies; 0 as long as there is none …
 * @log_inode: … and which file it is
 * @log_header: how the log begins
 *
 * What an open file is known by.
 */
typedef struct {
  guint8  header[100];
  guint64 log_device;
  guint64 log_inode;
  guint8  log_header[32];
} SoleusFileMark;

/* Private to the history, used on its thread only. */
void           soleus_file_mark_take (SoleusFileMark *self,
                                      SoleusDatabase *database);
gboolean       soleus_file_mark_is_log_of (const SoleusFileMark *self,
                                           SoleusDatabase       *database);
SoleusFileFate soleus_file_mark_find_fate (const SoleusFileMark *self,
                                           SoleusDatabase       *database,
                                           gboolean              writes_alone);

G_END_DECLS
