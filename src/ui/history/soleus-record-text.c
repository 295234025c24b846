/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-record-text.h"

#include "soleus-duration-text.h"
#include "soleus-dose-text.h"
#include "soleus-kind-words.h"
#include "soleus-limits.h"
#include "soleus-snapshot.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* Takes the part, which may be NULL or empty. */
static void
add_part (GString *text,
          char    *part)
{
  if (part != NULL && *part != '\0') {
    if (text->len > 0)
      /* Translators: What stands between two short facts in one line, such as “3 of 3 sets · 45 repetitions”. */
      g_string_append (text, C_ ("between facts", " · "));
    g_string_append (text, part);
  }

  g_free (part);
}

/* Like the locale, of the whole program. */
static SoleusClockHours clock_hours = SOLEUS_CLOCK_HOURS_LOCALE;

/* A locale that tells the time with the half of the day says so in its own format: one of these letters after a percent sign and what pads it. */
static gboolean
has_half_days (void)
{
  const char *format = nl_langinfo (T_FMT);

  if (clock_hours != SOLEUS_CLOCK_HOURS_LOCALE)
    return clock_hours == SOLEUS_CLOCK_HOURS_12;
  while ((format = strchr (format, '%')) != NULL) {
    format += 1 + strspn (format + 1, "_-0^#EO");
    if (*format != '\0' && strchr ("rIlpP", *format) != NULL)
      return TRUE;
    if (*format != '\0')
      format++;
  }

  return FALSE;
}

static GDateTime *
date_time_of_day (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) MAX (day, 1));

  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
}

/**
 * soleus_day_to_text:
 * @day: a day, counted as soleus_stamp_get_day () does
 * @today: the present day, counted in the same way
 *
 * Returns: (transfer full): the day in words: "Today", "Yesterday" or its date, with the year if that is another one
 */
char *
soleus_day_to_text (int day,
                    int today)
{
  g_autoptr (GDateTime) date = date_time_of_day (day);
  g_autoptr (GDateTime) now = date_time_of_day (today);

  if (date == NULL || now == NULL)
    return g_strdup (_ ("Unknown Day"));
  if (day == today)
    return g_strdup (_ ("Today"));
  if (day == today - 1)
    return g_strdup (_ ("Yesterday"));
  if (g_date_time_get_year (date) == g_date_time_get_year (now))
    /* Translators: A day of this year as g_date_time_format () writes it, such as “Wednesday 18 November”. */
    return g_date_time_format (date, _ ("%A %-e %B"));

  /* Translators: A day of another year as g_date_time_format () writes it, such as “Wednesday 18 November 2026”. */
  return g_date_time_format (date, _ ("%A %-e %B %Y"));
}

/**
 * soleus_day_total_to_text:
 * @total: what was done on a day
 *
 * Sets are counted, not sessions: a session that was left before its first set is listed and counts nothing, so a number of sessions would contradict the
 * list below it. The sets are those that the sessions themselves name.
 *
 * Returns: (transfer full): how many sets and how many whole minutes, such as "6 sets · 12 min"
 */
char *
soleus_day_total_to_text (const SoleusDayTotal *total)
{
  int64_t  active_us = total->active_us;
  GString *text = g_string_new (NULL);

  /* Seconds say nothing about a day. */
  if (active_us >= G_TIME_SPAN_MINUTE)
    active_us -= active_us % G_TIME_SPAN_MINUTE;

  add_part (text, g_strdup_printf (ngettext ("%d set", "%d sets", (unsigned) total->sets), total->sets));
  add_part (text, soleus_duration_to_text (active_us));

  return g_string_free (text, FALSE);
}

/**
 * soleus_clock_set_hours:
 * @hours: how times are told from now on
 *
 * A desktop may have a clock that goes otherwise than its locale.
 */
void
soleus_clock_set_hours (SoleusClockHours hours)
{
  clock_hours = hours;
}

/**
 * soleus_clock_to_text:
 * @stamp: a moment
 *
 * Returns: (transfer full): the time of day where it was lived, in 12 or 24 hours as the desktop's clock or else the locale has it
 */
