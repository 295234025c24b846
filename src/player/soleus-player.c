/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-player.h"

#include "soleus-audio-types.h"
#include "soleus-deadline.h"
#include "soleus-kind-types.h"
#include "soleus-recorder.h"
#include "soleus-session-sound.h"
#include "soleus-timeline-compiler.h"

/* How late a deadline may be met before it means that the computer slept or the program stood still: 2 s, by the design. */
#define STALL_US (2 * G_TIME_SPAN_SECOND)

/* How far into a rest the sound is anchored anew, so that a card's drift can't add up: after the cue of the rest has sounded. */
#define REANCHOR_AFTER_US (2 * G_TIME_SPAN_SECOND)

/* How often what is done within a set is written. A kill takes no more than 15 s, by the design: three of them are for a slow disk. */
#define JOURNAL_EVERY_US (12 * G_TIME_SPAN_SECOND)

/* How long one has at least to get ready before a session goes on: a default of ours. */
#define LEAST_LEAD_IN_US (5 * G_TIME_SPAN_SECOND)

/* What begins as soon as the sound is ready. */
typedef enum {
  PENDING_NOTHING,
  PENDING_START,
  PENDING_RESUME,
} Pending;

struct _SoleusPlayer {
  GObject parent_instance;

  SoleusHistory     *history; /* (owned) */
  const SoleusClock *clock;

  SoleusSession      *session;       /* (owned) (nullable) */
  SoleusRecorder     *recorder;      /* (owned) (nullable): as long as there is a session */
  SoleusSessionSound *sound;         /* (owned) (nullable): likewise */
  SoleusSessionSound *closing_sound; /* (owned) (nullable): of the session that has just finished, while its closing chord is heard */

  Pending            pending;
  SoleusSessionState told_state;
  int                told_segment; /* the segment that was last told of, -1 without a session */
  GSource           *deadline;     /* (owned) */
  int64_t            reanchor_us;  /* when to anchor the sound anew, 0 for not now */
  int64_t            journal_us;   /* when to write what was done of the set under way, 0 for not now */
  int64_t            sleep_us;     /* how long the computer had slept when it was last looked at */

  SoleusCueProfile cue_profile;
  double           volume;
  int              rest_step_s;
};

typedef enum {
  PROP_CUE_PROFILE = 1,
  PROP_VOLUME,
  PROP_REST_STEP_S,
  PROP_STATE,
  PROP_SOUND_STATE,
  PROP_SOUND_MUTED,
} SoleusPlayerProps;

static GParamSpec *properties[PROP_SOUND_MUTED + 1];

enum {
  BEGAN,
  MOVED,
  SEGMENT_CHANGED,
  ENDED,
  STALLED,
  RECORDING_FAILED,
  PAIN_TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusPlayer, soleus_player, G_TYPE_OBJECT)

static int64_t
get_now (SoleusPlayer *self)
{
  return self->clock->get_monotonic_us (self->clock->data);
}

/* How much longer the computer has slept than when this was last asked. */
static int64_t
take_sleep (SoleusPlayer *self)
{
  int64_t sleep_us = self->clock->get_boottime_us (self->clock->data) - get_now (self);
  int64_t longer_us = sleep_us - self->sleep_us;

  self->sleep_us = sleep_us;
  soleus_recorder_note_sleep (self->recorder);
  return longer_us;
}

