/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json-text.h"

#include <inttypes.h>
#include <math.h>

/**
 * soleus_json_text_append_string:
 * @out: what it is added to
 * @text: UTF-8
 *
 * Escapes what JSON can't hold as it is: quotes, backslashes and control characters. The rest stays.
 */
void
soleus_json_text_append_string (GString    *out,
                                const char *text)
{
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else if ((unsigned char) *text < 0x20)
      g_string_append_printf (out, "\\u%04x", (unsigned int) *text);
    else
      g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

/**
 * soleus_json_text_append_integer:
 * @out: what it is added to
 * @number: a whole number
 */
void
soleus_json_text_append_integer (GString *out,
                                 int64_t  number)
{
  g_string_append_printf (out, "%" PRId64, number);
}

/**
 * soleus_json_text_append_number:
 * @out: what it is added to
 * @number: a number; what is none has no word in JSON, and becomes 0
 *
 * Writes it as it is read in any locale, with as many digits as it takes to be the same again, and no more.
 */
void
soleus_json_text_append_number (GString *out,
                                double   number)
{
  char   buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double written = isfinite (number) ? number : 0;

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", written);
  if (g_ascii_strtod (buffer, NULL) < written || g_ascii_strtod (buffer, NULL) > written)
    g_ascii_formatd (buffer, sizeof buffer, "%.17g", written);
  g_string_append (out, buffer);
}

/**
 * soleus_json_text_append_key:
 * @out: what it is added to
 * @key: a member of the object that was begun last
 *
 * Looks at the last letter alone: to ask where the text ends would be to walk through all of it, once for each key.
 */
void
soleus_json_text_append_key (GString    *out,
                             const char *key)
{
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  soleus_json_text_append_string (out, key);
  g_string_append (out, ": ");
}
