/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "de_DE.UTF-8@euro" is what the system calls "de-DE". */
static char *
make_tag (const char *locale)
{
  g_autofree char *tag = g_strndup (locale, strcspn (locale, ".@"));

  g_strdelimit (tag, "_", '-');
  return g_steal_pointer (&tag);
}

static const char *
find_tag (JsonObject *map,
          const char *tag)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  json_object_iter_init (&iter, map);
  while (json_object_iter_next (&iter, &key, &node)) {
    if (g_ascii_strcasecmp (key, tag) == 0)
      return json_node_get_string (node);
  }
  return NULL;
}

/* The list of GLib goes from the exact language to its base by itself: "de_AT", "de", then the next that the person would read. */
static const char *
choose_from_map (JsonObject *map)
{
  const char *const *locales = g_get_language_names ();
  const char        *text = NULL;

  for (int i = 0; locales[i] != NULL && text == NULL; i++) {
    g_autofree char *tag = make_tag (locales[i]);

    text = find_tag (map, tag);
  }
  if (text == NULL)
    text = find_tag (map, "en");
  if (text == NULL) {
    JsonObjectIter iter;
    JsonNode      *node;

    json_object_iter_init_ordered (&iter, map);
    if (json_object_iter_next_ordered (&iter, NULL, &node))
      text = json_node_get_string (node);
  }
  return text;
}

/**
 * soleus_text_choose:
 * @node: a text that was read without a fault: a string, or an object of strings by language tag
 * @source: whose text this is
 *
 * Returns: (transfer none): @node in the person's language where it can be had, else in English, else in the first language that it has
 */
const char *
soleus_text_choose (JsonNode    *node,
                    SoleusSource source)
{
  const char *text;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return choose_from_map (json_node_get_object (node));

  text = json_node_get_string (node);
  /* The empty string would give the header of the translation's own file. */
  return source == SOLEUS_SOURCE_BUILT_IN && *text != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

/* Two marks that show nothing themselves are part of how words are spelled in many scripts; of the others, some turn the order of a whole line around. */
static gboolean
is_plain (gunichar character)
{
  const gunichar non_joiner = 0x200c, joiner = 0x200d;

  return g_unichar_isprint (character) || character == non_joiner || character == joiner;
}

/**
 * soleus_text_make_plain:
 * @text: what may hold words of somebody else's file
 * @most_characters: how many of them are kept
 *
 * Returns: (transfer full): @text as one line, with a mark in the place of everything that a terminal would obey
 */
char *
soleus_text_make_plain (const char *text,
                        gsize       most_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (most_characters-- == 0) {
      g_string_append (plain, "…");
      break;
    }
    g_string_append_unichar (plain, is_plain (character) ? character : 0xfffd);
  }
  return g_string_free_and_steal (g_steal_pointer (&plain));
}
