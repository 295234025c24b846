/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SoleusOutput:
 *
 * What a command was told to write to: a file, which is there whole or not at all, or a pipe or device, which is written through.
 */
typedef struct _SoleusOutput SoleusOutput;

SoleusOutput *soleus_output_open (const char      *name,
                                  gboolean         force,
                                  GFileCreateFlags flags,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      soleus_output_write (SoleusOutput *self,
                                   const void   *bytes,
                                   gsize         n_bytes,
                                   GError      **error);
gboolean      soleus_output_is_file (SoleusOutput *self);
gboolean      soleus_output_close (SoleusOutput *self,
                                   GError      **error);
void          soleus_output_free (SoleusOutput *self);

gboolean soleus_output_would_vanish (const char *path,
                                     const char *sandbox_info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusOutput, soleus_output_free)

G_END_DECLS
