/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-filter-choice.h"
#include "soleus-entry.h"
#include "soleus-kind-types.h"

#include <string.h>

/* What more codes than this stand for, in files of the person's own, is found by searching. */
#define MOST_EQUIPMENT 16

/**
 * SoleusFilterChoice:
 *
 * One thing that the library can be narrowed to, such as what is done while seated.
 */
struct _SoleusFilterChoice {
  GObject parent_instance;

  SoleusFacet facet;
  char       *code;
};

G_DEFINE_FINAL_TYPE (SoleusFilterChoice, soleus_filter_choice, G_TYPE_OBJECT)

typedef struct {
  const char *code;
  guint       n_uses;
} Use;

static void
add_choice (GPtrArray  *choices,
            SoleusFacet facet,
            const char *code)
{
  g_ptr_array_add (choices, soleus_filter_choice_new (facet, code));
}

static guint
get_kinds (SoleusEntry *entry,
           SoleusFacet  facet)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  guint          kinds = 0;

  if (facet == SOLEUS_FACET_PURPOSE)
    return 1u << routine->category;
  if (facet == SOLEUS_FACET_AUDIENCE)
    return routine->audiences;
  if (facet == SOLEUS_FACET_LEVEL)
    return 1u << routine->level;
  for (guint i = 0; i < routine->blocks->len; i++)
    kinds |= 1u << soleus_body_position_get_posture (soleus_routine_get_block (routine, i)->exercise->position);
  return kinds;
}

static void
list_kinds (GPtrArray  *choices,
            GListModel *entries,
            SoleusFacet facet,
            GType       type)
{
  guint n_entries = g_list_model_get_n_items (entries);
  guint kinds = 0;

  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    kinds |= get_kinds (entry, facet);
  }
  for (int kind = 0; kinds >> kind != 0; kind++) {
    if (kinds & (1u << kind))
      add_choice (choices, facet, soleus_kind_to_nick (type, kind));
  }
}

static void
count_equipment (GHashTable  *uses,
                 SoleusEntry *entry)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);

  for (guint i = 0; i < routine->blocks->len; i++) {
    char **equipment = soleus_routine_get_block (routine, i)->exercise->equipment;

    for (int k = 0; equipment != NULL && equipment[k] != NULL; k++)
      g_hash_table_insert (uses, g_strdup (equipment[k]), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (uses, equipment[k])) + 1));
  }
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Use *first = a;
  const Use *second = b;

  if (first->n_uses != second->n_uses)
    return first->n_uses > second->n_uses ? -1 : 1;
  return strcmp (first->code, second->code);
}

static void
list_equipment (GPtrArray  *choices,
                GListModel *entries)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Use));
  guint          n_entries = g_list_model_get_n_items (entries);
  GHashTableIter iter;
  gpointer       code;
  gpointer       n_uses;

  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (entries, i);

    count_equipment (uses, entry);
  }
  g_hash_table_iter_init (&iter, uses);
  while (g_hash_table_iter_next (&iter, &code, &n_uses)) {
    Use use = { code, GPOINTER_TO_UINT (n_uses) };

    g_array_append_val (sorted, use);
  }
  g_array_sort (sorted, compare_uses);
  add_choice (choices, SOLEUS_FACET_EQUIPMENT, SOLEUS_NO_EQUIPMENT);
  for (guint i = 0; i < MIN (sorted->len, MOST_EQUIPMENT); i++)
    add_choice (choices, SOLEUS_FACET_EQUIPMENT, g_array_index (sorted, Use, i).code);
}

static void
list_times (GPtrArray *choices)
{
  add_choice (choices, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_5);
  add_choice (choices, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_10);
  add_choice (choices, SOLEUS_FACET_TIME, SOLEUS_TIME_UP_TO_20);
  add_choice (choices, SOLEUS_FACET_TIME, SOLEUS_TIME_LONGER);
}

static void
soleus_filter_choice_finalize (GObject *object)
{
  g_free (SOLEUS_FILTER_CHOICE (object)->code);

  G_OBJECT_CLASS (soleus_filter_choice_parent_class)->finalize (object);
}

static void
soleus_filter_choice_class_init (SoleusFilterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_filter_choice_finalize;
}

static void
soleus_filter_choice_init (SoleusFilterChoice *self)
{
}

/**
 * soleus_filter_choice_new:
 * @facet: what entries are told apart by
 * @code: which of them, as @facet spells it
 *
 * Returns: (transfer full): a choice
 */
SoleusFilterChoice *
soleus_filter_choice_new (SoleusFacet facet,
                          const char *code)
{
  SoleusFilterChoice *self = g_object_new (SOLEUS_TYPE_FILTER_CHOICE, NULL);

  self->facet = facet;
  self->code = g_strdup (code);
  return self;
}

SoleusFacet
soleus_filter_choice_get_facet (SoleusFilterChoice *self)
{
  return self->facet;
}

const char *
soleus_filter_choice_get_code (SoleusFilterChoice *self)
{
  return self->code;
}

/**
 * soleus_filter_choice_list:
 * @entries: (element-type SoleusEntry): what is there
 * @facet: what to tell it apart by
 *
 * Returns: (transfer full) (element-type SoleusFilterChoice): the choices that something in @entries meets, in the order in which to show them; of the equipment the most
 * used first
 */
GPtrArray *
soleus_filter_choice_list (GListModel *entries,
                           SoleusFacet facet)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  switch (facet) {
  case SOLEUS_FACET_PURPOSE:
    list_kinds (choices, entries, facet, SOLEUS_TYPE_CATEGORY);
    break;
  case SOLEUS_FACET_AUDIENCE:
    list_kinds (choices, entries, facet, SOLEUS_TYPE_AUDIENCE);
    break;
  case SOLEUS_FACET_POSITION:
    list_kinds (choices, entries, facet, SOLEUS_TYPE_POSTURE);
    break;
  case SOLEUS_FACET_TIME:
    list_times (choices);
    break;
  case SOLEUS_FACET_EQUIPMENT:
    list_equipment (choices, entries);
    break;
  case SOLEUS_FACET_LEVEL:
    list_kinds (choices, entries, facet, SOLEUS_TYPE_LEVEL);
    break;
  }
  return choices;
}
