/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-sound.h"

#include "soleus-audio-types.h"
#include "soleus-deadline.h"
#include "soleus-session.h"
#include "soleus-stream.h"

/* How long before a turn the stream is told of it: what an anchor needs, and some time for a busy computer to wake up. */
#define AHEAD_US (SOLEUS_ANCHOR_LEAD_US + 60 * G_TIME_SPAN_MILLISECOND)

/* Nobody waits for the end of a long stretch to hear what was changed. */
#define PATIENCE_US (10 * G_TIME_SPAN_SECOND)

/* From when on which position of which tempo is seen and heard. */
typedef struct {
  SoleusTempo *tempo; /* (owned) (nullable) */
  int64_t      position_us;
  int64_t      at_us;
} Line;

/**
 * SoleusTempoSound:
 *
 * A tempo that runs, over and over, and on request is heard: the cues of one set, in step with whoever looks. While nobody listens it is nothing but arithmetic:
 * no timer, no thread, no device.
 *
 * Another tempo is taken up at once as long as nobody listens. To a listener it comes with the next repetition, or at once when that is more than 10 s away; what
 * is seen changes with what is heard.
 */
struct _SoleusTempoSound {
  GObject parent_instance;

  Line          line;
  Line          before;  /* what is seen and heard until the line begins */
  SoleusTempo  *next;    /* (owned) (nullable): what begins with the next turn; without, it is the same again */
  int64_t       turn_us; /* when that is */
  GSource      *turn;    /* (owned) */
  SoleusStream *stream;  /* (owned) (nullable): while somebody listens to more than silence */
  gboolean      listens;
};

G_DEFINE_FINAL_TYPE (SoleusTempoSound, soleus_tempo_sound, G_TYPE_OBJECT)

typedef enum {
  PROP_STATE = 1,
  PROP_MUTED,
} SoleusTempoSoundProperty;

static GParamSpec *properties[PROP_MUTED + 1];

static void
set_line (Line        *line,
          SoleusTempo *tempo,
          int64_t      position_us,
          int64_t      at_us)
{
  SoleusTempo *before = line->tempo;

  *line = (Line) { tempo != NULL ? soleus_tempo_ref (tempo) : NULL, position_us, at_us };
  g_clear_pointer (&before, soleus_tempo_unref);
}

static int64_t
get_position_us (const Line *line,
                 int64_t     now_us)
{
  return MAX (line->position_us + now_us - line->at_us, 0);
}

/* Makes what is heard agree with the line, from now on or from where that begins. */
static void
anchor (SoleusTempoSound *self,
        int64_t           now_us)
{
  int64_t         at_us = MAX (self->line.at_us, now_us + SOLEUS_ANCHOR_LEAD_US);
  int64_t         position_us = get_position_us (&self->line, at_us);
  SoleusTimeline *timeline = soleus_tempo_get_timeline (self->line.tempo);

  if (self->stream != NULL)
    soleus_stream_anchor (self->stream, timeline, soleus_timeline_state_at (timeline, position_us).index, position_us, at_us);
}

/* When the line ends: at the next repetition that can still be met, when there is something new, or where it would run out. */
static int64_t
find_turn_us (SoleusTempoSound *self,
              int64_t           now_us)
{
  int64_t soonest_us = get_position_us (&self->line, now_us + AHEAD_US);
  int64_t turn_us = soleus_tempo_get_turn_us (self->line.tempo);

  if (self->next != NULL && soonest_us < turn_us) {
    turn_us = MIN (soleus_tempo_get_next_repetition_us (self->line.tempo, soonest_us), turn_us);
    if (turn_us > soonest_us + PATIENCE_US)
      turn_us = soonest_us;
  }
  return self->line.at_us + MAX (turn_us, soonest_us) - self->line.position_us;
}

static void
plan_turn (SoleusTempoSound *self,
           int64_t           now_us)
{
  self->turn_us = find_turn_us (self, now_us);
  soleus_deadline_set (self->turn, MAX (self->turn_us - AHEAD_US - now_us, 0));
}

