/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_SPARE_MEMORY (soleus_spare_memory_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSpareMemory, soleus_spare_memory, SOLEUS, SPARE_MEMORY, GObject)

SoleusSpareMemory *soleus_spare_memory_new (void);
void               soleus_spare_memory_give_back_soon (SoleusSpareMemory *self);

G_END_DECLS
