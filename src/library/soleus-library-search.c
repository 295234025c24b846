/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-search.h"
#include "soleus-complaint.h"
#include "soleus-search-record.h"
#include "soleus-search-text.h"
#include "soleus-splice.h"

/**
 * SoleusLibrarySearch:
 *
 * What of the library is found: the entries that meet a filter and have every word of a text, what the name says before what the other texts say, and otherwise in the
 * order of the library. It is empty while nothing is looked for, and follows the library and the filter.
 *
 * Who types a complaint looks for help, not for an exercise: it is told by soleus_library_search_get_has_complaint (), and what needs a professional's agreement comes last then.
 *
 * The texts are folded once, when something is first looked for: after that, ten thousand entries are searched in some milliseconds.
 */
struct _SoleusLibrarySearch {
  GObject parent_instance;

  GListModel           *entries; /* (element-type SoleusEntry) */
  SoleusLibraryFilter  *filter;
  SoleusSearchWordsFunc describe;

  char     **complaints;
  char     **words;
  gboolean   has_complaint; /* Whether one is among the words */
  GPtrArray *records;       /* (nullable) (element-type SoleusSearchRecord): of all entries in their order; not until there is a text */
  GPtrArray *found;         /* (element-type SoleusEntry) */
};

static void soleus_library_search_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusLibrarySearch, soleus_library_search, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, soleus_library_search_list_model_init))

enum {
  SIGNAL_SEARCHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Takes the records of the entries that stayed out of the ones there were. */
static GHashTable *
take_records (SoleusLibrarySearch *self)
{
  GHashTable *taken = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) soleus_search_record_free);

  for (guint i = 0; self->records != NULL && i < self->records->len; i++) {
    SoleusSearchRecord *record = g_ptr_array_index (self->records, i);

    g_hash_table_insert (taken, record->entry, record);
  }
  if (self->records != NULL)
    g_ptr_array_set_free_func (self->records, NULL);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  return taken;
}

static void
update_records (SoleusLibrarySearch *self)
{
  g_autoptr (GHashTable) known = take_records (self);
  g_autoptr (GHashTable) exercises = soleus_search_record_new_cache ();
  guint n_entries = g_list_model_get_n_items (self->entries);

  self->records = g_ptr_array_new_full (n_entries, (GDestroyNotify) soleus_search_record_free);
  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (self->entries, i);
    gpointer record = NULL;

    if (!g_hash_table_steal_extended (known, entry, NULL, &record)) {
      g_autofree char *words = self->describe (entry);

      record = soleus_search_record_new (entry, words, self->complaints, exercises);
    }
    g_ptr_array_add (self->records, record);
  }
}

static GPtrArray *
find_text (SoleusLibrarySearch *self)
{
  GPtrArray *ranks[SOLEUS_SEARCH_NO_MATCH + 1];

  for (size_t i = 0; i < G_N_ELEMENTS (ranks); i++)
    ranks[i] = new_list ();
  for (guint i = 0; i < self->records->len; i++) {
    SoleusSearchRecord *record = g_ptr_array_index (self->records, i);
    guint               rank = soleus_search_record_rank (record, self->words);

    if (rank == SOLEUS_SEARCH_NO_MATCH || !soleus_library_filter_matches (self->filter, record->entry))
      continue;
    if (self->has_complaint && soleus_entry_get_level (record->entry) == SOLEUS_LEVEL_CLINICIAN)
      rank = SOLEUS_SEARCH_NO_MATCH;
    g_ptr_array_add (ranks[rank], g_object_ref (record->entry));
  }
  for (size_t i = 1; i < G_N_ELEMENTS (ranks); i++)
    g_ptr_array_extend_and_steal (ranks[0], ranks[i]);
  return ranks[0];
}

static GPtrArray *
find_chosen (SoleusLibrarySearch *self)
{
  GPtrArray *found = new_list ();
  guint      n_entries = g_list_model_get_n_items (self->entries);

  for (guint i = 0; i < n_entries; i++) {
    g_autoptr (SoleusEntry) entry = g_list_model_get_item (self->entries, i);

    if (soleus_library_filter_matches (self->filter, entry))
      g_ptr_array_add (found, g_steal_pointer (&entry));
  }
  return found;
}

static void
show_found (SoleusLibrarySearch *self,
            GPtrArray           *found)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->found);

  self->found = found;
  soleus_splice_tell (G_LIST_MODEL (self), old, found);
}

static void
find (SoleusLibrarySearch *self)
{
  gboolean has_text = soleus_library_search_get_has_text (self);

  if (has_text && self->records == NULL)
    update_records (self);
  if (has_text)
    show_found (self, find_text (self));
  else if (!soleus_library_filter_get_is_empty (self->filter))
    show_found (self, find_chosen (self));
  else
    show_found (self, new_list ());
}

