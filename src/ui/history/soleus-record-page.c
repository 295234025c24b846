/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-page.h"

#include "soleus-record-text.h"
#include "soleus-record-view.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRecordPage:
 *
 * One session of the history, down to its sets. What the person said of it can be changed here, and the session deleted.
 */
struct _SoleusRecordPage {
  AdwNavigationPage parent_instance;

  SoleusRecordView *view;
};

G_DEFINE_FINAL_TYPE (SoleusRecordPage, soleus_record_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
describe_time (SoleusSessionRecord *session)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = soleus_day_to_text (soleus_session_record_get_day (session), soleus_day_from_date_time (now));
  g_autofree char *span = soleus_clock_span_to_text (soleus_session_record_get_started (session), soleus_session_record_get_ended (session));

  /* Translators: A day and the time from when to when, such as “Today, 10:20–10:28”. */
  return g_strdup_printf (C_ ("day and time", "%s, %s"), day, span);
}

static char *
describe_session (SoleusSessionRecord *session)
{
  SoleusRecordState state = soleus_session_record_get_state (session);
  g_autofree char  *time = describe_time (session);

  if (soleus_session_record_get_origin (session) == SOLEUS_RECORD_ORIGIN_ADDED)
    return g_strconcat (time, C_ ("between facts", " · "), C_ ("session", "added by hand"), NULL);
  if (state == SOLEUS_RECORD_STATE_FINISHED)
    return g_steal_pointer (&time);

  return g_strconcat (time, C_ ("between facts", " · "), soleus_record_state_to_text (state), NULL);
}

static void
on_session_changed (SoleusRecordPage *self)
{
  SoleusSessionRecord *session = soleus_record_view_get_session (self->view);
  g_autofree char     *name = soleus_session_name_to_text (session);
  g_autofree char     *subline = describe_session (session);

  g_object_set (self->view, "headline", name, "subline", subline, NULL);
}

static void
soleus_record_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_RECORD_PAGE);

  G_OBJECT_CLASS (soleus_record_page_parent_class)->dispose (object);
}

static void
soleus_record_page_class_init (SoleusRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_record_page_dispose;

  g_type_ensure (SOLEUS_TYPE_RECORD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRecordPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_session_changed);
}

static void
soleus_record_page_init (SoleusRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_record_page_new:
 * @history: the history
 * @record_id: the session's id
 * @region: how loads and distances are shown
 *
 * Makes the page, which reads the session at once and follows the history.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
soleus_record_page_new (SoleusHistory *history,
                        const char    *record_id,
                        SoleusRegion  *region)
{
  SoleusRecordPage *self = g_object_new (SOLEUS_TYPE_RECORD_PAGE, NULL);

  g_debug ("Record page: %s", record_id);
  soleus_record_view_load (self->view, history, record_id, region);

  return ADW_NAVIGATION_PAGE (self);
}
