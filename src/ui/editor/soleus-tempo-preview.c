/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-tempo-preview.h"

#include "soleus-figure.h"
#include "soleus-kind-types.h"
#include "soleus-session-text.h"
#include "soleus-tempo-picture.h"
#include "soleus-tempo-sound.h"
#include "soleus-tempo-text.h"
#include "soleus-ticker.h"

/* A line is as wide as the rows below it; figure and words stand close together. */
#define WIDE 600
#define NARROW 384

/**
 * SoleusTempoPreview:
 *
 * The tempo that is being chosen: the figure moves at it, with the phase in a word and its seconds beside; Listen lets the cues of one set be heard over and over, in
 * step with the figure. To a listener a change comes with the next repetition, and so does the figure; while nobody listens it comes at once.
 *
 * It asks for frames, and plays, only while somebody can see it: it is silent, and Listen is off, as soon as it is unmapped, its page is left, or its window is hidden.
 * A session that starts hides its page. Unmapped it does nothing at all. To a person who wants less motion the figure stands still, and the phases are a table.
 *
 * # Size
 * 144 pixels high, and from 260 wide. With [property@TempoPreview:compact], for windows that are less than 480 pixels high, a line of 46.
 *
 * # Accessibility
 * What changes with each phase isn't announced. What keeps somebody from hearing anything is, and describes the toggle.
 */
struct _SoleusTempoPreview {
  AdwBin parent_instance;

  GtkWidget       *picture;
  SoleusFigure    *figure;
  GtkBox          *words;
  GtkWidget       *now;
  GtkLabel        *word;
  GtkLabel        *length;
  GtkGrid         *table;
  GtkLabel        *line;
  GtkToggleButton *listen;
  GtkLabel        *notice;

  SoleusRoutine    *routine; /* (nullable) */
  guint             block;
  gboolean          compact;
  double            volume;
  SoleusCueProfile  cue_profile;
  SoleusCueProfile  heard; /* by whoever listens */
  SoleusTempoSound *sound;
  SoleusTempo      *tempo; /* (nullable): what was set last */
  SoleusTempo      *shown; /* (nullable): what the figure shows: while somebody listens, what is heard */
  int               segment;

  SoleusTicker *ticker; /* (owned) */
  GSignalGroup *page;   /* (owned): of the page around it, while it is seen */
};

G_DEFINE_FINAL_TYPE (SoleusTempoPreview, soleus_tempo_preview, ADW_TYPE_BIN)

typedef enum {
  PROP_COMPACT = 1,
  PROP_VOLUME,
  PROP_CUE_PROFILE,
} SoleusTempoPreviewProperty;

static GParamSpec *properties[PROP_CUE_PROFILE + 1];

static void
show_segment (SoleusTempoPreview *self,
              SoleusTimelineState state)
{
  g_autofree char *length = soleus_tempo_text_dup_length (self->shown, state.segment);

  self->segment = state.index;
  gtk_label_set_label (self->word, soleus_session_text_get_word (state.segment));
  gtk_label_set_label (self->length, length);
}

static void
show_moment (SoleusTempoPreview *self,
             int64_t             now_us)
{
  SoleusTimelineState state;
  SoleusTempo        *tempo = soleus_tempo_sound_look (self->sound, now_us, &state);

  if (tempo == NULL)
    return;
  if (tempo != self->shown || state.index != self->segment) {
    g_clear_pointer (&self->shown, soleus_tempo_unref);
    self->shown = soleus_tempo_ref (tempo);
    show_segment (self, state);
  }
  soleus_tempo_picture_show_moment (self->figure, self->shown, state);
}

static void
show_still (SoleusTempoPreview *self)
{
  g_autofree char *line = soleus_tempo_text_dup_line (self->tempo);

  soleus_tempo_picture_show_still (self->figure, self->tempo);
  soleus_tempo_picture_fill_table (self->table, self->tempo);
  gtk_label_set_label (self->line, line);
}

static void
take_tempo (SoleusTempoPreview *self)
{
  g_autoptr (SoleusTempo) tempo = self->routine != NULL && self->block < self->routine->blocks->len ? soleus_tempo_new (self->routine, self->block) : NULL;

  if (tempo != NULL && self->tempo != NULL && soleus_tempo_equal (tempo, self->tempo))
    return;
  g_clear_pointer (&self->tempo, soleus_tempo_unref);
  if (tempo != NULL)
    self->tempo = soleus_tempo_ref (tempo);
  soleus_tempo_sound_set_tempo (self->sound, tempo, g_get_monotonic_time ());
}

