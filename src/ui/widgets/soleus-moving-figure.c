/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-moving-figure.h"
#include "soleus-figure-loop.h"
#include "soleus-figure.h"

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

  GtkSettings *settings;
  GtkWindow   *window;
  guint        tick_id;
  int64_t      began_us;
};

G_DEFINE_FINAL_TYPE (SoleusMovingFigure, soleus_moving_figure, ADW_TYPE_BIN)

typedef enum {
  PROP_STILL = 1,
} SoleusMovingFigureProperty;

static GParamSpec *properties[PROP_STILL + 1];

static void
show_moment (SoleusMovingFigure *self,
             SoleusFigureMoment  moment)
{
  soleus_figure_set_exercise (self->figure, moment.exercise);
  soleus_figure_set_moment (self->figure, moment.phase, moment.progress, moment.side);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (widget);
  int64_t             now_us = gdk_frame_clock_get_frame_time (clock);

  if (self->began_us == 0)
    self->began_us = now_us;
  show_moment (self, soleus_figure_loop_at (self->loop, now_us - self->began_us));
  return G_SOURCE_CONTINUE;
}

static gboolean
should_move (SoleusMovingFigure *self)
{
  gboolean animate = FALSE;

  if (self->still || self->loop == NULL || self->window == NULL || gtk_window_is_suspended (self->window))
    return FALSE;
  g_object_get (self->settings, "gtk-enable-animations", &animate, NULL);
  return animate;
}

static void
stop (SoleusMovingFigure *self)
{
  if (self->tick_id == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static void
update (SoleusMovingFigure *self)
{
  gboolean move = should_move (self);

  soleus_figure_set_still (self->figure, !move);
  if (!move) {
    stop (self);
    if (self->loop != NULL)
      show_moment (self, soleus_figure_loop_get_still (self->loop));
  } else if (self->tick_id == 0) {
    self->began_us = 0;
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  }
}

static void
soleus_moving_figure_map (GtkWidget *widget)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (widget);
  GtkRoot            *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (soleus_moving_figure_parent_class)->map (widget);

  self->settings = g_object_ref (gtk_widget_get_settings (widget));
  g_signal_connect_swapped (self->settings, "notify::gtk-enable-animations", G_CALLBACK (update), self);
  if (GTK_IS_WINDOW (root)) {
    self->window = g_object_ref (GTK_WINDOW (root));
    g_signal_connect_swapped (self->window, "notify::suspended", G_CALLBACK (update), self);
  }
  update (self);
}

static void
soleus_moving_figure_unmap (GtkWidget *widget)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (widget);

  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  if (self->window != NULL)
    g_signal_handlers_disconnect_by_data (self->window, self);
  g_clear_object (&self->window);
  stop (self);

  GTK_WIDGET_CLASS (soleus_moving_figure_parent_class)->unmap (widget);
}

static void
soleus_moving_figure_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (object);

  switch ((SoleusMovingFigureProperty) property_id) {
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
  case PROP_STILL:
    soleus_moving_figure_set_still (self, g_value_get_boolean (value));
    break;
  }
}

static void
soleus_moving_figure_finalize (GObject *object)
{
  SoleusMovingFigure *self = SOLEUS_MOVING_FIGURE (object);

  g_clear_pointer (&self->loop, soleus_figure_loop_free);

  G_OBJECT_CLASS (soleus_moving_figure_parent_class)->finalize (object);
}

static void
soleus_moving_figure_class_init (SoleusMovingFigureClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = soleus_moving_figure_finalize;
  object_class->get_property = soleus_moving_figure_get_property;
  object_class->set_property = soleus_moving_figure_set_property;
  widget_class->map = soleus_moving_figure_map;
  widget_class->unmap = soleus_moving_figure_unmap;

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
 * soleus_moving_figure_set_still:
 * @self: a moving figure
 * @still: whether it never moves
 *
 * Makes it a picture, or lets it move again.
 */
void
soleus_moving_figure_set_still (SoleusMovingFigure *self,
                                gboolean            still)
{
  g_return_if_fail (SOLEUS_IS_MOVING_FIGURE (self));

  still = !!still;
  if (self->still == still)
    return;
  self->still = still;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STILL]);
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

  return self->tick_id != 0;
}
