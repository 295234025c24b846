/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusImportPreview:
 * @n_new: sessions that come in
 * @n_changed: sessions that are here, and take the form in which they were changed later
 * @n_same: sessions that are here as they are, or in a later form
 * @n_gone: sessions that were deleted since, here or there, and stay so
 * @n_removed: sessions of this history that were deleted there after their last change, and go
 * @n_others: other things that come in or change: measures, plans, goals, answers, and notes of what was deleted
 *
 * What an import would do to a history.
 */
typedef struct {
  int n_new;
  int n_changed;
  int n_same;
  int n_gone;
  int n_removed;
  int n_others;
} SoleusImportPreview;

G_END_DECLS
