/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-text.h"

#define SPACING 12

/**
 * SoleusLearnText:
 *
 * A text of several paragraphs, to be read. It can have the focus as a whole, so that whoever uses the keyboard can scroll through it before what can be pressed.
 *
 * # Accessibility
 * The role is `group`, with a `paragraph` for each.
 */
struct _SoleusLearnText {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SoleusLearnText, soleus_learn_text, GTK_TYPE_WIDGET)

static void
remove_paragraphs (SoleusLearnText *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
new_paragraph (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PARAGRAPH,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "learn-paragraph");
  return label;
}

static void
soleus_learn_text_dispose (GObject *object)
{
  remove_paragraphs (SOLEUS_LEARN_TEXT (object));

  G_OBJECT_CLASS (soleus_learn_text_parent_class)->dispose (object);
}

static void
soleus_learn_text_class_init (SoleusLearnTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_learn_text_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "learn-text");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
soleus_learn_text_init (SoleusLearnText *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * soleus_learn_text_set_paragraphs:
 * @self: a text
 * @paragraphs: (array zero-terminated=1): what it says from now on
 *
 * Sets what is to be read.
 */
void
soleus_learn_text_set_paragraphs (SoleusLearnText   *self,
                                  const char *const *paragraphs)
{
  g_return_if_fail (SOLEUS_IS_LEARN_TEXT (self));

  remove_paragraphs (self);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    gtk_widget_set_parent (new_paragraph (paragraphs[i]), GTK_WIDGET (self));
}
