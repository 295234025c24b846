/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-editor-page.h"

#include "soleus-dose-rows.h"
#include "soleus-exercise-groups.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusExerciseEditorPage:
 *
 * An exercise of the person's own while it is edited: name and position, the phases with their seconds and cues, the dose, how to get into place, what one needs and what to
 * watch.
 */
struct _SoleusExerciseEditorPage {
  SoleusEditorPage parent_instance;

  SoleusDoseRows *dose_rows; /* (owned) */
};

G_DEFINE_FINAL_TYPE (SoleusExerciseEditorPage, soleus_exercise_editor_page, SOLEUS_TYPE_EDITOR_PAGE)

static void
update_units (SoleusExerciseEditorPage *self)
{
  soleus_dose_rows_set_units (self->dose_rows, soleus_region_get_units (soleus_editor_page_get_region (SOLEUS_EDITOR_PAGE (self))));
}

static void
soleus_exercise_editor_page_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_EXERCISE_EDITOR_PAGE (object)->dose_rows);

  G_OBJECT_CLASS (soleus_exercise_editor_page_parent_class)->dispose (object);
}

static void
soleus_exercise_editor_page_class_init (SoleusExerciseEditorPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_exercise_editor_page_dispose;
}

static void
soleus_exercise_editor_page_init (SoleusExerciseEditorPage *self)
{
}

/**
 * soleus_exercise_editor_page_new:
 * @draft: the exercise to edit
 * @shelf: where it is kept
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_exercise_editor_page_new (SoleusDraft  *draft,
                                 SoleusShelf  *shelf,
                                 SoleusRegion *region)
{
  SoleusExerciseEditorPage *self = g_object_new (SOLEUS_TYPE_EXERCISE_EDITOR_PAGE, "title", _ ("Edit Exercise"), NULL);
  SoleusEditorPage         *page = SOLEUS_EDITOR_PAGE (self);

  soleus_exercise_groups_fill_what (soleus_editor_page_edit (page, draft, shelf, region), draft);
  soleus_exercise_groups_fill_phases (soleus_editor_page_add_group (page, _ ("Phases"), _ ("What one repetition is made of, in order")), draft);
  self->dose_rows = soleus_dose_rows_new (soleus_editor_page_add_group (page, _ ("Dose"), NULL), draft);
  soleus_exercise_groups_fill_setup (soleus_editor_page_add_group (page, _ ("Get Into Place"), NULL), draft);
  soleus_exercise_groups_fill_care (soleus_editor_page_add_group (page, _ ("Good to Know"), NULL), draft);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (update_units), self, G_CONNECT_SWAPPED);
  update_units (self);
  return GTK_WIDGET (self);
}
