/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What depends on time is judged where the computer had the time for it, and nowhere else. The tests of the window load the same code from Python. */

typedef struct _TestTiming TestTiming;
typedef void (*TestTimingFunc) (TestTiming *timing,
                                gpointer    data);

void     test_timing_judge (TestTimingFunc attempt,
                            gpointer       data);
gboolean test_timing_expect (TestTiming *self,
                             gboolean    in_time,
                             const char *format,
                             ...) G_GNUC_PRINTF (3, 4);

TestTiming *test_timing_new (void);
void        test_timing_free (TestTiming *self);
void        test_timing_note_busy (TestTiming *self,
                                   const char *reason);
void        test_timing_end (TestTiming *self);
gboolean    test_timing_kept_up (TestTiming *self);
const char *test_timing_describe (TestTiming *self);

int      test_timing_get_attempts (void);
gboolean test_timing_must_judge (TestTiming *last);
void     test_timing_wait_for_time (void);

/* How often something must not be in time, on a computer that kept up, before it is a fault. */
#define TEST_TIMING_MISSES 2

#define TEST_TIMING_TOO_BUSY "the computer is too busy to keep time"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestTiming, test_timing_free)

G_END_DECLS
