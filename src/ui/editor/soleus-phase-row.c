/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-phase-row.h"

#include "soleus-dose-text.h"
#include "soleus-draft-rows.h"
#include "soleus-draft-values.h"
#include "soleus-duration-text.h"
#include "soleus-exercise-draft.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-number-row.h"
#include "soleus-words-row.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPhaseRow:
 *
 * One phase of an exercise that is edited: its kind, its seconds or its cadence, and what is said when it begins. What a phase can't be where it is, its subtitle says.
 */
struct _SoleusPhaseRow {
  AdwExpanderRow parent_instance;

  SoleusPart *part; /* (owned) */
  GtkWidget  *lasts;
  GtkWidget  *seconds;
  GtkWidget  *cadence;
};

G_DEFINE_FINAL_TYPE (SoleusPhaseRow, soleus_phase_row, ADW_TYPE_EXPANDER_ROW)

static const char *
kind_to_text (int kind)
{
  return soleus_kind_to_title (SOLEUS_TYPE_PHASE_KIND, kind);
}

static char *
describe_length (SoleusPart *part)
{
  SoleusDraft     *draft = soleus_part_get_draft (part);
  guint            index = soleus_part_get_index (part);
  g_autofree char *duration = soleus_part_get_pointer (part, "/duration_s");
  g_autofree char *cadence = soleus_part_get_pointer (part, "/cadence_per_min");

  if (soleus_exercise_draft_get_phase (draft, index) == SOLEUS_PHASE_KIND_PULSE)
    return soleus_cadence_to_text (soleus_draft_get_quantity (draft, cadence, 0));
  if (soleus_exercise_draft_lasts (draft, index))
    return g_strdup (soleus_exercise_draft_may_last (draft) ? _ ("as long as the set") : _ ("needs its seconds"));
  return soleus_duration_to_exact_text (soleus_seconds_to_us (soleus_draft_get_quantity (draft, duration, 0)));
}

/* What is wrong is more than what is there. */
static char *
describe (SoleusPart *part)
{
  SoleusDraft     *draft = soleus_part_get_draft (part);
  g_autofree char *length = describe_length (part);
  g_autofree char *pointer = soleus_part_get_pointer (part, "/cue");
  g_autofree char *cue = soleus_draft_dup_words (draft, pointer);

  if (soleus_exercise_draft_get_phase (draft, soleus_part_get_index (part)) == SOLEUS_PHASE_KIND_PULSE && soleus_draft_get_length (draft, "/phases") > 1)
    return g_strdup (_ ("Pumps stand alone: remove the other phases, or choose another kind"));
  if (*cue == '\0')
    return g_steal_pointer (&length);
  /* Translators: how long a phase is and what is said when it begins, such as "2 s · Lift both heels". */
  return g_strdup_printf (C_ ("phase", "%s · %s"), length, cue);
}

static void
show (SoleusPhaseRow *self)
{
  SoleusDraft     *draft = soleus_part_get_draft (self->part);
  guint            index = soleus_part_get_index (self->part);
  SoleusPhaseKind  kind = soleus_exercise_draft_get_phase (draft, index);
  const char      *title = soleus_phase_kind_to_words (kind).title;
  gboolean         may_last = soleus_exercise_draft_may_last (draft);
  g_autofree char *subtitle = describe (self->part);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (self->lasts, may_last);
  gtk_widget_set_visible (self->seconds, kind != SOLEUS_PHASE_KIND_PULSE && !(may_last && soleus_exercise_draft_lasts (draft, index)));
  gtk_widget_set_visible (self->cadence, kind == SOLEUS_PHASE_KIND_PULSE);
}

static int
read_kind (SoleusPart *part,
           gpointer    data)
{
  return (int) soleus_exercise_draft_get_phase (soleus_part_get_draft (part), soleus_part_get_index (part));
}

static void
write_kind (SoleusPart *part,
            int         value,
            gpointer    data)
{
  soleus_exercise_draft_set_phase (soleus_part_get_draft (part), soleus_part_get_index (part), (SoleusPhaseKind) value);
}

static int
read_lasts (SoleusPart *part,
            gpointer    data)
{
  return soleus_exercise_draft_lasts (soleus_part_get_draft (part), soleus_part_get_index (part));
}

static void
write_lasts (SoleusPart *part,
             int         value,
             gpointer    data)
{
  soleus_exercise_draft_set_lasts (soleus_part_get_draft (part), soleus_part_get_index (part), value);
}

static void
add_lasts (SoleusPhaseRow *self)
{
  self->lasts = adw_switch_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->lasts), _ ("As Long as the Set"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lasts), _ ("Alone in a set that isn’t counted, a phase needs no seconds of its own"));
  soleus_part_bind (self->part, self->lasts, "active", read_lasts, write_lasts, NULL, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->lasts);
}

static void
add_numbers (SoleusPhaseRow *self)
{
  g_autoptr (SoleusDoseNumber) seconds = soleus_dose_number_new_own (SOLEUS_DOSE_NUMBER_PHASE, "/duration_s", 2);
  g_autoptr (SoleusDoseNumber) cadence = soleus_dose_number_new_own (SOLEUS_DOSE_NUMBER_CADENCE, "/cadence_per_min", 60);

  self->seconds = soleus_number_row_new (self->part, seconds, _ ("Seconds"), _ ("Seconds of a Phase"), NULL);
  self->cadence = soleus_number_row_new (self->part, cadence, _ ("Pumps a Minute"), _ ("Cadence"), NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->seconds);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->cadence);
}

static void
soleus_phase_row_finalize (GObject *object)
{
  g_object_unref (SOLEUS_PHASE_ROW (object)->part);

  G_OBJECT_CLASS (soleus_phase_row_parent_class)->finalize (object);
}

static void
soleus_phase_row_class_init (SoleusPhaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_phase_row_finalize;
}

static void
soleus_phase_row_init (SoleusPhaseRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * soleus_phase_row_new:
 * @part: a phase of an exercise that is edited
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_phase_row_new (SoleusPart *part)
{
  SoleusPhaseRow *self = g_object_new (SOLEUS_TYPE_PHASE_ROW, NULL);

  self->part = g_object_ref (part);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), soleus_choice_row_new (part, _ ("Kind"), NULL, SOLEUS_PHASE_KIND_MOVE + 1, kind_to_text, read_kind, write_kind));
  add_lasts (self);
  add_numbers (self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), soleus_words_row_new (part, "/cue", _ ("What Is Said When It Begins"), _ ("Cue"), TRUE));
  show (self);
  g_signal_connect_object (part, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
