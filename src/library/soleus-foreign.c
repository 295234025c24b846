/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far into a file what tells archives and kinds of XML apart is looked for. */
#define HEAD_BYTES (64 * 1024)
#define SPACE " \t\r\n"

#define PICTURE N_ ("This is a picture, not a routine. Ask whoever made it for the routine’s file.")
#define SOUND N_ ("This is a sound file, not a routine.")
#define DOCUMENT N_ ("This is a document of a word processor or a spreadsheet, not a routine. If there is a routine in it, copy it from “{” to the last “}” into a text file.")
#define ARCHIVE N_ ("This is a packed archive (such as ZIP), not a routine. Unpack it, and open the file that is in it.")
#define SPREADSHEET N_ ("This is a spreadsheet (such as ODS or XLSX), not a routine.")
#define UTF_16 N_ ("This file is UTF-16. Save it as UTF-8.")
#define WEB_PAGE N_ ("This is a web page, not a routine. Download the routine’s file itself rather than the page that shows it.")

/* By what a file has at a place near its beginning. Of two that fit, the first counts. */
static const struct {
  gsize       offset;
  const char *bytes;
  gsize       n_bytes;
  const char *message;
} marks[] = {
  { 0, "SQLite format 3", 16, N_ ("This is a database, not a routine. If it is a history that was saved, put it back in Preferences.") },
  { 0, "%PDF-", 5, N_ ("This is a PDF document, not a routine. If it is the sheet of one, ask whoever printed it for the routine’s file.") },
  { 8, ".FIT", 4, N_ ("This is a FIT file, in which a watch keeps what it has recorded, not a routine.") },
  { 30, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 54, SPREADSHEET },
  { 30, "mimetypeapplication/vnd.oasis.opendocument", 42, DOCUMENT },
  { 0, "\xd0\xcf\x11\xe0", 4, DOCUMENT },
  { 0, "{\\rtf", 5, DOCUMENT },
  { 0, "\x89PNG", 4, PICTURE },
  { 0, "\xff\xd8\xff", 3, PICTURE },
  { 0, "GIF8", 4, PICTURE },
  { 8, "WEBP", 4, PICTURE },
  { 4, "ftypheic", 8, PICTURE },
  { 4, "ftypavif", 8, PICTURE },
  { 0, "II*\0", 4, PICTURE },
  { 0, "MM\0*", 4, PICTURE },
  { 4, "ftyp", 4, N_ ("This is a film, not a routine.") },
  { 8, "WAVE", 4, SOUND },
  { 0, "OggS", 4, SOUND },
  { 0, "fLaC", 4, SOUND },
  { 0, "ID3", 3, SOUND },
  { 0, "\x1f\x8b", 2, ARCHIVE },
  { 0, "7z\xbc\xaf", 4, ARCHIVE },
  { 0, "Rar!", 4, ARCHIVE },
  { 0, "BZh", 3, ARCHIVE },
  { 0, "\xfd"
       "7zXZ",
    5, ARCHIVE },
  { 0, "\xff\xfe", 2, UTF_16 },
  { 0, "\xfe\xff", 2, UTF_16 },
  { 0, "{\0", 2, UTF_16 },
  { 0, "\0{", 2, UTF_16 },
  { 0, "BEGIN:VCALENDAR", 15, N_ ("This is a calendar, not a routine.") },
  { 0, "\x7f"
       "ELF",
    4, N_ ("This is a program, not a routine.") },
};

static const char *
find_mark (const char *bytes,
           gsize       n_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n_bytes >= marks[i].offset + marks[i].n_bytes && memcmp (bytes + marks[i].offset, marks[i].bytes, marks[i].n_bytes) == 0)
      return marks[i].message;
  return NULL;
}

static gboolean
holds (const char *bytes,
       gsize       n_bytes,
       const char *what)
{
  return memmem (bytes, MIN (n_bytes, HEAD_BYTES), what, strlen (what)) != NULL;
}

/* What newer office programs write is an archive of a certain make. */
static const char *
recognise_archive (const char *bytes,
                   gsize       n_bytes)
{
  if (n_bytes < 4 || memcmp (bytes, "PK\3\4", 4) != 0)
    return NULL;
  if (holds (bytes, n_bytes, "xl/"))
    return SPREADSHEET;
  return holds (bytes, n_bytes, "word/") ? DOCUMENT : ARCHIVE;
}

