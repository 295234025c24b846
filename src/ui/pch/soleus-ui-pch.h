/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once for all files of the window, which include what they need all the same. */
#include <adwaita.h>
