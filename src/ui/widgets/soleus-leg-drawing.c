/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-leg-drawing.h"
#include "soleus-drawn-style.h"
#include "soleus-figure-palette.h"
#include "soleus-leg-layout.h"

#define DEFAULT_LIMIT_HEIGHT 400

/* Room for half a line at the edges, in pixels. */
#define MARGIN 3.0

#define DOT_RADIUS 3.5f

/* Between a label and the line to its part. */
#define LEADER_GAP 6.0

/**
 * SoleusLegDrawing:
 *
 * A labelled drawing, such as that of the lower leg: its parts as outlines from data, and beside them what they are called, each with a line to its part.
 *
 * # Size
 * As high as its width allows, up to [property@LegDrawing:limit-height]. The labels are as large as text is elsewhere and never lie over each other; when they need more room
 * than there is, their words go on several lines, and then the drawing becomes smaller.
 *
 * # Colours
 * Labels, lines and edges take the colour of text. Skin, bone and muscles keep theirs in the dark; with high contrast the edges become strong. Nothing is told by colour alone:
 * each part has an edge and a label.
 *
 * # Accessibility
 * The role is `img`; its label says what the drawing shows, with the names of the parts.
 *
 * # Right-to-left
 * Mirrored as a whole, so that the labels stand where lines end: the other leg.
 */
struct _SoleusLegDrawing {
  GtkWidget parent_instance;

  SoleusLearnDrawing *drawing; /* (owned) (nullable) */
  GPtrArray          *paths;   /* (owned) (element-type GskPath): of the drawing's parts */
  int                 limit_height;
};

G_DEFINE_FINAL_TYPE (SoleusLegDrawing, soleus_leg_drawing, GTK_TYPE_WIDGET)

typedef enum {
  PROP_LIMIT_HEIGHT = 1,
} SoleusLegDrawingProperty;

static GParamSpec *properties[PROP_LIMIT_HEIGHT + 1];

/* From GNOME's palette and the browns of the figure: each stands clear of a light and of a dark ground. */
static const GdkRGBA skin_tone = { 0.84f, 0.66f, 0.53f, 1.0f };
static const GdkRGBA bone_tone = { 0.93f, 0.89f, 0.80f, 1.0f };
static const GdkRGBA muscle_tone = { 0.87f, 0.62f, 0.59f, 1.0f };
static const GdkRGBA soleus_tone = { 0.75f, 0.11f, 0.16f, 1.0f };
static const GdkRGBA tendon_tone = { 0.98f, 0.97f, 0.93f, 1.0f };
static const GdkRGBA black = { 0.0f, 0.0f, 0.0f, 1.0f };
static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };

static gboolean
is_dark (const SoleusDrawnStyle *style)
{
  return style->foreground.red + style->foreground.green + style->foreground.blue > 1.5f;
}

/* In the dark, what is pale is dimmed, and the soleus shines. */
static void
choose_fill (SoleusLearnPartKind     kind,
             const SoleusDrawnStyle *style,
             GdkRGBA                *fill)
{
  gboolean dark = is_dark (style);

  switch (kind) {
  case SOLEUS_LEARN_PART_KIND_SKIN:
    *fill = skin_tone;
    fill->alpha = dark ? 0.26f : 0.32f;
    break;
  case SOLEUS_LEARN_PART_KIND_BONE:
    *fill = soleus_figure_mix_colors (bone_tone, black, dark ? 0.12 : 0.0);
    break;
  case SOLEUS_LEARN_PART_KIND_MUSCLE:
    *fill = soleus_figure_mix_colors (muscle_tone, black, dark ? 0.2 : 0.0);
    break;
  case SOLEUS_LEARN_PART_KIND_SOLEUS:
    *fill = soleus_figure_mix_colors (soleus_tone, white, dark ? 0.16 : 0.0);
    break;
  case SOLEUS_LEARN_PART_KIND_TENDON:
    *fill = soleus_figure_mix_colors (tendon_tone, black, dark ? 0.04 : 0.0);
    break;
  case SOLEUS_LEARN_PART_KIND_FIBRES:
    *fill = (GdkRGBA) { 0.0f, 0.0f, 0.0f, 0.0f };
    break;
  }
}

/* The edge of the body is seen against the page, all others against each other. */
static void
choose_edge (SoleusLearnPartKind     kind,
             const SoleusDrawnStyle *style,
             GdkRGBA                *edge)
{
  *edge = kind == SOLEUS_LEARN_PART_KIND_SKIN ? style->foreground : black;
  if (kind == SOLEUS_LEARN_PART_KIND_FIBRES)
    edge->alpha = 0.3f;
  else if (!style->high_contrast)
    edge->alpha *= 0.5f;
}

