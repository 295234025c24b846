/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-phase-ring.h"

#include <adwaita.h>
#include <math.h>

#include "soleus-drawn-style.h"
#include "soleus-ring-drawing.h"

/* A little more than its line, so that the ring stays a ring. */
#define MINIMUM_SIZE 64

/* A ring that can be read across a room, in units that grow with the letters. */
#define NATURAL_SIZE_SP 340

/* Less than this, in device pixels along the ring, nobody sees. */
#define VISIBLE_STEP 0.25

/* The end of the arc moves a few pixels with a frame: every other frame looks the same. What jumps further, in parts of the ring, is shown at once. */
#define FRAMES_PER_STEP 2
#define JUMP 0.04

/**
 * SoleusPhaseRing:
 *
 * How much of a phase is over, as a ring around one child: the phase's word, the seconds left.
 *
 * The ring fills clockwise from the top. It doesn't animate: whoever owns it sets [property@PhaseRing:fraction], and it paints again only when the end of the arc
 * has moved visibly, every other frame at most unless it jumps, and then only that end.
 *
 * # Size
 * The ring is the largest circle in the middle of the widget, and its child gets the widest rectangle of its height that lies inside. What stands in the ring
 * doesn't make it larger, so that nothing around it moves with a word: where the child has no room, it is drawn smaller.
 *
 * # CSS nodes
 * `phase-ring`, with its child in it. The track takes its `color`, faintly; the arc takes the accent colour. Changing digits in the child want the style class
 * `numeric`.
 *
 * # Accessibility
 * The role is `generic`: what the ring says, its child says in words.
 *
 * # Right-to-left
 * A clock runs clockwise everywhere: the ring isn't mirrored.
 */
struct _SoleusPhaseRing {
  GtkWidget parent_instance;

  GtkWidget         *child; /* (owned) (nullable) */
  double             fraction;
  double             shown;
  int64_t            shown_frame;
  SoleusRingDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (SoleusPhaseRing, soleus_phase_ring, GTK_TYPE_WIDGET)

typedef enum {
  PROP_FRACTION = 1,
  PROP_CHILD,
} SoleusPhaseRingProperty;

static GParamSpec *properties[PROP_CHILD + 1];

/* How wide a rectangle of that @height inside the ring of this @size can be. */
static int
get_inner_width (int size,
                 int height)
{
  double diameter = size - 2.0 * soleus_ring_get_line_width (size);

  return diameter > height ? (int) floor (sqrt (diameter * diameter - (double) height * height)) : 0;
}

/* How much smaller a rectangle must become to lie inside the ring of this @size; 1 when it fits. */
static double
get_scale (int                   size,
           const GtkRequisition *inner)
{
  double diameter = size - 2.0 * soleus_ring_get_line_width (size);

  if (get_inner_width (size, inner->height) >= inner->width)
    return 1.0;
  return MAX (1.0, diameter - 1.0) / hypot (inner->width, inner->height);
}

static int64_t
get_frame (SoleusPhaseRing *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  return clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;
}

/* Between two frames that it is shown in, it may stay behind by what nobody sees in so short a time. */
static gboolean
is_due (SoleusPhaseRing *self)
{
  return fabs (self->fraction - self->shown) >= JUMP || get_frame (self) >= self->shown_frame + FRAMES_PER_STEP;
}

static gboolean
has_visibly_moved (SoleusPhaseRing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int        size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double     moved = fabs (self->fraction - self->shown) * 2.0 * G_PI * MAX (0.0, soleus_ring_get_radius (size));

  return size <= 0 || moved * gtk_widget_get_scale_factor (widget) >= VISIBLE_STEP;
}

static void
soleus_phase_ring_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = MINIMUM_SIZE;
  *natural = (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, NATURAL_SIZE_SP, gtk_widget_get_settings (widget));
}

static void
soleus_phase_ring_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SoleusPhaseRing *self = SOLEUS_PHASE_RING (widget);
  int              size = MIN (width, height);
  GtkRequisition   minimum;
  GtkRequisition   natural;
  GtkRequisition   room;
  GskTransform    *transform = NULL;
  double           scale;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;

  /* Words that don't fit beside each other stand below each other, which takes more height and leaves less width. */
  gtk_widget_get_preferred_size (self->child, &minimum, &natural);
  room = get_scale (size, &natural) >= get_scale (size, &minimum) ? natural : minimum;
  scale = get_scale (size, &room);
  if (scale >= 1.0)
    room.width = get_inner_width (size, room.height);

  transform = gsk_transform_translate (transform, &GRAPHENE_POINT_INIT ((float) floor ((width - room.width * scale) / 2.0), (float) floor ((height - room.height * scale) / 2.0)));
  if (scale < 1.0)
    transform = gsk_transform_scale (transform, (float) scale, (float) scale);
  gtk_widget_allocate (self->child, room.width, room.height, -1, transform);
}

