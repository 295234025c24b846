/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-backups.h"

#include "soleus-backup.h"
#include "soleus-history-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define FOLDER "backups"
#define NAME "history-%04d-%02d-%02d.soleus-history"

#define N_DAYS 7
#define N_WEEKS 4

/* All of them together: what a backup is worth, and what others may need of the disk. */
#define MOST_BYTES (200 * 1024 * 1024)
#define SHARE_OF_FREE 20

void
soleus_backup_file_free (SoleusBackupFile *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * soleus_backups_get_folder:
 * @path: where the history lies
 *
 * Returns: (transfer full) (type filename): the folder of its backups, which may not be there
 */
char *
soleus_backups_get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, FOLDER, NULL);
}

static SoleusBackupFile *
look_at (const char *folder,
         const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *again = NULL;
  g_autoptr (GDateTime) noon = NULL;
  SoleusBackupFile file = { 0 };
  GStatBuf         info;
  int              year, month, day;
  GDate            date;

  if (sscanf (name, NAME, &year, &month, &day) != 3 || year < 1 || year > 9999 || !g_date_valid_dmy ((GDateDay) CLAMP (day, 0, 99), (GDateMonth) CLAMP (month, 0, 13), (GDateYear) year))
    return NULL;
  again = g_strdup_printf (NAME, year, month, day);
  if (strcmp (name, again) != 0 || g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return NULL;

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  file = (SoleusBackupFile) { g_steal_pointer (&path), (int) g_date_get_julian (&date), g_date_time_to_unix_usec (noon), info.st_size };
  return g_memdup2 (&file, sizeof file);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return ((const SoleusBackupFile *) b)->day - ((const SoleusBackupFile *) a)->day;
}

/**
 * soleus_backups_list:
 * @path: where the history lies
 *
 * Returns: (transfer full) (element-type SoleusBackupFile): its backups, the newest first
 */
GPtrArray *
soleus_backups_list (const char *path)
{
  g_autofree char *folder = soleus_backups_get_folder (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *files = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_backup_file_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    SoleusBackupFile *file = look_at (folder, name);

    if (file != NULL)
      g_ptr_array_add (files, file);
  }
  g_ptr_array_sort_values (files, compare_days);

  return files;
}

/**
 * soleus_backups_count_kept:
 * @days: the days that backups are from, the newest first, each once
 * @sizes: how large each is, in bytes
 * @n_files: how many there are
 * @most_bytes: how large all together may be
 * @kept: (out caller-allocates) (array length=n_files): which of them are kept
 *
 * Keeps the newest seven, and of the four latest weeks with older ones the newest of each. Of these, the newest that fit: behind one that doesn't, none is kept.
 *
 * Returns: how many are kept
 */
gsize
soleus_backups_count_kept (const int     *days,
                           const int64_t *sizes,
                           gsize          n_files,
                           int64_t        most_bytes,
                           gboolean      *kept)
{
  gsize   n_kept = 0;
  gsize   n_weeks = 0;
  int64_t n_bytes = 0;

  for (gsize i = 0; i < n_files; i++) {
    /* Day 1 is a Monday. */
    gboolean is_of_days = i < N_DAYS;
    gboolean is_of_weeks = !is_of_days && n_weeks < N_WEEKS && (days[i] - 1) / 7 != (days[i - 1] - 1) / 7;

    n_weeks += is_of_weeks;
    kept[i] = (is_of_days || is_of_weeks) && sizes[i] <= most_bytes - n_bytes;
    if (kept[i]) {
      n_bytes += sizes[i];
      n_kept++;
    } else if (is_of_days || is_of_weeks) {
      n_bytes = most_bytes;
    }
  }

  return n_kept;
}

/**
 * soleus_backups_get_room:
 * @path: where the history lies
 *
 * Returns: how many bytes all of its backups may take, those that are there included
 */
int64_t
soleus_backups_get_room (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GPtrArray) files = soleus_backups_list (path);
  struct statvfs info;
  int64_t        n_bytes = 0;

  if (statvfs (folder, &info) != 0)
    return 0;
  for (guint i = 0; i < files->len; i++)
    n_bytes += ((const SoleusBackupFile *) g_ptr_array_index (files, i))->size;

  return MIN (MOST_BYTES, (int64_t) MIN ((guint64) info.f_bavail * info.f_frsize, G_MAXINT64 / 2) / SHARE_OF_FREE + n_bytes);
}

