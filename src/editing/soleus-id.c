/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-id.h"

#include <string.h>

/* An id has at most 64 characters; the rest is for a number that tells it from others. */
#define MOST_CHARACTERS 56

static char *
make_slug (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autofree char *ascii = g_str_to_ascii (lower, NULL);
  GString         *slug = g_string_new (NULL);

  /* What has no letter of its own in ASCII comes as "?", and parts words as a space does. */
  for (const char *at = ascii; *at != '\0' && slug->len < MOST_CHARACTERS; at++) {
    if (g_ascii_isalnum (*at))
      g_string_append_c (slug, g_ascii_tolower (*at));
    else if (slug->len > 0 && *at != '\'' && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

/**
 * soleus_id_make:
 * @name: what people call it, in any script
 * @fallback: an id for names without a single letter that has a Latin one, such as "routine"
 * @is_taken: whether an id belongs to something else
 * @data: for @is_taken
 *
 * Returns: (transfer full): a free id that resembles @name: "My Desk Raise!" becomes "my-desk-raise", and where that is taken, "my-desk-raise-2"
 */
char *
soleus_id_make (const char   *name,
                const char   *fallback,
                SoleusIdCheck is_taken,
                gpointer      data)
{
  g_autofree char *slug = make_slug (name);
  const char      *base = *slug != '\0' ? slug : fallback;
  char            *id = g_strdup (base);

  for (guint number = 2; is_taken (id, data); number++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", base, number);
  }
  return id;
}
