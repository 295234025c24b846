/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-worker.h"

#include "soleus-aside.h"
#include "soleus-history-error.h"
#include "soleus-journal.h"

/* How soon what couldn't be written is tried again when nobody asks for anything. */
#define RETRY_US (3 * G_TIME_SPAN_SECOND)

struct _SoleusWorker {
  GThread                *thread;
  GAsyncQueue            *queue; /* (element-type SoleusRequest) */
  GMainContext           *context;
  char                   *path;
  gboolean                only_answers;
  GWeakRef                owner;
  SoleusWorkerDoneFunc    done;
  const SoleusWorkerNews *news;
  char                   *untold; /* (atomic) (nullable): what became of the file and is on its way to the owner */
  gatomicrefcount         references;
};

/* What travels back to the thread that asked: an answer, or some news; with nothing in it, that there is something untold. */
typedef struct {
  SoleusWorker        *worker;
  SoleusRequest       *request; /* (nullable) */
  SoleusSetAside      *told;    /* (nullable) */
  SoleusWorkerTellFunc tell;    /* (nullable) */
  char                *text;    /* (nullable) */
} Letter;

/* The end of the queue. */
static SoleusRequest last_request;

static void
unref_worker (SoleusWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_weak_ref_clear (&self->owner);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->untold);
  g_free (self);
}

static void
free_letter (Letter *letter)
{
  unref_worker (letter->worker);
  g_clear_pointer (&letter->told, soleus_set_aside_free);
  g_free (letter->text);
  g_free (letter);
}

/* Unless it was left for the next start meanwhile. */
static void
tell_untold (SoleusWorker *self,
             GObject      *owner)
{
  g_autofree char *text = g_atomic_pointer_exchange (&self->untold, NULL);

  if (text != NULL)
    self->news->renewed (owner, text);
}

static gboolean
on_letter_arrived (gpointer user_data)
{
  Letter *letter = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&letter->worker->owner);

  if (letter->request != NULL)
    letter->worker->done (owner, g_steal_pointer (&letter->request));
  else if (owner != NULL && letter->told != NULL)
    letter->worker->news->aside (owner, letter->told);
  else if (owner != NULL && letter->tell != NULL)
    letter->tell (owner, letter->text);
  else if (owner != NULL)
    tell_untold (letter->worker, owner);

  return G_SOURCE_REMOVE;
}

/* Never g_main_context_invoke (), which may run the callback on this thread when nobody holds the context. */
static void
send_letter (SoleusWorker        *self,
             GMainContext        *context,
             SoleusRequest       *request,
             SoleusSetAside      *told,
             SoleusWorkerTellFunc tell,
             char                *text)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Letter *letter = g_new0 (Letter, 1);

  letter->worker = self;
  g_atomic_ref_count_inc (&self->references);
  letter->request = request;
  letter->told = told;
  letter->tell = tell;
  letter->text = text;

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "soleus-history");
  g_source_set_callback (source, on_letter_arrived, letter, (GDestroyNotify) free_letter);
  g_source_attach (source, context);
}

/* What became of the file meanwhile. */
static void
send_news (SoleusWorker *self,
           SoleusKeeper *keeper)
{
  SoleusSetAside *aside = soleus_keeper_steal_aside (keeper);
  char           *renewed = soleus_keeper_steal_news (keeper);

  if (aside != NULL)
    send_letter (self, self->context, NULL, aside, NULL, NULL);
  if (renewed != NULL) {
    g_free (g_atomic_pointer_exchange (&self->untold, renewed));
    send_letter (self, self->context, NULL, NULL, NULL, NULL);
  }
}

/* At the end whoever is told waits for this thread, and listens to nothing after it: the next start tells it. */
static void
leave_untold (SoleusWorker *self,
              SoleusKeeper *keeper)
{
  g_autofree char *text = g_atomic_pointer_exchange (&self->untold, NULL);

  if (text != NULL)
    soleus_keeper_leave_news (keeper, text);
}

/* Whether something waits to be written, each time that this changes. */
static void
send_waiting (SoleusWorker  *self,
              SoleusJournal *journal,
              char         **told)
{
  const char *waiting = soleus_journal_get_obstacle (journal);

  if (g_set_str (told, waiting))
    send_letter (self, self->context, NULL, NULL, self->news->waiting, g_strdup (waiting));
}

/* What was set aside earlier, by this program or another one, is told until somebody says that they know. */
static void
send_untold (SoleusWorker *self)
{
  g_autoptr (GPtrArray) places = soleus_aside_list (self->path);

  while (places->len > 0)
    send_letter (self, self->context, NULL, g_ptr_array_steal_index (places, 0), NULL, NULL);
}

/* What lies at the path may be another file than the one that is open. The present session goes into that whole. */
static gboolean
mind_file (SoleusJournal *journal,
           SoleusKeeper  *keeper,
           GError       **error)
{
  gboolean renewed;
  gboolean good = soleus_keeper_mind_file (keeper, &renewed, error);

  if (renewed)
    soleus_journal_rewind (journal);
  return good;
}

