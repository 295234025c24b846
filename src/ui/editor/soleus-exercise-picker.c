/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-picker.h"
#include "soleus-entry-text.h"
#include "soleus-kind-words.h"
#include "soleus-library-search.h"
#include "soleus-library-sections.h"
#include "soleus-list-top.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusExercisePicker:
 *
 * Asks for one exercise, or for an exercise or a routine: the person's own first, then group by group. Typing narrows the list, and Enter takes the first of it.
 */
struct _SoleusExercisePicker {
  AdwDialog parent_instance;

  GListModel          *groups; /* (owned) */
  SoleusLibrarySearch *search; /* (owned) */
  SoleusLibraryFilter *filter; /* (owned) */

  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *list;
};

G_DEFINE_FINAL_TYPE (SoleusExercisePicker, soleus_exercise_picker, ADW_TYPE_DIALOG)

enum {
  SIGNAL_PICKED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static gboolean
is_exercise (gpointer item,
             gpointer data)
{
  return soleus_entry_get_is_exercise (item);
}

static void
show_model (SoleusExercisePicker *self,
            GListModel           *model)
{
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (model)));

  gtk_list_view_set_model (self->list, selection);
  /* It begins at its first row, and the title of the group above that would be out of sight. */
  soleus_list_top_show (self->list);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (model) > 0 ? "list" : "nothing");
}

static void
pick (SoleusExercisePicker *self,
      guint                 position)
{
  g_autoptr (SoleusEntry) entry = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  if (entry == NULL)
    return;
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, entry);
  g_object_unref (self);
}

static void
on_search_changed (SoleusExercisePicker *self)
{
  soleus_library_search_set_text (self->search, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  show_model (self, soleus_library_search_get_has_text (self->search) ? G_LIST_MODEL (self->search) : self->groups);
}

static void
on_search_activated (SoleusExercisePicker *self)
{
  pick (self, 0);
}

static void
on_search_stopped (SoleusExercisePicker *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Whom it is for matters more than what it is about: it comes first where it isn't for everybody. */
static char *
describe (GtkListItem *item,
          SoleusEntry *entry)
{
  const char *summary;
  const char *level;

  if (entry == NULL)
    return NULL;
  summary = soleus_entry_get_summary (entry);
  level = soleus_level_to_words (soleus_entry_get_level (entry)).more;
  if (summary == NULL || *summary == '\0')
    return g_strdup (level);
  return g_strconcat (level, "\n", summary, NULL);
}

static char *
name_section (GtkListHeader *header,
              SoleusEntry   *first,
              guint          n_entries)
{
  return first != NULL ? soleus_library_section_to_title (first, n_entries) : NULL;
}

static void
soleus_exercise_picker_dispose (GObject *object)
{
  SoleusExercisePicker *self = SOLEUS_EXERCISE_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_EXERCISE_PICKER);
  g_clear_object (&self->groups);
  g_clear_object (&self->search);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (soleus_exercise_picker_parent_class)->dispose (object);
}

static void
soleus_exercise_picker_class_init (SoleusExercisePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_exercise_picker_dispose;

  /**
   * SoleusExercisePicker::picked:
   * @entry: what was chosen
   *
   * The person has chosen, and the dialog closes.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", SOLEUS_TYPE_EXERCISE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-exercise-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusExercisePicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SoleusExercisePicker, stack);
  gtk_widget_class_bind_template_child (widget_class, SoleusExercisePicker, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, pick);
  gtk_widget_class_bind_template_callback (widget_class, describe);
  gtk_widget_class_bind_template_callback (widget_class, name_section);
}

static void
soleus_exercise_picker_init (SoleusExercisePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list));
}

static AdwDialog *
new_picker (GListModel *entries,
            const char *title)
{
  SoleusExercisePicker *self = g_object_new (SOLEUS_TYPE_EXERCISE_PICKER, "title", title, NULL);

  self->groups = soleus_library_sections_new_for_groups (entries);
  self->filter = soleus_library_filter_new ();
  self->search = soleus_library_search_new (entries, self->filter, soleus_entry_to_search_words);
  show_model (self, self->groups);
  return ADW_DIALOG (self);
}

/**
 * soleus_exercise_picker_new:
 * @library: what there is to choose from
 * @title: what the dialog is called
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
soleus_exercise_picker_new (SoleusLibrary *library,
                            const char    *title)
{
  g_autoptr (GListModel) exercises = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (library)), GTK_FILTER (gtk_custom_filter_new (is_exercise, NULL, NULL))));

  return new_picker (exercises, title);
}

/**
 * soleus_exercise_picker_new_with_routines:
 * @library: what there is to choose from
 * @title: what the dialog is called
 *
 * Returns: (transfer floating): a dialog to present, which offers routines as well
 */
AdwDialog *
soleus_exercise_picker_new_with_routines (SoleusLibrary *library,
                                          const char    *title)
{
  AdwDialog *picker = new_picker (G_LIST_MODEL (library), title);
  GtkWidget *search_entry = GTK_WIDGET (SOLEUS_EXERCISE_PICKER (picker)->search_entry);

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (search_entry), _ ("Search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  return picker;
}
