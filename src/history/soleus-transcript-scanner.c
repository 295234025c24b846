/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-transcript-scanner.h"

#include "soleus-history-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands at the place at which the scanner is, 0 at the end. */
static char
look (SoleusTranscriptScanner *self)
{
  while (self->at < self->length && strchr (" \t\r\n", self->text[self->at]) != NULL && self->text[self->at] != '\0')
    self->at++;
  return self->at < self->length ? self->text[self->at] : '\0';
}

/* Always FALSE, so that a caller can return it. */
static gboolean
set_error (const SoleusTranscriptScanner *self,
           GError                       **error)
{
  g_autofree char *place = soleus_transcript_scanner_describe_place (self, self->at);

  if (self->at >= self->length)
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("The file ends too early, at %s. Nothing was imported. Export or copy it again."), place);
  else
    g_set_error (error, SOLEUS_HISTORY_ERROR, SOLEUS_HISTORY_ERROR_INVALID, _ ("The file is damaged at %s. Nothing was imported. Export or copy it again."), place);
  return FALSE;
}

/* Past the string that begins here. */
static gboolean
skip_string (SoleusTranscriptScanner *self,
             GError                 **error)
{
  for (self->at++; self->at < self->length && self->text[self->at] != '"'; self->at++)
    if (self->text[self->at] == '\\')
      self->at++;
  if (self->at >= self->length)
    return set_error (self, error);
  self->at++;
  return TRUE;
}

/* Past the number or the word that begins here. */
static gboolean
skip_word (SoleusTranscriptScanner *self,
           GError                 **error)
{
  gsize from = self->at;

  while (self->at < self->length && (g_ascii_isalnum (self->text[self->at]) || strchr ("+-.", self->text[self->at]) != NULL) && self->text[self->at] != '\0')
    self->at++;
  return self->at > from || set_error (self, error);
}

/* Past the object or the array that begins here. */
static gboolean
skip_container (SoleusTranscriptScanner *self,
                GError                 **error)
{
  gsize depth = 0;

  do {
    char letter = self->at < self->length ? self->text[self->at] : '\0';

    if (letter == '"') {
      if (!skip_string (self, error))
        return FALSE;
      continue;
    }
    if (self->at >= self->length)
      return set_error (self, error);
    if (letter == '{' || letter == '[')
      depth++;
    else if (letter == '}' || letter == ']')
      depth--;
    self->at++;
  } while (depth > 0);

  return TRUE;
}

/**
 * soleus_transcript_scanner_describe_place:
 * @self: a scanner
 * @at: a place in its text
 *
 * Returns: (transfer full): the place for people, such as "line 12, column 3"
 */
char *
soleus_transcript_scanner_describe_place (const SoleusTranscriptScanner *self,
                                          gsize                          at)
{
  int   line = 1;
  gsize begin = 0;

  at = MIN (at, self->length);
  for (gsize i = 0; i < at; i++)
    if (self->text[i] == '\n') {
      line++;
      begin = i + 1;
    }
  /* Translators: a place in a file. */
  return g_strdup_printf (_ ("line %d, column %d"), line, (int) g_utf8_strlen (self->text + begin, (gssize) (at - begin)) + 1);
}

/**
 * soleus_transcript_scanner_take:
 * @self: a scanner
 * @letter: a bracket or a comma
 *
 * Returns: whether it was next, and is behind now
 */
gboolean
soleus_transcript_scanner_take (SoleusTranscriptScanner *self,
                                char                     letter)
{
  if (look (self) != letter)
    return FALSE;
  self->at++;
  return TRUE;
}

/**
 * soleus_transcript_scanner_expect:
 * @self: a scanner
 * @letter: what must be next
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether it was, and is behind now
 */
gboolean
soleus_transcript_scanner_expect (SoleusTranscriptScanner *self,
                                  char                     letter,
                                  GError                 **error)
{
  return soleus_transcript_scanner_take (self, letter) || set_error (self, error);
}

/**
 * soleus_transcript_scanner_expect_end:
 * @self: a scanner
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether nothing comes any more
 */
gboolean
soleus_transcript_scanner_expect_end (SoleusTranscriptScanner *self,
                                      GError                 **error)
{
  look (self);
  return self->at == self->length || set_error (self, error);
}

/**
 * soleus_transcript_scanner_take_key:
 * @self: a scanner within an object
 * @key: (out): the name of the next member, as it is written
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether there is one; its value is next
 */
gboolean
soleus_transcript_scanner_take_key (SoleusTranscriptScanner *self,
                                    char                   **key,
                                    GError                 **error)
{
  gsize from;

  if (look (self) != '"')
    return set_error (self, error);
  from = self->at + 1;
  if (!skip_string (self, error))
    return FALSE;
  *key = g_strndup (self->text + from, self->at - from - 1);
  if (soleus_transcript_scanner_expect (self, ':', error))
    return TRUE;
  g_clear_pointer (key, g_free);
  return FALSE;
}

/**
 * soleus_transcript_scanner_take_value:
 * @self: a scanner
 * @from: (out): where the value begins; it ends where the scanner is then
 * @error: return location for a #SoleusHistoryError
 *
 * Returns: whether there was one
 */
gboolean
soleus_transcript_scanner_take_value (SoleusTranscriptScanner *self,
                                      gsize                   *from,
                                      GError                 **error)
{
  char letter = look (self);

  *from = self->at;
  if (letter == '{' || letter == '[')
    return skip_container (self, error);
  return letter == '"' ? skip_string (self, error) : skip_word (self, error);
}
