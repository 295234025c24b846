/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-worker.h"

#include "soleus-sound-device.h"

/* A thread that owns the device, because a sound server that hangs must not make anyone else wait. Commands go to it, reports come back to the main context
 * that it was made in. */

#define QUIT_PATIENCE_US (300 * G_TIME_SPAN_MILLISECOND)

struct _SoleusSoundWorker {
  GMainContext         *context;
  GMainContext         *home;
  SoleusSoundReportFunc on_report;
  void                 *data;
  GDestroyNotify        destroy;
  SoleusCueProfile      profile;
  char                 *sink;         /* (nullable): the only one to use */
  guint                 last_command; /* of the maker's thread */
  GThread              *thread;
  GMutex                lock;
  GCond                 ends;
  gboolean              ended; /* guarded by the lock */

  /* Of the thread alone. */
  gboolean           runs;
  guint              command;
  SoleusSoundDevice *device;
};

typedef struct _Command Command;
typedef void (*CommandFunc) (SoleusSoundWorker *self,
                             const Command     *command);

struct _Command {
  SoleusSoundWorker *worker;
  CommandFunc        run;
  guint              number;
  SoleusTimeline    *timeline; /* (nullable) */
  int                segment;
  int64_t            position_us;
  int64_t            at_us;
  double             volume;
};

typedef struct {
  SoleusSoundWorker *worker;
  SoleusSoundReport  report;
} Delivery;

static void
clear_worker (SoleusSoundWorker *self)
{
  g_clear_pointer (&self->data, self->destroy);
  g_main_context_unref (self->context);
  g_main_context_unref (self->home);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->ends);
  g_free (self->sink);
}

static void
unref_worker (SoleusSoundWorker *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_worker);
}

static void
free_delivery (Delivery *self)
{
  g_free (self->report.sink);
  unref_worker (self->worker);
  g_free (self);
}

static gboolean
on_delivery (void *data)
{
  Delivery *self = data;

  self->worker->on_report (&self->report, self->worker->data);
  return G_SOURCE_REMOVE;
}

/* What has changed goes home. The maker may be gone: whoever holds `data` knows. */
static void
report (SoleusSoundWorker *self)
{
  Delivery *delivery = g_new0 (Delivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  delivery->worker = g_atomic_rc_box_acquire (self);
  delivery->report = soleus_sound_device_take_report (self->device);
  delivery->report.command = self->command;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_delivery, delivery, (GDestroyNotify) free_delivery);
  g_source_attach (source, self->home);
}

static void
on_device_change (void *data)
{
  report (data);
}

static void
run_volume (SoleusSoundWorker *self,
            const Command     *command)
{
  soleus_sound_device_set_volume (self->device, command->volume);
}

static void
run_prepare (SoleusSoundWorker *self,
             const Command     *command)
{
  soleus_sound_device_prepare (self->device);
}

static void
run_anchor (SoleusSoundWorker *self,
            const Command     *command)
{
  soleus_sound_device_anchor (self->device, command->timeline, command->segment, command->position_us, command->at_us);
}

static void
run_pause (SoleusSoundWorker *self,
           const Command     *command)
{
  soleus_sound_device_pause (self->device, command->position_us);
}

static void
run_finish (SoleusSoundWorker *self,
            const Command     *command)
{
  soleus_sound_device_finish (self->device);
}

static void
run_stop (SoleusSoundWorker *self,
          const Command     *command)
{
  soleus_sound_device_stop (self->device);
}

static void
run_quit (SoleusSoundWorker *self,
          const Command     *command)
{
  soleus_sound_device_stop (self->device);
  self->runs = FALSE;
}

static gboolean
on_command (void *data)
{
  const Command     *command = data;
  SoleusSoundWorker *self = command->worker;

  command->run (self, command);
  self->command = command->number;
  report (self);
  return G_SOURCE_REMOVE;
}

static void
free_command (Command *self)
{
  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  unref_worker (self->worker);
  g_free (self);
}

static guint
send (SoleusSoundWorker *self,
      Command            command)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  command.worker = g_atomic_rc_box_acquire (self);
  command.number = ++self->last_command;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_command, g_memdup2 (&command, sizeof command), (GDestroyNotify) free_command);
  g_source_attach (source, self->context);
  return command.number;
}

