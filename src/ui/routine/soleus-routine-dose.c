/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-dose.h"
#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-kind-words.h"
#include "soleus-outside-text.h"

#include <glib/gi18n-lib.h>

static void
free_fact (gpointer data)
{
  SoleusRoutineFact *fact = data;

  g_free (fact->title);
  g_free (fact->text);
  g_free (fact);
}

/* Takes the text; where there is none, there is no such fact. */
static void
add_fact (GPtrArray  *facts,
          const char *title,
          char       *text)
{
  SoleusRoutineFact *fact;

  if (text == NULL)
    return;
  fact = g_new (SoleusRoutineFact, 1);
  *fact = (SoleusRoutineFact) { g_strdup (title), text };
  g_ptr_array_add (facts, fact);
}

static void
add_blocks (GPtrArray     *facts,
            SoleusRoutine *routine,
            SoleusUnits    units)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);

    /* With one exercise its name is the page's title already. */
    add_fact (facts, routine->blocks->len == 1 ? _ ("Dose") : block->exercise->name, soleus_block_to_text (block, units));
  }
}

static void
add_loads (GPtrArray     *facts,
           SoleusRoutine *routine,
           SoleusUnits    units)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    /* Translators: the weight of one exercise of several; %s is the exercise. */
    g_autofree char *title = routine->blocks->len == 1 ? g_strdup (_ ("Weight")) : g_strdup_printf (_ ("Weight: %s"), block->exercise->name);

    add_fact (facts, title, soleus_block_load_to_text (block, units));
  }
}

static void
add_outside (GPtrArray     *facts,
             SoleusRoutine *routine,
             SoleusUnits    units)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    /* Translators: which numbers of one exercise of several a person chose otherwise; %s is the exercise. */
    g_autofree char *title = routine->blocks->len == 1 ? g_strdup (_ ("Outside What the Source Says")) : g_strdup_printf (_ ("Outside What the Source Says: %s"), block->exercise->name);

    add_fact (facts, title, soleus_block_outside_to_text (block, units));
  }
}

/**
 * soleus_routine_dose_list_facts:
 * @entry: a routine or an exercise
 * @units: how loads and distances are shown
 *
 * Returns: (transfer full) (element-type SoleusRoutineFact): how much is done, what of it is outside of what the sources say, how long it takes, how often, with what, and whom
 *   it is for
 */
GPtrArray *
soleus_routine_dose_list_facts (SoleusEntry *entry,
                                SoleusUnits  units)
{
  GPtrArray     *facts = g_ptr_array_new_with_free_func (free_fact);
  SoleusRoutine *routine = soleus_entry_get_routine (entry);

  add_blocks (facts, routine, units);
  add_outside (facts, routine, units);
  add_fact (facts, _ ("Total Time"), soleus_entry_time_to_text (entry));
  add_fact (facts, _ ("How Often"), soleus_frequency_to_text (&routine->frequency));
  add_fact (facts, _ ("What You Need"), soleus_routine_equipment_to_text (routine));
  add_loads (facts, routine, units);
  add_fact (facts, _ ("Whom It’s For"), g_strdup (soleus_level_to_words (soleus_entry_get_level (entry)).more));
  return facts;
}
