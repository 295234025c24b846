/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-dose-number.h"
#include "soleus-draft.h"

G_BEGIN_DECLS

const char     *soleus_draft_get_block_exercise_id (SoleusDraft *draft,
                                                    guint        index);
SoleusExercise *soleus_draft_find_exercise (SoleusDraft   *draft,
                                            SoleusLibrary *library,
                                            const char    *id);
SoleusDose     *soleus_draft_read_dose (SoleusDraft    *draft,
                                        guint           index,
                                        SoleusExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
