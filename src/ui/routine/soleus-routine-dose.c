/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-dose.h"
#include "soleus-code-words.h"
#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

static void
add_property (GPtrArray  *rows,
              const char *title,
              const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  /* The texts may be those of a file from anywhere, so they are never markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "property");
  g_ptr_array_add (rows, row);
}

static void
add_blocks (GPtrArray     *rows,
            SoleusRoutine *routine,
            SoleusUnits    units)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    g_autofree char   *text = soleus_block_to_text (block, units);

    /* With one exercise its name is the page's title already. */
    add_property (rows, routine->blocks->len == 1 ? _ ("Dose") : block->exercise->name, text);
  }
}

static void
add_loads (GPtrArray     *rows,
           SoleusRoutine *routine,
           SoleusUnits    units)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    g_autofree char   *load = soleus_block_load_to_text (block, units);
    g_autofree char   *title = NULL;

    if (load == NULL)
      continue;
    /* Translators: the weight of one exercise of several; %s is the exercise. */
    title = routine->blocks->len == 1 ? g_strdup (_ ("Weight")) : g_strdup_printf (_ ("Weight: %s"), block->exercise->name);
    add_property (rows, title, load);
  }
}

/**
 * soleus_routine_dose_make_rows:
 * @entry: a routine or an exercise
 * @units: how loads and distances are shown
 *
 * Returns: (transfer container) (element-type GtkWidget): rows that tell how much is done, how long it takes, how often, with what, and whom it is for
 */
GPtrArray *
soleus_routine_dose_make_rows (SoleusEntry *entry,
                               SoleusUnits  units)
{
  GPtrArray            *rows = g_ptr_array_new ();
  const SoleusExercise *exercise = soleus_entry_get_exercise (entry);
  SoleusRoutine        *routine = soleus_entry_get_routine (entry);
  g_autofree char      *time = soleus_entry_time_to_text (entry);
  g_autofree char      *frequency = soleus_frequency_to_text (routine->times_per_day, routine->days_per_week);
  g_autofree char      *needs = exercise != NULL ? soleus_equipment_to_text (exercise->equipment) : NULL;

  add_blocks (rows, routine, units);
  add_property (rows, _ ("Total Time"), time);
  if (frequency != NULL)
    add_property (rows, _ ("How Often"), frequency);
  if (needs != NULL)
    add_property (rows, _ ("What You Need"), needs);
  add_loads (rows, routine, units);
  add_property (rows, _ ("Whom It’s For"), soleus_level_to_words (soleus_entry_get_level (entry)).more);
  return rows;
}
