/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-menu.h"

#include <glib/gi18n-lib.h>

static void
append (GMenu       *menu,
        const char  *label,
        const char  *action_name,
        SoleusEntry *entry)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action_name, "s", soleus_entry_get_id (entry));
  g_menu_append_item (menu, item);
}

/**
 * soleus_routine_menu_new:
 * @entry: a routine or an exercise
 *
 * Returns: (transfer full): what can be done with @entry besides starting and customising it; only what is the person's own can be deleted
 */
GMenuModel *
soleus_routine_menu_new (SoleusEntry *entry)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) ways_out = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  append (copies, _ ("Du_plicate"), "routine.duplicate", entry);
  if (soleus_entry_get_is_exercise (entry))
    append (copies, _ ("_Make an Exercise of Your Own…"), "routine.new-exercise", entry);
  append (ways_out, _ ("_Share…"), "share.export", entry);
  append (ways_out, _ ("P_rint…"), "paper.print", entry);
  append (ways_out, _ ("Save as PD_F…"), "paper.save-pdf", entry);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways_out));
  if (soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN) {
    append (end, _ ("_Delete"), "routine.delete", entry);
    g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  }
  return G_MENU_MODEL (menu);
}
