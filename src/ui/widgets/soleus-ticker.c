/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-ticker.h"

/**
 * SoleusTicker:
 *
 * Lets a widget move as long as that makes sense: it ticks with each frame while its widget is mapped, the window isn't suspended, the person wants motion,
 * and there is something that moves. Otherwise nothing wakes.
 */
struct _SoleusTicker {
  GObject parent_instance;

  GtkWidget    *widget; /* (unowned): the one that owns this */
  GSignalGroup *window; /* (owned): of the window, while the widget is mapped */
  gboolean      active;
  guint         tick_id;
};

G_DEFINE_FINAL_TYPE (SoleusTicker, soleus_ticker, G_TYPE_OBJECT)

enum {
  CHANGED,
  TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Where the widget is shown, if it is. */
static GtkWindow *
find_window (SoleusTicker *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return gtk_widget_get_mapped (self->widget) && GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  g_signal_emit (data, signals[TICKED], 0, gdk_frame_clock_get_frame_time (clock));
  return G_SOURCE_CONTINUE;
}

static void
stop (SoleusTicker *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

static void
update (SoleusTicker *self)
{
  if (!self->active || !soleus_ticker_is_seen (self) || !soleus_ticker_wants_motion (self->widget))
    stop (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, on_frame, self, NULL);
}

static void
on_changed (SoleusTicker *self)
{
  g_signal_group_set_target (self->window, find_window (self));
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
soleus_ticker_dispose (GObject *object)
{
  SoleusTicker *self = SOLEUS_TICKER (object);

  stop (self);
  g_clear_object (&self->window);
  G_OBJECT_CLASS (soleus_ticker_parent_class)->dispose (object);
}

static void
soleus_ticker_class_init (SoleusTickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_ticker_dispose;

  /**
   * SoleusTicker::changed:
   * @self: the ticker
   *
   * The widget came into sight or went out of it, or the person wants more or less motion.
   */
  signals[CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_TICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusTicker::ticked:
   * @self: the ticker
   * @now_us: the time of the frame
   *
   * A frame is about to be drawn.
   */
  signals[TICKED] = g_signal_new ("ticked", SOLEUS_TYPE_TICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
soleus_ticker_init (SoleusTicker *self)
{
  self->window = g_signal_group_new (GTK_TYPE_WINDOW);
  g_signal_group_connect_swapped (self->window, "notify::suspended", G_CALLBACK (on_changed), self);
}

/**
 * soleus_ticker_new:
 * @widget: what moves; it owns the ticker, and gives it up when it is disposed of
 *
 * Returns: (transfer full): a ticker that stands still until it is active
 */
SoleusTicker *
soleus_ticker_new (GtkWidget *widget)
{
  SoleusTicker *self = g_object_new (SOLEUS_TYPE_TICKER, NULL);
  GtkSettings  *settings = gtk_widget_get_settings (widget);

  self->widget = widget;
  g_signal_connect_object (widget, "map", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-enable-animations", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-interface-reduced-motion", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_ticker_set_active:
 * @self: a ticker
 * @active: whether there is something that moves
 */
void
soleus_ticker_set_active (SoleusTicker *self,
                          gboolean      active)
{
  g_return_if_fail (SOLEUS_IS_TICKER (self));

  self->active = active;
  update (self);
}

/**
 * soleus_ticker_is_seen:
 * @self: a ticker
 *
 * Returns: whether somebody can see the widget
 */
gboolean
soleus_ticker_is_seen (SoleusTicker *self)
{
  GtkWindow *window;

  g_return_val_if_fail (SOLEUS_IS_TICKER (self), FALSE);

  window = find_window (self);
  return window != NULL && !gtk_window_is_suspended (window);
}

/**
 * soleus_ticker_is_ticking:
 * @self: a ticker
 *
 * Returns: whether it asks for frames
 */
gboolean
soleus_ticker_is_ticking (SoleusTicker *self)
{
  g_return_val_if_fail (SOLEUS_IS_TICKER (self), FALSE);

  return self->tick_id != 0;
}

/**
 * soleus_ticker_wants_motion:
 * @widget: a widget
 *
 * Returns: whether the system's settings let things move. GTK 4.22 has one of its own for it; before, and still, "no animations" says the same.
 */
gboolean
soleus_ticker_wants_motion (GtkWidget *widget)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);
  gboolean     animations = TRUE;
  int          reduced = 0;

  g_object_get (settings, "gtk-enable-animations", &animations, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (settings), "gtk-interface-reduced-motion"))
    g_object_get (settings, "gtk-interface-reduced-motion", &reduced, NULL);
  return animations && reduced == 0;
}
