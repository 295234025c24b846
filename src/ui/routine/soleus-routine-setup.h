/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "soleus-exercise.h"

G_BEGIN_DECLS

void soleus_routine_setup_fill (GtkBox    *box,
                                GPtrArray *exercises);

G_END_DECLS
