/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-drawing.h"

G_DEFINE_BOXED_TYPE (SoleusLearnDrawing, soleus_learn_drawing, soleus_learn_drawing_ref, soleus_learn_drawing_unref)

static void
clear (gpointer data)
{
  SoleusLearnDrawing *self = data;

  g_free (self->id);
  g_free (self->description);
  g_ptr_array_unref (self->parts);
}

/**
 * soleus_learn_drawing_new:
 *
 * Returns: (transfer full): a drawing with nothing on it
 */
SoleusLearnDrawing *
soleus_learn_drawing_new (void)
{
  SoleusLearnDrawing *self = g_atomic_rc_box_new0 (SoleusLearnDrawing);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_learn_part_free);
  return self;
}

/**
 * soleus_learn_drawing_ref:
 * @self: a drawing
 *
 * Returns: (transfer full): @self
 */
SoleusLearnDrawing *
soleus_learn_drawing_ref (SoleusLearnDrawing *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * soleus_learn_drawing_unref:
 * @self: (transfer full): a drawing
 */
void
soleus_learn_drawing_unref (SoleusLearnDrawing *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * soleus_learn_part_free:
 * @self: (transfer full): a part of a drawing
 */
void
soleus_learn_part_free (SoleusLearnPart *self)
{
  g_free (self->path);
  g_free (self->label);
  g_free (self);
}
