/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * SOLEUS_REMOTE_INTERFACE:
 *
 * The interface under which a session is controlled over the bus: a method for each command, which returns whether it applied, and `Status`.
 */
#define SOLEUS_REMOTE_INTERFACE "io.github.soleusapp.Soleus.Session"
