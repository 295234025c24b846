/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-hurts-dialog.h"

#include "soleus-announce.h"
#include "soleus-kind-types.h"
#include "soleus-pain-text.h"
#include "soleus-point-row.h"
#include "soleus-session-record.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusHurtsDialog:
 *
 * What a person tells when it hurts in a session, which stands under it: first the signs after which nothing is done any more on that day, then where it hurts. A sign
 * ends the session at once. A place asks which side and how much, says what the rule makes of it, and ends the session, or goes on where soleus_pain_may_go_on ()
 * allows it. End Session is the default on both pages: two presses end a session without another word.
 *
 * Escape and closing only go a step back, in the end to a session that stays paused. They never go on, since nobody may be led on by a slip of the hand; and they never
 * end, since nothing must be written that wasn't told, and a session that stands does no harm.
 *
 * For screen readers each list is named by the title of its group, and what the rule says is announced when it changes.
 */
struct _SoleusHurtsDialog {
  AdwDialog parent_instance;

  AdwNavigationView   *navigation;
  AdwNavigationPage   *level_page;
  AdwPreferencesGroup *signs;
  AdwPreferencesGroup *places;
  GtkButton           *end_unsaid;
  GtkButton           *end;
  GtkButton           *go_on;
  AdwToggleGroup      *side;
  GtkWidget           *side_box;
  SoleusPointRow      *level_row;
  GtkLabel            *rule;

  SoleusPlayer   *player; /* (owned) (nullable): whose session is held, until it is told */
  SoleusPainPlace place;
  gboolean        held; /* whether the session has been paused under it */
};

G_DEFINE_FINAL_TYPE (SoleusHurtsDialog, soleus_hurts_dialog, ADW_TYPE_DIALOG)

/* The first has the focus, so it is the one whose consequence ends with the day. What is to be done about each is the business of whoever hears of it. */
static const SoleusPainPlace signs[] = {
  SOLEUS_PAIN_PLACE_SUDDEN,
  SOLEUS_PAIN_PLACE_POP,
  SOLEUS_PAIN_PLACE_SWELLING,
  SOLEUS_PAIN_PLACE_CHEST,
};

static const SoleusPainPlace places[] = {
  SOLEUS_PAIN_PLACE_CALF,
  SOLEUS_PAIN_PLACE_ACHILLES,
  SOLEUS_PAIN_PLACE_FOOT,
  SOLEUS_PAIN_PLACE_ANKLE,
  SOLEUS_PAIN_PLACE_SHIN,
  SOLEUS_PAIN_PLACE_KNEE,
  SOLEUS_PAIN_PLACE_THIGH,
  SOLEUS_PAIN_PLACE_HIP,
  SOLEUS_PAIN_PLACE_BACK,
  SOLEUS_PAIN_PLACE_ELSEWHERE,
};

/* From here on it is told: what becomes of the session concerns it no more, and on its way out it can still be pressed. */
static SoleusPlayer *
take_player (SoleusHurtsDialog *self)
{
  if (self->player != NULL)
    g_signal_handlers_disconnect_by_data (self->player, self);
  return g_steal_pointer (&self->player);
}

static void
end (SoleusHurtsDialog *self,
     SoleusPainPlace    place,
     SoleusSide         side,
     int                level)
{
  g_autoptr (SoleusPlayer) player = take_player (self);

  adw_dialog_close (ADW_DIALOG (self));
  if (player != NULL)
    soleus_player_end_with_pain (player, place, side, level);
}

static SoleusSide
get_side (SoleusHurtsDialog *self)
{
  int side = SOLEUS_SIDE_BOTH;

  if (soleus_pain_place_has_sides (self->place))
    soleus_kind_from_nick (SOLEUS_TYPE_SIDE, adw_toggle_group_get_active_name (self->side), &side);
  return (SoleusSide) side;
}

static void
on_end_unsaid_clicked (SoleusHurtsDialog *self)
{
  end (self, SOLEUS_PAIN_PLACE_UNSAID, SOLEUS_SIDE_BOTH, SOLEUS_FEEDBACK_UNKNOWN);
}

static void
on_end_clicked (SoleusHurtsDialog *self)
{
  end (self, self->place, get_side (self), soleus_point_row_get_value (self->level_row));
}

/* The player holds the rule as well. */
static void
on_go_on_clicked (SoleusHurtsDialog *self)
{
  SoleusSide side = get_side (self);
  int        level = soleus_point_row_get_value (self->level_row);
  g_autoptr (SoleusPlayer) player = take_player (self);

  adw_dialog_close (ADW_DIALOG (self));
  if (player != NULL)
    soleus_player_go_on_with_pain (player, self->place, side, level);
}

static void
on_sign_activated (GtkWidget         *row,
                   SoleusHurtsDialog *self)
{
  end (self, (SoleusPainPlace) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "place")), SOLEUS_SIDE_BOTH, SOLEUS_FEEDBACK_UNKNOWN);
}

