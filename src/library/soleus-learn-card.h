/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-learn-drawing.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOLEUS_TYPE_LEARN_CARD (soleus_learn_card_get_type ())

G_DECLARE_FINAL_TYPE (SoleusLearnCard, soleus_learn_card, SOLEUS, LEARN_CARD, GObject)

SoleusLearnCard    *soleus_learn_card_new (const char         *id,
                                           const char         *title,
                                           const char         *summary,
                                           char              **paragraphs,
                                           char              **exercises,
                                           GPtrArray          *sources,
                                           SoleusLearnDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;
const char         *soleus_learn_card_get_id (SoleusLearnCard *self);
const char         *soleus_learn_card_get_title (SoleusLearnCard *self);
const char         *soleus_learn_card_get_summary (SoleusLearnCard *self);
const char *const  *soleus_learn_card_get_paragraphs (SoleusLearnCard *self);
const char *const  *soleus_learn_card_get_exercises (SoleusLearnCard *self);
GPtrArray          *soleus_learn_card_get_sources (SoleusLearnCard *self);
SoleusLearnDrawing *soleus_learn_card_get_drawing (SoleusLearnCard *self);

G_END_DECLS
