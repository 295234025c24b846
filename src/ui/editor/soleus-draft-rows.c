/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-rows.h"

#include "soleus-draft-values.h"
#include "soleus-kind-words.h"

/* A word of the format. */
typedef struct {
  char      *key;
  char      *label;
  GType      type;
  const int *values; /* (nullable): what can be chosen, in that order */
  guint      n_values;
  int        fallback;
} Kind;

static void
kind_free (gpointer data)
{
  Kind *self = data;

  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

static int
read_kind (SoleusPart *part,
           gpointer    data)
{
  const Kind      *kind = data;
  g_autofree char *pointer = soleus_part_get_pointer (part, kind->key);
  int              value = soleus_draft_get_kind (soleus_part_get_draft (part), pointer, kind->type, kind->fallback);

  if (kind->values == NULL)
    return value;
  for (guint i = 0; i < kind->n_values; i++) {
    if (kind->values[i] == value)
      return (int) i;
  }
  return 0;
}

static void
write_kind (SoleusPart *part,
            int         value,
            gpointer    data)
{
  const Kind      *kind = data;
  SoleusDraft     *draft = soleus_part_get_draft (part);
  g_autofree char *pointer = soleus_part_get_pointer (part, kind->key);

  soleus_draft_settle (draft);
  soleus_draft_set_text (draft, pointer, soleus_kind_to_nick (kind->type, kind->values != NULL ? kind->values[value] : value), kind->label);
  soleus_draft_settle (draft);
}

static GtkWidget *
new_combo_row (const char      *title,
               const int       *values,
               guint            n_values,
               GType            type,
               SoleusKindToText to_text)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_values; i++) {
    int value = values != NULL ? values[i] : (int) i;

    gtk_string_list_append (words, to_text != NULL ? to_text (value) : soleus_kind_to_title (type, value));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  return row;
}

/**
 * soleus_choice_row_new:
 * @part: what is edited
 * @title: what it is
 * @values: (array length=n_values) (nullable): what can be chosen, in that order; %NULL for the numbers from 0
 * @n_values: how many
 * @to_text: what a value is called
 * @read: which place of the list is chosen
 * @write: chooses a place of the list
 *
 * Returns: (transfer floating): an AdwComboRow
 */
GtkWidget *
soleus_choice_row_new (SoleusPart      *part,
                       const char      *title,
                       const int       *values,
                       guint            n_values,
                       SoleusKindToText to_text,
                       SoleusPartRead   read,
                       SoleusPartWrite  write)
{
  GtkWidget *row = new_combo_row (title, values, n_values, G_TYPE_INVALID, to_text);

  soleus_part_bind (part, row, "selected", read, write, NULL, NULL);
  return row;
}

/**
 * soleus_kind_row_new:
 * @part: what is edited
 * @key: where in it the word is
 * @title: what it is, and what the step is called
 * @type: the enumeration that the word is of
 * @values: (array length=n_values) (nullable): what can be chosen, for as long as the row is there; any other counts as the first; %NULL for all from 0
 * @n_values: how many
 * @fallback: what holds where nothing is written
 *
 * Returns: (transfer floating): an AdwComboRow
 */
GtkWidget *
soleus_kind_row_new (SoleusPart *part,
                     const char *key,
                     const char *title,
                     GType       type,
                     const int  *values,
                     guint       n_values,
                     int         fallback)
{
  GtkWidget *row = new_combo_row (title, values, n_values, type, NULL);
  Kind      *kind = g_new (Kind, 1);

  *kind = (Kind) { g_strdup (key), g_strdup (title), type, values, n_values, fallback };
  soleus_part_bind (part, row, "selected", read_kind, write_kind, kind, kind_free);
  return row;
}

/**
 * soleus_option_row_new:
 * @part: what is edited
 * @title: what it can have
 * @subtitle: more about it
 * @read: whether it has that
 * @write: gives it that, or takes it away
 *
 * Returns: (transfer floating): an AdwExpanderRow with a switch, for the rows of what it has then
 */
GtkWidget *
soleus_option_row_new (SoleusPart     *part,
                       const char     *title,
                       const char     *subtitle,
                       SoleusPartRead  read,
                       SoleusPartWrite write)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (row), TRUE);
  soleus_part_bind (part, row, "enable-expansion", read, write, NULL, NULL);
  return row;
}
