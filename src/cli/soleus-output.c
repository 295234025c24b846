/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many links as the system follows. */
#define MOST_LINKS 40
/* What Flatpak tells each program of its sandbox. */
#define SANDBOX_INFO "/.flatpak-info"

struct _SoleusOutput {
  int            fd;     /* of a pipe or device; -1 where there is a stream */
  GOutputStream *stream; /* (nullable): of a file, whose old content stays until it is closed */
  GFile         *made;   /* (nullable): the file, while it is new and not whole */
};

static gpointer
fail (int      error_number,
      GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (error_number), g_strerror (error_number));
  return NULL;
}

/* The number of a file that is open already, by one of the names that the system gives it; -1 for any other name. Opened by that name, a file would be written from its
 * beginning again. */
static int
find_descriptor (const char *name)
{
  static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };
  guint64                  number;

  if (g_str_equal (name, "-") || g_str_equal (name, "/dev/stdout"))
    return STDOUT_FILENO;
  if (g_str_equal (name, "/dev/stderr"))
    return STDERR_FILENO;
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    if (g_str_has_prefix (name, folders[i]) && g_ascii_string_to_unsigned (name + strlen (folders[i]), 10, 0, G_MAXINT, &number, NULL))
      return (int) number;
  return -1;
}

/* Where a link leads in the end, be there something or not yet. */
static char *
follow (const char *path)
{
  g_autofree char *place = g_strdup (path);

  for (int i = 0; i < MOST_LINKS; i++) {
    g_autofree char *target = g_file_read_link (place, NULL);
    g_autofree char *folder = g_path_get_dirname (place);

    if (target == NULL)
      break;
    g_free (place);
    place = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
  }
  return g_steal_pointer (&place);
}

/* What is looked for in the same step that makes a file can't be lost when it comes in between. */
static SoleusOutput *
open_file (SoleusOutput    *self,
           const char      *path,
           gboolean         force,
           GFileCreateFlags flags,
           GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local_error = NULL;

  self->stream = (GOutputStream *) g_file_create (file, flags, NULL, &local_error);
  if (self->stream != NULL)
    self->made = g_steal_pointer (&file);
  else if (force && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    self->stream = (GOutputStream *) g_file_replace (file, NULL, FALSE, flags, NULL, error);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return self->stream != NULL ? self : NULL;
}

static gboolean
is_below (const char *path,
          const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/**
 * soleus_output_would_vanish:
 * @path: (type filename): where something is to be written
 * @sandbox_info: (type filename): what tells of the sandbox; no sandbox where there is no such file
 *
 * A sandbox that sees none of the person's files has folders of the same names that go with it.
 *
 * Returns: whether @path lies in one of them
 */
gboolean
soleus_output_would_vanish (const char *path,
                            const char *sandbox_info)
{
  const char *const kept[] = { g_get_user_data_dir (), g_get_user_config_dir (), g_get_user_cache_dir (), g_get_user_state_dir (), "/var", "/run/flatpak/doc" };
  g_autofree char  *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autofree char  *whole = g_canonicalize_filename (path, NULL);
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_auto (GStrv) shared = NULL;

  if (!g_key_file_load_from_file (info, sandbox_info, G_KEY_FILE_NONE, NULL))
    return FALSE;
  /* Somebody has opened it further, and knows where. */
  shared = g_key_file_get_string_list (info, "Context", "filesystems", NULL, NULL);
  if (shared != NULL && *shared != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (is_below (whole, kept[i]))
      return FALSE;
  return !is_below (whole, documents);
}

/**
 * soleus_output_open:
 * @name: (type filename): a path, or “-” for the standard output
 * @force: whether a file may be there already
 * @flags: how a file is made
 * @error: why it can't be written
 *
 * A link is followed. What is there and isn't a plain file is written through, and never replaced.
 *
 * Returns: (transfer full) (nullable): the output
 */
SoleusOutput *
soleus_output_open (const char      *name,
                    gboolean         force,
                    GFileCreateFlags flags,
                    GError         **error)
{
  g_autoptr (SoleusOutput) self = g_new0 (SoleusOutput, 1);
  g_autofree char *path = follow (name);
  int              descriptor = find_descriptor (name);
  GStatBuf         info;
  int              known = descriptor < 0 ? g_stat (path, &info) : 0;

  self->fd = -1;
  if (descriptor < 0 && (known < 0 || S_ISREG (info.st_mode) || S_ISDIR (info.st_mode))) {
    if (soleus_output_would_vanish (path, SANDBOX_INFO)) {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("Soleus runs in a sandbox that sees none of your files, so this one would vanish with it. Leave the option out or write to “-”, and send that to a file with “>”"));
      return NULL;
    }
    return open_file (self, path, force, flags, error) != NULL ? g_steal_pointer (&self) : NULL;
  }
  fflush (stdout);
  self->fd = descriptor >= 0 ? fcntl (descriptor, F_DUPFD_CLOEXEC, 0) : g_open (path, O_WRONLY | O_NOCTTY | O_CLOEXEC, 0);
  return self->fd >= 0 ? g_steal_pointer (&self) : fail (errno, error);
}

/**
 * soleus_output_is_file:
 * @self: an output
 *
 * Returns: whether it is a file by itself, so that what is said of it doesn't come among what is written
 */
gboolean
soleus_output_is_file (SoleusOutput *self)
{
  return self->stream != NULL;
}

/**
 * soleus_output_write:
 * @self: an output
 * @bytes: (array length=n_bytes): what to write
 * @n_bytes: how much that is
 * @error: why not, in the system's words
 *
 * Returns: whether all of it was written
 */
gboolean
soleus_output_write (SoleusOutput *self,
                     const void   *bytes,
                     gsize         n_bytes,
                     GError      **error)
{
  const char *at = bytes;

  if (self->stream != NULL)
    return g_output_stream_write_all (self->stream, bytes, n_bytes, NULL, NULL, error);
  while (n_bytes > 0) {
    gssize n = write (self->fd, at, n_bytes);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (errno, error) != NULL;
    at += n;
    n_bytes -= (gsize) n;
  }
  return TRUE;
}

/**
 * soleus_output_close:
 * @self: an output to which all was written
 * @error: why that can't be kept
 *
 * Only now a file is what was written. One that isn't closed so before it is freed is what it was before.
 *
 * Returns: whether it is
 */
gboolean
soleus_output_close (SoleusOutput *self,
                     GError      **error)
{
  if (self->stream != NULL && !g_output_stream_close (self->stream, NULL, error))
    return FALSE;
  g_clear_object (&self->made);
  return TRUE;
}

void
soleus_output_free (SoleusOutput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->stream != NULL && !g_output_stream_is_closed (self->stream)) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();

    g_cancellable_cancel (cancellable);
    g_output_stream_close (self->stream, cancellable, NULL);
  }
  if (self->made != NULL)
    g_file_delete (self->made, NULL, NULL);
  g_clear_object (&self->made);
  g_clear_object (&self->stream);
  g_free (self);
}
