/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-json.h"

/*
 * soleus_draft_get_steps:
 * @self: a draft
 *
 * Returns: (transfer none): what there is to undo
 */
const SoleusSteps *
soleus_draft_get_steps (SoleusDraft *self)
{
  return self->steps;
}

/*
 * soleus_draft_get_path:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the file, %NULL while there is none
 */
const char *
soleus_draft_get_path (SoleusDraft *self)
{
  return self->path;
}

/*
 * soleus_draft_get_stored:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the file held when it was last read or written; %NULL while there is none
 */
GBytes *
soleus_draft_get_stored (SoleusDraft *self)
{
  return self->stored;
}

/*
 * soleus_draft_get_root:
 * @self: a draft
 *
 * Returns: (transfer none): the tree of the present state
 */
JsonNode *
soleus_draft_get_root (SoleusDraft *self)
{
  return self->root;
}

/**
 * soleus_draft_get_id:
 * @self: a draft
 *
 * Returns: (transfer none): the id of the routine or exercise, which stays as it is whatever is changed
 */
const char *
soleus_draft_get_id (SoleusDraft *self)
{
  return self->id;
}

/**
 * soleus_draft_is_exercise:
 * @self: a draft
 *
 * Returns: whether it is an exercise of the person's own; else it is a routine
 */
gboolean
soleus_draft_is_exercise (SoleusDraft *self)
{
  return self->is_exercise;
}

/**
 * soleus_draft_is_new:
 * @self: a draft
 *
 * Returns: whether there is nothing yet that would have to be kept: it has no file, and nothing was changed
 */
gboolean
soleus_draft_is_new (SoleusDraft *self)
{
  return self->stored == NULL && self->steps->position == 0;
}

/**
 * soleus_draft_get_entry:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the present state means, for preview and total time; while it has faults, the last state that had none; %NULL when there was none
 */
SoleusEntry *
soleus_draft_get_entry (SoleusDraft *self)
{
  return self->entry;
}

/**
 * soleus_draft_get_faults:
 * @self: a draft
 *
 * Returns: (transfer none) (element-type SoleusFault): what is wrong with the present state; another array after each change
 */
GPtrArray *
soleus_draft_get_faults (SoleusDraft *self)
{
  return self->faults;
}

/**
 * soleus_draft_get_is_sound:
 * @self: a draft
 *
 * Returns: whether the present state has no fault
 */
gboolean
soleus_draft_get_is_sound (SoleusDraft *self)
{
  return self->is_sound;
}

/**
 * soleus_draft_look_up:
 * @self: a draft
 * @pointer: a JSON pointer (RFC 6901); empty for the whole document
 *
 * Returns: (transfer none) (nullable): what stands there in the present state; valid until the next change, and only to be read
 */
JsonNode *
soleus_draft_look_up (SoleusDraft *self,
                      const char  *pointer)
{
  return soleus_json_look_up (self->root, pointer);
}

/**
 * soleus_draft_get_can_undo:
 * @self: a draft
 *
 * Returns: whether there is a step to take back
 */
gboolean
soleus_draft_get_can_undo (SoleusDraft *self)
{
  return self->can_undo;
}

/**
 * soleus_draft_get_can_redo:
 * @self: a draft
 *
 * Returns: whether a step was taken back
 */
gboolean
soleus_draft_get_can_redo (SoleusDraft *self)
{
  return self->can_redo;
}

/**
 * soleus_draft_get_undo_label:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the step is called that Undo takes back
 */
const char *
soleus_draft_get_undo_label (SoleusDraft *self)
{
  return self->undo_label;
}

/**
 * soleus_draft_get_redo_label:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the step is called that Redo takes again
 */
const char *
soleus_draft_get_redo_label (SoleusDraft *self)
{
  return self->redo_label;
}
