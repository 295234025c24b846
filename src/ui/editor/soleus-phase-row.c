/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-phase-row.h"

#include "soleus-dose.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-duration-text.h"
#include "soleus-editor-words.h"
#include "soleus-exercise-draft.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPhaseRow:
 *
 * One phase of an exercise that is edited: its kind, its seconds or its cadence, and what is said when it begins. What a phase can't be where it is, its subtitle says.
 */
struct _SoleusPhaseRow {
  AdwExpanderRow parent_instance;

  SoleusDraft *draft; /* (owned) */
  guint        index;
  GtkWidget   *kind;
  GtkWidget   *lasts;
  GtkWidget   *seconds;
  GtkWidget   *cadence;
  gboolean     is_showing;
};

G_DEFINE_FINAL_TYPE (SoleusPhaseRow, soleus_phase_row, ADW_TYPE_EXPANDER_ROW)

static char *
get_pointer (SoleusPhaseRow *self,
             const char     *key)
{
  return g_strdup_printf ("/phases/%u/%s", self->index, key);
}

static char *
describe_length (SoleusPhaseRow *self)
{
  g_autofree char *duration = get_pointer (self, "duration_s");
  g_autofree char *cadence = get_pointer (self, "cadence_per_min");

  if (soleus_exercise_draft_get_phase (self->draft, self->index) == SOLEUS_PHASE_KIND_PULSE)
    return g_strdup_printf (_ ("%g a minute"), soleus_draft_get_quantity (self->draft, cadence, 0));
  if (soleus_exercise_draft_lasts (self->draft, self->index))
    return g_strdup (soleus_exercise_draft_may_last (self->draft) ? _ ("as long as the set") : _ ("needs its seconds"));
  return soleus_duration_to_exact_text (soleus_seconds_to_us (soleus_draft_get_quantity (self->draft, duration, 0)));
}

/* What is wrong is more than what is there. */
static char *
describe (SoleusPhaseRow *self)
{
  g_autofree char *length = describe_length (self);
  g_autofree char *pointer = get_pointer (self, "cue");
  g_autofree char *cue = soleus_draft_dup_words (self->draft, pointer);

  if (soleus_exercise_draft_get_phase (self->draft, self->index) == SOLEUS_PHASE_KIND_PULSE && soleus_draft_get_length (self->draft, "/phases") > 1)
    return g_strdup (_ ("Pulses stand alone: remove the other phases, or choose another kind"));
  if (*cue == '\0')
    return g_steal_pointer (&length);
  /* Translators: how long a phase is and what is said when it begins, such as "2 s · Lift both heels". */
  return g_strdup_printf (C_ ("phase", "%s · %s"), length, cue);
}

static void
show (SoleusPhaseRow *self)
{
  SoleusPhaseKind  kind;
  gboolean         lasts, may_last;
  g_autofree char *subtitle = NULL;

  /* The row goes in a moment. */
  if (self->index >= soleus_draft_get_length (self->draft, "/phases"))
    return;
  kind = soleus_exercise_draft_get_phase (self->draft, self->index);
  lasts = soleus_exercise_draft_lasts (self->draft, self->index);
  may_last = soleus_exercise_draft_may_last (self->draft);
  subtitle = describe (self);
  self->is_showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), soleus_phase_kind_to_title ((int) kind));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, soleus_phase_kind_to_title ((int) kind), -1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), (guint) kind);
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->lasts), lasts);
  gtk_widget_set_visible (self->lasts, may_last);
  gtk_widget_set_visible (self->seconds, kind != SOLEUS_PHASE_KIND_PULSE && !(may_last && lasts));
  gtk_widget_set_visible (self->cadence, kind == SOLEUS_PHASE_KIND_PULSE);
  self->is_showing = FALSE;
}

static void
on_kind_chosen (SoleusPhaseRow *self)
{
  if (!self->is_showing)
    soleus_exercise_draft_set_phase (self->draft, self->index, (SoleusPhaseKind) adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind)));
}

static void
on_lasts_toggled (SoleusPhaseRow *self)
{
  if (!self->is_showing)
    soleus_exercise_draft_set_lasts (self->draft, self->index, adw_switch_row_get_active (ADW_SWITCH_ROW (self->lasts)));
}

static void
add_kind (SoleusPhaseRow *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int kind = SOLEUS_PHASE_KIND_LIFT; kind <= SOLEUS_PHASE_KIND_MOVE; kind++)
    gtk_string_list_append (words, soleus_phase_kind_to_title (kind));
  self->kind = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind), _ ("Kind"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->kind), G_LIST_MODEL (words));
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (on_kind_chosen), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->kind);
}

static void
add_lasts (SoleusPhaseRow *self)
{
  self->lasts = adw_switch_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->lasts), _ ("As Long as the Set"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lasts), _ ("Alone in a set that isn’t counted, a phase needs no seconds of its own"));
  g_signal_connect_swapped (self->lasts, "notify::active", G_CALLBACK (on_lasts_toggled), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->lasts);
}

static void
add_numbers (SoleusPhaseRow *self)
{
  const SoleusDraftQuantity seconds = { &soleus_bounds_phase_s, 0.5, 1, 2 };
  const SoleusDraftQuantity cadence = { &soleus_bounds_cadence_per_min, 5, 1, 60 };
  g_autofree char          *duration_pointer = get_pointer (self, "duration_s");
  g_autofree char          *cadence_pointer = get_pointer (self, "cadence_per_min");
  g_autofree char          *cue_pointer = get_pointer (self, "cue");

  self->seconds = soleus_draft_number_row_new (self->draft, duration_pointer, _ ("Seconds"), _ ("Seconds of a Phase"), &seconds);
  self->cadence = soleus_draft_number_row_new (self->draft, cadence_pointer, _ ("Pulses a Minute"), _ ("Cadence"), &cadence);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->seconds);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->cadence);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), soleus_draft_words_row_new (self->draft, cue_pointer, _ ("What Is Said When It Begins"), _ ("Cue"), TRUE));
}

static void
soleus_phase_row_dispose (GObject *object)
{
  SoleusPhaseRow *self = SOLEUS_PHASE_ROW (object);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (soleus_phase_row_parent_class)->dispose (object);
}

static void
soleus_phase_row_class_init (SoleusPhaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_phase_row_dispose;
}

static void
soleus_phase_row_init (SoleusPhaseRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * soleus_phase_row_new:
 * @draft: an exercise that is edited
 * @index: which of its phases
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_phase_row_new (SoleusDraft *draft,
                      guint        index)
{
  SoleusPhaseRow *self = g_object_new (SOLEUS_TYPE_PHASE_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->index = index;
  self->is_showing = TRUE;
  add_kind (self);
  add_lasts (self);
  add_numbers (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