char *
soleus_clock_to_text (SoleusStamp stamp)
{
  g_autoptr (GDateTime) moment = soleus_stamp_to_date_time (stamp);

  if (has_half_days ())
    /* Translators: A time of day in 12 hours as g_date_time_format () writes it, such as “8:05 PM”. */
    return g_date_time_format (moment, _ ("%-I:%M %p"));

  /* Translators: A time of day in 24 hours as g_date_time_format () writes it, such as “20:05”. */
  return g_date_time_format (moment, _ ("%H:%M"));
}

/**
 * soleus_clock_span_to_text:
 * @from: when it began
 * @to: when it ended
 *
 * Returns: (transfer full): both times of day, such as "10:20–10:28", or one if they read the same
 */
char *
soleus_clock_span_to_text (SoleusStamp from,
                           SoleusStamp to)
{
  g_autofree char *begun = soleus_clock_to_text (from);
  g_autofree char *ended = soleus_clock_to_text (to);

  if (g_str_equal (begun, ended))
    return g_steal_pointer (&begun);

  /* Translators: From one time of day to another. */
  return g_strdup_printf (C_ ("times", "%s–%s"), begun, ended);
}

/* The sets done of those planned: “2 of 3 sets”. */
static char *
describe_sets (SoleusSessionRecord *session)
{
  int done = soleus_session_record_get_sets_done (session);
  int planned = soleus_session_record_get_planned_sets (session);

  if (planned > 0)
    /* Translators: How many sets were done of how many that were planned. */
    return g_strdup_printf (ngettext ("%d of %d set", "%d of %d sets", (unsigned) planned), done, planned);

  return g_strdup_printf (ngettext ("%d set", "%d sets", (unsigned) done), done);
}

/* “45 repetitions”, or NULL if none were counted. */
static char *
describe_repetitions (SoleusSessionRecord *session)
{
  int64_t repetitions = soleus_session_record_get_repetitions (session);

  if (repetitions == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (unsigned long) repetitions), (int) repetitions);
}

/**
 * soleus_session_done_to_text:
 * @session: a session
 *
 * Returns: (transfer full): what was done, such as "3 of 3 sets · 45 repetitions · 7 min 15 s"
 */
char *
soleus_session_done_to_text (SoleusSessionRecord *session)
{
  GString *text = g_string_new (NULL);

  add_part (text, describe_sets (session));
  add_part (text, describe_repetitions (session));
  add_part (text, soleus_duration_to_text (soleus_session_record_get_active_us (session)));

  return g_string_free (text, FALSE);
}

static char *
effort_to_text (int effort)
{
  if (effort == SOLEUS_FEEDBACK_UNKNOWN)
    return NULL;

  /* Translators: How hard a session was, from 0 to 10. */
  return g_strdup_printf (_ ("effort %d"), effort);
}

static char *
pain_to_text (int pain)
{
  if (pain == SOLEUS_FEEDBACK_UNKNOWN)
    return NULL;
  if (pain == 0)
    return g_strdup (_ ("no pain"));

  /* Translators: How much a session hurt, from 0 to 10. */
  return g_strdup_printf (_ ("pain %d"), pain);
}

/**
 * soleus_session_remarks_to_text:
 * @session: a session
 *
 * Returns: (transfer full): what is worth a second look: that it didn't come to its end, or was added by hand, and what the person said of it; may be empty
 */
char *
soleus_session_remarks_to_text (SoleusSessionRecord *session)
{
  SoleusRecordState state = soleus_session_record_get_state (session);
  GString          *text = g_string_new (NULL);

  if (state != SOLEUS_RECORD_STATE_FINISHED)
    add_part (text, g_strdup (soleus_record_state_to_text (state)));
  if (soleus_session_record_get_origin (session) == SOLEUS_RECORD_ORIGIN_ADDED)
    add_part (text, g_strdup (C_ ("session", "added by hand")));
  add_part (text, effort_to_text (soleus_session_record_get_effort (session)));
  add_part (text, pain_to_text (soleus_session_record_get_pain (session)));

  return g_string_free (text, FALSE);
}

