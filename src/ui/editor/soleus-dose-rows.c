/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-dose-rows.h"

#include "soleus-code-row.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-editor-words.h"
#include "soleus-exercise-draft.h"
#include "soleus-exercise-words.h"
#include "soleus-kind-types.h"

#include <glib/gi18n-lib.h>

#define N_COUNTED 3

/**
 * SoleusDoseRows:
 *
 * How much of an exercise: what completes a set and how much of it, sets, rest, sides, what ends each set, and a weight.
 */
struct _SoleusDoseRows {
  GObject parent_instance;

  SoleusDraft    *draft; /* (owned) */
  GtkWidget      *goal;
  GtkWidget      *counts[N_COUNTED]; /* by the kind of goal */
  AdwExpanderRow *finisher;
  AdwExpanderRow *load;
  GtkWidget      *load_kinds;
  GtkWidget      *kg;
  gboolean        is_showing;
};

G_DEFINE_FINAL_TYPE (SoleusDoseRows, soleus_dose_rows, G_TYPE_OBJECT)

static const SoleusDraftQuantity counted[N_COUNTED] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = { &soleus_bounds_repetitions, 1, 0, 0, SOLEUS_DRAFT_MEASURE_NUMBER },
  [SOLEUS_GOAL_KIND_DURATION] = { &soleus_bounds_set_s, 5, 1, 0, SOLEUS_DRAFT_MEASURE_NUMBER },
  [SOLEUS_GOAL_KIND_DISTANCE] = { &soleus_bounds_distance_m, 10, 0, 0, SOLEUS_DRAFT_MEASURE_DISTANCE },
};

static const char *const counted_titles[N_COUNTED] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = N_ ("Repetitions"),
  [SOLEUS_GOAL_KIND_DURATION] = N_ ("Seconds"),
  [SOLEUS_GOAL_KIND_DISTANCE] = N_ ("Distance"),
};

static const int sides_values[] = { SOLEUS_SIDES_BOTH, SOLEUS_SIDES_EACH, SOLEUS_SIDES_ALTERNATING, SOLEUS_SIDES_LEFT, SOLEUS_SIDES_RIGHT };

/* Pulses can't end a set. */
static const int finisher_values[] = { SOLEUS_PHASE_KIND_STRETCH, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_BALANCE, SOLEUS_PHASE_KIND_PAUSE,
                                       SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_MOVE };

static gboolean
has (SoleusDoseRows *self,
     const char     *pointer)
{
  JsonNode *node = soleus_draft_look_up (self->draft, pointer);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static void
show (SoleusDoseRows *self)
{
  SoleusGoalKind goal = soleus_exercise_draft_get_goal (self->draft);

  self->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->goal), (guint) goal);
  for (int kind = 0; kind < N_COUNTED; kind++)
    gtk_widget_set_visible (self->counts[kind], kind == (int) goal);
  adw_expander_row_set_enable_expansion (self->finisher, has (self, "/finisher"));
  adw_expander_row_set_enable_expansion (self->load, has (self, "/load"));
  gtk_widget_set_visible (self->load_kinds, has (self, "/load"));
  self->is_showing = FALSE;
}

static void
on_goal_chosen (SoleusDoseRows *self)
{
  if (!self->is_showing)
    soleus_exercise_draft_set_goal (self->draft, (SoleusGoalKind) adw_combo_row_get_selected (ADW_COMBO_ROW (self->goal)));
}

static void
on_finisher_toggled (SoleusDoseRows *self)
{
  gboolean enabled = adw_expander_row_get_enable_expansion (self->finisher);

  if (self->is_showing || enabled == has (self, "/finisher"))
    return;
  soleus_exercise_draft_set_finisher (self->draft, enabled);
  adw_expander_row_set_expanded (self->finisher, enabled);
}

static void
on_load_toggled (SoleusDoseRows *self)
{
  gboolean enabled = adw_expander_row_get_enable_expansion (self->load);

  if (self->is_showing || enabled == has (self, "/load"))
    return;
  soleus_exercise_draft_set_load (self->draft, enabled);
  adw_expander_row_set_expanded (self->load, enabled);
}

static void
add_goal (SoleusDoseRows      *self,
          AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int goal = SOLEUS_GOAL_KIND_REPETITIONS; goal <= SOLEUS_GOAL_KIND_OPEN; goal++)
    gtk_string_list_append (words, soleus_goal_kind_to_title (goal));
  self->goal = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->goal), _ ("What Completes a Set"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->goal), G_LIST_MODEL (words));
  g_signal_connect_object (self->goal, "notify::selected", G_CALLBACK (on_goal_chosen), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->goal);
  for (int kind = 0; kind < N_COUNTED; kind++) {
    g_autofree char *pointer = g_strconcat ("/goal/", soleus_exercise_draft_get_goal_key ((SoleusGoalKind) kind), NULL);

    self->counts[kind] = soleus_draft_number_row_new (self->draft, pointer, _ (counted_titles[kind]), _ (counted_titles[kind]), &counted[kind]);
    adw_preferences_group_add (group, self->counts[kind]);
  }
}