static void
on_turn_near (gpointer data)
{
  SoleusTempoSound *self = SOLEUS_TEMPO_SOUND (data);
  g_autoptr (SoleusTempo) next = self->next != NULL ? g_steal_pointer (&self->next) : soleus_tempo_ref (self->line.tempo);

  set_line (&self->before, self->line.tempo, self->line.position_us, self->line.at_us);
  set_line (&self->line, next, 0, self->turn_us);
  anchor (self, g_get_monotonic_time ());
  plan_turn (self, g_get_monotonic_time ());
}

static void
on_stream_state_changed (SoleusTempoSound *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_stream_muted_changed (SoleusTempoSound *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUTED]);
}

static void
soleus_tempo_sound_dispose (GObject *object)
{
  SoleusTempoSound *self = SOLEUS_TEMPO_SOUND (object);

  g_clear_pointer (&self->turn, soleus_deadline_free);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->next, soleus_tempo_unref);
  set_line (&self->before, NULL, 0, 0);
  set_line (&self->line, NULL, 0, 0);

  G_OBJECT_CLASS (soleus_tempo_sound_parent_class)->dispose (object);
}

static void
soleus_tempo_sound_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusTempoSound *self = SOLEUS_TEMPO_SOUND (object);

  switch ((SoleusTempoSoundProperty) property_id) {
  case PROP_STATE:
    g_value_set_enum (value, soleus_tempo_sound_get_state (self));
    break;
  case PROP_MUTED:
    g_value_set_boolean (value, soleus_tempo_sound_get_muted (self));
    break;
  }
}

static void
soleus_tempo_sound_class_init (SoleusTempoSoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_tempo_sound_dispose;
  object_class->get_property = soleus_tempo_sound_get_property;

  /**
   * SoleusTempoSound:state:
   *
   * What the sound does.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, SOLEUS_TYPE_SOUND_STATE, SOLEUS_SOUND_STATE_OFF,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusTempoSound:muted:
   *
   * Whether somebody else has muted it.
   */
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_tempo_sound_init (SoleusTempoSound *self)
{
  self->turn = soleus_deadline_new (on_turn_near, self);
}

/**
 * soleus_tempo_sound_new:
 *
 * Returns: (transfer full): a sound that has no tempo yet and that nobody listens to
 */
SoleusTempoSound *
soleus_tempo_sound_new (void)
{
  return g_object_new (SOLEUS_TYPE_TEMPO_SOUND, NULL);
}

/**
 * soleus_tempo_sound_set_tempo:
 * @self: a sound
 * @tempo: (nullable): what runs from now on; %NULL for nothing
 * @now_us: the present monotonic time
 *
 * Takes up another tempo, see [class@TempoSound] when. While nobody listens it goes on in the same part of the same phase.
 */
void
soleus_tempo_sound_set_tempo (SoleusTempoSound *self,
                              SoleusTempo      *tempo,
                              int64_t           now_us)
{
  SoleusTimelineState state;
  SoleusTempo        *shown;

  g_return_if_fail (SOLEUS_IS_TEMPO_SOUND (self));

  if (tempo == NULL)
    soleus_tempo_sound_stop (self);
  if (self->listens) {
    g_clear_pointer (&self->next, soleus_tempo_unref);
    self->next = soleus_tempo_ref (tempo);
    plan_turn (self, now_us);
    return;
  }
  shown = soleus_tempo_sound_look (self, now_us, &state);
  set_line (&self->line, tempo, tempo != NULL && shown != NULL ? soleus_tempo_find_place_us (tempo, shown, state) : 0, now_us);
}

/**
 * soleus_tempo_sound_look:
 * @self: a sound
 * @now_us: the present monotonic time
 * @state: (out): what happens now
 *
 * Returns: (transfer none) (nullable): the tempo that runs now; %NULL when there is none, and nothing is said then
 */
SoleusTempo *
soleus_tempo_sound_look (SoleusTempoSound    *self,
                         int64_t              now_us,
                         SoleusTimelineState *state)
{
  const Line *line = &self->line;

  g_return_val_if_fail (SOLEUS_IS_TEMPO_SOUND (self), NULL);

  if (now_us < self->line.at_us && self->before.tempo != NULL)
    line = &self->before;
  if (line->tempo != NULL)
    *state = soleus_tempo_state_at (line->tempo, get_position_us (line, now_us));
  return line->tempo;
}

/**
 * soleus_tempo_sound_listen:
 * @self: a sound
 * @cue_profile: which sounds to make
 * @volume: how loud, from 0 to 1
 * @now_us: the present monotonic time
 *
 * Lets the tempo be heard, in step with what is seen, until soleus_tempo_sound_stop (). Whoever listens already hears the other profile from now on. Without a tempo
 * there is nothing to hear.
 */
void
soleus_tempo_sound_listen (SoleusTempoSound *self,
                           SoleusCueProfile  cue_profile,
                           double            volume,
                           int64_t           now_us)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_SOUND (self));

  soleus_tempo_sound_stop (self);
  if (self->line.tempo == NULL)
    return;
  self->listens = TRUE;
  self->line.position_us = get_position_us (&self->line, now_us) % soleus_tempo_get_turn_us (self->line.tempo);
  self->line.at_us = now_us;
  if (cue_profile != SOLEUS_CUE_PROFILE_SILENT) {
    self->stream = soleus_stream_new (cue_profile, volume);
    g_signal_connect_object (self->stream, "notify::state", G_CALLBACK (on_stream_state_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->stream, "notify::muted", G_CALLBACK (on_stream_muted_changed), self, G_CONNECT_SWAPPED);
    soleus_stream_prepare (self->stream);
    anchor (self, now_us);
  }
  plan_turn (self, now_us);
}

