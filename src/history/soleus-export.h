/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-record.h"

G_BEGIN_DECLS

char *soleus_export_to_csv (GPtrArray *sessions) G_GNUC_WARN_UNUSED_RESULT;
char *soleus_export_to_json (GPtrArray *sessions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
