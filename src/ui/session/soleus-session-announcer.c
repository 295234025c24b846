/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-announcer.h"

#include "soleus-moment.h"
#include "soleus-session-text.h"

/* How long a screen reader takes for a letter, at some 170 words a minute: a default of ours. */
#define LETTER_US (70 * G_TIME_SPAN_MILLISECOND)

/**
 * SoleusSessionAnnouncer:
 *
 * What a screen reader is told of a session, each thing once, when it comes to be: the exercise and how to get ready; a set, a rest with what comes after it, a
 * change of legs, half of a hold; that the session was paused, why, and what to do when it goes on; that the sound was lost, and that it is back.
 *
 * Phases are heard, so no word is said over them. While the sound is lost they are said, as far as the one who says it has finished the sentence before.
 */
struct _SoleusSessionAnnouncer {
  GObject parent_instance;

  SoleusPlayer *player; /* (owned) */

  SoleusSessionState state;         /* the one that was seen last */
  gboolean           stands;        /* paused, and nothing is on the way to go on */
  const char        *loss;          /* (nullable): why there is no sound, as it was said last */
  int                segment;       /* the one that was seen last, -1 for none */
  int64_t            told_us;       /* the position at which something was said last */
  int64_t            told_until_us; /* and the one at which that will have been said */
};

enum {
  ANNOUNCED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusSessionAnnouncer, soleus_session_announcer, G_TYPE_OBJECT)

static void
tell (SoleusSessionAnnouncer *self,
      const char             *text,
      gboolean                urgent)
{
  SoleusSession *session = soleus_player_get_session (self->player);

  if (session != NULL) {
    self->told_us = soleus_session_get_position_us (session, 0);
    self->told_until_us = self->told_us + g_utf8_strlen (text, -1) * LETTER_US;
  }
  g_signal_emit (self, signals[ANNOUNCED], 0, text, urgent);
}

/* Why there is no sound is said when it is lost, and again only after it was heard in between: a paused session gives the device back in any case. */
static void
on_sound_changed (SoleusSessionAnnouncer *self)
{
  SoleusSoundState state = soleus_player_get_sound_state (self->player);
  const char      *loss = soleus_moment_describe_trouble (state, soleus_player_get_sound_muted (self->player), FALSE);
  g_autofree char *text = soleus_session_text_dup_sound (loss);

  if (g_strcmp0 (loss, self->loss) == 0 || (loss == NULL && state != SOLEUS_SOUND_STATE_PLAYING))
    return;
  self->loss = loss;
  tell (self, text, loss != NULL);
}

/* Why it is paused says as well that it is. */
static void
on_stalled (SoleusSessionAnnouncer *self)
{
  self->stands = TRUE;
  tell (self, soleus_moment_describe_trouble (soleus_player_get_sound_state (self->player), FALSE, TRUE), TRUE);
}

/* The state is notified, too, when a resume begins to wait for the sound, or is taken back: only what is new is told. */
static void
on_state_changed (SoleusSessionAnnouncer *self)
{
  SoleusSessionState state = soleus_player_get_state (self->player);
  gboolean           moves = state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;
  gboolean           stands = state == SOLEUS_SESSION_STATE_PAUSED && !soleus_player_get_pending (self->player);
  gboolean           pauses = stands && !self->stands;
  gboolean           goes_on = moves && self->state == SOLEUS_SESSION_STATE_PAUSED;
  gboolean           waits = state != self->state && soleus_player_is_rest_over (self->player);

  self->state = state;
  self->stands = stands;
  if (pauses || goes_on || waits) {
    g_autofree char *text = soleus_session_text_dup_turn (state, soleus_player_get_timeline_state (self->player).segment);

    tell (self, text, FALSE);
  }
}

static void
soleus_session_announcer_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_SESSION_ANNOUNCER (object)->player);
  G_OBJECT_CLASS (soleus_session_announcer_parent_class)->dispose (object);
}

