/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-tempo.h"

G_BEGIN_DECLS

/* What is written beside a tempo, as pure functions of it: no widget, no clock. */

char *soleus_seconds_to_text (double seconds) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_tempo_text_dup_length (const SoleusTempo   *tempo,
                                    const SoleusSegment *segment) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_tempo_text_dup_line (const SoleusTempo *tempo) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
