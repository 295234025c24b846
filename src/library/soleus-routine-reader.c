/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-reader.h"
#include "soleus-entry.h"
#include "soleus-exercise-reader.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-kind-types.h"
#include "soleus-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The exercises that one routine may name: its own first, then those of the catalogue, which has the built-in routines too, for what is based on them. */
typedef struct {
  GHashTable *embedded;
  GHashTable *faulty; /* (element-type utf8), its own ones that have a fault themselves */
  GHashTable *catalogue;
  GPtrArray  *uses;
} Sources;

static SoleusExercise *
find_exercise (Sources    *self,
               const char *id)
{
  SoleusExercise *exercise = g_hash_table_lookup (self->embedded, id);
  SoleusEntry    *entry;

  if (exercise != NULL)
    return exercise;
  entry = g_hash_table_lookup (self->catalogue, id);
  if (entry == NULL || !soleus_entry_get_is_exercise (entry))
    return NULL;
  if (!g_ptr_array_find (self->uses, entry, NULL))
    g_ptr_array_add (self->uses, g_object_ref (entry));
  return soleus_entry_get_exercise (entry);
}

/* What is missing because it has a fault is told once, where the fault is. */
static void
note_faulty (JsonObject *definition,
             GHashTable *faulty)
{
  JsonNode *id = json_object_get_member (definition, "id");

  if (id != NULL && json_node_get_value_type (id) == G_TYPE_STRING)
    g_hash_table_add (faulty, g_strdup (json_node_get_string (id)));
}

/* A shared file brings the built-in exercises that it needs. Where one says what it says here, the one that is here counts, whose texts are translated; where it says something else, as
 * another version of the program would have it, the file means what it says. */
static SoleusExercise *
choose_exercise (SoleusExercise *read,
                 JsonObject     *definition,
                 GHashTable     *catalogue)
{
  SoleusEntry *entry = g_hash_table_lookup (catalogue, read->id);
  g_autoptr (JsonNode) there = NULL;

  if (entry == NULL || soleus_entry_get_source (entry) != SOLEUS_SOURCE_BUILT_IN || !soleus_entry_get_is_exercise (entry))
    return soleus_exercise_ref (read);
  there = json_node_init_object (json_node_alloc (), definition);
  return soleus_exercise_ref (soleus_json_equal (soleus_entry_get_root (entry), there) ? soleus_entry_get_exercise (entry) : read);
}

static void
add_embedded (GHashTable     *embedded,
              SoleusExercise *exercise)
{
  g_hash_table_insert (embedded, exercise->id, exercise);
}

