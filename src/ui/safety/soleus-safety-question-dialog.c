/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety-question-dialog.h"
#include "soleus-plain-row.h"

#include "soleus-code-words.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusSafetyQuestionDialog:
 *
 * What is asked once before something above everyday starts: to read what to look out for, or whether a health professional has agreed. It says why. Who
 * has no agreement yet is shown what goes without one. Escape is no answer.
 *
 * No button that starts is the default: what is to be read about has the focus on the first warning, and where an agreement is asked for, Enter is "Not Yet".
 */
struct _SoleusSafetyQuestionDialog {
  AdwDialog parent_instance;

  SoleusSafetyQuestion question;
  gboolean             is_over; /* answered to the end: on its way out it can still be pressed */

  GtkWidget           *first;        /* what has the focus at first */
  guint                focus_source; /* 0 unless it is to get it */
  AdwNavigationView   *navigation;
  GtkScrolledWindow   *scroller;
  GtkLabel            *heading;
  GtkLabel            *body;
  AdwPreferencesGroup *watch;
  GtkButton           *no;
  GtkButton           *yes;
  GtkLabel            *advice;
  AdwPreferencesGroup *gentle;
  GtkButton           *close;
};

enum {
  AGREED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSafetyQuestionDialog, soleus_safety_question_dialog, ADW_TYPE_DIALOG)

/* Returns whether it went on till now. */
static gboolean
end (SoleusSafetyQuestionDialog *self)
{
  if (self->is_over)
    return FALSE;
  self->is_over = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  return TRUE;
}

static void
on_yes_clicked (SoleusSafetyQuestionDialog *self)
{
  g_autoptr (SoleusSafetyQuestionDialog) alive = g_object_ref (self);

  if (end (self))
    g_signal_emit (self, signals[AGREED], 0);
}

static void
on_no_clicked (SoleusSafetyQuestionDialog *self)
{
  /* While its page goes, it can still be pressed. */
  if (self->is_over || !g_str_equal (adw_navigation_view_get_visible_page_tag (self->navigation), "question"))
    return;
  if (self->question == SOLEUS_SAFETY_QUESTION_AGREEMENT) {
    adw_navigation_view_push_by_tag (self->navigation, "instead");
    gtk_widget_grab_focus (GTK_WIDGET (self->close));
  } else {
    end (self);
  }
}

static void
on_close_clicked (SoleusSafetyQuestionDialog *self)
{
  end (self);
}

static void
on_gentle_activated (SoleusSafetyQuestionDialog *self,
                     GtkWidget                  *row)
{
  g_autoptr (SoleusSafetyQuestionDialog) alive = g_object_ref (self);

  if (end (self))
    g_signal_emit (self, signals[CHOSEN], 0, gtk_widget_get_name (row));
}

static void
add_gentle (SoleusSafetyQuestionDialog *self,
            SoleusEntry                *entry)
{
  GtkWidget *row = soleus_plain_row_new (soleus_entry_get_name (entry), soleus_entry_get_summary (entry));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, soleus_entry_get_id (entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_gentle_activated), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->gentle, row);
}

static void
add_warnings (SoleusSafetyQuestionDialog *self,
              const SoleusExercise       *exercise,
              GHashTable                 *seen)
{
  for (int i = 0; exercise->contraindications != NULL && exercise->contraindications[i] != NULL; i++) {
    g_autofree char *text = NULL;
    GtkWidget       *row;

    if (!g_hash_table_add (seen, exercise->contraindications[i]))
      continue;
    text = soleus_contraindication_to_text (exercise->contraindications[i]);
    row = soleus_plain_row_new (text, NULL);
    adw_preferences_group_add (self->watch, row);
    if (self->first == NULL && self->question == SOLEUS_SAFETY_QUESTION_READ)
      self->first = row;
  }
}

static void
fill_watch (SoleusSafetyQuestionDialog *self,
            const SoleusRoutine        *routine)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < routine->blocks->len; i++)
    add_warnings (self, soleus_routine_get_block (routine, i)->exercise, seen);
  gtk_widget_set_visible (GTK_WIDGET (self->watch), g_hash_table_size (seen) > 0);
  if (self->first == NULL)
    self->first = GTK_WIDGET (self->no);
}

