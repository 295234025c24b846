/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-sound-server.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>

#define RATE 48000
#define FORMAT "--format=float32le", "--rate=48000", "--channels=1", "--raw", "--latency-msec=20"
/* How far ahead the server works for such a recording. */
#define AHEAD_US (20 * G_TIME_SPAN_MILLISECOND)
/* A recording that comes later than it can, by so much, comes from a computer that is too busy to keep time. */
#define LATE_US (40 * G_TIME_SPAN_MILLISECOND)
/* Of what arrives in so long before and after a moment, something came as early as it could. */
#define ROUND_US (800 * G_TIME_SPAN_MILLISECOND)
#define START_TIMEOUT_US G_TIME_SPAN_MINUTE

/* So much had been heard when a part of the recording came. */
typedef struct {
  int64_t n_samples;
  int64_t at_us;
} Arrival;

struct _TestSoundServer {
  char        *folder;
  char        *socket;
  char        *cookie;
  char        *log;
  GSubprocess *server; /* (nullable) */
  GSubprocess *ear;    /* (nullable) */
  GThread     *listener;
  GSubprocess *other; /* (nullable): another program that plays */
  GByteArray  *heard;
  GArray      *arrivals; /* (element-type Arrival) */
  int          n_heard;
  gboolean     plain;    /* talks over its socket only */
  int          fast_ppm; /* how much faster than the computer's clock the device runs */
  int64_t      late_us;  /* how late a part of the recording came, at most */
  int64_t      first_us; /* the latest that the first sample can have been heard, by when the later ones came */
};

/* Whatever becomes of the test, nothing that it started is left. */
static void
die_with_test (void *data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
spawn (GSubprocessFlags   flags,
       int                fast_ppm,
       const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_child_setup (launcher, die_with_test, NULL, NULL);
  if (fast_ppm != 0) {
    g_autofree char *clock = g_test_build_filename (G_TEST_BUILT, "audio", "libdrifting-clock.so", NULL);
    g_autofree char *ppm = g_strdup_printf ("%d", fast_ppm);

    g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", clock, TRUE);
    g_subprocess_launcher_setenv (launcher, "CLOCK_PPM", ppm, TRUE);
  }
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  return process;
}

static gboolean
answers (TestSoundServer *self)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (self->socket);
  g_autoptr (GSocketConnection) connection = g_socket_client_connect (client, G_SOCKET_CONNECTABLE (address), NULL, NULL);

  return connection != NULL;
}

/* How long after the first sample a later one was heard, on the computer's clock. */
int64_t
test_sound_server_get_time_us (TestSoundServer *self,
                               int64_t          sample)
{
  return (int64_t) ((double) sample * G_USEC_PER_SEC / RATE / (1 + self->fast_ppm / 1e6));
}

static void *
listen (void *data)
{
  TestSoundServer *self = data;
  GInputStream    *stream = g_subprocess_get_stdout_pipe (self->ear);
  guint8           bytes[4096];
  gssize           length;

  while ((length = g_input_stream_read (stream, bytes, sizeof bytes, NULL, NULL)) > 0) {
    Arrival arrival;
    int64_t first_us;

    g_byte_array_append (self->heard, bytes, (guint) length);
    arrival = (Arrival) { self->heard->len / sizeof (float), g_get_monotonic_time () };
    g_array_append_val (self->arrivals, arrival);
    first_us = arrival.at_us + AHEAD_US - test_sound_server_get_time_us (self, self->heard->len / sizeof (float));
    if (self->heard->len > RATE * sizeof (float))
      self->late_us = MAX (self->late_us, first_us - self->first_us);
    self->first_us = MIN (self->first_us, first_us);
    g_atomic_int_set (&self->n_heard, (int) (self->heard->len / sizeof (float)));
  }
  return NULL;
}

gboolean
test_sound_server_is_there (void)
{
  static const char *const programs[] = { "pulseaudio", "pacat", "parec", "pactl" };

  for (size_t i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autofree char *path = g_find_program_in_path (programs[i]);

    if (!path)
      return FALSE;
  }
  return TRUE;
}

