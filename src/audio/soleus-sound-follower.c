/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-follower.h"

#include "soleus-drift.h"

#include <gst/audio/audio.h>

#define NS_PER_US ((int64_t) 1000)
/* A sink that was just set going again first tells what it guesses. */
#define SETTLE_NS (50 * (int64_t) GST_MSECOND)
/* What a server's guess is off by less counts as right. */
#define ASTRAY_NS (400 * (int64_t) GST_USECOND)
/* What is further from the clock doesn't play yet, or says nonsense. */
#define NONSENSE_NS (200 * (int64_t) GST_MSECOND)
/* An observation that took longer was interrupted: nobody knows when in between it was made. */
#define QUICK_NS ((int64_t) GST_MSECOND)

struct _SoleusSoundFollower {
  GstClock   *clock;
  GstElement *sink; /* (nullable) */

  GstAudioClockGetTimeFunc tell; /* what the sink's own clock is told by, and its data */
  void                    *tell_data;
  GMutex                   asking; /* held while we ask the sink's clock */
  GThread                 *asker;  /* (nullable): whoever asks it just now for us; atomic */

  GMutex       lock;
  SoleusDrift *drift;     /* guarded by the lock, as is what follows */
  int64_t      looks_ns;  /* from when on the device can be observed */
  int64_t      astray_ns; /* by how much what it said was wrong when the sink put it at the clock */
};

/* The sink's clock is asked by us, and by the sink itself in the moment before it starts its device. That start is made here. The sink would make it right
 * after, but under its own lock, and when the sound server has died, the start fails, and to tell of that takes the lock again: the sink's thread would stand for
 * ever, and so would whoever closes the sink. With the device started, nothing is left to be done under the lock. */
static GstClockTime
on_clock_asked (GstClock *clock,
                void     *data)
{
  SoleusSoundFollower *self = data;
  GstAudioBaseSink    *sink = GST_AUDIO_BASE_SINK (self->sink);

  if (g_atomic_pointer_get (&self->asker) != g_thread_self () && sink->ringbuffer) {
    /* Without this, a sink may wait for samples first. */
    g_atomic_int_set (&sink->eos_rendering, 1);
    gst_audio_ring_buffer_start (sink->ringbuffer);
    g_atomic_int_set (&sink->eos_rendering, 0);
  }
  return self->tell (clock, self->tell_data);
}

static void
set_teller (SoleusSoundFollower     *self,
            GstAudioClockGetTimeFunc tell,
            void                    *data)
{
  GstAudioClock *clock = GST_AUDIO_CLOCK (GST_AUDIO_BASE_SINK (self->sink)->provided_clock);

  clock->func = tell;
  clock->user_data = data;
}

static GstClockTime
ask_clock (SoleusSoundFollower *self,
           GstClock            *clock)
{
  GstClockTime time;

  g_mutex_lock (&self->asking);
  g_atomic_pointer_set (&self->asker, g_thread_self ());
  time = gst_clock_get_internal_time (clock);
  g_atomic_pointer_set (&self->asker, NULL);
  g_mutex_unlock (&self->asking);
  return time;
}

/* How far the device has played beyond where the clock says that it should be. The calibration is the point at which the sink put both together. */
static gboolean
measure (SoleusSoundFollower *self,
         int64_t             *now_ns,
         int64_t             *ahead_ns)
{
  GstClock    *device = GST_AUDIO_BASE_SINK (self->sink)->provided_clock;
  GstClockTime device_zero, clock_zero, before, after, time;

  before = gst_clock_get_time (self->clock);
  time = ask_clock (self, device);
  after = gst_clock_get_time (self->clock);
  gst_clock_get_calibration (device, &device_zero, &clock_zero, NULL, NULL);
  *now_ns = (int64_t) (before + (after - before) / 2);
  *ahead_ns = (int64_t) (time - device_zero) - (*now_ns - (int64_t) clock_zero);
  return GST_CLOCK_TIME_IS_VALID (time) && (int64_t) (after - before) <= QUICK_NS;
}

/**
 * soleus_sound_follower_new:
 * @clock: (transfer none): the pipeline's clock; it outlives the follower
 *
 * Returns: (transfer full): a follower that has nothing to look at yet
 */
SoleusSoundFollower *
soleus_sound_follower_new (GstClock *clock)
{
  SoleusSoundFollower *self = g_new0 (SoleusSoundFollower, 1);

  self->clock = clock;
  self->drift = soleus_drift_new ();
  self->looks_ns = G_MAXINT64;
  g_mutex_init (&self->lock);
  g_mutex_init (&self->asking);
  return self;
}

/**
 * soleus_sound_follower_free:
 * @self: (transfer full): a follower that nobody asks any more
 *
 * Forgets what it learnt.
 */
void
soleus_sound_follower_free (SoleusSoundFollower *self)
{
  if (self->sink)
    set_teller (self, self->tell, self->tell_data);
  soleus_drift_free (self->drift);
  gst_clear_object (&self->sink);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->asking);
  g_free (self);
}

/**
 * soleus_sound_follower_set_sink:
 * @self: a follower
 * @sink: what plays, before it does; a sink without a clock of its own isn't followed
 *
 * Says what to look at. The sink is told to leave the following to us: by itself it would let 20 ms of drift pass, and then jump. It must be closed before the
 * follower is freed.
 */