/**
 * soleus_record_state_to_text:
 * @state: how a session came out
 *
 * Returns: the state in a word or two
 */
const char *
soleus_record_state_to_text (SoleusRecordState state)
{
  switch (state) {
  case SOLEUS_RECORD_STATE_RUNNING:
    return C_ ("session", "under way");
  case SOLEUS_RECORD_STATE_FINISHED:
    return C_ ("session", "finished");
  case SOLEUS_RECORD_STATE_STOPPED:
    return C_ ("session", "stopped early");
  case SOLEUS_RECORD_STATE_INTERRUPTED:
    return C_ ("session", "interrupted");
  }

  g_return_val_if_reached ("");
}

/**
 * soleus_closure_count_sets:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): how many sets were done of how many that were planned, in numbers
 */
char *
soleus_closure_count_sets (gpointer             self,
                           SoleusSessionRecord *session)
{
  int done, planned;

  if (session == NULL)
    return NULL;
  done = soleus_session_record_get_sets_done (session);
  planned = soleus_session_record_get_planned_sets (session);
  if (planned == 0)
    return g_strdup_printf ("%d", done);

  /* Translators: How many were done of how many that were planned, such as “2 of 3”. */
  return g_strdup_printf (C_ ("done of planned", "%d of %d"), done, planned);
}

/**
 * soleus_closure_count_repetitions:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): how many repetitions were done, or %NULL if none were counted
 */
char *
soleus_closure_count_repetitions (gpointer             self,
                                  SoleusSessionRecord *session)
{
  int64_t repetitions = session != NULL ? soleus_session_record_get_repetitions (session) : 0;

  return repetitions > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, repetitions) : NULL;
}

/**
 * soleus_closure_tell_active_time:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): the time really spent in its sets
 */
char *
soleus_closure_tell_active_time (gpointer             self,
                                 SoleusSessionRecord *session)
{
  return session != NULL ? soleus_duration_to_text (soleus_session_record_get_active_us (session)) : NULL;
}

/**
 * soleus_closure_tell_start:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): the time of day at which it began
 */
char *
soleus_closure_tell_start (gpointer             self,
                           SoleusSessionRecord *session)
{
  return session != NULL ? soleus_clock_to_text (soleus_session_record_get_started (session)) : NULL;
}

/**
 * soleus_record_name_to_text:
 * @name: what a routine or an exercise was called, as the history has it: from whatever file it once came
 *
 * Returns: (transfer full): the name for a label
 */
char *
soleus_record_name_to_text (const char *name)
{
  return soleus_text_tidy_and_cut (name, SOLEUS_LIMIT_NAME_CHARACTERS);
}

/**
 * soleus_session_name_to_text:
 * @session: a session
 *
 * Returns: (transfer full): what its routine is called, for a label
 */
char *
soleus_session_name_to_text (SoleusSessionRecord *session)
{
  return soleus_record_name_to_text (soleus_session_record_get_routine_name (session));
}

/**
 * soleus_closure_get_routine_name:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): what the routine was called
 */
char *
soleus_closure_get_routine_name (gpointer             self,
                                 SoleusSessionRecord *session)
{
  return session != NULL ? soleus_session_name_to_text (session) : NULL;
}

/**
 * soleus_closure_tell_done:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): what was done
 */
char *
soleus_closure_tell_done (gpointer             self,
                          SoleusSessionRecord *session)
{
  return session != NULL ? soleus_session_done_to_text (session) : NULL;
}

/**
 * soleus_closure_tell_remarks:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): what is worth a second look; may be empty
 */
char *
soleus_closure_tell_remarks (gpointer             self,
                             SoleusSessionRecord *session)
{
  return session != NULL ? soleus_session_remarks_to_text (session) : NULL;
}

