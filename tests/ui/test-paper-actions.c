/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-paper-actions.h"

#include <dlfcn.h>
#include <glib/gstdio.h>

#include "soleus-sheet-printing.h"
#include "soleus-sheet.h"
#include "wait.h"

/* In the place of GTK's: a computer on which no dialog can be had. What needs none is printed. */
GtkPrintOperationResult
gtk_print_operation_run (GtkPrintOperation      *operation,
                         GtkPrintOperationAction action,
                         GtkWindow              *parent,
                         GError                **error)
{
  __typeof__ (gtk_print_operation_run) *run = (__typeof__ (run)) dlsym (RTLD_NEXT, "gtk_print_operation_run");

  if (action != GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG)
    return run (operation, action, parent, error);
  g_set_error_literal (error, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL, "No print service");
  return GTK_PRINT_OPERATION_RESULT_ERROR;
}

typedef struct {
  SoleusLibrary      *library;
  SoleusRegion       *region;
  SoleusPaperActions *actions;
  GtkWindow          *window;
  char               *folder;
  GPtrArray          *notices; /* (element-type utf8) */
} Fixture;

static void
on_notice (GSimpleAction *action,
           GVariant      *text,
           gpointer       data)
{
  g_ptr_array_add (((Fixture *) data)->notices, g_variant_dup_string (text, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const GActionEntry entry = { .name = "notice", .activate = on_notice, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, fixture);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  fixture->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  soleus_library_load (fixture->library);
  fixture->region = soleus_region_new ();
  fixture->actions = soleus_paper_actions_new (fixture->library, fixture->region, fixture->window);
  fixture->folder = g_dir_make_tmp ("soleus-paper-XXXXXX", NULL);
  fixture->notices = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *sheet = g_build_filename (fixture->folder, "sheet.pdf", NULL);

  g_assert_finalize_object (fixture->actions);
  g_unlink (sheet);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->library);
  g_object_unref (fixture->region);
  g_ptr_array_unref (fixture->notices);
  g_free (fixture->folder);
}

static void
assert_is_pdf (const char *path)
{
  g_autofree char *text = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_cmpuint (size, >, 1000);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
}

/* What a printer would get, on the paper that was chosen. */
static void
check_export (Fixture           *fixture,
              const char        *paper_name,
              GtkPageOrientation orientation)
{
  SoleusEntry     *entry = soleus_library_lookup (fixture->library, "strength-day");
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = soleus_sheet_printing_new (entry, fixture->region);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (SoleusSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  GtkPaperSize *paper = gtk_paper_size_new (paper_name);
  int           n_pages;

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  assert_is_pdf (path);

  g_object_get (operation, "n-pages", &n_pages, NULL);
  sheet = soleus_sheet_new (entry, soleus_sheet_style_new (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), 0.0, G_DATE_MONDAY,
                                                           SOLEUS_UNITS_METRIC, FALSE));
  g_assert_cmpint (n_pages, ==, soleus_sheet_get_n_pages (sheet));
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  check_export (fixture, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT);
  check_export (fixture, GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT);
  check_export (fixture, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

static const char *
wait_for_notice (Fixture *fixture)
{
  wait_until (fixture->notices->len != 0);
  return g_ptr_array_index (fixture->notices, 0);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  soleus_paper_actions_save (fixture->actions, soleus_library_lookup (fixture->library, "seated-soleus-raise"), file);
  g_assert_cmpstr (wait_for_notice (fixture), ==, "Saved as “sheet.pdf”");
  assert_is_pdf (path);
}

static void
test_save_nowhere (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/sheet.pdf");

  g_test_expect_message ("soleus-ui", G_LOG_LEVEL_WARNING, "*could not be saved*");
  soleus_paper_actions_save (fixture->actions, soleus_library_lookup (fixture->library, "seated-soleus-raise"), file);
  g_assert_true (g_str_has_prefix (wait_for_notice (fixture), "The sheet could not be saved: "));
  g_test_assert_expected_messages ();
}

/* What printing needs may be missing before there is anything to choose. */
static void
test_print_fails (Fixture      *fixture,
                  gconstpointer data)
{
  g_test_expect_message ("soleus-ui", G_LOG_LEVEL_WARNING, "*could not be printed*");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "print", g_variant_new_string ("seated-soleus-raise"));
  g_test_assert_expected_messages ();
  g_assert_cmpuint (fixture->notices->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notices, 0), ==, "The sheet could not be printed: No print service");
}

/* A routine that was deleted meanwhile has no sheet, and no dialog opens. */
static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  GActionGroup *group = G_ACTION_GROUP (fixture->actions);
  guint         before = g_list_model_get_n_items (gtk_window_get_toplevels ());

  g_action_group_activate_action (group, "print", g_variant_new_string ("nothing"));
  g_action_group_activate_action (group, "save-pdf", g_variant_new_string ("nothing"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, before);
  g_assert_cmpuint (fixture->notices->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/paper-actions/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/paper-actions/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/paper-actions/save-nowhere", Fixture, NULL, set_up, test_save_nowhere, tear_down);
  g_test_add ("/paper-actions/print-fails", Fixture, NULL, set_up, test_print_fails, tear_down);
  g_test_add ("/paper-actions/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  return g_test_run ();
}
