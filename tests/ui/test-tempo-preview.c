/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-preview.h"

#include "soleus-figure.h"

#include "test-exercises.h"
#include "window-fixture.h"
#include "wait.h"

static WindowFixture seen;
static GtkWidget    *preview;

static SoleusRoutine *
new_raise (double hold_s)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, hold_s }, { SOLEUS_PHASE_KIND_LOWER, 3 } };

  return test_routine_take (test_exercise_new ("raise", SOLEUS_GOAL_KIND_REPETITIONS, 15, 3, 60, SOLEUS_SIDES_BOTH, phases, 3));
}

static GtkWidget *
find (GType type)
{
  return window_fixture_find (preview, type, NULL);
}

static gboolean
shows (const char *text)
{
  GtkWidget *label = window_fixture_find (preview, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
animate (gboolean moves)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", moves, NULL);
  window_fixture_settle (&seen);
}

/* A page with the preview above something that takes the rest. */
static void
present (int width,
         int height)
{
  g_autoptr (SoleusRoutine) routine = new_raise (2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rest = gtk_scrolled_window_new ();

  preview = g_object_new (SOLEUS_TYPE_TEMPO_PREVIEW, NULL);
  soleus_tempo_preview_set_routine (SOLEUS_TEMPO_PREVIEW (preview), routine, 0);
  soleus_tempo_preview_set_volume (SOLEUS_TEMPO_PREVIEW (preview), 0.5);
  soleus_tempo_preview_set_cue_profile (SOLEUS_TEMPO_PREVIEW (preview), SOLEUS_CUE_PROFILE_SILENT);
  gtk_widget_set_vexpand (rest, TRUE);
  gtk_box_append (GTK_BOX (box), preview);
  gtk_box_append (GTK_BOX (box), rest);
  window_fixture_present_page (&seen, adw_navigation_page_new (box, "Customize"), width, height);
}

static void
test_moves (void)
{
  present (600, 500);
  g_assert_false (soleus_tempo_preview_is_moving (SOLEUS_TEMPO_PREVIEW (preview)));
  animate (TRUE);
  g_assert_true (soleus_tempo_preview_is_moving (SOLEUS_TEMPO_PREVIEW (preview)));
  g_assert_true (shows ("Lift"));
  g_assert_true (shows ("2 s"));
  animate (FALSE);
  g_assert_false (soleus_tempo_preview_is_moving (SOLEUS_TEMPO_PREVIEW (preview)));
  window_fixture_close (&seen);
}

/* With less motion the phases stand in a table, and a change is seen there. */
static void
test_table (void)
{
  g_autoptr (SoleusRoutine) longer = new_raise (2.5);
  gboolean still = FALSE;

  present (600, 500);
  g_object_get (find (SOLEUS_TYPE_FIGURE), "still", &still, NULL);
  g_assert_true (still);
  g_assert_true (shows ("Lift") && shows ("Hold") && shows ("Lower"));
  g_assert_true (shows ("2 s") && shows ("3 s"));
  soleus_tempo_preview_set_routine (SOLEUS_TEMPO_PREVIEW (preview), longer, 0);
  window_fixture_settle (&seen);
  g_assert_true (shows ("2.5 s"));
  soleus_tempo_preview_set_routine (SOLEUS_TEMPO_PREVIEW (preview), NULL, 0);
  window_fixture_settle (&seen);
  g_assert_false (gtk_widget_get_mapped (find (SOLEUS_TYPE_FIGURE)));
  window_fixture_close (&seen);
}

/* Out of sight it is silent and doesn't move. */
static void
test_out_of_sight (void)
{
  GtkToggleButton *listen;

  present (600, 500);
  animate (TRUE);
  listen = GTK_TOGGLE_BUTTON (find (GTK_TYPE_TOGGLE_BUTTON));
  g_assert_false (gtk_toggle_button_get_active (listen));
  gtk_toggle_button_set_active (listen, TRUE);
  g_assert_true (gtk_toggle_button_get_active (listen));
  gtk_widget_set_visible (preview, FALSE);
  g_assert_false (gtk_toggle_button_get_active (listen));
  g_assert_false (soleus_tempo_preview_is_moving (SOLEUS_TEMPO_PREVIEW (preview)));

  gtk_widget_set_visible (preview, TRUE);
  window_fixture_settle (&seen);
  g_assert_true (soleus_tempo_preview_is_moving (SOLEUS_TEMPO_PREVIEW (preview)));
  gtk_toggle_button_set_active (listen, TRUE);
  /* A session slides over the page. */
  g_signal_emit_by_name (seen.page, "hiding");
  g_assert_false (gtk_toggle_button_get_active (listen));
  window_fixture_close (&seen);
}

/* Why nothing is heard is said in words. */
static void
test_notice (void)
{
  GtkToggleButton *listen;

  present (600, 500);
  listen = GTK_TOGGLE_BUTTON (find (GTK_TYPE_TOGGLE_BUTTON));
  gtk_toggle_button_set_active (listen, TRUE);
  g_assert_true (shows ("The cues are set to silent"));
  soleus_tempo_preview_set_cue_profile (SOLEUS_TEMPO_PREVIEW (preview), SOLEUS_CUE_PROFILE_CALM);
  g_assert_false (shows ("The cues are set to silent"));
  wait_until (shows ("There is no sound device"));
  gtk_toggle_button_set_active (listen, FALSE);
  g_assert_false (shows ("There is no sound device"));
  window_fixture_assert_named (preview);
  window_fixture_close (&seen);
}

/* On a phone on its side it is one line, and never wider than the phone. */
static void
test_compact (void)
{
  present (360, 294);
  g_assert_cmpint (gtk_widget_get_height (preview), <=, 160);
  soleus_tempo_preview_set_compact (SOLEUS_TEMPO_PREVIEW (preview), TRUE);
  window_fixture_settle (&seen);
  g_assert_cmpint (gtk_widget_get_height (preview), <=, 48);
  g_assert_true (shows ("Lift 2 s · Hold 2 s · Lower 3 s"));
  window_fixture_assert_fits (&seen);
  window_fixture_save (&seen, "tempo-compact", 360, 294);
  animate (TRUE);
  g_assert_true (shows ("Lift"));
  g_assert_cmpint (gtk_widget_get_height (preview), <=, 48);
  window_fixture_save (&seen, "tempo-compact-moving", 360, 294);
  window_fixture_close (&seen);
}

static void
test_looks (void)
{
  static const int sizes[][2] = { { 900, 600 }, { 360, 640 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    present (sizes[i][0], sizes[i][1]);
    window_fixture_save (&seen, "tempo-still", sizes[i][0], sizes[i][1]);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (GTK_TYPE_TOGGLE_BUTTON)), TRUE);
    animate (TRUE);
    window_fixture_save (&seen, "tempo-moving", sizes[i][0], sizes[i][1]);
    window_fixture_assert_fits (&seen);
    window_fixture_close (&seen);
  }
}

int
main (int   argc,
      char *argv[])
{
  /* Nobody's sound server. */
  g_setenv ("PULSE_SERVER", "unix:/nonexistent/soleus", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();

  g_test_add_func ("/tempo-preview/moves", test_moves);
  g_test_add_func ("/tempo-preview/table", test_table);
  g_test_add_func ("/tempo-preview/out-of-sight", test_out_of_sight);
  g_test_add_func ("/tempo-preview/notice", test_notice);
  g_test_add_func ("/tempo-preview/compact", test_compact);
  g_test_add_func ("/tempo-preview/looks", test_looks);

  return g_test_run ();
}
