/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusFaultRule:
 * @SOLEUS_FAULT_RULE_SCHEMA: the JSON Schemas refuse it too
 * @SOLEUS_FAULT_RULE_BEYOND: it is beyond what a JSON Schema can say
 *
 * Which rules a kind of fault breaks.
 */
typedef enum {
  SOLEUS_FAULT_RULE_SCHEMA,
  SOLEUS_FAULT_RULE_BEYOND,
} SoleusFaultRule;

/**
 * SoleusFault:
 * @code: what kind of fault, for machines: one of soleus_fault_list_codes (), such as "min-above-max"; never translated
 * @pointer: a JSON pointer to the place, such as "/sets/min"; empty for the whole file
 * @line: counted from 1, when the text itself is at fault; else 0
 * @column: in characters, counted from 1; 0 together with @line
 * @message: what is wrong, and what would be right, translated
 *
 * One thing that is wrong in a file.
 */
typedef struct {
  char *code;
  char *pointer;
  int   line;
  int   column;
  char *message;
} SoleusFault;

SoleusFault    *soleus_fault_new (const char *code,
                                  const char *pointer,
                                  const char *message) G_GNUC_WARN_UNUSED_RESULT;
void            soleus_fault_free (SoleusFault *self);
char           *soleus_fault_to_text (const SoleusFault *self,
                                      const char        *path) G_GNUC_WARN_UNUSED_RESULT;
SoleusFaultRule soleus_fault_get_rule (const char *code);
const char    **soleus_fault_list_codes (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *soleus_faults_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusFault, soleus_fault_free)

G_END_DECLS
