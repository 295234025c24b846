/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-figure.h"

#include <glib/gi18n-lib.h>

#include "soleus-drawn-style.h"
#include "soleus-figure-painter.h"
#include "soleus-figure-text.h"

#define MINIMUM_SIZE 72
#define NATURAL_SIZE 320

/* Less than this, in device pixels, nobody sees: a slow lift is painted some 30 times a second instead of 60. */
#define VISIBLE_STEP 0.3

/**
 * SoleusFigure:
 *
 * A person seen from the side who does the exercise, wherever it is done: on a chair, at a wall, on the edge of a step, on the floor, in a machine, or on the way.
 *
 * The heels, the gauge behind them and an arrow show where the movement is and where it goes; the working soleus takes the accent colour and swells with its effort.
 * Nothing is told by colour alone. The person looks to the right, so the right leg is the one next to the beholder; a leg that doesn't work has no highlighted
 * calf, stays flat when seated, and leaves the floor when standing on the other. Who walks or runs stays in the middle, and marks on the ground go by.
 *
 * The figure owns no clock: whoever shows it calls [method@Figure.set_moment], at each frame or at each phase. It is painted again only when something has visibly
 * moved. With [property@Figure:still] it doesn't move at all: it shows the pose that each phase leads to, with the arrow.
 *
 * # Size
 * The drawing is the largest square in the middle of the widget, from 72 to a thousand pixels and more; it would like 320. A small picture for a card is a still
 * figure in an [class@Adw.Clamp].
 *
 * # CSS nodes
 * `soleus-figure`, without children. Furniture, floor and gauge take its `color`, the muscle the accent colour.
 *
 * # Accessibility
 * The role is `img`; the description says position and phase in words and changes with the phase only.
 *
 * # Right-to-left
 * A body isn't text: it isn't mirrored.
 */
struct _SoleusFigure {
  GtkWidget parent_instance;

  SoleusBodyPosition position;
  SoleusExercise    *exercise; /* (owned) (nullable): what the pose comes from, when it isn't the position alone */
  SoleusPoseData    *data;     /* (owned) */
  SoleusPhaseKind    phase;
  double             progress;
  SoleusSide         side;
  gboolean           still;

  SoleusPose pose;
  /* The pose of the last queued frame: small steps add up against it. */
  SoleusPose           shown;
  SoleusFigurePainter *painter;
};

G_DEFINE_FINAL_TYPE (SoleusFigure, soleus_figure, GTK_TYPE_WIDGET)

typedef enum {
  PROP_STILL = 1,
} SoleusFigureProperty;

static GParamSpec *properties[PROP_STILL + 1];

static void
update_pose (SoleusFigure *self)
{
  double progress = self->still ? soleus_pose_end_progress (self->phase) : self->progress;

  self->pose = soleus_pose_at (self->data, self->phase, progress, self->side);
}

static void
queue_frame (SoleusFigure *self)
{
  self->shown = self->pose;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
has_visibly_moved (SoleusFigure *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     unit = soleus_figure_get_scale (self->data, gtk_widget_get_width (widget), gtk_widget_get_height (widget)).unit;
  double     moved = soleus_pose_distance (&self->pose, &self->shown);

  /* Before it has a size, the figure costs nothing. */
  return unit <= 0.0 || moved * unit * gtk_widget_get_scale_factor (widget) >= VISIBLE_STEP;
}

static void
update_description (SoleusFigure *self)
{
  g_autofree char *description = soleus_figure_describe (self->data, self->phase, self->side);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* What is drawn differently has changed, not only moved. */
static void
on_kind_changed (SoleusFigure *self)
{
  update_pose (self);
  update_description (self);
  queue_frame (self);
}

static void
soleus_figure_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = NATURAL_SIZE;
}

static void
soleus_figure_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SoleusFigure       *self = SOLEUS_FIGURE (widget);
  SoleusDrawnStyle    style;
  SoleusFigurePalette palette;

  soleus_drawn_style_get (widget, &style);
  soleus_figure_palette_fill (&palette, &style.foreground, &style.accent, style.high_contrast);
  soleus_figure_painter_append (self->painter, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                                self->data, self->phase, &self->shown, &palette);
}

static void
soleus_figure_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SoleusFigure *self = SOLEUS_FIGURE (object);

  switch ((SoleusFigureProperty) id) {
  case PROP_STILL:
    g_value_set_boolean (value, self->still);
    break;
  }
}

static void
soleus_figure_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusFigure *self = SOLEUS_FIGURE (object);

  switch ((SoleusFigureProperty) id) {
  case PROP_STILL:
    soleus_figure_set_still (self, g_value_get_boolean (value));
    break;
  }
}

