/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-page.h"

#include "soleus-announce.h"
#include "soleus-figure.h"
#include "soleus-hurts-dialog.h"
#include "soleus-moment.h"
#include "soleus-page-focus.h"
#include "soleus-phase-ring.h"
#include "soleus-session-announcer.h"
#include "soleus-session-bar.h"
#include "soleus-session-figure.h"
#include "soleus-shortcuts.h"
#include "soleus-shrink-layout.h"
#include "soleus-ticker.h"
#include "soleus-whole-text.h"

#include <glib/gi18n-lib.h>

/* A word of more letters than this is set smaller, so that it fits into the ring in any language. */
#define LONG_WORD 7

/**
 * SoleusSessionPage:
 *
 * A session under way: what to do now in a word, the figure whose heel moves with the phase, the ring of the phase with the seconds left, the count, and
 * the whole session as a bar. It shows what the player says and decides nothing: while the session runs and the page is seen, it looks at the position
 * with each frame, or once a second when the person asks for less motion; otherwise it stands still and nothing wakes. What it says there is the business
 * of #SoleusMoment, to which its template is bound.
 *
 * Its keys work wherever the focus is on the page: Escape stops, Left goes back, Space pauses, Right skips, + makes a rest longer, H tells that it hurts: `session.hurts`, which only
 * the page has, holds the session at once and asks what hurts. It can be left through
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

  SoleusMoment *moment;
  AdwBanner    *banner;
  SoleusFigure *figure;
  GtkLabel     *phase;
  GtkButton    *pause;
  GtkButton    *extend;

  SoleusTicker *ticker; /* (owned) */
  guint         second_source;
};

G_DEFINE_FINAL_TYPE (SoleusSessionPage, soleus_session_page, ADW_TYPE_NAVIGATION_PAGE)

/* Shows the present moment. Looking at the position may find that the session is over; then there is nothing left to show. */
static gboolean
update (SoleusSessionPage *self)
{
  SoleusSession      *session;
  SoleusTimelineState state;
  SoleusRoutine      *routine;

  soleus_player_get_position_us (self->player);
  session = soleus_player_get_session (self->player);
  if (session == NULL)
    return FALSE;

  soleus_moment_refresh (self->moment, session, soleus_player_get_pending (self->player));
  state = soleus_player_get_timeline_state (self->player);
  routine = soleus_timeline_get_routine (soleus_session_get_timeline (session));
  soleus_figure_set_exercise (self->figure, soleus_routine_get_block (routine, (guint) state.segment->block)->exercise);
  soleus_session_figure_show (self->figure, state);
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

/* Without motion, the next look is due when a number changes: at the next whole second of the phase that is left or, while the session waits, gone. */
static guint
get_wait_ms (SoleusSessionPage *self)
{
  SoleusTimelineState state = soleus_player_get_timeline_state (self->player);
  gboolean            waits = state.segment->kind == SOLEUS_SEGMENT_KIND_WAIT;
  int64_t             us = waits ? G_TIME_SPAN_SECOND - state.elapsed_us % G_TIME_SPAN_SECOND : state.remaining_us % G_TIME_SPAN_SECOND;

  return (guint) (us / 1000 + 1);
}

static void follow (SoleusSessionPage *self);

static void
on_second (gpointer data)
{
  SoleusSessionPage *self = data;

  self->second_source = 0;
  follow (self);
}

/* Follows the position as long as it moves and somebody can see it. The look itself may find that the session stands still or is over: then this is done in between as well,
 * or the page goes. */
static void
follow (SoleusSessionPage *self)
{
  g_autoptr (SoleusSessionPage) held = g_object_ref (self);
  gboolean           shown = update (self);
  SoleusSessionState state;
  gboolean           moves;

  if (self->player == NULL)
    return;
  state = soleus_player_get_state (self->player);
  moves = shown && (state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING);
  g_clear_handle_id (&self->second_source, g_source_remove);
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

/* The words stay while the banner goes. */
static void
show_notice (SoleusSessionPage *self)
{
  g_autofree char *notice = NULL;

  g_object_get (self->moment, "notice", &notice, NULL);
  if (*notice != '\0')
    adw_banner_set_title (self->banner, notice);
  adw_banner_set_revealed (self->banner, *notice != '\0');
}

static void
on_word_changed (SoleusSessionPage *self)
{
  if (g_utf8_strlen (gtk_label_get_label (self->phase), -1) > LONG_WORD)
    gtk_widget_add_css_class (GTK_WIDGET (self->phase), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->phase), "long");
}

/* A button says to a screen reader what it does, and in its tooltip the key that does it too. */
static void
name_buttons (SoleusSessionPage *self)
{
  g_autofree char *pause = NULL;
  g_autofree char *extend = NULL;
  g_autofree char *pause_tooltip = NULL;
  g_autofree char *extend_tooltip = NULL;

  g_object_get (self->moment, "pause-name", &pause, "extend-name", &extend, NULL);
  /* Translators: what a button does, such as "Pause", and the key that does it too. */
  pause_tooltip = g_strdup_printf (_ ("%s (Space)"), pause);
  /* Translators: what a button does, such as "10 Seconds More", and the key that does it too. */
  extend_tooltip = g_strdup_printf (_ ("%s (+)"), extend);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause), pause_tooltip);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->extend), extend_tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL, pause, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->extend), GTK_ACCESSIBLE_PROPERTY_LABEL, extend, -1);
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
tell_of_pain (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  soleus_hurts_dialog_present (SOLEUS_SESSION_PAGE (widget)->player, widget);
}

