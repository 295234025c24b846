/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safety-gate.h"

#include "soleus-safety-check-dialog.h"
#include "soleus-safety-question-dialog.h"
#include "soleus-stamp.h"

#include <glib/gi18n-lib.h>

/* How many gentle routines are offered to who has no agreement yet: they are to be seen at a glance. */
#define MOST_GENTLE 3

/**
 * SoleusSafetyGate:
 *
 * The one way to a session: what the person must be asked before is asked here, question after question, and kept in a #SoleusConsent. What needs no
 * question passes at once. On a day on which a sign was told in a session nothing passes, whatever is answered.
 */
struct _SoleusSafetyGate {
  GObject parent_instance;

  SoleusConsent *consent;   /* (owned) */
  GListModel    *library;   /* (owned) */
  SoleusEntry   *entry;     /* (owned) (nullable): what waits for an answer */
  GtkWidget     *window;    /* (nullable): where it is asked */
  AdwDialog     *dialog;    /* (nullable): what is asked */
  gboolean       is_urgent; /* it was answered so that nothing starts, unless that is thought over */
};

enum {
  PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSafetyGate, soleus_safety_gate, G_TYPE_OBJECT)

/* A dialog that goes on has given itself up before; any other end leaves the start. */
static void
on_dialog_closed (SoleusSafetyGate *self,
                  AdwDialog        *dialog)
{
  if (self->dialog == dialog)
    g_clear_weak_pointer (&self->dialog);
}

static void
present (SoleusSafetyGate *self,
         AdwDialog        *dialog)
{
  g_set_weak_pointer (&self->dialog, dialog);
  self->is_urgent = FALSE;
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_dialog_closed), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->window);
}

static void
on_check_answered (SoleusSafetyGate *self,
                   int               check)
{
  soleus_consent_take_check (self->consent, (SoleusSafetyCheck) check);
  self->is_urgent = check == SOLEUS_SAFETY_CHECK_URGENT;
}

static void
on_chosen (SoleusSafetyGate *self,
           const char       *id)
{
  if (self->window != NULL)
    gtk_widget_activate_action (self->window, "win.open-routine", "s", id);
}

static void
pass (SoleusSafetyGate *self)
{
  g_autoptr (SoleusEntry) entry = g_steal_pointer (&self->entry);

  g_signal_emit (self, signals[PASSED], 0, entry);
}

/* Put off, it would be asked again at once: this once it isn't. Only what may be put off offers to be. */
static void
on_put_off (SoleusSafetyGate *self)
{
  soleus_consent_put_off (self->consent);
  if (self->entry != NULL)
    pass (self);
}

static SoleusSafetyCheckReason
get_reason (SoleusSafetyQuestion question)
{
  if (question == SOLEUS_SAFETY_QUESTION_CHECK_AGAIN)
    return SOLEUS_SAFETY_CHECK_REASON_AGAIN;
  return question == SOLEUS_SAFETY_QUESTION_CHECK ? SOLEUS_SAFETY_CHECK_REASON_FIRST : SOLEUS_SAFETY_CHECK_REASON_NEEDED;
}

static void
on_agreed (SoleusSafetyGate *self)
{
  SoleusRoutine       *routine = soleus_entry_get_routine (self->entry);
  SoleusSafetyQuestion question = soleus_consent_ask (self->consent, routine);

  soleus_consent_answer (self->consent, routine, question == SOLEUS_SAFETY_QUESTION_AGREEMENT ? SOLEUS_SAFETY_ANSWER_AGREED : SOLEUS_SAFETY_ANSWER_READ);
}

static int
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return soleus_stamp_get_day (soleus_stamp_from_date_time (now));
}

static void
on_not_today_answered (GtkWidget  *window,
                       const char *response)
{
  if (g_str_equal (response, "signs"))
    gtk_widget_activate_action (window, "app.when-to-stop", NULL);
}

static void
tell_not_today (SoleusSafetyGate *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Not Today"), _ ("In a session today you told of a sign after which one doesn’t exercise on the same day. Soleus starts nothing before tomorrow.\n\nWhen to Stop lists the signs and says where to get help."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "signs", _ ("S_igns"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "signs");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_not_today_answered), self->window, G_CONNECT_SWAPPED);
  g_clear_object (&self->entry);
  present (self, dialog);
}

