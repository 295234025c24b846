/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-record.h"

G_BEGIN_DECLS

/**
 * SoleusExportFormat:
 * @SOLEUS_EXPORT_FORMAT_CSV: a row for each set, the same everywhere: for other programs
 * @SOLEUS_EXPORT_FORMAT_LOCAL_CSV: a row for each set, as a spreadsheet in the person's own language opens it
 * @SOLEUS_EXPORT_FORMAT_JSON: all that is the person's: for another computer, and for other programs
 *
 * As what a history is exported.
 */
typedef enum {
  SOLEUS_EXPORT_FORMAT_CSV,
  SOLEUS_EXPORT_FORMAT_LOCAL_CSV,
  SOLEUS_EXPORT_FORMAT_JSON,
} SoleusExportFormat;

void  soleus_export_append_csv_headings (GString *out);
void  soleus_export_append_csv (GString             *out,
                                SoleusSessionRecord *session);
void  soleus_export_append_local_csv_headings (GString    *out,
                                               const char *decimal_mark);
void  soleus_export_append_local_csv (GString             *out,
                                      SoleusSessionRecord *session,
                                      const char          *decimal_mark);
char *soleus_export_to_json (GPtrArray *sessions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
