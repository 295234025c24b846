/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-draft-saver.h"
#include "soleus-tempo-preview.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EXERCISE_EDITOR_PAGE (soleus_exercise_editor_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusExerciseEditorPage, soleus_exercise_editor_page, SOLEUS, EXERCISE_EDITOR_PAGE, AdwNavigationPage)

GtkWidget          *soleus_exercise_editor_page_new (SoleusDraft *draft,
                                                     SoleusShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
SoleusDraft        *soleus_exercise_editor_page_get_draft (SoleusExerciseEditorPage *self);
SoleusTempoPreview *soleus_exercise_editor_page_get_preview (SoleusExerciseEditorPage *self);
void                soleus_exercise_editor_page_begin (SoleusExerciseEditorPage *self);
SoleusDraftSaver   *soleus_exercise_editor_page_get_saver (SoleusExerciseEditorPage *self);

G_END_DECLS
