/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-history.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void soleus_unsaved_question_ask (SoleusHistory *history,
                                  GtkWindow     *window);

G_END_DECLS