/* Why it is asked. */
static char *
explain (SoleusEntry         *entry,
         SoleusSafetyQuestion question)
{
  const char *name = soleus_entry_get_name (entry);

  if (question == SOLEUS_SAFETY_QUESTION_AGREEMENT && soleus_entry_get_level (entry) == SOLEUS_LEVEL_CLINICIAN)
    /* Translators: %s is the name of a routine. */
    return g_strdup_printf (_ ("“%s” is only for those whose doctor or physiotherapist has agreed to it. It may do harm at the wrong time."), name);
  if (question == SOLEUS_SAFETY_QUESTION_AGREEMENT)
    /* Translators: %s is the name of a routine. */
    return g_strdup_printf (_ ("Because of what you checked, talk with a doctor or a physiotherapist first. Have they agreed that you do “%s”?"), name);
  if (soleus_entry_get_source (entry) == SOLEUS_SOURCE_OWN)
    /* Translators: %s is the name of a routine. */
    return g_strdup_printf (_ ("“%s” comes from a file of your own, so Soleus takes it as one for people who train regularly. Read this once before you start it."), name);
  /* Translators: %s is the name of a routine. */
  return g_strdup_printf (_ ("“%s” asks more of the calf and is for people who train regularly. Read this once before you start it."), name);
}

/* Large letters need a second line. */
static void
set_label (GtkButton  *button,
           const char *text)
{
  gtk_button_set_label (button, text);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (button)), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (button)), GTK_JUSTIFY_CENTER);
}

static void
set_words (SoleusSafetyQuestionDialog *self)
{
  gboolean needs_agreement = self->question == SOLEUS_SAFETY_QUESTION_AGREEMENT;

  gtk_label_set_label (self->heading, needs_agreement ? _ ("Has a Professional Agreed?") : soleus_level_to_words (SOLEUS_LEVEL_TRAINED).title);
  set_label (self->no, needs_agreement ? _ ("Not _Yet") : _ ("Not _Now"));
  set_label (self->yes, needs_agreement ? _ ("A Professional Has _Agreed") : _ ("_Start"));
}

static void
focus_first (gpointer data)
{
  SoleusSafetyQuestionDialog *self = SOLEUS_SAFETY_QUESTION_DIALOG (data);

  self->focus_source = 0;
  gtk_widget_grab_focus (self->first);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* A navigation view in a dialog gives the focus to its first row right after it has come, and scrolls there. */
static void
on_first_mapped (SoleusSafetyQuestionDialog *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_first, self);
}

static void
soleus_safety_question_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&SOLEUS_SAFETY_QUESTION_DIALOG (object)->focus_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SAFETY_QUESTION_DIALOG);
  G_OBJECT_CLASS (soleus_safety_question_dialog_parent_class)->dispose (object);
}

static void
soleus_safety_question_dialog_class_init (SoleusSafetyQuestionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_safety_question_dialog_dispose;

  /**
   * SoleusSafetyQuestionDialog::agreed:
   * @self: the question
   *
   * The person has read it, or says that a professional has agreed, and wants to start.
   */
  signals[AGREED] = g_signal_new ("agreed", SOLEUS_TYPE_SAFETY_QUESTION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusSafetyQuestionDialog::chosen:
   * @self: the question
   * @id: the id of something gentle
   *
   * The person wants to look at something else.
   */
  signals[CHOSEN] = g_signal_new ("chosen", SOLEUS_TYPE_SAFETY_QUESTION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-safety-question-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, body);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, watch);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, no);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, yes);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, gentle);
  gtk_widget_class_bind_template_child (widget_class, SoleusSafetyQuestionDialog, close);
  gtk_widget_class_bind_template_callback (widget_class, on_no_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
soleus_safety_question_dialog_init (SoleusSafetyQuestionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->heading, self->body, NULL, -1);
}

/**
 * soleus_safety_question_dialog_new:
 * @entry: what is to be started
 * @question: %SOLEUS_SAFETY_QUESTION_READ or %SOLEUS_SAFETY_QUESTION_AGREEMENT
 * @gentle: (element-type SoleusEntry): what goes without an agreement, maybe nothing
 *
 * Returns: (transfer floating): the question, to be presented
 */
AdwDialog *
soleus_safety_question_dialog_new (SoleusEntry         *entry,
                                   SoleusSafetyQuestion question,
                                   GPtrArray           *gentle)
{
  SoleusSafetyQuestionDialog *self = g_object_new (SOLEUS_TYPE_SAFETY_QUESTION_DIALOG, NULL);
  g_autofree char            *reason = explain (entry, question);
  /* Translators: %s is the name of a routine. */
  g_autofree char *advice = g_strdup_printf (_ ("Show “%s” to your doctor or physiotherapist, and start it once they have agreed."), soleus_entry_get_name (entry));

  self->question = question;
  set_words (self);
  gtk_label_set_label (self->body, reason);
  gtk_label_set_label (self->advice, advice);
  fill_watch (self, soleus_entry_get_routine (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->gentle), gentle->len > 0);
  for (guint i = 0; i < gentle->len; i++)
    add_gentle (self, g_ptr_array_index (gentle, i));
  g_signal_connect_object (self->first, "map", G_CALLBACK (on_first_mapped), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