/* Tells of the state, always as the last thing: whoever hears of it may look at once, or end the session. */
static void
notify_state (SoleusPlayer *self)
{
  self->told_state = soleus_player_get_state (self);
  g_debug ("The session is %s", soleus_kind_to_nick (SOLEUS_TYPE_SESSION_STATE, (int) self->told_state));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static int64_t
find_earlier (int64_t at_us,
              int64_t other_us)
{
  return other_us > 0 && (at_us < 0 || other_us < at_us) ? other_us : at_us;
}

/* Sets the one timer to whatever comes next: the end of a segment, the moment to anchor the sound anew, or that to write of an open set. */
static void
set_timer (SoleusPlayer *self)
{
  int64_t at_us = self->session != NULL ? soleus_session_next_deadline (self->session) : -1;

  at_us = find_earlier (find_earlier (at_us, self->reanchor_us), self->journal_us);
  g_debug ("Next deadline: %" G_GINT64_FORMAT " us", at_us);
  soleus_deadline_set (self->deadline, at_us >= 0 ? MAX (at_us - get_now (self), 0) : -1);
}

/* In a rest, remembers when to anchor the sound anew; nothing sounds then. */
static void
plan_reanchor (SoleusPlayer *self,
               int64_t       now_us)
{
  SoleusTimelineState state = soleus_session_get_timeline_state (self->session, now_us);

  self->reanchor_us = 0;
  if (state.segment->kind == SOLEUS_SEGMENT_KIND_REST && state.elapsed_us < REANCHOR_AFTER_US && state.remaining_us > 4 * REANCHOR_AFTER_US)
    self->reanchor_us = now_us + REANCHOR_AFTER_US - state.elapsed_us;
}

/* While a set is under way, what was done of it is written every now and then, and at once when it is paused: then nothing more comes, for who knows how long. */
static void
plan_journal (SoleusPlayer *self,
              int64_t       now_us)
{
  SoleusSessionState state = soleus_session_get_state (self->session);
  gboolean           moves = state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;
  gboolean           in_set = soleus_session_get_timeline_state (self->session, now_us).segment->set_index >= 0;

  if (moves && in_set) {
    if (self->journal_us == 0)
      self->journal_us = now_us + JOURNAL_EVERY_US;
    return;
  }
  if (self->journal_us > 0 && in_set)
    soleus_recorder_write_open_set (self->recorder, now_us);
  self->journal_us = 0;
}

/* The chord is over, or nobody hears it any more. */
static void
on_closing_sound_changed (SoleusPlayer *self)
{
  if (soleus_session_sound_get_state (self->closing_sound) != SOLEUS_SOUND_STATE_PLAYING)
    g_clear_object (&self->closing_sound);
}

/* Ends the sound with its session. What still sounds then is kept until it has been heard: whoever lets go of a sound cuts it off, and waits for that. */
static void
end_sound (SoleusPlayer       *self,
           SoleusSessionSound *sound)
{
  g_signal_handlers_disconnect_by_data (sound, self);
  soleus_session_sound_end (sound);
  if (soleus_session_sound_get_state (sound) != SOLEUS_SOUND_STATE_PLAYING)
    return;
  self->closing_sound = g_object_ref (sound);
  g_signal_connect_object (sound, "notify::state", G_CALLBACK (on_closing_sound_changed), self, G_CONNECT_SWAPPED);
}

/* Lets go of the session, whatever it came to. One that never began has no record. */
static void
finish_session (SoleusPlayer *self)
{
  g_autoptr (SoleusSession) session = g_steal_pointer (&self->session);
  g_autoptr (SoleusRecorder) recorder = g_steal_pointer (&self->recorder);
  g_autoptr (SoleusSessionSound) sound = g_steal_pointer (&self->sound);

  self->pending = PENDING_NOTHING;
  self->reanchor_us = 0;
  self->journal_us = 0;
  self->told_segment = -1;
  set_timer (self);
  if (soleus_session_get_state (session) != SOLEUS_SESSION_STATE_IDLE)
    soleus_recorder_end (recorder, soleus_session_get_active_us (session, get_now (self)));
  end_sound (self, sound);
  notify_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOUND_STATE]);
  g_signal_emit (self, signals[ENDED], 0, session, soleus_recorder_get_id (recorder));
}

static gboolean
is_over (SoleusPlayer *self)
{
  SoleusSessionState state = soleus_session_get_state (self->session);

  return state == SOLEUS_SESSION_STATE_FINISHED || state == SOLEUS_SESSION_STATE_STOPPED;
}

/* Tells of a new state, then of a new segment: each as the last thing, since whoever hears of it may command the session. */
static void
tell_changes (SoleusPlayer *self)
{
  SoleusSessionState state = soleus_session_get_state (self->session);

  if (state != self->told_state) {
    if (state == SOLEUS_SESSION_STATE_WAITING)
      soleus_session_sound_rest_after_cue (self->sound);
    notify_state (self);
  }
  if (self->session == NULL || soleus_session_get_segment (self->session) == self->told_segment)
    return;
  self->told_segment = soleus_session_get_segment (self->session);
  g_signal_emit (self, signals[SEGMENT_CHANGED], 0);
}

