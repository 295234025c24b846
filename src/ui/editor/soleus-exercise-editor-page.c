/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-editor-page.h"

#include "soleus-code-row.h"
#include "soleus-code-words.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-exercise-draft.h"
#include "soleus-figure.h"
#include "soleus-item-list.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-number-row.h"
#include "soleus-phase-row.h"
#include "soleus-pose-dialog.h"
#include "soleus-words-row.h"

#include <glib/gi18n-lib.h>

#define PICTURE_SIZE 72
#define N_COUNTED 3

/**
 * SoleusExerciseEditorPage:
 *
 * An exercise of the person's own while it is edited: name and position, the phases with their seconds and cues, the dose, how to get into place, what one needs and what to
 * watch.
 */
struct _SoleusExerciseEditorPage {
  SoleusEditorPage parent_instance;

  SoleusDraft    *draft; /* (owned) */
  SoleusPart     *part;  /* (owned) */
  SoleusItemList *phases;
  SoleusItemList *steps;
  GtkWidget      *position;
  GtkWidget      *figure;
  GtkWidget      *counts[N_COUNTED]; /* by the kind of goal */
  GtkWidget      *change_over;
  GtkWidget      *load_kinds;
};

G_DEFINE_FINAL_TYPE (SoleusExerciseEditorPage, soleus_exercise_editor_page, SOLEUS_TYPE_EDITOR_PAGE)

static const struct {
  SoleusDoseNumberKind kind;
  const char          *title;
} counted[N_COUNTED] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = { SOLEUS_DOSE_NUMBER_REPETITIONS, N_ ("Repetitions") },
  [SOLEUS_GOAL_KIND_DURATION] = { SOLEUS_DOSE_NUMBER_DURATION, N_ ("Seconds") },
  [SOLEUS_GOAL_KIND_DISTANCE] = { SOLEUS_DOSE_NUMBER_DISTANCE, N_ ("Distance") },
};

static const char *
goal_to_text (int goal)
{
  return soleus_kind_to_title (SOLEUS_TYPE_GOAL_KIND, goal);
}

/* Pulses can't end a set. */
static const int finisher_values[] = { SOLEUS_PHASE_KIND_STRETCH, SOLEUS_PHASE_KIND_HOLD, SOLEUS_PHASE_KIND_BALANCE, SOLEUS_PHASE_KIND_PAUSE,
                                       SOLEUS_PHASE_KIND_LIFT, SOLEUS_PHASE_KIND_LOWER, SOLEUS_PHASE_KIND_MOVE };

/* A file of one's own counts at least as for people who train. */
static const int level_values[] = { SOLEUS_LEVEL_TRAINED, SOLEUS_LEVEL_CLINICIAN };

static GtkWidget *
make_phase (SoleusPart *part,
            gpointer    data)
{
  return soleus_phase_row_new (part);
}

