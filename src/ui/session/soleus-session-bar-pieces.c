/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-bar-pieces.h"

/* Less than this isn't seen as a piece. */
#define MINIMUM_WORK 8.0
#define MINIMUM_REST 5.0
#define GAP 4.0

static double
get_minimum (const SoleusSessionPiece *piece)
{
  return piece->work ? MINIMUM_WORK : MINIMUM_REST;
}

static void
append_piece (GArray  *pieces,
              int64_t  start_us,
              int64_t  end_us,
              gboolean work)
{
  const SoleusSessionPiece piece = { .start_us = start_us, .end_us = end_us, .work = work };

  g_array_append_val (pieces, piece);
}

/* One piece for @per_piece sets that follow each other with all that is between them, and one for the time before each of these groups. */
static GArray *
group_sets (const SoleusTimeline *timeline,
            int                   per_piece)
{
  GArray                  *pieces = g_array_new (FALSE, FALSE, sizeof (SoleusSessionPiece));
  int                      n_sets;
  const SoleusTimelineSet *sets = soleus_timeline_get_sets (timeline, &n_sets);
  int64_t                  end_us = 0;

  for (int first = 0; first < n_sets; first += per_piece) {
    int last = MIN (first + per_piece, n_sets) - 1;

    if (sets[first].start_us > end_us)
      append_piece (pieces, end_us, sets[first].start_us, FALSE);
    append_piece (pieces, sets[first].start_us, sets[last].end_us, TRUE);
    end_us = sets[last].end_us;
  }
  if (soleus_timeline_get_duration_us (timeline) > end_us)
    append_piece (pieces, end_us, soleus_timeline_get_duration_us (timeline), FALSE);
  return pieces;
}

static double
get_least_width (const GArray *pieces)
{
  double least = GAP * MAX (0, (int) pieces->len - 1);

  for (guint i = 0; i < pieces->len; i++)
    least += get_minimum (&g_array_index (pieces, SoleusSessionPiece, i));
  return least;
}

/* Each piece gets its least width; what is left is shared by time. */
static void
place_pieces (GArray *pieces,
              double  width)
{
  double spare = MAX (0.0, width - get_least_width (pieces));
  double total_us = 0.0;
  double x = 0.0;

  for (guint i = 0; i < pieces->len; i++) {
    const SoleusSessionPiece *piece = &g_array_index (pieces, SoleusSessionPiece, i);

    total_us += (double) (piece->end_us - piece->start_us);
  }
  for (guint i = 0; i < pieces->len; i++) {
    SoleusSessionPiece *piece = &g_array_index (pieces, SoleusSessionPiece, i);
    double              share = total_us > 0.0 ? (double) (piece->end_us - piece->start_us) / total_us : 1.0 / pieces->len;

    piece->x = x;
    piece->width = get_minimum (piece) + spare * share;
    x += piece->width + GAP;
  }
}

/**
 * soleus_session_pieces_new:
 * @timeline: a session
 * @width: how much room there is, in pixels
 *
 * Lays the whole session out as one row: sets, and between them the lead-in, rests and change-overs. Every piece is at least as wide as can be seen (8 pixels for
 * a set, 5 for the time between), and what is left is shared by time, so a set without a length has a place too. When there are too many for the width, as few
 * sets as needed are taken together, with the rests between them; one piece is the least.
 *
 * Returns: (transfer full) (element-type SoleusSessionPiece): the pieces in their order
 */
GArray *
soleus_session_pieces_new (const SoleusTimeline *timeline,
                           double                width)
{
  GArray *pieces;
  int     n_sets;

  g_return_val_if_fail (timeline != NULL, NULL);

  soleus_timeline_get_sets (timeline, &n_sets);
  pieces = group_sets (timeline, 1);
  for (int per_piece = 2; per_piece < 2 * n_sets && get_least_width (pieces) > width; per_piece++) {
    g_array_unref (pieces);
    pieces = group_sets (timeline, per_piece);
  }
  place_pieces (pieces, width);
  return pieces;
}

/**
 * soleus_session_piece_get_share:
 * @self: a piece
 * @position_us: a position in the timeline
 *
 * Gets how much of the piece is over.
 *
 * Returns: from 0 (not begun) to 1 (over)
 */
double
soleus_session_piece_get_share (const SoleusSessionPiece *self,
                                int64_t                   position_us)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (position_us >= self->end_us)
    return position_us > self->start_us ? 1.0 : 0.0;
  if (position_us <= self->start_us)
    return 0.0;
  return (double) (position_us - self->start_us) / (double) (self->end_us - self->start_us);
}
