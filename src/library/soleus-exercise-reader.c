/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-reader.h"
#include "soleus-kind-types.h"
#include "soleus-limits.h"
#include "soleus-pose-reader.h"
#include "soleus-routine.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1

/**
 * soleus_reader_check_head:
 * @self: a reader
 * @object: the document that it stands at
 * @format: the format that it must have
 *
 * Notes what is wrong with the format and the version.
 *
 * Returns: whether more can be said about @object: it is of that format, and not of a version that isn't known here
 */
gboolean
soleus_reader_check_head (SoleusReader *self,
                          JsonObject   *object,
                          const char   *format)
{
  static const SoleusBounds bounds = { 1, G_MAXINT, TRUE };
  g_autofree char          *found = soleus_reader_get_string (self, object, "format");
  double                    version = 0;

  soleus_reader_require (self, object, "format");
  soleus_reader_require (self, object, "version");
  if (found != NULL && strcmp (found, format) != 0) {
    soleus_reader_fault_at (self, "format", "unknown-format", _ ("“%s” isn’t a format that is known here. Use “%s”."), found, format);
    return FALSE;
  }
  soleus_reader_get_number (self, object, "version", &bounds, &version);
  if (version > VERSION) {
    soleus_reader_fault_at (self, "version", "newer-version", _ ("This file is of version %g, made for a newer Soleus. Update Soleus to use it; here, version %d is known."), version, VERSION);
    return FALSE;
  }
  return found != NULL;
}