/**
 * soleus_tempo_sound_stop:
 * @self: a sound
 *
 * Is silent at once and gives the device back. The tempo runs on; what a listener was still waiting for begins now.
 */
void
soleus_tempo_sound_stop (SoleusTempoSound *self)
{
  g_autoptr (SoleusTempo) next = NULL;

  g_return_if_fail (SOLEUS_IS_TEMPO_SOUND (self));

  if (!self->listens)
    return;
  self->listens = FALSE;
  soleus_deadline_set (self->turn, -1);
  next = g_steal_pointer (&self->next);
  if (next != NULL)
    soleus_tempo_sound_set_tempo (self, next, g_get_monotonic_time ());
  if (self->stream == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->stream, self);
  soleus_stream_stop (self->stream);
  g_clear_object (&self->stream);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUTED]);
}

/**
 * soleus_tempo_sound_is_listening:
 * @self: a sound
 *
 * Returns: whether somebody listens, even if there is nothing to be heard
 */
gboolean
soleus_tempo_sound_is_listening (SoleusTempoSound *self)
{
  g_return_val_if_fail (SOLEUS_IS_TEMPO_SOUND (self), FALSE);

  return self->listens;
}

/**
 * soleus_tempo_sound_set_volume:
 * @self: a sound
 * @volume: how loud, from 0 to 1
 *
 * Makes what is heard louder or quieter, at once.
 */
void
soleus_tempo_sound_set_volume (SoleusTempoSound *self,
                               double            volume)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_SOUND (self));

  if (self->stream != NULL)
    soleus_stream_set_volume (self->stream, volume);
}

/**
 * soleus_tempo_sound_get_state:
 * @self: a sound
 *
 * Returns: what it does; off while nobody listens, and when the cues are silent
 */
SoleusSoundState
soleus_tempo_sound_get_state (SoleusTempoSound *self)
{
  g_return_val_if_fail (SOLEUS_IS_TEMPO_SOUND (self), SOLEUS_SOUND_STATE_OFF);

  return self->stream != NULL ? soleus_stream_get_state (self->stream) : SOLEUS_SOUND_STATE_OFF;
}

gboolean
soleus_tempo_sound_get_muted (SoleusTempoSound *self)
{
  g_return_val_if_fail (SOLEUS_IS_TEMPO_SOUND (self), FALSE);

  return self->stream != NULL && soleus_stream_get_muted (self->stream);
}