/* After whatever may have changed the session: ends it when it is over, sets the timer, and tells of what is new. */
static void
settle (SoleusPlayer *self,
        int64_t       now_us)
{
  if (is_over (self)) {
    finish_session (self);
    return;
  }
  plan_reanchor (self, now_us);
  plan_journal (self, now_us);
  set_timer (self);
  tell_changes (self);
}

/* Pauses at the last moment at which the person could hear the session: the computer slept, or the program stood still past its own deadline. */
static gboolean
catch_stall (SoleusPlayer *self,
             int64_t       now_us)
{
  int64_t  deadline_us = soleus_session_next_deadline (self->session);
  gboolean slept = take_sleep (self) > STALL_US;
  gboolean late = deadline_us >= 0 && now_us - deadline_us > STALL_US;

  if (!slept && !late)
    return FALSE;
  g_debug ("Stood still: the deadline %" G_GINT64_FORMAT " us was seen at %" G_GINT64_FORMAT " us, and the computer %s", deadline_us, now_us, slept ? "slept" : "was awake");
  if (!soleus_session_pause (self->session, late ? deadline_us : now_us))
    return FALSE;
  soleus_session_sound_rest (self->sound);
  return TRUE;
}

/* Takes note of the time. Everyone who looks at the session comes through here, so that a stall is found by whoever looks first. */
static void
advance (SoleusPlayer *self,
         int64_t       now_us)
{
  int segment = soleus_session_get_segment (self->session);

  if (catch_stall (self, now_us)) {
    /* Why it stands is told before that it does: who tells a person of both does so at once. */
    g_signal_emit (self, signals[STALLED], 0);
    settle (self, now_us);
    return;
  }
  soleus_session_advance (self->session, now_us);
  if (is_over (self) || soleus_session_get_segment (self->session) != segment)
    settle (self, now_us);
}

static void
on_deadline (gpointer data)
{
  g_autoptr (SoleusPlayer) self = g_object_ref (SOLEUS_PLAYER (data));
  int64_t now_us = get_now (self);

  if (self->reanchor_us > 0 && now_us >= self->reanchor_us) {
    self->reanchor_us = 0;
    soleus_session_sound_anchor (self->sound, now_us);
  }
  advance (self, now_us);
  if (self->session == NULL)
    return;
  if (self->journal_us > 0 && now_us >= self->journal_us) {
    soleus_recorder_write_open_set (self->recorder, now_us);
    self->journal_us = now_us + JOURNAL_EVERY_US;
  }
  set_timer (self);
}

/* After a command that moved the session: the sound follows, and so does whoever shows it. */
static void
follow_move (SoleusPlayer *self,
             int64_t       now_us)
{
  if (soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_PAUSED)
    soleus_session_sound_rest (self->sound);
  else if (!is_over (self))
    soleus_session_sound_anchor (self->sound, now_us);
  settle (self, now_us);
  if (self->session != NULL)
    g_signal_emit (self, signals[MOVED], 0);
}

/* Does what waited for the sound, with it or without. */
static void
go_on (SoleusPlayer *self)
{
  int64_t now_us = get_now (self);
  Pending pending = self->pending;

  self->pending = PENDING_NOTHING;
  if (pending != PENDING_NOTHING)
    take_sleep (self);
  switch (pending) {
  case PENDING_NOTHING:
    return;
  case PENDING_START:
    soleus_recorder_begin (self->recorder);
    soleus_session_start (self->session, now_us);
    break;
  case PENDING_RESUME:
    soleus_session_resume (self->session, now_us);
    break;
  }
  follow_move (self, now_us);
  if (pending == PENDING_START)
    g_signal_emit (self, signals[BEGAN], 0);
}

