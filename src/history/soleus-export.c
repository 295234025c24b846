/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-export.h"

#include "soleus-json-text.h"
#include "soleus-kind-types.h"
#include "soleus-record-types.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_seconds (GString *out,
                int64_t  duration_us)
{
  soleus_json_text_append_number (out, (double) duration_us / G_USEC_PER_SEC);
}

/* A spreadsheet takes a cell that begins like this for a formula, and would run what a shared file put into a name. A leading apostrophe makes it a text. */
static void
append_cell (GString    *out,
             const char *text,
             char        separator)
{
  char special[] = { '"', '\r', '\n', separator, '\0' };

  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL) {
    g_autofree char *protected = g_strconcat ("'", text, NULL);

    append_cell (out, protected, separator);
    return;
  }

  if (strpbrk (text, special) == NULL) {
    g_string_append (out, text);
    return;
  }

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
append_feedback (GString *out,
                 int      value)
{
  if (value != SOLEUS_FEEDBACK_UNKNOWN)
    g_string_append_printf (out, "%d", value);
}

static void
append_csv_session (GString             *out,
                    SoleusSessionRecord *session)
{
  g_autofree char *started = soleus_stamp_to_text (soleus_session_record_get_started (session));
  g_autofree char *ended = soleus_stamp_to_text (soleus_session_record_get_ended (session));

  append_cell (out, soleus_session_record_get_id (session), ',');
  g_string_append_c (out, ',');
  append_cell (out, soleus_session_record_get_routine_id (session), ',');
  g_string_append_c (out, ',');
  append_cell (out, soleus_session_record_get_routine_name (session), ',');
  g_string_append_printf (out, ",%s,%s,%s,", started, ended, soleus_kind_to_nick (SOLEUS_TYPE_RECORD_STATE, (int) soleus_session_record_get_state (session)));
  append_seconds (out, soleus_session_record_get_active_us (session));
  g_string_append_c (out, ',');
  append_feedback (out, soleus_session_record_get_effort (session));
  g_string_append_c (out, ',');
  append_feedback (out, soleus_session_record_get_pain (session));
  g_string_append_c (out, ',');
  append_cell (out, soleus_session_record_get_note (session), ',');
}

static void
append_csv_set (GString               *out,
                const SoleusSetRecord *set)
{
  g_autofree char *started = soleus_stamp_to_text (set->started);
  g_autofree char *ended = soleus_stamp_to_text (set->ended);

  g_string_append_c (out, ',');
  append_cell (out, set->exercise, ',');
  g_string_append_c (out, ',');
  append_cell (out, set->exercise_name, ',');
  g_string_append_printf (out, ",%s,%d,%s,", soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) set->side), set->set,
                          soleus_kind_to_nick (SOLEUS_TYPE_GOAL_KIND, (int) set->goal_kind));
  soleus_json_text_append_number (out, set->planned);
  g_string_append_c (out, ',');
  soleus_json_text_append_number (out, set->done);
  g_string_append_c (out, ',');
  append_seconds (out, set->active_us);
  g_string_append_c (out, ',');
  soleus_json_text_append_number (out, set->load_kg);
  g_string_append_printf (out, ",%s,%s\r\n", started, ended);
}

/* A date and a time as spreadsheets of every language take them for one. */
static void
append_local_stamp (GString    *out,
                    SoleusStamp stamp)
{
  g_autoptr (GDateTime) date_time = soleus_stamp_to_date_time (stamp);
  g_autofree char *text = g_date_time_format (date_time, "%Y-%m-%d %H:%M:%S");

  g_string_append (out, text);
}

static void
append_local_number (GString *out,
                     double   number,
                     char     decimal_mark)
{
  gsize before = out->len;
  char *point;

  soleus_json_text_append_number (out, number);
  point = strchr (out->str + before, '.');
  if (point != NULL)
    *point = decimal_mark;
}

