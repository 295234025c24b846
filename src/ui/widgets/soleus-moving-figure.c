/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-moving-figure.h"
#include "soleus-figure-loop.h"
#include "soleus-figure.h"
#include "soleus-ticker.h"

/**
 * SoleusMovingFigure:
 *
 * A [class@Figure] that shows what a routine looks like, at its own tempo, over and over. It asks for frames only while somebody can see it: while it is mapped, its
 * window isn't suspended, and the person hasn't asked for less motion. Otherwise it stands still, at the end of the first phase.
 *
 * With [property@MovingFigure:still] it never moves, for a small picture in a list.
 */
struct _SoleusMovingFigure {
  AdwBin parent_instance;

  SoleusFigure     *figure;
  SoleusFigureLoop *loop;
  gboolean          still;

  SoleusTicker *ticker;   /* (owned) */
  int64_t       began_us; /* 0 until the first frame */
};

G_DEFINE_FINAL_TYPE (SoleusMovingFigure, soleus_moving_figure, ADW_TYPE_BIN)

typedef enum {
  PROP_ROUTINE = 1,
  PROP_STILL,
} SoleusMovingFigureProperty;

static GParamSpec *properties[PROP_STILL + 1];

static void
show_moment (SoleusMovingFigure *self,
             SoleusFigureMoment  moment)
{
  soleus_figure_set_exercise (self->figure, moment.exercise);
  soleus_figure_set_moment (self->figure, moment.phase, moment.progress, moment.side);
}

static void
on_ticked (SoleusMovingFigure *self,
           int64_t             now_us)
{
  if (self->began_us == 0)
    self->began_us = now_us;
  show_moment (self, soleus_figure_loop_at (self->loop, now_us - self->began_us));
}

static void
update (SoleusMovingFigure *self)
{
  gboolean moves;

  soleus_ticker_set_active (self->ticker, self->loop != NULL && !self->still);
  moves = soleus_ticker_is_ticking (self->ticker);
  soleus_figure_set_still (self->figure, !moves);
  if (moves)
    return;
  self->began_us = 0;
  if (self->loop != NULL)
    show_moment (self, soleus_figure_loop_get_still (self->loop));
}

static void
soleus_moving_figure_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (object);

  switch ((SoleusMovingFigureProperty) property_id) {
  case PROP_ROUTINE:
    break;
  case PROP_STILL:
    g_value_set_boolean (value, self->still);
    break;
  }
}

static void
soleus_moving_figure_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (object);

  switch ((SoleusMovingFigureProperty) property_id) {
  case PROP_ROUTINE:
    soleus_moving_figure_set_routine (self, g_value_get_boxed (value));
    break;
  case PROP_STILL:
    if (self->still == g_value_get_boolean (value))
      break;
    self->still = g_value_get_boolean (value);
    update (self);
    g_object_notify_by_pspec (object, pspec);
    break;
  }
}

static void
soleus_moving_figure_dispose (GObject *object)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (object);

  g_clear_object (&self->ticker);
  g_clear_pointer (&self->loop, soleus_figure_loop_free);

  G_OBJECT_CLASS (soleus_moving_figure_parent_class)->dispose (object);
}

static void
soleus_moving_figure_class_init (SoleusMovingFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_moving_figure_dispose;
  object_class->get_property = soleus_moving_figure_get_property;
  object_class->set_property = soleus_moving_figure_set_property;

  /**
   * SoleusMovingFigure:routine:
   *
   * What it shows.
   */
  properties[PROP_ROUTINE] = g_param_spec_boxed ("routine", NULL, NULL, SOLEUS_TYPE_ROUTINE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusMovingFigure:still:
   *
   * Whether it never moves.
   */
  properties[PROP_STILL] = g_param_spec_boolean ("still", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_moving_figure_init (SoleusMovingFigure *self)
{
  self->figure = SOLEUS_FIGURE (soleus_figure_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->figure));
  self->ticker = soleus_ticker_new (GTK_WIDGET (self));
  g_signal_connect_object (self->ticker, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "ticked", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
}

/**
 * soleus_moving_figure_set_routine:
 * @self: a moving figure
 * @routine: what it shows from now on
 *
 * Shows another routine, from its beginning.
 */
void
soleus_moving_figure_set_routine (SoleusMovingFigure *self,
                                  SoleusRoutine      *routine)
{
  g_return_if_fail (SOLEUS_IS_MOVING_FIGURE (self));

  g_clear_pointer (&self->loop, soleus_figure_loop_free);
  self->loop = soleus_figure_loop_new (routine);
  self->began_us = 0;
  update (self);
}

/**
 * soleus_moving_figure_is_moving:
 * @self: a moving figure
 *
 * Returns: whether it asks for frames
 */
gboolean
soleus_moving_figure_is_moving (SoleusMovingFigure *self)
{
  g_return_val_if_fail (SOLEUS_IS_MOVING_FIGURE (self), FALSE);

  return soleus_ticker_is_ticking (self->ticker);
}
