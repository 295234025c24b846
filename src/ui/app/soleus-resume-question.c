/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-resume-question.h"

#include "soleus-record-text.h"

#include <glib/gi18n-lib.h>

/* How long after it was cut off a session can be gone on with: by the design. Later it would be another session. */
#define RESUMABLE_US (12 * G_TIME_SPAN_HOUR)

/* The day of a sentence: within it, today and yesterday aren't names. */
static char *
tell_when (SoleusStamp then,
           SoleusStamp now)
{
  int              days = soleus_stamp_get_day (now) - soleus_stamp_get_day (then);
  g_autofree char *clock = soleus_clock_to_text (then);
  g_autofree char *day = NULL;

  /* Translators: when a session was cut off; %s is a time of day. */
  if (days == 0)
    return g_strdup_printf (_ ("today at %s"), clock);
  /* Translators: when a session was cut off; %s is a time of day. */
  if (days == 1)
    return g_strdup_printf (_ ("yesterday at %s"), clock);
  day = soleus_day_to_text (soleus_stamp_get_day (then), soleus_stamp_get_day (now));
  /* Translators: when a session was cut off: the day and the time. */
  return g_strdup_printf (C_ ("day and time", "%s, %s"), day, clock);
}

static char *
tell_place (SoleusSessionRecord *session,
            SoleusStamp          now)
{
  g_autofree char *when = tell_when (soleus_session_record_get_ended (session), now);
  g_autofree char *name = soleus_session_name_to_text (session);

  /* Translators: where a session was cut off: the name of the routine, the number of a set, how many sets there are, and when it was. */
  return g_strdup_printf (_ ("%s, set %d of %d, %s."), name, soleus_session_record_find_next_set (session) + 1,
                          soleus_session_record_get_planned_sets (session), when);
}

static void
offer_going_on (AdwAlertDialog *dialog)
{
  adw_alert_dialog_add_response (dialog, "go-on", _ ("_Go On"));
  adw_alert_dialog_set_response_appearance (dialog, "go-on", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "go-on");
}

/**
 * soleus_resume_question_new:
 * @session: a session that was cut off, loaded with its sets
 * @can_go_on: whether it is known what it has followed, and something of that is left
 * @now: the present time
 *
 * Asks what becomes of the session. For twelve hours it can be gone on with. It is saved already: whoever just closes the question keeps it as it is.
 *
 * Returns: (transfer floating): an #AdwAlertDialog, whose responses soleus_resume_question_read () understands
 */
AdwDialog *
soleus_resume_question_new (SoleusSessionRecord *session,
                            gboolean             can_go_on,
                            SoleusStamp          now)
{
  gboolean         offers = can_go_on && now.utc_us - soleus_session_record_get_ended (session).utc_us <= RESUMABLE_US;
  g_autofree char *place = tell_place (session, now);
  g_autofree char *body = offers ? g_strdup_printf (_ ("%s\nThere are a few seconds to get ready before it goes on."), place) : g_strdup_printf (_ ("%s\nWhat you did until then is saved."), place);
  AdwAlertDialog  *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (offers ? _ ("Go On With Your Session?") : _ ("A Session Was Cut Short"), body));

  adw_alert_dialog_add_responses (dialog, "discard", _ ("_Discard"), "save", _ ("_Save as It Is"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "save");
  if (offers)
    offer_going_on (dialog);
  return ADW_DIALOG (dialog);
}

/**
 * soleus_resume_question_read:
 * @response: a response of the question
 *
 * Returns: what it means
 */
SoleusResumeAnswer
soleus_resume_question_read (const char *response)
{
  if (g_str_equal (response, "go-on"))
    return SOLEUS_RESUME_GO_ON;
  return g_str_equal (response, "discard") ? SOLEUS_RESUME_DISCARD : SOLEUS_RESUME_SAVE;
}
