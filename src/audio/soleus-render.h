/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

#define SOLEUS_RENDER_ERROR (soleus_render_error_quark ())

/**
 * SoleusRenderError:
 * @SOLEUS_RENDER_ERROR_MISSING: a part of GStreamer isn't installed
 * @SOLEUS_RENDER_ERROR_WRITE: the file can't be written
 * @SOLEUS_RENDER_ERROR_FAILED: anything else
 *
 * Why a session's sound can't be rendered.
 */
typedef enum {
  SOLEUS_RENDER_ERROR_MISSING,
  SOLEUS_RENDER_ERROR_WRITE,
  SOLEUS_RENDER_ERROR_FAILED,
} SoleusRenderError;

GQuark soleus_render_error_quark (void);

gboolean soleus_render_to_file (SoleusTimeline  *timeline,
                                SoleusCueProfile profile,
                                const char      *path,
                                GError         **error);

G_END_DECLS
