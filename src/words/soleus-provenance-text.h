/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-exercise.h"
#include "soleus-provenance.h"

G_BEGIN_DECLS

char *soleus_provenance_to_title (const SoleusProvenance *self,
                                  const SoleusExercise   *exercise) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_provenance_to_sentence (const SoleusProvenance *self) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_provenance_to_host (const SoleusProvenance *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