static void
update_rule (SoleusHurtsDialog *self)
{
  unsigned         loads = self->player != NULL ? soleus_player_get_loads (self->player) : 0;
  int              level = soleus_point_row_get_value (self->level_row);
  g_autofree char *rule = soleus_pain_to_rule (self->place, level, loads);
  gboolean         is_new = g_strcmp0 (gtk_label_get_label (self->rule), rule) != 0;

  gtk_label_set_label (self->rule, rule);
  gtk_widget_set_visible (GTK_WIDGET (self->go_on), soleus_pain_may_go_on (self->place, level, loads));
  if (is_new && gtk_widget_get_mapped (GTK_WIDGET (self->rule)))
    soleus_announce (GTK_WIDGET (self), rule, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_place_activated (GtkWidget         *row,
                    SoleusHurtsDialog *self)
{
  if (self->player == NULL || adw_navigation_view_get_visible_page (self->navigation) == self->level_page)
    return;
  self->place = (SoleusPainPlace) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "place"));
  adw_navigation_page_set_title (self->level_page, soleus_pain_place_to_title (self->place));
  gtk_widget_set_visible (self->side_box, soleus_pain_place_has_sides (self->place));
  adw_toggle_group_set_active_name (self->side, soleus_kind_to_nick (SOLEUS_TYPE_SIDE, (int) soleus_player_get_timeline_state (self->player).segment->side));
  soleus_point_row_set_value (self->level_row, SOLEUS_FEEDBACK_UNKNOWN);
  update_rule (self);
  adw_navigation_view_push (self->navigation, self->level_page);
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->end));
  gtk_widget_grab_focus (GTK_WIDGET (self->end));
}

static void
on_popped (SoleusHurtsDialog *self)
{
  adw_dialog_set_default_widget (ADW_DIALOG (self), GTK_WIDGET (self->end_unsaid));
}

static void
add_rows (SoleusHurtsDialog     *self,
          AdwPreferencesGroup   *group,
          const SoleusPainPlace *list,
          gsize                  n,
          GCallback              callback)
{
  for (gsize i = 0; i < n; i++) {
    AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", soleus_pain_place_to_title (list[i]), "activatable", TRUE, NULL);

    if (!soleus_pain_place_is_sign (list[i]))
      adw_action_row_add_suffix (row, g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    if (list[i] == SOLEUS_PAIN_PLACE_ACHILLES)
      adw_action_row_set_subtitle (row, _ ("Above the heel"));
    g_object_set_data (G_OBJECT (row), "place", GINT_TO_POINTER (list[i]));
    g_signal_connect_object (row, "activated", callback, self, G_CONNECT_DEFAULT);
    adw_preferences_group_add (group, GTK_WIDGET (row));
    if (i == 0 && list == signs)
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (row));
  }
}

/* A session that comes to run is paused, also one that had yet to begin. One that goes on from elsewhere, or is over, has nothing to be told here any more. */
static void
hold (SoleusHurtsDialog *self)
{
  SoleusSessionState state = soleus_player_get_state (self->player);
  gboolean           moves = state == SOLEUS_SESSION_STATE_RUNNING || state == SOLEUS_SESSION_STATE_WAITING;

  if (soleus_player_get_session (self->player) == NULL || (moves && self->held)) {
    g_autoptr (SoleusPlayer) player = take_player (self);

    adw_dialog_close (ADW_DIALOG (self));
    return;
  }
  /* This is called again when it has paused. */
  if (moves && soleus_player_pause (self->player))
    return;
  self->held = state == SOLEUS_SESSION_STATE_PAUSED;
}

static void
soleus_hurts_dialog_closed (AdwDialog *dialog)
{
  g_autoptr (SoleusPlayer) player = take_player (SOLEUS_HURTS_DIALOG (dialog));
}

static void
soleus_hurts_dialog_dispose (GObject *object)
{
  g_clear_object (&SOLEUS_HURTS_DIALOG (object)->player);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_HURTS_DIALOG);
  G_OBJECT_CLASS (soleus_hurts_dialog_parent_class)->dispose (object);
}

static void
soleus_hurts_dialog_class_init (SoleusHurtsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_hurts_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = soleus_hurts_dialog_closed;

  g_type_ensure (SOLEUS_TYPE_POINT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-hurts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, level_page);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, signs);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, places);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, end_unsaid);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, end);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, side);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, side_box);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusHurtsDialog, rule);
  gtk_widget_class_bind_template_callback (widget_class, on_end_unsaid_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_end_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_popped);
  gtk_widget_class_bind_template_callback (widget_class, update_rule);
}

static void
soleus_hurts_dialog_init (SoleusHurtsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Left is on the left, whichever way a language is read. */
  gtk_widget_set_direction (GTK_WIDGET (self->side), GTK_TEXT_DIR_LTR);
  add_rows (self, self->signs, signs, G_N_ELEMENTS (signs), G_CALLBACK (on_sign_activated));
  add_rows (self, self->places, places, G_N_ELEMENTS (places), G_CALLBACK (on_place_activated));
}

/**
 * soleus_hurts_dialog_present:
 * @player: what runs sessions
 * @parent: where the session is shown
 *
 * Pauses the session under way at once, and asks what hurts. Without a session nothing is asked.
 */
void
soleus_hurts_dialog_present (SoleusPlayer *player,
                             GtkWidget    *parent)
{
  g_autoptr (SoleusHurtsDialog) self = NULL;

  /* A resume that waits for the sound is taken back. */
  soleus_player_pause (player);
  if (soleus_player_get_session (player) == NULL)
    return;
  self = g_object_ref_sink (g_object_new (SOLEUS_TYPE_HURTS_DIALOG, NULL));
  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (hold), self, G_CONNECT_SWAPPED);
  hold (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
