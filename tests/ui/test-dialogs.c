/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "window-fixture.h"
#include "soleus-about-dialog.h"
#include "soleus-preferences-dialog.h"
#include "soleus-shortcuts-dialog.h"
#include "soleus-when-to-stop-dialog.h"

static const struct {
  int width;
  int height;
} sizes[] = {
  { 360, 294 },
  { 360, 640 },
  { 1024, 768 },
};

static const SoleusAboutFacts facts = {
  .renderer = "GskCairoRenderer",
  .sink = "pulsesink",
  .errors = "library: my-routine.json: /blocks/0: no such exercise",
};

typedef AdwDialog *(*MakeDialog) (void);

static AdwDialog *
make_about (void)
{
  return soleus_about_dialog_new (&facts, NULL);
}

static AdwDialog *
make_preferences (const char *page)
{
  g_autoptr (GSettings) settings = g_settings_new (SOLEUS_APPLICATION_ID);
  g_autoptr (SoleusRegion) region = soleus_region_new ();
  g_autoptr (SoleusHistory) history = soleus_history_new ("/nonexistent/soleus/history.db");
  AdwDialog *dialog = soleus_preferences_dialog_new (settings, region, history, "/nonexistent/soleus");

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}

static AdwDialog *
make_sound_preferences (void)
{
  return make_preferences ("sound");
}

static AdwDialog *
make_session_preferences (void)
{
  return make_preferences ("sessions");
}

static AdwDialog *
make_region_preferences (void)
{
  return make_preferences ("region");
}

static AdwDialog *
make_data_preferences (void)
{
  return make_preferences ("data");
}

static const struct {
  const char *name;
  const char *large_name;
  MakeDialog  make;
} dialogs[] = {
  { "about", "about-large", make_about },
  { "preferences-data", "preferences-data-large", make_data_preferences },
  { "preferences-region", "preferences-region-large", make_region_preferences },
  { "preferences-sessions", "preferences-sessions-large", make_session_preferences },
  { "preferences-sound", "preferences-sound-large", make_sound_preferences },
  { "shortcuts", "shortcuts-large", soleus_shortcuts_dialog_new },
  { "when-to-stop", "when-to-stop-large", soleus_when_to_stop_dialog_new },
};

/* What holds for each of them, in each size. */
static void
test_any (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    WindowFixture fixture = { 0 };

    window_fixture_present_dialog (&fixture, dialogs[index].make (), sizes[i].width, sizes[i].height);
    window_fixture_assert_named (GTK_WIDGET (fixture.dialog));
    window_fixture_save (&fixture, dialogs[index].name, sizes[i].width, sizes[i].height);
    window_fixture_assert_inside (&fixture);
    window_fixture_close (&fixture);
  }
}

/* With letters twice as large, nothing is cut off at the side of a phone either. */
static void
test_large_text (gconstpointer data)
{
  int           index = GPOINTER_TO_INT (data);
  WindowFixture fixture = { 0 };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window_fixture_present_dialog (&fixture, dialogs[index].make (), 360, 640);
  window_fixture_save (&fixture, dialogs[index].large_name, 360, 640);
  window_fixture_assert_inside (&fixture);
  window_fixture_close (&fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (size_t i = 0; i < G_N_ELEMENTS (dialogs); i++) {
    g_autofree char *path = g_strdup_printf ("/dialogs/any/%s", dialogs[i].name);
    g_autofree char *large_path = g_strdup_printf ("/dialogs/large-text/%s", dialogs[i].name);

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_any);
    g_test_add_data_func (large_path, GINT_TO_POINTER (i), test_large_text);
  }

  return g_test_run ();
}
