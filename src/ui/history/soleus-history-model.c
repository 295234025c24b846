/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-model.h"

#include "soleus-history-entry.h"
#include "soleus-splice.h"

#include <gtk/gtk.h>

/* Some screens full. */
#define PAGE 50

/**
 * SoleusHistoryModel:
 *
 * The sessions of a history as a list of #SoleusHistoryEntry, newest first, with a section for each day. It holds only as many as were asked for, page by page.
 * Reading anew changes no more of the list than changed in the history.
 */
struct _SoleusHistoryModel {
  GObject parent_instance;

  SoleusHistory *history;
  GPtrArray     *entries; /* (element-type SoleusHistoryEntry) */
  GHashTable    *totals;  /* (element-type int SoleusDayTotal): by day */
  int            today;
  gboolean       complete; /* There are no older sessions. */

  GCancellable *cancellable; /* (nullable): while something is read */
  GPtrArray    *sessions;    /* (nullable) (element-type SoleusSessionRecord): read, and waiting for the totals of their days */
  int           offset;      /* Where what is being read belongs. */
  int           limit;
  gboolean      stale; /* The history changed while it was read. */
};

enum {
  SIGNAL_REFRESHED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return SOLEUS_TYPE_HISTORY_ENTRY;
}

static unsigned
get_n_items (GListModel *model)
{
  return SOLEUS_HISTORY_MODEL (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          unsigned    position)
{
  SoleusHistoryModel *self = SOLEUS_HISTORY_MODEL (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static int
get_day (SoleusHistoryModel *self,
         unsigned            position)
{
  return soleus_history_entry_get_day (g_ptr_array_index (self->entries, position));
}

static void
get_section (GtkSectionModel *model,
             unsigned         position,
             unsigned        *start,
             unsigned        *end)
{
  SoleusHistoryModel *self = SOLEUS_HISTORY_MODEL (model);

  if (position >= self->entries->len) {
    *start = self->entries->len;
    *end = G_MAXUINT;
    return;
  }

  *start = position;
  while (*start > 0 && get_day (self, *start - 1) == get_day (self, position))
    *start -= 1;

  *end = position + 1;
  while (*end < self->entries->len && get_day (self, *end) == get_day (self, position))
    *end += 1;
}

static void
init_section_model (GtkSectionModelInterface *interface)
{
  interface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SoleusHistoryModel, soleus_history_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model) G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, init_section_model))

/* The days at both ends of a change may have grown, shrunk, or met. */
static void
tell_change (SoleusHistoryModel *self,
             unsigned            position,
             unsigned            removed,
             unsigned            added)
{
  unsigned start = position;
  unsigned end = MIN (position + added, self->entries->len);
  unsigned unused;

  if (removed == 0 && added == 0)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (self->entries->len == 0)
    return;

  if (position > 0)
    get_section (GTK_SECTION_MODEL (self), position - 1, &start, &unused);
  if (end < self->entries->len)
    get_section (GTK_SECTION_MODEL (self), end, &unused, &end);
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), start, end - start);
}

static GHashTable *
index_entries (SoleusHistoryModel *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (unsigned i = 0; i < self->entries->len; i++) {
    SoleusHistoryEntry *entry = g_ptr_array_index (self->entries, i);

    g_hash_table_insert (index, (gpointer) soleus_history_entry_get_id (entry), entry);
  }

  return index;
}

/* A session that is known already keeps its entry, unless it was moved to another day: the sections go by that. */
static GPtrArray *
make_entries (SoleusHistoryModel *self)
{
  g_autoptr (GHashTable) known = index_entries (self);
  GPtrArray *entries = g_ptr_array_new_full (self->sessions->len, g_object_unref);

  for (unsigned i = 0; i < self->sessions->len; i++) {
    SoleusSessionRecord *session = g_ptr_array_index (self->sessions, i);
    SoleusHistoryEntry  *entry = g_hash_table_lookup (known, soleus_session_record_get_id (session));

    if (entry != NULL && soleus_history_entry_get_day (entry) == soleus_session_record_get_day (session))
      g_ptr_array_add (entries, g_object_ref (entry));
    else
      g_ptr_array_add (entries, soleus_history_entry_new (session));
  }

  return entries;
}

static void
update_entries (SoleusHistoryModel *self)
{
  for (unsigned i = 0; i < self->sessions->len; i++)
    soleus_history_entry_set_session (g_ptr_array_index (self->entries, i), g_ptr_array_index (self->sessions, i));
}

static void
replace_entries (SoleusHistoryModel *self)
{
  g_autoptr (GPtrArray) last = self->entries;
  unsigned position, removed, added;

  self->entries = make_entries (self);
  if (soleus_splice_find (last, self->entries, &position, &removed, &added))
    tell_change (self, position, removed, added);
  update_entries (self);
}

/* What moved down a place since the page before is here twice. */
static void
append_entries (SoleusHistoryModel *self)
{
  g_autoptr (GHashTable) known = index_entries (self);
  unsigned before = self->entries->len;

  for (unsigned i = 0; i < self->sessions->len; i++) {
    SoleusSessionRecord *session = g_ptr_array_index (self->sessions, i);

    if (!g_hash_table_contains (known, soleus_session_record_get_id (session)))
      g_ptr_array_add (self->entries, soleus_history_entry_new (session));
  }

  tell_change (self, before, 0, self->entries->len - before);
}