static void
on_stalled (SoleusSessionPage *self)
{
  g_object_set (self->moment, "stalled", TRUE, NULL);
}

static void
on_announced (SoleusSessionPage *self,
              const char        *text,
              gboolean           urgent)
{
  soleus_announce (GTK_WIDGET (self), text, urgent ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
  g_clear_object (&self->announcer);
  g_clear_object (&self->player);
  G_OBJECT_CLASS (soleus_session_page_parent_class)->dispose (object);
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
  g_type_ensure (SOLEUS_TYPE_MOMENT);
  g_type_ensure (SOLEUS_TYPE_PHASE_RING);
  g_type_ensure (SOLEUS_TYPE_SESSION_BAR);
  g_type_ensure (SOLEUS_TYPE_SHRINK_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, moment);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, figure);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, phase);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPage, extend);
  gtk_widget_class_install_action (widget_class, "session.stop", NULL, stop);
  gtk_widget_class_install_action (widget_class, "session.hurts", NULL, tell_of_pain);
}

static void
soleus_session_page_init (SoleusSessionPage *self)
{
  GtkEventController *keys = soleus_shortcuts_new_for_session ();

  gtk_widget_init_template (GTK_WIDGET (self));
  soleus_banner_show_whole (self->banner);
  g_signal_connect_object (self->moment, "notify::notice", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moment, "notify::pause-name", G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->moment, "notify::extend-name", G_CALLBACK (name_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->phase, "notify::label", G_CALLBACK (on_word_changed), self, G_CONNECT_SWAPPED);
  name_buttons (self);

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

  g_object_bind_property (region, "units", self->moment, "units", G_BINDING_SYNC_CREATE);
  self->player = g_object_ref (player);
  self->ticker = soleus_ticker_new (GTK_WIDGET (self));
  g_signal_connect_object (self->ticker, "changed", G_CALLBACK (on_sight_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "ticked", G_CALLBACK (on_ticked), self, G_CONNECT_SWAPPED);
  self->announcer = soleus_session_announcer_new (player);
  g_signal_connect_object (self->announcer, "announced", G_CALLBACK (on_announced), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "session", G_ACTION_GROUP (actions));
  g_signal_connect_object (actions, "action-enabled-changed::toggle-pause", G_CALLBACK (on_pause_enabled), self, G_CONNECT_SWAPPED);
  g_object_bind_property (player, "sound-state", self->moment, "sound-state", G_BINDING_SYNC_CREATE);
  g_object_bind_property (player, "sound-muted", self->moment, "sound-muted", G_BINDING_SYNC_CREATE);
  g_object_bind_property (player, "rest-step-s", self->moment, "rest-step-s", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "stalled", G_CALLBACK (on_stalled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "moved", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
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
  g_object_set (self->moment, "told", text, NULL);
  if (text != NULL)
    soleus_announce (GTK_WIDGET (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