/* Names a server for this process and those that it starts, without starting it. */
TestSoundServer *
test_sound_server_new (void)
{
  TestSoundServer *self = g_new0 (TestSoundServer, 1);
  g_autofree char *address = NULL;

  self->arrivals = g_array_new (FALSE, FALSE, sizeof (Arrival));
  self->folder = g_dir_make_tmp ("soleus-sound-XXXXXX", NULL);
  self->socket = g_build_filename (self->folder, "native", NULL);
  address = g_strconcat ("unix:", self->socket, NULL);
  g_setenv ("PULSE_SERVER", address, TRUE);
  g_setenv ("PULSE_RUNTIME_PATH", self->folder, TRUE);
  g_setenv ("PULSE_STATE_PATH", self->folder, TRUE);
  self->cookie = g_build_filename (self->folder, "cookie", NULL);
  self->log = g_build_filename (self->folder, "log", NULL);
  g_setenv ("PULSE_COOKIE", self->cookie, TRUE);
  return self;
}

void
test_sound_server_start (TestSoundServer *self)
{
  g_autofree char *protocol = g_strdup_printf ("module-native-protocol-unix socket=%s auth-anonymous=1%s", self->socket, self->plain ? " srbchannel=0" : "");
  g_autofree char *log = g_strconcat ("--log-target=newfile:", self->log, NULL);
  int64_t          until_us = g_get_monotonic_time () + START_TIMEOUT_US;

  g_unlink (self->log);
  self->server = spawn (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, self->fast_ppm,
                        (const char *const[]) { "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", "--high-priority=no", "--log-level=debug", log,
                                                "-L", "module-null-sink sink_name=heard rate=48000 channels=1 format=float32le", "-L", protocol, NULL });
  while (!answers (self)) {
    g_assert_cmpint (g_get_monotonic_time (), <, until_us);
    g_usleep (10 * G_TIME_SPAN_MILLISECOND);
  }
}

void
test_sound_server_kill (TestSoundServer *self,
                        int              signal)
{
  if (!self->server)
    return;
  g_subprocess_send_signal (self->server, signal);
  if (signal == SIGSTOP || signal == SIGCONT)
    return;
  g_subprocess_wait (self->server, NULL, NULL);
  g_clear_object (&self->server);
  g_unlink (self->socket);
}

/* Lets the device of the servers to come run faster than the computer's clock, or slower. */
void
test_sound_server_set_drift (TestSoundServer *self,
                             int              fast_ppm)
{
  self->fast_ppm = fast_ppm;
}

/* Lets the servers to come talk over their socket only, as PipeWire does: PulseAudio's own library, of version 17, turns in circles for ever when a server dies
 * while both agree on more. */
void
test_sound_server_set_plain (TestSoundServer *self)
{
  self->plain = TRUE;
}

/* Begins to hear, and comes back when a second has been heard.
 *
 * Nothing else may play beside: a server cuts what it mixes into blocks where any of its streams has a border, and the null sink's clock drops a part of a
 * microsecond at each block that isn't of whole ones. With a second stream of silence it ran 200 to 500 ppm fast, with one alone it keeps time. */
void
test_sound_server_listen (TestSoundServer *self)
{
  self->ear = spawn (G_SUBPROCESS_FLAGS_STDOUT_PIPE, 0, (const char *const[]) { "parec", "--device=heard.monitor", FORMAT, NULL });
  self->heard = g_byte_array_new ();
  g_array_set_size (self->arrivals, 0);
  self->first_us = G_MAXINT64;
  self->late_us = 0;
  g_atomic_int_set (&self->n_heard, 0);
  self->listener = g_thread_new ("listener", listen, self);
  while (g_atomic_int_get (&self->n_heard) < RATE)
    g_usleep (10 * G_TIME_SPAN_MILLISECOND);
}

