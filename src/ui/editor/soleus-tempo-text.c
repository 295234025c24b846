/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-text.h"

#include "soleus-dose-text.h"
#include "soleus-duration-text.h"
#include "soleus-session-text.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_tempo_text_dup_length:
 * @tempo: a tempo
 * @segment: one of its segments
 *
 * Returns: (transfer full): how long the segment lasts, or how many pulses there are in a minute
 */
char *
soleus_tempo_text_dup_length (const SoleusTempo   *tempo,
                              const SoleusSegment *segment)
{
  const SoleusDose *dose = soleus_tempo_get_block (tempo)->dose;

  if (segment->kind == SOLEUS_SEGMENT_KIND_PHASE && segment->phase == SOLEUS_PHASE_KIND_PULSE)
    return soleus_cadence_to_text (g_array_index (dose->phases, SoleusPhaseDose, 0).cadence_per_min);
  return soleus_duration_to_exact_text (segment->end_us - segment->start_us);
}

/**
 * soleus_tempo_text_dup_line:
 * @tempo: a tempo
 *
 * Returns: (transfer full): the phases of one repetition, and what ends the set, in one line, such as "Lift 2 s · Hold 2 s · Lower 3 s"
 */
char *
soleus_tempo_text_dup_line (const SoleusTempo *tempo)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (soleus_tempo_get_timeline (tempo), &n_segments);
  GString             *line = g_string_new (NULL);

  for (int i = 0; i < n_segments && segments[i].set_index == 0; i++) {
    g_autofree char *length = soleus_tempo_text_dup_length (tempo, &segments[i]);

    if (segments[i].repetition > 1)
      continue;
    if (line->len > 0)
      g_string_append (line, " · ");
    g_string_append_printf (line, "%s %s", soleus_session_text_get_word (&segments[i]), length);
  }
  return g_string_free (line, FALSE);
}

/**
 * soleus_tempo_text_get_notice:
 * @cue_profile: which cues are to be heard
 * @state: what the sound does
 * @muted: whether somebody else has muted it
 *
 * Returns: (transfer none) (nullable): what keeps somebody who listens from hearing anything; %NULL when nothing does
 */
const char *
soleus_tempo_text_get_notice (SoleusCueProfile cue_profile,
                              SoleusSoundState state,
                              gboolean         muted)
{
  if (cue_profile == SOLEUS_CUE_PROFILE_SILENT)
    return _ ("The cues are set to silent");
  if (state == SOLEUS_SOUND_STATE_UNAVAILABLE)
    return _ ("There is no sound device");
  return muted ? _ ("Soleus is muted") : NULL;
}
