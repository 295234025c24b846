/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-page.h"
#include "soleus-learn-row.h"
#include "soleus-leg-drawing.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusLearnPage:
 *
 * What there is to know: the drawing of the lower leg, and below it the cards as a list, the first of which has the focus when the page comes.
 *
 * # Actions
 * `win.show-card` with a card's id.
 *
 * # Size
 * From 320 × 170. When low, the drawing is left to its card, so that the list is in sight.
 */
struct _SoleusLearnPage {
  AdwNavigationPage parent_instance;

  SoleusLegDrawing *drawing;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (SoleusLearnPage, soleus_learn_page, ADW_TYPE_NAVIGATION_PAGE)

static void
soleus_learn_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LEARN_PAGE);

  G_OBJECT_CLASS (soleus_learn_page_parent_class)->dispose (object);
}

static void
soleus_learn_page_class_init (SoleusLearnPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_learn_page_dispose;

  g_type_ensure (SOLEUS_TYPE_LEG_DRAWING);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnPage, list);
}

static void
soleus_learn_page_init (SoleusLearnPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_learn_page_new:
 * @cards: a list of SoleusLearnCard
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_learn_page_new (GListModel *cards)
{
  SoleusLearnPage *self = g_object_new (SOLEUS_TYPE_LEARN_PAGE, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, i);

    if (soleus_leg_drawing_get_drawing (self->drawing) == NULL)
      soleus_leg_drawing_set_drawing (self->drawing, soleus_learn_card_get_drawing (card));
    gtk_list_box_append (self->list, soleus_learn_row_new (card));
  }
  g_debug ("Learn page: %u cards", g_list_model_get_n_items (cards));
  return GTK_WIDGET (self);
}