/* Lets `pending` happen as soon as the sound can follow. */
static void
wait_for_sound (SoleusPlayer *self,
                Pending       pending)
{
  self->pending = pending;
  notify_state (self);
  soleus_session_sound_prepare (self->sound);
}

static void
set_volume (SoleusPlayer *self,
            double        volume)
{
  if (G_APPROX_VALUE (self->volume, volume, 1e-6))
    return;

  self->volume = volume;
  if (self->sound != NULL)
    soleus_session_sound_set_volume (self->sound, volume);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUME]);
}

/* A session whose routine says itself how it sounds doesn't change. */
static void
change_sound (SoleusPlayer *self)
{
  SoleusRoutine   *routine = soleus_timeline_get_routine (soleus_session_get_timeline (self->session));
  SoleusCueProfile cue_profile = soleus_routine_choose_cue_profile (routine, self->cue_profile);
  int64_t          now_us = get_now (self);

  if (soleus_session_sound_get_cue_profile (self->sound) == cue_profile)
    return;

  advance (self, now_us);
  if (self->session == NULL)
    return;
  soleus_session_sound_set_cue_profile (self->sound, cue_profile);
  if (self->session != NULL && soleus_session_get_state (self->session) == SOLEUS_SESSION_STATE_RUNNING)
    soleus_session_sound_anchor (self->sound, now_us);
}

static void
set_cue_profile (SoleusPlayer    *self,
                 SoleusCueProfile cue_profile)
{
  if (self->cue_profile == cue_profile)
    return;

  self->cue_profile = cue_profile;
  if (self->session != NULL)
    change_sound (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUE_PROFILE]);
}

static void
set_rest_step (SoleusPlayer *self,
               int           rest_step_s)
{
  if (self->rest_step_s == rest_step_s)
    return;

  self->rest_step_s = rest_step_s;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REST_STEP_S]);
}

static void
soleus_player_dispose (GObject *object)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  if (self->session != NULL) {
    soleus_session_stop (self->session, get_now (self));
    finish_session (self);
  }
  g_clear_object (&self->closing_sound);
  g_clear_pointer (&self->deadline, soleus_deadline_free);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (soleus_player_parent_class)->dispose (object);
}