static void
append_part (GtkSnapshot            *snapshot,
             const SoleusLearnPart  *part,
             GskPath                *path,
             const SoleusDrawnStyle *style,
             double                  scale)
{
  double width = part->kind == SOLEUS_LEARN_PART_KIND_FIBRES ? 1.0 : style->high_contrast ? 2.0
                                                                                          : 1.25;
  g_autoptr (GskStroke) stroke = gsk_stroke_new ((float) (width / scale));
  GdkRGBA fill, edge;

  choose_fill (part->kind, style, &fill);
  choose_edge (part->kind, style, &edge);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  if (fill.alpha > 0.0f)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &edge);
}

static void
append_parts (SoleusLegDrawing       *self,
              GtkSnapshot            *snapshot,
              const SoleusLegLayout  *layout,
              const SoleusDrawnStyle *style)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) layout->x, (float) layout->y));
  gtk_snapshot_scale (snapshot, (float) layout->scale, (float) layout->scale);
  for (guint i = 0; i < self->drawing->parts->len; i++)
    append_part (snapshot, g_ptr_array_index (self->drawing->parts, i), g_ptr_array_index (self->paths, i), style, layout->scale);
  gtk_snapshot_restore (snapshot);
}

/* A dot with a rim, which is seen on a dark muscle and on a white tendon alike. */
static void
append_dot (GtkSnapshot   *snapshot,
            float          x,
            float          y,
            const GdkRGBA *color,
            const GdkRGBA *rim)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), DOT_RADIUS);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, rim);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
append_leader (GtkSnapshot            *snapshot,
               const SoleusLegLayout  *layout,
               const SoleusLegLabel   *label,
               const SoleusDrawnStyle *style)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (style->high_contrast ? 2.0f : 1.25f);
  g_autoptr (GskPath) path = NULL;
  float x = (float) (layout->x + label->part->point_x * layout->scale);
  float y = (float) (layout->y + label->part->point_y * layout->scale);

  gsk_path_builder_move_to (builder, (float) (layout->text_x - LEADER_GAP), (float) (label->y + label->height / 2.0));
  gsk_path_builder_line_to (builder, x, y);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &style->foreground);
  append_dot (snapshot, x, y, &style->foreground, is_dark (style) ? &black : &white);
}

/* Words are never mirrored, only their place. */
static void
append_label (GtkSnapshot            *snapshot,
              const SoleusLegLayout  *layout,
              const SoleusLegLabel   *label,
              const SoleusDrawnStyle *style,
              double                  mirror_width)
{
  double x = mirror_width > 0.0 ? mirror_width - layout->text_x - layout->text_width : layout->text_x;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) label->y));
  gtk_snapshot_append_layout (snapshot, label->text, &style->foreground);
  gtk_snapshot_restore (snapshot);
}

static void
append_all (SoleusLegDrawing       *self,
            GtkSnapshot            *snapshot,
            const SoleusLegLayout  *layout,
            const SoleusDrawnStyle *style,
            double                  mirror_width)
{
  gtk_snapshot_save (snapshot);
  if (mirror_width > 0.0) {
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) mirror_width, 0.0f));
    gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
  }
  append_parts (self, snapshot, layout, style);
  for (guint i = 0; i < layout->labels->len; i++)
    append_leader (snapshot, layout, &g_array_index (layout->labels, SoleusLegLabel, i), style);
  gtk_snapshot_restore (snapshot);
  for (guint i = 0; i < layout->labels->len; i++)
    append_label (snapshot, layout, &g_array_index (layout->labels, SoleusLegLabel, i), style, mirror_width);
}

static void
soleus_leg_drawing_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SoleusLegDrawing *self = SOLEUS_LEG_DRAWING (widget);
  double            width = gtk_widget_get_width (widget) - 2.0 * MARGIN;
  g_autoptr (SoleusLegLayout) layout = NULL;
  SoleusDrawnStyle style;

  if (self->drawing == NULL)
    return;

  soleus_drawn_style_get (widget, &style);
  layout = soleus_leg_layout_new (widget, self->drawing, width, self->limit_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) MARGIN, (float) MARGIN));
  append_all (self, snapshot, layout, &style, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width : 0.0);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
