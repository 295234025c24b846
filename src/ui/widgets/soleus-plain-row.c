/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-plain-row.h"

/**
 * soleus_plain_row_new:
 * @title: what the row says
 * @subtitle: (nullable): what stands below it
 *
 * Makes a row for texts that may be those of a file from anywhere: they are shown as they are, and never markup.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_plain_row_new (const char *title,
                      const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  /* Only now: of what is set while an object is made, the row reads the title before it knows that it is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  return row;
}