static void
append_local_set (GString               *out,
                  SoleusSessionRecord   *session,
                  const SoleusSetRecord *set,
                  char                   separator,
                  char                   decimal_mark)
{
  append_local_stamp (out, set->started);
  g_string_append_c (out, separator);
  append_local_stamp (out, set->ended);
  g_string_append_c (out, separator);
  append_cell (out, soleus_session_record_get_routine_name (session), separator);
  g_string_append_c (out, separator);
  append_cell (out, set->exercise_name, separator);
  g_string_append_printf (out, "%c%s%c%d%c%s%c", separator, soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) set->side), separator, set->set, separator,
                          soleus_kind_to_nick (SOLEUS_TYPE_GOAL_KIND, (int) set->goal_kind), separator);
  append_local_number (out, set->planned, decimal_mark);
  g_string_append_c (out, separator);
  append_local_number (out, set->done, decimal_mark);
  g_string_append_c (out, separator);
  append_local_number (out, (double) set->active_us / G_USEC_PER_SEC, decimal_mark);
  g_string_append_c (out, separator);
  append_local_number (out, set->load_kg, decimal_mark);
  g_string_append_c (out, separator);
  append_feedback (out, soleus_session_record_get_effort (session));
  g_string_append_c (out, separator);
  append_feedback (out, soleus_session_record_get_pain (session));
  g_string_append_c (out, separator);
  append_cell (out, soleus_session_record_get_note (session), separator);
  g_string_append (out, "\r\n");
}

static void
append_local_headings (GString *out,
                       char     separator)
{
  const char *const headings[] = {
    C_ ("column", "Started"), C_ ("column", "Ended"), C_ ("column", "Routine"), C_ ("column", "Exercise"), C_ ("column", "Side"), C_ ("column", "Set"), C_ ("column", "Counted In"),
    C_ ("column", "Planned"), C_ ("column", "Done"), C_ ("column", "Seconds"), C_ ("column", "Load (kg)"), C_ ("column", "Effort"), C_ ("column", "Pain"), C_ ("column", "Note")
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++) {
    if (i > 0)
      g_string_append_c (out, separator);
    append_cell (out, headings[i], separator);
  }
  g_string_append (out, "\r\n");
}

static void
append_text_member (GString    *out,
                    const char *key,
                    const char *text)
{
  soleus_json_text_append_key (out, key);
  soleus_json_text_append_string (out, text);
}

static void
append_stamp_member (GString    *out,
                     const char *key,
                     SoleusStamp stamp)
{
  g_autofree char *text = soleus_stamp_to_text (stamp);

  append_text_member (out, key, text);
}

static void
append_number_member (GString    *out,
                      const char *key,
                      double      number)
{
  soleus_json_text_append_key (out, key);
  soleus_json_text_append_number (out, number);
}

static void
append_feedback_member (GString    *out,
                        const char *key,
                        int         value)
{
  soleus_json_text_append_key (out, key);
  if (value == SOLEUS_FEEDBACK_UNKNOWN)
    g_string_append (out, "null");
  else
    append_feedback (out, value);
}

static void
append_json_set (GString               *out,
                 const SoleusSetRecord *set)
{
  g_string_append_c (out, '{');
  append_text_member (out, "exercise", set->exercise);
  append_text_member (out, "exercise_name", set->exercise_name);
  append_text_member (out, "side", soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) set->side));
  append_number_member (out, "block", set->block);
  append_number_member (out, "set", set->set);
  append_text_member (out, "goal", soleus_kind_to_nick (SOLEUS_TYPE_GOAL_KIND, (int) set->goal_kind));
  append_number_member (out, "planned", set->planned);
  append_number_member (out, "done", set->done);
  append_number_member (out, "active_s", (double) set->active_us / G_USEC_PER_SEC);
  append_number_member (out, "load_kg", set->load_kg);
  append_stamp_member (out, "started", set->started);
  append_stamp_member (out, "ended", set->ended);
  g_string_append_c (out, '}');
}