static void
take_totals (SoleusHistoryModel *self,
             GArray             *totals)
{
  if (self->offset == 0)
    g_hash_table_remove_all (self->totals);

  for (unsigned i = 0; i < totals->len; i++) {
    SoleusDayTotal *total = soleus_day_total_copy (&g_array_index (totals, SoleusDayTotal, i));

    g_hash_table_replace (self->totals, GINT_TO_POINTER (total->day), total);
  }
}

static void
finish (SoleusHistoryModel *self,
        const GError       *error)
{
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
  else
    g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);

  if (self->stale)
    soleus_history_model_refresh (self);
}

/* Whoever disposes of the model cancels the reading, so nothing here may be touched before that is ruled out. */
static void
on_totals_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  SoleusHistoryModel *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (totals != NULL) {
    take_totals (self, totals);
    self->complete = (int) self->sessions->len < self->limit;
    if (self->offset == 0)
      replace_entries (self);
    else
      append_entries (self);
  }

  finish (self, error);
}

static void
read_totals (SoleusHistoryModel *self)
{
  int from_day = 1;
  int to_day = G_MAXINT;

  if (self->sessions->len > 0) {
    from_day = soleus_session_record_get_day (g_ptr_array_index (self->sessions, self->sessions->len - 1));
    if (self->offset > 0)
      to_day = soleus_session_record_get_day (g_ptr_array_index (self->sessions, 0));
  }

  soleus_history_day_totals (self->history, from_day, to_day, self->cancellable, on_totals_read, self);
}

static void
on_sessions_read (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  SoleusHistoryModel *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->sessions = g_steal_pointer (&sessions);
  if (self->sessions != NULL)
    read_totals (self);
  else
    finish (self, error);
}

static void
read_sessions (SoleusHistoryModel *self,
               int                 offset,
               int                 limit)
{
  self->stale = FALSE;
  self->offset = offset;
  self->limit = limit;
  self->cancellable = g_cancellable_new ();
  soleus_history_list_sessions (self->history, 1, G_MAXINT, limit, offset, self->cancellable, on_sessions_read, self);
}

static void
soleus_history_model_dispose (GObject *object)
{
  SoleusHistoryModel *self = SOLEUS_HISTORY_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->history);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->totals, g_hash_table_unref);

  G_OBJECT_CLASS (soleus_history_model_parent_class)->dispose (object);
}

static void
soleus_history_model_class_init (SoleusHistoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_history_model_dispose;

  /**
   * SoleusHistoryModel::refreshed:
   *
   * The list, the totals of its days and the present day are up to date.
   */
  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", SOLEUS_TYPE_HISTORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusHistoryModel::failed:
   * @message: what is wrong and what can be done, for people
   *
   * The history can't be read. The list stays as it was.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", SOLEUS_TYPE_HISTORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
soleus_history_model_init (SoleusHistoryModel *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->totals = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) soleus_day_total_free);
}

/**
 * soleus_history_model_new:
 * @history: the history
 *
 * Reads nothing yet.
 *
 * Returns: (transfer full): an empty list
 */
SoleusHistoryModel *
soleus_history_model_new (SoleusHistory *history)
{
  SoleusHistoryModel *self = g_object_new (SOLEUS_TYPE_HISTORY_MODEL, NULL);

  self->history = g_object_ref (history);

  return self;
}

/**
 * soleus_history_model_refresh:
 * @self: a list
 *
 * Reads anew as much as the list holds, at least a page of it. Ends in #SoleusHistoryModel::refreshed or #SoleusHistoryModel::failed.
 */
void
soleus_history_model_refresh (SoleusHistoryModel *self)
{
  g_return_if_fail (SOLEUS_IS_HISTORY_MODEL (self));

  if (self->cancellable != NULL)
    self->stale = TRUE;
  else
    read_sessions (self, 0, MAX (PAGE, (int) self->entries->len));
}

/**
 * soleus_history_model_load_more:
 * @self: a list
 *
 * Reads a page of older sessions, unless there are none or something is being read.
 */
void
soleus_history_model_load_more (SoleusHistoryModel *self)
{
  g_return_if_fail (SOLEUS_IS_HISTORY_MODEL (self));

  if (self->cancellable == NULL && !self->complete && self->entries->len > 0)
    read_sessions (self, (int) self->entries->len, PAGE);
}

/**
 * soleus_history_model_get_today:
 * @self: a list
 *
 * Returns: the present day, as it was set
 */
int
soleus_history_model_get_today (SoleusHistoryModel *self)
{
  g_return_val_if_fail (SOLEUS_IS_HISTORY_MODEL (self), 0);

  return self->today;
}

/**
 * soleus_history_model_set_today:
 * @self: a list
 * @today: the present day, counted as soleus_stamp_get_day () does
 *
 * Sets what the days are told from.
 */
void
soleus_history_model_set_today (SoleusHistoryModel *self,
                                int                 today)
{
  g_return_if_fail (SOLEUS_IS_HISTORY_MODEL (self));

  if (self->today == today)
    return;

  self->today = today;
  if (self->entries->len > 0)
    g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);
}

/**
 * soleus_history_model_get_total:
 * @self: a list
 * @day: a day
 *
 * Returns: (transfer none) (nullable): what was done on that day; %NULL if nothing was
 */
const SoleusDayTotal *
soleus_history_model_get_total (SoleusHistoryModel *self,
                                int                 day)
{
  g_return_val_if_fail (SOLEUS_IS_HISTORY_MODEL (self), NULL);

  return g_hash_table_lookup (self->totals, GINT_TO_POINTER (day));
}
