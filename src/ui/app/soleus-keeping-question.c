/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-keeping-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A session that is about to begin. */
typedef struct {
  SoleusEntry      *entry;
  GWeakRef          parent;
  SoleusKeepingFunc begin;
  GObject          *object;
} Start;

static void
start_free (Start *self)
{
  g_object_unref (self->entry);
  g_weak_ref_clear (&self->parent);
  g_object_unref (self->object);
  g_free (self);
}

static void
on_response (Start      *self,
             const char *response)
{
  if (g_str_equal (response, "start"))
    self->begin (self->object, self->entry);
}

static void
ask (Start        *self,
     GtkWidget    *parent,
     const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("This Session Can’t Be Saved"), error->message);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "start", _ ("_Start Anyway"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, (GClosureNotify) (GCallback) start_free, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, parent);
}

static void
on_keeping_tried (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  Start *self = data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;

  if (!soleus_history_finish (SOLEUS_HISTORY (source), result, &error) && parent != NULL) {
    ask (self, parent, error);
    return;
  }

  self->begin (self->object, self->entry);
  start_free (self);
}

/**
 * soleus_keeping_question_pass:
 * @history: where the session would be kept
 * @entry: what is about to begin
 * @parent: where the person is
 * @begin: begins it
 * @object: (type GObject): for @begin, kept until then
 *
 * The last way to a session: what is done in it can't be done again, so where it can't be kept the person learns that, why, and what can be done, before it begins. It
 * is theirs to begin all the same.
 */
void
soleus_keeping_question_pass (SoleusHistory    *history,
                              SoleusEntry      *entry,
                              GtkWidget        *parent,
                              SoleusKeepingFunc begin,
                              gpointer          object)
{
  Start *self = g_new0 (Start, 1);

  self->entry = g_object_ref (entry);
  g_weak_ref_init (&self->parent, parent);
  self->begin = begin;
  self->object = g_object_ref (object);
  soleus_history_try_keeping (history, NULL, on_keeping_tried, self);
}
