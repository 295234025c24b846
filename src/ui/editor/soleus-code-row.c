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

  SoleusPart       *part;    /* (owned) */
  char             *pointer; /* the same, wherever the part is: it is the whole */
  const char      **known;   /* (owned): the container alone */
  SoleusCodeToText  to_text;
  SoleusCodesToText summarise;
  GHashTable       *shown; /* (element-type utf8): the codes that have a row */
};

G_DEFINE_FINAL_TYPE (SoleusCodeRow, soleus_code_row, ADW_TYPE_EXPANDER_ROW)

/* What a row ticks. It is the tick's. */
typedef struct {
  SoleusCodeRow *row;
  char          *code;
} Tick;

static void
tick_free (gpointer data)
{
  Tick *self = data;

  g_free (self->code);
  g_free (self);
}

static int
read_tick (SoleusPart *part,
           gpointer    data)
{
  const Tick *tick = data;

  return soleus_draft_has_code (soleus_part_get_draft (part), tick->row->pointer, tick->code);
}

static void
write_tick (SoleusPart *part,
            int         value,
            gpointer    data)
{
  const Tick  *tick = data;
  SoleusDraft *draft = soleus_part_get_draft (part);

  soleus_draft_set_code (draft, tick->row->pointer, tick->code, value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (tick->row)));
  soleus_draft_settle (draft);
}

static void
add_code (SoleusCodeRow *self,
          const char    *code)
{
  GtkWidget       *row;
  GtkWidget       *check;
  Tick            *tick;
  g_autofree char *text = self->to_text (code);

  if (!g_hash_table_add (self->shown, g_strdup (code)))
    return;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  check = gtk_check_button_new ();
  tick = g_new (Tick, 1);
  *tick = (Tick) { self, g_strdup (code) };
  /* The words are for the middle of a sentence; here each stands by itself. */
  if (*text != '\0') {
    g_autofree char *first = g_utf8_substring (text, 0, 1);
    g_autofree char *upper = g_utf8_strup (first, -1);
    g_autofree char *title = g_strconcat (upper, g_utf8_next_char (text), NULL);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  }
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  soleus_part_bind (self->part, check, "active", read_tick, write_tick, tick, tick_free);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
show (SoleusCodeRow *self)
{
  g_auto (GStrv) codes = soleus_draft_dup_codes (soleus_part_get_draft (self->part), self->pointer);
  g_autofree char *summary = self->summarise (codes);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  if (g_hash_table_size (self->shown) == 0 && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  for (int i = 0; self->known[i] != NULL; i++)
    add_code (self, self->known[i]);
  for (int i = 0; codes[i] != NULL; i++)
    add_code (self, codes[i]);
}

static void
soleus_code_row_finalize (GObject *object)
{
  SoleusCodeRow *self = SOLEUS_CODE_ROW (object);

  g_object_unref (self->part);
  g_hash_table_unref (self->shown);
  g_free (self->known);
  g_free (self->pointer);

  G_OBJECT_CLASS (soleus_code_row_parent_class)->finalize (object);
}

static void
soleus_code_row_class_init (SoleusCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_code_row_finalize;
}

static void
soleus_code_row_init (SoleusCodeRow *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * soleus_code_row_new:
 * @part: the whole of what is edited
 * @pointer: where the list of codes is, or will be
 * @title: what they are, and what a step is called
 * @codes: (transfer container) (array zero-terminated=1): those that are known
 * @to_text: what a code means
 * @summarise: what is chosen, in one line
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_code_row_new (SoleusPart       *part,
                     const char       *pointer,
                     const char       *title,
                     const char      **codes,
                     SoleusCodeToText  to_text,
                     SoleusCodesToText summarise)
{
  SoleusCodeRow *self = g_object_new (SOLEUS_TYPE_CODE_ROW, "title", title, NULL);

  self->part = g_object_ref (part);
  self->pointer = g_strdup (pointer);
  self->known = codes;
  self->to_text = to_text;
  self->summarise = summarise;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (show), NULL);
  g_signal_connect_object (part, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
