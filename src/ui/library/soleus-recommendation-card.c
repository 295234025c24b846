/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-recommendation-card.h"
#include "soleus-code-words.h"
#include "soleus-entry-text.h"
#include "soleus-moving-figure.h"

/* As the template has them, in pixels. */
#define FIGURE_WIDTH 112
#define FIGURE_HEIGHT 180
#define MOST_FIGURE_WIDTH 260

/**
 * SoleusRecommendationCard:
 *
 * The large card at the top of the library: what to begin with, how much and how long that is, what it needs, and the button that starts it. When it is narrow, the
 * figure stands above the text. When there is little height, it leaves out what it needs and the button for the details, so that Start is seen all the same; the row
 * around the card opens the details too.
 */
struct _SoleusRecommendationCard {
  AdwBin parent_instance;

  SoleusEntry *entry;
  gboolean     is_short;

  AdwClamp           *figure_clamp;
  SoleusMovingFigure *figure;
  GtkLabel           *name;
  GtkLabel           *dose;
  GtkLabel           *needs;
  GtkButton          *start;
  GtkButton          *open;
};

G_DEFINE_FINAL_TYPE (SoleusRecommendationCard, soleus_recommendation_card, ADW_TYPE_BIN)

static void
update_needs (SoleusRecommendationCard *self)
{
  SoleusExercise  *exercise = soleus_entry_get_exercise (self->entry);
  g_autofree char *needs = exercise != NULL ? soleus_equipment_to_text (exercise->equipment) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->needs), needs != NULL && !self->is_short);
  gtk_label_set_label (self->needs, needs != NULL ? needs : "");
}

static void
soleus_recommendation_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_RECOMMENDATION_CARD);
  g_clear_object (&SOLEUS_RECOMMENDATION_CARD (object)->entry);

  G_OBJECT_CLASS (soleus_recommendation_card_parent_class)->dispose (object);
}

static void
soleus_recommendation_card_class_init (SoleusRecommendationCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_recommendation_card_dispose;

  g_type_ensure (SOLEUS_TYPE_MOVING_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-recommendation-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, figure_clamp);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, name);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, dose);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, needs);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, start);
  gtk_widget_class_bind_template_child (widget_class, SoleusRecommendationCard, open);
}

static void
soleus_recommendation_card_init (SoleusRecommendationCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_recommendation_card_new:
 *
 * Returns: (transfer floating): a card without an entry yet
 */
GtkWidget *
soleus_recommendation_card_new (void)
{
  return g_object_new (SOLEUS_TYPE_RECOMMENDATION_CARD, NULL);
}

/**
 * soleus_recommendation_card_set_entry:
 * @self: a card
 * @entry: what it recommends from now on
 * @units: how to show a distance
 *
 * Shows an entry.
 */
void
soleus_recommendation_card_set_entry (SoleusRecommendationCard *self,
                                      SoleusEntry              *entry,
                                      SoleusUnits               units)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (SOLEUS_IS_RECOMMENDATION_CARD (self));

  subtitle = soleus_entry_to_subtitle (entry, units);

  gtk_label_set_label (self->dose, subtitle);
  if (!g_set_object (&self->entry, entry))
    return;

  gtk_label_set_label (self->name, soleus_entry_get_name (entry));
  update_needs (self);
  soleus_moving_figure_set_routine (self->figure, soleus_entry_get_routine (entry));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", soleus_entry_get_id (entry));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", soleus_entry_get_id (entry));
}

/**
 * soleus_recommendation_card_set_narrow:
 * @self: a card
 * @narrow: whether the figure stands above the text
 *
 * Fits the card to the page.
 */
void
soleus_recommendation_card_set_narrow (SoleusRecommendationCard *self,
                                       gboolean                  narrow)
{
  g_return_if_fail (SOLEUS_IS_RECOMMENDATION_CARD (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (adw_bin_get_child (ADW_BIN (self))), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * soleus_recommendation_card_set_short:
 * @self: a card
 * @is_short: whether there is little height
 *
 * Fits the card to the page.
 */
void
soleus_recommendation_card_set_short (SoleusRecommendationCard *self,
                                      gboolean                  is_short)
{
  g_return_if_fail (SOLEUS_IS_RECOMMENDATION_CARD (self));

  self->is_short = is_short;
  gtk_widget_set_visible (GTK_WIDGET (self->open), !is_short);
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), FIGURE_WIDTH, is_short ? FIGURE_WIDTH : FIGURE_HEIGHT);
  adw_clamp_set_maximum_size (self->figure_clamp, is_short ? FIGURE_WIDTH : MOST_FIGURE_WIDTH);
  adw_clamp_set_tightening_threshold (self->figure_clamp, is_short ? FIGURE_WIDTH : MOST_FIGURE_WIDTH);
  if (self->entry != NULL)
    update_needs (self);
}