static void
read_embedded (SoleusReader *self,
               JsonObject   *object,
               GHashTable   *catalogue,
               GHashTable   *embedded,
               GHashTable   *faulty)
{
  JsonArray *array = soleus_reader_get_array (self, object, "exercises");
  guint      n = array != NULL ? json_array_get_length (array) : 0;
  gsize      place = soleus_reader_enter (self, "exercises");

  if (n > SOLEUS_LIMIT_BLOCKS) {
    soleus_reader_fault (self, "too-many", _ ("Here are %u exercises; at most %d are possible. Delete those that no block names."), n, SOLEUS_LIMIT_BLOCKS);
    n = 0;
  }
  for (guint i = 0; i < n; i++) {
    gsize       item = soleus_reader_enter_index (self, i);
    JsonObject *definition = soleus_reader_get_item (self, array, i);
    g_autoptr (SoleusExercise) exercise = definition != NULL ? soleus_reader_read_exercise (self, definition) : NULL;

    if (exercise != NULL && g_hash_table_contains (embedded, exercise->id))
      soleus_reader_fault_at (self, "id", "duplicate-id", _ ("There is already an exercise called “%s” in this file. Give this one another id."), exercise->id);
    else if (exercise != NULL)
      add_embedded (embedded, choose_exercise (exercise, definition, catalogue));
    else if (definition != NULL)
      note_faulty (definition, faulty);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

/* A person may leave what is prescribed or proposed, up to a limit, or to what is possible at all. What comes with the program keeps to it. */
static gboolean
is_allowed (SoleusReader *self,
            SoleusRange   range,
            double        number)
{
  return self->source == SOLEUS_SOURCE_OWN ? soleus_range_allows (range, number) : soleus_range_contains (range, number);
}

/* Reads a number that must also be one that the exercise allows. */
static gboolean
get_choice (SoleusReader       *self,
            JsonObject         *object,
            const char         *key,
            const SoleusBounds *bounds,
            SoleusRange         allowed,
            double             *value)
{
  double number;

  if (!soleus_reader_get_number (self, object, key, bounds, &number))
    return FALSE;
  if (is_allowed (self, allowed, number)) {
    *value = number;
    return TRUE;
  }
  if (number > allowed.max)
    soleus_reader_fault_at (self, key, "outside-range", _ ("%g is more than the exercise allows. Use at most %g."), number, allowed.max);
  else
    soleus_reader_fault_at (self, key, "outside-range", _ ("%g is less than the exercise says. Use at least %g."), number, allowed.min);
  return FALSE;
}

static void
read_goal (SoleusReader         *self,
           JsonObject           *object,
           const SoleusExercise *exercise,
           SoleusDose           *dose)
{
  static const char *const         keys[] = { "repetitions", "duration_s", "distance_m" };
  static const SoleusBounds *const bounds[] = { &soleus_bounds_repetitions, &soleus_bounds_set_s, &soleus_bounds_distance_m };
  double                           value;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (!soleus_reader_has (object, keys[i]))
      continue;
    if (i != (gsize) exercise->goal_kind) {
      soleus_reader_fault_at (self, keys[i], "wrong-goal", _ ("“%s” isn’t what completes a set of “%s”. Delete it."), keys[i], exercise->id);
      continue;
    }
    if (!get_choice (self, object, keys[i], bounds[i], exercise->goal, &value))
      continue;
    if (exercise->goal_kind == SOLEUS_GOAL_KIND_REPETITIONS)
      dose->repetitions = (int) value;
    else if (exercise->goal_kind == SOLEUS_GOAL_KIND_DURATION)
      dose->duration_us = soleus_seconds_to_us (value);
    else
      dose->distance_m = value;
  }
}

static void
read_phase (SoleusReader      *self,
            JsonObject        *object,
            const SoleusPhase *phase,
            SoleusPhaseDose   *dose)
{
  double value;

  if (phase->kind != SOLEUS_PHASE_KIND_PULSE && soleus_reader_has (object, "cadence_per_min"))
    soleus_reader_fault_at (self, "cadence_per_min", "not-in-exercise", _ ("Only a phase of the kind “pulse” has a cadence. Delete it."));
  else if (get_choice (self, object, "cadence_per_min", &soleus_bounds_cadence_per_min, phase->cadence_per_min, &value))
    dose->cadence_per_min = value;
  if (phase->duration_s.max <= 0 && soleus_reader_has (object, "duration_s"))
    soleus_reader_fault_at (self, "duration_s", "not-in-exercise", _ ("This phase lasts as long as its set. Delete the duration."));
  else if (get_choice (self, object, "duration_s", &soleus_bounds_phase_s, phase->duration_s, &value))
    dose->duration_us = soleus_seconds_to_us (value);
}

static char *
list_phases (const SoleusExercise *exercise)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

    g_string_append_printf (words, i == 0 ? "%s" : ", %s", soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, phase->kind));
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
read_phases (SoleusReader         *self,
             JsonObject           *object,
             const SoleusExercise *exercise,
             SoleusDose           *dose)
{
  JsonObject    *phases = soleus_reader_get_object (self, object, "phases");
  gsize          place = soleus_reader_enter (self, "phases");
  JsonObjectIter iter;
  const char    *word;
  JsonNode      *node;

  if (phases != NULL)
    json_object_iter_init_ordered (&iter, phases);
  while (phases != NULL && json_object_iter_next_ordered (&iter, &word, &node)) {
    JsonObject *choice = soleus_reader_get_object (self, phases, word);
    gsize       item = soleus_reader_enter (self, word);
    gboolean    found = FALSE;
    guint       before = self->n_faults;

    for (guint i = 0; i < exercise->phases->len; i++) {
      const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);

      if (strcmp (word, soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, phase->kind)) != 0)
        continue;
      found = TRUE;
      if (choice != NULL && self->n_faults == before)
        read_phase (self, choice, phase, &g_array_index (dose->phases, SoleusPhaseDose, i));
    }
    if (!found) {
      g_autofree char *words = list_phases (exercise);

      soleus_reader_fault (self, "unknown-phase", _ ("“%s” has no phase called “%s”. Use one that it has: %s."), exercise->id, word, words);
    }
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

