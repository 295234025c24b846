/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-mixer.h"

G_BEGIN_DECLS

/**
 * SoleusSoundAnchor:
 * @mixer: (nullable): what sounds
 * @segment: the segment in which the position was set
 * @position_us: the position that is heard …
 * @at_us: … at this monotonic time
 *
 * What ties sound and position together.
 */
typedef struct {
  SoleusMixer *mixer;
  int          segment;
  int64_t      position_us;
  int64_t      at_us;
} SoleusSoundAnchor;

SoleusSoundAnchor soleus_sound_anchor_reach (const SoleusSoundAnchor *self,
                                             int64_t                  now_us);
gboolean          soleus_sound_anchor_sounds_like (const SoleusSoundAnchor *self,
                                                   const SoleusSoundAnchor *other);
gboolean          soleus_sound_anchor_sounds (const SoleusSoundAnchor *self, int64_t now_us, int64_t length_us);
int64_t           soleus_sound_anchor_get_origin_ns (const SoleusSoundAnchor *self);
int64_t           soleus_sound_anchor_get_rest_us (const SoleusSoundAnchor *self,
                                                   int64_t                  now_us);

G_END_DECLS
