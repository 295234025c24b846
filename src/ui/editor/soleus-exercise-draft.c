/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-draft.h"

#include "soleus-draft-values.h"
#include "soleus-kind-types.h"
#include "soleus-reader.h"

#include <glib/gi18n-lib.h>

/* What a phase, a set and a finisher begin with, until the person says otherwise: the mildest numbers of the built-in exercises (seed 001 to 004). */
#define PHASE_S 2
#define CADENCE_PER_MIN 60
#define REPETITIONS 10
#define SET_S 30
#define SET_M 100
#define FINISHER_S 20

static const char *const goal_keys[] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = "repetitions",
  [SOLEUS_GOAL_KIND_DURATION] = "duration_s",
  [SOLEUS_GOAL_KIND_DISTANCE] = "distance_m",
  [SOLEUS_GOAL_KIND_OPEN] = "open",
};

static const int goal_values[] = {
  [SOLEUS_GOAL_KIND_REPETITIONS] = REPETITIONS,
  [SOLEUS_GOAL_KIND_DURATION] = SET_S,
  [SOLEUS_GOAL_KIND_DISTANCE] = SET_M,
};

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  return node;
}

static char *
get_pointer (guint       index,
             const char *key)
{
  return g_strdup_printf ("/phases/%u%s", index, key);
}

/**
 * soleus_exercise_draft_get_goal:
 * @draft: a draft of an exercise
 *
 * Returns: what completes a set
 */
SoleusGoalKind
soleus_exercise_draft_get_goal (SoleusDraft *draft)
{
  for (int goal = SOLEUS_GOAL_KIND_REPETITIONS; goal <= SOLEUS_GOAL_KIND_OPEN; goal++) {
    g_autofree char *pointer = g_strconcat ("/goal/", goal_keys[goal], NULL);

    if (soleus_draft_look_up (draft, pointer) != NULL)
      return (SoleusGoalKind) goal;
  }
  return SOLEUS_GOAL_KIND_OPEN;
}

/**
 * soleus_exercise_draft_get_goal_key:
 * @goal: what completes a set
 *
 * Returns: (transfer none): how a file calls it
 */
const char *
soleus_exercise_draft_get_goal_key (SoleusGoalKind goal)
{
  return goal_keys[goal];
}

/* A phase that was as long as its set gets seconds of its own first, so that what comes next finds it sound. */
static void
give_seconds (SoleusDraft *draft)
{
  if (soleus_draft_get_length (draft, "/phases") == 1 && soleus_exercise_draft_lasts (draft, 0))
    soleus_exercise_draft_set_lasts (draft, 0, FALSE);
}

/**
 * soleus_exercise_draft_set_goal:
 * @draft: a draft of an exercise
 * @goal: what completes a set from now on
 *
 * Begins with a number that is easy to do. A phase that lasted as long as its set gets seconds when it is to be counted.
 */
void
soleus_exercise_draft_set_goal (SoleusDraft   *draft,
                                SoleusGoalKind goal)
{
  JsonObject *object = json_object_new ();

  if (goal == SOLEUS_GOAL_KIND_REPETITIONS)
    give_seconds (draft);
  if (goal == SOLEUS_GOAL_KIND_OPEN)
    json_object_set_boolean_member (object, "open", TRUE);
  else
    json_object_set_int_member (object, goal_keys[goal], goal_values[goal]);
  soleus_draft_set_node (draft, "/goal", take_object (object), _ ("What Completes a Set"));
  soleus_draft_settle (draft);
}

/**
 * soleus_exercise_draft_get_phase:
 * @draft: a draft of an exercise
 * @index: which of its phases
 *
 * Returns: what the body does then
 */
SoleusPhaseKind
soleus_exercise_draft_get_phase (SoleusDraft *draft,
                                 guint        index)
{
  g_autofree char *pointer = get_pointer (index, "/kind");

  return (SoleusPhaseKind) soleus_draft_get_kind (draft, pointer, SOLEUS_TYPE_PHASE_KIND, SOLEUS_PHASE_KIND_LIFT);
}

static JsonNode *
copy_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return json_from_string (text, NULL);
}

/**
 * soleus_exercise_draft_set_phase:
 * @draft: a draft of an exercise
 * @index: which of its phases
 * @kind: what the body does then
 *
 * Pulses have a cadence in place of seconds, all others the reverse: what is missing is put in, and what has no place any more taken out.
 */
void
soleus_exercise_draft_set_phase (SoleusDraft    *draft,
                                 guint           index,
                                 SoleusPhaseKind kind)
{
  g_autofree char *pointer = get_pointer (index, "");
  JsonNode        *before = soleus_draft_look_up (draft, pointer);
  gboolean         was_pulse = soleus_exercise_draft_get_phase (draft, index) == SOLEUS_PHASE_KIND_PULSE;
  JsonNode        *node;
  JsonObject      *phase;

  if (before == NULL || soleus_exercise_draft_get_phase (draft, index) == kind)
    return;
  node = copy_node (before);
  phase = json_node_get_object (node);
  json_object_set_string_member (phase, "kind", soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) kind));
  if (kind == SOLEUS_PHASE_KIND_PULSE) {
    json_object_remove_member (phase, "duration_s");
    json_object_set_int_member (phase, "cadence_per_min", CADENCE_PER_MIN);
  } else if (was_pulse) {
    json_object_remove_member (phase, "cadence_per_min");
    json_object_set_int_member (phase, "duration_s", PHASE_S);
  }
  soleus_draft_set_node (draft, pointer, node, _ ("Kind of Phase"));
  soleus_draft_settle (draft);
}

