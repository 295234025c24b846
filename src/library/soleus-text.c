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

/**
 * soleus_text_is_plain:
 * @character: a character
 *
 * Two marks that show nothing themselves are part of how words are spelled in many scripts, and join pictures of people; tags make flags of regions; what stands among the
 * pictures may be newer than the table of characters. Of the other marks, some turn the order of a whole line around.
 *
 * Returns: whether it does nothing but stand where it is
 */
gboolean
soleus_text_is_plain (gunichar character)
{
  const gunichar non_joiner = 0x200c, joiner = 0x200d;
  gboolean       is_tag = character >= 0xe0020 && character <= 0xe007f;
  gboolean       is_picture = character >= 0x1f000 && character <= 0x1faff;

  /* Two that GLib would print end a line or a paragraph. */
  if (character == 0x2028 || character == 0x2029)
    return FALSE;
  return g_unichar_isprint (character) || character == non_joiner || character == joiner || is_tag || is_picture;
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
    g_string_append_unichar (plain, soleus_text_is_plain (character) ? character : 0xfffd);
  }
  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/**
 * soleus_text_tidy:
 * @text: a name or sentence of somebody else's
 *
 * Returns: (transfer full): @text for a label: one line, in which nothing is obeyed; line breaks and tabs are spaces
 */
char *
soleus_text_tidy (const char *text)
{
  return soleus_text_tidy_and_cut (text, G_MAXSIZE);
}

/**
 * soleus_text_tidy_and_cut:
 * @text: a text of somebody else's, of whatever length
 * @most_characters: how many of them are kept
 *
 * Returns: (transfer full): @text as soleus_text_tidy () has it
 */
char *
soleus_text_tidy_and_cut (const char *text,
                          gsize       most_characters)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  return soleus_text_make_plain (line, most_characters);
}

/**
 * soleus_text_name_file:
 * @path: (type filename): a file
 *
 * Returns: (transfer full): its name without the folder, for a label
 */
char *
soleus_text_name_file (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return soleus_text_tidy (name);
}

/**
 * soleus_text_is_blank:
 * @text: UTF-8
 *
 * Returns: whether nothing of it can be seen
 */
gboolean
soleus_text_is_blank (const char *text)
{
  /* Letters without a shape of their own. */
  static const gunichar shapeless[] = { 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0 };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);
    gboolean seen = g_unichar_isgraph (character) && !g_unichar_ismark (character);

    for (gsize i = 0; i < G_N_ELEMENTS (shapeless); i++)
      seen = seen && character != shapeless[i];
    if (seen)
      return FALSE;
  }
  return TRUE;
}
