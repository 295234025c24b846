/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* All of the layer in one go. */
#include "soleus-day-total.h"
#include "soleus-edit.h"
#include "soleus-pain.h"
#include "soleus-record-origin.h"
#include "soleus-record-state.h"
#include "soleus-session-record.h"
#include "soleus-set-record.h"
#include "soleus-stamp.h"
