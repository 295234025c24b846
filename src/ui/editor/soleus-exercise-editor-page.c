/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-editor-page.h"

#include "soleus-dose-rows.h"
#include "soleus-draft-values.h"
#include "soleus-editing.h"
#include "soleus-entry-text.h"
#include "soleus-entry-time.h"
#include "soleus-exercise-groups.h"
#include "soleus-kind-types.h"

#include <glib/gi18n-lib.h>

/* A screen reader is told the new time when the numbers have come to rest. */
#define ANNOUNCE_AFTER_MS 1200

/**
 * SoleusExerciseEditorPage:
 *
 * An exercise of the person's own while it is edited: name and position, the phases with their seconds and cues, the dose, how to get into place, what one needs and what to
 * watch. The figure moves on top at the tempo that is being chosen, the title says how long all of it lasts, as one types. Every change is saved a moment later.
 *
 * # Keys
 * Those of [class@Editing], and Alt+Up and Alt+Down on phases and steps.
 *
 * # Size
 * From 320 × 120; below 480 pixels of height the preview is one line.
 */
struct _SoleusExerciseEditorPage {
  AdwNavigationPage parent_instance;

  SoleusDraft    *draft;
  SoleusEditing  *editing;
  SoleusDoseRows *dose_rows;
  SoleusUnits     units;
  guint           announce_source;

  AdwWindowTitle      *window_title;
  GtkButton           *undo_button;
  GtkButton           *redo_button;
  AdwBanner           *banner;
  SoleusTempoPreview  *preview;
  AdwPreferencesGroup *what;
  AdwPreferencesGroup *phases;
  AdwPreferencesGroup *dose;
  AdwPreferencesGroup *setup;
  AdwPreferencesGroup *care;
};

G_DEFINE_FINAL_TYPE (SoleusExerciseEditorPage, soleus_exercise_editor_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum {
  PROP_UNITS = 1,
} SoleusExerciseEditorPageProperty;

static GParamSpec *properties[PROP_UNITS + 1];

enum {
  SIGNAL_REPLACED,
  SIGNAL_COPY_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
announce_time (gpointer data)
{
  SoleusExerciseEditorPage *self = SOLEUS_EXERCISE_EDITOR_PAGE (data);

  self->announce_source = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_window_title_get_subtitle (self->window_title), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_time (SoleusExerciseEditorPage *self,
           SoleusEntry              *entry)
{
  g_autofree char *time = entry != NULL ? soleus_entry_time_to_text (entry) : g_strdup ("");

  if (g_str_equal (time, adw_window_title_get_subtitle (self->window_title)))
    return;
  adw_window_title_set_subtitle (self->window_title, time);
  g_clear_handle_id (&self->announce_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->announce_source = g_timeout_add_once (ANNOUNCE_AFTER_MS, announce_time, self);
}

/* The rows show themselves; here is what the whole of it comes to. While there is a fault, that is the last sound state. */
static void
show (SoleusExerciseEditorPage *self)
{
  SoleusEntry     *entry = soleus_draft_get_entry (self->draft);
  g_autofree char *name = soleus_draft_dup_words (self->draft, "/name");

  adw_window_title_set_title (self->window_title, *name != '\0' ? name : _ ("Edit Exercise"));
  gtk_widget_set_visible (GTK_WIDGET (self->preview), entry != NULL);
  soleus_tempo_preview_set_routine (self->preview, entry != NULL ? soleus_entry_get_routine (entry) : NULL, 0);
  show_time (self, entry);
}

static void
on_replaced (SoleusExerciseEditorPage *self)
{
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
}

static void
on_copy_wanted (SoleusExerciseEditorPage *self)
{
  g_signal_emit (self, signals[SIGNAL_COPY_WANTED], 0);
}

static void
soleus_exercise_editor_page_get_property (GObject    *object,
                                          guint       property_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  SoleusExerciseEditorPage *self = SOLEUS_EXERCISE_EDITOR_PAGE (object);

  switch ((SoleusExerciseEditorPageProperty) property_id) {
  case PROP_UNITS:
    g_value_set_enum (value, (int) self->units);
    break;
  }
}

static void
soleus_exercise_editor_page_set_property (GObject      *object,
                                          guint         property_id,
                                          const GValue *value,
                                          GParamSpec   *pspec)
{
  SoleusExerciseEditorPage *self = SOLEUS_EXERCISE_EDITOR_PAGE (object);

  switch ((SoleusExerciseEditorPageProperty) property_id) {
  case PROP_UNITS:
    if (self->units == (SoleusUnits) g_value_get_enum (value))
      return;
    self->units = (SoleusUnits) g_value_get_enum (value);
    soleus_dose_rows_set_units (self->dose_rows, self->units);
    g_object_notify_by_pspec (object, pspec);
    break;
  }
}

static void
soleus_exercise_editor_page_dispose (GObject *object)
{
  SoleusExerciseEditorPage *self = SOLEUS_EXERCISE_EDITOR_PAGE (object);

  g_clear_handle_id (&self->announce_source, g_source_remove);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->dose_rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_EXERCISE_EDITOR_PAGE);
  g_clear_object (&self->editing);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (soleus_exercise_editor_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SOLEUS_TYPE_TEMPO_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-exercise-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, preview);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, what);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, phases);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, dose);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, setup);
  gtk_widget_class_bind_template_child (widget_class, SoleusExerciseEditorPage, care);
}

