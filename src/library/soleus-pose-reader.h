/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-pose-data.h"
#include "soleus-reader.h"

G_BEGIN_DECLS

void  soleus_reader_check_pose_file (SoleusReader *self,
                                     JsonObject   *object);
char *soleus_reader_get_pose (SoleusReader *self,
                              JsonObject   *object) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
