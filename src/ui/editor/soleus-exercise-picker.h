/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-library.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_EXERCISE_PICKER (soleus_exercise_picker_get_type ())

G_DECLARE_FINAL_TYPE (SoleusExercisePicker, soleus_exercise_picker, SOLEUS, EXERCISE_PICKER, AdwDialog)

AdwDialog *soleus_exercise_picker_new (SoleusLibrary *library,
                                       const char    *title) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *soleus_exercise_picker_new_with_routines (SoleusLibrary *library,
                                                     const char    *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
