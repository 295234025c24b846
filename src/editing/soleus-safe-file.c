/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-safe-file.h"
#include "soleus-limits.h"
#include "soleus-shelf-error.h"
#include "soleus-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a program that was killed while it saved has left is told from what another is just writing by its age. */
#define STALE_S (24 * 60 * 60)
#define TEMPORARY_PREFIX ".soleus-"
#define TEMPORARY_SUFFIX ".tmp"

/* One file on its way to the disk. */
typedef struct {
  const SoleusSystem *system;
  char               *display_name;
  char               *folder_path;
  char               *name;
  char               *temporary; /* (nullable), while there is such a file */
  int                 folder;
  int                 fd;
  struct stat         info; /* of the temporary file */
} Writing;

static SoleusShelfError
classify (int error_number)
{
  switch (error_number) {
  case ENOSPC:
  case EDQUOT:
    return SOLEUS_SHELF_ERROR_NO_SPACE;
  case EROFS:
    return SOLEUS_SHELF_ERROR_READ_ONLY;
  case EACCES:
  case EPERM:
    return SOLEUS_SHELF_ERROR_NOT_ALLOWED;
  case ENOENT:
  case ENOTDIR:
    return SOLEUS_SHELF_ERROR_GONE;
  default:
    return SOLEUS_SHELF_ERROR_FAILED;
  }
}

/* What file systems answer that have no links to files, no modes, or no such call. */
static gboolean
is_unknown (int error_number)
{
  return error_number == EINVAL || error_number == ENOSYS || error_number == EOPNOTSUPP || error_number == EPERM || error_number == EMLINK;
}

static gboolean
fail (const char *display_name,
      int         error_number,
      GError    **error)
{
  SoleusShelfError code = classify (error_number);

  if (code == SOLEUS_SHELF_ERROR_NO_SPACE)
    g_set_error (error, SOLEUS_SHELF_ERROR, code,
                 _ ("“%s” can’t be saved because the disk is full. Make some room, then try again; until then the change is only kept in this window."), display_name);
  else if (code == SOLEUS_SHELF_ERROR_READ_ONLY)
    g_set_error (error, SOLEUS_SHELF_ERROR, code,
                 _ ("“%s” can’t be saved because its disk can only be read. Make it writable, then try again; until then the change is only kept in this window."), display_name);
  else if (code == SOLEUS_SHELF_ERROR_NOT_ALLOWED)
    g_set_error (error, SOLEUS_SHELF_ERROR, code,
                 _ ("“%s” can’t be saved because you may not change its folder. Allow it in the folder’s properties, then try again; until then the change is only kept in this window."), display_name);
  else
    g_set_error (error, SOLEUS_SHELF_ERROR, code,
                 _ ("“%s” can’t be saved: %s. Check the disk, then try again; until then the change is only kept in this window."), display_name, g_strerror (error_number));
  return FALSE;
}

static gboolean
fail_to_delete (const char *display_name,
                int         error_number,
                GError    **error)
{
  SoleusShelfError code = classify (error_number);

  if (code == SOLEUS_SHELF_ERROR_NO_SPACE)
    g_set_error (error, SOLEUS_SHELF_ERROR, code, _ ("“%s” can’t be deleted because the disk is full. Make some room, then try again."), display_name);
  else if (code == SOLEUS_SHELF_ERROR_READ_ONLY)
    g_set_error (error, SOLEUS_SHELF_ERROR, code, _ ("“%s” can’t be deleted because its disk can only be read. Make it writable, then try again."), display_name);
  else if (code == SOLEUS_SHELF_ERROR_NOT_ALLOWED)
    g_set_error (error, SOLEUS_SHELF_ERROR, code, _ ("“%s” can’t be deleted because you may not change its folder. Allow it in the folder’s properties, then try again."), display_name);
  else
    g_set_error (error, SOLEUS_SHELF_ERROR, code, _ ("“%s” can’t be deleted: %s. Check the disk, then try again."), display_name, g_strerror (error_number));
  return FALSE;
}

static gboolean
fail_gone (const char *display_name,
           GError    **error)
{
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE,
               _ ("“%s” isn’t there any more: another program has moved or deleted it. Save it again to have it back, or close it."), display_name);
  return FALSE;
}