static void *
run_thread (void *data)
{
  SoleusSoundWorker *self = data;

  g_main_context_push_thread_default (self->context);
  self->device = soleus_sound_device_new (self->profile, self->sink, on_device_change, self);
  while (self->runs)
    g_main_context_iteration (self->context, TRUE);
  g_clear_pointer (&self->device, soleus_sound_device_free);
  g_main_context_pop_thread_default (self->context);
  g_mutex_lock (&self->lock);
  self->ended = TRUE;
  g_cond_signal (&self->ends);
  g_mutex_unlock (&self->lock);
  unref_worker (self);
  return NULL;
}

/**
 * soleus_sound_worker_new:
 * @profile: how sessions sound
 * @sink: (nullable): the only sink to use, as a description of GStreamer's; %NULL for the sound server, or whatever else plays
 * @on_report: what hears the reports, in the present default main context
 * @data: what it is given
 * @destroy: what frees @data
 *
 * Starts the thread. It waits for commands and doesn't wake without.
 *
 * The commands return at once, with a number that a later report repeats when they have been carried out.
 *
 * Returns: (transfer full): the worker, to be given back by soleus_sound_worker_quit ()
 */
SoleusSoundWorker *
soleus_sound_worker_new (SoleusCueProfile      profile,
                         const char           *sink,
                         SoleusSoundReportFunc on_report,
                         void                 *data,
                         GDestroyNotify        destroy)
{
  SoleusSoundWorker *self = g_atomic_rc_box_new0 (SoleusSoundWorker);

  self->context = g_main_context_new ();
  self->home = g_main_context_ref_thread_default ();
  self->on_report = on_report;
  self->data = data;
  self->destroy = destroy;
  self->profile = profile;
  self->sink = g_strdup (sink);
  self->runs = TRUE;
  g_mutex_init (&self->lock);
  g_cond_init (&self->ends);
  self->thread = g_thread_new ("soleus-sound", run_thread, g_atomic_rc_box_acquire (self));
  return self;
}

/**
 * soleus_sound_worker_quit:
 * @self: (transfer full): a worker
 *
 * Stops the sound and lets the thread end. That takes some milliseconds and is waited for, since a program that exits while its sound is being closed crashes;
 * but not longer than a moment, for a server that hangs.
 */
void
soleus_sound_worker_quit (SoleusSoundWorker *self)
{
  int64_t  until_us = g_get_monotonic_time () + QUIT_PATIENCE_US;
  gboolean ended;

  send (self, (Command) { .run = run_quit });
  g_mutex_lock (&self->lock);
  while (!self->ended && g_cond_wait_until (&self->ends, &self->lock, until_us))
    ;
  ended = self->ended;
  g_mutex_unlock (&self->lock);
  if (ended)
    g_thread_join (self->thread);
  else
    g_thread_unref (self->thread);
  unref_worker (self);
}

/**
 * soleus_sound_worker_set_volume:
 * @self: a worker
 * @volume: from 0 to 1, cubic
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_set_volume (SoleusSoundWorker *self,
                                double             volume)
{
  return send (self, (Command) { .run = run_volume, .volume = volume });
}

/**
 * soleus_sound_worker_prepare:
 * @self: a worker
 *
 * Opens the device, so that an anchor is met at once.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_prepare (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_prepare });
}

/**
 * soleus_sound_worker_anchor:
 * @self: a worker
 * @timeline: what sounds
 * @segment: the segment in which the position was set
 * @position_us: the position that is heard …
 * @at_us: … at this monotonic time
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_anchor (SoleusSoundWorker *self,
                            SoleusTimeline    *timeline,
                            int                segment,
                            int64_t            position_us,
                            int64_t            at_us)
{
  return send (self, (Command) { .run = run_anchor, .timeline = soleus_timeline_ref (timeline), .segment = segment, .position_us = position_us, .at_us = at_us });
}

/**
 * soleus_sound_worker_pause:
 * @self: a worker
 * @position_us: where it will go on
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_pause (SoleusSoundWorker *self,
                           int64_t            position_us)
{
  return send (self, (Command) { .run = run_pause, .position_us = position_us });
}

/**
 * soleus_sound_worker_finish:
 * @self: a worker
 *
 * Lets the last cue be heard to its end, then stops.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_finish (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_finish });
}

/**
 * soleus_sound_worker_stop:
 * @self: a worker
 *
 * Closes everything at once.
 *
 * Returns: the number of the command
 */
guint
soleus_sound_worker_stop (SoleusSoundWorker *self)
{
  return send (self, (Command) { .run = run_stop });
}