/* Agrees with what is asked for, as far as somebody can see it. */
static void
update (SoleusTempoPreview *self)
{
  gboolean seen = soleus_ticker_is_seen (self->ticker);
  gboolean move = soleus_ticker_wants_motion (GTK_WIDGET (self));

  g_signal_group_set_target (self->page, seen ? gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE) : NULL);
  if (!seen) {
    soleus_tempo_preview_stop_listening (self);
    return;
  }
  take_tempo (self);
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->tempo != NULL);
  gtk_widget_set_visible (self->picture, self->tempo != NULL && !self->compact);
  gtk_widget_set_visible (self->now, move);
  gtk_widget_set_visible (GTK_WIDGET (self->table), !move && !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->line), !move && self->compact);
  soleus_figure_set_still (self->figure, !move);
  soleus_ticker_set_active (self->ticker, self->tempo != NULL);
  if (self->tempo == NULL)
    return;
  if (move)
    show_moment (self, g_get_monotonic_time ());
  else
    show_still (self);
}

/* A routine may have cues of its own. */
static SoleusCueProfile
get_profile (SoleusTempoPreview *self)
{
  return self->routine != NULL ? soleus_routine_choose_cue_profile (self->routine, self->cue_profile) : self->cue_profile;
}

static void
update_notice (SoleusTempoPreview *self)
{
  gboolean    listens = soleus_tempo_sound_is_listening (self->sound);
  const char *notice = listens ? soleus_tempo_text_get_notice (self->heard, soleus_tempo_sound_get_state (self->sound), soleus_tempo_sound_get_muted (self->sound)) : NULL;

  gtk_label_set_label (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
}

static void
on_listen_toggled (SoleusTempoPreview *self)
{
  if (!gtk_toggle_button_get_active (self->listen))
    soleus_tempo_sound_stop (self->sound);
  else if (self->tempo != NULL && soleus_ticker_is_seen (self->ticker))
    soleus_tempo_sound_listen (self->sound, self->heard = get_profile (self), self->volume, g_get_monotonic_time ());
  update_notice (self);
}

static void
follow_profile (SoleusTempoPreview *self)
{
  if (soleus_tempo_sound_is_listening (self->sound) && self->heard != get_profile (self))
    on_listen_toggled (self);
}

static void
soleus_tempo_preview_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SoleusTempoPreview *self = SOLEUS_TEMPO_PREVIEW (object);

  switch ((SoleusTempoPreviewProperty) property_id) {
  case PROP_COMPACT:
    g_value_set_boolean (value, self->compact);
    break;
  case PROP_VOLUME:
    g_value_set_double (value, self->volume);
    break;
  case PROP_CUE_PROFILE:
    g_value_set_enum (value, self->cue_profile);
    break;
  }
}

static void
soleus_tempo_preview_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SoleusTempoPreview *self = SOLEUS_TEMPO_PREVIEW (object);

  switch ((SoleusTempoPreviewProperty) property_id) {
  case PROP_COMPACT:
    soleus_tempo_preview_set_compact (self, g_value_get_boolean (value));
    break;
  case PROP_VOLUME:
    soleus_tempo_preview_set_volume (self, g_value_get_double (value));
    break;
  case PROP_CUE_PROFILE:
    soleus_tempo_preview_set_cue_profile (self, g_value_get_enum (value));
    break;
  }
}

static void
soleus_tempo_preview_dispose (GObject *object)
{
  SoleusTempoPreview *self = SOLEUS_TEMPO_PREVIEW (object);

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  g_clear_object (&self->sound);
  g_clear_object (&self->ticker);
  g_clear_object (&self->page);
  g_clear_pointer (&self->tempo, soleus_tempo_unref);
  g_clear_pointer (&self->shown, soleus_tempo_unref);
  g_clear_pointer (&self->routine, soleus_routine_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_TEMPO_PREVIEW);

  G_OBJECT_CLASS (soleus_tempo_preview_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * SoleusTempoPreview:compact:
   *
   * Whether to be one line, without the figure: for a breakpoint of windows that are less than 480 pixels high.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);

  /**
   * SoleusTempoPreview:volume:
   *
   * How loud the cues are, from 0 to 1.
   */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, flags);

  /**
   * SoleusTempoPreview:cue-profile:
   *
   * Which cues are heard.
   */
  properties[PROP_CUE_PROFILE] = g_param_spec_enum ("cue-profile", NULL, NULL, SOLEUS_TYPE_CUE_PROFILE, SOLEUS_CUE_PROFILE_CALM, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_tempo_preview_class_init (SoleusTempoPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_tempo_preview_dispose;
  object_class->get_property = soleus_tempo_preview_get_property;
  object_class->set_property = soleus_tempo_preview_set_property;
  install_properties (object_class);

  g_type_ensure (SOLEUS_TYPE_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-tempo-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, words);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, now);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, word);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, length);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, table);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, line);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, listen);
  gtk_widget_class_bind_template_child (widget_class, SoleusTempoPreview, notice);
  gtk_widget_class_bind_template_callback (widget_class, on_listen_toggled);
}