static int
open_retrying (const SoleusSystem *system,
               int                 folder,
               const char         *path,
               int                 flags,
               mode_t              mode)
{
  int fd;

  do {
    fd = system->openat (folder, path, flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

/* %NULL with errno. */
static GBytes *
read_all (const SoleusSystem *system,
          int                 fd,
          gsize               most_bytes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[8192];
  gssize n;

  while ((n = system->read (fd, piece, sizeof piece)) != 0) {
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return NULL;
    if (bytes->len + (gsize) n > most_bytes) {
      errno = EFBIG;
      return NULL;
    }
    g_byte_array_append (bytes, piece, (guint) n);
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* %NULL with errno. A FIFO that someone has put there must not make anybody wait. */
static GBytes *
read_at (const SoleusSystem *system,
         int                 folder,
         const char         *path,
         gsize               most_bytes)
{
  g_autofd int fd = open_retrying (system, folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
  struct stat  info;

  if (fd < 0 || system->fstat (fd, &info) < 0)
    return NULL;
  if (!S_ISREG (info.st_mode)) {
    errno = EINVAL;
    return NULL;
  }
  return read_all (system, fd, most_bytes);
}

/**
 * soleus_safe_file_read:
 * @system: the calls to use
 * @path: a file
 * @most_bytes: how large it may be
 * @error: a SoleusShelfError, %SOLEUS_SHELF_ERROR_GONE when there is none
 *
 * Returns: (transfer full) (nullable): what a plain file holds
 */
GBytes *
soleus_safe_file_read (const SoleusSystem *system,
                       const char         *path,
                       gsize               most_bytes,
                       GError            **error)
{
  GBytes          *bytes = read_at (system, AT_FDCWD, path, most_bytes);
  g_autofree char *name = NULL;
  int              code = errno;

  if (bytes != NULL)
    return bytes;
  name = soleus_text_name_file (path);
  if (classify (code) == SOLEUS_SHELF_ERROR_GONE)
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE, _ ("“%s” isn’t there any more."), name);
  else
    g_set_error (error, SOLEUS_SHELF_ERROR, (int) classify (code), _ ("“%s” can’t be read: %s. Check that you may read it."), name, g_strerror (code));
  return NULL;
}

static void
clear (Writing *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    self->system->unlinkat (self->folder, self->temporary, 0);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->display_name);
  g_free (self->folder_path);
  g_free (self->name);
  g_free (self->temporary);
}

static gboolean
is_link (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISLNK (info.st_mode);
}

/* A file that is a link, into a folder that is shared between computers for instance, is written where it leads: replacing the link itself would part the two. */
static char *
find_place (const char *path,
            const char *display_name,
            GError    **error)
{
  char  real[PATH_MAX];
  char *found;

  if (!is_link (path))
    return g_strdup (path);
  found = realpath (path, real);
  if (found != NULL)
    return g_strdup (found);
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_GONE,
               _ ("“%s” is a link to a file that can’t be found. Bring back what it leads to, or delete the link; then try again."), display_name);
  return NULL;
}

static gboolean
open_folder (Writing        *self,
             SoleusSafeWrite how,
             GError        **error)
{
  self->folder = open_retrying (self->system, AT_FDCWD, self->folder_path, O_RDONLY | O_DIRECTORY, 0);
  if (self->folder >= 0)
    return TRUE;
  if (errno == ENOENT && how == SOLEUS_SAFE_WRITE_KNOWN)
    return fail_gone (self->display_name, error);
  if (errno != ENOENT && errno != ENOTDIR)
    return fail (self->display_name, errno, error);

  if (errno == ENOENT && self->system->mkdir_with_parents (self->folder_path, 0700) == 0)
    self->folder = open_retrying (self->system, AT_FDCWD, self->folder_path, O_RDONLY | O_DIRECTORY, 0);
  if (self->folder >= 0)
    return TRUE;
  if (errno != ENOENT && errno != ENOTDIR && errno != EEXIST && errno != EACCES && errno != EPERM)
    return fail (self->display_name, errno, error);
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_NO_FOLDER,
               _ ("“%s” can’t be saved because its folder is missing and can’t be made: %s. Make the folder “%s”, then try again."), self->display_name, g_strerror (errno), self->folder_path);
  return FALSE;
}

static gboolean
make_temporary (Writing *self,
                GError **error)
{
  for (int tries = 0; tries < 100; tries++) {
    g_autofree char *name = g_strdup_printf (TEMPORARY_PREFIX "%08x" TEMPORARY_SUFFIX, g_random_int ());

    self->fd = open_retrying (self->system, self->folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (self->fd >= 0) {
      self->temporary = g_steal_pointer (&name);
      break;
    }
    if (errno != EEXIST)
      break;
  }
  if (self->fd < 0 || self->system->fstat (self->fd, &self->info) < 0)
    return fail (self->display_name, errno, error);
  return TRUE;
}

/* Whoever could read the file before shall read it afterwards, and nobody else. A file that was write-protected on purpose could be replaced all the same, which would go
 * against what its owner wants. */
static gboolean
keep_mode (Writing *self,
           GError **error)
{
  g_autofd int old = open_retrying (self->system, self->folder, self->name, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
  struct stat  info;

  if (old < 0 && errno == ENOENT)
    return TRUE;
  if (old < 0 || self->system->fstat (old, &info) < 0)
    return fail (self->display_name, errno, error);
  if ((info.st_mode & 0222) == 0) {
    g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_NOT_ALLOWED,
                 _ ("“%s” can’t be saved because it is write-protected. Allow writing in the file’s properties, then try again; until then the change is only kept in this window."), self->display_name);
    return FALSE;
  }
  if (self->system->fchmod (self->fd, info.st_mode & 07777) < 0 && !is_unknown (errno))
    return fail (self->display_name, errno, error);
  return TRUE;
}

static gboolean
write_all (Writing *self,
           GBytes  *text,
           GError **error)
{
  gsize       left;
  const char *at = g_bytes_get_data (text, &left);

  while (left > 0) {
    gssize n = self->system->write (self->fd, at, left);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (self->display_name, errno, error);
    at += n;
    left -= (gsize) n;
  }
  if (self->system->fsync (self->fd) < 0)
    return fail (self->display_name, errno, error);
  return TRUE;
}

/* The system can't compare and replace in one. Between the two a few microseconds are left, in which nobody who saves by hand can save. */
static gboolean
check_unchanged (Writing *self,
                 GBytes  *expected,
                 GError **error)
{
  g_autoptr (GBytes) found = read_at (self->system, self->folder, self->name, SOLEUS_LIMIT_FILE_BYTES);

  if (found == NULL && errno == ENOENT)
    return fail_gone (self->display_name, error);
  if (found == NULL && errno != EFBIG && errno != EINVAL)
    return fail (self->display_name, errno, error);
  if (found != NULL && g_bytes_equal (found, expected))
    return TRUE;
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_CHANGED,
               _ ("“%s” was changed by another program meanwhile. Choose which of the two to keep."), self->display_name);
  return FALSE;
}

/* An empty file keeps the name free from others until it is replaced. */
static int
rename_reserved (const SoleusSystem *system,
                 int                 folder,
                 const char         *from,
                 const char         *to)
{
  int fd = open_retrying (system, folder, to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  int result = -1;
  int saved_errno;

  if (fd < 0)
    return -1;
  close (fd);
  result = system->renameat2 (folder, from, folder, to, 0);
  saved_errno = errno;
  if (result < 0)
    system->unlinkat (folder, to, 0);
  errno = saved_errno;
  return result;
}

/* Not every file system can rename without replacing, and of those not every one knows links to files. */
static int
rename_new (const SoleusSystem *system,
            int                 folder,
            const char         *from,
            const char         *to)
{
  int result = system->renameat2 (folder, from, folder, to, RENAME_NOREPLACE);

  if (result == 0 || !is_unknown (errno))
    return result;
  result = system->linkat (folder, from, folder, to, 0);
  if (result < 0)
    return is_unknown (errno) ? rename_reserved (system, folder, from, to) : result;
  system->unlinkat (folder, from, 0);
  return 0;
}

static gboolean
put_in_place (Writing        *self,
              SoleusSafeWrite how,
              GError        **error)
{
  int result;

  if (how == SOLEUS_SAFE_WRITE_NEW)
    result = rename_new (self->system, self->folder, self->temporary, self->name);
  else
    result = self->system->renameat2 (self->folder, self->temporary, self->folder, self->name, 0);
  if (result == 0) {
    g_clear_pointer (&self->temporary, g_free);
    return TRUE;
  }
  if (errno != EEXIST)
    return fail (self->display_name, errno, error);
  g_set_error (error, SOLEUS_SHELF_ERROR, SOLEUS_SHELF_ERROR_EXISTS, _ ("There is already a file called “%s”. Choose another name."), self->display_name);
  return FALSE;
}

/* Some file systems know no fsync () of a folder, and then need none. */
static gboolean
sync_folder (Writing *self,
             GError **error)
{
  return self->system->fsync (self->folder) == 0 || is_unknown (errno) || fail (self->display_name, errno, error);
}

static gboolean
is_temporary (const char *name)
{
  return g_str_has_prefix (name, TEMPORARY_PREFIX) && g_str_has_suffix (name, TEMPORARY_SUFFIX);
}

/* The time of the file that was just written is asked instead of a clock: both times are those of the disk. */
static void
sweep (Writing *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder_path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    struct stat info;

    if (is_temporary (name) && fstatat (self->folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_mtime < self->info.st_mtime - STALE_S)
      self->system->unlinkat (self->folder, name, 0);
  }
}

static gboolean
write_file (Writing        *self,
            GBytes         *text,
            SoleusSafeWrite how,
            GBytes         *expected,
            gboolean       *written,
            GError        **error)
{
  if (!open_folder (self, how, error) || !make_temporary (self, error))
    return FALSE;
  if (how != SOLEUS_SAFE_WRITE_NEW && !keep_mode (self, error))
    return FALSE;
  if (!write_all (self, text, error))
    return FALSE;
  if (how == SOLEUS_SAFE_WRITE_KNOWN && !check_unchanged (self, expected, error))
    return FALSE;
  if (!put_in_place (self, how, error))
    return FALSE;
  *written = TRUE;
  sweep (self);
  return sync_folder (self, error);
}

/**
 * soleus_safe_file_write:
 * @system: the calls to use
 * @path: a file; its folder is made when it is missing, unless the file should be there
 * @text: what it shall hold
 * @how: what it may replace
 * @expected: (nullable): for %SOLEUS_SAFE_WRITE_KNOWN, what the file held when it was read
 * @written: (out): whether the file holds @text now, which may be so even when there is an error: then nobody knows whether it would outlast a power cut
 * @error: a SoleusShelfError
 *
 * Writes a file so that whoever reads it, at whatever moment the program or the computer is stopped, finds the old text or the new one: a new file beside it is written and
 * brought to the disk, then takes its place. The mode is kept; what leads there as a link stays. After an error nothing is left behind.
 *
 * Returns: whether the text is on the disk
 */
gboolean
soleus_safe_file_write (const SoleusSystem *system,
                        const char         *path,
                        GBytes             *text,
                        SoleusSafeWrite     how,
                        GBytes             *expected,
                        gboolean           *written,
                        GError            **error)
{
  g_autofree char *display_name = soleus_text_name_file (path);
  g_autofree char *place = how != SOLEUS_SAFE_WRITE_NEW ? find_place (path, display_name, error) : g_strdup (path);
  Writing          self = { .system = system, .folder = -1, .fd = -1 };
  gboolean         done;

  *written = FALSE;
  if (place == NULL)
    return FALSE;
  self.display_name = g_steal_pointer (&display_name);
  self.folder_path = g_path_get_dirname (place);
  self.name = g_path_get_basename (place);
  done = write_file (&self, text, how, expected, written, error);
  clear (&self);
  return done;
}

/**
 * soleus_safe_file_move_aside:
 * @system: the calls to use
 * @path: a file
 * @stem: what its new path begins with, in the same folder
 * @suffix: what that ends in
 * @error: a SoleusShelfError; none when there is no such file
 *
 * Makes way at @path, and nothing that lies there or where it goes is lost: a name that is taken, be it by the file itself, gets a number.
 *
 * Returns: whether there is no such file any more
 */
gboolean
soleus_safe_file_move_aside (const SoleusSystem *system,
                             const char         *path,
                             const char         *stem,
                             const char         *suffix,
                             GError            **error)
{
  g_autofree char *display_name = soleus_text_name_file (path);

  for (guint number = 1; number < SOLEUS_SAFE_FILE_MOST_NUMBER; number++) {
    g_autofree char *aside = number > 1 ? g_strdup_printf ("%s~%u%s", stem, number, suffix) : g_strconcat (stem, suffix, NULL);

    if (rename_new (system, AT_FDCWD, path, aside) == 0 || classify (errno) == SOLEUS_SHELF_ERROR_GONE)
      return TRUE;
    if (errno != EEXIST)
      break;
  }
  return fail_to_delete (display_name, errno, error);
}

/**
 * soleus_safe_file_remove:
 * @system: the calls to use
 * @path: a file; of a link, the link itself goes
 * @error: a SoleusShelfError; none when there is no such file
 *
 * Returns: whether there is no such file any more
 */
gboolean
soleus_safe_file_remove (const SoleusSystem *system,
                         const char         *path,
                         GError            **error)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display_name = soleus_text_name_file (path);
  g_autofd int     folder = open_retrying (system, AT_FDCWD, folder_path, O_RDONLY | O_DIRECTORY, 0);

  if (folder < 0 || system->unlinkat (folder, name, 0) < 0)
    return errno == ENOENT || fail_to_delete (display_name, errno, error);
  /* It is gone. If that fails, a power cut may bring it back, and then it can be deleted again. */
  system->fsync (folder);
  return TRUE;
}
