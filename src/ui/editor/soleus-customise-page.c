/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-customise-page.h"
#include "soleus-block-row.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-dose-text.h"
#include "soleus-exercise-picker.h"
#include "soleus-item-list.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-newer-dialog.h"
#include "soleus-number-row.h"
#include "soleus-origin.h"
#include "soleus-routine-menu.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusCustomisePage:
 *
 * The panel in which a person makes a routine their own: its exercises, and what belongs to it as a whole, which is the time to get ready, the rest between exercises, how it
 * sounds, where the library lists it, and how often it is to be done. A built-in routine becomes a copy at its first change.
 *
 * # Actions
 * The page has `customise.add-exercise`, `customise.reset` and `customise.look-at-newer`, and those of #SoleusEditorPage. Its menu names those of the groups `routine`, `share`
 * and `paper`, too, with the id of the routine.
 */
struct _SoleusCustomisePage {
  SoleusEditorPage parent_instance;

  SoleusDraft    *draft;   /* (owned) */
  SoleusLibrary  *library; /* (owned) */
  SoleusPart     *part;    /* (owned) */
  SoleusItemList *blocks;
  GtkWidget      *newer_banner;
  GtkWidget      *rest_between;
  GtkWidget      *frequency;
  GtkWidget      *interval;
  GtkWidget      *times_per_day;
};

G_DEFINE_FINAL_TYPE (SoleusCustomisePage, soleus_customise_page, SOLEUS_TYPE_EDITOR_PAGE)

static GtkWidget *
make_block (SoleusPart *part,
            gpointer    library)
{
  return soleus_block_row_new (part, library);
}

static const SoleusItemListKind blocks = {
  .pointer = "/blocks",
  .name = N_ ("Exercises"),
  .add = N_ ("_Add an Exercise…"),
  .copied = N_ ("Another Exercise"),
  .removed = N_ ("Removed Exercise"),
  .make = make_block,
};

/* In the order of the row; the first one isn't in the file. */
static const char *const sounds[] = { NULL, "calm", "guided", "silent" };

static const char *
category_to_text (int category)
{
  return soleus_kind_to_title (SOLEUS_TYPE_CATEGORY, category);
}

static const char *
sound_to_text (int sound)
{
  return sound == 0 ? _ ("As in Preferences") : soleus_cue_profile_to_words ((SoleusCueProfile) (sound - 1)).title;
}

static int
read_sound (SoleusPart *part,
            gpointer    data)
{
  g_autofree char *nick = soleus_draft_dup_words (soleus_part_get_draft (part), "/cue_profile");

  for (int i = 1; i < (int) G_N_ELEMENTS (sounds); i++) {
    if (g_str_equal (sounds[i], nick))
      return i;
  }
  return 0;
}

static void
write_sound (SoleusPart *part,
             int         value,
             gpointer    data)
{
  SoleusDraft *draft = soleus_part_get_draft (part);

  soleus_draft_settle (draft);
  if (sounds[value] == NULL)
    soleus_draft_unset (draft, "/cue_profile", _ ("Sound"));
  else
    soleus_draft_set_text (draft, "/cue_profile", sounds[value], _ ("Sound"));
}

/* Where none is written, that of the first exercise counts: the draft knows. */
static int
read_category (SoleusPart *part,
               gpointer    data)
{
  SoleusDraft *draft = soleus_part_get_draft (part);
  SoleusEntry *entry = soleus_draft_get_entry (draft);

  return soleus_draft_get_kind (draft, "/category", SOLEUS_TYPE_CATEGORY, entry != NULL ? (int) soleus_entry_get_category (entry) : SOLEUS_CATEGORY_EVERYDAY);
}

static void
write_category (SoleusPart *part,
                int         value,
                gpointer    data)
{
  SoleusDraft *draft = soleus_part_get_draft (part);

  soleus_draft_settle (draft);
  soleus_draft_set_text (draft, "/category", soleus_kind_to_nick (SOLEUS_TYPE_CATEGORY, value), _ ("Group"));
}

static int
read_frequency (SoleusPart *part,
                gpointer    data)
{
  return soleus_draft_look_up (soleus_part_get_draft (part), "/frequency") != NULL;
}

static void
write_frequency (SoleusPart *part,
                 int         value,
                 gpointer    data)
{
  SoleusDraft *draft = soleus_part_get_draft (part);

  soleus_draft_settle (draft);
  if (value)
    soleus_draft_set_node (draft, "/frequency", json_from_string ("{\"times_per_day\": 1, \"days_per_week\": 7}", NULL), _ ("How Often"));
  else
    soleus_draft_unset (draft, "/frequency", _ ("How Often"));
}

