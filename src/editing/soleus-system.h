/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * SoleusSystem:
 *
 * The calls to the system that saving needs, each as the system's own of that name, so that the tests can let each of them fail in turn.
 */
typedef struct {
  int (*openat) (int folder, const char *path, int flags, mode_t mode);
  int (*fstat) (int fd, struct stat *info);
  gssize (*read) (int fd, void *bytes, gsize length);
  gssize (*write) (int fd, const void *bytes, gsize length);
  int (*fchmod) (int fd, mode_t mode);
  int (*fsync) (int fd);
  int (*renameat2) (int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
  int (*linkat) (int old_folder, const char *old_path, int new_folder, const char *new_path, int flags);
  int (*unlinkat) (int folder, const char *path, int flags);
  int (*mkdir_with_parents) (const char *path, int mode);
} SoleusSystem;

extern const SoleusSystem soleus_system;

G_END_DECLS
