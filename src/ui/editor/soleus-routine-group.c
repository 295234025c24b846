/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-group.h"
#include "soleus-dose-number-text.h"
#include "soleus-draft-blocks.h"
#include "soleus-exercise-words.h"
#include "soleus-kind-types.h"
#include "soleus-number-field.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRoutineGroup:
 *
 * What belongs to the routine as a whole: the time to get ready, the rest between exercises, how it sounds, where the library lists it, and how often it is to be done.
 */
struct _SoleusRoutineGroup {
  AdwPreferencesGroup parent_instance;

  SoleusDraft    *draft;  /* (owned) (nullable) */
  GPtrArray      *fields; /* (owned) (element-type SoleusNumberField) */
  AdwComboRow    *sound;
  AdwComboRow    *category;
  AdwExpanderRow *frequency;
  gboolean        is_setting;
};

G_DEFINE_FINAL_TYPE (SoleusRoutineGroup, soleus_routine_group, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of the row; the first one isn't in the file. */
static const struct {
  const char *nick;
  const char *title;
} sounds[] = {
  { NULL, N_ ("As in Preferences") },
  { "calm", NC_ ("cue profile", "Calm") },
  { "guided", NC_ ("cue profile", "Guided") },
  { "silent", NC_ ("cue profile", "Silent") },
};

#define N_CATEGORIES (SOLEUS_CATEGORY_AFTER_INJURY + 1)

static const char *
get_text (SoleusRoutineGroup *self,
          const char         *pointer)
{
  JsonNode *node = soleus_draft_look_up (self->draft, pointer);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static void
on_chosen (SoleusNumberField  *field,
           double              value,
           SoleusRoutineGroup *self)
{
  const SoleusDoseNumber *number = soleus_number_field_get_number (field);
  g_autofree char        *title = soleus_dose_number_to_title (number);

  soleus_draft_set_number (self->draft, number->key, value, title);
}

static void
on_sound_chosen (SoleusRoutineGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->sound);

  if (self->is_setting || selected >= G_N_ELEMENTS (sounds))
    return;
  soleus_draft_settle (self->draft);
  if (sounds[selected].nick == NULL)
    soleus_draft_unset (self->draft, "/cue_profile", _ ("Sound"));
  else
    soleus_draft_set_text (self->draft, "/cue_profile", sounds[selected].nick, _ ("Sound"));
}

static void
on_category_chosen (SoleusRoutineGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->category);

  if (self->is_setting || selected >= N_CATEGORIES)
    return;
  soleus_draft_settle (self->draft);
  soleus_draft_set_text (self->draft, "/category", soleus_kind_to_nick (SOLEUS_TYPE_CATEGORY, (int) selected), _ ("Group"));
}

static void
on_frequency_enabled (SoleusRoutineGroup *self)
{
  g_autoptr (JsonNode) node = NULL;

  if (self->is_setting)
    return;
  soleus_draft_settle (self->draft);
  if (!adw_expander_row_get_enable_expansion (self->frequency)) {
    soleus_draft_unset (self->draft, "/frequency", _ ("How Often"));
    return;
  }
  node = json_from_string ("{\"times_per_day\": 1, \"days_per_week\": 7}", NULL);
  soleus_draft_set_node (self->draft, "/frequency", g_steal_pointer (&node), _ ("How Often"));
}

static guint
find_sound (SoleusRoutineGroup *self)
{
  const char *nick = get_text (self, "/cue_profile");

  for (guint i = 1; nick != NULL && i < G_N_ELEMENTS (sounds); i++) {
    if (g_str_equal (sounds[i].nick, nick))
      return i;
  }
  return 0;
}

/* Where none is written, that of the first exercise counts: the draft knows. */
static guint
find_category (SoleusRoutineGroup *self)
{
  const char  *nick = get_text (self, "/category");
  SoleusEntry *entry = soleus_draft_get_entry (self->draft);
  int          value;

  if (nick != NULL && soleus_kind_from_nick (SOLEUS_TYPE_CATEGORY, nick, &value))
    return (guint) value;
  return entry != NULL ? soleus_entry_get_category (entry) : SOLEUS_CATEGORY_EVERYDAY;
}

static void
update_frequency (SoleusRoutineGroup *self)
{
  SoleusEntry     *entry = soleus_draft_get_entry (self->draft);
  gboolean         is_set = soleus_draft_look_up (self->draft, "/frequency") != NULL;
  SoleusRoutine   *routine = is_set && entry != NULL ? soleus_entry_get_routine (entry) : NULL;
  g_autofree char *text = routine != NULL ? soleus_frequency_to_text (routine->times_per_day, routine->days_per_week) : NULL;

  adw_expander_row_set_subtitle (self->frequency, text != NULL ? text : _ ("As often as you like"));
  adw_expander_row_set_enable_expansion (self->frequency, is_set);
}