static void
soleus_player_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  switch ((SoleusPlayerProps) property_id) {
  case PROP_CUE_PROFILE:
    g_value_set_enum (value, self->cue_profile);
    return;
  case PROP_VOLUME:
    g_value_set_double (value, self->volume);
    return;
  case PROP_REST_STEP_S:
    g_value_set_int (value, self->rest_step_s);
    return;
  case PROP_STATE:
    g_value_set_enum (value, soleus_player_get_state (self));
    return;
  case PROP_SOUND_STATE:
    g_value_set_enum (value, soleus_player_get_sound_state (self));
    return;
  case PROP_SOUND_MUTED:
    g_value_set_boolean (value, soleus_player_get_sound_muted (self));
    return;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
soleus_player_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusPlayer *self = SOLEUS_PLAYER (object);

  switch ((SoleusPlayerProps) property_id) {
  case PROP_CUE_PROFILE:
    set_cue_profile (self, g_value_get_enum (value));
    return;
  case PROP_VOLUME:
    set_volume (self, g_value_get_double (value));
    return;
  case PROP_REST_STEP_S:
    set_rest_step (self, g_value_get_int (value));
    return;
  case PROP_STATE:
  case PROP_SOUND_STATE:
  case PROP_SOUND_MUTED:
    break;
  }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * SoleusPlayer:cue-profile:
   *
   * Which sounds a session makes whose routine doesn't say so itself. The one under way changes at once.
   */
  properties[PROP_CUE_PROFILE] = g_param_spec_enum ("cue-profile", NULL, NULL, SOLEUS_TYPE_CUE_PROFILE, SOLEUS_CUE_PROFILE_CALM, writable);
  /**
   * SoleusPlayer:volume:
   *
   * How loud the cues are, from 0 to 1.
   */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 0.7, writable);
  /**
   * SoleusPlayer:rest-step-s:
   *
   * By how many seconds a rest is made longer at a time. Ten is a default of ours.
   */
  properties[PROP_REST_STEP_S] = g_param_spec_int ("rest-step-s", NULL, NULL, 5, 60, 10, writable);
  /**
   * SoleusPlayer:state:
   *
   * The state of the session, idle without one. It is notified, too, when a start or resume begins to wait for the sound.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SESSION_STATE, SOLEUS_SESSION_STATE_IDLE, readable);
  /**
   * SoleusPlayer:sound-state:
   *
   * What the sound does; off without a session or with silent cues.
   */
  properties[PROP_SOUND_STATE] = g_param_spec_enum ("sound-state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF, readable);
  /**
   * SoleusPlayer:sound-muted:
   *
   * Whether somebody else has muted the sound of the session.
   */
  properties[PROP_SOUND_MUTED] = g_param_spec_boolean ("sound-muted", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (void)
{
  /**
   * SoleusPlayer::began:
   *
   * A session has begun to run.
   */
  signals[BEGAN] = g_signal_new ("began", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::moved:
   *
   * The position jumped, or a pause ended: whoever shows it looks anew.
   */
  signals[MOVED] = g_signal_new ("moved", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::segment-changed:
   *
   * The session has come to another segment of its timeline, by itself or by a command. Nobody needs to look at the position to follow sets and rests.
   */
  signals[SEGMENT_CHANGED] = g_signal_new ("segment-changed", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::ended:
   * @self: the player, which has no session any more
   * @session: the session that is over
   * @record_id: its id in the history
   *
   * A session is over, for whatever reason.
   */
  signals[ENDED] = g_signal_new ("ended", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, SOLEUS_TYPE_SESSION,
                                 G_TYPE_STRING);
  /**
   * SoleusPlayer::stalled:
   *
   * The computer slept or the program stood still; the session is paused at the last moment at which it could be heard. The state is notified after that.
   */
  signals[STALLED] = g_signal_new ("stalled", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * SoleusPlayer::recording-failed:
   * @self: the player
   * @error: why, in words for a person
   *
   * Something of the session could not be written to the history.
   */
  signals[RECORDING_FAILED] = g_signal_new ("recording-failed", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_ERROR);
  /**
   * SoleusPlayer::pain-told:
   * @self: the player
   * @place: a #SoleusPainPlace
   *
   * The person told of pain, and the session has ended with it, or goes on.
   */
  signals[PAIN_TOLD] = g_signal_new ("pain-told", SOLEUS_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
soleus_player_class_init (SoleusPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_player_dispose;
  object_class->get_property = soleus_player_get_property;
  object_class->set_property = soleus_player_set_property;
  install_properties (object_class);
  install_signals ();
}

static void
soleus_player_init (SoleusPlayer *self)
{
  self->volume = 0.7;
  self->rest_step_s = 10;
  self->told_segment = -1;
  self->deadline = soleus_deadline_new (on_deadline, self);
}

/**
 * soleus_player_new:
 * @history: where sessions are recorded
 * @clock: (transfer none): what time it is; it outlives the player
 *
 * Runs sessions, with or without a window: it alone asks what time it is and owns a timer, and it keeps the sound and the record in step. Every function
 * belongs to the thread that made it.
 *
 * Returns: (transfer full): the player
 */
SoleusPlayer *
soleus_player_new (SoleusHistory     *history,
                   const SoleusClock *clock)
{
  SoleusPlayer *self = g_object_new (SOLEUS_TYPE_PLAYER, NULL);

  self->history = g_object_ref (history);
  self->clock = clock;
  return self;
}

static void
on_sound_state_changed (SoleusPlayer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOUND_STATE]);
}

static void
on_sound_muted_changed (SoleusPlayer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOUND_MUTED]);
}

static void
on_recorder_failed (SoleusRecorder *recorder,
                    const GError   *error,
                    SoleusPlayer   *self)
{
  g_signal_emit (self, signals[RECORDING_FAILED], 0, error);
}

/* Every command finds the session as it stands now: a stall that nobody has seen yet is found first, and its gap is never credited. */
static gboolean
catch_up (SoleusPlayer *self,
          int64_t      *now_us)
{
  *now_us = get_now (self);
  if (self->session != NULL)
    advance (self, *now_us);
  return self->session != NULL;
}

/* Begins a session as soon as the sound is ready. */
static void
run (SoleusPlayer  *self,
     SoleusSession *session,
     SoleusRoutine *routine,
     const char    *snapshot,
     const char    *resume)
{
  g_clear_object (&self->closing_sound);
  self->session = session;
  self->recorder = soleus_recorder_new (self->history, self->clock, self->session, snapshot, resume);
  self->sound = soleus_session_sound_new (self->session, soleus_routine_choose_cue_profile (routine, self->cue_profile), self->volume);
  g_signal_connect_swapped (self->sound, "ready", G_CALLBACK (go_on), self);
  g_signal_connect_swapped (self->sound, "notify::state", G_CALLBACK (on_sound_state_changed), self);
  g_signal_connect_swapped (self->sound, "notify::muted", G_CALLBACK (on_sound_muted_changed), self);
  g_signal_connect_object (self->recorder, "failed", G_CALLBACK (on_recorder_failed), self, G_CONNECT_DEFAULT);
}

static SoleusPerformedSet
to_performed (const SoleusSetRecord *set)
{
  return (SoleusPerformedSet) { .index = set->index, .goal_kind = set->goal_kind, .done = set->done, .active_us = set->active_us };
}

/* A record that doesn't fit what it was made of, as a file from elsewhere may hold, can't be gone on with. */
static SoleusSession *
take_up (SoleusTimeline      *timeline,
         SoleusSessionRecord *record)
{
  GPtrArray *sets = soleus_session_record_get_sets (record);
  int        next = soleus_session_record_find_next_set (record);
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (SoleusPerformedSet));
  SoleusRoutine *routine = soleus_timeline_get_routine (timeline);
  int            n_sets = soleus_routine_get_sets (routine);

  for (guint i = 0; sets != NULL && i < sets->len; i++) {
    SoleusPerformedSet set = to_performed (g_ptr_array_index (sets, i));

    if (set.index < 0 || set.index >= n_sets)
      return NULL;
    g_array_append_val (done, set);
  }
  if (next >= n_sets)
    return NULL;
  return soleus_session_new_continued (timeline, (const SoleusPerformedSet *) (gpointer) done->data, (int) done->len, next,
                                       soleus_session_record_get_active_us (record), MAX (routine->lead_in_us, LEAST_LEAD_IN_US));
}

/**
 * soleus_player_continue:
 * @self: a player
 * @routine: what the session has followed
 * @record: the session that was cut off, loaded with its sets
 *
 * Goes on with a session as soon as the sound is ready, or without it when there is none: in the set in which it was left, after a lead-in. The record is the same one.
 *
 * Returns: whether it applied: not while another session is under way, nor when nothing is left of this one
 */
gboolean
soleus_player_continue (SoleusPlayer        *self,
                        SoleusRoutine       *routine,
                        SoleusSessionRecord *record)
{
  g_autoptr (SoleusTimeline) timeline = soleus_timeline_compile (routine);
  SoleusSession *session = self->session == NULL ? take_up (timeline, record) : NULL;

  if (session == NULL)
    return FALSE;

  run (self, session, routine, NULL, NULL);
  soleus_recorder_continue (self->recorder, record);
  wait_for_sound (self, PENDING_START);
  return TRUE;
}

/**
 * soleus_player_start:
 * @self: a player
 * @routine: what to do
 * @snapshot: the same as JSON, for the record
 * @resume: (nullable): what it takes to go on with the session, should it be cut off, as JSON
 *
 * Begins a session as soon as the sound is ready, or without it when there is none.
 *
 * Returns: whether it applied: not while another session is under way
 */
gboolean
soleus_player_start (SoleusPlayer  *self,
                     SoleusRoutine *routine,
                     const char    *snapshot,
                     const char    *resume)
{
  g_autoptr (SoleusTimeline) timeline = NULL;

  if (self->session != NULL)
    return FALSE;

  timeline = soleus_timeline_compile (routine);
  run (self, soleus_session_new (timeline), routine, snapshot, resume);
  wait_for_sound (self, PENDING_START);
  return TRUE;
}

/**
 * soleus_player_pause:
 * @self: a player
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_pause (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us))
    return FALSE;
  if (self->pending == PENDING_RESUME) {
    self->pending = PENDING_NOTHING;
    soleus_session_sound_cancel (self->sound);
    soleus_session_sound_rest (self->sound);
    notify_state (self);
    return TRUE;
  }
  if (!soleus_session_pause (self->session, now_us)) {
    settle (self, now_us);
    return FALSE;
  }
  soleus_session_sound_rest (self->sound);
  settle (self, now_us);
  return TRUE;
}

/**
 * soleus_player_resume:
 * @self: a player
 *
 * Goes on as soon as the sound can follow.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_resume (SoleusPlayer *self)
{
  if (self->session == NULL || self->pending != PENDING_NOTHING || soleus_session_get_state (self->session) != SOLEUS_SESSION_STATE_PAUSED)
    return FALSE;

  wait_for_sound (self, PENDING_RESUME);
  return TRUE;
}

/**
 * soleus_player_toggle_pause:
 * @self: a player
 *
 * Pauses or goes on: also from a rest that is over.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_toggle_pause (SoleusPlayer *self)
{
  return soleus_player_resume (self) || (soleus_player_is_rest_over (self) && soleus_player_done (self)) || soleus_player_pause (self);
}

/**
 * soleus_player_skip:
 * @self: a player
 *
 * Goes to the end of the present set or rest.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_skip (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_skip (self->session, now_us))
    return FALSE;
  follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_back:
 * @self: a player
 *
 * Goes to the start of the present set, or of the one before.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_back (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_back (self->session, now_us))
    return FALSE;
  follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_extend_rest:
 * @self: a player
 *
 * Makes the present rest longer by #SoleusPlayer:rest-step-s.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_extend_rest (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_extend_rest (self->session, now_us, self->rest_step_s * G_TIME_SPAN_SECOND))
    return FALSE;
  follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_done:
 * @self: a player
 *
 * The person says that the set for which the session waits is done.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_done (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us) || !soleus_session_done (self->session, now_us))
    return FALSE;
  follow_move (self, now_us);
  return TRUE;
}

/**
 * soleus_player_stop:
 * @self: a player
 *
 * Breaks the session off; what was done is kept. One that hasn't begun leaves nothing behind.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_stop (SoleusPlayer *self)
{
  int64_t now_us;

  if (!catch_up (self, &now_us))
    return FALSE;
  soleus_session_stop (self->session, now_us);
  finish_session (self);
  return TRUE;
}

/* A session that hasn't begun has no record. */
static void
write_pain (SoleusPlayer    *self,
            SoleusPainPlace  place,
            SoleusSide       side,
            int              level,
            SoleusPainAction action)
{
  if (soleus_session_get_state (self->session) != SOLEUS_SESSION_STATE_IDLE)
    soleus_recorder_write_pain (self->recorder, place, side, level, action);
}

/**
 * soleus_player_end_with_pain:
 * @self: a player
 * @place: what or where it is, as the person told
 * @side: the leg
 * @level: how much, from 0 to 10, or -1 when that wasn't said
 *
 * Writes that it hurt and breaks the session off, as soleus_player_stop () does; it can't be gone on with.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_end_with_pain (SoleusPlayer   *self,
                             SoleusPainPlace place,
                             SoleusSide      side,
                             int             level)
{
  g_autoptr (SoleusPlayer) held = g_object_ref (self);
  int64_t now_us;

  if (!catch_up (self, &now_us))
    return FALSE;
  write_pain (self, place, side, level, SOLEUS_PAIN_ACTION_ENDED);
  soleus_session_stop (self->session, now_us);
  finish_session (self);
  g_signal_emit (self, signals[PAIN_TOLD], 0, (int) place);
  return TRUE;
}

/**
 * soleus_player_go_on_with_pain:
 * @self: a player
 * @place: where it is, as the person told
 * @side: the leg
 * @level: how much, from 0 to 10
 *
 * Writes that it hurt and goes on with a session that is paused, if soleus_pain_may_go_on () allows it.
 *
 * Returns: whether it applied
 */
gboolean
soleus_player_go_on_with_pain (SoleusPlayer   *self,
                               SoleusPainPlace place,
                               SoleusSide      side,
                               int             level)
{
  if (soleus_player_get_state (self) != SOLEUS_SESSION_STATE_PAUSED || !soleus_pain_may_go_on (place, level, soleus_player_get_loads (self)))
    return FALSE;
  write_pain (self, place, side, level, SOLEUS_PAIN_ACTION_WENT_ON);
  soleus_player_resume (self);
  g_signal_emit (self, signals[PAIN_TOLD], 0, (int) place);
  return TRUE;
}

/**
 * soleus_player_get_loads:
 * @self: a player
 *
 * Returns: what all that is left of the session loads, from the present exercise on, each the bit of its #SoleusBodyRegion; 0 when that isn't known, and without a session
 */
unsigned
soleus_player_get_loads (SoleusPlayer *self)
{
  if (self->session == NULL)
    return 0;
  return soleus_routine_get_loads (soleus_timeline_get_routine (soleus_session_get_timeline (self->session)), (guint) soleus_player_get_timeline_state (self).segment->block);
}

SoleusSession *
soleus_player_get_session (SoleusPlayer *self)
{
  return self->session;
}

/**
 * soleus_player_get_state:
 * @self: a player
 *
 * Returns: the state of the session, idle without one
 */
SoleusSessionState
soleus_player_get_state (SoleusPlayer *self)
{
  return self->session != NULL ? soleus_session_get_state (self->session) : SOLEUS_SESSION_STATE_IDLE;
}

/**
 * soleus_player_get_pending:
 * @self: a player
 *
 * Returns: whether a start or a resume waits for the sound
 */
gboolean
soleus_player_get_pending (SoleusPlayer *self)
{
  return self->pending != PENDING_NOTHING;
}

/**
 * soleus_player_get_sound_state:
 * @self: a player
 *
 * Returns: what the sound does; off without a session or with silent cues
 */
SoleusSoundState
soleus_player_get_sound_state (SoleusPlayer *self)
{
  return self->sound != NULL ? soleus_session_sound_get_state (self->sound) : SOLEUS_SOUND_STATE_OFF;
}

/**
 * soleus_player_get_sound_muted:
 * @self: a player
 *
 * Returns: whether somebody else has muted the sound of the session
 */
gboolean
soleus_player_get_sound_muted (SoleusPlayer *self)
{
  return self->sound != NULL && soleus_session_sound_get_muted (self->sound);
}

/**
 * soleus_player_get_position_us:
 * @self: a player with a session
 *
 * Takes note of the time; the session may be over afterwards.
 *
 * Returns: the place in the timeline now, in microseconds; -1 without a session
 */
int64_t
soleus_player_get_position_us (SoleusPlayer *self)
{
  int64_t now_us = get_now (self);

  if (self->session != NULL)
    advance (self, now_us);
  return self->session != NULL ? soleus_session_get_position_us (self->session, now_us) : -1;
}

/**
 * soleus_player_get_timeline_state:
 * @self: a player with a session
 *
 * Returns: what happens at the moment that was last looked at by soleus_player_get_position_us ()
 */
SoleusTimelineState
soleus_player_get_timeline_state (SoleusPlayer *self)
{
  g_return_val_if_fail (self->session != NULL, (SoleusTimelineState) { 0 });

  return soleus_session_get_timeline_state (self->session, 0);
}

/**
 * soleus_player_get_sound_description:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): what the sound goes through, for debug information
 */
const char *
soleus_player_get_sound_description (SoleusPlayer *self)
{
  return self->sound != NULL ? soleus_session_sound_get_description (self->sound) : NULL;
}

/**
 * soleus_player_is_rest_over:
 * @self: a player
 *
 * Returns: whether the session waits at the end of a rest until the person goes on
 */
gboolean
soleus_player_is_rest_over (SoleusPlayer *self)
{
  return soleus_player_get_state (self) == SOLEUS_SESSION_STATE_WAITING && soleus_player_get_timeline_state (self).segment->set_index < 0;
}
