/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-summary-page.h"

#include "soleus-announce.h"
#include "soleus-page-focus.h"
#include "soleus-record-text.h"
#include "soleus-record-view.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusSummaryPage:
 *
 * What a person sees when a session is over: how it came out, what was done of what was planned, and room to say how it was. All that is saved already: there is
 * nothing to lose here, and Done only leads on. What couldn't be saved is told as such.
 */
struct _SoleusSummaryPage {
  AdwNavigationPage parent_instance;

  SoleusRecordView *view;
  GtkButton        *done;
  GtkButton        *go_on;
  SoleusHistory    *history;   /* (owned) */
  gboolean          announced; /* What was done was read out. */
};

G_DEFINE_FINAL_TYPE (SoleusSummaryPage, soleus_summary_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_headline (SoleusSessionRecord *session)
{
  switch (soleus_session_record_get_state (session)) {
  case SOLEUS_RECORD_STATE_RUNNING:
  case SOLEUS_RECORD_STATE_FINISHED:
    if (soleus_session_record_is_complete (session))
      /* Translators: The headline after a session that was done to its end. */
      return C_ ("session", "Done");
    /* Translators: The headlines after a session that came to its end because sets, or parts of them, were skipped. */
    return soleus_session_record_get_sets_done (session) > 0 ? C_ ("session", "Partly Done") : C_ ("session", "Skipped");
  case SOLEUS_RECORD_STATE_STOPPED:
    return _ ("Stopped Early");
  case SOLEUS_RECORD_STATE_INTERRUPTED:
    return _ ("Cut Short");
  }

  g_return_val_if_reached ("");
}

static const char *
get_comfort (SoleusSessionRecord *session)
{
  if (soleus_session_record_is_complete (session))
    return _ ("Well done: it is in your history");
  if (soleus_session_record_get_sets_done (session) == 0)
    return _ ("No set was done this time");

  return _ ("What you did is saved");
}

/* Stopped by mistake, and something of it left. */
static gboolean
can_go_on (SoleusSessionRecord *session)
{
  return soleus_session_record_get_state (session) == SOLEUS_RECORD_STATE_STOPPED && soleus_session_record_get_resume (session) != NULL && soleus_session_record_find_next_set (session) < soleus_session_record_get_planned_sets (session);
}

static void
on_session_changed (SoleusSummaryPage *self)
{
  SoleusSessionRecord *session = soleus_record_view_get_session (self->view);
  gboolean             is_saved = soleus_record_view_get_trouble (self->view) == NULL;
  g_autofree char     *name = soleus_session_name_to_text (session);
  /* Translators: The name of a routine, and below it a sentence on how it went. */
  g_autofree char *subline = g_strdup_printf (C_ ("routine and comfort", "%s\n%s"), name, is_saved ? get_comfort (session) : soleus_record_view_get_waits (self->view) ? _ ("Not saved yet")
                                                                                                                                                                       : _ ("Not saved"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go_on), "s", soleus_session_record_get_id (session));
  gtk_widget_set_visible (GTK_WIDGET (self->go_on), can_go_on (session));
  g_object_set (self->view, "headline", get_headline (session), "subline", subline, NULL);

  if (!self->announced && gtk_widget_get_mapped (GTK_WIDGET (self))) {
    g_autofree char *done = soleus_session_done_to_text (session);

    self->announced = TRUE;
    soleus_announce (GTK_WIDGET (self), done, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  }
}

static gboolean
soleus_summary_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOLEUS_SUMMARY_PAGE (widget)->done));
}

static void
soleus_summary_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/* Who leads on from here leaves the session as it is, unless that is what goes on. */
static void
soleus_summary_page_hidden (AdwNavigationPage *page)
{
  SoleusSummaryPage   *self = SOLEUS_SUMMARY_PAGE (page);
  SoleusSessionRecord *session = soleus_record_view_get_session (self->view);

  if (session != NULL && soleus_session_record_get_resume (session) != NULL)
    soleus_history_settle_session (self->history, soleus_session_record_get_id (session), NULL, NULL);
}

static void
soleus_summary_page_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_SUMMARY_PAGE (object)->history);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SUMMARY_PAGE);

  G_OBJECT_CLASS (soleus_summary_page_parent_class)->dispose (object);
}

static void
soleus_summary_page_class_init (SoleusSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_summary_page_dispose;
  widget_class->focus = soleus_page_focus;
  widget_class->grab_focus = soleus_summary_page_grab_focus;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = soleus_summary_page_shown;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = soleus_summary_page_hidden;

  g_type_ensure (SOLEUS_TYPE_RECORD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSummaryPage, done);
  gtk_widget_class_bind_template_child (widget_class, SoleusSummaryPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, SoleusSummaryPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_session_changed);
}

static void
soleus_summary_page_init (SoleusSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_summary_page_new:
 * @history: the history
 * @record_id: the session's id
 * @region: how loads and distances are shown
 *
 * Makes the page, which reads the session at once and follows the history. Its actions are `win.finish-summary`, `win.delete-record`, `app.go-on` and `app.when-to-stop`.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
soleus_summary_page_new (SoleusHistory *history,
                         const char    *record_id,
                         SoleusRegion  *region)
{
  SoleusSummaryPage *self = g_object_new (SOLEUS_TYPE_SUMMARY_PAGE, NULL);

  self->history = g_object_ref (history);
  g_debug ("Summary page: %s", record_id);
  soleus_record_view_load (self->view, history, record_id, region);

  return ADW_NAVIGATION_PAGE (self);
}
