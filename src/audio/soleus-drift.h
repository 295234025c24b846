/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SOLEUS_DRIFT_MAX_PPM:
 *
 * How far a sound card's clock is believed to run from the computer's: 2,000 ppm. Real ones stay below 100.
 */
#define SOLEUS_DRIFT_MAX_PPM 2000

/**
 * SoleusDrift:
 *
 * How far a sound card is ahead of the computer's clock, and how fast that grows.
 */
typedef struct _SoleusDrift SoleusDrift;

SoleusDrift *soleus_drift_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_drift_free (SoleusDrift *self);
void         soleus_drift_restart (SoleusDrift *self,
                                   int64_t      clock_ns);
gboolean     soleus_drift_observe (SoleusDrift *self,
                                   int64_t      clock_ns,
                                   int64_t      ahead_ns);
int64_t      soleus_drift_predict (const SoleusDrift *self,
                                   int64_t            clock_ns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusDrift, soleus_drift_free)

G_END_DECLS
