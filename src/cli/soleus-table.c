/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-table.h"

#include "soleus-text.h"

/* Between two columns. */
#define GAP 2

struct _SoleusTable {
  GPtrArray *rows; /* (element-type GStrv) */
};

/* How many places of a terminal a text takes: none for what is set above another letter, two for a wide one. */
static int
get_width (const char *text)
{
  int width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar letter = g_utf8_get_char (text);

    if (!g_unichar_iszerowidth (letter))
      width += g_unichar_iswide (letter) ? 2 : 1;
  }

  return width;
}

/* How wide each column is. Each text is looked at once, however many rows there are. */
static GArray *
measure_columns (SoleusTable *self)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (int));

  for (guint i = 0; i < self->rows->len; i++) {
    char **row = g_ptr_array_index (self->rows, i);

    for (guint column = 0; row[column] != NULL; column++) {
      if (column >= widths->len)
        g_array_set_size (widths, column + 1);
      g_array_index (widths, int, column) = MAX (g_array_index (widths, int, column), get_width (row[column]));
    }
  }

  return widths;
}

SoleusTable *
soleus_table_new (void)
{
  SoleusTable *self = g_new0 (SoleusTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
soleus_table_free (SoleusTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * soleus_table_add:
 * @self: a table
 * @...: the texts of a row, then %NULL; what a terminal would obey is left out
 *
 * Adds a row at the end.
 */
void
soleus_table_add (SoleusTable *self,
                  ...)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  const char *text;
  va_list     texts;

  va_start (texts, self);
  while ((text = va_arg (texts, const char *)) != NULL)
    g_strv_builder_take (row, soleus_text_make_plain (text, G_MAXSIZE));
  va_end (texts);

  g_ptr_array_add (self->rows, g_strv_builder_end (row));
}

/**
 * soleus_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): its rows, one per line, each column as wide as its widest text; no line ends in spaces
 */
char *
soleus_table_to_text (SoleusTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) widths = measure_columns (self);

  for (guint i = 0; i < self->rows->len; i++) {
    char **row = g_ptr_array_index (self->rows, i);

    for (guint column = 0; row[column] != NULL; column++) {
      g_string_append (text, row[column]);
      if (row[column + 1] != NULL)
        g_string_append_printf (text, "%*s", g_array_index (widths, int, column) - get_width (row[column]) + GAP, "");
    }
    while (text->len > 0 && text->str[text->len - 1] == ' ')
      g_string_truncate (text, text->len - 1);
    g_string_append_c (text, '\n');
  }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
soleus_table_print (SoleusTable *self)
{
  g_autofree char *text = soleus_table_to_text (self);

  g_print ("%s", text);
}
