/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-page.h"

#include "../player/settable-wall-clock.h"
#include "history-fixture.h"

static void
assert_no_label (HistoryFixture *fixture,
                 const char     *text)
{
  g_assert_null (history_fixture_find_label (GTK_WIDGET (fixture->window), text));
}

/* A session keeps the day on which it began. What that day is called changes as soon as the window is used again after midnight; until then nothing wakes. */
static void
test_days_are_called_anew (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();

  settable_wall_clock_set_ahead (0);
  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (0, 0, 0), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, soleus_history_page_new (fixture->history), 360, 640);
  history_fixture_wait_for_label (fixture, "Wall Stretch");
  history_fixture_wait_for_label (fixture, "Today");
  assert_no_label (fixture, "Yesterday");

  settable_wall_clock_set_ahead (24 * 3600);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  history_fixture_wait_for_label (fixture, "Yesterday");
  assert_no_label (fixture, "Today");
  history_fixture_wait_for_label (fixture, "3 sets · 7 min");
}

/* A page that was out of sight at midnight is right when it comes into sight. */
static void
test_shown_anew (void)
{
  g_autoptr (HistoryFixture) fixture = history_fixture_new ();
  GtkWidget *page = soleus_history_page_new (fixture->history);

  settable_wall_clock_set_ahead (0);
  history_fixture_write (fixture, "a", "Wall Stretch", history_fixture_stamp (0, 0, 0), 3, SOLEUS_RECORD_STATE_FINISHED);
  history_fixture_present (fixture, page, 360, 640);
  history_fixture_wait_for_label (fixture, "Today");
  gtk_widget_set_visible (page, FALSE);
  settable_wall_clock_set_ahead (24 * 3600);
  gtk_widget_set_visible (page, TRUE);
  history_fixture_wait_for_label (fixture, "Yesterday");
}

int
main (int    argc,
      char **argv)
{
  history_fixture_init (&argc, &argv);
  g_test_add_func ("/midnight/days-are-called-anew", test_days_are_called_anew);
  g_test_add_func ("/midnight/shown-anew", test_shown_anew);
  return g_test_run ();
}
