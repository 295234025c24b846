/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "soleus-drawn-style.h"
#include "soleus-session-bar-pieces.h"

#define MINIMUM_WIDTH 48
#define NATURAL_WIDTH 320
#define WORK_HEIGHT 10.0
#define REST_HEIGHT 4.0

/* Less than this, in device pixels, nobody sees in something that moves a pixel or two a second. */
#define VISIBLE_STEP 0.5

/**
 * SoleusSessionBar:
 *
 * A whole session as one bar: sets are thick, the time between them (lead-in, rests, change-overs) is thin, and what is over is filled.
 *
 * Every piece keeps a width that can be seen; when there are more pieces than the bar has room for, neighbouring sets are shown as one. Sets and rests differ by
 * their height and what is over by its strength, so that nothing is told by colour alone.
 *
 * # Size
 * 10 pixels high, from 48 pixels wide.
 *
 * # CSS nodes
 * `session-bar`, without children. What is to come takes its `color`, faintly; what is over takes the accent colour.
 *
 * # Accessibility
 * The role is `progress-bar`. Its value, from 0 to 1, follows at the borders of the pieces and with each new [property@SessionBar:value-text], not at each frame: a screen
 * reader would never come to rest. The owner says in words where the session is, as "Set 2 of 3, 4 minutes left": the
 * value's text, and the description as well.
 *
 * # Right-to-left
 * Mirrored: time runs with the text.
 */
struct _SoleusSessionBar {
  GtkWidget parent_instance;

  SoleusTimeline *timeline; /* (owned) (nullable) */
  int64_t         position_us;
  char           *value_text; /* (owned) (nullable) */

  GArray *pieces; /* (owned) (nullable) (element-type SoleusSessionPiece): for the present width */
  double  shown_x;
  guint   told_piece;
};

/* The role alone gives assistive technology nothing to ask: a value is read through this interface, whose defaults let nobody change it. */
G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusSessionBar, soleus_session_bar, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, NULL))

typedef enum {
  PROP_TIMELINE = 1,
  PROP_POSITION_US,
  PROP_VALUE_TEXT,
} SoleusSessionBarProperty;

static GParamSpec *properties[PROP_VALUE_TEXT + 1];

static const SoleusSessionPiece *
get_piece (SoleusSessionBar *self,
           guint             index)
{
  return &g_array_index (self->pieces, SoleusSessionPiece, index);
}

static guint
get_n_pieces (SoleusSessionBar *self)
{
  return self->pieces != NULL ? self->pieces->len : 0;
}

/* The piece at the position; the last one when all are over. A set without a length is begun while the position stands at it, not over. */
static guint
find_piece (SoleusSessionBar *self)
{
  guint n = get_n_pieces (self);

  for (guint i = 0; i < n; i++) {
    const SoleusSessionPiece *piece = get_piece (self, i);

    if (self->position_us < MAX (piece->end_us, piece->start_us + 1))
      return i;
  }
  return MAX (n, 1) - 1;
}

/* How far the filled part reaches. */
static double
find_x (SoleusSessionBar *self)
{
  const SoleusSessionPiece *piece;

  if (get_n_pieces (self) == 0)
    return 0.0;

  piece = get_piece (self, find_piece (self));
  return piece->x + piece->width * soleus_session_piece_get_share (piece, self->position_us);
}

static double
get_value (SoleusSessionBar *self)
{
  int64_t duration_us = self->timeline != NULL ? soleus_timeline_get_duration_us (self->timeline) : 0;

  return duration_us > 0 ? CLAMP ((double) self->position_us / (double) duration_us, 0.0, 1.0) : 0.0;
}

