/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SoleusEndSignals SoleusEndSignals;

SoleusEndSignals *soleus_end_signals_new (GApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void              soleus_end_signals_free (SoleusEndSignals *self);
int               soleus_end_signals_get_first (SoleusEndSignals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusEndSignals, soleus_end_signals_free)

G_END_DECLS
