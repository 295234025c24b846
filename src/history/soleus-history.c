/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history.h"

#include "soleus-aside.h"
#include "soleus-history-private.h"
#include "soleus-place.h"
#include "soleus-worker.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * SoleusHistory:
 *
 * What was done, kept in one SQLite file. Every function returns at once: the file is opened at the first request, on a thread of its own that works
 * through the requests in their order. A write has succeeded only when it is on the disk. What happened in a session (its begin, its sets, its end) can't be
 * done again: when it couldn't be written, which is told, it is tried again with each later request and at closing.
 *
 * Asked from one thread, usually the main one; callbacks and signals come on it.
 */
struct _SoleusHistory {
  GObject parent_instance;

  char         *path;
  SoleusWorker *worker; /* (nullable): until the first request */
  gboolean      only_answers;
  gboolean      closed;
  char         *waiting; /* (nullable) */
};

typedef enum {
  PROP_WAITING = 1,
} SoleusHistoryProperty;

static GParamSpec *properties[PROP_WAITING + 1];

enum {
  SIGNAL_CHANGED,
  SIGNAL_RENEWED,
  SIGNAL_SET_ASIDE,
  N_SIGNALS,
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusHistory, soleus_history, G_TYPE_OBJECT)

static void
on_request_done (gpointer       owner,
                 SoleusRequest *request)
{
  if (request->type->kind >= SOLEUS_REQUEST_KIND_WRITES && request->error == NULL)
    g_signal_emit (owner, signals[SIGNAL_CHANGED], 0);

  soleus_request_answer (request);
}

static void
on_file_set_aside (gpointer              owner,
                   const SoleusSetAside *told)
{
  g_signal_emit (owner, signals[SIGNAL_SET_ASIDE], 0, told);
}

static void
on_file_renewed (gpointer    owner,
                 const char *text)
{
  g_signal_emit (owner, signals[SIGNAL_RENEWED], 0, text);
  g_signal_emit (owner, signals[SIGNAL_CHANGED], 0);
}

/* What was written at last may be read. */
static void
on_waiting (gpointer    owner,
            const char *text)
{
  SoleusHistory *self = owner;

  g_set_str (&self->waiting, text);
  g_object_notify_by_pspec (owner, properties[PROP_WAITING]);
  if (text == NULL)
    g_signal_emit (owner, signals[SIGNAL_CHANGED], 0);
}

static const SoleusWorkerNews news = { on_file_set_aside, on_file_renewed, on_waiting };

static void
soleus_history_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_string (value, SOLEUS_HISTORY (object)->waiting);
}

static void
soleus_history_dispose (GObject *object)
{
  soleus_history_close (SOLEUS_HISTORY (object));

  G_OBJECT_CLASS (soleus_history_parent_class)->dispose (object);
}

static void
soleus_history_finalize (GObject *object)
{
  SoleusHistory *self = SOLEUS_HISTORY (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->waiting, g_free);

  G_OBJECT_CLASS (soleus_history_parent_class)->finalize (object);
}

