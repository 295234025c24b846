/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "soleus-about-dialog.h"

static const SoleusAboutFacts facts = {
  .gstreamer = "1.26.2",
  .renderer = "GskCairoRenderer",
  .sandbox = "none",
  .sink = "pulsesink",
  .errors = "library: my-routine.json: /blocks/0: no such exercise",
};

static void
test_debug_info (void)
{
  AdwDialog  *dialog = g_object_ref_sink (soleus_about_dialog_new (&facts));
  const char *info = adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (dialog));

  for (const char *const *part = (const char *const[]) { "Soleus: " SOLEUS_VERSION "\n", "\nGTK: 4.", "\nlibadwaita: 1.", "\nGLib: 2.", "\nGStreamer: 1.26.2\n", "\nSQLite: 3.",
                                                         "\njson-glib, built with: 1.", "\nRenderer: GskCairoRenderer\n", "\nSandbox: none\n", "\nSound: pulsesink\n",
                                                         "Last errors:\nlibrary: my-routine.json", NULL };
       *part; part++)
    g_assert_nonnull (strstr (info, *part));
  g_assert_null (strstr (info, g_get_user_name ()));
  g_assert_cmpint (adw_about_dialog_get_license_type (ADW_ABOUT_DIALOG (dialog)), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (ADW_ABOUT_DIALOG (dialog)), "no medical advice"));
  g_assert_finalize_object (dialog);
}

/* What isn't known is left out rather than shown as nothing. */
static void
test_without_facts (void)
{
  AdwDialog  *dialog = g_object_ref_sink (soleus_about_dialog_new (&(SoleusAboutFacts) { 0 }));
  const char *info = adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (dialog));

  g_assert_null (strstr (info, "null"));
  g_assert_null (strstr (info, "Renderer"));
  g_assert_null (strstr (info, "Last errors"));
  g_assert_finalize_object (dialog);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/about-dialog/debug-info", test_debug_info);
  g_test_add_func ("/about-dialog/without-facts", test_without_facts);

  return g_test_run ();
}
