/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-source-type.h"

static SoleusWords
get_words (GType type,
           int   value)
{
  if (type == SOLEUS_TYPE_PHASE_KIND)
    return soleus_phase_kind_to_words ((SoleusPhaseKind) value);
  if (type == SOLEUS_TYPE_SIDES)
    return soleus_sides_to_words ((SoleusSides) value);
  if (type == SOLEUS_TYPE_SIDE)
    return soleus_side_to_words ((SoleusSide) value);
  if (type == SOLEUS_TYPE_LEVEL)
    return soleus_level_to_words ((SoleusLevel) value);
  if (type == SOLEUS_TYPE_AUDIENCE)
    return soleus_audience_to_words ((SoleusAudience) value);
  if (type == SOLEUS_TYPE_CUE_PROFILE)
    return soleus_cue_profile_to_words ((SoleusCueProfile) value);
  return (SoleusWords) { .title = soleus_kind_to_title (type, value) };
}

static void
assert_form (GHashTable *seen,
             const char *form,
             gboolean    has)
{
  g_assert_true ((form != NULL) == has);
  if (form == NULL)
    return;
  g_assert_cmpstr (form, !=, "");
  /* No two values are called the same. */
  g_assert_true (g_hash_table_add (seen, (char *) form));
}

/* Each value has all forms that its enumeration has, and nothing is called what something else of its kind is called. */
static void
test_forms (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) insides = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) mores = g_hash_table_new (g_str_hash, g_str_equal);
  SoleusWords first = get_words (type, klass->values[0].value);

  for (guint i = 0; i < klass->n_values; i++) {
    SoleusWords words = get_words (type, klass->values[i].value);

    assert_form (titles, words.title, TRUE);
    assert_form (insides, words.inside, first.inside != NULL);
    assert_form (mores, words.more, first.more != NULL);
    g_assert_cmpstr (soleus_kind_to_title (type, klass->values[i].value), ==, words.title);
    g_assert_true (g_unichar_isupper (g_utf8_get_char (words.title)));
    g_assert_true (words.inside == NULL || g_unichar_islower (g_utf8_get_char (words.inside)));
  }
}

int
main (int    argc,
      char **argv)
{
  const GType types[] = {
    SOLEUS_TYPE_PHASE_KIND,
    SOLEUS_TYPE_SIDES,
    SOLEUS_TYPE_SIDE,
    SOLEUS_TYPE_GOAL_KIND,
    SOLEUS_TYPE_LEVEL,
    SOLEUS_TYPE_AUDIENCE,
    SOLEUS_TYPE_CATEGORY,
    SOLEUS_TYPE_POSTURE,
    SOLEUS_TYPE_CUE_PROFILE,
    SOLEUS_TYPE_SOURCE,
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autofree char *path = g_strconcat ("/kind-words/", g_type_name (types[i]), NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_forms);
  }
  return g_test_run ();
}