/* The text of a value isn't passed on to assistive technology by the toolkit's bridge, a description is. */
static void
tell_value (SoleusSessionBar *self)
{
  const char *text = self->value_text != NULL ? self->value_text : "";

  self->told_piece = find_piece (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_value (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
lay_out (SoleusSessionBar *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  g_clear_pointer (&self->pieces, g_array_unref);
  if (self->timeline != NULL)
    self->pieces = soleus_session_pieces_new (self->timeline, width);
  self->shown_x = find_x (self);
}

static void
append_bar (GtkSnapshot   *snapshot,
            double         x,
            double         width,
            double         height,
            double         filled,
            const GdkRGBA *track,
            const GdkRGBA *accent)
{
  graphene_rect_t bar = GRAPHENE_RECT_INIT ((float) x, (float) ((WORK_HEIGHT - height) / 2.0), (float) width, (float) height);
  graphene_rect_t part = bar;
  GskRoundedRect  outline;

  part.size.width = (float) filled;
  gsk_rounded_rect_init_from_rect (&outline, &bar, (float) (height / 2.0));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (filled < width)
    gtk_snapshot_append_color (snapshot, track, &bar);
  if (filled > 0.0)
    gtk_snapshot_append_color (snapshot, accent, &part);
  gtk_snapshot_pop (snapshot);
}

static void
append_piece (SoleusSessionBar         *self,
              GtkSnapshot              *snapshot,
              const SoleusSessionPiece *piece,
              const GdkRGBA            *track,
              const GdkRGBA            *accent)
{
  double filled = CLAMP (self->shown_x - piece->x, 0.0, piece->width);

  append_bar (snapshot, piece->x, piece->width, piece->work ? WORK_HEIGHT : REST_HEIGHT, filled, track, accent);
}

static void
soleus_session_bar_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = *natural = (int) WORK_HEIGHT;
  }
}

static void
soleus_session_bar_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  lay_out (SOLEUS_SESSION_BAR (widget));
}

static void
soleus_session_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SoleusSessionBar *self = SOLEUS_SESSION_BAR (widget);
  float             top = (float) floor ((gtk_widget_get_height (widget) - WORK_HEIGHT) / 2.0);
  SoleusDrawnStyle  style;

  soleus_drawn_style_get (widget, &style);
  gtk_snapshot_save (snapshot);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) {
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget), top));
    gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
  } else {
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0.0f, top));
  }
  for (guint i = 0; i < get_n_pieces (self); i++)
    append_piece (self, snapshot, get_piece (self, i), &style.track, &style.accent);
  gtk_snapshot_restore (snapshot);
}

static void
soleus_session_bar_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusSessionBar *self = SOLEUS_SESSION_BAR (object);

  switch ((SoleusSessionBarProperty) id) {
  case PROP_TIMELINE:
    g_value_set_boxed (value, self->timeline);
    break;
  case PROP_POSITION_US:
    g_value_set_int64 (value, self->position_us);
    break;
  case PROP_VALUE_TEXT:
    g_value_set_string (value, self->value_text);
    break;
  }
}

static void
soleus_session_bar_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusSessionBar *self = SOLEUS_SESSION_BAR (object);

  switch ((SoleusSessionBarProperty) id) {
  case PROP_TIMELINE:
    soleus_session_bar_set_timeline (self, g_value_get_boxed (value));
    break;
  case PROP_POSITION_US:
    soleus_session_bar_set_position_us (self, g_value_get_int64 (value));
    break;
  case PROP_VALUE_TEXT:
    soleus_session_bar_set_value_text (self, g_value_get_string (value));
    break;
  }
}

static void
soleus_session_bar_finalize (GObject *object)
{
  SoleusSessionBar *self = SOLEUS_SESSION_BAR (object);

  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->value_text, g_free);

  G_OBJECT_CLASS (soleus_session_bar_parent_class)->finalize (object);
}

