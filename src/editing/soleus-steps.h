/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept of one file's undo at most: so many steps, and so many bytes of all their states together. The present state is kept however large it is. */
#define SOLEUS_STEPS_MOST 100
#define SOLEUS_STEPS_MOST_BYTES (1024 * 1024)

/**
 * SoleusState:
 * @text: the whole document
 * @label: (nullable): what the step that led here is called, translated; %NULL for the first state
 *
 * One state of a document that is being edited.
 */
typedef struct {
  GBytes *text;
  char   *label;
} SoleusState;

/**
 * SoleusSteps:
 * @states: (element-type SoleusState): from the oldest that is known to the last one, at least one
 * @position: which of them is the present one: those before it can be undone, those behind it redone
 *
 * The undo of one document. Whole texts are kept, not changes: a routine has some kilobytes, and so undoing gives the very bytes that were there.
 */
typedef struct {
  GPtrArray *states;
  guint      position;
} SoleusSteps;

SoleusSteps       *soleus_steps_new (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;
SoleusSteps       *soleus_steps_copy (const SoleusSteps *self) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_steps_free (SoleusSteps *self);
const SoleusState *soleus_steps_get (const SoleusSteps *self,
                                     guint              index);
GBytes            *soleus_steps_get_text (const SoleusSteps *self);
void               soleus_steps_add (SoleusSteps *self,
                                     GBytes      *text,
                                     const char  *label);
void               soleus_steps_replace (SoleusSteps *self,
                                         GBytes      *text,
                                         const char  *label);
void               soleus_steps_drop (SoleusSteps *self);
gboolean           soleus_steps_find (const SoleusSteps *self,
                                      GBytes            *text,
                                      guint             *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusSteps, soleus_steps_free)

G_END_DECLS
