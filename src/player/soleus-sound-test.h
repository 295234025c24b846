/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "soleus-cue-profile.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_SOUND_TEST (soleus_sound_test_get_type ())

G_DECLARE_FINAL_TYPE (SoleusSoundTest, soleus_sound_test, SOLEUS, SOUND_TEST, GObject)

SoleusSoundTest *soleus_sound_test_new (SoleusCueProfile cue_profile,
                                        double           volume) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