static void
soleus_session_bar_class_init (SoleusSessionBarClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = soleus_session_bar_finalize;
  object_class->get_property = soleus_session_bar_get_property;
  object_class->set_property = soleus_session_bar_set_property;
  widget_class->measure = soleus_session_bar_measure;
  widget_class->size_allocate = soleus_session_bar_size_allocate;
  widget_class->snapshot = soleus_session_bar_snapshot;

  /**
   * SoleusSessionBar:timeline:
   *
   * The session that is shown.
   */
  properties[PROP_TIMELINE] = g_param_spec_boxed ("timeline", NULL, NULL, SOLEUS_TYPE_TIMELINE, flags);

  /**
   * SoleusSessionBar:position-us:
   *
   * The place in the timeline, in microseconds.
   */
  properties[PROP_POSITION_US] = g_param_spec_int64 ("position-us", NULL, NULL, 0, G_MAXINT64, 0, flags);

  /**
   * SoleusSessionBar:value-text:
   *
   * Where the session is, in words, for screen readers.
   */
  properties[PROP_VALUE_TEXT] = g_param_spec_string ("value-text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "session-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
soleus_session_bar_init (SoleusSessionBar *self)
{
  soleus_drawn_style_follow (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Session"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0,
                                  -1);
}

/**
 * soleus_session_bar_new:
 *
 * Returns: (transfer floating): a bar without a session
 */
GtkWidget *
soleus_session_bar_new (void)
{
  return g_object_new (SOLEUS_TYPE_SESSION_BAR, NULL);
}

/**
 * soleus_session_bar_get_timeline:
 * @self: a bar
 *
 * Returns: (nullable) (transfer none): the session that is shown
 */
SoleusTimeline *
soleus_session_bar_get_timeline (SoleusSessionBar *self)
{
  g_return_val_if_fail (SOLEUS_IS_SESSION_BAR (self), NULL);

  return self->timeline;
}

/**
 * soleus_session_bar_set_timeline:
 * @self: a bar
 * @timeline: (nullable): the session to show
 *
 * Shows a session, or the same one after a rest was extended. The position stays.
 */
void
soleus_session_bar_set_timeline (SoleusSessionBar *self,
                                 SoleusTimeline   *timeline)
{
  g_return_if_fail (SOLEUS_IS_SESSION_BAR (self));

  if (self->timeline == timeline)
    return;

  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  self->timeline = timeline != NULL ? soleus_timeline_ref (timeline) : NULL;
  lay_out (self);
  tell_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}

/**
 * soleus_session_bar_get_position_us:
 * @self: a bar
 *
 * Returns: the place in the timeline, in microseconds
 */
int64_t
soleus_session_bar_get_position_us (SoleusSessionBar *self)
{
  g_return_val_if_fail (SOLEUS_IS_SESSION_BAR (self), 0);

  return self->position_us;
}

/**
 * soleus_session_bar_set_position_us:
 * @self: a bar
 * @position_us: the place in the timeline, in microseconds
 *
 * Fills the bar up to a position. Cheap enough to be called at every frame.
 */
void
soleus_session_bar_set_position_us (SoleusSessionBar *self,
                                    int64_t           position_us)
{
  double x;

  g_return_if_fail (SOLEUS_IS_SESSION_BAR (self));

  position_us = MAX (0, position_us);
  if (self->position_us == position_us)
    return;

  self->position_us = position_us;
  x = find_x (self);
  if (fabs (x - self->shown_x) * gtk_widget_get_scale_factor (GTK_WIDGET (self)) >= VISIBLE_STEP) {
    self->shown_x = x;
    gtk_widget_queue_draw (GTK_WIDGET (self));
  }
  if (find_piece (self) != self->told_piece)
    tell_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_US]);
}

/**
 * soleus_session_bar_get_value_text:
 * @self: a bar
 *
 * Returns: (nullable) (transfer none): where the session is, in words
 */
const char *
soleus_session_bar_get_value_text (SoleusSessionBar *self)
{
  g_return_val_if_fail (SOLEUS_IS_SESSION_BAR (self), NULL);

  return self->value_text;
}

/**
 * soleus_session_bar_set_value_text:
 * @self: a bar
 * @value_text: (nullable): where the session is, in words, translated
 *
 * Says for screen readers where the session is: "Set 2 of 3, 4 minutes left". To be set when a set or a rest begins, not with each second.
 */
void
soleus_session_bar_set_value_text (SoleusSessionBar *self,
                                   const char       *value_text)
{
  g_return_if_fail (SOLEUS_IS_SESSION_BAR (self));

  if (!g_set_str (&self->value_text, value_text))
    return;

  tell_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE_TEXT]);
}
