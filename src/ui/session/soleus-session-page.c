/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-page.h"

#include "soleus-figure.h"
#include "soleus-kind-types.h"
#include "soleus-page-focus.h"
#include "soleus-phase-ring.h"
#include "soleus-session-announcer.h"
#include "soleus-session-bar.h"
#include "soleus-session-figure.h"
#include "soleus-session-labels.h"
#include "soleus-kind-words.h"
#include "soleus-session-text.h"
#include "soleus-shortcuts.h"
#include "soleus-shrink-layout.h"
#include "soleus-ticker.h"

/**
 * SoleusSessionPage:
 *
 * A session under way: what to do now in a word, the figure whose heel moves with the phase, the ring of the phase with the seconds left, the count, and
 * the whole session as a bar. It shows what the player says and decides nothing: while the session runs and the page is seen, it looks at the position
 * with each frame, or once a second when the person asks for less motion; otherwise it stands still and nothing wakes.
 *
 * Its keys work wherever the focus is on the page: Escape stops, Left goes back, Space pauses, Right skips, + makes a rest longer. It can be left through
 * Stop only: here `session.stop` activates `win.leave-session`, which asks, while everywhere else it stops at once.
 *
 * What a screen reader is told is the business of #SoleusSessionAnnouncer.
 *
 * # CSS nodes
 *
 * `navigationpage` with the classes `.session-phase`, `.session-seconds` and `.session-count` on its large labels.
 */
struct _SoleusSessionPage {
  AdwNavigationPage parent_instance;

  SoleusPlayer           *player;    /* (owned) */
  SoleusSessionAnnouncer *announcer; /* (owned) */

  AdwWindowTitle   *title;
  AdwBanner        *banner;
  SoleusFigure     *figure;
  GtkLabel         *cue;
  SoleusPhaseRing  *ring;
  GtkLabel         *phase;
  GtkLabel         *seconds;
  GtkLabel         *count;
  GtkLabel         *side;
  GtkButton        *done;
  SoleusSessionBar *bar;
  GtkLabel         *next;
  GtkLabel         *left;
  GtkButton        *pause;
  GtkButton        *extend;
  GtkLabel         *extend_label;

  SoleusRegion   *region;   /* (owned) */
  SoleusTimeline *timeline; /* (owned) (nullable): the one that is shown */
  int             segment;  /* the one that is shown, -1 for none */
  gboolean        stalled;  /* paused because the computer stood still, and not gone on since */
  char           *told;     /* (nullable): what the window told last */
  SoleusTicker   *ticker;   /* (owned) */
  guint           second_source;
};

G_DEFINE_FINAL_TYPE (SoleusSessionPage, soleus_session_page, ADW_TYPE_NAVIGATION_PAGE)

/* What changes with the segment only. */
static void
show_segment (SoleusSessionPage  *self,
              SoleusTimelineState state)
{
  const SoleusSegment *segment = state.segment;
  SoleusBlock         *block = soleus_routine_get_block (soleus_timeline_get_routine (self->timeline), (guint) segment->block);
  g_autofree char     *set = soleus_session_text_dup_set (segment);
  g_autofree char     *count = soleus_session_text_dup_count (self->timeline, segment, soleus_region_get_units (self->region));
  g_autofree char     *next = soleus_session_text_dup_next (self->timeline, state.index);
  gboolean             between = segment->set_index < 0 && segment->kind != SOLEUS_SEGMENT_KIND_WAIT;

  self->segment = state.index;
  adw_window_title_set_title (self->title, block->exercise->name);
  adw_window_title_set_subtitle (self->title, set);
  soleus_session_labels_set (self->cue, soleus_session_text_get_cue (self->timeline, segment));
  soleus_session_labels_set (self->count, count);
  soleus_session_labels_set (self->side, soleus_side_to_words (segment->side).title);
  soleus_session_labels_set (self->next, next);
  soleus_figure_set_exercise (self->figure, block->exercise);
  gtk_widget_set_visible (GTK_WIDGET (self->extend), between);
}

/* What the ring shows: the phase or, where phases are too short to follow, the whole set. The time left of it, and how much of the ring is filled. */
static int64_t
measure_ring (SoleusTimeline     *timeline,
              SoleusTimelineState state,
              double             *fraction)
{
  const SoleusSegment *segment = state.segment;
  int64_t              start_us = segment->start_us;
  int64_t              end_us = segment->end_us;
  int64_t              position_us = start_us + state.elapsed_us;

  if (segment->kind == SOLEUS_SEGMENT_KIND_WAIT) {
    *fraction = 1;
    return state.elapsed_us;
  }
  if (segment->kind == SOLEUS_SEGMENT_KIND_PHASE && segment->phase == SOLEUS_PHASE_KIND_PULSE) {
    const SoleusTimelineSet *set = &soleus_timeline_get_sets (timeline, NULL)[segment->set_index];

    start_us = set->start_us;
    end_us = set->end_us;
  }
  *fraction = (double) (position_us - start_us) / (double) (end_us - start_us);
  return end_us - position_us;
}

