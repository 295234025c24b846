/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-labels.h"

#include "soleus-duration-text.h"
#include "soleus-session-text.h"

#include <glib/gi18n-lib.h>

/* A word of more letters than this is set smaller, so that it fits into the ring in any language. */
#define LONG_WORD 7

/**
 * soleus_session_labels_get_notice:
 * @player: a player with a session
 * @stalled: whether it is paused because the computer stood still
 *
 * Returns: (transfer none) (nullable): what the person must know, the most pressing of it, since there is room for one line
 */
const char *
soleus_session_labels_get_notice (SoleusPlayer *player,
                                  gboolean      stalled)
{
  if (stalled)
    return _ ("Paused: the computer stood still");
  if (soleus_player_get_sound_state (player) == SOLEUS_SOUND_STATE_UNAVAILABLE)
    return _ ("No sound: follow the picture");
  if (soleus_player_get_sound_muted (player))
    return _ ("Muted: follow the picture");
  return NULL;
}

/**
 * soleus_session_labels_set:
 * @label: a label
 * @text: what it is to say
 *
 * Changes nothing, and so draws nothing, where it says so already.
 */
void
soleus_session_labels_set (GtkLabel   *label,
                           const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

/**
 * soleus_session_labels_show_times:
 * @seconds: the label in the ring
 * @left: the label of the whole session
 * @segment: what happens
 * @ring_us: what is left of what the ring shows, in microseconds
 * @left_us: what is left of the session, in microseconds
 *
 * Says how much time is left. A number alone counts down; what counts up looks like a watch.
 */
void
soleus_session_labels_show_times (GtkLabel            *seconds,
                                  GtkLabel            *left,
                                  const SoleusSegment *segment,
                                  int64_t              ring_us,
                                  int64_t              left_us)
{
  gboolean         counts_down = ring_us < G_TIME_SPAN_MINUTE && segment->kind != SOLEUS_SEGMENT_KIND_WAIT;
  g_autofree char *number = g_strdup_printf ("%d", (int) ((ring_us + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND));
  g_autofree char *watch = soleus_duration_to_clock (ring_us);
  g_autofree char *clock = soleus_duration_to_clock (left_us);
  g_autofree char *text = g_strdup_printf (_ ("%s left"), clock);

  soleus_session_labels_set (seconds, counts_down ? number : watch);
  soleus_session_labels_set (left, text);
}

/**
 * soleus_session_labels_show_word:
 * @label: the largest of the page
 * @player: a player with a session
 * @state: what happens now
 *
 * Says what to do now.
 */
void
soleus_session_labels_show_word (GtkLabel           *label,
                                 SoleusPlayer       *player,
                                 SoleusTimelineState state)
{
  gboolean    paused = soleus_player_get_state (player) == SOLEUS_SESSION_STATE_PAUSED;
  const char *word = paused ? _ ("Paused") : soleus_session_text_get_word (state.segment);

  if (g_strcmp0 (gtk_label_get_label (label), word) == 0)
    return;
  gtk_label_set_label (label, word);
  if (g_utf8_strlen (word, -1) > LONG_WORD)
    gtk_widget_add_css_class (GTK_WIDGET (label), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "long");
}

/**
 * soleus_session_labels_show_pause:
 * @pause: the button that pauses and resumes
 * @done: the button that says that a set is done, or a rest
 * @player: a player with a session
 *
 * Shows what the buttons do now.
 */
void
soleus_session_labels_show_pause (GtkButton    *pause,
                                  GtkButton    *done,
                                  SoleusPlayer *player)
{
  SoleusSessionState state = soleus_player_get_state (player);
  gboolean           paused = state == SOLEUS_SESSION_STATE_PAUSED && !soleus_player_get_pending (player);
  gboolean           waiting = state == SOLEUS_SESSION_STATE_WAITING;
  gboolean           rest_over = soleus_player_is_rest_over (player);
  const char        *name = rest_over ? _ ("Start") : paused ? _ ("Resume")
                                                             : _ ("Pause");
  /* Translators: what a button does, such as "Pause", and the key that does it too. */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s (Space)"), name);

  gtk_button_set_icon_name (pause, paused || rest_over ? "media-playback-start-symbolic" : "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (pause), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pause), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_button_set_label (done, rest_over ? _ ("_Start") : _ ("_Done"));
  gtk_widget_set_visible (GTK_WIDGET (done), waiting);
}

/**
 * soleus_session_labels_show_extend:
 * @extend: the button that makes a rest longer
 * @label: its label
 * @player: a player
 *
 * Says by how much.
 */
void
soleus_session_labels_show_extend (GtkButton    *extend,
                                   GtkLabel     *label,
                                   SoleusPlayer *player)
{
  int step_s = soleus_player_get_rest_step_s (player);
  /* Translators: a button that makes a rest so many seconds longer. */
  g_autofree char *text = g_strdup_printf (_ ("+%d s"), step_s);
  g_autofree char *name = g_strdup_printf (ngettext ("%d Second More", "%d Seconds More", (gulong) step_s), step_s);
  /* Translators: what a button does, such as "10 Seconds More", and the key that does it too. */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s (+)"), name);

  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (extend), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (extend), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
