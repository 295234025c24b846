/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-card.h"
#include "soleus-entry-text.h"
#include "soleus-moving-figure.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRoutineCard:
 *
 * One entry of the library as a card in a list: a small figure that stands still, the name, dose and time, a star if it is a favourite, and a button at the end that starts
 * a session at once (`app.start` with the entry's id), named after the entry. Opening the entry is up to the row around it, and so is what the star tells those who don't
 * see it.
 */
struct _SoleusRoutineCard {
  AdwBin parent_instance;

  SoleusEntry *entry;

  GtkButton          *start;
  SoleusMovingFigure *figure;
  GtkWidget          *star;
  GtkLabel           *name;
  GtkLabel           *subtitle;
};

G_DEFINE_FINAL_TYPE (SoleusRoutineCard, soleus_routine_card, ADW_TYPE_BIN)

static void
soleus_routine_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_ROUTINE_CARD);
  g_clear_object (&SOLEUS_ROUTINE_CARD (object)->entry);

  G_OBJECT_CLASS (soleus_routine_card_parent_class)->dispose (object);
}

static void
soleus_routine_card_class_init (SoleusRoutineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_routine_card_dispose;

  g_type_ensure (SOLEUS_TYPE_MOVING_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-routine-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutineCard, start);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutineCard, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutineCard, name);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutineCard, star);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutineCard, subtitle);
}

static void
soleus_routine_card_init (SoleusRoutineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_routine_card_new:
 *
 * Returns: (transfer floating): a card without an entry yet
 */
GtkWidget *
soleus_routine_card_new (void)
{
  return g_object_new (SOLEUS_TYPE_ROUTINE_CARD, NULL);
}

/**
 * soleus_routine_card_set_entry:
 * @self: a card
 * @entry: what it shows from now on
 * @units: how to show a distance
 *
 * Shows an entry.
 */
void
soleus_routine_card_set_entry (SoleusRoutineCard *self,
                               SoleusEntry       *entry,
                               SoleusUnits        units)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *start = NULL;

  g_return_if_fail (SOLEUS_IS_ROUTINE_CARD (self));

  subtitle = soleus_entry_to_subtitle (entry, units);
  gtk_label_set_label (self->subtitle, subtitle);
  if (!g_set_object (&self->entry, entry))
    return;

  gtk_label_set_label (self->name, soleus_entry_get_name (entry));
  soleus_moving_figure_set_routine (self->figure, soleus_entry_get_routine (entry));

  /* Translators: %s is a routine. */
  start = g_strdup_printf (_ ("Start %s"), soleus_entry_get_name (entry));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->start), start);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_LABEL, start, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", soleus_entry_get_id (entry));
}

/**
 * soleus_routine_card_set_favourite:
 * @self: a card
 * @favourite: whether to show the star
 *
 * Marks the entry as a favourite.
 */
void
soleus_routine_card_set_favourite (SoleusRoutineCard *self,
                                   gboolean           favourite)
{
  g_return_if_fail (SOLEUS_IS_ROUTINE_CARD (self));

  gtk_widget_set_visible (self->star, favourite);
}

/**
 * soleus_routine_card_get_entry:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SoleusEntry *
soleus_routine_card_get_entry (SoleusRoutineCard *self)
{
  g_return_val_if_fail (SOLEUS_IS_ROUTINE_CARD (self), NULL);

  return self->entry;
}