/* Whether a break comes at an interval, or what is done comes so many times a day. */
static int
read_rhythm (SoleusPart *part,
             gpointer    data)
{
  return soleus_draft_look_up (soleus_part_get_draft (part), "/frequency/every_min") != NULL;
}

static void
write_rhythm (SoleusPart *part,
              int         value,
              gpointer    data)
{
  SoleusDraft *draft = soleus_part_get_draft (part);
  JsonNode    *days = soleus_draft_look_up (draft, "/frequency/days_per_week");
  JsonNode    *frequency = json_from_string (value ? "{\"every_min\": 30}" : "{\"times_per_day\": 1, \"days_per_week\": 7}", NULL);

  if (days != NULL)
    json_object_set_member (json_node_get_object (frequency), "days_per_week", json_node_copy (days));
  soleus_draft_settle (draft);
  soleus_draft_set_node (draft, "/frequency", frequency, _ ("How Often"));
}

static const char *
rhythm_to_text (int value)
{
  /* Translators: the two ways to say how often something is done: so many times a day, or again and again after so many minutes. */
  return value ? _ ("At an Interval") : _ ("Times a Day");
}

static void
show_frequency (SoleusCustomisePage *self)
{
  SoleusEntry     *entry = soleus_draft_get_entry (self->draft);
  SoleusRoutine   *routine = read_frequency (self->part, NULL) && entry != NULL ? soleus_entry_get_routine (entry) : NULL;
  g_autofree char *text = routine != NULL ? soleus_frequency_to_text (&routine->frequency) : NULL;

  gtk_widget_set_visible (self->interval, read_rhythm (self->part, NULL));
  gtk_widget_set_visible (self->times_per_day, !read_rhythm (self->part, NULL));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->frequency), text != NULL ? text : _ ("As often as you like"));
}

/* What is built in can be neither deleted nor sent before it is the person's own. */
static void
update_menu (SoleusCustomisePage *self)
{
  gboolean has_origin = soleus_origin_find (self->draft, self->library) != NULL;
  g_autoptr (GMenuModel) menu = soleus_routine_menu_new_with (soleus_draft_get_id (self->draft), TRUE, has_origin ? _ ("_Reset to the Original") : NULL, "customise.reset");

  soleus_editor_page_set_menu (SOLEUS_EDITOR_PAGE (self), menu);
}

static void
show (SoleusCustomisePage *self)
{
  g_autoptr (GPtrArray) newer = soleus_origin_list_newer (self->draft, self->library);

  adw_banner_set_revealed (ADW_BANNER (self->newer_banner), newer->len > 0);
  gtk_widget_set_visible (self->rest_between, soleus_item_list_get_n_rows (self->blocks) > 1);
  update_menu (self);
  show_frequency (self);
}

