/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-card.h"
#include "soleus-reader.h"

G_BEGIN_DECLS

SoleusLearnDrawing *soleus_reader_read_learn_drawing (SoleusReader *self,
                                                      JsonObject   *object) G_GNUC_WARN_UNUSED_RESULT;
SoleusLearnCard    *soleus_reader_read_learn_card (SoleusReader *self,
                                                   JsonObject   *object,
                                                   GHashTable   *drawings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
