/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A PulseAudio server of the test's own, whose one device is nothing but a clock, and an ear at that device. */

typedef struct _TestSoundServer TestSoundServer;

gboolean         test_sound_server_is_there (void);
TestSoundServer *test_sound_server_new (void);
void             test_sound_server_start (TestSoundServer *self);
void             test_sound_server_kill (TestSoundServer *self,
                                         int              signal);
void             test_sound_server_listen (TestSoundServer *self);
float           *test_sound_server_heard (TestSoundServer *self,
                                          int64_t         *n_samples,
                                          int64_t         *first_us);
int64_t          test_sound_server_get_time_us (TestSoundServer *self,
                                                int64_t          sample);
int64_t          test_sound_server_get_arrival_us (TestSoundServer *self,
                                                   int64_t          sample);
void             test_sound_server_join (TestSoundServer *self,
                                         int              latency_ms);
void             test_sound_server_leave (TestSoundServer *self);
void             test_sound_server_set_drift (TestSoundServer *self,
                                              int              fast_ppm);
void             test_sound_server_set_plain (TestSoundServer *self);
int              test_sound_server_count_underruns (TestSoundServer *self);
char            *test_sound_server_dup_busy (TestSoundServer *self);
void             test_sound_server_mute (TestSoundServer *self,
                                         gboolean         muted);
void             test_sound_server_free (TestSoundServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestSoundServer, test_sound_server_free)

G_END_DECLS
