/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_BROKEN_FILE (soleus_broken_file_get_type ())

G_DECLARE_FINAL_TYPE (SoleusBrokenFile, soleus_broken_file, SOLEUS, BROKEN_FILE, GObject)

SoleusBrokenFile *soleus_broken_file_new (const char *path,
                                          GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
const char       *soleus_broken_file_get_path (SoleusBrokenFile *self);
const char       *soleus_broken_file_get_display_name (SoleusBrokenFile *self);
GPtrArray        *soleus_broken_file_get_faults (SoleusBrokenFile *self);

G_END_DECLS
