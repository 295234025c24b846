/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusLog:
 *
 * What the program says for whoever looks for a fault, never for the person: debug messages of the layers that were asked for go to the standard error,
 * and the last things that went wrong are kept for a report. Any thread may log.
 */
typedef struct _SoleusLog SoleusLog;

SoleusLog *soleus_log_new (const char *home) G_GNUC_WARN_UNUSED_RESULT;
void       soleus_log_free (SoleusLog *self);
SoleusLog *soleus_log_install (void);
void       soleus_log_note (SoleusLog     *self,
                            GLogLevelFlags level,
                            const char    *domain,
                            const char    *message,
                            int64_t        real_us);
char      *soleus_log_dup_errors (SoleusLog *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv      soleus_log_parse_layers (const char *text,
                                    GStrv      *unknown) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusLog, soleus_log_free)

G_END_DECLS
