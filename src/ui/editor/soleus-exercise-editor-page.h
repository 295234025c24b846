/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-editor-page.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EXERCISE_EDITOR_PAGE (soleus_exercise_editor_page_get_type ())

G_DECLARE_FINAL_TYPE (SoleusExerciseEditorPage, soleus_exercise_editor_page, SOLEUS, EXERCISE_EDITOR_PAGE, SoleusEditorPage)

GtkWidget *soleus_exercise_editor_page_new (SoleusDraft  *draft,
                                            SoleusShelf  *shelf,
                                            SoleusRegion *region) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