static void
soleus_session_announcer_class_init (SoleusSessionAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_session_announcer_dispose;

  /**
   * SoleusSessionAnnouncer::announced:
   * @self: the announcer
   * @text: a sentence, translated
   * @urgent: whether it may interrupt what is being said
   *
   * There is something to tell.
   */
  signals[ANNOUNCED] = g_signal_new ("announced", SOLEUS_TYPE_SESSION_ANNOUNCER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
soleus_session_announcer_init (SoleusSessionAnnouncer *self)
{
  self->segment = -1;
}

/**
 * soleus_session_announcer_new:
 * @player: a player with a session
 *
 * What has passed of the session before isn't told.
 *
 * Returns: (transfer full): what tells of it from now on
 */
SoleusSessionAnnouncer *
soleus_session_announcer_new (SoleusPlayer *player)
{
  SoleusSessionAnnouncer *self = g_object_new (SOLEUS_TYPE_SESSION_ANNOUNCER, NULL);

  self->player = g_object_ref (player);
  self->state = soleus_player_get_state (player);
  self->stands = self->state == SOLEUS_SESSION_STATE_PAUSED && !soleus_player_get_pending (player);
  soleus_session_announcer_pass_over (self);
  /* After those who show it: what was passed on the way is told before. */
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (player, "notify::sound-state", G_CALLBACK (on_sound_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (player, "notify::sound-muted", G_CALLBACK (on_sound_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (player, "stalled", G_CALLBACK (on_stalled), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

static void
add_sentence (GString    *said,
              const char *sentence)
{
  if (said->len > 0)
    g_string_append (said, ". ");
  g_string_append (said, sentence);
}

static void
add_cue (SoleusSessionAnnouncer *self,
         GString                *said,
         SoleusTimeline         *timeline,
         const SoleusCue        *cue)
{
  g_autofree char *milestone = soleus_session_text_dup_milestone (timeline, cue);
  const char      *phase = soleus_session_text_get_spoken_phase (timeline, cue);
  gboolean         busy = self->told_us <= cue->at_us && cue->at_us < self->told_until_us;

  if (milestone != NULL)
    add_sentence (said, milestone);
  else if (phase != NULL && self->loss != NULL && !busy)
    add_sentence (said, phase);
}

/**
 * soleus_session_announcer_look:
 * @self: an announcer
 * @state: where the session is, as it is shown
 *
 * Tells what was reached since the last look, in one breath: two things said at once would cut each other off.
 */
void
soleus_session_announcer_look (SoleusSessionAnnouncer *self,
                               SoleusTimelineState     state)
{
  SoleusSession   *session = soleus_player_get_session (self->player);
  SoleusTimeline  *timeline = soleus_session_get_timeline (session);
  int              n_cues;
  const SoleusCue *cues = soleus_session_take_cues (session, &n_cues);
  g_autoptr (GString) said = g_string_new (NULL);

  /* It may have been lost before anyone listened. */
  if (self->segment < 0)
    on_sound_changed (self);
  if (state.index != self->segment && state.segment->kind == SOLEUS_SEGMENT_KIND_LEAD_IN && soleus_player_get_state (self->player) == SOLEUS_SESSION_STATE_RUNNING) {
    g_autofree char *lead_in = soleus_session_text_dup_lead_in (timeline, state.segment);

    add_sentence (said, lead_in);
  }
  if (soleus_player_get_state (self->player) != SOLEUS_SESSION_STATE_IDLE)
    self->segment = state.index;
  for (int i = 0; i < n_cues; i++)
    add_cue (self, said, timeline, &cues[i]);
  if (said->len > 0)
    tell (self, said->str, FALSE);
}

/**
 * soleus_session_announcer_pass_over:
 * @self: an announcer
 *
 * What was reached since the last look isn't told any more: nobody was there to see it.
 */
void
soleus_session_announcer_pass_over (SoleusSessionAnnouncer *self)
{
  SoleusSession *session = soleus_player_get_session (self->player);
  int            n_passed;

  if (session != NULL)
    soleus_session_take_cues (session, &n_passed);
}
