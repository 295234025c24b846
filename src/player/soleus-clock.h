/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusClock:
 * @get_monotonic_us: the time that sessions and sound run on, in microseconds; it stands while the computer sleeps
 * @get_boottime_us: the same, but it runs on while the computer sleeps
 * @dup_local_time: (transfer full): the time on the wall
 * @data: handed to each of them
 *
 * What time it is. The player alone asks during a session, so that a test can hand it another clock.
 */
typedef struct {
  int64_t (*get_monotonic_us) (gpointer data);
  int64_t (*get_boottime_us) (gpointer data);
  GDateTime *(*dup_local_time) (gpointer data);
  gpointer data;
} SoleusClock;

const SoleusClock *soleus_clock_get_system (void);

G_END_DECLS