static void
refresh (SoleusRoutineGroup *self)
{
  self->is_setting = TRUE;
  for (guint i = 0; i < self->fields->len; i++) {
    SoleusNumberField      *field = self->fields->pdata[i];
    const SoleusDoseNumber *number = soleus_number_field_get_number (field);

    soleus_number_field_set_value (field, soleus_draft_read_number (self->draft, "", number));
    if (number->kind == SOLEUS_DOSE_NUMBER_REST_BETWEEN)
      gtk_widget_set_visible (soleus_number_field_get_row (field), soleus_draft_count_blocks (self->draft) > 1);
  }
  adw_combo_row_set_selected (self->sound, find_sound (self));
  adw_combo_row_set_selected (self->category, find_category (self));
  update_frequency (self);
  self->is_setting = FALSE;
}

static GtkWidget *
make_number (SoleusRoutineGroup  *self,
             SoleusDoseNumberKind kind)
{
  g_autoptr (SoleusDoseNumber) number = soleus_dose_number_new_for_routine (kind);
  SoleusNumberField  *field = soleus_number_field_new (number, soleus_draft_read_number (self->draft, "", number));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_ptr_array_add (self->fields, field);
  g_signal_connect_object (field, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (soleus_draft_settle), self->draft, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (soleus_number_field_get_row (field), focus);
  return soleus_number_field_get_row (field);
}

static AdwComboRow *
add_combo (SoleusRoutineGroup *self,
           const char         *title,
           const char         *subtitle,
           GtkStringList      *names)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_COMBO_ROW (row);
}

static void
add_choices (SoleusRoutineGroup *self)
{
  g_autoptr (GtkStringList) sound_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) category_names = gtk_string_list_new (NULL);

  gtk_string_list_append (sound_names, _ (sounds[0].title));
  for (gsize i = 1; i < G_N_ELEMENTS (sounds); i++)
    gtk_string_list_append (sound_names, g_dpgettext2 (GETTEXT_PACKAGE, "cue profile", sounds[i].title));
  for (int i = 0; i < N_CATEGORIES; i++)
    gtk_string_list_append (category_names, soleus_category_to_text ((SoleusCategory) i));
  self->sound = add_combo (self, _ ("Sound"), _ ("How this routine guides you by ear"), sound_names);
  self->category = add_combo (self, _ ("Group"), _ ("Where the library lists it"), category_names);
  g_signal_connect_object (self->sound, "notify::selected", G_CALLBACK (on_sound_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->category, "notify::selected", G_CALLBACK (on_category_chosen), self, G_CONNECT_SWAPPED);
}

static void
add_frequency (SoleusRoutineGroup *self)
{
  self->frequency = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->frequency), _ ("How Often"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frequency), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How Often"), -1);
  adw_expander_row_set_show_enable_switch (self->frequency, TRUE);
  adw_expander_row_add_row (self->frequency, make_number (self, SOLEUS_DOSE_NUMBER_TIMES_PER_DAY));
  adw_expander_row_add_row (self->frequency, make_number (self, SOLEUS_DOSE_NUMBER_DAYS_PER_WEEK));
  g_signal_connect_object (self->frequency, "notify::enable-expansion", G_CALLBACK (on_frequency_enabled), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->frequency));
}

static void
soleus_routine_group_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_ROUTINE_GROUP (object)->draft);

  G_OBJECT_CLASS (soleus_routine_group_parent_class)->dispose (object);
}

static void
soleus_routine_group_finalize (GObject *object)
{
  g_ptr_array_unref (SOLEUS_ROUTINE_GROUP (object)->fields);

  G_OBJECT_CLASS (soleus_routine_group_parent_class)->finalize (object);
}

static void
soleus_routine_group_class_init (SoleusRoutineGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_routine_group_dispose;
  object_class->finalize = soleus_routine_group_finalize;
}

static void
soleus_routine_group_init (SoleusRoutineGroup *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("The Whole Routine"));
}

/**
 * soleus_routine_group_set_draft:
 * @self: a group that shows nothing yet
 * @draft: the routine that is edited
 *
 * Shows what belongs to the whole of a routine from now on.
 */
void
soleus_routine_group_set_draft (SoleusRoutineGroup *self,
                                SoleusDraft        *draft)
{
  g_return_if_fail (SOLEUS_IS_ROUTINE_GROUP (self));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), make_number (self, SOLEUS_DOSE_NUMBER_LEAD_IN));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), make_number (self, SOLEUS_DOSE_NUMBER_REST_BETWEEN));
  add_choices (self);
  add_frequency (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
