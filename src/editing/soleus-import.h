/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-likeness.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_IMPORT (soleus_import_get_type ())

G_DECLARE_FINAL_TYPE (SoleusImport, soleus_import, SOLEUS, IMPORT, GObject)

/**
 * SoleusImportChoice:
 * @SOLEUS_IMPORT_CHOICE_ADD: it comes in as it is
 * @SOLEUS_IMPORT_CHOICE_REPLACE: it takes the place of the person's own one that has its id
 * @SOLEUS_IMPORT_CHOICE_KEEP_BOTH: it comes in with an id and a name of its own
 * @SOLEUS_IMPORT_CHOICE_SKIP: it doesn't come in
 *
 * What can be done with what comes in. In sets of them each is the bit of its value.
 */
typedef enum {
  SOLEUS_IMPORT_CHOICE_ADD,
  SOLEUS_IMPORT_CHOICE_REPLACE,
  SOLEUS_IMPORT_CHOICE_KEEP_BOTH,
  SOLEUS_IMPORT_CHOICE_SKIP,
} SoleusImportChoice;

/**
 * SoleusLevelReason:
 * @SOLEUS_LEVEL_REASON_FILE: the file says so itself
 * @SOLEUS_LEVEL_REASON_IMPORTED: it comes from elsewhere, and nobody knows for whom it was made
 * @SOLEUS_LEVEL_REASON_EXERCISE: one of its exercises asks for it
 * @SOLEUS_LEVEL_REASON_ORIGIN: what it was made from asks for it
 * @SOLEUS_LEVEL_REASON_KEPT: it keeps to what comes with Soleus, and is for the same people
 *
 * Why something that comes in has its level.
 */
typedef enum {
  SOLEUS_LEVEL_REASON_FILE,
  SOLEUS_LEVEL_REASON_IMPORTED,
  SOLEUS_LEVEL_REASON_EXERCISE,
  SOLEUS_LEVEL_REASON_ORIGIN,
  SOLEUS_LEVEL_REASON_KEPT,
} SoleusLevelReason;

/**
 * SoleusBroughtState:
 * @SOLEUS_BROUGHT_STATE_NEW: no exercise of this id is there
 * @SOLEUS_BROUGHT_STATE_SAME: it says what the one that is there says
 * @SOLEUS_BROUGHT_STATE_OTHER: one that is there has its id and says something else
 *
 * How an exercise within a file stands to those that are there.
 */
typedef enum {
  SOLEUS_BROUGHT_STATE_NEW,
  SOLEUS_BROUGHT_STATE_SAME,
  SOLEUS_BROUGHT_STATE_OTHER,
} SoleusBroughtState;

SoleusImport      *soleus_import_new (GBytes        *text,
                                      SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
SoleusImport      *soleus_import_new_for_path (const char    *path,
                                               SoleusLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
SoleusImport      *soleus_import_new_unreadable (const char *message) G_GNUC_WARN_UNUSED_RESULT;
GBytes            *soleus_import_get_text (SoleusImport *self);
SoleusEntry       *soleus_import_get_entry (SoleusImport *self);
GPtrArray         *soleus_import_get_faults (SoleusImport *self);
const char        *soleus_import_get_id (SoleusImport *self);
const char        *soleus_import_get_name (SoleusImport *self);
gboolean           soleus_import_get_is_exercise (SoleusImport *self);
SoleusLevelReason  soleus_import_get_level_reason (SoleusImport *self);
SoleusLikeness     soleus_import_get_likeness (SoleusImport *self);
SoleusEntry       *soleus_import_get_like (SoleusImport *self);
GPtrArray         *soleus_import_get_changes (SoleusImport *self);
guint              soleus_import_count_exercises (SoleusImport *self);
const char        *soleus_import_get_exercise (SoleusImport       *self,
                                               guint               index,
                                               const char        **id,
                                               SoleusBroughtState *state);
gboolean           soleus_import_allows (SoleusImport      *self,
                                         SoleusImportChoice choice);
SoleusImportChoice soleus_import_get_proposal (SoleusImport *self);
GBytes            *soleus_import_make_copy (SoleusImport  *self,
                                            SoleusLibrary *library,
                                            char         **id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