/* What usually comes after it. */
static SoleusPhaseKind
get_next (SoleusPhaseKind kind)
{
  switch (kind) {
  case SOLEUS_PHASE_KIND_LIFT:
    return SOLEUS_PHASE_KIND_HOLD;
  case SOLEUS_PHASE_KIND_HOLD:
    return SOLEUS_PHASE_KIND_LOWER;
  case SOLEUS_PHASE_KIND_LOWER:
    return SOLEUS_PHASE_KIND_PAUSE;
  case SOLEUS_PHASE_KIND_PAUSE:
  case SOLEUS_PHASE_KIND_PULSE:
  case SOLEUS_PHASE_KIND_STRETCH:
  case SOLEUS_PHASE_KIND_BALANCE:
  case SOLEUS_PHASE_KIND_MOVE:
    return SOLEUS_PHASE_KIND_LIFT;
  }
  g_return_val_if_reached (SOLEUS_PHASE_KIND_LIFT);
}

/**
 * soleus_exercise_draft_add_phase:
 * @draft: a draft of an exercise
 *
 * Adds what usually comes next, at the end.
 */
void
soleus_exercise_draft_add_phase (SoleusDraft *draft)
{
  guint           n = soleus_draft_get_length (draft, "/phases");
  SoleusPhaseKind kind = n > 0 ? get_next (soleus_exercise_draft_get_phase (draft, n - 1)) : SOLEUS_PHASE_KIND_LIFT;
  JsonObject     *phase = json_object_new ();

  give_seconds (draft);
  json_object_set_string_member (phase, "kind", soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) kind));
  json_object_set_int_member (phase, "duration_s", PHASE_S);
  soleus_draft_insert (draft, "/phases", n, take_object (phase), _ ("Another Phase"));
  soleus_draft_settle (draft);
}

/**
 * soleus_exercise_draft_may_last:
 * @draft: a draft of an exercise
 *
 * Returns: whether its phase may be as long as its set: it is alone, isn't pulses, and nothing is counted
 */
gboolean
soleus_exercise_draft_may_last (SoleusDraft *draft)
{
  return soleus_draft_get_length (draft, "/phases") == 1 && soleus_exercise_draft_get_phase (draft, 0) != SOLEUS_PHASE_KIND_PULSE && soleus_exercise_draft_get_goal (draft) != SOLEUS_GOAL_KIND_REPETITIONS;
}

/**
 * soleus_exercise_draft_lasts:
 * @draft: a draft of an exercise
 * @index: which of its phases
 *
 * Returns: whether it has no seconds of its own, and isn't pulses
 */
gboolean
soleus_exercise_draft_lasts (SoleusDraft *draft,
                             guint        index)
{
  g_autofree char *pointer = get_pointer (index, "/duration_s");

  return soleus_exercise_draft_get_phase (draft, index) != SOLEUS_PHASE_KIND_PULSE && soleus_draft_look_up (draft, pointer) == NULL;
}

/**
 * soleus_exercise_draft_set_lasts:
 * @draft: a draft of an exercise
 * @index: which of its phases
 * @lasts: whether it is as long as its set
 *
 * Takes its seconds away, or gives it some.
 */
void
soleus_exercise_draft_set_lasts (SoleusDraft *draft,
                                 guint        index,
                                 gboolean     lasts)
{
  g_autofree char *pointer = get_pointer (index, "/duration_s");

  if (soleus_exercise_draft_lasts (draft, index) == lasts)
    return;
  if (lasts)
    soleus_draft_unset (draft, pointer, _ ("As Long as the Set"));
  else
    soleus_draft_set_number (draft, pointer, PHASE_S, _ ("Seconds"));
  soleus_draft_settle (draft);
}

/**
 * soleus_exercise_draft_set_finisher:
 * @draft: a draft of an exercise
 * @has: whether each set ends with one more phase
 */
void
soleus_exercise_draft_set_finisher (SoleusDraft *draft,
                                    gboolean     has)
{
  JsonObject *finisher;

  if (!has) {
    soleus_draft_unset (draft, "/finisher", _ ("Finisher"));
  } else {
    finisher = json_object_new ();
    json_object_set_string_member (finisher, "kind", "stretch");
    json_object_set_int_member (finisher, "duration_s", FINISHER_S);
    soleus_draft_set_node (draft, "/finisher", take_object (finisher), _ ("Finisher"));
  }
  soleus_draft_settle (draft);
}

/**
 * soleus_exercise_draft_set_load:
 * @draft: a draft of an exercise
 * @has: whether a weight may be added
 *
 * Nobody begins with a weight; how much one goes up to is one's own to say.
 */
void
soleus_exercise_draft_set_load (SoleusDraft *draft,
                                gboolean     has)
{
  g_autofree char *text = g_strdup_printf ("{\"kinds\": [\"weight\"], \"kg\": {\"min\": 0, \"max\": %g, \"default\": 0}}", soleus_bounds_load_kg.most);

  if (has)
    soleus_draft_set_node (draft, "/load", json_from_string (text, NULL), _ ("Added Weight"));
  else
    soleus_draft_unset (draft, "/load", _ ("Added Weight"));
  soleus_draft_settle (draft);
}
