/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-row.h"
#include "soleus-plain-row.h"
#include "soleus-entry-text.h"

#include <adwaita.h>

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = soleus_plain_row_new (title, subtitle);
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

/**
 * soleus_learn_row_new:
 * @card: a card
 *
 * Returns: (transfer floating): a row of a list box that opens the card by `win.show-card`
 */
GtkWidget *
soleus_learn_row_new (SoleusLearnCard *card)
{
  return new_row (soleus_learn_card_get_title (card), soleus_learn_card_get_summary (card), "win.show-card", soleus_learn_card_get_id (card));
}

/**
 * soleus_learn_row_new_for_entry:
 * @entry: an exercise or a routine
 * @units: how to show a distance
 *
 * Returns: (transfer floating): a row of a list box that opens the entry's page by `win.open-routine`
 */
GtkWidget *
soleus_learn_row_new_for_entry (SoleusEntry *entry,
                                SoleusUnits  units)
{
  g_autofree char *subtitle = soleus_entry_to_subtitle (entry, units);

  return new_row (soleus_entry_get_name (entry), subtitle, "win.open-routine", soleus_entry_get_id (entry));
}
