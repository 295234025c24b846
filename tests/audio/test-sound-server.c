/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-sound-server.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>

#define RATE 48000
#define FORMAT "--format=float32le", "--rate=48000", "--channels=1", "--raw", "--latency-msec=100"
/* The recording of a computer that keeps up comes within a few milliseconds of its time. */
#define LATE_US (10 * G_TIME_SPAN_MILLISECOND)
#define START_TIMEOUT_US (10 * G_TIME_SPAN_SECOND)

struct _TestSoundServer {
  char        *folder;
  char        *socket;
  char        *cookie;
  GSubprocess *server; /* (nullable) */
  GSubprocess *ear;    /* (nullable) */
  GSubprocess *silence;
  GThread     *listener;
  GByteArray  *heard;
  int          n_heard;
  int64_t      first_us;    /* the earliest that the first sample can have been heard, by when the later ones came */
  int64_t      earliest_us; /* when the recording began, as told by the block that came most punctually … */
  int64_t      latest_us;   /* … and by the one that came least so */
};

/* Whatever becomes of the test, nothing that it started is left. */
static void
die_with_test (void *data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
spawn (GSubprocessFlags   flags,
       const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_child_setup (launcher, die_with_test, NULL, NULL);
  g_subprocess_launcher_set_stdin_file_path (launcher, "/dev/zero");
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

/* The server mixes a block just when its first sample is due: so a block that had to be waited for tells when the recording began. */
static void
note_punctuality (TestSoundServer *self,
                  int64_t          now_us)
{
  int64_t began_us = now_us - (int64_t) (self->heard->len / sizeof (float)) * G_USEC_PER_SEC / RATE;

  self->earliest_us = MIN (self->earliest_us, began_us);
  self->latest_us = MAX (self->latest_us, began_us);
}

static gboolean
must_wait (GInputStream *stream)
{
  GPollFD poll = { g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream)), G_IO_IN, 0 };

  return g_poll (&poll, 1, 0) == 0;
}

static void *
listen (void *data)
{
  TestSoundServer *self = data;
  GInputStream    *stream = g_subprocess_get_stdout_pipe (self->ear);
  guint8           bytes[4096];
  gboolean         waits = must_wait (stream);
  gssize           length;

  while ((length = g_input_stream_read (stream, bytes, sizeof bytes, NULL, NULL)) > 0) {
    int64_t began_us;

    if (waits)
      note_punctuality (self, g_get_monotonic_time ());
    g_byte_array_append (self->heard, bytes, (guint) length);
    began_us = g_get_monotonic_time () - (int64_t) (self->heard->len / sizeof (float)) * G_USEC_PER_SEC / RATE;
    self->first_us = MIN (self->first_us, began_us);
    g_atomic_int_set (&self->n_heard, (int) (self->heard->len / sizeof (float)));
    waits = must_wait (stream);
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

  self->folder = g_dir_make_tmp ("soleus-sound-XXXXXX", NULL);
  self->socket = g_build_filename (self->folder, "native", NULL);
  address = g_strconcat ("unix:", self->socket, NULL);
  g_setenv ("PULSE_SERVER", address, TRUE);
  g_setenv ("PULSE_RUNTIME_PATH", self->folder, TRUE);
  g_setenv ("PULSE_STATE_PATH", self->folder, TRUE);
  self->cookie = g_build_filename (self->folder, "cookie", NULL);
  g_setenv ("PULSE_COOKIE", self->cookie, TRUE);
  return self;
}

void
test_sound_server_start (TestSoundServer *self)
{
  g_autofree char *protocol = g_strdup_printf ("module-native-protocol-unix socket=%s auth-anonymous=1", self->socket);
  int64_t          until_us = g_get_monotonic_time () + START_TIMEOUT_US;

  self->server = spawn (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                        (const char *const[]) { "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", "--high-priority=no",
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
  g_subprocess_send_signal (self->server, signal);
  if (signal == SIGSTOP || signal == SIGCONT)
    return;
  g_subprocess_wait (self->server, NULL, NULL);
  g_clear_object (&self->server);
  g_unlink (self->socket);
}

/* Begins to hear, and comes back when a second has been heard.
 *
 * A stream of silence plays beside, because the recording of a device that has nothing to do, or that changes how far it works ahead, loses and repeats time. */
void
test_sound_server_listen (TestSoundServer *self)
{
  self->silence = spawn (G_SUBPROCESS_FLAGS_NONE, (const char *const[]) { "pacat", "--playback", "--device=heard", FORMAT, NULL });
  self->ear = spawn (G_SUBPROCESS_FLAGS_STDOUT_PIPE, (const char *const[]) { "parec", "--device=heard.monitor", FORMAT, NULL });
  self->heard = g_byte_array_new ();
  self->first_us = G_MAXINT64;
  self->earliest_us = G_MAXINT64;
  self->latest_us = G_MININT64;
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

/* Ends hearing. `first_us` is about when the first sample was heard: some milliseconds late, always by the same. */
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
  end_process (&self->silence);
  samples = (float *) (void *) g_byte_array_steal (self->heard, &length);
  g_clear_pointer (&self->heard, g_byte_array_unref);
  *n_samples = (int64_t) (length / sizeof (float));
  *first_us = self->first_us;
  return samples;
}

/* Whether, in what was heard last, the computer had too much else to do for the server or the ear to keep up: then the server's own times are wrong too. */
gboolean
test_sound_server_was_late (TestSoundServer *self)
{
  g_test_message ("the recording came at most %.1f ms late", (double) (self->latest_us - self->earliest_us) / G_TIME_SPAN_MILLISECOND);
  return self->latest_us - self->earliest_us > LATE_US;
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
  if (self->server)
    test_sound_server_kill (self, SIGKILL);
  g_unlink (self->cookie);
  g_rmdir (self->folder);
  g_free (self->cookie);
  g_free (self->socket);
  g_free (self->folder);
  g_free (self);
}
