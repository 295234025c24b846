/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusTable:
 *
 * Rows of text that are printed with their columns aligned.
 */
typedef struct _SoleusTable SoleusTable;

SoleusTable *soleus_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_table_free (SoleusTable *self);
void         soleus_table_add (SoleusTable *self,
                               ...) G_GNUC_NULL_TERMINATED;
char        *soleus_table_to_text (SoleusTable *self) G_GNUC_WARN_UNUSED_RESULT;
void         soleus_table_print (SoleusTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusTable, soleus_table_free)

G_END_DECLS
