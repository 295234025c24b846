/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "soleus-entry.h"
#include "soleus-sheet-piece.h"

G_BEGIN_DECLS

/**
 * SoleusSheet:
 *
 * A routine on paper, laid out on pages. Immutable. Needs neither a display nor the toolkit.
 */
typedef struct _SoleusSheet SoleusSheet;

/**
 * SoleusSheetPlacedFunc:
 * @page: on which page, from 0
 * @piece: what is there
 * @y: where, in points from the top of the paper
 * @data: what was handed over
 *
 * Looks at one piece of a sheet.
 */
typedef void (*SoleusSheetPlacedFunc) (int                     page,
                                       const SoleusSheetPiece *piece,
                                       double                  y,
                                       gpointer                data);

SoleusSheet            *soleus_sheet_new (SoleusEntry      *entry,
                                          SoleusSheetStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void                    soleus_sheet_free (SoleusSheet *self);
const SoleusSheetStyle *soleus_sheet_get_style (const SoleusSheet *self);
const char             *soleus_sheet_get_title (const SoleusSheet *self);
int                     soleus_sheet_get_n_pages (const SoleusSheet *self);
void                    soleus_sheet_draw_page (const SoleusSheet *self,
                                                int                page,
                                                cairo_t           *cairo);
void                    soleus_sheet_foreach_piece (const SoleusSheet    *self,
                                                    SoleusSheetPlacedFunc func,
                                                    gpointer              data);
GBytes                 *soleus_sheet_to_pdf (const SoleusSheet *self,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                 *soleus_sheet_make_pdf (SoleusEntry              *entry,
                                               const SoleusSheetRequest *request,
                                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSheet, soleus_sheet_free)

G_END_DECLS