static void
end_process (GSubprocess **process)
{
  g_subprocess_force_exit (*process);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

/* Ends hearing. `first_us` is about when the first sample was heard: at most some milliseconds late, always by the same. */
float *
test_sound_server_heard (TestSoundServer *self,
                         int64_t         *n_samples,
                         int64_t         *first_us)
{
  gsize  length;
  float *samples;

  g_subprocess_force_exit (self->ear);
  g_thread_join (self->listener);
  end_process (&self->ear);
  samples = (float *) (void *) g_byte_array_steal (self->heard, &length);
  g_clear_pointer (&self->heard, g_byte_array_unref);
  *n_samples = (int64_t) (length / sizeof (float));
  *first_us = self->first_us;
  return samples;
}

/* When a sample was heard, on the computer's clock, by when the recording of it and of what is around it came: whatever clock the device keeps. It is some milliseconds
 * late, always by the same while the same programs are with the server. After test_sound_server_heard (). */
int64_t
test_sound_server_get_arrival_us (TestSoundServer *self,
                                  int64_t          sample)
{
  int64_t nominal_us = sample * G_USEC_PER_SEC / RATE;
  int64_t earliest_us = G_MAXINT64;

  for (guint i = 0; i < self->arrivals->len; i++) {
    const Arrival *arrival = &g_array_index (self->arrivals, Arrival, i);
    int64_t        arrival_us = arrival->n_samples * G_USEC_PER_SEC / RATE;

    if (ABS (arrival_us - nominal_us) <= ROUND_US)
      earliest_us = MIN (earliest_us, arrival->at_us - arrival_us);
  }
  return nominal_us + earliest_us;
}

/* Another program joins the server and plays silence, which it wants heard within @latency_ms. */
void
test_sound_server_join (TestSoundServer *self,
                        int              latency_ms)
{
  g_autofree char *latency = g_strdup_printf ("--latency-msec=%d", latency_ms);

  self->other = spawn (G_SUBPROCESS_FLAGS_NONE, 0, (const char *const[]) { "pacat", "--playback", "--device=heard", "--raw", latency, "/dev/zero", NULL });
}

/* It leaves again. */
void
test_sound_server_leave (TestSoundServer *self)
{
  end_process (&self->other);
}

/* How often the server had nothing to play because the program, on a computer with too much else to do, didn't deliver in time. By the server's own word. */
int
test_sound_server_count_underruns (TestSoundServer *self)
{
  g_autofree char *log = NULL;
  int              underruns = 0;

  if (!g_file_get_contents (self->log, &log, NULL, NULL))
    return 0;
  for (const char *at = log; (at = strstr (at, "Implicit underrun")) != NULL; at++)
    underruns++;
  return underruns;
}

/* Why what was heard says nothing of the program: it came late, or not at all, on a computer that hadn't the time. %NULL when all of it came. */
char *
test_sound_server_dup_busy (TestSoundServer *self)
{
  int underruns = test_sound_server_count_underruns (self);

  if (underruns == 0 && self->late_us < LATE_US)
    return NULL;
  return g_strdup_printf ("%d underruns, and the recording came %.1f ms late at most", underruns, (double) self->late_us / G_TIME_SPAN_MILLISECOND);
}

/* Mutes or unmutes the one stream that plays. */
void
test_sound_server_mute (TestSoundServer *self,
                        gboolean         muted)
{
  g_autoptr (GSubprocess) list = NULL;
  g_autoptr (GSubprocess) control = NULL;
  g_autofree char *streams = NULL;

  list = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "pactl", "list", "short", "sink-inputs", NULL);
  g_assert_true (g_subprocess_communicate_utf8 (list, NULL, NULL, &streams, NULL, NULL));
  *strchr (streams, '\t') = '\0';
  control = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "pactl", "set-sink-input-mute", streams, muted ? "1" : "0", NULL);
  g_assert_true (g_subprocess_wait_check (control, NULL, NULL));
}

void
test_sound_server_free (TestSoundServer *self)
{
  if (self->ear) {
    int64_t n_samples, first_us;

    g_free (test_sound_server_heard (self, &n_samples, &first_us));
  }
  if (self->other)
    test_sound_server_leave (self);
  test_sound_server_kill (self, SIGKILL);
  g_array_unref (self->arrivals);
  g_unlink (self->cookie);
  g_unlink (self->log);
  g_rmdir (self->folder);
  g_free (self->cookie);
  g_free (self->log);
  g_free (self->socket);
  g_free (self->folder);
  g_free (self);
}