static void
read_finisher (SoleusReader         *self,
               JsonObject           *object,
               const SoleusExercise *exercise,
               SoleusDose           *dose)
{
  JsonObject *finisher = soleus_reader_get_object (self, object, "finisher");
  gsize       place = soleus_reader_enter (self, "finisher");
  double      value;

  if (finisher != NULL && exercise->finisher == NULL)
    soleus_reader_fault (self, "not-in-exercise", _ ("“%s” has nothing that ends a set. Delete this."), exercise->id);
  else if (finisher != NULL && get_choice (self, finisher, "duration_s", &soleus_bounds_phase_s, exercise->finisher->duration_s, &value))
    dose->finisher_us = soleus_seconds_to_us (value);
  soleus_reader_leave (self, place);
}

/* Each phase may be short, but a repetition takes its time, which bounds how many a set can have. A phase without a length of its own lasts as long as the set. */
static void
check_repetition (SoleusReader         *self,
                  const SoleusExercise *exercise,
                  const SoleusDose     *dose)
{
  int64_t  repetition_us = soleus_dose_get_repetition_us (dose);
  gboolean is_timed = FALSE;

  for (guint i = 0; i < exercise->phases->len; i++)
    is_timed |= ((const SoleusPhase *) g_ptr_array_index (exercise->phases, i))->duration_s.max > 0;
  if (is_timed && repetition_us < soleus_seconds_to_us (SOLEUS_LIMIT_REPETITION_S))
    soleus_reader_fault_at (self, "phases", "too-short", _ ("All phases together last %g s. Make them longer, so that they last at least %g s."),
                            (double) repetition_us / G_TIME_SPAN_SECOND, SOLEUS_LIMIT_REPETITION_S);
}

/* Without its exercise, what a block says can only be held against what is possible at all. */
static void
check_block (SoleusReader *self,
             JsonObject   *object)
{
  static const struct {
    const char         *key;
    const SoleusBounds *bounds;
  } numbers[] = {
    { "sets", &soleus_bounds_sets },
    { "repetitions", &soleus_bounds_repetitions },
    { "duration_s", &soleus_bounds_set_s },
    { "distance_m", &soleus_bounds_distance_m },
    { "rest_s", &soleus_bounds_rest_s },
    { "load_kg", &soleus_bounds_load_kg },
  };
  double value;
  int    sides;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    soleus_reader_get_number (self, object, numbers[i].key, numbers[i].bounds, &value);
  soleus_reader_get_kind (self, object, "sides", SOLEUS_TYPE_SIDES, &sides);
}

static SoleusBlock *
read_block (SoleusReader *self,
            JsonObject   *object,
            Sources      *sources)
{
  g_autofree char *id = soleus_reader_get_id (self, object, "exercise");
  SoleusExercise  *exercise = id != NULL ? find_exercise (sources, id) : NULL;
  g_autoptr (SoleusDose) dose = NULL;
  int    sides;
  double value;

  soleus_reader_require (self, object, "exercise");
  if (id != NULL && exercise == NULL && !g_hash_table_contains (sources->faulty, id))
    soleus_reader_fault_at (self, "exercise", "unknown-exercise", _ ("There is no exercise called “%s”. Use one of the library, or add it to “exercises”."), id);
  if (exercise == NULL) {
    check_block (self, object);
    return NULL;
  }

  dose = soleus_dose_new_default (exercise);
  if (get_choice (self, object, "sets", &soleus_bounds_sets, exercise->sets, &value))
    dose->sets = (int) value;
  if (get_choice (self, object, "rest_s", &soleus_bounds_rest_s, exercise->rest_s, &value))
    dose->rest_us = soleus_seconds_to_us (value);
  get_choice (self, object, "load_kg", &soleus_bounds_load_kg, exercise->load_kg, &dose->load_kg);
  if (soleus_reader_get_kind (self, object, "sides", SOLEUS_TYPE_SIDES, &sides))
    dose->sides = sides;
  read_goal (self, object, exercise, dose);
  read_phases (self, object, exercise, dose);
  check_repetition (self, exercise, dose);
  read_finisher (self, object, exercise, dose);
  return soleus_block_new (exercise, g_steal_pointer (&dose));
}

