/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-recommendation.h"

/**
 * SoleusRecommendation:
 *
 * An entry of the library in its role as what to begin with. A list holds the same entry a second time in its group, so the role needs an object of its own.
 */
struct _SoleusRecommendation {
  GObject parent_instance;

  SoleusEntry *entry;
};

G_DEFINE_FINAL_TYPE (SoleusRecommendation, soleus_recommendation, G_TYPE_OBJECT)

static void
soleus_recommendation_finalize (GObject *object)
{
  SoleusRecommendation *self = SOLEUS_RECOMMENDATION (object);

  g_clear_object (&self->entry);

  G_OBJECT_CLASS (soleus_recommendation_parent_class)->finalize (object);
}

static void
soleus_recommendation_class_init (SoleusRecommendationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = soleus_recommendation_finalize;
}

static void
soleus_recommendation_init (SoleusRecommendation *self)
{
}

/**
 * soleus_recommendation_new:
 * @entry: what to begin with
 *
 * Returns: (transfer full): the entry as a recommendation
 */
SoleusRecommendation *
soleus_recommendation_new (SoleusEntry *entry)
{
  SoleusRecommendation *self = g_object_new (SOLEUS_TYPE_RECOMMENDATION, NULL);

  self->entry = g_object_ref (entry);
  return self;
}

/**
 * soleus_recommendation_get_entry:
 * @self: a recommendation
 *
 * Returns: (transfer none): the entry
 */
SoleusEntry *
soleus_recommendation_get_entry (SoleusRecommendation *self)
{
  g_return_val_if_fail (SOLEUS_IS_RECOMMENDATION (self), NULL);

  return self->entry;
}
