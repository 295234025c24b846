/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-plain-row.h"
#include "soleus-safety-row.h"
#include "soleus-source-row.h"

#include "window-fixture.h"

#define TEXT "Heels & <b>toes</b> &lt;"

/* A warning of the toolkit ends the test. */
static void
assert_plain (GtkWidget *row)
{
  g_object_ref_sink (row);
  g_assert_nonnull (window_fixture_find (row, GTK_TYPE_LABEL, TEXT));
  g_assert_finalize_object (row);
}

static void
test_not_markup (void)
{
  SoleusProvenance provenance = { .source = (char *) "default" };

  assert_plain (soleus_plain_row_new (TEXT, NULL));
  assert_plain (soleus_plain_row_new ("Title", TEXT));
  assert_plain (soleus_source_row_new (TEXT, TEXT, &provenance));
  assert_plain (soleus_safety_row_new (TEXT, TEXT));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/plain-row/not-markup", test_not_markup);
  return g_test_run ();
}
