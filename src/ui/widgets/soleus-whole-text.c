/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-whole-text.h"

static void
let_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (label, -1);
}

static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *label = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL; child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

/**
 * soleus_banner_show_whole:
 * @banner: a banner
 *
 * Lets the banner be as high as its sentence needs: by itself it cuts what is longer than three lines, and the end of a sentence is where it says what can be done.
 */
void
soleus_banner_show_whole (AdwBanner *banner)
{
  GtkLabel *label = find_label (GTK_WIDGET (banner));

  if (label != NULL)
    let_wrap (label);
}

/**
 * soleus_toast_show_whole:
 * @toast: a toast that has a title
 *
 * The same for a toast, which cuts what is longer than a line.
 */
void
soleus_toast_show_whole (AdwToast *toast)
{
  GtkWidget *label = gtk_label_new (adw_toast_get_title (toast));

  let_wrap (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
}
