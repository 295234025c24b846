/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-picture.h"

#include "soleus-session-figure.h"
#include "soleus-session-text.h"
#include "soleus-tempo-text.h"

/* So many phases stand below each other, and as many beside: hardly anybody has more, and the rows of the page say the rest. */
#define TABLE_ROWS 4
#define TABLE_MOST 8

/**
 * soleus_tempo_picture_show_moment:
 * @figure: a figure
 * @tempo: a tempo
 * @state: a moment of it
 *
 * Shows the moment. A figure that changes legs stands with its heels down.
 */
void
soleus_tempo_picture_show_moment (SoleusFigure       *figure,
                                  const SoleusTempo  *tempo,
                                  SoleusTimelineState state)
{
  soleus_figure_set_exercise (figure, soleus_tempo_get_block (tempo)->exercise);
  soleus_session_figure_show (figure, state);
}

/**
 * soleus_tempo_picture_show_still:
 * @figure: a figure
 * @tempo: a tempo
 *
 * Shows what tells most without moving: the end of the first phase.
 */
void
soleus_tempo_picture_show_still (SoleusFigure      *figure,
                                 const SoleusTempo *tempo)
{
  SoleusTimelineState state = soleus_tempo_state_at (tempo, 0);

  soleus_figure_set_exercise (figure, soleus_tempo_get_block (tempo)->exercise);
  soleus_figure_set_moment (figure, state.segment->phase, 1, state.segment->side);
}

static void
add_phase (GtkGrid             *table,
           const SoleusTempo   *tempo,
           const SoleusSegment *segment,
           int                  place)
{
  g_autofree char *length = soleus_tempo_text_dup_length (tempo, segment);
  GtkWidget       *word = gtk_label_new (soleus_session_text_get_word (segment));
  GtkWidget       *number = gtk_label_new (length);

  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (word, "heading");
  gtk_widget_add_css_class (number, "numeric");
  gtk_grid_attach (table, word, place / TABLE_ROWS * 2, place % TABLE_ROWS, 1, 1);
  gtk_grid_attach (table, number, place / TABLE_ROWS * 2 + 1, place % TABLE_ROWS, 1, 1);
}

/**
 * soleus_tempo_picture_fill_table:
 * @table: a grid; what it held is gone
 * @tempo: a tempo
 *
 * Lists the phases of one repetition with their seconds, and what ends the set.
 */
void
soleus_tempo_picture_fill_table (GtkGrid           *table,
                                 const SoleusTempo *tempo)
{
  int                  n_segments;
  const SoleusSegment *segments = soleus_timeline_get_segments (soleus_tempo_get_timeline (tempo), &n_segments);
  GtkWidget           *child;
  int                  place = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (table))) != NULL)
    gtk_grid_remove (table, child);
  for (int i = 0; i < n_segments && segments[i].set_index == 0 && place < TABLE_MOST; i++) {
    if (segments[i].repetition <= 1)
      add_phase (table, tempo, &segments[i], place++);
  }
}
