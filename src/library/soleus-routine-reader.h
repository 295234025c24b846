/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-reader.h"
#include "soleus-routine.h"

G_BEGIN_DECLS

SoleusRoutine *soleus_reader_read_routine (SoleusReader *self,
                                           JsonObject   *object,
                                           GHashTable   *exercises,
                                           GPtrArray    *uses) G_GNUC_WARN_UNUSED_RESULT;
gboolean       soleus_reader_check_length (SoleusReader  *self,
                                           SoleusRoutine *routine);

G_END_DECLS