static gboolean
catch_up (SoleusJournal *journal,
          SoleusKeeper  *keeper,
          GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  if (mind_file (journal, keeper, &local_error) && soleus_journal_catch_up (journal, keeper, &local_error))
    return TRUE;

  soleus_journal_set_obstacle (journal, local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* What the person did in a session that can't be written is shown all the same. */
static gboolean
runs_from_memory (SoleusJournal *journal,
                  SoleusRequest *request)
{
  return request->type->kind == SOLEUS_REQUEST_KIND_READS_SESSION && soleus_journal_run_from_memory (journal, request);
}

/* What happened in a session goes by way of the journal. Everything else waits until the journal is written, so that nothing overtakes. */
static gboolean
run_request (SoleusJournal *journal,
             SoleusKeeper  *keeper,
             SoleusRequest *request,
             GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  if (soleus_request_lasts (request))
    soleus_journal_add (journal, request);

  if (!catch_up (journal, keeper, &local_error) && soleus_request_writes (request)) {
    soleus_journal_let_follow (journal, request);
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  return soleus_request_lasts (request) || runs_from_memory (journal, request) || soleus_request_run (request, keeper, error);
}

/* Damage may show only when a certain page is read. Then the file goes aside as it does at opening, and the request gets a new one. */
static void
run_safely (SoleusJournal *journal,
            SoleusKeeper  *keeper,
            SoleusRequest *request)
{
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (request->task), &request->error))
    return;

  if (run_request (journal, keeper, request, &request->error) || soleus_request_lasts (request))
    return;

  if (g_error_matches (request->error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_DAMAGED) && soleus_keeper_set_aside (keeper)) {
    g_clear_error (&request->error);
    soleus_journal_rewind (journal);
    run_request (journal, keeper, request, &request->error);
  }
}

static int
is_asked (void *queue)
{
  return g_async_queue_length (queue) > 0;
}

/* With nothing else to do. What the check finds damaged is replaced at once, and takes in what couldn't be written to it. */
static void
rest (SoleusWorker  *self,
      SoleusJournal *journal,
      SoleusKeeper  *keeper)
{
  if (self->only_answers || is_asked (self->queue))
    return;
  if (!soleus_keeper_check (keeper, is_asked, self->queue)) {
    soleus_keeper_back_up (keeper, is_asked, self->queue);
    return;
  }

  soleus_journal_rewind (journal);
  soleus_journal_catch_up (journal, keeper, NULL);
  send_news (self, keeper);
}

/* While something waits to be written that is tried every now and then, whether or not somebody asks for something else. */
static SoleusRequest *
wait_for_request (SoleusWorker  *self,
                  SoleusJournal *journal)
{
  if (soleus_journal_get_obstacle (journal) == NULL)
    return g_async_queue_pop (self->queue);

  return g_async_queue_timeout_pop (self->queue, RETRY_US);
}

static void
serve (SoleusWorker  *self,
       SoleusJournal *journal,
       SoleusKeeper  *keeper)
{
  g_autofree char *told = NULL;
  SoleusRequest   *request;

  while ((request = wait_for_request (self, journal)) != &last_request) {
    if (request != NULL)
      run_safely (journal, keeper, request);
    else
      catch_up (journal, keeper, NULL);
    soleus_keeper_remember_file (keeper);
    send_news (self, keeper);
    send_waiting (self, journal, &told);
    if (request != NULL)
      send_letter (self, g_task_get_context (request->task), request, NULL, NULL, NULL);
    rest (self, journal, keeper);
  }
}

static gpointer
work (gpointer user_data)
{
  SoleusWorker *self = user_data;
  g_autoptr (SoleusKeeper) keeper = soleus_keeper_new (self->path);
  g_autoptr (SoleusJournal) journal = soleus_journal_new ();

  send_untold (self);
  serve (self, journal, keeper);
  catch_up (journal, keeper, NULL);
  send_news (self, keeper);
  leave_untold (self, keeper);

  return NULL;
}

/**
 * soleus_worker_new:
 * @owner: whom to tell; not kept alive by this
 * @path: where the file lies, or will
 * @only_answers: whether nothing is done beyond what is asked for: no look through the whole file and no backup when there is time
 * @done: called with each request when it was run, to be answered
 * @news: (transfer none): what is called without having been asked; it outlives the worker
 *
 * Starts the thread. It touches the file at the first request.
 *
 * Returns: (transfer full): the worker, to be ended with soleus_worker_stop ()
 */
SoleusWorker *
soleus_worker_new (GObject                *owner,
                   const char             *path,
                   gboolean                only_answers,
                   SoleusWorkerDoneFunc    done,
                   const SoleusWorkerNews *news)
{
  SoleusWorker *self = g_new0 (SoleusWorker, 1);

  g_atomic_ref_count_init (&self->references);
  g_weak_ref_init (&self->owner, owner);
  self->queue = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  self->path = g_strdup (path);
  self->only_answers = only_answers;
  self->done = done;
  self->news = news;
  self->thread = g_thread_new ("history", work, self);

  return self;
}

/**
 * soleus_worker_push:
 * @self: a worker
 * @request: (transfer full): what to do
 *
 * Queues a request.
 */
void
soleus_worker_push (SoleusWorker  *self,
                    SoleusRequest *request)
{
  g_async_queue_push (self->queue, request);
}

/**
 * soleus_worker_stop:
 * @self: (transfer full): a worker
 *
 * Waits until everything that was queued is done, closes the file and ends the thread. Answers that are under way still arrive.
 */
void
soleus_worker_stop (SoleusWorker *self)
{
  g_async_queue_push (self->queue, &last_request);
  g_thread_join (self->thread);
  unref_worker (self);
}
