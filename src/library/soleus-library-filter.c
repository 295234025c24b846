/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-filter.h"
#include "soleus-kind-types.h"

/**
 * SoleusLibraryFilter:
 *
 * What the library is narrowed to: the list of the choices that were made, in their order. An entry must meet every facet in which something was chosen, and in it one of
 * the choices. Of a routine of several exercises each must: who can't stand now has no use for a routine that stands up half-way.
 *
 * Equipment is what is at hand: what needs less is met as well, so another choice there shows more, not less.
 */
struct _SoleusLibraryFilter {
  GObject parent_instance;

  GPtrArray  *choices;                /* (element-type SoleusFilterChoice) */
  guint       kinds[SOLEUS_N_FACETS]; /* Bits of the values chosen, 0 for all; of the equipment only whether. */
  GHashTable *equipment;              /* (element-type utf8): codes of what is at hand, borrowed from choices */
  int64_t     shortest_us;
  int64_t     longest_us;
};

static void soleus_library_filter_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusLibraryFilter, soleus_library_filter, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, soleus_library_filter_list_model_init))

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
to_value (GType       type,
          const char *code)
{
  int value = 0;

  soleus_kind_from_nick (type, code, &value);
  return value;
}

static void
compile_time (SoleusLibraryFilter *self,
              const char          *code)
{
  const struct {
    const char *code;
    int         longer_than_min;
    int         up_to_min;
  } times[] = { { SOLEUS_TIME_UP_TO_5, 0, 5 }, { SOLEUS_TIME_UP_TO_10, 0, 10 }, { SOLEUS_TIME_UP_TO_20, 0, 20 }, { SOLEUS_TIME_LONGER, 20, 0 } };

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++) {
    if (!g_str_equal (times[i].code, code))
      continue;
    self->shortest_us = times[i].longer_than_min > 0 ? times[i].longer_than_min * G_TIME_SPAN_MINUTE + 1 : 0;
    self->longest_us = times[i].up_to_min > 0 ? times[i].up_to_min * G_TIME_SPAN_MINUTE : G_MAXINT64;
  }
}

static void
compile_choice (SoleusLibraryFilter *self,
                SoleusFilterChoice  *choice)
{
  SoleusFacet facet = soleus_filter_choice_get_facet (choice);
  const char *code = soleus_filter_choice_get_code (choice);
  int         value = 0;

  switch (facet) {
  case SOLEUS_FACET_PURPOSE:
    value = to_value (SOLEUS_TYPE_CATEGORY, code);
    break;
  case SOLEUS_FACET_AUDIENCE:
    value = to_value (SOLEUS_TYPE_AUDIENCE, code);
    break;
  case SOLEUS_FACET_POSITION:
    value = to_value (SOLEUS_TYPE_POSTURE, code);
    break;
  case SOLEUS_FACET_TIME:
    compile_time (self, code);
    break;
  case SOLEUS_FACET_EQUIPMENT:
    g_hash_table_add (self->equipment, (char *) code);
    break;
  case SOLEUS_FACET_LEVEL:
    value = to_value (SOLEUS_TYPE_LEVEL, code);
    break;
  }
  self->kinds[facet] |= 1u << value;
}

/* Matching ten thousand entries at each key compares bits, not words. */
static void
compile (SoleusLibraryFilter *self)
{
  for (int facet = 0; facet < SOLEUS_N_FACETS; facet++)
    self->kinds[facet] = 0;
  g_hash_table_remove_all (self->equipment);
  for (guint i = 0; i < self->choices->len; i++)
    compile_choice (self, g_ptr_array_index (self->choices, i));
}

static gboolean
find (SoleusLibraryFilter *self,
      SoleusFacet          facet,
      const char          *code,
      guint               *position)
{
  for (guint i = 0; i < self->choices->len; i++) {
    SoleusFilterChoice *choice = g_ptr_array_index (self->choices, i);

    if (soleus_filter_choice_get_facet (choice) != facet || (code != NULL && !g_str_equal (soleus_filter_choice_get_code (choice), code)))
      continue;
    *position = i;
    return TRUE;
  }
  return FALSE;
}

static void
remove_at (SoleusLibraryFilter *self,
           guint                position)
{
  g_autoptr (SoleusFilterChoice) choice = g_object_ref (g_ptr_array_index (self->choices, position));

  g_ptr_array_remove_index (self->choices, position);
  compile (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
append (SoleusLibraryFilter *self,
        SoleusFacet          facet,
        const char          *code)
{
  g_ptr_array_add (self->choices, soleus_filter_choice_new (facet, code));
  compile (self);
  g_list_model_items_changed (G_LIST_MODEL (self), self->choices->len - 1, 0, 1);
}

static gboolean
has_kind (SoleusLibraryFilter *self,
          SoleusFacet          facet,
          int                  value)
{
  return self->kinds[facet] == 0 || (self->kinds[facet] & (1u << value)) != 0;
}

static gboolean
has_equipment (SoleusLibraryFilter *self,
               char               **equipment)
{
  for (int i = 0; equipment != NULL && equipment[i] != NULL; i++) {
    if (!g_hash_table_contains (self->equipment, equipment[i]))
      return FALSE;
  }
  return TRUE;
}

/* What waits for the person has no length that could be chosen. */
static gboolean
has_time (SoleusLibraryFilter *self,
          SoleusEntry         *entry)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  int64_t        duration_us = soleus_entry_get_duration_us (entry);

  for (guint i = 0; i < routine->blocks->len; i++) {
    if (soleus_dose_waits (soleus_routine_get_block (routine, i)->dose))
      return FALSE;
  }
  return duration_us >= self->shortest_us && duration_us <= self->longest_us;
}

static gboolean
suits (SoleusLibraryFilter *self,
       SoleusRoutine       *routine)
{
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (!has_kind (self, SOLEUS_FACET_POSITION, (int) soleus_body_position_get_posture (exercise->position)))
      return FALSE;
    if (self->kinds[SOLEUS_FACET_EQUIPMENT] != 0 && !has_equipment (self, exercise->equipment))
      return FALSE;
  }
  return TRUE;
}

