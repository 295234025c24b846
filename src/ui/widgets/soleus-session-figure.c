/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-figure.h"

#include "soleus-pose-gait.h"

/**
 * soleus_session_figure_show:
 * @figure: a figure that shows the exercise of @state
 * @state: what happens now
 *
 * Shows the figure as it stands at this moment. Between sets it stands with its heels down.
 */
void
soleus_session_figure_show (SoleusFigure       *figure,
                            SoleusTimelineState state)
{
  const SoleusSegment *segment = state.segment;
  int64_t              length_us = segment->end_us - segment->start_us;
  double               progress = length_us > 0 ? (double) state.elapsed_us / (double) length_us : 0;

  if (segment->phase == SOLEUS_PHASE_KIND_MOVE)
    progress = soleus_pose_gait_get_progress (soleus_figure_get_pose (figure), state.elapsed_us, length_us, segment->repetition);
  if (segment->set_index < 0)
    soleus_figure_set_moment (figure, SOLEUS_PHASE_KIND_PAUSE, 1, segment->side);
  else
    soleus_figure_set_moment (figure, segment->phase, progress, segment->side);
}
