/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-file-bytes.h"
#include "soleus-fault.h"
#include "soleus-foreign.h"
#include "soleus-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What Flatpak tells each program of its sandbox. */
#define SANDBOX_INFO "/.flatpak-info"

static GBytes *
refuse (GPtrArray  *faults,
        const char *code,
        char       *message)
{
  g_ptr_array_add (faults, soleus_fault_new (code, "", message));
  g_free (message);
  return NULL;
}

static GBytes *
refuse_errno (GPtrArray *faults,
              int        error)
{
  return refuse (faults, "unreadable", g_strdup_printf (_ ("This file can’t be read: %s. Check that it is there and that you may read it."), g_strerror (error)));
}

static GBytes *
refuse_size (const void *bytes,
             gsize       length,
             GPtrArray  *faults)
{
  g_ptr_array_add (faults, soleus_foreign_refuse_size (bytes, length));
  return NULL;
}

/* The size that fstat () tells is only a first guess: the file may grow while it is read, so the count that matters is that of the bytes. */
static GBytes *
read_bounded (int        fd,
              gsize      guess,
              GPtrArray *faults)
{
  gsize              room = MAX (guess + 1, 4096);
  gsize              length = 0;
  g_autofree guint8 *bytes = g_malloc (room);

  for (;;) {
    gssize n = read (fd, bytes + length, room - length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return refuse_errno (faults, errno);
    length += (gsize) n;
    if (length > SOLEUS_LIMIT_FILE_BYTES)
      return refuse_size (bytes, length, faults);
    if (n == 0)
      return g_bytes_new_take (g_steal_pointer (&bytes), length);
    if (length == room) {
      room = MIN (2 * room, SOLEUS_LIMIT_FILE_BYTES + 1);
      bytes = g_realloc (bytes, room);
    }
  }
}

/**
 * soleus_read_given_bytes:
 * @path: a file, a pipe or a device that the person has named; “-” for the standard input
 * @faults: (element-type SoleusFault): where to say why it could not be read
 *
 * Reads at most 1 MiB, and waits for what is still to come.
 *
 * Returns: (transfer full) (nullable): what was read, or %NULL with one fault added
 */
GBytes *
soleus_read_given_bytes (const char *path,
                         GPtrArray  *faults)
{
  gboolean     is_standard = g_str_equal (path, "-") || g_str_equal (path, "/dev/stdin");
  g_autofd int fd = is_standard ? fcntl (STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open (path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
  struct stat  info;

  if (fd < 0 && errno == ENOENT && g_file_test (SANDBOX_INFO, G_FILE_TEST_EXISTS))
    return refuse (faults, "unreadable", g_strdup (_ ("Soleus runs in a sandbox that sees none of your files. Send this one to it with “<”, and name it “-”.")));
  if (fd < 0 || fstat (fd, &info) < 0)
    return refuse_errno (faults, errno);
  if (S_ISDIR (info.st_mode))
    return refuse (faults, "not-a-file", g_strdup (_ ("This is a folder. Name a file in it.")));
  return read_bounded (fd, 0, faults);
}

/**
 * soleus_read_file_bytes:
 * @path: a file
 * @faults: (element-type SoleusFault): where to say why it could not be read
 *
 * Reads a regular file of at most 1 MiB. Never waits: a FIFO without a writer is opened without blocking and refused, as are folders and devices.
 *
 * Returns: (transfer full) (nullable): what the file holds, or %NULL with one fault added
 */
GBytes *
soleus_read_file_bytes (const char *path,
                        GPtrArray  *faults)
{
  g_autofd int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat  info;

  if (fd < 0 || fstat (fd, &info) < 0)
    return refuse_errno (faults, errno);
  if (!S_ISREG (info.st_mode))
    return refuse (faults, "not-a-file", g_strdup (_ ("This isn’t a plain file. Put the routine into a file of its own.")));
  return read_bounded (fd, (gsize) CLAMP (info.st_size, 0, SOLEUS_LIMIT_FILE_BYTES), faults);
}
