/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-system.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static int
open_at (int         folder,
         const char *path,
         int         flags,
         mode_t      mode)
{
  return openat (folder, path, flags, mode);
}

const SoleusSystem soleus_system = {
  .openat = open_at,
  .fstat = fstat,
  .read = read,
  .write = write,
  .fchmod = fchmod,
  .fsync = fsync,
  .renameat2 = renameat2,
  .linkat = linkat,
  .unlinkat = unlinkat,
  .mkdir_with_parents = g_mkdir_with_parents,
};
