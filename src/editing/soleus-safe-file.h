/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-system.h"

G_BEGIN_DECLS

/* What no folder of a person's own will ever hold of one name. */
#define SOLEUS_SAFE_FILE_MOST_NUMBER 10000

/**
 * SoleusSafeWrite:
 * @SOLEUS_SAFE_WRITE_NEW: the file must not be there yet
 * @SOLEUS_SAFE_WRITE_KNOWN: the file must hold what is expected
 * @SOLEUS_SAFE_WRITE_ANY: whatever is there is replaced
 *
 * What a file that is written may replace.
 */
typedef enum {
  SOLEUS_SAFE_WRITE_NEW,
  SOLEUS_SAFE_WRITE_KNOWN,
  SOLEUS_SAFE_WRITE_ANY,
} SoleusSafeWrite;

GBytes  *soleus_safe_file_read (const SoleusSystem *system,
                                const char         *path,
                                gsize               most_bytes,
                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean soleus_safe_file_write (const SoleusSystem *system,
                                 const char         *path,
                                 GBytes             *text,
                                 SoleusSafeWrite     how,
                                 GBytes             *expected,
                                 gboolean           *written,
                                 GError            **error);
gboolean soleus_safe_file_move_aside (const SoleusSystem *system,
                                      const char         *path,
                                      const char         *stem,
                                      const char         *suffix,
                                      GError            **error);
gboolean soleus_safe_file_remove (const SoleusSystem *system,
                                  const char         *path,
                                  GError            **error);

G_END_DECLS
