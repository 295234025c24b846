/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-filter-text.h"

#include "soleus-code-words.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

static char *
name_kind (GType       type,
           const char *code)
{
  int value = 0;

  soleus_kind_from_nick (type, code, &value);
  return g_strdup (soleus_kind_to_title (type, value));
}

static const char *
name_time (const char *code)
{
  if (g_str_equal (code, SOLEUS_TIME_UP_TO_5))
    return _ ("Up to 5 min");
  if (g_str_equal (code, SOLEUS_TIME_UP_TO_10))
    return _ ("Up to 10 min");
  if (g_str_equal (code, SOLEUS_TIME_UP_TO_20))
    return _ ("Up to 20 min");
  return _ ("Over 20 min");
}

/* Other texts have it in the middle of a sentence; here it stands alone. */
static char *
begin_with_capital (const char *text)
{
  GString *capital = g_string_new (NULL);

  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (text)));
  if (*text != '\0')
    g_string_append (capital, g_utf8_next_char (text));
  return g_string_free (capital, FALSE);
}

static char *
name_equipment (const char *code)
{
  g_autofree char *name = NULL;

  if (g_str_equal (code, SOLEUS_NO_EQUIPMENT))
    /* Translators: equipment that somebody has at hand. */
    return g_strdup (C_ ("equipment", "Nothing"));
  name = soleus_equipment_name_to_text (code);
  return begin_with_capital (name);
}

/**
 * soleus_facet_to_text:
 * @facet: what entries are told apart by
 *
 * Returns: (transfer none): the title over its choices, translated
 */
const char *
soleus_facet_to_text (SoleusFacet facet)
{
  switch (facet) {
  case SOLEUS_FACET_PURPOSE:
    return _ ("Purpose");
  case SOLEUS_FACET_AUDIENCE:
    return _ ("For Whom");
  case SOLEUS_FACET_POSITION:
    return _ ("Position");
  case SOLEUS_FACET_TIME:
    return _ ("Time");
  case SOLEUS_FACET_EQUIPMENT:
    return _ ("What You Have at Hand");
  case SOLEUS_FACET_LEVEL:
    return _ ("Level");
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_filter_choice_to_text:
 * @choice: one thing that the library can be narrowed to
 *
 * Returns: (transfer full): a few words for a button, translated
 */
char *
soleus_filter_choice_to_text (SoleusFilterChoice *choice)
{
  const char *code = soleus_filter_choice_get_code (choice);

  switch (soleus_filter_choice_get_facet (choice)) {
  case SOLEUS_FACET_PURPOSE:
    return name_kind (SOLEUS_TYPE_CATEGORY, code);
  case SOLEUS_FACET_AUDIENCE:
    return name_kind (SOLEUS_TYPE_AUDIENCE, code);
  case SOLEUS_FACET_POSITION:
    return name_kind (SOLEUS_TYPE_POSTURE, code);
  case SOLEUS_FACET_TIME:
    return g_strdup (name_time (code));
  case SOLEUS_FACET_EQUIPMENT:
    return name_equipment (code);
  case SOLEUS_FACET_LEVEL:
    return name_kind (SOLEUS_TYPE_LEVEL, code);
  }
  g_return_val_if_reached (NULL);
}

/**
 * soleus_result_count_to_text:
 * @n_results: how much is found
 *
 * Returns: (transfer full): that in words, such as "3 Results", translated
 */
char *
soleus_result_count_to_text (guint n_results)
{
  if (n_results == 0)
    return g_strdup (_ ("No Results"));
  return g_strdup_printf (ngettext ("%u Result", "%u Results", n_results), n_results);
}

/**
 * soleus_search_nothing_to_text:
 * @search: a search that found nothing
 * @is_filtered: whether the library is narrowed by choices
 *
 * Returns: (transfer none): what to do now, translated
 */
const char *
soleus_search_nothing_to_text (SoleusLibrarySearch *search,
                               gboolean             is_filtered)
{
  if (soleus_library_search_get_has_complaint (search))
    return _ ("Exercises aren’t listed by what hurts. When to Stop tells which signs need help, and how soon.");
  return is_filtered ? _ ("Nothing fits all that you chose.") : _ ("Try other words, or fewer.");
}
