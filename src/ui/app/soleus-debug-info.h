/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history-facts.h"
#include "soleus-sound-state.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusAboutFacts:
 * @renderer: (nullable): what draws the window
 * @sink: (nullable): what plays the sound; %NULL while no session runs
 * @sound_state: where the sound is
 * @data_folder: (nullable) (type filename): where the person's data lies
 * @errors: (nullable): the last errors, a line for each
 *
 * What only the application knows and a report needs. What isn't known is left out.
 */
typedef struct {
  const char      *renderer;
  const char      *sink;
  SoleusSoundState sound_state;
  const char      *data_folder;
  const char      *errors;
} SoleusAboutFacts;

char *soleus_debug_info_build (const SoleusAboutFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_debug_info_describe_history (const SoleusHistoryFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