static void
soleus_history_class_init (SoleusHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_history_dispose;
  object_class->finalize = soleus_history_finalize;
  object_class->get_property = soleus_history_get_property;

  /**
   * SoleusHistory:waiting:
   *
   * Why something that was done in a session isn't saved yet, and what can be done; %NULL when all of it is. It is tried again every few seconds.
   */
  properties[PROP_WAITING] = g_param_spec_string ("waiting", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusHistory::changed:
   *
   * Something was written; it is on the disk. Comes before the callback of the write.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusHistory::renewed:
   * @text: what happened, for the person
   *
   * The file was moved, deleted, replaced or overwritten while it was open: what is kept now is kept in another one. The person should be told. What was found only at closing comes at
   * the next start.
   */
  signals[SIGNAL_RENEWED] = g_signal_new ("renewed", SOLEUS_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SoleusHistory::set-aside:
   * @told: (type SoleusSetAside): where the damaged file is now, and what there is in its place
   *
   * The file was damaged: it was moved, and a new one begun with what could be had. The person should be told, with the path. It comes again with the first request of the next program,
   * until soleus_history_forget_set_aside ().
   */
  signals[SIGNAL_SET_ASIDE] = g_signal_new ("set-aside", SOLEUS_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
soleus_history_init (SoleusHistory *self)
{
}

/**
 * soleus_history_new:
 * @path: (type filename): where the file lies, or will: `$XDG_DATA_HOME/soleus/history.db`
 *
 * Touches nothing yet. The folder is made with the first request, for the person's eyes only.
 *
 * Returns: (transfer full): a history
 */
SoleusHistory *
soleus_history_new (const char *path)
{
  SoleusHistory *self = g_object_new (SOLEUS_TYPE_HISTORY, NULL);

  self->path = g_strdup (path);

  return self;
}

/**
 * soleus_history_new_to_answer:
 * @path: (type filename): where the file lies
 *
 * Makes a history for a program that asks for something and ends. Nothing is done after an answer: a look through the whole file, which may set it aside, is left
 * to whoever stays to tell.
 *
 * Returns: (transfer full): a history
 */
SoleusHistory *
soleus_history_new_to_answer (const char *path)
{
  SoleusHistory *self = soleus_history_new (path);

  self->only_answers = TRUE;

  return self;
}

/**
 * soleus_history_find:
 * @path: (type filename): where the file lies, or will
 * @is_there: (out): whether there is one
 * @error: return location for a #SoleusHistoryError
 *
 * Looks whether there is a history, and makes none. Where none could be made, it can't be said that nothing was done.
 *
 * Returns: whether that could be found out
 */
gboolean
soleus_history_find (const char *path,
                     gboolean   *is_there,
                     GError    **error)
{
  SoleusPlaceState state = soleus_place_look (path, error);

  *is_there = state != SOLEUS_PLACE_STATE_NOTHING;

  return state != SOLEUS_PLACE_STATE_UNUSABLE && (*is_there || soleus_place_check_folder (path, error));
}

/**
 * soleus_history_close:
 * @self: a history
 *
 * Waits until everything that was asked for is done, and closes the file: a set that was handed over before is on the disk after. What is asked for later
 * fails with %SOLEUS_HISTORY_ERROR_CLOSED. For the end of the program; callbacks that are under way still come if the main loop runs on.
 */
void
soleus_history_close (SoleusHistory *self)
{
  self->closed = TRUE;
  g_clear_pointer (&self->worker, soleus_worker_stop);
}

static SoleusWorker *
get_worker (SoleusHistory *self)
{
  if (self->worker == NULL)
    self->worker = soleus_worker_new (G_OBJECT (self), self->path, self->only_answers, on_request_done, &news);

  return self->worker;
}

/**
 * soleus_history_get_waiting:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): why something that was done in a session isn't saved yet, and what can be done
 */
const char *
soleus_history_get_waiting (SoleusHistory *self)
{
  return self->waiting;
}

/**
 * soleus_history_recall_set_aside:
 * @self: a history
 *
 * Lets #SoleusHistory::set-aside come, without waiting for a request, for each damaged file that nobody knows of yet. The history itself isn't touched.
 */
void
soleus_history_recall_set_aside (SoleusHistory *self)
{
  if (!self->closed)
    get_worker (self);
}

/**
 * soleus_history_forget_set_aside:
 * @self: a history
 *
 * The person knows of what was set aside until now: it needn't be told again.
 */
void
soleus_history_forget_set_aside (SoleusHistory *self)
{
  g_autoptr (GPtrArray) places = soleus_aside_list (self->path);

  for (guint i = 0; i < places->len; i++)
    soleus_aside_unmark (((const SoleusSetAside *) g_ptr_array_index (places, i))->path);
}

/**
 * soleus_history_finish:
 * @self: a history
 * @result: what the callback of anything but a reading got
 * @error: return location for a #SoleusHistoryError, or a #GIOErrorEnum where a file of the person's own takes part
 *
 * Returns: whether what was asked for is done, and on the disk
 */
gboolean
soleus_history_finish (SoleusHistory *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return soleus_history_finish_reading (self, result, error) != NULL;
}

/**
 * soleus_history_finish_reading:
 * @self: a history
 * @result: what the callback of a reading got
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: (transfer full) (nullable): what was asked for
 */
gpointer
soleus_history_finish_reading (SoleusHistory *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * soleus_history_find_safety_path:
 * @self: a history
 *
 * Returns: (transfer full) (type filename): where the present history can be saved before another one takes its place, for soleus_history_restore () and soleus_history_import ()
 */
char *
soleus_history_find_safety_path (SoleusHistory *self)
{
  return soleus_aside_find_place_before (self->path);
}

/* Hands a request to the thread, which begins with the first one. */
void
soleus_history_ask (SoleusHistory           *self,
                    const SoleusRequestType *type,
                    gconstpointer            data,
                    size_t                   size,
                    GCancellable            *cancellable,
                    GAsyncReadyCallback      callback,
                    gpointer                 user_data)
{
  SoleusRequest *request = soleus_request_new (type, data, size, g_task_new (self, cancellable, callback, user_data));

  if (self->closed) {
    g_set_error_literal (&request->error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_CLOSED, _ ("The history is closed. Restart Soleus."));
    soleus_request_answer (request);
    return;
  }

  soleus_worker_push (get_worker (self), request);
}

/* The path of a file beside the history's, for what is only on its way; the folder is made if it isn't there yet. */
char *
soleus_history_build_beside (SoleusHistory *self,
                             const char    *suffix)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_mkdir_with_parents (folder, 0700);
  return g_strconcat (self->path, suffix, NULL);
}
