/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-leave-dialog.h"

#include "window-fixture.h"

typedef struct {
  const char *name;
  AdwDialog *(*make) (void);
  const char *suggested;
  int         n_buttons;
} Question;

static const Question questions[] = {
  { "leave-stop", soleus_leave_dialog_new_for_stop, "_Stop and Save", 3 },
  { "leave-close", soleus_leave_dialog_new_for_close, "Keep Going in the _Background", 3 },
};

static void
count_answer (AdwDialog *dialog,
              int        answer,
              int       *answers)
{
  answers[answer]++;
}

/* Words that don't fit are cut with an ellipsis, or lie outside their button. */
static void
assert_whole (GtkWidget *button)
{
  GtkLabel       *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
  graphene_rect_t words;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), button, &words));
  g_assert_cmpfloat (words.origin.x, >=, 0);
  g_assert_cmpfloat (words.origin.x + words.size.width, <=, gtk_widget_get_width (button));
}

static void
assert_buttons (WindowFixture  *fixture,
                const Question *question)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  int n_shown = 0;

  window_fixture_collect (GTK_WIDGET (fixture->dialog), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i))) {
      assert_whole (g_ptr_array_index (buttons, i));
      n_shown++;
    }
  }
  g_assert_cmpint (n_shown, ==, question->n_buttons);
}

/* In the least window, with letters of twice the size too, no word is cut. */
static void
test_looks (gconstpointer data)
{
  static const int sizes[][3] = { { 360, 294, 1 }, { 360, 294, 2 }, { 1024, 768, 1 } };
  const Question  *question = data;
  GtkSettings     *settings = gtk_settings_get_default ();
  int              dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    WindowFixture    fixture = { 0 };
    g_autofree char *name = g_strdup_printf ("%s%s", question->name, sizes[i][2] > 1 ? "-large" : "");

    g_object_set (settings, "gtk-xft-dpi", sizes[i][2] * dpi, NULL);
    window_fixture_present_dialog (&fixture, question->make (), sizes[i][0], sizes[i][1]);
    assert_buttons (&fixture, question);
    window_fixture_assert_inside (&fixture);
    window_fixture_assert_named (GTK_WIDGET (fixture.dialog));
    window_fixture_save (&fixture, name, sizes[i][0], sizes[i][1]);
    window_fixture_close (&fixture);
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* What Enter answers is what is suggested; an answer is given once. */
static void
test_suggested (gconstpointer data)
{
  const Question *question = data;
  WindowFixture   fixture = { 0 };
  AdwDialog      *dialog = question->make ();
  int             answers[SOLEUS_LEAVE_DISCARD + 1] = { 0 };
  GtkWidget      *button;

  g_signal_connect (dialog, "answered", G_CALLBACK (count_answer), answers);
  window_fixture_present_dialog (&fixture, dialog, 360, 294);
  button = window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, question->suggested);
  g_assert_true (adw_dialog_get_default_widget (dialog) == button);
  g_object_ref (button);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (answers[question->make == soleus_leave_dialog_new_for_stop ? SOLEUS_LEAVE_SAVE : SOLEUS_LEAVE_BACKGROUND], ==, 1);
  g_assert_cmpint (answers[SOLEUS_LEAVE_STAY], ==, 0);
  g_object_unref (button);
  window_fixture_close (&fixture);
}

/* Escape, and a window that takes the question back, stay. */
static void
test_closed (gconstpointer data)
{
  const Question *question = data;
  WindowFixture   fixture = { 0 };
  AdwDialog      *dialog = question->make ();
  int             answers[SOLEUS_LEAVE_DISCARD + 1] = { 0 };

  g_signal_connect (dialog, "answered", G_CALLBACK (count_answer), answers);
  window_fixture_present_dialog (&fixture, dialog, 360, 294);
  adw_dialog_close (dialog);
  g_assert_cmpint (answers[SOLEUS_LEAVE_STAY], ==, 1);
  window_fixture_close (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autofree char *looks = g_strdup_printf ("/leave-dialog/looks/%s", questions[i].name);
    g_autofree char *suggested = g_strdup_printf ("/leave-dialog/suggested/%s", questions[i].name);
    g_autofree char *closed = g_strdup_printf ("/leave-dialog/closed/%s", questions[i].name);

    g_test_add_data_func (looks, &questions[i], test_looks);
    g_test_add_data_func (suggested, &questions[i], test_suggested);
    g_test_add_data_func (closed, &questions[i], test_closed);
  }
  return g_test_run ();
}
