/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusCueProfile:
 * @SOLEUS_CUE_PROFILE_CALM: a short soft sound per cue, silence between them; the default
 * @SOLEUS_CUE_PROFILE_GUIDED: fuller sounds, and a quiet tone that glides with the heel
 * @SOLEUS_CUE_PROFILE_SILENT: nothing
 *
 * How a session sounds.
 */
typedef enum {
  SOLEUS_CUE_PROFILE_CALM,
  SOLEUS_CUE_PROFILE_GUIDED,
  SOLEUS_CUE_PROFILE_SILENT,
} SoleusCueProfile;

G_END_DECLS