soleus_leg_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (SoleusLegDrawing *self,
                int               width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int        minimum, natural;
  g_autoptr (SoleusLegLayout) layout = NULL;

  soleus_leg_layout_measure_width (widget, self->drawing, self->limit_height, &minimum, &natural);
  layout = soleus_leg_layout_new (widget, self->drawing, width >= 0 ? width - 2.0 * MARGIN : natural, self->limit_height);
  return (int) layout->height;
}

static void
soleus_leg_drawing_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  SoleusLegDrawing *self = SOLEUS_LEG_DRAWING (widget);

  *minimum = *natural = 0;
  if (self->drawing == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    soleus_leg_layout_measure_width (widget, self->drawing, self->limit_height, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
  *minimum += (int) (2.0 * MARGIN);
  *natural += (int) (2.0 * MARGIN);
}

static void
soleus_leg_drawing_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusLegDrawing *self = SOLEUS_LEG_DRAWING (object);

  switch ((SoleusLegDrawingProperty) property_id) {
  case PROP_LIMIT_HEIGHT:
    g_value_set_int (value, self->limit_height);
    break;
  }
}

static void
soleus_leg_drawing_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusLegDrawing *self = SOLEUS_LEG_DRAWING (object);

  switch ((SoleusLegDrawingProperty) property_id) {
  case PROP_LIMIT_HEIGHT:
    if (self->limit_height == g_value_get_int (value))
      break;
    self->limit_height = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    g_object_notify_by_pspec (object, pspec);
    break;
  }
}

static void
soleus_leg_drawing_finalize (GObject *object)
{
  SoleusLegDrawing *self = SOLEUS_LEG_DRAWING (object);

  g_clear_pointer (&self->drawing, soleus_learn_drawing_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);

  G_OBJECT_CLASS (soleus_leg_drawing_parent_class)->finalize (object);
}

static void
soleus_leg_drawing_class_init (SoleusLegDrawingClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = soleus_leg_drawing_get_property;
  object_class->set_property = soleus_leg_drawing_set_property;
  object_class->finalize = soleus_leg_drawing_finalize;
  widget_class->get_request_mode = soleus_leg_drawing_get_request_mode;
  widget_class->measure = soleus_leg_drawing_measure;
  widget_class->snapshot = soleus_leg_drawing_snapshot;

  /**
   * SoleusLegDrawing:limit-height:
   *
   * The drawing isn't higher than this, in pixels. Labels in very large letters may need more.
   */
  properties[PROP_LIMIT_HEIGHT] = g_param_spec_int ("limit-height", NULL, NULL, 1, G_MAXINT, DEFAULT_LIMIT_HEIGHT, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_css_name (widget_class, "leg-drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
soleus_leg_drawing_init (SoleusLegDrawing *self)
{
  self->limit_height = DEFAULT_LIMIT_HEIGHT;
  self->paths = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_path_unref);
  soleus_drawn_style_follow (GTK_WIDGET (self));
}

static GskPath *
parse_path (const char *text)
{
  GskPath *path = gsk_path_parse (text);

  /* The catalogue is checked when it is built; what isn't a path leaves a gap and nothing else. */
  return path != NULL ? path : gsk_path_builder_free_to_path (gsk_path_builder_new ());
}

/**
 * soleus_leg_drawing_set_drawing:
 * @self: a widget
 * @drawing: (nullable): what it draws from now on
 *
 * Sets the drawing.
 */
void
soleus_leg_drawing_set_drawing (SoleusLegDrawing   *self,
                                SoleusLearnDrawing *drawing)
{
  g_return_if_fail (SOLEUS_IS_LEG_DRAWING (self));

  if (self->drawing == drawing)
    return;

  g_clear_pointer (&self->drawing, soleus_learn_drawing_unref);
  g_ptr_array_set_size (self->paths, 0);
  if (drawing != NULL) {
    self->drawing = soleus_learn_drawing_ref (drawing);
    for (guint i = 0; i < drawing->parts->len; i++)
      g_ptr_array_add (self->paths, parse_path (((const SoleusLearnPart *) g_ptr_array_index (drawing->parts, i))->path));
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, drawing != NULL ? drawing->description : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * soleus_leg_drawing_get_drawing:
 * @self: a widget
 *
 * Returns: (transfer none) (nullable): what it draws
 */
SoleusLearnDrawing *
soleus_leg_drawing_get_drawing (SoleusLegDrawing *self)
{
  g_return_val_if_fail (SOLEUS_IS_LEG_DRAWING (self), NULL);

  return self->drawing;
}
