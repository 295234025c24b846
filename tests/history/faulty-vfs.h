/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultyCall:
 * @FAULTY_CALL_NONE: nothing
 * @FAULTY_CALL_WRITE: writing to a file
 * @FAULTY_CALL_SYNC: bringing that to the disk
 * @FAULTY_CALL_OPEN: opening a file
 * @FAULTY_CALL_LOCK: locking one
 * @FAULTY_CALL_SHARE: sharing memory with other programs, or locking that
 *
 * What is made to fail.
 */
typedef enum {
  FAULTY_CALL_NONE,
  FAULTY_CALL_WRITE,
  FAULTY_CALL_SYNC,
  FAULTY_CALL_OPEN,
  FAULTY_CALL_LOCK,
  FAULTY_CALL_SHARE,
} FaultyCall;

void faulty_vfs_install (void);
void faulty_vfs_arm (FaultyCall call,
                     int        nth,
                     int        result,
                     gboolean   persistent);
int  faulty_vfs_disarm (void);
void faulty_vfs_set_read_only (gboolean read_only);

G_END_DECLS
