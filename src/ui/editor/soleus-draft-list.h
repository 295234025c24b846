/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_DRAFT_LIST (soleus_draft_list_get_type ())

G_DECLARE_FINAL_TYPE (SoleusDraftList, soleus_draft_list, SOLEUS, DRAFT_LIST, AdwBin)

/**
 * SoleusDraftListMake:
 * @draft: what is edited
 * @index: a place of the list
 *
 * Returns: (transfer floating): the row of that place, which shows by itself what is there: an AdwExpanderRow or an AdwEntryRow
 */
typedef GtkWidget *(*SoleusDraftListMake) (SoleusDraft *draft,
                                           guint        index);

/**
 * SoleusDraftListAdd:
 * @draft: what is edited
 *
 * Adds one more at the end.
 */
typedef void (*SoleusDraftListAdd) (SoleusDraft *draft);

GtkWidget *soleus_draft_list_new (SoleusDraft        *draft,
                                  const char         *pointer,
                                  SoleusDraftListMake make,
                                  SoleusDraftListAdd  add,
                                  const char         *add_title,
                                  const char         *removed_label) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *soleus_draft_list_get_row (SoleusDraftList *self,
                                      guint            index);

G_END_DECLS