static void
on_block_removed (SoleusCustomisePage *self,
                  const char          *name)
{
  /* Translators: %s is an exercise that was taken out of a routine. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” removed"), name);
  AdwToast        *toast = soleus_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "editing.undo");
  soleus_editor_page_set_toast (SOLEUS_EDITOR_PAGE (self), toast);
}

static void
on_picked (SoleusCustomisePage *self,
           SoleusEntry         *entry)
{
  guint n_blocks = soleus_item_list_get_n_rows (self->blocks);
  g_autoptr (JsonNode) block = json_from_string ("{}", NULL);

  json_object_set_string_member (json_node_get_object (block), "exercise", soleus_entry_get_id (entry));
  soleus_draft_settle (self->draft);
  soleus_draft_insert (self->draft, "/blocks", n_blocks, g_steal_pointer (&block), _ ("Another Exercise"));
  soleus_draft_settle (self->draft);
  soleus_item_list_open (self->blocks, n_blocks);
}

static void
on_add (SoleusCustomisePage *self)
{
  AdwDialog *picker = soleus_exercise_picker_new (self->library, _ ("Add an Exercise"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  adw_dialog_present (picker, GTK_WIDGET (self));
}

static void
add_exercise (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  on_add (SOLEUS_CUSTOMISE_PAGE (widget));
}

static void
reset (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (widget);

  soleus_draft_settle (self->draft);
  soleus_origin_reset (self->draft, self->library);
  soleus_draft_settle (self->draft);
}

static void
look_at_newer (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (widget);

  adw_dialog_present (soleus_newer_dialog_new (self->draft, self->library, soleus_part_get_units (self->part)), widget);
}

static void
soleus_customise_page_dispose (GObject *object)
{
  SoleusCustomisePage *self = SOLEUS_CUSTOMISE_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->library);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (soleus_customise_page_parent_class)->dispose (object);
}

static void
soleus_customise_page_class_init (SoleusCustomisePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_customise_page_dispose;
  gtk_widget_class_install_action (widget_class, "customise.add-exercise", NULL, add_exercise);
  gtk_widget_class_install_action (widget_class, "customise.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "customise.look-at-newer", NULL, look_at_newer);
}

static void
soleus_customise_page_init (SoleusCustomisePage *self)
{
}

static void
add_newer_banner (SoleusCustomisePage *self)
{
  self->newer_banner = adw_banner_new (_ ("The original has newer numbers"));
  adw_banner_set_button_label (ADW_BANNER (self->newer_banner), _ ("_Look…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->newer_banner), "customise.look-at-newer");
  soleus_editor_page_add_top (SOLEUS_EDITOR_PAGE (self), self->newer_banner);
}

static void
add_blocks (SoleusCustomisePage *self)
{
  self->blocks = soleus_item_list_new (self->part, &blocks, self->library);
  g_signal_connect_object (self->blocks, "add", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->blocks, "removed", G_CALLBACK (on_block_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->blocks, "shown", G_CALLBACK (soleus_editor_page_show_block), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("Exercises"), NULL), GTK_WIDGET (self->blocks));
  if (soleus_item_list_get_n_rows (self->blocks) == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (soleus_item_list_get_row (self->blocks, 0)), TRUE);
}

static GtkWidget *
make_number (SoleusCustomisePage *self,
             SoleusDoseNumberKind kind)
{
  g_autoptr (SoleusDoseNumber) number = soleus_dose_number_new_for_routine (kind);

  return soleus_number_row_new (self->part, number, NULL, NULL, NULL);
}

static void
add_choice (AdwPreferencesGroup *group,
            GtkWidget           *row,
            const char          *subtitle)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static void
add_whole (SoleusCustomisePage *self)
{
  AdwPreferencesGroup *group = soleus_editor_page_add_group (SOLEUS_EDITOR_PAGE (self), _ ("The Whole Routine"), NULL);

  self->rest_between = make_number (self, SOLEUS_DOSE_NUMBER_REST_BETWEEN);
  self->frequency = soleus_option_row_new (self->part, _ ("How Often"), "", read_frequency, write_frequency);
  self->interval = make_number (self, SOLEUS_DOSE_NUMBER_INTERVAL);
  self->times_per_day = make_number (self, SOLEUS_DOSE_NUMBER_TIMES_PER_DAY);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->frequency), soleus_choice_row_new (self->part, _ ("Rhythm"), NULL, 2, rhythm_to_text, read_rhythm, write_rhythm));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->frequency), self->interval);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->frequency), self->times_per_day);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->frequency), make_number (self, SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK));
  adw_preferences_group_add (group, make_number (self, SOLEUS_DOSE_NUMBER_LEAD_IN));
  adw_preferences_group_add (group, self->rest_between);
  add_choice (group, soleus_choice_row_new (self->part, _ ("Sound"), NULL, G_N_ELEMENTS (sounds), sound_to_text, read_sound, write_sound), _ ("How this routine guides you by ear"));
  add_choice (group, soleus_choice_row_new (self->part, _ ("Group"), NULL, SOLEUS_CATEGORY_AFTER_INJURY + 1, category_to_text, read_category, write_category), _ ("Where the library lists it"));
  adw_preferences_group_add (group, self->frequency);
}

/**
 * soleus_customise_page_new:
 * @draft: the routine to edit
 * @shelf: where it is kept
 * @library: the exercises that it may name
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_customise_page_new (SoleusDraft   *draft,
                           SoleusShelf   *shelf,
                           SoleusLibrary *library,
                           SoleusRegion  *region)
{
  SoleusCustomisePage *self = g_object_new (SOLEUS_TYPE_CUSTOMISE_PAGE, "title", _ ("Customize"), NULL);

  self->draft = g_object_ref (draft);
  self->library = g_object_ref (library);
  self->part = g_object_ref (soleus_editor_page_edit (SOLEUS_EDITOR_PAGE (self), draft, shelf, region));
  add_newer_banner (self);
  add_blocks (self);
  add_whole (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
