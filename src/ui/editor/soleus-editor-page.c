/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-editor-page.h"
#include "soleus-customise-page.h"
#include "soleus-exercise-editor-page.h"

/**
 * soleus_editor_page_new:
 * @draft: what is to be edited
 * @shelf: where it is kept
 * @library: the exercises that a routine may name
 *
 * Returns: (transfer floating): the page to edit a routine or an exercise, whichever @draft is; both have the signals `replaced` and `copy-wanted`
 */
AdwNavigationPage *
soleus_editor_page_new (SoleusDraft   *draft,
                        SoleusShelf   *shelf,
                        SoleusLibrary *library)
{
  if (soleus_draft_is_exercise (draft))
    return ADW_NAVIGATION_PAGE (soleus_exercise_editor_page_new (draft, shelf));
  return ADW_NAVIGATION_PAGE (soleus_customise_page_new (draft, shelf, library));
}

/**
 * soleus_editor_page_get_draft:
 * @page: any page
 *
 * Returns: (transfer none) (nullable): what is edited on it; %NULL for a page on which nothing is edited
 */
SoleusDraft *
soleus_editor_page_get_draft (AdwNavigationPage *page)
{
  if (SOLEUS_IS_EXERCISE_EDITOR_PAGE (page))
    return soleus_exercise_editor_page_get_draft (SOLEUS_EXERCISE_EDITOR_PAGE (page));
  return SOLEUS_IS_CUSTOMISE_PAGE (page) ? soleus_customise_page_get_draft (SOLEUS_CUSTOMISE_PAGE (page)) : NULL;
}

/**
 * soleus_editor_page_get_preview:
 * @page: a page on which something is edited
 *
 * Returns: (transfer none): the figure at its tempo
 */
SoleusTempoPreview *
soleus_editor_page_get_preview (AdwNavigationPage *page)
{
  if (SOLEUS_IS_EXERCISE_EDITOR_PAGE (page))
    return soleus_exercise_editor_page_get_preview (SOLEUS_EXERCISE_EDITOR_PAGE (page));
  return soleus_customise_page_get_preview (SOLEUS_CUSTOMISE_PAGE (page));
}

/**
 * soleus_editor_page_begin:
 * @page: a page on which something new is edited
 *
 * Selects its name, so that typing gives it another.
 */
void
soleus_editor_page_begin (AdwNavigationPage *page)
{
  if (SOLEUS_IS_EXERCISE_EDITOR_PAGE (page))
    soleus_exercise_editor_page_begin (SOLEUS_EXERCISE_EDITOR_PAGE (page));
  else
    soleus_customise_page_begin (SOLEUS_CUSTOMISE_PAGE (page));
}

/**
 * soleus_editor_page_get_saver:
 * @page: a page on which something is edited
 *
 * Returns: (transfer none): what puts the changes on the disk
 */
SoleusDraftSaver *
soleus_editor_page_get_saver (AdwNavigationPage *page)
{
  if (SOLEUS_IS_EXERCISE_EDITOR_PAGE (page))
    return soleus_exercise_editor_page_get_saver (SOLEUS_EXERCISE_EDITOR_PAGE (page));
  return soleus_customise_page_get_saver (SOLEUS_CUSTOMISE_PAGE (page));
}
