/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultyCall:
 *
 * What is made to fail.
 */
typedef enum {
  FAULTY_CALL_NONE,
  FAULTY_CALL_WRITE,
  FAULTY_CALL_SYNC,
  FAULTY_CALL_OPEN,
} FaultyCall;

void faulty_vfs_install (void);
void faulty_vfs_arm (FaultyCall call,
                     int        nth,
                     int        result,
                     gboolean   persistent);
int  faulty_vfs_disarm (void);
void faulty_vfs_set_read_only (gboolean read_only);

G_END_DECLS
