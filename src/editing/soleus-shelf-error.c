/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-shelf-error.h"

G_DEFINE_QUARK (soleus_shelf_error, soleus_shelf_error)