static GType
soleus_library_filter_get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_FILTER_CHOICE;
}

static guint
soleus_library_filter_get_n_items (GListModel *model)
{
  return SOLEUS_LIBRARY_FILTER (model)->choices->len;
}

static gpointer
soleus_library_filter_get_item (GListModel *model,
                                guint       position)
{
  SoleusLibraryFilter *self = SOLEUS_LIBRARY_FILTER (model);

  return position < self->choices->len ? g_object_ref (g_ptr_array_index (self->choices, position)) : NULL;
}

static void
soleus_library_filter_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soleus_library_filter_get_item_type;
  iface->get_n_items = soleus_library_filter_get_n_items;
  iface->get_item = soleus_library_filter_get_item;
}

static void
soleus_library_filter_finalize (GObject *object)
{
  SoleusLibraryFilter *self = SOLEUS_LIBRARY_FILTER (object);

  g_hash_table_unref (self->equipment);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (soleus_library_filter_parent_class)->finalize (object);
}

static void
soleus_library_filter_class_init (SoleusLibraryFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_library_filter_finalize;

  /**
   * SoleusLibraryFilter::changed:
   *
   * The person chose otherwise. Comes once for what may be several changes of the list.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_LIBRARY_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_library_filter_init (SoleusLibraryFilter *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  self->equipment = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * soleus_library_filter_new:
 *
 * Returns: (transfer full): a filter that everything meets
 */
SoleusLibraryFilter *
soleus_library_filter_new (void)
{
  return g_object_new (SOLEUS_TYPE_LIBRARY_FILTER, NULL);
}

/**
 * soleus_library_filter_get_is_empty:
 * @self: a filter
 *
 * Returns: whether nothing was chosen, so that everything meets it
 */
gboolean
soleus_library_filter_get_is_empty (SoleusLibraryFilter *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_FILTER (self), TRUE);

  return self->choices->len == 0;
}

/**
 * soleus_library_filter_get_active:
 * @self: a filter
 * @facet: what entries are told apart by
 * @code: which of them
 *
 * Returns: whether that was chosen
 */
gboolean
soleus_library_filter_get_active (SoleusLibraryFilter *self,
                                  SoleusFacet          facet,
                                  const char          *code)
{
  guint position;

  g_return_val_if_fail (SOLEUS_IS_LIBRARY_FILTER (self), FALSE);

  return find (self, facet, code, &position);
}

/**
 * soleus_library_filter_set_active:
 * @self: a filter
 * @facet: what entries are told apart by
 * @code: which of them
 * @active: whether it is chosen from now on
 *
 * Chooses, or no longer does. Of the times, the one before is left for a new one.
 */
void
soleus_library_filter_set_active (SoleusLibraryFilter *self,
                                  SoleusFacet          facet,
                                  const char          *code,
                                  gboolean             active)
{
  guint position;

  g_return_if_fail (SOLEUS_IS_LIBRARY_FILTER (self));

  if (soleus_library_filter_get_active (self, facet, code) == active)
    return;
  if (find (self, facet, facet == SOLEUS_FACET_TIME ? NULL : code, &position))
    remove_at (self, position);
  if (active)
    append (self, facet, code);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * soleus_library_filter_clear:
 * @self: a filter
 *
 * Leaves everything that was chosen.
 */
void
soleus_library_filter_clear (SoleusLibraryFilter *self)
{
  guint n_choices;

  g_return_if_fail (SOLEUS_IS_LIBRARY_FILTER (self));

  n_choices = self->choices->len;
  if (n_choices == 0)
    return;
  g_ptr_array_set_size (self->choices, 0);
  compile (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_choices, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * soleus_library_filter_matches:
 * @self: a filter
 * @entry: an entry of the library
 *
 * Returns: whether @entry is what was chosen
 */
gboolean
soleus_library_filter_matches (SoleusLibraryFilter *self,
                               SoleusEntry         *entry)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_FILTER (self), FALSE);

  if (self->choices->len == 0)
    return TRUE;
  if (!has_kind (self, SOLEUS_FACET_PURPOSE, (int) soleus_entry_get_category (entry)) || !has_kind (self, SOLEUS_FACET_LEVEL, (int) soleus_entry_get_level (entry)))
    return FALSE;
  if (self->kinds[SOLEUS_FACET_AUDIENCE] != 0 && !(self->kinds[SOLEUS_FACET_AUDIENCE] & soleus_entry_get_routine (entry)->audiences))
    return FALSE;
  if (self->kinds[SOLEUS_FACET_TIME] != 0 && !has_time (self, entry))
    return FALSE;
  return suits (self, soleus_entry_get_routine (entry));
}