static void
add_sets (SoleusDoseRows      *self,
          AdwPreferencesGroup *group)
{
  const SoleusDraftQuantity sets = { &soleus_bounds_sets, 1, 0, 1, SOLEUS_DRAFT_MEASURE_NUMBER };
  /* What a routine takes when the exercise says nothing. */
  const SoleusDraftQuantity rest = { &soleus_bounds_rest_s, 5, 1, 60, SOLEUS_DRAFT_MEASURE_NUMBER };

  adw_preferences_group_add (group, soleus_draft_number_row_new (self->draft, "/sets", _ ("Sets"), _ ("Sets"), &sets));
  adw_preferences_group_add (group, soleus_draft_number_row_new (self->draft, "/rest_s", _ ("Seconds of Rest Between Sets"), _ ("Rest"), &rest));
  adw_preferences_group_add (group, soleus_draft_kind_row_new (self->draft, "/sides", _ ("Legs"), SOLEUS_TYPE_SIDES, sides_values, G_N_ELEMENTS (sides_values), soleus_sides_to_title));
}

static AdwExpanderRow *
new_expander (const char *title,
              const char *subtitle)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (row), TRUE);
  return ADW_EXPANDER_ROW (row);
}

static void
add_finisher (SoleusDoseRows      *self,
              AdwPreferencesGroup *group)
{
  const SoleusDraftQuantity seconds = { &soleus_bounds_phase_s, 1, 1, 20, SOLEUS_DRAFT_MEASURE_NUMBER };

  self->finisher = new_expander (_ ("Finisher"), _ ("One more phase at the end of each set, such as a stretch"));
  adw_expander_row_add_row (self->finisher, soleus_draft_kind_row_new (self->draft, "/finisher/kind", _ ("Kind"), SOLEUS_TYPE_PHASE_KIND, finisher_values, G_N_ELEMENTS (finisher_values), soleus_phase_kind_to_title));
  adw_expander_row_add_row (self->finisher, soleus_draft_number_row_new (self->draft, "/finisher/duration_s", _ ("Seconds"), _ ("Seconds of the Finisher"), &seconds));
  adw_expander_row_add_row (self->finisher, soleus_draft_words_row_new (self->draft, "/finisher/cue", _ ("What Is Said When It Begins"), _ ("Cue"), TRUE));
  g_signal_connect_object (self->finisher, "notify::enable-expansion", G_CALLBACK (on_finisher_toggled), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->finisher));
}

static void
add_load (SoleusDoseRows      *self,
          AdwPreferencesGroup *group)
{
  const SoleusDraftQuantity kg = { &soleus_bounds_load_kg, 0.5, 1, 0, SOLEUS_DRAFT_MEASURE_LOAD };

  self->load = new_expander (_ ("Added Weight"), _ ("How much a routine begins with; it may choose more or less"));
  self->kg = soleus_draft_number_row_new (self->draft, "/load/kg", _ ("Weight"), _ ("Weight"), &kg);
  adw_expander_row_add_row (self->load, self->kg);
  g_signal_connect_object (self->load, "notify::enable-expansion", G_CALLBACK (on_load_toggled), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->load));
  self->load_kinds = soleus_code_row_new (self->draft, "/load/kinds", _ ("What the Weight Can Be"), soleus_load_list_codes (), soleus_load_name_to_text, soleus_load_kinds_to_text);
  adw_preferences_group_add (group, self->load_kinds);
}

static void
soleus_dose_rows_finalize (GObject *object)
{
  g_object_unref (SOLEUS_DOSE_ROWS (object)->draft);

  G_OBJECT_CLASS (soleus_dose_rows_parent_class)->finalize (object);
}

static void
soleus_dose_rows_class_init (SoleusDoseRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_dose_rows_finalize;
}

static void
soleus_dose_rows_init (SoleusDoseRows *self)
{
}

/**
 * soleus_dose_rows_new:
 * @group: where the rows go; they are its own
 * @draft: the exercise that is edited
 *
 * Returns: (transfer full): the rows, in metric units; to be let go with @group
 */
SoleusDoseRows *
soleus_dose_rows_new (AdwPreferencesGroup *group,
                      SoleusDraft         *draft)
{
  SoleusDoseRows *self = g_object_new (SOLEUS_TYPE_DOSE_ROWS, NULL);

  self->draft = g_object_ref (draft);
  self->is_showing = TRUE;
  add_goal (self, group);
  add_sets (self, group);
  add_finisher (self, group);
  add_load (self, group);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return self;
}

/**
 * soleus_dose_rows_set_units:
 * @self: the rows
 * @units: what loads and distances are shown in
 */
void
soleus_dose_rows_set_units (SoleusDoseRows *self,
                            SoleusUnits     units)
{
  g_return_if_fail (SOLEUS_IS_DOSE_ROWS (self));

  soleus_draft_number_row_set_units (self->counts[SOLEUS_GOAL_KIND_DISTANCE], units);
  soleus_draft_number_row_set_units (self->kg, units);
}
