/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-json-edit.h"
#include "soleus-json.h"

#include <math.h>

/**
 * soleus_draft_set_number:
 * @self: a draft
 * @pointer: where, such as "/blocks/0/phases/hold/duration_s"
 * @number: a finite number in the unit of the key
 * @label: what the step is called in Undo, a translated noun phrase such as "Sets"
 *
 * As soleus_draft_set_node() for a number; a whole one is written as such.
 */
void
soleus_draft_set_number (SoleusDraft *self,
                         const char  *pointer,
                         double       number,
                         const char  *label)
{
  g_return_if_fail (isfinite (number));

  soleus_draft_set_node (self, pointer, soleus_json_new_number (number), label);
}

/**
 * soleus_draft_set_text:
 * @self: a draft
 * @pointer: where, such as "/name"
 * @text: the text
 * @label: what the step is called in Undo
 *
 * As soleus_draft_set_node() for a text.
 */
void
soleus_draft_set_text (SoleusDraft *self,
                       const char  *pointer,
                       const char  *text,
                       const char  *label)
{
  soleus_draft_set_node (self, pointer, json_node_init_string (json_node_alloc (), text), label);
}

/**
 * soleus_draft_set_node:
 * @self: a draft
 * @pointer: a JSON pointer to a member of an object or an element of an array, never the document itself
 * @node: (transfer full): the new value
 * @label: what the step is called in Undo
 *
 * Changes one value. Objects that are missing on the way are made. Changes at one pointer in a row are one step until soleus_draft_settle(). Nothing happens when that
 * value stands there already, or when there is no such place (a row may still speak of a block that has just gone).
 */
void
soleus_draft_set_node (SoleusDraft *self,
                       const char  *pointer,
                       JsonNode    *node,
                       const char  *label)
{
  JsonNode *old = soleus_json_look_up (soleus_draft_get_root (self), pointer);

  if (old != NULL && soleus_json_equal (old, node))
    json_node_unref (node);
  else if (soleus_json_set (soleus_draft_get_root (self), pointer, node))
    soleus_draft_take_step (self, pointer, label);
}

/**
 * soleus_draft_unset:
 * @self: a draft
 * @pointer: a JSON pointer to a member of an object
 * @label: what the step is called in Undo
 *
 * Takes a value away, so that what the exercise says by itself holds again. In a block, an object that becomes empty goes too.
 */
void
soleus_draft_unset (SoleusDraft *self,
                    const char  *pointer,
                    const char  *label)
{
  if (soleus_json_unset (soleus_draft_get_root (self), pointer))
    soleus_draft_take_step (self, pointer, label);
}

/**
 * soleus_draft_insert:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array, such as "/blocks"; one that is missing is made
 * @index: before which element; at the end when there are not so many
 * @node: (transfer full): the new element
 * @label: what the step is called in Undo
 */
void
soleus_draft_insert (SoleusDraft *self,
                     const char  *array_pointer,
                     guint        index,
                     JsonNode    *node,
                     const char  *label)
{
  if (soleus_json_insert (soleus_draft_get_root (self), array_pointer, index, node))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_take_out:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array
 * @index: which element goes
 * @label: what the step is called in Undo
 */
void
soleus_draft_take_out (SoleusDraft *self,
                       const char  *array_pointer,
                       guint        index,
                       const char  *label)
{
  if (soleus_json_take_out (soleus_draft_get_root (self), array_pointer, index))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_move:
 * @self: a draft
 * @array_pointer: a JSON pointer to an array
 * @from: which element
 * @to: where it stands afterwards
 * @label: what the step is called in Undo
 */
void
soleus_draft_move (SoleusDraft *self,
                   const char  *array_pointer,
                   guint        from,
                   guint        to,
                   const char  *label)
{
  if (from != to && soleus_json_move (soleus_draft_get_root (self), array_pointer, from, to))
    soleus_draft_take_step (self, NULL, label);
}

/**
 * soleus_draft_replace:
 * @self: a draft
 * @root: (transfer full): a whole document of the same id and format
 * @label: what the step is called in Undo
 *
 * Changes the whole document as one step. Nothing happens when it says the same.
 */
void
soleus_draft_replace (SoleusDraft *self,
                      JsonNode    *root,
                      const char  *label)
{
  g_autoptr (JsonNode) document = root;
  g_autoptr (GBytes) text = soleus_draft_print (document);

  if (!soleus_json_equal (document, soleus_draft_get_root (self)))
    soleus_draft_take_text (self, text, label);
}