void
soleus_sound_follower_set_sink (SoleusSoundFollower *self,
                                GstElement          *sink)
{
  GstAudioClock *clock;

  if (self->sink || !GST_IS_AUDIO_BASE_SINK (sink))
    return;
  gst_object_replace ((GstObject **) &self->sink, GST_OBJECT (sink));
  gst_audio_base_sink_set_slave_method (GST_AUDIO_BASE_SINK (sink), GST_AUDIO_BASE_SINK_SLAVE_NONE);
  clock = GST_AUDIO_CLOCK (GST_AUDIO_BASE_SINK (sink)->provided_clock);
  self->tell = clock->func;
  self->tell_data = clock->user_data;
  set_teller (self, on_clock_asked, self);
}

/**
 * soleus_sound_follower_start:
 * @self: a follower
 * @at_us: from when on the device plays, in monotonic time
 * @astray_ns: by how much what it says is wrong just now, from soleus_sound_follower_get_astray_ns ()
 *
 * The sink puts the device at the clock anew. It believes what the device says, so that all is heard by @astray_ns later than it is asked for; whoever asks makes up
 * for that, and the follower knows.
 */
void
soleus_sound_follower_start (SoleusSoundFollower *self,
                             int64_t              at_us,
                             int64_t              astray_ns)
{
  g_mutex_lock (&self->lock);
  self->astray_ns = astray_ns;
  soleus_drift_restart (self->drift, at_us * NS_PER_US);
  self->looks_ns = at_us * NS_PER_US + SETTLE_NS;
  g_mutex_unlock (&self->lock);
}

/**
 * soleus_sound_follower_measure:
 * @self: a follower
 * @ahead_ns: (out): by how many nanoseconds the device is ahead of where it should be
 *
 * Looks where the device really is. A sink puts it at the clock by what it believes of it, and that is a server's guess, which can be some 10 ms off on a busy
 * computer. Once the device goes again the server knows better: for some tenths of a second, what this tells is right to within 0.3 ms.
 *
 * Returns: whether that is known; what isn't followed is where it should be
 */
gboolean
soleus_sound_follower_measure (SoleusSoundFollower *self,
                               int64_t             *ahead_ns)
{
  int64_t now_ns;

  *ahead_ns = 0;
  if (!self->sink)
    return TRUE;
  if (!measure (self, &now_ns, ahead_ns))
    return FALSE;
  g_mutex_lock (&self->lock);
  *ahead_ns += self->astray_ns;
  g_mutex_unlock (&self->lock);
  return ABS (*ahead_ns) <= NONSENSE_NS;
}

/**
 * soleus_sound_follower_get_astray_ns:
 * @self: a follower
 *
 * Looks by how much what the device says of itself is wrong just now: it was where it should be when it started, and no card strays by as much as a guess does. A
 * device that is stopped keeps to its last guess.
 *
 * Returns: by how many nanoseconds it says more than is true; 0 when it is as right as can be known
 */
int64_t
soleus_sound_follower_get_astray_ns (SoleusSoundFollower *self)
{
  int64_t now_ns, ahead_ns, astray_ns = 0;

  if (!self->sink || !measure (self, &now_ns, &ahead_ns))
    return 0;
  g_mutex_lock (&self->lock);
  if (now_ns >= self->looks_ns)
    astray_ns = ahead_ns + self->astray_ns - soleus_drift_predict (self->drift, now_ns);
  g_mutex_unlock (&self->lock);
  return ABS (astray_ns) >= ASTRAY_NS && ABS (astray_ns) <= NONSENSE_NS ? astray_ns : 0;
}

/**
 * soleus_sound_follower_rest:
 * @self: a follower
 *
 * The device is about to stand: what it says doesn't count.
 */
void
soleus_sound_follower_rest (SoleusSoundFollower *self)
{
  g_mutex_lock (&self->lock);
  self->looks_ns = G_MAXINT64;
  g_mutex_unlock (&self->lock);
}

/**
 * soleus_sound_follower_look:
 * @self: a follower
 * @heard_ns: when something must be heard, in nanoseconds of monotonic time, at most some seconds ahead
 * @parted: (out): whether device and clock have parted since it was put there, so that only doing that again shows what is true
 *
 * Looks at the device and tells how far it will be ahead of the clock then.
 *
 * Returns: by how much later than the clock says that must be put into the stream, in nanoseconds; negative for earlier
 */
int64_t
soleus_sound_follower_look (SoleusSoundFollower *self,
                            int64_t              heard_ns,
                            gboolean            *parted)
{
  int64_t  now_ns, ahead_ns;
  gboolean measured = self->sink && measure (self, &now_ns, &ahead_ns);
  int64_t  late_ns;

  g_mutex_lock (&self->lock);
  *parted = measured && now_ns >= self->looks_ns && soleus_drift_observe (self->drift, now_ns, ahead_ns + self->astray_ns);
  late_ns = soleus_drift_predict (self->drift, heard_ns);
  g_mutex_unlock (&self->lock);
  return late_ns;
}