static void
append_json_session (GString             *out,
                     SoleusSessionRecord *session)
{
  GPtrArray *sets = soleus_session_record_get_sets (session);

  g_string_append (out, "  {");
  append_text_member (out, "id", soleus_session_record_get_id (session));
  append_text_member (out, "routine", soleus_session_record_get_routine_id (session));
  append_text_member (out, "routine_name", soleus_session_record_get_routine_name (session));
  append_stamp_member (out, "started", soleus_session_record_get_started (session));
  append_stamp_member (out, "ended", soleus_session_record_get_ended (session));
  append_text_member (out, "state", soleus_kind_to_nick (SOLEUS_TYPE_RECORD_STATE, (int) soleus_session_record_get_state (session)));
  append_number_member (out, "active_s", (double) soleus_session_record_get_active_us (session) / G_USEC_PER_SEC);
  append_number_member (out, "planned_sets", soleus_session_record_get_planned_sets (session));
  append_feedback_member (out, "effort", soleus_session_record_get_effort (session));
  append_feedback_member (out, "pain", soleus_session_record_get_pain (session));
  append_text_member (out, "note", soleus_session_record_get_note (session));
  soleus_json_text_append_key (out, "sets");
  g_string_append_c (out, '[');
  for (guint i = 0; sets != NULL && i < sets->len; i++) {
    g_string_append (out, i == 0 ? "\n   " : ",\n   ");
    append_json_set (out, g_ptr_array_index (sets, i));
  }
  g_string_append (out, "]}");
}

/**
 * soleus_export_append_csv_headings:
 * @out: what it is added to
 *
 * The first row of soleus_export_append_csv ().
 */
void
soleus_export_append_csv_headings (GString *out)
{
  g_string_append (out, "id,routine,routine_name,started,ended,state,active_s,effort,pain,note,exercise,exercise_name,side,set,goal,planned,done,"
                        "set_active_s,load_kg,set_started,set_ended\r\n");
}

/**
 * soleus_export_append_csv:
 * @out: what it is added to
 * @session: a session with its sets
 *
 * Writes one row per set after RFC 4180, in UTF-8, with the session repeated in each; a session without sets has no row. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front. Times are ISO 8601 with the offset of the place; what the person didn't say is empty.
 */
void
soleus_export_append_csv (GString             *out,
                          SoleusSessionRecord *session)
{
  GPtrArray *sets = soleus_session_record_get_sets (session);

  for (guint i = 0; sets != NULL && i < sets->len; i++) {
    append_csv_session (out, session);
    append_csv_set (out, g_ptr_array_index (sets, i));
  }
}

static gboolean
is_comma (const char *decimal_mark)
{
  return strcmp (decimal_mark, ",") == 0;
}

/**
 * soleus_export_append_local_csv_headings:
 * @out: what it is added to, which is empty
 * @decimal_mark: what the locale writes between the whole and the parts of a number
 *
 * The first row of soleus_export_append_local_csv (), behind a byte order mark, so that it is known for UTF-8.
 */
void
soleus_export_append_local_csv_headings (GString    *out,
                                         const char *decimal_mark)
{
  g_string_append (out, "\357\273\277");
  append_local_headings (out, is_comma (decimal_mark) ? ';' : ',');
}

/**
 * soleus_export_append_local_csv:
 * @out: what it is added to
 * @session: a session with its sets
 * @decimal_mark: what the locale writes between the whole and the parts of a number
 *
 * Writes one row per set as a spreadsheet of that locale opens it by a double click: with semicolons where the comma is the decimal mark, headings in the person's language and times
 * as the clock on the wall had them. It says less than soleus_export_append_csv (), and differs from place to place: programs want the other.
 */
void
soleus_export_append_local_csv (GString             *out,
                                SoleusSessionRecord *session,
                                const char          *decimal_mark)
{
  GPtrArray *sets = soleus_session_record_get_sets (session);

  for (guint i = 0; sets != NULL && i < sets->len; i++)
    append_local_set (out, session, g_ptr_array_index (sets, i), is_comma (decimal_mark) ? ';' : ',', is_comma (decimal_mark) ? ',' : '.');
}

/**
 * soleus_export_to_json:
 * @sessions: (element-type SoleusSessionRecord): sessions with their sets
 *
 * Writes an object with the array `sessions`, whose keys the command line promises, and no more than what a list shows: what can be read back is soleus_transcript_write (). Times are ISO 8601 with the offset of the place; what the person
 * didn't say is null.
 *
 * Returns: (transfer full): the file's content
 */
char *
soleus_export_to_json (GPtrArray *sessions)
{
  g_autoptr (GString) out = g_string_new ("{\"sessions\": [");

  for (guint i = 0; i < sessions->len; i++) {
    g_string_append (out, i == 0 ? "\n" : ",\n");
    append_json_session (out, g_ptr_array_index (sessions, i));
  }
  g_string_append (out, sessions->len == 0 ? "]}\n" : "\n]}\n");

  return g_string_free_and_steal (g_steal_pointer (&out));
}
