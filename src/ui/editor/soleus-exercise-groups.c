/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-groups.h"

#include "soleus-code-row.h"
#include "soleus-draft-list.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-editor-words.h"
#include "soleus-exercise-draft.h"
#include "soleus-exercise-words.h"
#include "soleus-figure.h"
#include "soleus-kind-types.h"
#include "soleus-phase-row.h"
#include "soleus-pose-dialog.h"

#include <glib/gi18n-lib.h>

#define PICTURE_SIZE 72

static const int category_values[] = { SOLEUS_CATEGORY_EVERYDAY, SOLEUS_CATEGORY_STRENGTH, SOLEUS_CATEGORY_STRETCH, SOLEUS_CATEGORY_BALANCE, SOLEUS_CATEGORY_AFTER_INJURY };

/* A file of one's own counts at least as for people who train. */
static const int level_values[] = { SOLEUS_LEVEL_TRAINED, SOLEUS_LEVEL_CLINICIAN };

static SoleusDraft *
get_draft (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "soleus-draft");
}

static void
show_position (GtkWidget *row)
{
  int        position = soleus_draft_get_kind (get_draft (row), "/position", SOLEUS_TYPE_BODY_POSITION, SOLEUS_BODY_POSITION_SEATED);
  GtkWidget *figure = g_object_get_data (G_OBJECT (row), "soleus-figure");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), soleus_body_position_to_title (position));
  soleus_figure_set_position (SOLEUS_FIGURE (figure), (SoleusBodyPosition) position);
}

static void
on_position_chosen (GtkWidget         *row,
                    SoleusBodyPosition position)
{
  SoleusDraft *draft = get_draft (row);

  soleus_draft_settle (draft);
  soleus_draft_set_text (draft, "/position", soleus_kind_to_nick (SOLEUS_TYPE_BODY_POSITION, (int) position), _ ("Position"));
  soleus_draft_settle (draft);
}

static void
on_position_activated (GtkWidget *row)
{
  int        position = soleus_draft_get_kind (get_draft (row), "/position", SOLEUS_TYPE_BODY_POSITION, SOLEUS_BODY_POSITION_SEATED);
  AdwDialog *dialog = soleus_pose_dialog_new ((SoleusBodyPosition) position);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_position_chosen), row, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, row);
}

static GtkWidget *
new_position_row (SoleusDraft *draft)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *figure = soleus_figure_new ();
  GtkWidget *clamp = adw_clamp_new ();

  soleus_figure_set_still (SOLEUS_FIGURE (figure), TRUE);
  gtk_widget_set_size_request (figure, PICTURE_SIZE, PICTURE_SIZE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_SIZE);
  adw_clamp_set_child (ADW_CLAMP (clamp), figure);
  gtk_accessible_update_state (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_object_set_data_full (G_OBJECT (row), "soleus-draft", g_object_ref (draft), g_object_unref);
  g_object_set_data (G_OBJECT (row), "soleus-figure", figure);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Position"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), clamp);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  g_signal_connect (row, "activated", G_CALLBACK (on_position_activated), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_position), row, G_CONNECT_SWAPPED);
  show_position (row);
  return row;
}

/**
 * soleus_exercise_groups_fill_what:
 * @group: where the rows go
 * @draft: the exercise that is edited
 *
 * What it is in short, and how the body is placed.
 */
void
soleus_exercise_groups_fill_what (AdwPreferencesGroup *group,
                                  SoleusDraft         *draft)
{
  adw_preferences_group_add (group, soleus_draft_words_row_new (draft, "/summary", _ ("In One Line"), _ ("Description"), TRUE));
  adw_preferences_group_add (group, new_position_row (draft));
}

/**
 * soleus_exercise_groups_fill_phases:
 * @group: where the rows go
 * @draft: the exercise that is edited
 *
 * What one repetition is made of.
 */
void
soleus_exercise_groups_fill_phases (AdwPreferencesGroup *group,
                                    SoleusDraft         *draft)
{
  adw_preferences_group_add (group, soleus_draft_list_new (draft, "/phases", soleus_phase_row_new, soleus_exercise_draft_add_phase, _ ("Add a _Phase"), _ ("Removed Phase")));
}

static GtkWidget *
new_step_row (SoleusDraft *draft,
              guint        index)
{
  g_autofree char *pointer = g_strdup_printf ("/setup/%u", index);
  /* Translators: one of the steps to get into place, with its number. */
  g_autofree char *title = g_strdup_printf (_ ("Step %u"), index + 1);

  return soleus_draft_words_row_new (draft, pointer, title, _ ("Step"), FALSE);
}

/* An empty step would be a fault before anybody has done anything wrong. */
static void
add_step (SoleusDraft *draft)
{
  guint            n = soleus_draft_get_length (draft, "/setup");
  g_autofree char *words = g_strdup_printf (_ ("Step %u"), n + 1);
  JsonNode        *node = json_node_init_string (json_node_alloc (), words);

  if (soleus_draft_look_up (draft, "/setup") == NULL)
    soleus_draft_set_node (draft, "/setup", json_from_string ("[]", NULL), _ ("Another Step"));
  soleus_draft_insert (draft, "/setup", n, node, _ ("Another Step"));
  soleus_draft_settle (draft);
}

/**
 * soleus_exercise_groups_fill_setup:
 * @group: where the rows go
 * @draft: the exercise that is edited
 *
 * How one gets into place, and what one needs for it.
 */
void
soleus_exercise_groups_fill_setup (AdwPreferencesGroup *group,
                                   SoleusDraft         *draft)
{
  adw_preferences_group_add (group, soleus_draft_list_new (draft, "/setup", new_step_row, add_step, _ ("Add a _Step"), _ ("Removed Step")));
}

static char *
count_contraindications (char **codes)
{
  guint n = g_strv_length (codes);

  if (n == 0)
    return g_strdup (_ ("Nothing in particular"));
  return g_strdup_printf (ngettext ("%u thing that speaks against it", "%u things that speak against it", n), n);
}

/**
 * soleus_exercise_groups_fill_care:
 * @group: where the rows go
 * @draft: the exercise that is edited
 *
 * Where the library shows it, whom it is for, what one needs and what to watch.
 */
void
soleus_exercise_groups_fill_care (AdwPreferencesGroup *group,
                                  SoleusDraft         *draft)
{
  adw_preferences_group_add (group, soleus_draft_kind_row_new (draft, "/category", _ ("Group"), SOLEUS_TYPE_CATEGORY, category_values, G_N_ELEMENTS (category_values), soleus_category_to_title));
  adw_preferences_group_add (group, soleus_draft_kind_row_new (draft, "/level", _ ("Whom It’s For"), SOLEUS_TYPE_LEVEL, level_values, G_N_ELEMENTS (level_values), soleus_level_to_title));
  adw_preferences_group_add (group, soleus_code_row_new (draft, "/equipment", _ ("What You Need"), soleus_equipment_list_codes (), soleus_equipment_name_to_text, soleus_equipment_to_text));
  adw_preferences_group_add (group, soleus_code_row_new (draft, "/contraindications", _ ("What to Watch"), soleus_contraindication_list_codes (), soleus_contraindication_to_text, count_contraindications));
}
