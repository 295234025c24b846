/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"
#include "soleus-source.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_ENTRY (soleus_entry_get_type ())

G_DECLARE_FINAL_TYPE (SoleusEntry, soleus_entry, SOLEUS, ENTRY, GObject)

SoleusEntry    *soleus_entry_new (SoleusSource    source,
                                  const char     *path,
                                  GBytes         *text,
                                  SoleusRoutine  *routine,
                                  SoleusExercise *exercise,
                                  GPtrArray      *uses) G_GNUC_WARN_UNUSED_RESULT;
const char     *soleus_entry_get_id (SoleusEntry *self);
const char     *soleus_entry_get_name (SoleusEntry *self);
char           *soleus_entry_dup_file_name (SoleusEntry *self,
                                            const char  *suffix) G_GNUC_WARN_UNUSED_RESULT;
const char     *soleus_entry_get_summary (SoleusEntry *self);
SoleusCategory  soleus_entry_get_category (SoleusEntry *self);
SoleusLevel     soleus_entry_get_level (SoleusEntry *self);
SoleusSource    soleus_entry_get_source (SoleusEntry *self);
gboolean        soleus_entry_get_is_exercise (SoleusEntry *self);
int64_t         soleus_entry_get_duration_us (SoleusEntry *self);
SoleusRoutine  *soleus_entry_get_routine (SoleusEntry *self);
SoleusExercise *soleus_entry_get_exercise (SoleusEntry *self);
const char     *soleus_entry_get_path (SoleusEntry *self);
GBytes         *soleus_entry_get_text (SoleusEntry *self);
JsonNode       *soleus_entry_get_root (SoleusEntry *self);
GPtrArray      *soleus_entry_get_uses (SoleusEntry *self);

G_END_DECLS
