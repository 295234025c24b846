/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SoleusSessionPiece:
 * @x: where it begins, in pixels from the start edge
 * @width: how wide it is, in pixels
 * @start_us: the position at which it begins
 * @end_us: the position at which it ends, the same for a set without a length
 * @work: whether it shows sets; else it shows the time between them
 *
 * One piece of the bar of a session.
 */
typedef struct {
  double   x;
  double   width;
  int64_t  start_us;
  int64_t  end_us;
  gboolean work;
} SoleusSessionPiece;

GArray *soleus_session_pieces_new (const SoleusTimeline *timeline,
                                   double                width) G_GNUC_WARN_UNUSED_RESULT;
double  soleus_session_piece_get_share (const SoleusSessionPiece *self,
                                        int64_t                   position_us);

G_END_DECLS
