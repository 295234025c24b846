/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusStopSection:
 * @title: what to do
 * @text: how, and why
 * @signs: (array zero-terminated=1): what the person can notice
 *
 * Signs that end a session, and what to do about them. The texts are message ids: translate them with gettext when they are shown.
 */
typedef struct {
  const char *title;
  const char *text;
  const char *signs[14];
} SoleusStopSection;

const SoleusStopSection *soleus_when_to_stop_get_lead (void);
const SoleusStopSection *soleus_when_to_stop_get_sections (unsigned *n_sections);
const char              *soleus_when_to_stop_get_doubt (void);
char                    *soleus_when_to_stop_dup_review (void);

G_END_DECLS
