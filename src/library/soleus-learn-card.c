/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-card.h"

/**
 * SoleusLearnCard:
 *
 * What there is to know about one thing, on one page: a few short paragraphs and where they come from.
 */
struct _SoleusLearnCard {
  GObject parent_instance;

  char               *id;
  char               *title;
  char               *summary;
  GStrv               paragraphs;
  GStrv               exercises;
  GPtrArray          *sources; /* (element-type SoleusProvenance) */
  SoleusLearnDrawing *drawing; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SoleusLearnCard, soleus_learn_card, G_TYPE_OBJECT)

static void
soleus_learn_card_finalize (GObject *object)
{
  SoleusLearnCard *self = SOLEUS_LEARN_CARD (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_strfreev (self->paragraphs);
  g_strfreev (self->exercises);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->drawing, soleus_learn_drawing_unref);

  G_OBJECT_CLASS (soleus_learn_card_parent_class)->finalize (object);
}

static void
soleus_learn_card_class_init (SoleusLearnCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_learn_card_finalize;
}

static void
soleus_learn_card_init (SoleusLearnCard *self)
{
}

/**
 * soleus_learn_card_new:
 * @id: (nullable): the stable name
 * @title: (nullable): what it is about
 * @summary: (nullable): one line for a list of cards
 * @paragraphs: (transfer full) (array zero-terminated=1): what it says
 * @exercises: (transfer full) (array zero-terminated=1): the ids of exercises and routines that belong to it
 * @sources: (transfer full) (element-type SoleusProvenance): where it comes from
 * @drawing: (nullable): what to draw above the text
 *
 * Returns: (transfer full): a card; one that lacks a text is only good for being told what is wrong with it
 */
SoleusLearnCard *
soleus_learn_card_new (const char         *id,
                       const char         *title,
                       const char         *summary,
                       char              **paragraphs,
                       char              **exercises,
                       GPtrArray          *sources,
                       SoleusLearnDrawing *drawing)
{
  SoleusLearnCard *self = g_object_new (SOLEUS_TYPE_LEARN_CARD, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  self->paragraphs = paragraphs;
  self->exercises = exercises;
  self->sources = sources;
  self->drawing = drawing != NULL ? soleus_learn_drawing_ref (drawing) : NULL;
  return self;
}

/**
 * soleus_learn_card_get_id:
 * @self: a card
 *
 * Returns: (transfer none): the stable name, `[a-z0-9-]`
 */
const char *
soleus_learn_card_get_id (SoleusLearnCard *self)
{
  return self->id;
}

/**
 * soleus_learn_card_get_title:
 * @self: a card
 *
 * Returns: (transfer none): what it is about, in the person's language
 */
const char *
soleus_learn_card_get_title (SoleusLearnCard *self)
{
  return self->title;
}

/**
 * soleus_learn_card_get_summary:
 * @self: a card
 *
 * Returns: (transfer none): one line for a list of cards, in the person's language
 */
const char *
soleus_learn_card_get_summary (SoleusLearnCard *self)
{
  return self->summary;
}

/**
 * soleus_learn_card_get_paragraphs:
 * @self: a card
 *
 * Returns: (transfer none) (array zero-terminated=1): what it says, in the person's language, at least one
 */
const char *const *
soleus_learn_card_get_paragraphs (SoleusLearnCard *self)
{
  return (const char *const *) self->paragraphs;
}

/**
 * soleus_learn_card_get_exercises:
 * @self: a card
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of exercises and routines of the library that belong to it, maybe none
 */
const char *const *
soleus_learn_card_get_exercises (SoleusLearnCard *self)
{
  return (const char *const *) self->exercises;
}

/**
 * soleus_learn_card_get_sources:
 * @self: a card
 *
 * Returns: (transfer none) (element-type SoleusProvenance): where it comes from, each with the card's id in place of an exercise's and without a pointer, maybe none
 */
GPtrArray *
soleus_learn_card_get_sources (SoleusLearnCard *self)
{
  return self->sources;
}

/**
 * soleus_learn_card_get_drawing:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what to draw above the text
 */
SoleusLearnDrawing *
soleus_learn_card_get_drawing (SoleusLearnCard *self)
{
  return self->drawing;
}
