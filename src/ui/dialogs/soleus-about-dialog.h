/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SoleusAboutFacts:
 * @gstreamer: (nullable): the version of GStreamer
 * @renderer: (nullable): what draws the window
 * @sandbox: (nullable): what the program is confined by
 * @sink: (nullable): what plays the sound
 * @errors: (nullable): the last errors, a line for each
 *
 * What only the application knows and a report needs. What isn't known is left out.
 */
typedef struct {
  const char *gstreamer;
  const char *renderer;
  const char *sandbox;
  const char *sink;
  const char *errors;
} SoleusAboutFacts;

AdwDialog *soleus_about_dialog_new (const SoleusAboutFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
