/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusSource:
 * @SOLEUS_SOURCE_BUILT_IN: comes with the program
 * @SOLEUS_SOURCE_OWN: a file of the person's own
 *
 * Where an exercise or a routine comes from.
 */
typedef enum {
  SOLEUS_SOURCE_BUILT_IN,
  SOLEUS_SOURCE_OWN,
} SoleusSource;

G_END_DECLS
