/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-library.h"

G_BEGIN_DECLS

/**
 * SoleusLikeness:
 * @SOLEUS_LIKENESS_NONE: nothing that is there resembles it
 * @SOLEUS_LIKENESS_SAME: exactly this is there
 * @SOLEUS_LIKENESS_OWN_ID: one of the person's own has the same id, and says something else
 * @SOLEUS_LIKENESS_BUILT_IN_ID: a built-in one has the same id, and says something else
 * @SOLEUS_LIKENESS_SAME_CONTENT: one with another id has the same exercises with the same numbers
 * @SOLEUS_LIKENESS_OTHER_NUMBERS: one with another id has the same exercises with other numbers
 *
 * How something that comes in resembles what is there.
 */
typedef enum {
  SOLEUS_LIKENESS_NONE,
  SOLEUS_LIKENESS_SAME,
  SOLEUS_LIKENESS_OWN_ID,
  SOLEUS_LIKENESS_BUILT_IN_ID,
  SOLEUS_LIKENESS_SAME_CONTENT,
  SOLEUS_LIKENESS_OTHER_NUMBERS,
} SoleusLikeness;

SoleusLikeness soleus_likeness_find (SoleusEntry   *entry,
                                     SoleusLibrary *library,
                                     SoleusEntry  **like);

G_END_DECLS
