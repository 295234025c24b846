/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-steps.h"

static SoleusState *
new_state (GBytes     *text,
           const char *label)
{
  SoleusState *state = g_new (SoleusState, 1);

  state->text = g_bytes_ref (text);
  state->label = g_strdup (label);
  return state;
}

static void
free_state (SoleusState *state)
{
  g_bytes_unref (state->text);
  g_free (state->label);
  g_free (state);
}

static gsize
count_bytes (const SoleusSteps *self)
{
  gsize bytes = 0;

  for (guint i = 0; i < self->states->len; i++)
    bytes += g_bytes_get_size (soleus_steps_get (self, i)->text);
  return bytes;
}

/* The oldest goes first. What is first then has nothing before it, so its label names no step any more. */
static void
keep_within_bounds (SoleusSteps *self)
{
  gsize bytes = count_bytes (self);

  while (self->position > 0 && (self->states->len > SOLEUS_STEPS_MOST + 1 || bytes > SOLEUS_STEPS_MOST_BYTES)) {
    bytes -= g_bytes_get_size (soleus_steps_get (self, 0)->text);
    g_ptr_array_remove_index (self->states, 0);
    self->position--;
    g_clear_pointer (&((SoleusState *) g_ptr_array_index (self->states, 0))->label, g_free);
  }
}

/**
 * soleus_steps_new:
 * @text: a document
 *
 * Returns: (transfer full): steps that hold no more than @text
 */
SoleusSteps *
soleus_steps_new (GBytes *text)
{
  SoleusSteps *self = g_new0 (SoleusSteps, 1);

  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) free_state);
  g_ptr_array_add (self->states, new_state (text, NULL));
  return self;
}

/**
 * soleus_steps_copy:
 * @self: steps
 *
 * Returns: (transfer full): the same; the texts are shared, so it costs little and may go to another thread
 */
SoleusSteps *
soleus_steps_copy (const SoleusSteps *self)
{
  SoleusSteps *copy = soleus_steps_new (soleus_steps_get (self, 0)->text);

  for (guint i = 1; i < self->states->len; i++)
    g_ptr_array_add (copy->states, new_state (soleus_steps_get (self, i)->text, soleus_steps_get (self, i)->label));
  copy->position = self->position;
  return copy;
}

void
soleus_steps_free (SoleusSteps *self)
{
  g_ptr_array_unref (self->states);
  g_free (self);
}

/**
 * soleus_steps_get:
 * @self: steps
 * @index: which state, below the number of states
 *
 * Returns: (transfer none): that state
 */
const SoleusState *
soleus_steps_get (const SoleusSteps *self,
                  guint              index)
{
  return g_ptr_array_index (self->states, index);
}

GBytes *
soleus_steps_get_text (const SoleusSteps *self)
{
  return soleus_steps_get (self, self->position)->text;
}

/**
 * soleus_steps_add:
 * @self: steps
 * @text: the document as it is now
 * @label: what the step is called
 *
 * Goes one step on from the present state. What could be redone is gone, as everywhere; so are the oldest states when there would be too many.
 */
void
soleus_steps_add (SoleusSteps *self,
                  GBytes      *text,
                  const char  *label)
{
  /* What was handed over may belong to a state that goes. */
  SoleusState *state = new_state (text, label);

  g_ptr_array_set_size (self->states, (int) self->position + 1);
  g_ptr_array_add (self->states, state);
  self->position++;
  keep_within_bounds (self);
}

/**
 * soleus_steps_replace:
 * @self: steps of which the present state is the last one, and not the first
 * @text: the document as it is now
 * @label: what the step is called
 *
 * Makes the last step lead to @text.
 */
void
soleus_steps_replace (SoleusSteps *self,
                      GBytes      *text,
                      const char  *label)
{
  g_return_if_fail (self->position > 0);

  self->position--;
  soleus_steps_add (self, text, label);
}

/**
 * soleus_steps_drop:
 * @self: steps of which the present state is not the first one
 *
 * Forgets the last step, as though it had never been made.
 */
void
soleus_steps_drop (SoleusSteps *self)
{
  g_return_if_fail (self->position > 0);

  g_ptr_array_set_size (self->states, (int) self->position);
  self->position--;
}

/**
 * soleus_steps_find:
 * @self: steps
 * @text: a document
 * @index: (out): which state it is
 *
 * Finds a state by its bytes, first the present one, then the latest.
 *
 * Returns: whether @text is one of the states
 */
gboolean
soleus_steps_find (const SoleusSteps *self,
                   GBytes            *text,
                   guint             *index)
{
  if (g_bytes_equal (soleus_steps_get_text (self), text)) {
    *index = self->position;
    return TRUE;
  }
  for (guint i = self->states->len; i > 0; i--) {
    if (!g_bytes_equal (soleus_steps_get (self, i - 1)->text, text))
      continue;
    *index = i - 1;
    return TRUE;
  }
  return FALSE;
}
