/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-part-kind.h"

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEARN_DRAWING (soleus_learn_drawing_get_type ())

/**
 * SoleusLearnPart:
 * @kind: what it is
 * @path: its closed outline, or the lines of fibres, as the path data of SVG with absolute coordinates
 * @label: (nullable): what it is called, translated
 * @label_x: where the label begins, right of all that is drawn
 * @label_y: the middle of its line
 * @point_x: the place in the part that the label means
 * @point_y: likewise
 *
 * One part of a drawing. Coordinates count from the top left, in a box that is 1 high and as wide as the drawing's aspect says.
 */
typedef struct {
  SoleusLearnPartKind kind;
  char               *path;
  char               *label;
  double              label_x;
  double              label_y;
  double              point_x;
  double              point_y;
} SoleusLearnPart;

/**
 * SoleusLearnDrawing:
 * @id: stable name
 * @description: what the drawing shows, for people who don't see it, translated
 * @aspect: its width divided by its height
 * @parts: (element-type SoleusLearnPart): what is drawn, the farthest first
 *
 * A labelled drawing. Filled by its reader and never changed afterwards.
 */
typedef struct {
  char      *id;
  char      *description;
  double     aspect;
  GPtrArray *parts;
} SoleusLearnDrawing;

GType               soleus_learn_drawing_get_type (void) G_GNUC_CONST;
SoleusLearnDrawing *soleus_learn_drawing_new (void) G_GNUC_WARN_UNUSED_RESULT;
SoleusLearnDrawing *soleus_learn_drawing_ref (SoleusLearnDrawing *self);
void                soleus_learn_drawing_unref (SoleusLearnDrawing *self);

void soleus_learn_part_free (SoleusLearnPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusLearnDrawing, soleus_learn_drawing_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoleusLearnPart, soleus_learn_part_free)

G_END_DECLS
