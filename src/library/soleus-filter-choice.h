/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SoleusFacet:
 * @SOLEUS_FACET_PURPOSE: the group of the library, coded as the nick of a #SoleusCategory
 * @SOLEUS_FACET_AUDIENCE: whom it has in mind, coded as the nick of a #SoleusAudience
 * @SOLEUS_FACET_POSITION: how the body is placed, coded as the nick of a #SoleusPosture
 * @SOLEUS_FACET_TIME: how long it lasts, coded as %SOLEUS_TIME_UP_TO_5 and its like; only one at a time
 * @SOLEUS_FACET_EQUIPMENT: what is at hand, coded as in files, or as %SOLEUS_NO_EQUIPMENT
 * @SOLEUS_FACET_LEVEL: how careful one has to be, coded as the nick of a #SoleusLevel
 *
 * What entries of the library can be told apart by.
 */
typedef enum {
  SOLEUS_FACET_PURPOSE,
  SOLEUS_FACET_AUDIENCE,
  SOLEUS_FACET_POSITION,
  SOLEUS_FACET_TIME,
  SOLEUS_FACET_EQUIPMENT,
  SOLEUS_FACET_LEVEL,
} SoleusFacet;

#define SOLEUS_N_FACETS (SOLEUS_FACET_LEVEL + 1)

#define SOLEUS_TIME_UP_TO_5 "up-to-5"
#define SOLEUS_TIME_UP_TO_10 "up-to-10"
#define SOLEUS_TIME_UP_TO_20 "up-to-20"
#define SOLEUS_TIME_LONGER "longer"

/**
 * SOLEUS_NO_EQUIPMENT:
 *
 * The code of having nothing at hand.
 */
#define SOLEUS_NO_EQUIPMENT ""

#define SOLEUS_TYPE_FILTER_CHOICE (soleus_filter_choice_get_type ())

G_DECLARE_FINAL_TYPE (SoleusFilterChoice, soleus_filter_choice, SOLEUS, FILTER_CHOICE, GObject)

SoleusFilterChoice *soleus_filter_choice_new (SoleusFacet facet,
                                              const char *code) G_GNUC_WARN_UNUSED_RESULT;
SoleusFacet         soleus_filter_choice_get_facet (SoleusFilterChoice *self);
const char         *soleus_filter_choice_get_code (SoleusFilterChoice *self);
GPtrArray          *soleus_filter_choice_list (GListModel *entries,
                                               SoleusFacet facet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