/**
 * soleus_closure_summarize_session:
 * @self: (nullable): not used
 * @session: (nullable): a session
 *
 * Returns: (transfer full) (nullable): all that a row of the history says of it, in one line for assistive technology
 */
char *
soleus_closure_summarize_session (gpointer             self,
                                  SoleusSessionRecord *session)
{
  g_autofree char *time = soleus_closure_tell_start (self, session);
  g_autofree char *done = soleus_closure_tell_done (self, session);
  g_autofree char *remarks = soleus_closure_tell_remarks (self, session);
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;

  if (session == NULL)
    return NULL;
  /* Translators: For screen readers: the time of day, the routine and what was done. */
  name = soleus_session_name_to_text (session);
  summary = g_strdup_printf (C_ ("history row", "%s, %s, %s"), time, name, done);
  if (*remarks == '\0')
    return g_steal_pointer (&summary);
  /* Translators: For screen readers: what was done, and what the person said of it. */
  return g_strdup_printf (C_ ("history row", "%s, %s"), summary, remarks);
}

/**
 * soleus_set_to_title:
 * @set: a set
 *
 * Returns: (transfer full): which set it is, such as "Set 1, left leg"
 */
char *
soleus_set_to_title (const SoleusSetRecord *set)
{
  if (set->side == SOLEUS_SIDE_BOTH)
    return g_strdup_printf (_ ("Set %d"), set->set);

  /* Translators: Which set it is, and of which leg, such as “Set 1, left leg”. */
  return g_strdup_printf (_ ("Set %d, %s"), set->set, soleus_side_to_words (set->side).inside);
}

/* How much it is of what completes a set. */
static char *
amount_to_text (double         amount,
                SoleusGoalKind goal_kind,
                SoleusUnits    units)
{
  switch (goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return g_strdup_printf ("%d", (int) amount);
  case SOLEUS_GOAL_KIND_DURATION:
  case SOLEUS_GOAL_KIND_OPEN:
    return soleus_duration_to_text ((int64_t) (amount * G_USEC_PER_SEC));
  case SOLEUS_GOAL_KIND_DISTANCE:
    return soleus_distance_to_text (amount, units);
  }

  g_return_val_if_reached (NULL);
}

static char *
correction_to_text (const SoleusSetRecord *set,
                    SoleusUnits            units)
{
  g_autofree char *counted = amount_to_text (set->counted, set->goal_kind, units);
  g_autofree char *done = amount_to_text (set->done, set->goal_kind, units);

  if (!set->is_corrected || g_str_equal (counted, done))
    return NULL;

  /* Translators: How much the program counted of a set, and what the person said afterwards that it was, such as “12 counted, corrected to 9” or “30 s counted, corrected to 20 s”. */
  return g_strdup_printf (_ ("%s counted, corrected to %s"), counted, done);
}

/**
 * soleus_set_to_plan:
 * @set: a set
 * @units: how to show a distance
 *
 * Returns: (transfer full): how much of it was prescribed, with its unit, such as "15 repetitions planned"; empty for a set without a goal
 */
char *
soleus_set_to_plan (const SoleusSetRecord *set,
                    SoleusUnits            units)
{
  g_autofree char *planned = amount_to_text (set->planned, set->goal_kind, units);

  if (set->goal_kind == SOLEUS_GOAL_KIND_OPEN)
    return g_strdup ("");
  if (set->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS)
    return g_strdup_printf (ngettext ("%d repetition planned", "%d repetitions planned", (unsigned long) set->planned), (int) set->planned);
  if (set->goal_kind == SOLEUS_GOAL_KIND_DURATION)
    /* Translators: %s is how long a set was to last, such as “1 min 30 s”; the number in the same row is in seconds. */
    return g_strdup_printf (_ ("In seconds, %s planned"), planned);
  /* Translators: the first %s is a unit such as “m”, the second how far was planned, such as “200 m”. */
  return g_strdup_printf (_ ("In %s, %s planned"), soleus_distance_get_unit (units), planned);
}

