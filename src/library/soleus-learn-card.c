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

typedef enum {
  PROP_ID = 1,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_PARAGRAPHS,
  PROP_EXERCISES,
  PROP_SOURCES,
  PROP_DRAWING,
} SoleusLearnCardProperty;

static GParamSpec *properties[PROP_DRAWING + 1];

static void
soleus_learn_card_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SoleusLearnCard *self = SOLEUS_LEARN_CARD (object);

  switch ((SoleusLearnCardProperty) property_id) {
  case PROP_ID:
    g_value_set_string (value, self->id);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_SUMMARY:
    g_value_set_string (value, self->summary);
    break;
  case PROP_PARAGRAPHS:
    g_value_set_boxed (value, self->paragraphs);
    break;
  case PROP_EXERCISES:
    g_value_set_boxed (value, self->exercises);
    break;
  case PROP_SOURCES:
    g_value_set_boxed (value, self->sources);
    break;
  case PROP_DRAWING:
    g_value_set_boxed (value, self->drawing);
    break;
  }
}

static void
soleus_learn_card_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SoleusLearnCard *self = SOLEUS_LEARN_CARD (object);

  switch ((SoleusLearnCardProperty) property_id) {
  case PROP_ID:
    self->id = g_value_dup_string (value);
    break;
  case PROP_TITLE:
    self->title = g_value_dup_string (value);
    break;
  case PROP_SUMMARY:
    self->summary = g_value_dup_string (value);
    break;
  case PROP_PARAGRAPHS:
    self->paragraphs = g_value_dup_boxed (value);
    break;
  case PROP_EXERCISES:
    self->exercises = g_value_dup_boxed (value);
    break;
  case PROP_SOURCES:
    self->sources = g_value_dup_boxed (value);
    break;
  case PROP_DRAWING:
    self->drawing = g_value_dup_boxed (value);
    break;
  }
}

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
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_learn_card_get_property;
  object_class->set_property = soleus_learn_card_set_property;
  object_class->finalize = soleus_learn_card_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, construct);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, construct);
  properties[PROP_PARAGRAPHS] = g_param_spec_boxed ("paragraphs", NULL, NULL, G_TYPE_STRV, construct);
  properties[PROP_EXERCISES] = g_param_spec_boxed ("exercises", NULL, NULL, G_TYPE_STRV, construct);
  properties[PROP_SOURCES] = g_param_spec_boxed ("sources", NULL, NULL, G_TYPE_PTR_ARRAY, construct);
  properties[PROP_DRAWING] = g_param_spec_boxed ("drawing", NULL, NULL, SOLEUS_TYPE_LEARN_DRAWING, construct);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_learn_card_init (SoleusLearnCard *self)
{
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