static void
read_blocks (SoleusReader  *self,
             JsonObject    *object,
             Sources       *sources,
             SoleusRoutine *routine)
{
  JsonArray *blocks = soleus_reader_get_array (self, object, "blocks");
  guint      n = blocks != NULL ? json_array_get_length (blocks) : 0;
  gsize      place = soleus_reader_enter (self, "blocks");

  if (blocks != NULL && n == 0)
    soleus_reader_fault (self, "empty", _ ("There is no exercise here. Write at least one block."));
  if (n > SOLEUS_LIMIT_BLOCKS) {
    soleus_reader_fault (self, "too-many", _ ("Here are %u blocks; at most %d are possible. Make two routines of them."), n, SOLEUS_LIMIT_BLOCKS);
    n = 0;
  }
  for (guint i = 0; i < n; i++) {
    gsize        item = soleus_reader_enter_index (self, i);
    JsonObject  *definition = soleus_reader_get_item (self, blocks, i);
    SoleusBlock *block = definition != NULL ? read_block (self, definition, sources) : NULL;

    if (block != NULL)
      g_ptr_array_add (routine->blocks, block);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

/* An origin of the person's own has handed its level on when the copy was written. */
static const SoleusRoutine *
find_origin (SoleusRoutine *routine,
             Sources       *sources)
{
  SoleusEntry *origin = routine->based_on != NULL ? g_hash_table_lookup (sources->catalogue, routine->based_on) : NULL;

  return origin != NULL && soleus_entry_get_source (origin) == SOLEUS_SOURCE_BUILT_IN ? soleus_entry_get_routine (origin) : NULL;
}

/* Whether `dose` is for no other legs than `origin` does. Of two that have a set each, one may be left out, and either may begin. */
static gboolean
keeps_to_legs (const SoleusDose *dose,
               const SoleusDose *origin)
{
  return dose->sides == origin->sides || (soleus_dose_is_each_side (origin) && (soleus_dose_is_each_side (dose) || dose->sides == SOLEUS_SIDES_LEFT || dose->sides == SOLEUS_SIDES_RIGHT));
}

/* Whether it is the same exercises, on the same legs, with no more than they say. An exercise that the file brings is another one, unless it says what the built-in one says. */
static gboolean
keeps_to (const SoleusRoutine *routine,
          const SoleusRoutine *origin)
{
  if (routine->blocks->len != origin->blocks->len)
    return FALSE;
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    const SoleusBlock *other = soleus_routine_get_block (origin, i);

    if (block->exercise != other->exercise || !keeps_to_legs (block->dose, other->dose) || !soleus_dose_is_within (block->dose, block->exercise))
      return FALSE;
  }
  return TRUE;
}

/* Nobody but its author has checked a file of the person's own, unless it keeps to what is built in. A copy is for nobody whom its origin isn't for. */
static void
choose_level (SoleusReader        *self,
              JsonObject          *object,
              const SoleusRoutine *origin,
              SoleusRoutine       *routine)
{
  gboolean is_unchecked = self->source == SOLEUS_SOURCE_OWN && !routine->keeps_to_origin;
  int      value = SOLEUS_LEVEL_EVERYDAY;

  soleus_reader_get_kind (self, object, "level", SOLEUS_TYPE_LEVEL, &value);
  routine->level = MAX (is_unchecked ? SOLEUS_LEVEL_TRAINED : SOLEUS_LEVEL_EVERYDAY, (SoleusLevel) value);
  if (origin != NULL)
    routine->level = MAX (routine->level, origin->level);
  for (guint i = 0; i < routine->blocks->len; i++)
    routine->level = MAX (routine->level, soleus_routine_get_block (routine, i)->exercise->level);
}

static void
read_words (SoleusReader  *self,
            JsonObject    *object,
            Sources       *sources,
            SoleusRoutine *routine)
{
  const SoleusRoutine *origin = find_origin (routine, sources);
  int                  value;

  routine->keeps_to_origin = origin != NULL && keeps_to (routine, origin);
  choose_level (self, object, origin, routine);
  if (soleus_reader_get_kind (self, object, "category", SOLEUS_TYPE_CATEGORY, &value))
    routine->category = value;
  else if (routine->blocks->len > 0)
    routine->category = soleus_routine_get_block (routine, 0)->exercise->category;
}

static void
read_own_keys (SoleusReader  *self,
               JsonObject    *object,
               SoleusRoutine *routine)
{
  double value;
  int    profile;

  soleus_reader_get_frequency (self, object, &routine->frequency);
  routine->audiences |= soleus_reader_get_kinds (self, object, "audiences", SOLEUS_TYPE_AUDIENCE);
  soleus_reader_require (self, object, "id");
  soleus_reader_require (self, object, "name");
  soleus_reader_require (self, object, "blocks");
  routine->id = soleus_reader_get_id (self, object, "id");
  routine->name = soleus_reader_get_text (self, object, "name", SOLEUS_LIMIT_NAME_CHARACTERS);
  routine->summary = soleus_reader_get_text (self, object, "summary", SOLEUS_LIMIT_TEXT_CHARACTERS);
  if (routine->summary == NULL)
    routine->summary = g_strdup ("");
  if (soleus_reader_has (object, "based_on") && !json_object_get_null_member (object, "based_on"))
    routine->based_on = soleus_reader_get_id (self, object, "based_on");
  if (soleus_reader_get_number (self, object, "lead_in_s", &soleus_bounds_lead_in_s, &value))
    routine->lead_in_us = soleus_seconds_to_us (value);
  if (soleus_reader_get_number (self, object, "rest_between_s", &soleus_bounds_rest_s, &value))
    routine->rest_between_us = soleus_seconds_to_us (value);
  routine->has_cue_profile = soleus_reader_get_kind (self, object, "cue_profile", SOLEUS_TYPE_CUE_PROFILE, &profile);
  if (routine->has_cue_profile)
    routine->cue_profile = profile;
}

/**
 * soleus_reader_check_length:
 * @self: a reader that stands at the top
 * @routine: a routine whose single numbers are all possible
 *
 * Holds the limits of the whole before a timeline is made of it: 6 h, and no more segments than those could have.
 *
 * Returns: whether @routine keeps within them
 */
gboolean
soleus_reader_check_length (SoleusReader  *self,
                            SoleusRoutine *routine)
{
  int64_t segments = 0;

  if (routine->lead_in_us + soleus_routine_get_duration_us (routine) > SOLEUS_LIMIT_TOTAL_S * G_TIME_SPAN_SECOND) {
    soleus_reader_fault (self, "too-long", _ ("This takes more than %d hours in all. Use fewer or shorter sets."), SOLEUS_LIMIT_TOTAL_S / 3600);
    return FALSE;
  }
  for (guint i = 0; i < routine->blocks->len; i++)
    segments += soleus_dose_count_segments (soleus_routine_get_block (routine, i)->dose);
  if (segments > SOLEUS_LIMIT_SEGMENTS) {
    soleus_reader_fault (self, "too-many-segments", _ ("This has more than %d single phases. Use longer phases, or fewer sets."), SOLEUS_LIMIT_SEGMENTS);
    return FALSE;
  }
  return TRUE;
}

/**
 * soleus_reader_read_routine:
 * @self: a reader
 * @object: the routine that it stands at
 * @exercises: (element-type utf8 SoleusEntry): the exercises that it may name besides its own, and the built-in routines that it may be based on
 * @uses: (element-type SoleusEntry): where to add which of them it names
 *
 * Reads a whole routine and notes everything that is wrong with it. Keys that it doesn't know are passed over.
 *
 * Returns: (transfer full) (nullable): the routine; %NULL when anything is wrong
 */
SoleusRoutine *
soleus_reader_read_routine (SoleusReader *self,
                            JsonObject   *object,
                            GHashTable   *exercises,
                            GPtrArray    *uses)
{
  g_autoptr (GHashTable) embedded = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) soleus_exercise_unref);
  g_autoptr (SoleusRoutine) routine = soleus_routine_new ();
  g_autoptr (GHashTable) faulty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sources sources = { embedded, faulty, exercises, uses };
  guint   before = self->n_faults;
  guint   before_blocks;

  if (!soleus_reader_check_head (self, object, "soleus-routine"))
    return NULL;
  read_own_keys (self, object, routine);
  before_blocks = self->n_faults;
  read_embedded (self, object, exercises, embedded, faulty);
  read_blocks (self, object, &sources, routine);
  if (self->n_faults == before_blocks)
    soleus_reader_check_length (self, routine);
  read_words (self, object, &sources, routine);
  soleus_reader_check_sources (self, object);
  return self->n_faults == before ? g_steal_pointer (&routine) : NULL;
}