static void
soleus_figure_finalize (GObject *object)
{
  SoleusFigure *self = SOLEUS_FIGURE (object);

  g_clear_pointer (&self->painter, soleus_figure_painter_free);
  g_clear_pointer (&self->data, soleus_pose_data_free);
  g_clear_pointer (&self->exercise, soleus_exercise_unref);

  G_OBJECT_CLASS (soleus_figure_parent_class)->finalize (object);
}

static void
soleus_figure_class_init (SoleusFigureClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = soleus_figure_finalize;
  object_class->get_property = soleus_figure_get_property;
  object_class->set_property = soleus_figure_set_property;
  widget_class->measure = soleus_figure_measure;
  widget_class->snapshot = soleus_figure_snapshot;

  /**
   * SoleusFigure:still:
   *
   * Whether to show the pose that each phase leads to instead of moving: for people who want less motion, and for small pictures.
   */
  properties[PROP_STILL] = g_param_spec_boolean ("still", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "soleus-figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
soleus_figure_init (SoleusFigure *self)
{
  self->phase = SOLEUS_PHASE_KIND_PAUSE;
  self->painter = soleus_figure_painter_new ();
  self->data = soleus_pose_data_load (SOLEUS_BODY_POSITION_SEATED);
  soleus_drawn_style_follow (GTK_WIDGET (self));
  /* A pulse or a fingertip at the edge may reach a pixel too far in a tiny picture. */
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Exercise figure"), -1);
  update_pose (self);
  update_description (self);
  self->shown = self->pose;
}

/**
 * soleus_figure_new:
 *
 * Returns: (transfer floating): a seated figure at rest
 */
GtkWidget *
soleus_figure_new (void)
{
  return g_object_new (SOLEUS_TYPE_FIGURE, NULL);
}

/**
 * soleus_figure_set_moment:
 * @self: a figure
 * @phase: what the body does
 * @progress: how much of the phase is over, from 0 to 1; one pulse is one phase
 * @side: the leg that works
 *
 * Shows a moment of the exercise. Cheap enough to be called at every frame: a new frame is queued only when something has visibly changed.
 */
void
soleus_figure_set_moment (SoleusFigure   *self,
                          SoleusPhaseKind phase,
                          double          progress,
                          SoleusSide      side)
{
  gboolean is_other = self->phase != phase || self->side != side;

  progress = CLAMP (progress, 0.0, 1.0);
  if (!is_other && G_APPROX_VALUE (self->progress, progress, 1e-9))
    return;

  self->phase = phase;
  self->side = side;
  self->progress = progress;
  if (is_other) {
    on_kind_changed (self);
  } else {
    update_pose (self);
    if (has_visibly_moved (self))
      queue_frame (self);
  }
}

static void
take_pose (SoleusFigure      *self,
           SoleusBodyPosition position,
           SoleusPoseData    *data)
{
  g_clear_pointer (&self->data, soleus_pose_data_free);
  self->data = data;
  self->position = position;
  on_kind_changed (self);
}

/**
 * soleus_figure_set_position:
 * @self: a figure
 * @position: how the body is placed
 *
 * Shows the built-in pose of a position.
 */
void
soleus_figure_set_position (SoleusFigure      *self,
                            SoleusBodyPosition position)
{
  g_return_if_fail (SOLEUS_IS_FIGURE (self));

  if (self->position == position && self->exercise == NULL)
    return;

  g_clear_pointer (&self->exercise, soleus_exercise_unref);
  take_pose (self, position, soleus_pose_data_load (position));
}

/**
 * soleus_figure_set_exercise:
 * @self: a figure
 * @exercise: an exercise
 *
 * Shows the pose of an exercise, which may be its own. Cheap when it is shown already.
 */
void
soleus_figure_set_exercise (SoleusFigure   *self,
                            SoleusExercise *exercise)
{
  g_return_if_fail (SOLEUS_IS_FIGURE (self));

  if (exercise->pose == NULL) {
    soleus_figure_set_position (self, exercise->position);
  } else if (self->exercise != exercise) {
    g_clear_pointer (&self->exercise, soleus_exercise_unref);
    self->exercise = soleus_exercise_ref (exercise);
    take_pose (self, exercise->position, soleus_pose_data_load_for (exercise));
  }
}

/**
 * soleus_figure_get_pose:
 * @self: a figure
 *
 * Returns: (transfer none): the pose that it shows
 */
const SoleusPoseData *
soleus_figure_get_pose (SoleusFigure *self)
{
  g_return_val_if_fail (SOLEUS_IS_FIGURE (self), NULL);

  return self->data;
}

/**
 * soleus_figure_set_still:
 * @self: a figure
 * @still: whether to show end poses instead of moving
 *
 * Lets the figure stand still, or move again.
 */
void
soleus_figure_set_still (SoleusFigure *self,
                         gboolean      still)
{
  g_return_if_fail (SOLEUS_IS_FIGURE (self));

  still = !!still;
  if (self->still == still)
    return;

  self->still = still;
  update_pose (self);
  queue_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STILL]);
}