static const char *
recognise_markup (const char *text)
{
  g_autofree char *head = g_ascii_strdown (text, (gssize) strnlen (text, HEAD_BYTES));

  if (*text != '<')
    return NULL;
  if (strstr (head, "<!doctype html") != NULL || strstr (head, "<html") != NULL)
    return WEB_PAGE;
  if (strstr (head, "<gpx") != NULL)
    return N_ ("This is a GPX file, in which a way is recorded, not a routine.");
  if (strstr (head, "<trainingcenterdatabase") != NULL)
    return N_ ("This is a TCX file, in which a training is recorded, not a routine.");
  if (strstr (head, "<svg") != NULL)
    return PICTURE;
  return N_ ("This is an XML file, not a routine. Soleus reads JSON.");
}

/* The first two lines have the same separator as often, at least twice. */
static gboolean
is_table (const char *text)
{
  static const char separators[] = ",;\t";
  const char       *second = strchr (text, '\n');
  const char       *end = second != NULL ? strchrnul (second + 1, '\n') : NULL;

  if (second == NULL || strchr ("{[\"", *text) != NULL)
    return FALSE;
  for (const char *separator = separators; *separator != '\0'; separator++) {
    int counts[2] = { 0, 0 };

    for (const char *p = text; p < end; p++)
      if (*p == *separator)
        counts[p > second]++;
    if (counts[0] >= 2 && counts[0] == counts[1])
      return TRUE;
  }
  return FALSE;
}

/* The line on which a routine begins in the answer of a chat, a letter or a page of notes; 0 when there is none. */
static int
find_routine (const char *text)
{
  int line = 1;

  if (text[strspn (text, SPACE)] == '{')
    return 0;
  for (const char *p = text; *p != '\0'; p++) {
    line += *p == '\n';
    if (*p == '{' && p[1 + strspn (p + 1, SPACE)] == '"' && strstr (p, "\"format\"") != NULL)
      return line;
  }
  return 0;
}

static SoleusFault *
make_fault (const char *message,
            int         line)
{
  SoleusFault *fault = soleus_fault_new ("foreign", "", message);

  fault->line = line;
  fault->column = MIN (line, 1);
  return fault;
}

static SoleusFault *
recognise_text (const char *text)
{
  int line = find_routine (text);

  if (line > 0) {
    g_autofree char *message = g_strdup_printf (_ ("There is other text around the routine, which begins at line %d. Copy it from “{” to the last “}” into a file of its own."), line);

    return make_fault (message, line);
  }
  return is_table (text) ? make_fault (_ ("This is a table for spreadsheets (CSV), not a routine."), 0) : NULL;
}

/**
 * soleus_foreign_recognise:
 * @bytes: (array length=n_bytes): what a file holds, or begins with
 * @n_bytes: how much that is
 *
 * Looks what a file is that isn't JSON, so that it can be named instead of its first odd letter.
 *
 * Returns: (transfer full) (nullable): that, and what to do; %NULL when it is nothing that is known
 */
SoleusFault *
soleus_foreign_recognise (const void *bytes,
                          gsize       n_bytes)
{
  const char      *start = bytes;
  const char      *message = n_bytes > 0 ? find_mark (start, n_bytes) : NULL;
  g_autofree char *text = NULL;

  if (message == NULL && n_bytes > 0)
    message = recognise_archive (start, n_bytes);
  if (message != NULL)
    return make_fault (_ (message), 0);
  if (n_bytes == 0 || memchr (start, '\0', n_bytes) != NULL)
    return NULL;
  text = g_strndup (start, n_bytes);
  start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  message = recognise_markup (start + strspn (start, SPACE));
  return message != NULL ? make_fault (_ (message), 0) : recognise_text (start);
}

/**
 * soleus_foreign_refuse_size:
 * @bytes: (array length=n_bytes): what a file of more than 1 MiB begins with
 * @n_bytes: how much that is
 *
 * Returns: (transfer full): what it is instead of a routine, or that it is too large for one
 */
SoleusFault *
soleus_foreign_refuse_size (const void *bytes,
                            gsize       n_bytes)
{
  SoleusFault *fault = soleus_foreign_recognise (bytes, n_bytes);

  return fault != NULL ? fault : soleus_fault_new ("too-large", "", _ ("This file is larger than 1 MiB. Put the routine into a smaller one: it needs only a few kilobytes."));
}
