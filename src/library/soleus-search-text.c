/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-search-text.h"

#include <string.h>

/* More words than anybody types. What somebody pastes beyond them doesn't narrow the search further. */
#define MOST_WORDS 32

#define RIGHT_SINGLE_QUOTE 0x2019
#define SOFT_HYPHEN 0xAD

/* These scripts put no spaces between words, so that a word may begin at each of their letters. */
static gboolean
begins_word (gunichar letter)
{
  if (g_unichar_iswide (letter))
    return TRUE;

  switch ((int) g_unichar_get_script (letter)) {
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return TRUE;
  default:
    return FALSE;
  }
}

/* What is typed with, without or with another accent is meant all the same, and so is "don't" for "dont". */
static gboolean
is_passed_over (gunichar letter)
{
  return letter == '\'' || letter == RIGHT_SINGLE_QUOTE || letter == SOFT_HYPHEN || g_unichar_ismark (letter);
}

static void
append_letters (GString    *folded,
                const char *letters)
{
  gboolean in_word = FALSE;

  for (const char *place = letters; *place != '\0'; place = g_utf8_next_char (place)) {
    gunichar letter = g_utf8_get_char (place);

    if (is_passed_over (letter))
      continue;
    if (!g_unichar_isalnum (letter)) {
      in_word = FALSE;
      continue;
    }
    if (!in_word || begins_word (letter))
      g_string_append_c (folded, ' ');
    g_string_append_unichar (folded, letter);
    in_word = TRUE;
  }
}

/* Most texts are plain, and ten thousand of them are folded at once. */
static void
append_ascii (GString    *folded,
              const char *text)
{
  gboolean in_word = FALSE;

  for (const char *place = text; *place != '\0'; place++) {
    if (*place == '\'')
      continue;
    if (!g_ascii_isalnum (*place)) {
      in_word = FALSE;
      continue;
    }
    if (!in_word)
      g_string_append_c (folded, ' ');
    g_string_append_c (folded, g_ascii_tolower (*place));
    in_word = TRUE;
  }
}

/**
 * soleus_search_text_append:
 * @folded: where to append
 * @text: any text
 *
 * Appends the words of @text, each after a space, as search compares them: without case, accents and punctuation. A word of soleus_search_text_split () stands at the
 * beginning of one of them if strstr () finds it.
 */
void
soleus_search_text_append (GString    *folded,
                           const char *text)
{
  g_autofree char *cases = NULL;
  g_autofree char *letters = NULL;

  if (g_str_is_ascii (text)) {
    append_ascii (folded, text);
    return;
  }
  cases = g_utf8_casefold (text, -1);
  letters = g_utf8_normalize (cases, -1, G_NORMALIZE_ALL);
  if (letters != NULL)
    append_letters (folded, letters);
}

/**
 * soleus_search_text_split:
 * @text: what the person typed
 *
 * Returns: (transfer full) (array zero-terminated=1): its words, each after a space
 */
char **
soleus_search_text_split (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *word;
  int         n_words = 0;

  soleus_search_text_append (folded, text);
  for (word = folded->str; *word != '\0' && n_words < MOST_WORDS; n_words++) {
    gsize length = strcspn (word + 1, " ") + 1;

    g_strv_builder_take (words, g_strndup (word, length));
    word += length;
  }
  return g_strv_builder_end (words);
}
