/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-words-row.h"

#include "soleus-draft-values.h"

/**
 * SoleusWordsRow:
 *
 * A text of a draft, in the person's language. It counts as it is typed; one stay in the row is one step.
 */
struct _SoleusWordsRow {
  AdwEntryRow parent_instance;

  SoleusPart *part; /* (owned) */
  char       *key;
  char       *label;
  gboolean    optional;
};

G_DEFINE_FINAL_TYPE (SoleusWordsRow, soleus_words_row, ADW_TYPE_ENTRY_ROW)

static void
show (SoleusWordsRow *self)
{
  g_autofree char *pointer = soleus_part_get_pointer (self->part, self->key);
  g_autofree char *words = soleus_draft_dup_words (soleus_part_get_draft (self->part), pointer);

  if (g_str_equal (words, gtk_editable_get_text (GTK_EDITABLE (self))))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self), words);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static void
on_typed (SoleusWordsRow *self)
{
  SoleusDraft     *draft = soleus_part_get_draft (self->part);
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *pointer = soleus_part_get_pointer (self->part, self->key);
  g_autofree char *words = soleus_draft_dup_words (draft, pointer);

  if (g_str_equal (text, words))
    return;
  if (*text == '\0' && self->optional)
    soleus_draft_unset (draft, pointer, self->label);
  else
    soleus_draft_set_words (draft, pointer, text, self->label);
}

static void
soleus_words_row_finalize (GObject *object)
{
  SoleusWordsRow *self = SOLEUS_WORDS_ROW (object);

  g_object_unref (self->part);
  g_free (self->key);
  g_free (self->label);

  G_OBJECT_CLASS (soleus_words_row_parent_class)->finalize (object);
}

static void
soleus_words_row_class_init (SoleusWordsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_words_row_finalize;
}

static void
soleus_words_row_init (SoleusWordsRow *self)
{
}

/**
 * soleus_words_row_new:
 * @part: what is edited
 * @key: where in it the text is, or will be
 * @title: what it is
 * @label: what the step is called
 * @optional: whether an empty text is none
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
soleus_words_row_new (SoleusPart *part,
                      const char *key,
                      const char *title,
                      const char *label,
                      gboolean    optional)
{
  SoleusWordsRow     *self = g_object_new (SOLEUS_TYPE_WORDS_ROW, "title", title, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->part = g_object_ref (part);
  self->key = g_strdup (key);
  self->label = g_strdup (label);
  self->optional = optional;
  show (self);
  /* On its way to another text the row is empty for a moment, of which this doesn't tell. */
  g_signal_connect (self, "notify::text", G_CALLBACK (on_typed), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (soleus_draft_settle), soleus_part_get_draft (part), G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (part, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