static void
show_times (SoleusSessionPage  *self,
            SoleusTimelineState state,
            int64_t             position_us)
{
  double  fraction;
  int64_t ring_us = measure_ring (self->timeline, state, &fraction);
  int64_t left_us = soleus_timeline_get_duration_us (self->timeline) - position_us;

  soleus_session_labels_show_times (self->seconds, self->left, state.segment, ring_us, left_us);
  soleus_phase_ring_set_fraction (self->ring, fraction);
  soleus_session_bar_set_position_us (self->bar, position_us);
}

static void
follow_timeline (SoleusSessionPage *self,
                 SoleusSession     *session)
{
  SoleusTimeline *timeline = soleus_session_get_timeline (session);

  if (self->timeline == timeline)
    return;

  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  self->timeline = soleus_timeline_ref (timeline);
  self->segment = -1;
  soleus_session_bar_set_timeline (self->bar, timeline);
}

/* Shows the present moment. Looking at the position may find that the session is over; then there is nothing left to show. */
static gboolean
update (SoleusSessionPage *self)
{
  int64_t             position_us = soleus_player_get_position_us (self->player);
  SoleusSession      *session = soleus_player_get_session (self->player);
  SoleusTimelineState state;
  g_autofree char    *value = NULL;

  if (session == NULL)
    return FALSE;

  follow_timeline (self, session);
  state = soleus_player_get_timeline_state (self->player);
  if (state.index != self->segment) {
    show_segment (self, state);
    value = soleus_session_text_dup_set (state.segment);
    soleus_session_bar_set_value_text (self->bar, value);
  }
  soleus_session_labels_show_word (self->phase, self->player, state);
  soleus_session_figure_show (self->figure, state);
  show_times (self, state, position_us);
  if (soleus_ticker_is_seen (self->ticker))
    soleus_session_announcer_look (self->announcer, state);
  return TRUE;
}

static void
on_ticked (SoleusSessionPage *self)
{
  if (!update (self))
    soleus_ticker_set_active (self->ticker, FALSE);
}

/* Without motion, the next look is due when a number changes: at the next whole second left of the phase. */
static guint
get_wait_ms (SoleusSessionPage *self)
{
  SoleusTimelineState state = soleus_player_get_timeline_state (self->player);

  return (guint) (state.remaining_us % G_TIME_SPAN_SECOND / 1000 + 1);
}

static void
on_second (gpointer data)
{
  /* When it finds that the session is over, the page goes. */
  g_autoptr (SoleusSessionPage) self = g_object_ref (SOLEUS_SESSION_PAGE (data));

  self->second_source = 0;
  if (update (self))
    self->second_source = g_timeout_add_once (get_wait_ms (self), on_second, self);
}

/* Follows the position as long as it moves and somebody can see it. */
static void
follow (SoleusSessionPage *self)
{
  SoleusSessionState state = soleus_player_get_state (self->player);
  gboolean           moves = state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;

  g_clear_handle_id (&self->second_source, g_source_remove);
  moves = update (self) && moves;
  soleus_ticker_set_active (self->ticker, moves);
  soleus_figure_set_still (self->figure, !soleus_ticker_wants_motion (GTK_WIDGET (self)));
  if (moves && soleus_ticker_is_seen (self->ticker) && !soleus_ticker_is_ticking (self->ticker))
    self->second_source = g_timeout_add_once (get_wait_ms (self), on_second, self);
}

/* A screen reader isn't told afterwards of all that passed while the page was out of sight. */
static void
on_sight_changed (SoleusSessionPage *self)
{
  soleus_session_announcer_pass_over (self->announcer);
  follow (self);
}

static void
on_units_changed (SoleusSessionPage *self)
{
  self->segment = -1;
  update (self);
}

static void
show_notice (SoleusSessionPage *self)
{
  const char *notice = self->told != NULL && !self->stalled ? self->told : soleus_session_labels_get_notice (self->player, self->stalled);

  /* The words stay while the banner goes. */
  if (notice != NULL)
    adw_banner_set_title (self->banner, notice);
  adw_banner_set_revealed (self->banner, notice != NULL);
}

