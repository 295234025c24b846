/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-text.h"
#include "soleus-timeline-compiler.h"
#include "test-exercises.h"

/* Of phases, those are said that last long enough to be followed. */
static void
test_spoken_phases (void)
{
  const TestPhase phases[] = { { SOLEUS_PHASE_KIND_LIFT, 2 }, { SOLEUS_PHASE_KIND_HOLD, 1 }, { SOLEUS_PHASE_KIND_LOWER, 1.5 } };
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_exercise_new ("raise", SOLEUS_GOAL_KIND_REPETITIONS, 1, 1, 60, SOLEUS_SIDES_BOTH, phases, 3));
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  g_autoptr (GString) said = g_string_new (NULL);
  int              n_cues;
  const SoleusCue *cues = soleus_timeline_get_cues (timeline, &n_cues);

  for (int i = 0; i < n_cues; i++) {
    const char *phase = soleus_session_text_get_spoken_phase (timeline, &cues[i]);

    g_string_append_printf (said, "%s ", phase != NULL ? phase : "-");
  }
  g_assert_cmpstr (said->str, ==, "- - - - Lift - Lower - ");
}

static void
test_sound (void)
{
  g_autofree char *lost = soleus_session_text_dup_sound ("No sound: follow the picture");
  g_autofree char *back = soleus_session_text_dup_sound (NULL);

  g_assert_cmpstr (lost, ==, "No sound: follow the picture. What to do is now said in words.");
  g_assert_cmpstr (back, ==, "The sound is back");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-text/spoken-phases", test_spoken_phases);
  g_test_add_func ("/session-text/sound", test_sound);
  return g_test_run ();
}
