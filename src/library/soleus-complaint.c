/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-complaint.h"
#include "soleus-search-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Folded, each word begins with a space. One that must be whole gets another behind it, so that one search in a text that ends in a space tells both sorts apart. */
static char *
fold (char *complaint)
{
  GString *folded = g_string_new (NULL);

  soleus_search_text_append (folded, complaint);
  if (folded->len > 0 && !g_str_has_suffix (g_strchomp (complaint), "*"))
    g_string_append_c (folded, ' ');
  return g_string_free (folded, FALSE);
}

/**
 * soleus_complaint_list:
 *
 * Lists the words of somebody who looks for help rather than for an exercise. They say that something is wrong, never what.
 *
 * Returns: (transfer full) (array zero-terminated=1): them for soleus_complaint_is_told (), in the person's language
 */
char **
soleus_complaint_list (void)
{
  /* Translators: words and phrases that people type when something hurts or frightens them, parted by semicolons. They aren't shown: who looks for one of them is offered "When to
   * Stop" rather than an exercise. Don't translate them one by one; write down those of your language, as many as you like, with all their endings. A star at the end of a word
   * stands for any letters that follow. */
  const char *words = C_ ("complaints",
                          "ache; aches; ached; aching; achy; backache*; headache*; pain*; hurt*; sore; sores; soreness; tender; swell*; swollen; cramp*; spasm*; numb; numbness; tingl*; "
                          "pins and needles; injur*; sprain*; strained; bruis*; throb*; tear; tears; tore; torn; ruptur*; snapped; popped; fractur*; broke; broken; inflam*; tendinitis; "
                          "tendinopathy; tendonitis; fasciitis; arthrit*; shin splint*; clot; clots; thrombos*; embolism; dvt; dizz*; faint*; lightheaded; breathless*; short of breath; "
                          "out of breath; wound*; ulcer*; blister*; bleed*; burning; limping; weakness; fever; redness");
  g_auto (GStrv) complaints = g_strsplit (words, ";", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; complaints[i] != NULL; i++) {
    g_autofree char *folded = fold (complaints[i]);

    /* What has no letters would be found everywhere. */
    if (folded[0] != '\0')
      g_strv_builder_add (builder, folded);
  }
  return g_strv_builder_end (builder);
}

/**
 * soleus_complaint_is_told:
 * @complaints: (array zero-terminated=1): from soleus_complaint_list ()
 * @folded: a text as soleus_search_text_append () leaves it, and a space behind it
 *
 * Returns: whether a complaint is among its words
 */
gboolean
soleus_complaint_is_told (char      **complaints,
                          const char *folded)
{
  for (int i = 0; complaints[i] != NULL; i++) {
    if (strstr (folded, complaints[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}
