/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the values of the format's words are called where one of them is chosen. Each takes a value of the enumeration in its name. */

const char *soleus_phase_kind_to_title (int kind);
const char *soleus_sides_to_title (int sides);
const char *soleus_goal_kind_to_title (int goal);
const char *soleus_category_to_title (int category);
const char *soleus_level_to_title (int level);

G_END_DECLS
