/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-exercise.h"
#include "soleus-reader.h"

G_BEGIN_DECLS

SoleusExercise *soleus_reader_read_exercise (SoleusReader *self,
                                             JsonObject   *object) G_GNUC_WARN_UNUSED_RESULT;
gboolean        soleus_reader_check_head (SoleusReader *self,
                                          JsonObject   *object,
                                          const char   *format);
void            soleus_reader_get_frequency (SoleusReader    *self,
                                             JsonObject      *object,
                                             SoleusFrequency *frequency);
gboolean        soleus_reader_check_source (SoleusReader *self,
                                            JsonObject   *object,
                                            const char   *source);
void            soleus_reader_check_sources (SoleusReader *self,
                                             JsonObject   *object);

G_END_DECLS
