/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "editor-fixture.h"
#include "soleus-item-list.h"
#include "soleus-customise-page.h"
#include "wait.h"

#include <string.h>

/* Lives until the last of its files is written. */
static SoleusShelf *shelf_in_use;

/* Shows the panel of something in the library, which is read first. What there is to undo is kept in the folder of the history, which is emptied at the end. */
GtkWidget *
editor_fixture_present (LibraryFixture *fixture,
                        const char     *id,
                        int             width,
                        int             height)
{
  g_autofree char *undo = g_build_filename (fixture->history_folder, "undo", NULL);
  g_autoptr (SoleusShelf) shelf = NULL;
  g_autoptr (SoleusDraft) draft = NULL;
  GtkWidget *page;

  soleus_library_load (fixture->library);
  shelf = soleus_shelf_new (fixture->library, fixture->folder, undo);
  shelf_in_use = shelf;
  g_object_add_weak_pointer (G_OBJECT (shelf), (gpointer *) &shelf_in_use);
  draft = soleus_shelf_open (shelf, soleus_library_lookup (fixture->library, id));
  page = soleus_customise_page_new (draft, shelf, fixture->library, fixture->region);
  library_fixture_present (fixture, ADW_NAVIGATION_PAGE (page), width, height);
  return page;
}

/* Closes the window, asserts that nothing of it stays, and returns when what it had is on the disk. */
void
editor_fixture_close (LibraryFixture *fixture)
{
  AdwNavigationView *navigation = fixture->navigation;

  g_object_add_weak_pointer (G_OBJECT (navigation), (gpointer *) &navigation);
  gtk_window_destroy (GTK_WINDOW (fixture->seen.window));
  fixture->seen.window = NULL;
  wait_until (navigation == NULL && shelf_in_use == NULL);
}

/* How many files the person has. */
guint
editor_fixture_count_files (LibraryFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

/* Returns what has that id as soon as the library has it. */
SoleusEntry *
editor_fixture_wait_for_entry (LibraryFixture *fixture,
                               const char     *id)
{
  g_autofree char *wanted = g_strdup (id);

  wait_until (soleus_library_lookup (fixture->library, wanted) != NULL);
  return soleus_library_lookup (fixture->library, wanted);
}

/* Opens the rows of one exercise. */
void
editor_fixture_open_block (LibraryFixture *fixture,
                           GtkWidget      *page,
                           guint           index)
{
  soleus_item_list_open (SOLEUS_ITEM_LIST (window_fixture_find (page, SOLEUS_TYPE_ITEM_LIST, NULL)), index);
  window_fixture_settle (&fixture->seen);
}

/* The total time, as the header has it. */
const char *
editor_fixture_get_time (GtkWidget *page)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (window_fixture_find (page, ADW_TYPE_WINDOW_TITLE, NULL)));
}

/* Types into the number with that title, key by key, without leaving it. */
void
editor_fixture_type (GtkWidget  *page,
                     const char *title,
                     const char *text)
{
  GtkWidget *row = window_fixture_find (page, ADW_TYPE_SPIN_ROW, title);
  int        position = 0;

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_editable_delete_text (GTK_EDITABLE (row), 0, -1);
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    gtk_editable_insert_text (GTK_EDITABLE (row), letter, (int) (g_utf8_next_char (letter) - letter), &position);
}

static char *
read_without_space (const char *path)
{
  g_autofree char *contents = NULL;
  GString         *text = g_string_new (NULL);

  if (g_file_get_contents (path, &contents, NULL, NULL)) {
    for (const char *letter = contents; *letter != '\0'; letter++) {
      if (!g_ascii_isspace (*letter))
        g_string_append_c (text, *letter);
    }
  }
  return g_string_free (text, FALSE);
}

static gboolean
says (const char *path,
      const char *text)
{
  g_autofree char *contents = read_without_space (path);

  return strstr (contents, text) != NULL;
}

/* Returns as soon as one of the person's own files has that in it, not counting white space. */
void
editor_fixture_wait_for_text (LibraryFixture *fixture,
                              const char     *file,
                              const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  wait_until (says (path, text));
}
