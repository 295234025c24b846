/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void soleus_closing_dialogs_hold (AdwApplicationWindow *window);

G_END_DECLS
