/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

/* The kernel takes what stands in these files in one write only. */
static gboolean
write_at_once (const char *path,
               const char *text)
{
  g_autofd int fd = open (path, O_WRONLY | O_CLOEXEC);

  return fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);
}

/* Mounts of one's own, for root or for whoever the system lets be root of a world of their own. There the user must be known by the number that they have outside:
 * whoever isn't can neither own a file on the new disk nor make one, and is told that a value is too large. */
static gboolean
enter_world (void)
{
  g_autofree char *user = g_strdup_printf ("%u %u 1", geteuid (), geteuid ());
  g_autofree char *group = g_strdup_printf ("%u %u 1", getegid (), getegid ());

  if (unshare (CLONE_NEWNS) == 0)
    return TRUE;
  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_at_once ("/proc/self/setgroups", "deny") && write_at_once ("/proc/self/uid_map", user) && write_at_once ("/proc/self/gid_map", group);
}

/* Puts an empty disk on @folder that nobody else sees and that goes with the process; @options as for tmpfs, such as "size=16k". The world of its own is for one thread, so
 * this comes before any other is begun. */
gboolean
test_disk_mount (const char *folder,
                 const char *options,
                 GError    **error)
{
  int failure;

  if (enter_world () && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 && mount ("soleus-test", folder, "tmpfs", 0, options) == 0)
    return TRUE;
  failure = errno;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (failure), "No disk of its own can be mounted here: %s", g_strerror (failure));
  return FALSE;
}