/* Each answer brings the next question, or the start. */
static void
go_on (SoleusSafetyGate *self)
{
  SoleusSafetyQuestion question;
  g_autoptr (GPtrArray) gentle = NULL;
  AdwDialog *dialog = NULL;

  if (self->entry == NULL || self->window == NULL)
    return;
  if (soleus_consent_is_stopped (self->consent, get_today ())) {
    tell_not_today (self);
    return;
  }
  question = soleus_consent_ask (self->consent, soleus_entry_get_routine (self->entry));
  switch (question) {
  case SOLEUS_SAFETY_QUESTION_NONE:
    pass (self);
    return;
  case SOLEUS_SAFETY_QUESTION_CHECK:
  case SOLEUS_SAFETY_QUESTION_CHECK_NEEDED:
  case SOLEUS_SAFETY_QUESTION_CHECK_AGAIN:
    dialog = soleus_safety_check_dialog_new (get_reason (question));
    g_signal_connect_object (dialog, "answered", G_CALLBACK (on_check_answered), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "put-off", G_CALLBACK (on_put_off), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "continued", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
    break;
  case SOLEUS_SAFETY_QUESTION_READ:
  case SOLEUS_SAFETY_QUESTION_AGREEMENT:
    gentle = soleus_consent_list_gentle (self->consent, self->library, self->entry, MOST_GENTLE);
    dialog = soleus_safety_question_dialog_new (self->entry, question, gentle);
    g_signal_connect_object (dialog, "agreed", G_CALLBACK (on_agreed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "agreed", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
    break;
  }
  present (self, dialog);
}

static void
soleus_safety_gate_dispose (GObject *object)
{
  SoleusSafetyGate *self = SOLEUS_SAFETY_GATE (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->entry);
  g_clear_object (&self->library);
  g_clear_object (&self->consent);
  G_OBJECT_CLASS (soleus_safety_gate_parent_class)->dispose (object);
}

static void
soleus_safety_gate_class_init (SoleusSafetyGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_safety_gate_dispose;

  /**
   * SoleusSafetyGate::passed:
   * @self: the gate
   * @entry: a #SoleusEntry
   *
   * Nothing stands between the person and a session of @entry any longer.
   */
  signals[PASSED] = g_signal_new ("passed", SOLEUS_TYPE_SAFETY_GATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_ENTRY);
}

static void
soleus_safety_gate_init (SoleusSafetyGate *self)
{
}

/* Of two questions the later one counts. */
static void
make_way (SoleusSafetyGate *self,
          GtkWidget        *window)
{
  if (self->dialog != NULL)
    adw_dialog_force_close (self->dialog);
  g_set_weak_pointer (&self->window, window);
}

/**
 * soleus_safety_gate_new:
 * @consent: what was answered before, and is kept now
 * @library: (element-type SoleusEntry): what there is
 *
 * Returns: (transfer full): the gate
 */
SoleusSafetyGate *
soleus_safety_gate_new (SoleusConsent *consent,
                        GListModel    *library)
{
  SoleusSafetyGate *self = g_object_new (SOLEUS_TYPE_SAFETY_GATE, NULL);

  self->consent = g_object_ref (consent);
  self->library = g_object_ref (library);
  return self;
}

/**
 * soleus_safety_gate_pass:
 * @self: the gate
 * @entry: what is to be started
 * @window: where to ask
 *
 * Emits #SoleusSafetyGate::passed for @entry, at once or when the person has answered; never, when they leave it.
 */
void
soleus_safety_gate_pass (SoleusSafetyGate *self,
                         SoleusEntry      *entry,
                         GtkWidget        *window)
{
  make_way (self, window);
  g_set_object (&self->entry, entry);
  go_on (self);
}

/**
 * soleus_safety_gate_get_asked:
 * @self: the gate
 *
 * Returns: (transfer none) (nullable): the id of what waits for an answer to be started
 */
const char *
soleus_safety_gate_get_asked (SoleusSafetyGate *self)
{
  return self->dialog != NULL && self->entry != NULL && !self->is_urgent ? soleus_entry_get_id (self->entry) : NULL;
}

/**
 * soleus_safety_gate_check:
 * @self: the gate
 * @window: (nullable): where to ask
 *
 * Goes through the check with a person who wants to, without starting anything.
 */
void
soleus_safety_gate_check (SoleusSafetyGate *self,
                          GtkWidget        *window)
{
  AdwDialog *dialog = soleus_safety_check_dialog_new (SOLEUS_SAFETY_CHECK_REASON_ASKED_FOR);

  make_way (self, window);
  g_clear_object (&self->entry);
  g_signal_connect_object (dialog, "answered", G_CALLBACK (on_check_answered), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

/**
 * soleus_safety_gate_hold:
 * @self: the gate
 * @window: where to tell or ask
 *
 * For what goes on rather than starts, and was asked about before: tells that nothing is begun any more today, or asks again about what was urgent, if so it is.
 *
 * Returns: whether it must not go on
 */
gboolean
soleus_safety_gate_hold (SoleusSafetyGate *self,
                         GtkWidget        *window)
{
  if (soleus_consent_is_stopped (self->consent, get_today ())) {
    make_way (self, window);
    tell_not_today (self);
    return TRUE;
  }
  if (soleus_consent_get_check (self->consent) == SOLEUS_SAFETY_CHECK_URGENT) {
    soleus_safety_gate_check (self, window);
    return TRUE;
  }
  return FALSE;
}

/**
 * soleus_safety_gate_stop_for_today:
 * @self: the gate
 * @is_urgent: whether what was told is among what the check calls urgent: then, too, nothing starts on another day before that is settled
 *
 * A sign was told in a session: nothing passes any more today.
 */
void
soleus_safety_gate_stop_for_today (SoleusSafetyGate *self,
                                   gboolean          is_urgent)
{
  if (is_urgent)
    soleus_consent_take_check (self->consent, SOLEUS_SAFETY_CHECK_URGENT);
  soleus_consent_stop_for_day (self->consent, get_today ());
}