static gboolean
is_true (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

static void
read_goal (SoleusReader   *self,
           JsonObject     *object,
           SoleusExercise *exercise)
{
  static const struct {
    const char         *key;
    SoleusGoalKind      kind;
    const SoleusBounds *bounds;
  } goals[] = {
    { "repetitions", SOLEUS_GOAL_KIND_REPETITIONS, &soleus_bounds_repetitions },
    { "duration_s", SOLEUS_GOAL_KIND_DURATION, &soleus_bounds_set_s },
    { "distance_m", SOLEUS_GOAL_KIND_DISTANCE, &soleus_bounds_distance_m },
    { "open", SOLEUS_GOAL_KIND_OPEN, NULL },
  };
  JsonObject *goal = soleus_reader_get_object (self, object, "goal");
  gsize       place = soleus_reader_enter (self, "goal");
  int         found = 0;

  for (gsize i = 0; goal != NULL && i < G_N_ELEMENTS (goals); i++) {
    if (!soleus_reader_has (goal, goals[i].key))
      continue;
    found++;
    exercise->goal_kind = goals[i].kind;
    if (goals[i].bounds != NULL)
      soleus_reader_get_range (self, goal, goals[i].key, goals[i].bounds, &exercise->goal);
    else if (!is_true (json_object_get_member (goal, "open")))
      soleus_reader_fault_at (self, "open", "wrong-type", _ ("Only the word true can stand here, without quotes. If you mean another goal, delete “open”."));
  }
  if (goal != NULL && found == 0)
    soleus_reader_fault (self, "goal-not-one", _ ("Nothing here says when a set is complete. Write one of “repetitions”, “duration_s”, “distance_m” and “open”."));
  else if (found > 1)
    soleus_reader_fault (self, "goal-not-one", _ ("A set is complete by exactly one of “repetitions”, “duration_s”, “distance_m” and “open”; here are %d. Keep one, and delete the others."), found);
  soleus_reader_leave (self, place);
}

static SoleusPhase *
read_phase (SoleusReader *self,
            JsonObject   *object)
{
  int              kind = SOLEUS_PHASE_KIND_LIFT;
  SoleusRange      duration_s = { 0 };
  SoleusRange      cadence_per_min = { 0 };
  g_autofree char *cue = NULL;

  soleus_reader_require (self, object, "kind");
  soleus_reader_get_kind (self, object, "kind", SOLEUS_TYPE_PHASE_KIND, &kind);
  soleus_reader_get_range (self, object, "duration_s", &soleus_bounds_phase_s, &duration_s);
  soleus_reader_get_range (self, object, "cadence_per_min", &soleus_bounds_cadence_per_min, &cadence_per_min);
  cue = soleus_reader_get_text (self, object, "cue", SOLEUS_LIMIT_TEXT_CHARACTERS);

  if (kind == SOLEUS_PHASE_KIND_PULSE)
    soleus_reader_require (self, object, "cadence_per_min");
  else if (soleus_reader_has (object, "cadence_per_min"))
    soleus_reader_fault_at (self, "cadence_per_min", "misplaced-key", _ ("Only a phase of the kind “pulse” has a cadence. Delete it, or change the kind."));
  if (kind == SOLEUS_PHASE_KIND_PULSE && soleus_reader_has (object, "duration_s"))
    soleus_reader_fault_at (self, "duration_s", "misplaced-key", _ ("A pulse lasts as long as its cadence says. Delete the duration."));
  return soleus_phase_new (kind, duration_s, cadence_per_min, cue);
}

static void
read_phases (SoleusReader   *self,
             JsonObject     *object,
             SoleusExercise *exercise)
{
  JsonArray *phases = soleus_reader_get_array (self, object, "phases");
  guint      n = phases != NULL ? json_array_get_length (phases) : 0;
  gsize      place = soleus_reader_enter (self, "phases");

  if (phases != NULL && n == 0)
    soleus_reader_fault (self, "empty", _ ("There is no phase here. Write at least one."));
  if (n > SOLEUS_LIMIT_PHASES) {
    soleus_reader_fault (self, "too-many", _ ("Here are %u phases; at most %d are possible. Make two exercises of them."), n, SOLEUS_LIMIT_PHASES);
    n = 0;
  }
  for (guint i = 0; i < n; i++) {
    gsize       item = soleus_reader_enter_index (self, i);
    JsonObject *phase = soleus_reader_get_item (self, phases, i);

    if (phase != NULL)
      g_ptr_array_add (exercise->phases, read_phase (self, phase));
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

/* A phase without a length of its own lasts as long as the goal says, so it must be alone, and the goal must not be a count. Everywhere else a repetition lasts
 * at least a tenth of a second whatever the person chooses, which bounds how many a set can have. */
static void
check_durations (SoleusReader   *self,
                 JsonObject     *object,
                 SoleusExercise *exercise)
{
  JsonArray *phases = json_object_get_array_member (object, "phases");
  gboolean   alone = exercise->phases->len == 1;
  double     least_s = 0;

  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);
    gsize              item = soleus_reader_enter_index (self, i);

    if (soleus_reader_has (json_array_get_object_element (phases, i), "duration_s")) {
      if (phase->duration_s.max <= 0)
        soleus_reader_fault_at (self, "duration_s", "too-short", _ ("A phase of 0 s is none. Give it a longer time, or delete the phase."));
    } else if (!alone || exercise->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS) {
      soleus_reader_fault_at (self, "duration_s", "needs-duration", _ ("This phase needs a duration: only a phase that is alone in a set without repetitions lasts by itself. Write how many seconds it takes, such as \"duration_s\": 2."));
    }
    least_s += phase->duration_s.max > 0 ? phase->duration_s.min : SOLEUS_LIMIT_PHASE_S;
    soleus_reader_leave (self, item);
  }
  if (least_s < SOLEUS_LIMIT_REPETITION_S)
    soleus_reader_fault (self, "too-short", _ ("All phases together may last as little as %g s. Make them longer, so that they last at least %g s."), least_s, SOLEUS_LIMIT_REPETITION_S);
}

static void
check_phases (SoleusReader   *self,
              JsonObject     *object,
              SoleusExercise *exercise)
{
  gsize    place = soleus_reader_enter (self, "phases");
  gboolean pulses = FALSE;

  for (guint i = 0; i < exercise->phases->len; i++)
    pulses |= ((const SoleusPhase *) g_ptr_array_index (exercise->phases, i))->kind == SOLEUS_PHASE_KIND_PULSE;
  if (!pulses)
    check_durations (self, object, exercise);
  else if (exercise->phases->len > 1)
    soleus_reader_fault (self, "not-alone", _ ("Pulses can’t be mixed with other phases. Make two exercises of them."));
  soleus_reader_leave (self, place);
}

static void
read_finisher (SoleusReader   *self,
               JsonObject     *object,
               SoleusExercise *exercise)
{
  JsonObject *finisher;
  gsize       place;

  if (!soleus_reader_has (object, "finisher") || json_object_get_null_member (object, "finisher"))
    return;
  finisher = soleus_reader_get_object (self, object, "finisher");
  if (finisher == NULL)
    return;

  place = soleus_reader_enter (self, "finisher");
  soleus_reader_require (self, finisher, "duration_s");
  exercise->finisher = read_phase (self, finisher);
  if (exercise->finisher->kind == SOLEUS_PHASE_KIND_PULSE)
    soleus_reader_fault_at (self, "kind", "unknown-word", _ ("Pulses can’t end a set. Use hold or stretch."));
  soleus_reader_leave (self, place);
}

static void
read_goal_and_phases (SoleusReader   *self,
                      JsonObject     *object,
                      SoleusExercise *exercise)
{
  guint before = self->n_faults;

  read_goal (self, object, exercise);
  read_phases (self, object, exercise);
  if (self->n_faults == before && exercise->phases->len > 0 && soleus_reader_has (object, "goal"))
    check_phases (self, object, exercise);
}

/* Whether there is such an exercise isn’t asked: another file may bring it. */
static void
check_way (SoleusReader *self,
           JsonObject   *progression,
           const char   *key)
{
  g_autofree char *id = NULL;

  if (soleus_reader_has (progression, key) && !json_object_get_null_member (progression, key))
    id = soleus_reader_get_id (self, progression, key);
}

static void
check_progression (SoleusReader *self,
                   JsonObject   *object)
{
  JsonObject *progression = soleus_reader_get_object (self, object, "progression");
  gsize       place = soleus_reader_enter (self, "progression");
  g_auto (GStrv) steps = NULL;

  if (progression != NULL) {
    steps = soleus_reader_get_codes (self, progression, "steps");
    check_way (self, progression, "next");
    check_way (self, progression, "easier");
  }
  soleus_reader_leave (self, place);
}

static void
read_load (SoleusReader   *self,
           JsonObject     *object,
           SoleusExercise *exercise)
{
  JsonObject *load = soleus_reader_get_object (self, object, "load");
  gsize       place = soleus_reader_enter (self, "load");

  if (load != NULL) {
    soleus_reader_require (self, load, "kg");
    exercise->load_kinds = soleus_reader_get_codes (self, load, "kinds");
    soleus_reader_get_range (self, load, "kg", &soleus_bounds_load_kg, &exercise->load_kg);
  } else {
    exercise->load_kinds = g_new0 (char *, 1);
  }
  soleus_reader_leave (self, place);
}

/**
 * soleus_reader_get_frequency:
 * @self: a reader
 * @object: the exercise or routine that it stands at
 * @frequency: (inout): how often, of which what isn't prescribed is untouched
 */
void
soleus_reader_get_frequency (SoleusReader    *self,
                             JsonObject      *object,
                             SoleusFrequency *frequency)
{
  JsonObject *said = soleus_reader_get_object (self, object, "frequency");
  gsize       place = soleus_reader_enter (self, "frequency");
  double      value;

  if (said != NULL) {
    if (soleus_reader_get_number (self, said, "every_min", &soleus_bounds_every_min, &value))
      frequency->every_min = (int) value;
    if (soleus_reader_get_number (self, said, "times_per_day", &soleus_bounds_times_per_day, &value))
      frequency->times_per_day = (int) value;
    soleus_reader_get_range (self, said, "days_per_week", &soleus_bounds_days_per_week, &frequency->days_per_week);
    if (soleus_reader_has (said, "every_min") && soleus_reader_has (said, "times_per_day"))
      soleus_reader_fault_at (self, "times_per_day", "misplaced-key", _ ("“every_min” says how often on a day already. Delete one of the two."));
  }
  soleus_reader_leave (self, place);
}

static void
read_words (SoleusReader   *self,
            JsonObject     *object,
            SoleusExercise *exercise)
{
  int value = SOLEUS_CATEGORY_EVERYDAY;

  if (soleus_reader_get_kind (self, object, "category", SOLEUS_TYPE_CATEGORY, &value))
    exercise->category = value;
  exercise->level = self->source == SOLEUS_SOURCE_OWN ? SOLEUS_LEVEL_TRAINED : SOLEUS_LEVEL_EVERYDAY;
  if (soleus_reader_get_kind (self, object, "level", SOLEUS_TYPE_LEVEL, &value))
    exercise->level = MAX (exercise->level, (SoleusLevel) value);
  if (soleus_reader_get_kind (self, object, "position", SOLEUS_TYPE_BODY_POSITION, &value))
    exercise->position = value;
  exercise->audiences = soleus_reader_get_kinds (self, object, "audiences", SOLEUS_TYPE_AUDIENCE);
  exercise->pose = soleus_reader_get_pose (self, object);
  if (soleus_reader_get_kind (self, object, "sides", SOLEUS_TYPE_SIDES, &value))
    exercise->sides = value;
}

static void
read_texts (SoleusReader   *self,
            JsonObject     *object,
            SoleusExercise *exercise)
{
  exercise->id = soleus_reader_get_id (self, object, "id");
  exercise->name = soleus_reader_get_text (self, object, "name", SOLEUS_LIMIT_NAME_CHARACTERS);
  exercise->summary = soleus_reader_get_text (self, object, "summary", SOLEUS_LIMIT_TEXT_CHARACTERS);
  if (exercise->summary == NULL)
    exercise->summary = g_strdup ("");
  exercise->equipment = soleus_reader_get_codes (self, object, "equipment");
  exercise->setup = soleus_reader_get_texts (self, object, "setup");
  exercise->contraindications = soleus_reader_get_codes (self, object, "contraindications");
  exercise->loads = soleus_reader_get_kinds (self, object, "loads", SOLEUS_TYPE_BODY_REGION);
}

/* Whether `other` is `pointer`, or leads to something within it. */
static gboolean
is_within (const char *other,
           const char *pointer)
{
  gsize length = strlen (pointer);

  return strncmp (other, pointer, length) == 0 && (other[length] == '\0' || other[length] == '/');
}

static gboolean
is_source (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING && strcmp (json_node_get_string (node), "default") != 0;
}

/* What is said of a value holds for all within it, unless that has a source of its own. A range of which only one end has a source is one that somebody prescribed, too; one of
 * which only the number in it has is our own. */
static gboolean
has_source (JsonObject *provenance,
            const char *pointer)
{
  JsonObjectIter iter;
  const char    *other;
  JsonNode      *node;
  gsize          nearest = 0;
  gboolean       above = FALSE;
  gboolean       within = FALSE;

  json_object_iter_init (&iter, provenance);
  while (json_object_iter_next (&iter, &other, &node)) {
    if (is_within (pointer, other) && strlen (other) >= nearest) {
      nearest = strlen (other);
      above = is_source (node);
    } else if (is_within (other, pointer) && !g_str_has_suffix (other, "/default")) {
      within |= is_source (node);
    }
  }
  return above || within;
}

G_GNUC_PRINTF (3, 4)
static void
mark (JsonObject  *provenance,
      SoleusRange *range,
      const char  *format,
      ...)
{
  g_autofree char *pointer = NULL;
  va_list          arguments;

  va_start (arguments, format);
  pointer = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  range->has_source = has_source (provenance, pointer);
}

/* Says of each range whether a source prescribes it. Malformed sources are faults of their own and mark nothing. */
static void
mark_sources (JsonObject     *object,
              SoleusExercise *exercise)
{
  static const char *const goals[] = { "repetitions", "duration_s", "distance_m", "open" };
  JsonNode                *node = json_object_get_member (object, "provenance");
  JsonObject              *provenance = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (provenance == NULL)
    return;
  mark (provenance, &exercise->goal, "/goal/%s", goals[exercise->goal_kind]);
  mark (provenance, &exercise->sets, "/sets");
  mark (provenance, &exercise->rest_s, "/rest_s");
  for (guint i = 0; i < exercise->phases->len; i++) {
    SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    mark (provenance, &phase->duration_s, "/phases/%u/duration_s", i);
    mark (provenance, &phase->cadence_per_min, "/phases/%u/cadence_per_min", i);
  }
  if (exercise->finisher != NULL)
    mark (provenance, &exercise->finisher->duration_s, "/finisher/duration_s");
  mark (provenance, &exercise->load_kg, "/load/kg");
}

/**
 * soleus_reader_read_exercise:
 * @self: a reader
 * @object: the exercise that it stands at
 *
 * Reads a whole exercise and notes everything that is wrong with it. Keys that it doesn't know are passed over.
 *
 * Returns: (transfer full) (nullable): the exercise; %NULL when anything is wrong
 */
SoleusExercise *
soleus_reader_read_exercise (SoleusReader *self,
                             JsonObject   *object)
{
  static const char *const required[] = { "id", "name", "category", "level", "position", "sides", "goal", "sets", "phases" };
  g_autoptr (SoleusExercise) exercise = soleus_exercise_new ();
  guint before = self->n_faults;

  if (!soleus_reader_check_head (self, object, "soleus-exercise"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    soleus_reader_require (self, object, required[i]);

  /* A rest that nobody prescribes may be what the person likes. */
  exercise->rest_s = (SoleusRange) { .min = 0, .max = SOLEUS_LIMIT_REST_S, .value = 60 };
  read_texts (self, object, exercise);
  read_words (self, object, exercise);
  read_goal_and_phases (self, object, exercise);
  soleus_reader_get_range (self, object, "sets", &soleus_bounds_sets, &exercise->sets);
  soleus_reader_get_range (self, object, "rest_s", &soleus_bounds_rest_s, &exercise->rest_s);
  soleus_reader_get_number (self, object, "change_over_s", &soleus_bounds_change_over_s, &exercise->change_over_s);
  read_finisher (self, object, exercise);
  read_load (self, object, exercise);
  soleus_reader_get_frequency (self, object, &exercise->frequency);
  soleus_reader_check_sources (self, object);
  check_progression (self, object);
  mark_sources (object, exercise);
  soleus_exercise_set_limits (exercise);
  return self->n_faults == before ? g_steal_pointer (&exercise) : NULL;
}
