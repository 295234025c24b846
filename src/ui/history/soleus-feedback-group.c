/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-feedback-group.h"

#include "soleus-announce.h"
#include "soleus-point-row.h"

/* Long enough to leave out the points that an arrow key passes, and the letters of a word. */
#define SAVE_DELAY_MS 400

/**
 * SoleusFeedbackGroup:
 *
 * What the person says of a session: effort, pain and a note, each of which may stay unsaid. It is written to the history by itself, soon after it changes and at
 * once when the group goes out of sight. If anything hurts, one line points to when to stop.
 */
struct _SoleusFeedbackGroup {
  AdwPreferencesGroup parent_instance;

  SoleusHistory *history;    /* (nullable): until there is a session */
  char          *session_id; /* (nullable): likewise */
  unsigned       save_source;
  int            saving;  /* Writes under way. */
  gboolean       showing; /* What changes is shown, not said. */
  gboolean       unsaved; /* Said and not handed to the history, or not taken by it. */

  AdwActionRow   *advice_row;
  SoleusPointRow *effort_row;
  GtkTextBuffer  *note_buffer;
  GtkTextView    *note_view;
  SoleusPointRow *pain_row;
};

G_DEFINE_FINAL_TYPE (SoleusFeedbackGroup, soleus_feedback_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  SIGNAL_SAVED,
  SIGNAL_SAVE_FAILED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static char *
dup_note (SoleusFeedbackGroup *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);

  return gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE);
}

/* Who doesn't see the line appear is told. */
static void
update_advice (SoleusFeedbackGroup *self)
{
  gboolean hurts = soleus_point_row_get_value (self->pain_row) > 0;

  if (hurts && !self->showing && !gtk_widget_get_visible (GTK_WIDGET (self->advice_row)))
    soleus_announce (GTK_WIDGET (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->advice_row)), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_set_visible (GTK_WIDGET (self->advice_row), hurts);
}

static void
report_saved (SoleusFeedbackGroup *self,
              const GError        *error)
{
  self->saving--;

  if (error == NULL) {
    g_signal_emit (self, signals[SIGNAL_SAVED], 0);
    return;
  }

  self->unsaved = TRUE;
  g_signal_emit (self, signals[SIGNAL_SAVE_FAILED], 0, error->message);
}

/* The group may be gone by now: the writing outlives it. */
static void
on_feedback_written (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  GWeakRef *reference = user_data;
  g_autoptr (SoleusFeedbackGroup) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (reference);
  g_free (reference);

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  if (self != NULL)
    report_saved (self, error);
  else if (error != NULL)
    g_message ("What was said of a session can't be saved: %s", error->message);
}

static gboolean
on_save_due (gpointer user_data)
{
  SoleusFeedbackGroup *self = user_data;

  self->save_source = 0;
  soleus_feedback_group_save (self);

  return G_SOURCE_REMOVE;
}

static void
on_answer_changed (SoleusFeedbackGroup *self)
{
  update_advice (self);

  if (self->showing || self->history == NULL)
    return;

  self->unsaved = TRUE;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, on_save_due, self);
}

static void
show_note (SoleusFeedbackGroup *self,
           const char          *note)
{
  g_autofree char *shown = dup_note (self);

  /* Setting the same again would move the cursor. */
  if (g_strcmp0 (shown, note) == 0)
    return;

  gtk_text_buffer_begin_irreversible_action (self->note_buffer);
  gtk_text_buffer_set_text (self->note_buffer, note != NULL ? note : "", -1);
  gtk_text_buffer_end_irreversible_action (self->note_buffer);
}

static void
soleus_feedback_group_unmap (GtkWidget *widget)
{
  soleus_feedback_group_save (SOLEUS_FEEDBACK_GROUP (widget));

  GTK_WIDGET_CLASS (soleus_feedback_group_parent_class)->unmap (widget);
}

static void
soleus_feedback_group_dispose (GObject *object)
{
  SoleusFeedbackGroup *self = SOLEUS_FEEDBACK_GROUP (object);

  if (self->note_buffer != NULL)
    soleus_feedback_group_save (self);
  g_clear_object (&self->history);
  g_clear_pointer (&self->session_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_FEEDBACK_GROUP);

  G_OBJECT_CLASS (soleus_feedback_group_parent_class)->dispose (object);
}

static void
soleus_feedback_group_class_init (SoleusFeedbackGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_feedback_group_dispose;
  widget_class->unmap = soleus_feedback_group_unmap;

  /**
   * SoleusFeedbackGroup::saved:
   *
   * What was said is on the disk.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", SOLEUS_TYPE_FEEDBACK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusFeedbackGroup::save-failed:
   * @message: what is wrong and what can be done, for people
   *
   * What was said isn't on the disk. It stays on the page: soleus_feedback_group_save () tries again.
   */
  signals[SIGNAL_SAVE_FAILED] = g_signal_new ("save-failed", SOLEUS_TYPE_FEEDBACK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SOLEUS_TYPE_POINT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-feedback-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusFeedbackGroup, advice_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusFeedbackGroup, effort_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusFeedbackGroup, note_buffer);
  gtk_widget_class_bind_template_child (widget_class, SoleusFeedbackGroup, note_view);
  gtk_widget_class_bind_template_child (widget_class, SoleusFeedbackGroup, pain_row);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_changed);
}

static void
soleus_feedback_group_init (SoleusFeedbackGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_feedback_group_show_session:
 * @self: a group
 * @history: where it is written
 * @session: the session that it is about
 *
 * Shows what was said of a session. What the person has said here and isn't on the disk yet stands.
 */
void
soleus_feedback_group_show_session (SoleusFeedbackGroup *self,
                                    SoleusHistory       *history,
                                    SoleusSessionRecord *session)
{
  const char *id = soleus_session_record_get_id (session);

  g_return_if_fail (SOLEUS_IS_FEEDBACK_GROUP (self));

  if (g_strcmp0 (self->session_id, id) == 0 && (self->unsaved || self->saving > 0))
    return;

  soleus_feedback_group_save (self);
  g_set_object (&self->history, history);
  g_set_str (&self->session_id, id);

  self->showing = TRUE;
  soleus_point_row_set_value (self->effort_row, soleus_session_record_get_effort (session));
  soleus_point_row_set_value (self->pain_row, soleus_session_record_get_pain (session));
  show_note (self, soleus_session_record_get_note (session));
  self->showing = FALSE;
}

/**
 * soleus_feedback_group_save:
 * @self: a group
 *
 * Hands what isn't saved yet to the history, without waiting any longer.
 */
void
soleus_feedback_group_save (SoleusFeedbackGroup *self)
{
  g_autofree char *note = NULL;
  GWeakRef        *reference;

  g_return_if_fail (SOLEUS_IS_FEEDBACK_GROUP (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (!self->unsaved || self->history == NULL)
    return;

  self->unsaved = FALSE;
  self->saving++;
  note = dup_note (self);
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  soleus_history_set_feedback (self->history, self->session_id,
                               soleus_point_row_get_value (self->effort_row),
                               soleus_point_row_get_value (self->pain_row),
                               note, on_feedback_written, reference);
}