static void
soleus_phase_ring_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  SoleusPhaseRing *self = SOLEUS_PHASE_RING (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  SoleusDrawnStyle style;

  soleus_drawn_style_get (widget, &style);
  gtk_snapshot_save (snapshot);
  /* On a whole pixel the pieces of the track meet without a seam. */
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (width / 2.0f), floorf (height / 2.0f)));
  soleus_ring_drawing_append (self->drawing, snapshot, MIN (width, height), self->shown, &style.track, &style.accent);
  gtk_snapshot_restore (snapshot);

  if (self->child != NULL)
    gtk_widget_snapshot_child (widget, self->child, snapshot);
}

static void
soleus_phase_ring_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SoleusPhaseRing *self = SOLEUS_PHASE_RING (object);

  switch ((SoleusPhaseRingProperty) id) {
  case PROP_FRACTION:
    g_value_set_double (value, self->fraction);
    break;
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  }
}

static void
soleus_phase_ring_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SoleusPhaseRing *self = SOLEUS_PHASE_RING (object);

  switch ((SoleusPhaseRingProperty) id) {
  case PROP_FRACTION:
    soleus_phase_ring_set_fraction (self, g_value_get_double (value));
    break;
  case PROP_CHILD:
    soleus_phase_ring_set_child (self, g_value_get_object (value));
    break;
  }
}

static void
soleus_phase_ring_dispose (GObject *object)
{
  SoleusPhaseRing *self = SOLEUS_PHASE_RING (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (soleus_phase_ring_parent_class)->dispose (object);
}

static void
soleus_phase_ring_finalize (GObject *object)
{
  g_clear_pointer (&SOLEUS_PHASE_RING (object)->drawing, soleus_ring_drawing_free);

  G_OBJECT_CLASS (soleus_phase_ring_parent_class)->finalize (object);
}

static void
soleus_phase_ring_class_init (SoleusPhaseRingClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = soleus_phase_ring_dispose;
  object_class->finalize = soleus_phase_ring_finalize;
  object_class->get_property = soleus_phase_ring_get_property;
  object_class->set_property = soleus_phase_ring_set_property;
  widget_class->measure = soleus_phase_ring_measure;
  widget_class->size_allocate = soleus_phase_ring_size_allocate;
  widget_class->snapshot = soleus_phase_ring_snapshot;

  /**
   * SoleusPhaseRing:fraction:
   *
   * How much of the ring is filled, from 0 to 1.
   */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0.0, 1.0, 0.0, flags);

  /**
   * SoleusPhaseRing:child:
   *
   * What stands in the middle.
   */
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "phase-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
soleus_phase_ring_init (SoleusPhaseRing *self)
{
  self->drawing = soleus_ring_drawing_new ();
  soleus_drawn_style_follow (GTK_WIDGET (self));
}

/**
 * soleus_phase_ring_new:
 *
 * Returns: (transfer floating): an empty ring
 */
GtkWidget *
soleus_phase_ring_new (void)
{
  return g_object_new (SOLEUS_TYPE_PHASE_RING, NULL);
}

/**
 * soleus_phase_ring_get_fraction:
 * @self: a ring
 *
 * Returns: how much of the ring is filled, from 0 to 1
 */
double
soleus_phase_ring_get_fraction (SoleusPhaseRing *self)
{
  g_return_val_if_fail (SOLEUS_IS_PHASE_RING (self), 0.0);

  return self->fraction;
}

/**
 * soleus_phase_ring_set_fraction:
 * @self: a ring
 * @fraction: how much of the ring is filled; less than 0 is 0, more than 1 is 1
 *
 * Fills the ring. Cheap enough to be called at every frame.
 */
void
soleus_phase_ring_set_fraction (SoleusPhaseRing *self,
                                double           fraction)
{
  g_return_if_fail (SOLEUS_IS_PHASE_RING (self));

  fraction = CLAMP (fraction, 0.0, 1.0);
  if (G_APPROX_VALUE (self->fraction, fraction, 1e-9))
    return;

  self->fraction = fraction;
  if (has_visibly_moved (self) && is_due (self)) {
    self->shown = fraction;
    self->shown_frame = get_frame (self);
    gtk_widget_queue_draw (GTK_WIDGET (self));
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

/**
 * soleus_phase_ring_get_child:
 * @self: a ring
 *
 * Returns: (nullable) (transfer none): what stands in the middle
 */
GtkWidget *
soleus_phase_ring_get_child (SoleusPhaseRing *self)
{
  g_return_val_if_fail (SOLEUS_IS_PHASE_RING (self), NULL);

  return self->child;
}

/**
 * soleus_phase_ring_set_child:
 * @self: a ring
 * @child: (nullable): what stands in the middle
 *
 * Puts a widget into the middle, in place of the one that was there.
 */
void
soleus_phase_ring_set_child (SoleusPhaseRing *self,
                             GtkWidget       *child)
{
  g_return_if_fail (SOLEUS_IS_PHASE_RING (self));
  g_return_if_fail (child == NULL || self->child == child || gtk_widget_get_parent (child) == NULL);

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