static void
on_state_changed (SoleusSessionPage *self)
{
  gboolean paused = soleus_player_get_state (self->player) == SOLEUS_SESSION_STATE_PAUSED;

  self->stalled = self->stalled && paused;
  soleus_session_labels_show_pause (self->pause, self->done, self->player);
  show_notice (self);
  follow (self);
}

/* A button that couldn't be pressed yet couldn't take the focus either. */
static void
on_pause_enabled (SoleusSessionPage *self,
                  const char        *name,
                  gboolean           enabled)
{
  if (enabled)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* In sight of the window, stopping is asked for first. */
static void
stop (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.leave-session", NULL);
}

static void
on_rest_step_changed (SoleusSessionPage *self)
{
  soleus_session_labels_show_extend (self->extend, self->extend_label, self->player);
}

static void
on_stalled (SoleusSessionPage *self)
{
  self->stalled = TRUE;
  show_notice (self);
}

static void
on_announced (SoleusSessionPage *self,
              const char        *text,
              gboolean           urgent)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, urgent ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Enter pauses, unless the person goes to another button. */
static gboolean
soleus_session_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOLEUS_SESSION_PAGE (widget)->pause));
}

static void
soleus_session_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
soleus_session_page_dispose (GObject *object)
{
  SoleusSessionPage *self = SOLEUS_SESSION_PAGE (object);

  g_clear_handle_id (&self->second_source, g_source_remove);
  g_clear_object (&self->ticker);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOLEUS_TYPE_SESSION_PAGE);
  g_clear_pointer (&self->timeline, soleus_timeline_unref);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->announcer);
  g_clear_object (&self->player);
  g_clear_object (&self->region);
  G_OBJECT_CLASS (soleus_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, cue);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, ring);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, phase);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, seconds);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, count);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, side);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, done);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, bar);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, next);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, left);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, extend);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, extend_label);
}

static void
soleus_session_page_class_init (SoleusSessionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_session_page_dispose;

  widget_class->focus = soleus_page_focus;
  widget_class->grab_focus = soleus_session_page_grab_focus;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = soleus_session_page_shown;

  g_type_ensure (SOLEUS_TYPE_FIGURE);
  g_type_ensure (SOLEUS_TYPE_PHASE_RING);
  g_type_ensure (SOLEUS_TYPE_SESSION_BAR);
  g_type_ensure (SOLEUS_TYPE_SHRINK_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "session.stop", NULL, stop);
}

static void
soleus_session_page_init (SoleusSessionPage *self)
{
  GtkEventController *keys = soleus_shortcuts_new_for_session ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->segment = -1;

  /* Before the buttons see them: a space pauses, whatever has the focus. Enter presses a button. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * soleus_session_page_new:
 * @player: a player with a session
 * @actions: what can be done with it; the page has them as `session.pause` and so on
 * @region: how distances are shown
 *
 * Returns: (transfer floating): the page that shows it
 */
AdwNavigationPage *
soleus_session_page_new (SoleusPlayer         *player,
                         SoleusSessionActions *actions,
                         SoleusRegion         *region)
{
  SoleusSessionPage *self = g_object_new (SOLEUS_TYPE_SESSION_PAGE, NULL);

  self->region = g_object_ref (region);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (on_units_changed), self, G_CONNECT_SWAPPED);
  self->player = g_object_ref (player);
  self->ticker = soleus_ticker_new (GTK_WIDGET (self));
  g_signal_connect_object (self->ticker, "changed", G_CALLBACK (on_sight_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "ticked", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
  self->announcer = soleus_session_announcer_new (player);
  g_signal_connect_object (self->announcer, "announced", G_CALLBACK (on_announced), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "session", G_ACTION_GROUP (actions));
  g_signal_connect_object (actions, "action-enabled-changed::toggle-pause", G_CALLBACK (on_pause_enabled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::sound-state", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::sound-muted", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "stalled", G_CALLBACK (on_stalled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "moved", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::rest-step-s", G_CALLBACK (on_rest_step_changed), self, G_CONNECT_SWAPPED);
  on_rest_step_changed (self);
  soleus_session_labels_show_pause (self->pause, self->done, self->player);
  show_notice (self);
  follow (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * soleus_session_page_tell:
 * @self: the page
 * @text: (nullable): what happened and what can be done, in a sentence; %NULL when it has been shown for long enough
 *
 * Shows it in the banner, before what stands there all the time.
 */
void
soleus_session_page_tell (SoleusSessionPage *self,
                          const char        *text)
{
  g_set_str (&self->told, text);
  show_notice (self);
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
