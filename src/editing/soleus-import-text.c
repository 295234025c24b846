/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-text.h"

#include <glib/gi18n-lib.h>

/**
 * soleus_import_explain_level:
 * @self: an import without faults
 *
 * Returns: (transfer none): why it has its level, in a sentence; translated
 */
const char *
soleus_import_explain_level (SoleusImport *self)
{
  gboolean clinician = soleus_entry_get_level (soleus_import_get_entry (self)) == SOLEUS_LEVEL_CLINICIAN;

  switch (soleus_import_get_level_reason (self)) {
  case SOLEUS_LEVEL_REASON_FILE:
    return clinician ? _ ("The file says that a health professional should agree first.") : _ ("The file says that it is for people who train.");
  case SOLEUS_LEVEL_REASON_IMPORTED:
    return _ ("It comes from elsewhere, so it counts as one for people who train.");
  case SOLEUS_LEVEL_REASON_EXERCISE:
    return _ ("For one of its exercises, a health professional should agree first.");
  case SOLEUS_LEVEL_REASON_ORIGIN:
    return _ ("For what it was made from, a health professional should agree first.");
  case SOLEUS_LEVEL_REASON_KEPT:
    return _ ("It keeps to what comes with Soleus, so it is for the same people.");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_import_describe_likeness:
 * @self: an import
 *
 * Returns: (transfer full) (nullable): what it resembles of what is there, in a sentence; translated; %NULL for nothing
 */
char *
soleus_import_describe_likeness (SoleusImport *self)
{
  SoleusEntry *like = soleus_import_get_like (self);
  const char  *name = like != NULL ? soleus_entry_get_name (like) : NULL;

  switch (soleus_import_get_likeness (self)) {
  case SOLEUS_LIKENESS_NONE:
    return NULL;
  case SOLEUS_LIKENESS_SAME:
    return g_strdup (soleus_entry_get_source (like) == SOLEUS_SOURCE_OWN ? _ ("You have exactly this already.") : _ ("Exactly this comes with Soleus already."));
  case SOLEUS_LIKENESS_OWN_ID:
    /* Translators: %s is the name of a routine or an exercise. */
    return g_strdup_printf (_ ("You have “%s” with the same id."), name);
  case SOLEUS_LIKENESS_BUILT_IN_ID:
    /* Translators: %s is the name of a routine or an exercise. */
    return g_strdup_printf (_ ("“%s”, which comes with Soleus, has the same id. It can’t be replaced."), name);
  case SOLEUS_LIKENESS_SAME_CONTENT:
    /* Translators: %s is the name of a routine or an exercise. */
    return g_strdup_printf (_ ("“%s” has the same exercises with the same numbers."), name);
  case SOLEUS_LIKENESS_OTHER_NUMBERS:
    /* Translators: %s is the name of a routine or an exercise. */
    return g_strdup_printf (_ ("“%s” has the same exercises with other numbers."), name);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_brought_state_to_text:
 * @state: how an exercise within a file stands to those that are there
 *
 * Returns: (transfer none): that in words; translated
 */
const char *
soleus_brought_state_to_text (SoleusBroughtState state)
{
  switch (state) {
  case SOLEUS_BROUGHT_STATE_NEW:
    return _ ("New: it comes in with this routine");
  case SOLEUS_BROUGHT_STATE_SAME:
    return _ ("The same as in your library");
  case SOLEUS_BROUGHT_STATE_OTHER:
    return _ ("Otherwise than in your library: this routine uses its own");
  }
  g_return_val_if_reached (NULL);
}
