/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOLEUS_HISTORY_ERROR (soleus_history_error_quark ())

/**
 * SoleusHistoryError:
 * @SOLEUS_HISTORY_ERROR_FAILED: something else went wrong; the message says what
 * @SOLEUS_HISTORY_ERROR_FULL: the disk is full
 * @SOLEUS_HISTORY_ERROR_READ_ONLY: the file or its folder can't be written
 * @SOLEUS_HISTORY_ERROR_DAMAGED: the file isn't a sound database
 * @SOLEUS_HISTORY_ERROR_NEWER: a newer version of the program wrote it: it can be read, not written
 * @SOLEUS_HISTORY_ERROR_LOCKED: another program holds it
 * @SOLEUS_HISTORY_ERROR_NOT_FOUND: there is no such session or snapshot
 * @SOLEUS_HISTORY_ERROR_INVALID: what was to be written contradicts itself or the history
 * @SOLEUS_HISTORY_ERROR_CLOSED: the history was closed before
 * @SOLEUS_HISTORY_ERROR_NO_LOCKS: where it lies, nobody can lock a file
 *
 * What can go wrong with the history. Each message is for people, and says what they can do.
 */
typedef enum {
  SOLEUS_HISTORY_ERROR_FAILED,
  SOLEUS_HISTORY_ERROR_FULL,
  SOLEUS_HISTORY_ERROR_READ_ONLY,
  SOLEUS_HISTORY_ERROR_DAMAGED,
  SOLEUS_HISTORY_ERROR_NEWER,
  SOLEUS_HISTORY_ERROR_LOCKED,
  SOLEUS_HISTORY_ERROR_NOT_FOUND,
  SOLEUS_HISTORY_ERROR_INVALID,
  SOLEUS_HISTORY_ERROR_CLOSED,
  SOLEUS_HISTORY_ERROR_NO_LOCKS,
} SoleusHistoryError;

GQuark soleus_history_error_quark (void);

G_END_DECLS
