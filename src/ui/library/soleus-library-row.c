/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-row.h"
#include "soleus-broken-file-card.h"
#include "soleus-entry-text.h"
#include "soleus-fault-text.h"
#include "soleus-pick.h"
#include "soleus-recommendation-card.h"
#include "soleus-routine-card.h"

#include <glib/gi18n-lib.h>

/* What a card takes whose name and subtitle have a line each, as almost all have. */
#define CARD_HEIGHT 84

static gboolean
is_recommended (gpointer item)
{
  return SOLEUS_IS_PICK (item) && soleus_pick_get_role (item) == SOLEUS_PICK_ROLE_RECOMMENDED;
}

static GtkWidget *
make_card (gpointer item)
{
  GtkWidget *card;

  if (is_recommended (item))
    card = soleus_recommendation_card_new ();
  else if (SOLEUS_IS_BROKEN_FILE (item))
    card = soleus_broken_file_card_new ();
  else
    card = soleus_routine_card_new ();

  gtk_widget_set_margin_bottom (card, 4);
  gtk_widget_set_margin_top (card, is_recommended (item) ? 12 : 4);
  return card;
}

static GtkWidget *
make_place (void)
{
  GtkWidget *place = adw_bin_new ();

  gtk_widget_set_margin_bottom (place, 4);
  gtk_widget_set_margin_top (place, 4);
  gtk_widget_set_size_request (place, -1, CARD_HEIGHT);
  return place;
}

static gboolean
fits (GtkWidget *card,
      gpointer   item)
{
  if (is_recommended (item))
    return SOLEUS_IS_RECOMMENDATION_CARD (card);
  if (SOLEUS_IS_BROKEN_FILE (item))
    return SOLEUS_IS_BROKEN_FILE_CARD (card);
  return SOLEUS_IS_ROUTINE_CARD (card);
}

static void
fill_card (GtkWidget  *card,
           gpointer    item,
           SoleusUnits units)
{
  if (SOLEUS_IS_BROKEN_FILE (item))
    soleus_broken_file_card_set_file (SOLEUS_BROKEN_FILE_CARD (card), item);
  else if (is_recommended (item))
    soleus_recommendation_card_set_entry (SOLEUS_RECOMMENDATION_CARD (card), soleus_library_item_get_entry (item), units);
  else
    soleus_routine_card_set_entry (SOLEUS_ROUTINE_CARD (card), soleus_library_item_get_entry (item), units);
}

static char *
describe (gpointer    item,
          gboolean    favourite,
          SoleusUnits units)
{
  g_autofree char *subtitle = NULL;

  if (SOLEUS_IS_BROKEN_FILE (item))
    return soleus_broken_file_to_text (item);
  if (is_recommended (item))
    return g_strdup (_ ("Recommended to start with"));
  subtitle = soleus_entry_to_subtitle (soleus_library_item_get_entry (item), units);
  if (!favourite)
    return g_steal_pointer (&subtitle);
  /* Translators: what a screen reader says of a favourite; %s is dose and time, such as "3 × 15 · 7 min 15 s". */
  return g_strdup_printf (_ ("%s, favorite"), subtitle);
}

/**
 * soleus_library_item_get_entry:
 * @item: (type GObject): an item of the library's list
 *
 * Returns: (transfer none) (nullable): the entry that it stands for; %NULL for a file that couldn't be read
 */
SoleusEntry *
soleus_library_item_get_entry (gpointer item)
{
  if (SOLEUS_IS_PICK (item))
    return soleus_pick_get_entry (item);
  return SOLEUS_IS_ENTRY (item) ? SOLEUS_ENTRY (item) : NULL;
}

static void
update (GtkListItem      *list_item,
        SoleusFavourites *favourites,
        SoleusUnits       units)
{
  gpointer         item = gtk_list_item_get_item (list_item);
  GtkWidget       *card = gtk_list_item_get_child (list_item);
  SoleusEntry     *entry = soleus_library_item_get_entry (item);
  gboolean         favourite = entry != NULL && soleus_favourites_contains (favourites, soleus_entry_get_id (entry));
  g_autofree char *description = describe (item, favourite, units);

  if (SOLEUS_IS_ROUTINE_CARD (card))
    soleus_routine_card_set_favourite (SOLEUS_ROUTINE_CARD (card), favourite);
  gtk_list_item_set_accessible_label (list_item, entry != NULL ? soleus_entry_get_name (entry) : soleus_broken_file_get_display_name (item));
  gtk_list_item_set_accessible_description (list_item, description);
}

/**
 * soleus_library_row_bind:
 * @list_item: a row of the library's list
 * @favourites: what is marked with a star
 * @units: how to show a distance
 *
 * Gives the row its item. Where there is no card yet that fits it, an empty place is kept for one, until soleus_library_row_fill(): a list has two hundred rows, of which a
 * dozen can be seen. What the row tells assistive technology is complete without a card.
 */
void
soleus_library_row_bind (GtkListItem      *list_item,
                         SoleusFavourites *favourites,
                         SoleusUnits       units)
{
  gpointer   item = gtk_list_item_get_item (list_item);
  GtkWidget *card = gtk_list_item_get_child (list_item);

  gtk_list_item_set_activatable (list_item, !SOLEUS_IS_BROKEN_FILE (item));
  gtk_list_item_set_selectable (list_item, FALSE);
  if (fits (card, item))
    fill_card (card, item, units);
  else
    gtk_list_item_set_child (list_item, make_place ());
  update (list_item, favourites, units);
}

/**
 * soleus_library_row_is_filled:
 * @list_item: a row that is bound
 *
 * Returns: whether there is a card in it
 */
gboolean
soleus_library_row_is_filled (GtkListItem *list_item)
{
  return fits (gtk_list_item_get_child (list_item), gtk_list_item_get_item (list_item));
}

/**
 * soleus_library_row_fill:
 * @list_item: a row that is bound, and not filled
 * @favourites: what is marked with a star
 * @units: how to show a distance
 *
 * Shows the item of the row in the card that fits it.
 *
 * Returns: (transfer none): the card
 */
GtkWidget *
soleus_library_row_fill (GtkListItem      *list_item,
                         SoleusFavourites *favourites,
                         SoleusUnits       units)
{
  gpointer   item = gtk_list_item_get_item (list_item);
  GtkWidget *card = make_card (item);

  fill_card (card, item, units);
  /* After it is filled, because a button that finds its action before it has a target is told off. */
  gtk_list_item_set_child (list_item, card);
  update (list_item, favourites, units);
  return card;
}
