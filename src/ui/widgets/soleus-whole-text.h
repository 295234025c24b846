/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void soleus_banner_show_whole (AdwBanner *banner);
void soleus_toast_show_whole (AdwToast *toast);

G_END_DECLS
