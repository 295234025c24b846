/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SoleusIdCheck:
 * @id: an id
 * @data: what was handed to soleus_id_make()
 *
 * Returns: whether something else is called @id
 */
typedef gboolean (*SoleusIdCheck) (const char *id,
                                   gpointer    data);

char *soleus_id_make (const char   *name,
                      const char   *fallback,
                      SoleusIdCheck is_taken,
                      gpointer      data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
