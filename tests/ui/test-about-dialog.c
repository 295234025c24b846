/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-about-dialog.h"
#include "soleus-when-to-stop.h"
#include "window-fixture.h"
#include "wait.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char          *folder; /* data folder, which may hold a history */
  SoleusHistory *history;
  AdwDialog     *dialog;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("soleus-about-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "history.db", NULL);
  fixture->history = soleus_history_new (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    g_assert_finalize_object (fixture->dialog);
  soleus_history_close (fixture->history);
  g_object_unref (fixture->history);
  window_fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static const char *
show (Fixture                *fixture,
      const SoleusAboutFacts *facts)
{
  fixture->dialog = g_object_ref_sink (soleus_about_dialog_new (facts, fixture->history));
  wait_until (strstr (adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (fixture->dialog)), "\nHistory: ") != NULL);
  return adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (fixture->dialog));
}

static void
assert_says (const char        *info,
             const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (strstr (info, *parts) == NULL)
      g_error ("“%s” is missing in:\n%s", *parts, info);
}

static void
test_debug_info (Fixture      *fixture,
                 gconstpointer data)
{
  const SoleusAboutFacts facts = {
    .renderer = "GskCairoRenderer",
    .sink = "pulsesink",
    .sound_state = SOLEUS_SOUND_STATE_PLAYING,
    .data_folder = fixture->folder,
    .errors = "2026-11-20T07:30:00Z soleus-library warning: my-routine.json\n",
  };
  g_autofree char *review = soleus_when_to_stop_dup_review ();
  const char      *info = show (fixture, &facts);
  const char      *sandbox = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "\nSandbox: Flatpak" : "\nSandbox: none\n";

  assert_says (info, (const char *const[]) { "Soleus: " SOLEUS_VERSION "\n", "\nId: io.github", "\nGTK: 4.", ", built with 4.", "\nlibadwaita: 1.", "\nGLib: 2.", "\nGStreamer: 1.",
                                             "\nSQLite: 3.", "\njson-glib: built with 1.", "\nDisplay: GdkX11Display, drawn by GskCairoRenderer\n", "\nSound: playing, pulsesink\n",
                                             sandbox, "\nLocale: C.UTF-8, left to right\n", "\nLast errors:\n2026-11-20T07:30:00Z soleus-library", "\nHistory: none yet\n", NULL });
  g_assert_null (strstr (info, g_get_user_name ()));
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (fixture->dialog)), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (ADW_ABOUT_DIALOG (fixture->dialog)), "no medical advice"));
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (ADW_ABOUT_DIALOG (fixture->dialog)), review));
  g_assert_nonnull (strstr (review, adw_about_dialog_get_issue_url (ADW_ABOUT_DIALOG (fixture->dialog))));
}

/* What isn't known is left out rather than shown as nothing. */
static void
test_without_facts (Fixture      *fixture,
                    gconstpointer data)
{
  const char *info = show (fixture, &(SoleusAboutFacts) { 0 });

  g_assert_null (strstr (info, "null"));
  g_assert_null (strstr (info, "drawn by"));
  g_assert_null (strstr (info, "Data:"));
  g_assert_null (strstr (info, "Last errors"));
  g_assert_nonnull (strstr (info, "\nSound: off, no device held\n"));
}

static void
on_session_begun (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  gboolean *begun = data;

  g_assert_true (soleus_history_finish (SOLEUS_HISTORY (source), result, NULL));
  *begun = TRUE;
}

static void
begin_session (Fixture *fixture)
{
  SoleusStamp started = { .utc_us = G_GINT64_CONSTANT (1795159800) * G_USEC_PER_SEC };
  g_autoptr (SoleusSessionRecord) session = soleus_session_record_new ("one", "my-routine", "My Routine", started, 3);
  gboolean begun = FALSE;

  soleus_history_begin_session (fixture->history, session, NULL, on_session_begun, &begun);
  wait_until (begun);
}

/* How large the history is, and nothing of what was done. */
static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  const char *info;

  begin_session (fixture);
  info = show (fixture, &(SoleusAboutFacts) { .data_folder = fixture->folder });
  g_assert_nonnull (strstr (info, "\nHistory: version 2, "));
  g_assert_nonnull (strstr (info, " kB, 1 sessions\n"));
  g_assert_null (strstr (info, "My Routine"));
}

/* Looking makes no history. */
static void
test_makes_nothing (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "history.db", NULL);

  show (fixture, &(SoleusAboutFacts) { .data_folder = fixture->folder });
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* One that can't be read is told without its path. */
static void
test_unreadable_history (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "history.db", NULL);
  const char      *info;

  g_assert_no_errno (g_mkdir (path, 0700));
  info = show (fixture, &(SoleusAboutFacts) { .data_folder = fixture->folder });
  g_assert_nonnull (strstr (info, "\nHistory: cannot be read"));
  g_assert_null (strstr (info, path));
  g_assert_no_errno (g_rmdir (path));
}

/* Where the data lies is told without the person's name. */
static void
test_home (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_home_dir (), ".local", "share", "soleus", NULL);
  const char      *info = show (fixture, &(SoleusAboutFacts) { .data_folder = folder });

  g_assert_nonnull (strstr (info, "\nData: ~/.local/share/soleus\n"));
  g_assert_null (strstr (info, g_get_home_dir ()));
}

static void
test_right_to_left (Fixture      *fixture,
                    gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_assert_nonnull (strstr (show (fixture, &(SoleusAboutFacts) { 0 }), ", right to left\n"));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/about-dialog/debug-info", Fixture, NULL, set_up, test_debug_info, tear_down);
  g_test_add ("/about-dialog/without-facts", Fixture, NULL, set_up, test_without_facts, tear_down);
  g_test_add ("/about-dialog/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/about-dialog/makes-nothing", Fixture, NULL, set_up, test_makes_nothing, tear_down);
  g_test_add ("/about-dialog/unreadable-history", Fixture, NULL, set_up, test_unreadable_history, tear_down);
  g_test_add ("/about-dialog/home", Fixture, NULL, set_up, test_home, tear_down);
  g_test_add ("/about-dialog/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);

  return g_test_run ();
}