static void
search (SoleusLibrarySearch *self)
{
  find (self);
  g_signal_emit (self, signals[SIGNAL_SEARCHED], 0);
}

static void
on_entries_changed (SoleusLibrarySearch *self)
{
  if (self->records != NULL)
    update_records (self);
  find (self);
}

static GType
soleus_library_search_get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_ENTRY;
}

static guint
soleus_library_search_get_n_items (GListModel *model)
{
  return SOLEUS_LIBRARY_SEARCH (model)->found->len;
}

static gpointer
soleus_library_search_get_item (GListModel *model,
                                guint       position)
{
  SoleusLibrarySearch *self = SOLEUS_LIBRARY_SEARCH (model);

  return position < self->found->len ? g_object_ref (g_ptr_array_index (self->found, position)) : NULL;
}

static void
soleus_library_search_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = soleus_library_search_get_item_type;
  iface->get_n_items = soleus_library_search_get_n_items;
  iface->get_item = soleus_library_search_get_item;
}

static void
soleus_library_search_finalize (GObject *object)
{
  SoleusLibrarySearch *self = SOLEUS_LIBRARY_SEARCH (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_ptr_array_unref (self->found);
  g_strfreev (self->complaints);
  g_strfreev (self->words);
  g_object_unref (self->filter);
  g_object_unref (self->entries);

  G_OBJECT_CLASS (soleus_library_search_parent_class)->finalize (object);
}

static void
soleus_library_search_class_init (SoleusLibrarySearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_library_search_finalize;

  /**
   * SoleusLibrarySearch::searched:
   *
   * The person looked for something else, or for nothing, and the list is what was found. A change of the library alone doesn't send it.
   */
  signals[SIGNAL_SEARCHED] = g_signal_new ("searched", SOLEUS_TYPE_LIBRARY_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_library_search_init (SoleusLibrarySearch *self)
{
  self->complaints = soleus_complaint_list ();
  self->words = g_new0 (char *, 1);
  self->found = new_list ();
}

/**
 * soleus_library_search_new:
 * @entries: (element-type SoleusEntry): the library
 * @filter: what it is narrowed to
 * @words: (scope forever): gives what else an entry is to be found by
 *
 * Returns: (transfer full): a search for nothing yet
 */
SoleusLibrarySearch *
soleus_library_search_new (GListModel           *entries,
                           SoleusLibraryFilter  *filter,
                           SoleusSearchWordsFunc words)
{
  SoleusLibrarySearch *self = g_object_new (SOLEUS_TYPE_LIBRARY_SEARCH, NULL);

  self->entries = g_object_ref (entries);
  self->filter = g_object_ref (filter);
  self->describe = words;
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (on_entries_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  find (self);
  return self;
}

static gboolean
tells_complaint (SoleusLibrarySearch *self)
{
  g_autofree char *joined = g_strjoinv ("", self->words);
  g_autofree char *folded = g_strconcat (joined, " ", NULL);

  return soleus_complaint_is_told (self->complaints, folded);
}

/**
 * soleus_library_search_set_text:
 * @self: a search
 * @text: what the person typed; empty to find everything that meets the filter
 *
 * Looks for something else. The list has changed when this returns.
 */
void
soleus_library_search_set_text (SoleusLibrarySearch *self,
                                const char          *text)
{
  g_auto (GStrv) words = NULL;

  g_return_if_fail (SOLEUS_IS_LIBRARY_SEARCH (self));

  words = soleus_search_text_split (text);
  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    return;
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);
  self->has_complaint = tells_complaint (self);
  search (self);
}

/**
 * soleus_library_search_get_has_text:
 * @self: a search
 *
 * Returns: whether words are looked for: punctuation alone is none
 */
gboolean
soleus_library_search_get_has_text (SoleusLibrarySearch *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_SEARCH (self), FALSE);

  return self->words[0] != NULL;
}

/**
 * soleus_library_search_get_has_complaint:
 * @self: a search
 *
 * Returns: whether the person looks for something that hurts or frightens them, and so for help
 */
gboolean
soleus_library_search_get_has_complaint (SoleusLibrarySearch *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_SEARCH (self), FALSE);

  return self->has_complaint;
}

/**
 * soleus_library_search_get_is_active:
 * @self: a search
 *
 * Returns: whether anything is looked for, by words or by choices
 */
gboolean
soleus_library_search_get_is_active (SoleusLibrarySearch *self)
{
  return soleus_library_search_get_has_text (self) || !soleus_library_filter_get_is_empty (self->filter);
}
