/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-bounds.h"
#include "soleus-range.h"
#include "soleus-source.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SoleusReader:
 * @source: whose file this is: built-in texts are translated, an own file has at least the level "trained"
 * @pointer: where in the document the reading stands
 * @faults: (element-type SoleusFault): what was found wrong so far, up to a hundred
 * @n_faults: how many faults there were in all
 *
 * Walks through a document, key by key, and collects what is wrong on the way.
 */
typedef struct {
  SoleusSource source;
  GString     *pointer;
  GPtrArray   *faults;
  guint        n_faults;
} SoleusReader;

void soleus_reader_init (SoleusReader *self,
                         SoleusSource  source,
                         GPtrArray    *faults);
void soleus_reader_clear (SoleusReader *self);

gsize soleus_reader_enter (SoleusReader *self,
                           const char   *key);
gsize soleus_reader_enter_index (SoleusReader *self,
                                 guint         index);
void  soleus_reader_leave (SoleusReader *self,
                           gsize         place);
void  soleus_reader_fault (SoleusReader *self,
                           const char   *code,
                           const char   *format,
                           ...) G_GNUC_PRINTF (3, 4);
void  soleus_reader_fault_at (SoleusReader *self,
                              const char   *key,
                              const char   *code,
                              const char   *format,
                              ...) G_GNUC_PRINTF (4, 5);

void        soleus_reader_fault_type (SoleusReader *self,
                                      const char   *expected);
gboolean    soleus_reader_has (JsonObject *object,
                               const char *key);
void        soleus_reader_require (SoleusReader *self,
                                   JsonObject   *object,
                                   const char   *key);
JsonObject *soleus_reader_get_object (SoleusReader *self,
                                      JsonObject   *object,
                                      const char   *key);
JsonArray  *soleus_reader_get_array (SoleusReader *self,
                                     JsonObject   *object,
                                     const char   *key);
JsonObject *soleus_reader_get_item (SoleusReader *self,
                                    JsonArray    *array,
                                    guint         index);
gboolean    soleus_reader_get_number (SoleusReader       *self,
                                      JsonObject         *object,
                                      const char         *key,
                                      const SoleusBounds *bounds,
                                      double             *value);
void        soleus_reader_check_number (SoleusReader       *self,
                                        JsonArray          *array,
                                        guint               index,
                                        const SoleusBounds *bounds);
gboolean    soleus_reader_get_range (SoleusReader       *self,
                                     JsonObject         *object,
                                     const char         *key,
                                     const SoleusBounds *bounds,
                                     SoleusRange        *range);
char       *soleus_reader_get_string (SoleusReader *self,
                                      JsonObject   *object,
                                      const char   *key);
char       *soleus_reader_get_id (SoleusReader *self,
                                  JsonObject   *object,
                                  const char   *key);
gboolean    soleus_reader_get_kind (SoleusReader *self,
                                    JsonObject   *object,
                                    const char   *key,
                                    GType         type,
                                    int          *value);
unsigned    soleus_reader_get_kinds (SoleusReader *self,
                                     JsonObject   *object,
                                     const char   *key,
                                     GType         type);
char       *soleus_reader_get_text (SoleusReader *self,
                                    JsonObject   *object,
                                    const char   *key,
                                    glong         most_characters);
char      **soleus_reader_get_texts (SoleusReader *self,
                                     JsonObject   *object,
                                     const char   *key);
char      **soleus_reader_get_codes (SoleusReader *self,
                                     JsonObject   *object,
                                     const char   *key);

gboolean soleus_is_id (const char *id);

G_END_DECLS