static void
soleus_exercise_editor_page_class_init (SoleusExerciseEditorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_exercise_editor_page_get_property;
  object_class->set_property = soleus_exercise_editor_page_set_property;
  object_class->dispose = soleus_exercise_editor_page_dispose;

  /**
   * SoleusExerciseEditorPage:units:
   *
   * What loads and distances are shown in.
   */
  properties[PROP_UNITS] = g_param_spec_enum ("units", NULL, NULL, SOLEUS_TYPE_UNITS, SOLEUS_UNITS_METRIC, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusExerciseEditorPage::replaced:
   *
   * The person goes on with what another program wrote. Whoever pushed the page opens the exercise anew.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", SOLEUS_TYPE_EXERCISE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusExerciseEditorPage::copy-wanted:
   *
   * What couldn't be saved is to become a copy.
   */
  signals[SIGNAL_COPY_WANTED] = g_signal_new ("copy-wanted", SOLEUS_TYPE_EXERCISE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
soleus_exercise_editor_page_init (SoleusExerciseEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_exercise_editor_page_new:
 * @draft: the exercise to edit
 * @shelf: where it is kept
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_exercise_editor_page_new (SoleusDraft *draft,
                                 SoleusShelf *shelf)
{
  SoleusExerciseEditorPage *self = g_object_new (SOLEUS_TYPE_EXERCISE_EDITOR_PAGE, NULL);

  self->draft = g_object_ref (draft);
  self->editing = soleus_editing_new (draft, shelf);
  soleus_editing_attach (self->editing, ADW_NAVIGATION_PAGE (self), self->banner, self->undo_button, self->redo_button);
  g_signal_connect_object (self->editing, "replaced", G_CALLBACK (on_replaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editing, "copy-wanted", G_CALLBACK (on_copy_wanted), self, G_CONNECT_SWAPPED);
  soleus_exercise_groups_fill_what (self->what, draft);
  soleus_exercise_groups_fill_phases (self->phases, draft);
  self->dose_rows = soleus_dose_rows_new (self->dose, draft);
  soleus_exercise_groups_fill_setup (self->setup, draft);
  soleus_exercise_groups_fill_care (self->care, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * soleus_exercise_editor_page_get_draft:
 * @self: a page
 *
 * Returns: (transfer none): what is edited
 */
SoleusDraft *
soleus_exercise_editor_page_get_draft (SoleusExerciseEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EXERCISE_EDITOR_PAGE (self), NULL);

  return self->draft;
}

/**
 * soleus_exercise_editor_page_get_preview:
 * @self: a page
 *
 * Returns: (transfer none): the figure at its tempo, whose volume and cue profile are those of the settings
 */
SoleusTempoPreview *
soleus_exercise_editor_page_get_preview (SoleusExerciseEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EXERCISE_EDITOR_PAGE (self), NULL);

  return self->preview;
}

/**
 * soleus_exercise_editor_page_begin:
 * @self: a page that is shown
 *
 * For a new exercise: goes to its name, so that typing gives it another.
 */
void
soleus_exercise_editor_page_begin (SoleusExerciseEditorPage *self)
{
  g_return_if_fail (SOLEUS_IS_EXERCISE_EDITOR_PAGE (self));

  gtk_widget_child_focus (GTK_WIDGET (self->what), GTK_DIR_TAB_FORWARD);
}

/**
 * soleus_exercise_editor_page_get_saver:
 * @self: a page
 *
 * Returns: (transfer none): what puts its changes on the disk
 */
SoleusDraftSaver *
soleus_exercise_editor_page_get_saver (SoleusExerciseEditorPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_EXERCISE_EDITOR_PAGE (self), NULL);

  return soleus_editing_get_saver (self->editing);
}
