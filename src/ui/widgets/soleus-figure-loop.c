/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure-loop.h"

#include "soleus-pose-gait.h"

/* Of a stretch or a walk that lasts minutes, so much is shown. */
#define LONGEST_PIECE_US (10 * G_TIME_SPAN_SECOND)

/* With several exercises each is shown for a moment; a long routine isn't shown to its end. */
#define MOST_BLOCKS 20

typedef struct {
  SoleusFigureMoment moment; /* holds its exercise */
  SoleusPoseData    *pose;   /* (owned) (nullable): for a move, whose stride it tells */
  int                step;
  int64_t            end_us;
} Piece;

struct _SoleusFigureLoop {
  GArray *pieces; /* (element-type Piece), at least one */
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  soleus_exercise_unref (piece->moment.exercise);
  g_clear_pointer (&piece->pose, soleus_pose_data_free);
}

static int64_t
get_length_us (const SoleusBlock     *block,
               const SoleusPhaseDose *phase,
               const SoleusPoseData  *pose)
{
  int64_t stride_us = pose != NULL ? soleus_pose_gait_get_stride_us (pose) : 0;
  int64_t length_us = phase->duration_us > 0 ? phase->duration_us : block->dose->duration_us;

  /* A walk is shown in whole strides, so that it goes on without a jerk. */
  if (stride_us > 0)
    return LONGEST_PIECE_US / stride_us * stride_us;
  if (phase->kind == SOLEUS_PHASE_KIND_PULSE)
    return soleus_pulse_offset_us (1, phase->cadence_per_min);
  return length_us > 0 ? MIN (length_us, LONGEST_PIECE_US) : LONGEST_PIECE_US;
}

static void
append_repetition (SoleusFigureLoop  *self,
                   const SoleusBlock *block,
                   SoleusSide         side,
                   int                step)
{
  for (guint i = 0; i < block->dose->phases->len; i++) {
    const SoleusPhaseDose *phase = &g_array_index (block->dose->phases, SoleusPhaseDose, i);
    SoleusPoseData        *pose = phase->kind == SOLEUS_PHASE_KIND_MOVE ? soleus_pose_data_load_for (block->exercise) : NULL;
    Piece                  piece = {
                       .moment = { soleus_exercise_ref (block->exercise), phase->kind, 0.0, side },
                       .pose = pose,
                       .step = step,
                       .end_us = soleus_figure_loop_get_duration_us (self) + get_length_us (block, phase, pose),
    };

    g_array_append_val (self->pieces, piece);
  }
}

/* Whether each repetition is one step: then two of them, left and right, are shown. */
static gboolean
is_steps (const SoleusBlock *block)
{
  const SoleusPhaseDose *phase = &g_array_index (block->dose->phases, SoleusPhaseDose, 0);

  return block->dose->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS && phase->kind == SOLEUS_PHASE_KIND_MOVE;
}

static void
append_block (SoleusFigureLoop  *self,
              const SoleusBlock *block)
{
  switch (block->dose->sides) {
  case SOLEUS_SIDES_BOTH:
    append_repetition (self, block, SOLEUS_SIDE_BOTH, 1);
    if (is_steps (block))
      append_repetition (self, block, SOLEUS_SIDE_BOTH, 2);
    break;
  case SOLEUS_SIDES_EACH:
  case SOLEUS_SIDES_ALTERNATING:
    append_repetition (self, block, SOLEUS_SIDE_LEFT, 1);
    append_repetition (self, block, SOLEUS_SIDE_RIGHT, 1);
    break;
  case SOLEUS_SIDES_EACH_RIGHT_FIRST:
    append_repetition (self, block, SOLEUS_SIDE_RIGHT, 1);
    append_repetition (self, block, SOLEUS_SIDE_LEFT, 1);
    break;
  case SOLEUS_SIDES_LEFT:
    append_repetition (self, block, SOLEUS_SIDE_LEFT, 1);
    break;
  case SOLEUS_SIDES_RIGHT:
    append_repetition (self, block, SOLEUS_SIDE_RIGHT, 1);
    break;
  }
}

/**
 * soleus_figure_loop_new:
 * @routine: a routine
 *
 * Returns: (transfer full): one repetition of each exercise, on each side where they differ
 */
SoleusFigureLoop *
soleus_figure_loop_new (const SoleusRoutine *routine)
{
  SoleusFigureLoop *self = g_new0 (SoleusFigureLoop, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  for (guint i = 0; i < MIN (routine->blocks->len, MOST_BLOCKS); i++)
    append_block (self, soleus_routine_get_block (routine, i));
  return self;
}

/**
 * soleus_figure_loop_free:
 * @self: (transfer full): a loop
 */
void
soleus_figure_loop_free (SoleusFigureLoop *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * soleus_figure_loop_get_duration_us:
 * @self: a loop
 *
 * Returns: after how long it begins anew, in microseconds
 */
int64_t
soleus_figure_loop_get_duration_us (const SoleusFigureLoop *self)
{
  return self->pieces->len > 0 ? g_array_index (self->pieces, Piece, self->pieces->len - 1).end_us : 0;
}

static double
get_progress (const Piece *piece,
              int64_t      elapsed_us,
              int64_t      length_us)
{
  if (piece->pose != NULL)
    return soleus_pose_gait_get_progress (piece->pose, elapsed_us, length_us, piece->step);
  return (double) elapsed_us / (double) length_us;
}

/**
 * soleus_figure_loop_at:
 * @self: a loop
 * @position_us: the time since it began, not below 0; it may be longer than the loop
 *
 * Returns: what the figure shows then
 */
SoleusFigureMoment
soleus_figure_loop_at (const SoleusFigureLoop *self,
                       int64_t                 position_us)
{
  int64_t place_us = position_us % soleus_figure_loop_get_duration_us (self);
  int64_t start_us = 0;

  for (guint i = 0; i < self->pieces->len; i++) {
    const Piece       *piece = &g_array_index (self->pieces, Piece, i);
    SoleusFigureMoment moment = piece->moment;

    if (place_us < piece->end_us) {
      moment.progress = get_progress (piece, place_us - start_us, piece->end_us - start_us);
      return moment;
    }
    start_us = piece->end_us;
  }
  g_return_val_if_reached (g_array_index (self->pieces, Piece, 0).moment);
}

/**
 * soleus_figure_loop_get_still:
 * @self: a loop
 *
 * Returns: the one moment that tells most, for a picture that doesn't move: the end of the first phase
 */
SoleusFigureMoment
soleus_figure_loop_get_still (const SoleusFigureLoop *self)
{
  SoleusFigureMoment moment = g_array_index (self->pieces, Piece, 0).moment;

  moment.progress = 1.0;
  return moment;
}
