/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-menu.h"

#include <glib/gi18n-lib.h>

static void
append (GMenu      *menu,
        const char *label,
        const char *action_name,
        const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action_name, "s", id);
  g_menu_append_item (menu, item);
}

/**
 * soleus_routine_menu_new_with:
 * @id: of a routine or an exercise
 * @is_own: whether it is the person's own; nothing else can be deleted
 * @label: (nullable): what else can be done with it
 * @detailed_action: (nullable): the action of @label
 *
 * Returns: (transfer full): what can be done with the whole of it
 */
GMenuModel *
soleus_routine_menu_new_with (const char *id,
                              gboolean    is_own,
                              const char *label,
                              const char *detailed_action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) ways_out = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  append (copies, _ ("Du_plicate"), "routine.duplicate", id);
  if (label != NULL)
    g_menu_append (copies, label, detailed_action);
  append (ways_out, _ ("_Share…"), "share.export", id);
  append (ways_out, _ ("P_rint…"), "paper.print", id);
  append (ways_out, _ ("Save as PD_F…"), "paper.save-pdf", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways_out));
  if (is_own) {
    append (end, _ ("_Delete"), "routine.delete", id);
    g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  }
  return G_MENU_MODEL (menu);
}

/**
 * soleus_routine_menu_new:
 * @entry: a routine or an exercise
 *
 * Returns: (transfer full): what can be done with @entry besides starting and customising it
 */
GMenuModel *
soleus_routine_menu_new (SoleusEntry *entry)
{
  const char      *id = soleus_entry_get_id (entry);
  const char      *label = soleus_entry_get_is_exercise (entry) ? _ ("_Make an Exercise of Your Own…") : NULL;
  g_autofree char *action = g_strconcat ("routine.new-exercise::", id, NULL);

  return soleus_routine_menu_new_with (id, soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN, label, action);
}
