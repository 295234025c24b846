/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-code-row.h"

#include "soleus-draft-values.h"

/**
 * SoleusCodeRow:
 *
 * A list of words that the format knows, such as what an exercise needs: opened, a row to tick for each, and for those that somebody else wrote into the file. The rows are
 * made when it is first opened.
 */
struct _SoleusCodeRow {
  AdwExpanderRow parent_instance;

  SoleusDraft      *draft; /* (owned) */
  char             *pointer;
  const char      **known; /* (owned): the container alone */
  SoleusCodeToText  to_text;
  SoleusCodesToText summarise;
  GHashTable       *checks; /* (element-type utf8 GtkCheckButton): by their code */
  gboolean          is_showing;
};

G_DEFINE_FINAL_TYPE (SoleusCodeRow, soleus_code_row, ADW_TYPE_EXPANDER_ROW)

static void
on_toggled (GtkCheckButton *check,
            SoleusCodeRow  *self)
{
  const char *code = g_object_get_data (G_OBJECT (check), "soleus-code");

  if (self->is_showing)
    return;
  soleus_draft_set_code (self->draft, self->pointer, code, gtk_check_button_get_active (check), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  soleus_draft_settle (self->draft);
}

static void
add_code (SoleusCodeRow *self,
          const char    *code)
{
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget       *check = gtk_check_button_new ();
  g_autofree char *text = self->to_text (code);

  if (g_hash_table_contains (self->checks, code))
    return;
  /* The words are for the middle of a sentence; here each stands by itself. */
  if (*text != '\0') {
    g_autofree char *first = g_utf8_substring (text, 0, 1);
    g_autofree char *upper = g_utf8_strup (first, -1);
    g_autofree char *title = g_strconcat (upper, g_utf8_next_char (text), NULL);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  }
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "soleus-code", g_strdup (code), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_hash_table_insert (self->checks, g_strdup (code), check);
}

static void
add_rows (SoleusCodeRow *self,
          char         **codes)
{
  for (int i = 0; self->known[i] != NULL; i++)
    add_code (self, self->known[i]);
  for (int i = 0; codes[i] != NULL; i++)
    add_code (self, codes[i]);
}

static void
show (SoleusCodeRow *self)
{
  g_auto (GStrv) codes = soleus_draft_dup_codes (self->draft, self->pointer);
  g_autofree char *summary = self->summarise (codes);
  GHashTableIter   iter;
  gpointer         code, check;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  if (g_hash_table_size (self->checks) == 0 && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->is_showing = TRUE;
  add_rows (self, codes);
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &code, &check))
    gtk_check_button_set_active (check, g_strv_contains ((const char *const *) codes, code));
  self->is_showing = FALSE;
}

static void
soleus_code_row_dispose (GObject *object)
{
  SoleusCodeRow *self = SOLEUS_CODE_ROW (object);

  g_clear_object (&self->draft);

  G_OBJECT_CLASS (soleus_code_row_parent_class)->dispose (object);
}

static void
soleus_code_row_finalize (GObject *object)
{
  SoleusCodeRow *self = SOLEUS_CODE_ROW (object);

  g_hash_table_unref (self->checks);
  g_free (self->known);
  g_free (self->pointer);

  G_OBJECT_CLASS (soleus_code_row_parent_class)->finalize (object);
}

static void
soleus_code_row_class_init (SoleusCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_code_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = soleus_code_row_finalize;
}

static void
soleus_code_row_init (SoleusCodeRow *self)
{
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * soleus_code_row_new:
 * @draft: what is edited
 * @pointer: where the list of codes is, or will be
 * @title: what they are, and what a step is called
 * @codes: (transfer container) (array zero-terminated=1): those that are known
 * @to_text: what a code means
 * @summarise: what is chosen, in one line
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_code_row_new (SoleusDraft      *draft,
                     const char       *pointer,
                     const char       *title,
                     const char      **codes,
                     SoleusCodeToText  to_text,
                     SoleusCodesToText summarise)
{
  SoleusCodeRow *self = g_object_new (SOLEUS_TYPE_CODE_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->pointer = g_strdup (pointer);
  self->known = codes;
  self->to_text = to_text;
  self->summarise = summarise;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show), NULL);
  show (self);
  return GTK_WIDGET (self);
}
