/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-error.h"

G_DEFINE_QUARK (soleus_history_error, soleus_history_error)