static void
rotate (const char *path)
{
  g_autoptr (GPtrArray) files = soleus_backups_list (path);
  g_autofree int      *days = g_new0 (int, files->len + 1);
  g_autofree int64_t  *sizes = g_new0 (int64_t, files->len + 1);
  g_autofree gboolean *kept = g_new0 (gboolean, files->len + 1);

  for (guint i = 0; i < files->len; i++) {
    const SoleusBackupFile *file = g_ptr_array_index (files, i);

    days[i] = file->day;
    sizes[i] = file->size;
  }
  soleus_backups_count_kept (days, sizes, files->len, soleus_backups_get_room (path), kept);
  for (guint i = 0; i < files->len; i++)
    if (!kept[i])
      g_unlink (((const SoleusBackupFile *) g_ptr_array_index (files, i))->path);
}

static gboolean
set_error (GError    **error,
           const char *path)
{
  int saved_errno = errno;

  g_set_error (error, SOLEUS_HISTORY_ERROR, saved_errno == ENOSPC || saved_errno == EDQUOT ? SOLEUS_HISTORY_ERROR_FULL : SOLEUS_HISTORY_ERROR_READ_ONLY, "%s: %s", path, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autoptr (GMappedFile) first = g_mapped_file_new (a, FALSE, NULL);
  g_autoptr (GMappedFile) second = g_mapped_file_new (b, FALSE, NULL);

  return first != NULL && second != NULL && g_mapped_file_get_length (first) == g_mapped_file_get_length (second) && memcmp (g_mapped_file_get_contents (first), g_mapped_file_get_contents (second), g_mapped_file_get_length (first)) == 0;
}

/* It takes its name only when it is on the disk. */
static gboolean
settle (const char *from,
        const char *to,
        GError    **error)
{
  g_autofd int file = g_open (from, O_RDONLY | O_CLOEXEC, 0);

  return (file >= 0 && fsync (file) == 0 && g_rename (from, to) == 0) || set_error (error, to);
}

/**
 * soleus_backups_make:
 * @database: the history
 * @path: where it lies
 * @is_asked: asked every now and then: anything but 0 breaks the backup off
 * @user_data: for @is_asked
 * @error: return location for a #SoleusHistoryError
 *
 * Makes the backup of today, unless it would be the same as the newest one or doesn't fit, and lets older ones go. It is looked through before it counts.
 *
 * Returns: whether there is nothing left to do; otherwise it was broken off, or failed with @error
 */
gboolean
soleus_backups_make (SoleusDatabase *database,
                     const char     *path,
                     int (*is_asked) (void *),
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) files = soleus_backups_list (path);
  g_autofree char        *folder = soleus_backups_get_folder (path);
  g_autofree char        *name = g_strdup_printf (NAME, g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
  g_autofree char        *to = g_build_filename (folder, name, NULL);
  g_autofree char        *from = g_build_filename (folder, "under-way", NULL);
  const SoleusBackupFile *newest = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;
  GStatBuf                info;
  gboolean                good;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_error (error, folder);
  if (g_stat (path, &info) == 0 && info.st_size > soleus_backups_get_room (path)) {
    g_message ("No backup in “%s”: it would take more than a twentieth of the free space, or than 200 MB", folder);
    return TRUE;
  }

  good = soleus_backup_write_checked (database, from, is_asked, user_data, error);
  if (good && newest != NULL && is_same (from, newest->path))
    g_unlink (from);
  else if (good && (good = settle (from, to, error)))
    rotate (path);
  if (!good)
    g_unlink (from);

  return good;
}
