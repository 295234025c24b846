/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-provenance.h"
#include "soleus-kind-types.h"
#include "soleus-provenance-private.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The five texts that the catalogue began with. */
static const struct {
  const char *source;
  const char *title;
} seeds[] = {
  { "seed:000", N_ ("An article on the soleus: anatomy, function and training") },
  { "seed:001", N_ ("A guide to everyday soleus exercises") },
  { "seed:002", N_ ("An article on the soleus in running") },
  { "seed:003", N_ ("An article on soleus injuries and rehabilitation") },
  { "seed:004", N_ ("A strength and sprint scheme for the soleus") },
};

SoleusProvenance *
soleus_provenance_copy (const SoleusProvenance *self)
{
  SoleusProvenance *copy = g_new (SoleusProvenance, 1);

  *copy = (SoleusProvenance) { g_strdup (self->exercise), g_strdup (self->pointer), g_strdup (self->source), g_strdup (self->title), g_strdup (self->url) };
  return copy;
}

void
soleus_provenance_free (SoleusProvenance *self)
{
  g_free (self->exercise);
  g_free (self->pointer);
  g_free (self->source);
  g_free (self->title);
  g_free (self->url);
  g_free (self);
}

static const char *
get_seed_title (const char  *source,
                SoleusSource whose)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++) {
    if (g_strcmp0 (seeds[i].source, source) == 0)
      return _ (seeds[i].title);
  }
  if (whose == SOLEUS_SOURCE_BUILT_IN)
    return _ ("Soleus’s own choice, without a source");
  return _ ("The author’s own choice, without a source");
}

/**
 * soleus_provenance_new:
 * @document: what says so: an exercise, a routine or a card, read without a fault
 * @whose: whose document that is
 * @pointer: which value of it
 * @source: where that comes from, as the document has it
 *
 * Returns: (transfer full): the source with its title
 */
SoleusProvenance *
soleus_provenance_new (JsonObject  *document,
                       SoleusSource whose,
                       const char  *pointer,
                       const char  *source)
{
  SoleusProvenance *item = g_new0 (SoleusProvenance, 1);

  item->exercise = g_strdup (json_object_get_string_member (document, "id"));
  item->pointer = g_strdup (pointer);
  item->source = g_strdup (source);
  if (g_str_has_prefix (source, "evidence:")) {
    JsonObject *evidence = json_object_get_object_member (document, "evidence");
    JsonObject *work = json_object_get_object_member (evidence, source + strlen ("evidence:"));

    item->title = soleus_text_tidy (soleus_text_choose (json_object_get_member (work, "title"), whose));
    /* What isn't plain belongs in no address. */
    if (json_object_has_member (work, "url"))
      item->url = soleus_text_tidy (json_object_get_string_member (work, "url"));
  } else {
    item->title = g_strdup (get_seed_title (source, whose));
  }
  return item;
}

static void
add_exercise (GPtrArray   *list,
              JsonObject  *exercise,
              SoleusSource whose)
{
  JsonObjectIter iter;
  const char    *pointer;
  JsonNode      *source;

  if (!json_object_has_member (exercise, "provenance"))
    return;
  json_object_iter_init_ordered (&iter, json_object_get_object_member (exercise, "provenance"));
  while (json_object_iter_next_ordered (&iter, &pointer, &source))
    g_ptr_array_add (list, soleus_provenance_new (exercise, whose, pointer, json_node_get_string (source)));
}

/* What a block calls "phases/hold/duration_s" is "/phases/1/duration_s" in its exercise. */
static char *
translate_phase (const char           *word,
                 const SoleusExercise *exercise)
{
  for (guint i = 0; i < exercise->phases->len; i++) {
    const SoleusPhase *phase = g_ptr_array_index (exercise->phases, i);
    const char        *nick = soleus_kind_to_nick (SOLEUS_TYPE_PHASE_KIND, (int) phase->kind);
    gsize              length = strlen (nick);

    if (strncmp (word, nick, length) == 0 && (word[length] == '\0' || word[length] == '/'))
      return g_strdup_printf ("/phases/%u/%s", i, phase->kind == SOLEUS_PHASE_KIND_PULSE ? "cadence_per_min" : "duration_s");
  }
  return NULL;
}

