/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-groups.h"
#include "soleus-plain-row.h"

#include "soleus-change-label.h"
#include "soleus-dose-text.h"
#include "soleus-entry-text.h"
#include "soleus-fault.h"
#include "soleus-import-change.h"
#include "soleus-import-text.h"
#include "soleus-kind-words.h"
#include "soleus-limits.h"
#include "soleus-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static AdwPreferencesGroup *
add_group (GtkBox     *box,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

/* In words, and as a person finds it in a text editor. */
static char *
describe_place (const SoleusFault *fault)
{
  g_autofree char *words = NULL;
  g_autofree char *pointer = NULL;

  if (fault->line > 0)
    /* Translators: a place in a file. */
    return g_strdup_printf (_ ("Line %d, character %d"), fault->line, fault->column);
  if (*fault->pointer == '\0')
    return NULL;
  words = soleus_change_label_new (NULL, fault->pointer);
  pointer = soleus_text_tidy_and_cut (fault->pointer, SOLEUS_LIMIT_MESSAGE_CHARACTERS);
  /* Translators: a place in a file: in words, and as it is written there. */
  return g_strdup_printf (C_ ("place in a file", "%s (%s)"), words, pointer);
}

static void
add_faults (GtkBox       *box,
            SoleusImport *import)
{
  GPtrArray           *faults = soleus_import_get_faults (import);
  AdwPreferencesGroup *group;

  if (faults->len == 0)
    return;
  group = add_group (box, _ ("What Is Wrong"));
  adw_preferences_group_set_description (group, _ ("This file can’t come in as it is. Ask whoever made it to mend it, or change it in a text editor, and open it again."));
  for (guint i = 0; i < faults->len; i++) {
    const SoleusFault *fault = g_ptr_array_index (faults, i);
    g_autofree char   *place = describe_place (fault);

    adw_preferences_group_add (group, soleus_plain_row_new (fault->message, place));
  }
}

static GtkWidget *
new_changes_row (GPtrArray *changes)
{
  GtkWidget       *expander = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("%u difference", "%u differences", changes->len), changes->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), _ ("What is there, and what comes in"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < changes->len; i++) {
    const SoleusImportChange *change = g_ptr_array_index (changes, i);
    g_autofree char          *values = soleus_import_change_to_text (change);
    GtkWidget                *row = soleus_plain_row_new (change->label, values);

    gtk_widget_add_css_class (row, "property");
    gtk_widget_add_css_class (row, "numeric");
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  }
  return expander;
}

static void
add_likeness (GtkBox       *box,
              SoleusImport *import)
{
  g_autofree char     *likeness = soleus_import_describe_likeness (import);
  GPtrArray           *changes = soleus_import_get_changes (import);
  AdwPreferencesGroup *group;
  GtkWidget           *row;

  if (likeness == NULL)
    return;
  group = add_group (box, _ ("In Your Library"));
  row = soleus_plain_row_new (likeness, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  adw_preferences_group_add (group, row);
  if (changes != NULL && changes->len > 0)
    adw_preferences_group_add (group, new_changes_row (changes));
}

static void
add_property (AdwPreferencesGroup *group,
              const char          *title,
              const char          *text)
{
  GtkWidget *row = soleus_plain_row_new (title, text);

  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static void
add_content (GtkBox       *box,
             SoleusImport *import,
             SoleusUnits   units)
{
  SoleusEntry         *entry = soleus_import_get_entry (import);
  SoleusRoutine       *routine = soleus_entry_get_routine (entry);
  AdwPreferencesGroup *group = add_group (box, _ ("What Comes In"));
  g_autofree char     *time = soleus_entry_time_to_text (entry);
  /* Translators: whom something is for, and why. */
  g_autofree char *level = g_strdup_printf (C_ ("level and reason", "%s. %s"), soleus_level_to_words (soleus_entry_get_level (entry)).more, soleus_import_explain_level (import));

  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    g_autofree char   *dose = soleus_block_to_text (block, units);

    add_property (group, block->exercise->name, dose);
  }
  add_property (group, _ ("Total Time"), time);
  add_property (group, _ ("Whom It’s For"), level);
}

static void
add_exercises (GtkBox       *box,
               SoleusImport *import)
{
  guint                n = soleus_import_count_exercises (import);
  AdwPreferencesGroup *group = n > 0 ? add_group (box, _ ("Exercises in the File")) : NULL;

  for (guint i = 0; i < n; i++) {
    SoleusBroughtState state;
    const char        *name = soleus_import_get_exercise (import, i, NULL, &state);

    adw_preferences_group_add (group, soleus_plain_row_new (name, soleus_brought_state_to_text (state)));
  }
}

/**
 * soleus_import_groups_fill:
 * @box: where the rows go, in groups; what was there goes
 * @import: what a file would bring
 * @units: how loads and distances are shown
 *
 * Shows what a file would bring: what is wrong with it, or what it resembles and how it differs from that, each exercise with its dose, the time, for whom it is and why, and the exercises
 * that come within the file.
 */
void
soleus_import_groups_fill (GtkBox       *box,
                           SoleusImport *import,
                           SoleusUnits   units)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  add_faults (box, import);
  if (soleus_import_get_entry (import) == NULL)
    return;
  add_likeness (box, import);
  add_content (box, import, units);
  add_exercises (box, import);
}