static void
show_step (GtkWidget  *row,
           SoleusPart *part)
{
  /* Translators: one of the steps to get into place, with its number. */
  g_autofree char *title = g_strdup_printf (_ ("Step %u"), soleus_part_get_index (part) + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static GtkWidget *
make_step (SoleusPart *part,
           gpointer    data)
{
  GtkWidget *row = soleus_words_row_new (part, "", "", _ ("Step"), FALSE);

  g_signal_connect_object (part, "changed", G_CALLBACK (show_step), row, G_CONNECT_SWAPPED);
  show_step (row, part);
  return row;
}

static const SoleusItemListKind phases = {
  .pointer = "/phases",
  .add = N_ ("Add a _Phase"),
  .removed = N_ ("Removed Phase"),
  .make = make_phase,
};

static const SoleusItemListKind steps = {
  .pointer = "/setup",
  .add = N_ ("Add a _Step"),
  .removed = N_ ("Removed Step"),
  .make = make_step,
};

static gboolean
has (SoleusPart *part,
     const char *pointer)
{
  JsonNode *node = soleus_draft_look_up (soleus_part_get_draft (part), pointer);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static int
read_goal (SoleusPart *part,
           gpointer    data)
{
  return (int) soleus_exercise_draft_get_goal (soleus_part_get_draft (part));
}

static void
write_goal (SoleusPart *part,
            int         value,
            gpointer    data)
{
  soleus_exercise_draft_set_goal (soleus_part_get_draft (part), (SoleusGoalKind) value);
}

static int
read_finisher (SoleusPart *part,
               gpointer    data)
{
  return has (part, "/finisher");
}

static void
write_finisher (SoleusPart *part,
                int         value,
                gpointer    data)
{
  soleus_exercise_draft_set_finisher (soleus_part_get_draft (part), value);
}

static int
read_load (SoleusPart *part,
           gpointer    data)
{
  return has (part, "/load");
}

static void
write_load (SoleusPart *part,
            int         value,
            gpointer    data)
{
  soleus_exercise_draft_set_load (soleus_part_get_draft (part), value);
}

static SoleusBodyPosition
get_position (SoleusExerciseEditorPage *self)
{
  return (SoleusBodyPosition) soleus_draft_get_kind (self->draft, "/position", SOLEUS_TYPE_BODY_POSITION, SOLEUS_BODY_POSITION_SEATED);
}

/* Where the legs work together, or one alone, nothing changes. */
static gboolean
is_each_side (SoleusExerciseEditorPage *self)
{
  SoleusSides sides = (SoleusSides) soleus_draft_get_kind (self->draft, "/sides", SOLEUS_TYPE_SIDES, SOLEUS_SIDES_BOTH);

  return sides == SOLEUS_SIDES_EACH || sides == SOLEUS_SIDES_EACH_RIGHT_FIRST;
}

static void
show (SoleusExerciseEditorPage *self)
{
  soleus_figure_set_position (SOLEUS_FIGURE (self->figure), get_position (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->position), soleus_figure_get_pose (SOLEUS_FIGURE (self->figure))->name);
  for (int kind = 0; kind < N_COUNTED; kind++)
    gtk_widget_set_visible (self->counts[kind], kind == read_goal (self->part, NULL));
  gtk_widget_set_visible (self->change_over, is_each_side (self));
  gtk_widget_set_visible (self->load_kinds, read_load (self->part, NULL));
}

static void
on_position_chosen (SoleusExerciseEditorPage *self,
                    SoleusBodyPosition        position)
{
  soleus_draft_settle (self->draft);
  soleus_draft_set_text (self->draft, "/position", soleus_kind_to_nick (SOLEUS_TYPE_BODY_POSITION, (int) position), _ ("Position"));
  soleus_draft_settle (self->draft);
}

static void
on_position_activated (SoleusExerciseEditorPage *self)
{
  AdwDialog *dialog = soleus_pose_dialog_new (get_position (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_position_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->position);
}

static void
add_what (SoleusExerciseEditorPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->figure = soleus_figure_new ();
  soleus_figure_set_still (SOLEUS_FIGURE (self->figure), TRUE);
  gtk_widget_set_size_request (self->figure, PICTURE_SIZE, PICTURE_SIZE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_SIZE);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->figure);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->figure), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->position = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Position"), "activatable", TRUE, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->position), clamp);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->position), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (self->position, "property");
  g_signal_connect_object (self->position, "activated", G_CALLBACK (on_position_activated), self, G_CONNECT_SWAPPED);
  soleus_editor_page_add_to_name (SOLEUS_EDITOR_PAGE (self), soleus_words_row_new (self->part, "/summary", _ ("In One Line"), _ ("Description"), TRUE));
  soleus_editor_page_add_to_name (SOLEUS_EDITOR_PAGE (self), self->position);
}

static void
on_add_phase (SoleusExerciseEditorPage *self)
{
  soleus_draft_settle (self->draft);
  soleus_exercise_draft_add_phase (self->draft);
  soleus_item_list_open (self->phases, soleus_item_list_get_n_rows (self->phases) - 1);
}

static void
add_phases (SoleusExerciseEditorPage *self)
{
  self->phases = soleus_item_list_new (self->part, &phases, NULL);
  g_signal_connect_object (self->phases, "add", G_CALLBACK (on_add_phase), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Phases"), _ ("What one repetition is made of, in order")), GTK_WIDGET (self->phases));
}

static GtkWidget *
new_number (SoleusExerciseEditorPage *self,
            SoleusDoseNumberKind      kind,
            const char               *pointer,
            double                    value,
            const char               *title,
            const char               *label)
{
  g_autoptr (SoleusDoseNumber) number = soleus_dose_number_new_own (kind, pointer, value);

  return soleus_number_row_new (self->part, number, title, label, NULL);
}

static void
add_goal (SoleusExerciseEditorPage *self,
          AdwPreferencesGroup      *group)
{
  adw_preferences_group_add (group, soleus_choice_row_new (self->part, _ ("What Completes a Set"), NULL, SOLEUS_GOAL_KIND_OPEN + 1, goal_to_text, read_goal, write_goal));
  for (int kind = 0; kind < N_COUNTED; kind++) {
    g_autofree char *pointer = g_strconcat ("/goal/", soleus_exercise_draft_get_goal_key ((SoleusGoalKind) kind), NULL);

    self->counts[kind] = new_number (self, counted[kind].kind, pointer, 0, _ (counted[kind].title), NULL);
    adw_preferences_group_add (group, self->counts[kind]);
  }
}

static void
add_finisher (SoleusExerciseEditorPage *self,
              AdwPreferencesGroup      *group)
{
  GtkWidget      *row = soleus_option_row_new (self->part, _ ("Finisher"), _ ("One more phase at the end of each set, such as a stretch"), read_finisher, write_finisher);
  AdwExpanderRow *finisher = ADW_EXPANDER_ROW (row);

  adw_expander_row_add_row (finisher, soleus_kind_row_new (self->part, "/finisher/kind", _ ("Kind"), SOLEUS_TYPE_PHASE_KIND, finisher_values, G_N_ELEMENTS (finisher_values), finisher_values[0]));
  adw_expander_row_add_row (finisher, new_number (self, SOLEUS_DOSE_NUMBER_FINISHER, "/finisher/duration_s", 20, _ ("Seconds"), _ ("Seconds of the Finisher")));
  adw_expander_row_add_row (finisher, soleus_words_row_new (self->part, "/finisher/cue", _ ("What Is Said When It Begins"), _ ("Cue"), TRUE));
  adw_preferences_group_add (group, row);
}

static void
add_load (SoleusExerciseEditorPage *self,
          AdwPreferencesGroup      *group)
{
  GtkWidget *row = soleus_option_row_new (self->part, _ ("Added Weight"), _ ("How much a routine begins with; it may choose more or less"), read_load, write_load);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_number (self, SOLEUS_DOSE_NUMBER_LOAD, "/load/kg", 0, _ ("Weight"), NULL));
  self->load_kinds = soleus_code_row_new (self->part, "/load/kinds", _ ("What the Weight Can Be"), soleus_load_list_codes (), soleus_load_name_to_text, soleus_load_kinds_to_text);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, self->load_kinds);
}

/* Where the exercise says nothing, it has the rest that a routine takes then. */
static void
add_dose (SoleusExerciseEditorPage *self)
{
  AdwPreferencesGroup *group = soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Dose"), NULL);

  add_goal (self, group);
  adw_preferences_group_add (group, new_number (self, SOLEUS_DOSE_NUMBER_SETS, "/sets", 1, _ ("Sets"), NULL));
  adw_preferences_group_add (group, new_number (self, SOLEUS_DOSE_NUMBER_REST, "/rest_s", 60, _ ("Seconds of Rest Between Sets"), _ ("Rest")));
  adw_preferences_group_add (group, soleus_kind_row_new (self->part, "/sides", _ ("Sides"), SOLEUS_TYPE_SIDES, NULL, SOLEUS_SIDES_RIGHT + 1, SOLEUS_SIDES_BOTH));
  self->change_over = new_number (self, SOLEUS_DOSE_NUMBER_CHANGE_OVER, "/change_over_s", SOLEUS_DEFAULT_CHANGE_OVER_S, _ ("Seconds to Change Sides"), _ ("Time to Change Sides"));
  adw_preferences_group_add (group, self->change_over);
  add_finisher (self, group);
  add_load (self, group);
}

/* An empty step would be a fault before anybody has done anything wrong. */
static void
on_add_step (SoleusExerciseEditorPage *self)
{
  guint            n = soleus_item_list_get_n_rows (self->steps);
  g_autofree char *words = g_strdup_printf (_ ("Step %u"), n + 1);

  soleus_draft_settle (self->draft);
  if (soleus_draft_look_up (self->draft, "/setup") == NULL)
    soleus_draft_set_node (self->draft, "/setup", json_from_string ("[]", NULL), _ ("Another Step"));
  soleus_draft_insert (self->draft, "/setup", n, json_node_init_string (json_node_alloc (), words), _ ("Another Step"));
  soleus_draft_settle (self->draft);
  soleus_item_list_open (self->steps, n);
}

static void
add_setup (SoleusExerciseEditorPage *self)
{
  self->steps = soleus_item_list_new (self->part, &steps, NULL);
  g_signal_connect_object (self->steps, "add", G_CALLBACK (on_add_step), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Get Into Place"), NULL), GTK_WIDGET (self->steps));
}

static char *
count_contraindications (char **codes)
{
  guint n = g_strv_length (codes);

  if (n == 0)
    return g_strdup (_ ("Nothing in particular"));
  return g_strdup_printf (ngettext ("%u thing that speaks against it", "%u things that speak against it", n), n);
}

static void
add_care (SoleusExerciseEditorPage *self)
{
  AdwPreferencesGroup *group = soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Good to Know"), NULL);

  adw_preferences_group_add (group, soleus_kind_row_new (self->part, "/category", _ ("Group"), SOLEUS_TYPE_CATEGORY, NULL, SOLEUS_CATEGORY_AFTER_INJURY + 1, SOLEUS_CATEGORY_EVERYDAY));
  adw_preferences_group_add (group, soleus_kind_row_new (self->part, "/level", _ ("Whom It’s For"), SOLEUS_TYPE_LEVEL, level_values, G_N_ELEMENTS (level_values), level_values[0]));
  adw_preferences_group_add (group, soleus_code_row_new (self->part, "/equipment", _ ("What You Need"), soleus_equipment_list_codes (), soleus_equipment_name_to_text, soleus_equipment_to_text));
  adw_preferences_group_add (group, soleus_code_row_new (self->part, "/contraindications", _ ("What to Watch"), soleus_contraindication_list_codes (), soleus_contraindication_to_text, count_contraindications));
}

static void
soleus_exercise_editor_page_dispose (GObject *object)
{
  SoleusExerciseEditorPage *self = SOLEUS_EXERCISE_EDITOR_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->part);

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

  self->draft = g_object_ref (draft);
  self->part = g_object_ref (soleus_editor_page_edit (SOLEUS_EDITOR_PAGE (self), draft, shelf, region));
  add_what (self);
  add_phases (self);
  add_dose (self);
  add_setup (self);
  add_care (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