/**
 * soleus_set_to_subtitle:
 * @set: a set
 * @units: how to show a load
 *
 * Returns: (transfer full): the time really spent in it, the load, if there was one, and what was counted, if that was put right
 */
char *
soleus_set_to_subtitle (const SoleusSetRecord *set,
                        SoleusUnits            units)
{
  GString *text = g_string_new (NULL);

  add_part (text, soleus_duration_to_text (set->active_us));
  if (set->load_kg > 0)
    add_part (text, soleus_load_to_text (set->load_kg, units));
  add_part (text, correction_to_text (set, units));

  return g_string_free (text, FALSE);
}

static char *
durations_to_amount (double done_s,
                     double planned_s)
{
  g_autofree char *done = soleus_duration_to_text ((int64_t) (done_s * G_USEC_PER_SEC));
  g_autofree char *planned = soleus_duration_to_text ((int64_t) (planned_s * G_USEC_PER_SEC));

  /* Translators: How long something was done of how long was planned, such as “20 s of 30 s”. */
  return g_strdup_printf (C_ ("durations", "%s of %s"), done, planned);
}

static char *
distances_to_amount (double      done_m,
                     double      planned_m,
                     SoleusUnits units)
{
  g_autofree char *done = soleus_distance_to_text (done_m, units);
  g_autofree char *planned = soleus_distance_to_text (planned_m, units);

  /* Translators: How far somebody went of how far was planned, such as “150 m of 200 m”. */
  return g_strdup_printf (C_ ("distances", "%s of %s"), done, planned);
}

/**
 * soleus_set_to_amount:
 * @set: a set
 * @units: how to show a distance
 *
 * Returns: (transfer full): how much was done of what was planned, such as "12 of 15 repetitions"; empty for a set without a goal
 */
char *
soleus_set_to_amount (const SoleusSetRecord *set,
                      SoleusUnits            units)
{
  switch (set->goal_kind) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return g_strdup_printf (ngettext ("%d of %d repetition", "%d of %d repetitions", (unsigned long) set->planned), (int) set->done, (int) set->planned);
  case SOLEUS_GOAL_KIND_DURATION:
    return durations_to_amount (set->done, set->planned);
  case SOLEUS_GOAL_KIND_DISTANCE:
    return distances_to_amount (set->done, set->planned, units);
  case SOLEUS_GOAL_KIND_OPEN:
    return g_strdup ("");
  }

  g_return_val_if_reached (NULL);
}

/* An exercise is called what it was called when it was done; of one that wasn't, the id is what is left. */
static const char *
find_name (SoleusSessionRecord *session,
           const char          *exercise)
{
  GPtrArray *sets = soleus_session_record_get_sets (session);

  for (guint i = 0; i < sets->len; i++) {
    const SoleusSetRecord *set = g_ptr_array_index (sets, i);

    if (g_str_equal (set->exercise, exercise))
      return set->exercise_name;
  }
  return exercise;
}

/**
 * soleus_prescriptions_to_text:
 * @prescriptions: (element-type SoleusPrescription): what was to be done
 * @session: the session, with its sets
 * @units: how loads and distances are shown
 *
 * Returns: (transfer full): the dose of each exercise in words, in a line of its own, translated; empty when there is none
 */
char *
soleus_prescriptions_to_text (GPtrArray           *prescriptions,
                              SoleusSessionRecord *session,
                              SoleusUnits          units)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < prescriptions->len; i++) {
    const SoleusPrescription *prescription = g_ptr_array_index (prescriptions, i);
    g_autofree char          *dose = soleus_block_to_text (&(SoleusBlock) { NULL, prescription->dose }, units);
    g_autofree char          *name = soleus_record_name_to_text (find_name (session, prescription->exercise));

    if (i > 0)
      g_string_append_c (text, '\n');
    if (prescriptions->len == 1)
      g_string_append (text, dose);
    else
      /* Translators: an exercise and its dose, such as “Wall Stretch: 2 sets of 30 s, on each side”. */
      g_string_append_printf (text, C_ ("exercise and dose", "%s: %s"), name, dose);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
