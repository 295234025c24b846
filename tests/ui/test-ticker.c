/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-ticker.h"

#include "widget-fixture.h"
#include "wait.h"

/* A ticker, and what it has told. */
typedef struct {
  WidgetFixture fixture;
  SoleusTicker *ticker;
  int64_t       last_us;
  int           n_ticks;
  int           n_changes;
} Seen;

static gboolean suspended;

/* In place of the toolkit's: nothing hides the window of a test. */
gboolean
gtk_window_is_suspended (GtkWindow *window)
{
  return suspended;
}

/* Two in one frame would have the same time. */
static void
on_ticked (Seen   *seen,
           int64_t now_us)
{
  g_assert_cmpint (now_us, >, seen->last_us);
  seen->last_us = now_us;
  seen->n_ticks++;
}

static void
on_changed (Seen *seen)
{
  seen->n_changes++;
}

static void
animate (gboolean moves)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", moves, NULL);
}

static void
suspend (Seen    *seen,
         gboolean is_suspended)
{
  suspended = is_suspended;
  g_object_notify (G_OBJECT (seen->fixture.window), "suspended");
}

static void
set_up (Seen         *seen,
        gconstpointer data)
{
  widget_fixture_present (&seen->fixture, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 100, 100);
  seen->ticker = soleus_ticker_new (seen->fixture.widget);
  g_signal_connect_swapped (seen->ticker, "ticked", G_CALLBACK (on_ticked), seen);
  g_signal_connect_swapped (seen->ticker, "changed", G_CALLBACK (on_changed), seen);
}

static void
tear_down (Seen         *seen,
           gconstpointer data)
{
  g_assert_finalize_object (seen->ticker);
  widget_fixture_close (&seen->fixture);
}

static void
test_ticks (Seen         *seen,
            gconstpointer data)
{
  animate (TRUE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  soleus_ticker_set_active (seen->ticker, TRUE);
  soleus_ticker_set_active (seen->ticker, TRUE);
  g_assert_true (soleus_ticker_is_ticking (seen->ticker));
  wait_until (seen->n_ticks >= 3);
  soleus_ticker_set_active (seen->ticker, FALSE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  seen->n_ticks = 0;
  gtk_widget_queue_draw (seen->fixture.widget);
  widget_fixture_take_paints (&seen->fixture);
  g_assert_cmpint (seen->n_ticks, ==, 0);
}

/* Whoever owns it is told of each, while it knows already. */
static void
test_stops (Seen         *seen,
            gconstpointer data)
{
  animate (TRUE);
  soleus_ticker_set_active (seen->ticker, TRUE);
  seen->n_changes = 0;

  gtk_widget_set_visible (seen->fixture.widget, FALSE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  g_assert_false (soleus_ticker_is_seen (seen->ticker));
  suspend (seen, TRUE);
  g_assert_cmpint (seen->n_changes, ==, 1);
  gtk_widget_set_visible (seen->fixture.widget, TRUE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  g_assert_false (soleus_ticker_is_seen (seen->ticker));
  suspend (seen, FALSE);
  g_assert_true (soleus_ticker_is_ticking (seen->ticker));
  g_assert_cmpint (seen->n_changes, ==, 3);
  suspend (seen, TRUE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  suspend (seen, FALSE);

  animate (FALSE);
  g_assert_false (soleus_ticker_is_ticking (seen->ticker));
  g_assert_true (soleus_ticker_is_seen (seen->ticker));
  g_assert_false (soleus_ticker_wants_motion (seen->fixture.widget));
  animate (TRUE);
  g_assert_true (soleus_ticker_is_ticking (seen->ticker));
  g_assert_cmpint (seen->n_changes, ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ticker/ticks", Seen, NULL, set_up, test_ticks, tear_down);
  g_test_add ("/ticker/stops", Seen, NULL, set_up, test_stops, tear_down);

  return g_test_run ();
}
