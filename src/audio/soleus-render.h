/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SoleusRenderFunc:
 * @bytes: (array length=n_bytes): what comes next
 * @n_bytes: how much that is
 * @data: what was given with it
 * @error: why it can't be taken
 *
 * Takes a piece of what is rendered.
 *
 * Returns: whether it is taken
 */
typedef gboolean (*SoleusRenderFunc) (const void *bytes,
                                      gsize       n_bytes,
                                      gpointer    data,
                                      GError    **error);

gboolean soleus_render (SoleusTimeline  *timeline,
                        SoleusCueProfile profile,
                        SoleusRenderFunc write,
                        gpointer         data,
                        GError         **error);

G_END_DECLS