static void
soleus_tempo_preview_init (SoleusTempoPreview *self)
{
  self->volume = 1;
  self->sound = soleus_tempo_sound_new ();
  g_signal_connect_swapped (self->sound, "notify", G_CALLBACK (update_notice), self);
  self->ticker = soleus_ticker_new (GTK_WIDGET (self));
  g_signal_connect_object (self->ticker, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "ticked", G_CALLBACK (show_moment), self, G_CONNECT_SWAPPED);
  /* A page is seen for a moment longer, while the next one slides over it. */
  self->page = g_signal_group_new (ADW_TYPE_NAVIGATION_PAGE);
  g_signal_group_connect_swapped (self->page, "hiding", G_CALLBACK (soleus_tempo_preview_stop_listening), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_tempo_preview_set_routine:
 * @self: a preview
 * @routine: (nullable): what is being edited, as it is now; %NULL for nothing
 * @block: which of its blocks, counted from 0
 *
 * Shows the tempo of a block. To be called at each change: what looks and sounds the same changes nothing.
 */
void
soleus_tempo_preview_set_routine (SoleusTempoPreview *self,
                                  SoleusRoutine      *routine,
                                  guint               block)
{
  SoleusRoutine *before;

  g_return_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self));

  before = self->routine;
  self->routine = routine != NULL ? soleus_routine_ref (routine) : NULL;
  self->block = block;
  g_clear_pointer (&before, soleus_routine_unref);
  update (self);
  follow_profile (self);
}

/**
 * soleus_tempo_preview_set_compact:
 * @self: a preview
 * @compact: whether to be one line
 */
void
soleus_tempo_preview_set_compact (SoleusTempoPreview *self,
                                  gboolean            compact)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self));

  compact = !!compact;
  if (self->compact == compact)
    return;
  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->words), compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_hexpand (self->now, compact);
  adw_clamp_set_maximum_size (ADW_CLAMP (adw_bin_get_child (ADW_BIN (self))), compact ? WIDE : NARROW);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * soleus_tempo_preview_set_volume:
 * @self: a preview
 * @volume: how loud, from 0 to 1; heard at once
 */
void
soleus_tempo_preview_set_volume (SoleusTempoPreview *self,
                                 double              volume)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self));

  if (G_APPROX_VALUE (self->volume, volume, 1e-6))
    return;
  self->volume = volume;
  soleus_tempo_sound_set_volume (self->sound, volume);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUME]);
}

/**
 * soleus_tempo_preview_set_cue_profile:
 * @self: a preview
 * @cue_profile: which cues are heard; a listener hears the new ones as soon as there is a device for them
 */
void
soleus_tempo_preview_set_cue_profile (SoleusTempoPreview *self,
                                      SoleusCueProfile    cue_profile)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self));

  if (self->cue_profile == cue_profile)
    return;
  self->cue_profile = cue_profile;
  follow_profile (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUE_PROFILE]);
}

/**
 * soleus_tempo_preview_stop_listening:
 * @self: a preview
 *
 * Turns Listen off: somebody wants to hear something else.
 */
void
soleus_tempo_preview_stop_listening (SoleusTempoPreview *self)
{
  g_return_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self));

  gtk_toggle_button_set_active (self->listen, FALSE);
}

/**
 * soleus_tempo_preview_is_moving:
 * @self: a preview
 *
 * Returns: whether it asks for frames
 */
gboolean
soleus_tempo_preview_is_moving (SoleusTempoPreview *self)
{
  g_return_val_if_fail (SOLEUS_IS_TEMPO_PREVIEW (self), FALSE);

  return soleus_ticker_is_ticking (self->ticker);
}