/* What a routine chooses is a number of the exercise, which has a name of its own for it. */
static char *
translate (const char           *key,
           const SoleusExercise *exercise)
{
  static const struct {
    const char *key;
    const char *pointer;
  } names[] = {
    { "sets", "/sets" },
    { "repetitions", "/goal/repetitions" },
    { "duration_s", "/goal/duration_s" },
    { "distance_m", "/goal/distance_m" },
    { "rest_s", "/rest_s" },
    { "load_kg", "/load/kg" },
    { "finisher", "/finisher/duration_s" },
    { "finisher/duration_s", "/finisher/duration_s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strcmp (names[i].key, key) == 0)
      return g_strdup (names[i].pointer);
  }
  return g_str_has_prefix (key, "phases/") ? translate_phase (key + strlen ("phases/"), exercise) : NULL;
}

/* Gives a number of a routine to the exercise that it is chosen for, if it is one of a block's. */
static void
hand_to_exercise (SoleusProvenance    *item,
                  const SoleusRoutine *routine)
{
  const SoleusExercise *exercise;
  char                 *pointer;
  guint                 block;
  int                   length = 0;

  if (sscanf (item->pointer, "/blocks/%3u/%n", &block, &length) != 1 || length == 0 || block >= routine->blocks->len)
    return;
  exercise = soleus_routine_get_block (routine, block)->exercise;
  pointer = translate (item->pointer + length, exercise);
  if (pointer == NULL)
    return;
  g_free (item->pointer);
  item->pointer = pointer;
  g_free (item->exercise);
  item->exercise = g_strdup (exercise->id);
}

static gboolean
is_same_number (gconstpointer a,
                gconstpointer b)
{
  const SoleusProvenance *first = a;
  const SoleusProvenance *second = b;

  return strcmp (first->exercise, second->exercise) == 0 && strcmp (first->pointer, second->pointer) == 0;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  return is_same_number (a, b) && strcmp (((const SoleusProvenance *) a)->source, ((const SoleusProvenance *) b)->source) == 0;
}

/* What the routine itself chooses. A number that two blocks take from one source is told once. */
static void
add_routine (GPtrArray   *list,
             SoleusEntry *entry,
             JsonObject  *object)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_provenance_free);

  add_exercise (found, object, soleus_entry_get_source (entry));
  for (guint i = 0; i < found->len; i++) {
    SoleusProvenance *item = g_ptr_array_index (found, i);

    hand_to_exercise (item, soleus_entry_get_routine (entry));
    if (!g_ptr_array_find_with_equal_func (list, item, is_same, NULL))
      g_ptr_array_add (list, soleus_provenance_copy (item));
  }
}

/* What the exercises propose, as far as the routine has no source of its own for it. */
static void
add_others (GPtrArray *list,
            GPtrArray *others)
{
  guint n_own = list->len;

  for (guint i = 0; i < others->len; i++) {
    const SoleusProvenance *item = g_ptr_array_index (others, i);
    guint                   place;

    /* Whom an exercise has in mind doesn't say whom the routine has. */
    if (g_str_has_prefix (item->pointer, "/audiences"))
      continue;
    if (!g_ptr_array_find_with_equal_func (list, item, is_same_number, &place) || place >= n_own)
      g_ptr_array_add (list, soleus_provenance_copy (item));
  }
}

/**
 * soleus_entry_list_provenance:
 * @self: an entry
 *
 * Where the numbers come from, in the order of the file; for a routine those that it chooses itself, told as numbers of the exercises that they are chosen for, then the
 * other ones of its own exercises and of those that it names. What belongs to the routine as a whole, such as "/rest_between_s", has the routine's id in place of the exercise's.
 *
 * Returns: (transfer full) (element-type SoleusProvenance): the sources
 */
GPtrArray *
soleus_entry_list_provenance (SoleusEntry *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_provenance_free);
  JsonObject *object = json_node_get_object (soleus_entry_get_root (self));
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_provenance_free);
  GPtrArray *uses = soleus_entry_get_uses (self);

  if (soleus_entry_get_is_exercise (self)) {
    add_exercise (list, object, soleus_entry_get_source (self));
    return g_steal_pointer (&list);
  }
  add_routine (list, self, object);
  if (json_object_has_member (object, "exercises")) {
    JsonArray *exercises = json_object_get_array_member (object, "exercises");

    for (guint i = 0; i < json_array_get_length (exercises); i++)
      add_exercise (others, json_array_get_object_element (exercises, i), soleus_entry_get_source (self));
  }
  for (guint i = 0; i < uses->len; i++) {
    g_autoptr (GPtrArray) more = soleus_entry_list_provenance (g_ptr_array_index (uses, i));

    g_ptr_array_extend_and_steal (others, g_steal_pointer (&more));
  }
  add_others (list, others);
  return g_steal_pointer (&list);
}
