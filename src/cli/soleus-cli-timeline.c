/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-cli-catalogue.h"
#include "soleus-cli-json.h"
#include "soleus-duration-text.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-session-text.h"
#include "soleus-table.h"
#include "soleus-timeline-compiler.h"

#include <glib/gi18n-lib.h>

static gboolean
has_phase (const SoleusSegment *segment)
{
  switch (segment->kind) {
  case SOLEUS_SEGMENT_KIND_PHASE:
  case SOLEUS_SEGMENT_KIND_FINISHER:
  case SOLEUS_SEGMENT_KIND_WAIT:
    return TRUE;
  case SOLEUS_SEGMENT_KIND_LEAD_IN:
  case SOLEUS_SEGMENT_KIND_CHANGE_OVER:
  case SOLEUS_SEGMENT_KIND_REST:
    return FALSE;
  }

  return FALSE;
}

static const char *
get_exercise_id (SoleusTimeline      *timeline,
                 const SoleusSegment *segment)
{
  return soleus_routine_get_block (soleus_timeline_get_routine (timeline), (guint) segment->block)->exercise->id;
}

static void
add_json_segment (JsonBuilder         *builder,
                  SoleusTimeline      *timeline,
                  const SoleusSegment *segment,
                  int                  index)
{
  json_builder_begin_object (builder);
  soleus_cli_json_int (builder, "index", index);
  soleus_cli_json_kind (builder, "kind", SOLEUS_TYPE_SEGMENT_KIND, (int) segment->kind);
  soleus_cli_json_int (builder, "start_us", segment->start_us);
  soleus_cli_json_int (builder, "end_us", segment->end_us);
  soleus_cli_json_int (builder, "block", segment->block);
  soleus_cli_json_string (builder, "exercise", get_exercise_id (timeline, segment));
  soleus_cli_json_kind (builder, "side", SOLEUS_TYPE_SIDE, (int) segment->side);
  soleus_cli_json_int (builder, "set", segment->set);
  soleus_cli_json_int (builder, "sets", segment->sets);
  soleus_cli_json_int (builder, "repetition", segment->repetition);
  soleus_cli_json_int (builder, "repetitions", segment->repetitions);
  soleus_cli_json_string (builder, "phase", has_phase (segment) ? soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) segment->phase) : NULL);
  json_builder_end_object (builder);
}

static void
add_json_cue (JsonBuilder     *builder,
              const SoleusCue *cue)
{
  json_builder_begin_object (builder);
  soleus_cli_json_int (builder, "at_us", cue->at_us);
  soleus_cli_json_kind (builder, "kind", SOLEUS_TYPE_CUE_KIND, (int) cue->kind);
  json_builder_end_object (builder);
}

static void
print_json (SoleusTimeline *timeline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SoleusSegment *segments;
  const SoleusCue     *cues;
  int                  n_segments, n_cues;

  segments = soleus_timeline_get_segments (timeline, &n_segments);
  cues = soleus_timeline_get_cues (timeline, &n_cues);

  json_builder_begin_object (builder);
  soleus_cli_json_string (builder, "id", soleus_timeline_get_routine (timeline)->id);
  soleus_cli_json_int (builder, "duration_us", soleus_timeline_get_duration_us (timeline));
  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (int i = 0; i < n_segments; i++)
    add_json_segment (builder, timeline, &segments[i], i);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "cues");
  json_builder_begin_array (builder);
  for (int i = 0; i < n_cues; i++)
    add_json_cue (builder, &cues[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  soleus_cli_json_print (builder);
}

/* Positions of a timeline need more than the seconds of a clock: a phase may begin at half of one. Rounded before it is split, lest 60 seconds stand there. */
static char *
format_position (int64_t position_us)
{
  int64_t position_ms = (position_us + G_TIME_SPAN_MILLISECOND / 2) / G_TIME_SPAN_MILLISECOND;

  return g_strdup_printf ("%d:%06.3f", (int) (position_ms / 60000), (double) (position_ms % 60000) / 1000);
}

static void
add_row (SoleusTable         *table,
         SoleusTimeline      *timeline,
         const SoleusSegment *segment)
{
  g_autofree char *start = format_position (segment->start_us);
  g_autofree char *set = g_strdup_printf ("%d/%d", segment->set, segment->sets);
  g_autofree char *repetition = segment->repetition > 0 ? g_strdup_printf ("%d/%d", segment->repetition, segment->repetitions) : g_strdup ("");
  g_autofree char *duration = g_strdup_printf ("%.3f", (double) (segment->end_us - segment->start_us) / G_USEC_PER_SEC);

  soleus_table_add (table, start, duration, soleus_session_text_get_word (segment), soleus_side_to_words (segment->side).title, set, repetition, get_exercise_id (timeline, segment), NULL);
}

static void
print_table (SoleusTimeline *timeline)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char     *duration = soleus_duration_to_text (soleus_timeline_get_duration_us (timeline));
  const SoleusSegment *segments;
  int                  n_segments, n_cues;

  segments = soleus_timeline_get_segments (timeline, &n_segments);
  soleus_timeline_get_cues (timeline, &n_cues);
  soleus_table_add (table, _ ("At"), _ ("Seconds"), _ ("What"), _ ("Side"), _ ("Set"), _ ("Repetition"), _ ("Exercise"), NULL);
  for (int i = 0; i < n_segments; i++)
    add_row (table, timeline, &segments[i]);

  /* Translators: the name of a routine, and how long it takes. */
  soleus_command_say (_ ("%s, %s with the lead-in"), soleus_timeline_get_routine (timeline)->name, duration);
  g_print ("\n");
  soleus_table_print (table);
  g_print ("\n");
  soleus_command_say (ngettext ("%d cue", "%d cues", (unsigned long) n_cues), n_cues);
}

/* Prints what happens when in a session. */
int
soleus_cli_timeline (int    argc,
                     char **argv)
{
  const SoleusCommand command = { "timeline", "ID-or-FILE", _ ("Shows what happens when in a session of an exercise or a routine."), 1, 1 };
  gboolean            json = FALSE;
  const GOptionEntry  options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON"), NULL }, { NULL } };
  int                 status;
  g_autoptr (SoleusEntry) entry = soleus_cli_take_entry (&command, argc, argv, options, &status);
  g_autoptr (SoleusTimeline) timeline = NULL;

  if (entry == NULL)
    return status;

  timeline = soleus_timeline_compile (soleus_entry_get_routine (entry));
  if (json)
    print_json (timeline);
  else
    print_table (timeline);

  return SOLEUS_COMMAND_DONE;
}
