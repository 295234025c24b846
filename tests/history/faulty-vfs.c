/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A layer between SQLite and the files that fails where it is told to, the way SQLite tests itself. Real files lie below it, so that what a failure left
 * behind can be looked at with nothing in between. */

#include "faulty-vfs.h"

#include <sqlite3.h>

typedef struct {
  sqlite3_file  base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs  faulty_vfs;

static struct {
  int        countdown; /* Calls until the failure. */
  FaultyCall call;
  int        result;
  gboolean   persistent;
  int        n_fired;
  int        read_only;
} plan;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) (void *) file)->real;
}

static gboolean
fires (FaultyCall call)
{
  if (plan.call != call)
    return FALSE;

  plan.countdown--;
  if (plan.countdown > 0 || (plan.countdown < 0 && !plan.persistent))
    return FALSE;

  plan.n_fired++;

  return TRUE;
}

static int
close_file (sqlite3_file *file)
{
  int result = get_real (file)->pMethods->xClose (get_real (file));

  sqlite3_free (get_real (file));

  return result;
}

static int
read_file (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
write_file (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (fires (FAULTY_CALL_WRITE))
    return plan.result;

  return get_real (file)->pMethods->xWrite (get_real (file), data, size, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
sync_file (sqlite3_file *file, int flags)
{
  if (fires (FAULTY_CALL_SYNC))
    return plan.result;

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
size_file (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file, int level)
{
  if (fires (FAULTY_CALL_LOCK))
    return plan.result;

  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
check_reserved_lock (sqlite3_file *file, int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
control_file (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
get_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
map_shared (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  *memory = NULL;
  if (fires (FAULTY_CALL_SHARE))
    return plan.result;

  return get_real (file)->pMethods->xShmMap (get_real (file), page, size, extend, memory);
}

static int
lock_shared (sqlite3_file *file, int offset, int n, int flags)
{
  if ((flags & SQLITE_SHM_LOCK) != 0 && fires (FAULTY_CALL_SHARE))
    return plan.result;

  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
barrier_shared (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
unmap_shared (sqlite3_file *file, int delete_it)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), delete_it);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = size_file,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_reserved_lock,
  .xFileControl = control_file,
  .xSectorSize = get_sector_size,
  .xDeviceCharacteristics = get_characteristics,
  .xShmMap = map_shared,
  .xShmLock = lock_shared,
  .xShmBarrier = barrier_shared,
  .xShmUnmap = unmap_shared,
};

static int
open_file (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *self = (FaultyFile *) (void *) file;
  int         result;

  self->base.pMethods = NULL;
  if (fires (FAULTY_CALL_OPEN))
    return plan.result;

  if (plan.read_only && (flags & SQLITE_OPEN_MAIN_DB) != 0)
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;

  self->real = sqlite3_malloc (real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (result == SQLITE_OK)
    self->base.pMethods = &methods;
  else
    sqlite3_free (self->real);

  return result;
}

/* Makes it what every connection of this program uses. */
void
faulty_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile);
  faulty_vfs.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 1), ==, SQLITE_OK);
}

/* From the nth such call on, or at that one only, it fails with this result of SQLite's. While nothing is under way. */
void
faulty_vfs_arm (FaultyCall call,
                int        nth,
                int        result,
                gboolean   persistent)
{
  plan.call = call;
  plan.countdown = nth;
  plan.result = result;
  plan.persistent = persistent;
  plan.n_fired = 0;
}

/* Nothing fails any more. Returns how often something did. */
int
faulty_vfs_disarm (void)
{
  plan.call = FAULTY_CALL_NONE;

  return plan.n_fired;
}

/* Whether databases are opened as if their permissions allowed no writing, which the superuser would never see otherwise. */
void
faulty_vfs_set_read_only (gboolean read_only)
{
  plan.read_only = read_only;
}
