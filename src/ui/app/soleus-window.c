/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-window.h"

#include "soleus-editor-page.h"
#include "soleus-edits-dialog.h"
#include "soleus-exercise-picker.h"
#include "soleus-history-page.h"
#include "soleus-learn-card-page.h"
#include "soleus-learn-list.h"
#include "soleus-learn-page.h"
#include "soleus-leaving.h"
#include "soleus-library-page.h"
#include "soleus-notices.h"
#include "soleus-paper-actions.h"
#include "soleus-places.h"
#include "soleus-record-dialog.h"
#include "soleus-record-page.h"
#include "soleus-routine-actions.h"
#include "soleus-routine-page.h"
#include "soleus-session-page.h"
#include "soleus-share-actions.h"
#include "soleus-summary-page.h"
#include "soleus-text.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusWindow:
 *
 * The one window: a navigation view whose root holds Library and History, on which routines, the session, its summary and records are pushed. It is handed
 * what it shows; what pages ask for comes as actions of the `win` group:
 *
 * - `win.open-routine` (s): a routine by its id;
 * - `win.show-learn`, `win.show-card` (s): what there is to learn, and one card of it by its id; not during a session;
 * - `win.notice` (s): tells what needs no answer;
 * - `win.leave-session`: asks how to leave the session under way;
 * - `win.finish-summary`, `win.show-library`: back to the start;
 * - `win.show-record` (s), `win.delete-record` (s): a session by its id in the history;
 * - `win.undo-edit` (s), `win.offer-undo` (ss): undoes what was changed last of such a session, or tells what that was and offers it;
 * - `win.show-edits`, `win.add-session`: what can be undone of the history, and what was done away from the computer.
 *
 * Closed during a session, it asks, and is only hidden when the session is to go on. It can be presented again at any time, and stands where the session
 * does. When the session ends without it, it goes, and with it the program.
 */
struct _SoleusWindow {
  AdwApplicationWindow parent_instance;

  SoleusLibrary    *library;    /* (owned) */
  SoleusHistory    *history;    /* (owned) */
  SoleusPlayer     *player;     /* (owned) */
  SoleusFavourites *favourites; /* (owned) */
  SoleusRegion     *region;     /* (owned) */
  GListModel       *cards;      /* (owned) (nullable) (element-type SoleusLearnCard): read when they are first needed */

  SoleusSessionActions *actions;         /* (owned) */
  SoleusRoutineActions *routine_actions; /* (owned) */
  SoleusLeaving        *leaving;         /* (owned) */
  SoleusPaperActions   *paper;           /* (owned) */
  SoleusShareActions   *share;           /* (owned) */
  SoleusNotices        *notices;         /* (owned) */

  AdwToastOverlay   *toasts;
  AdwNavigationView *navigation;
  AdwNavigationPage *root;
  AdwViewStack      *stack;

  char *failure;      /* (nullable): what was told last of a session that couldn't be saved */
  guint focus_source; /* 0 unless the focus is to be given to what is shown */
};

G_DEFINE_FINAL_TYPE (SoleusWindow, soleus_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (SoleusWindow      *self,
           AdwNavigationPage *page)
{
  AdwNavigationPage *pages[] = { self->root, page };

  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
}

/* The answer may come after the window has gone, when there is nobody to tell any more. */
static void
on_record_changed (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (SoleusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!soleus_history_finish (SOLEUS_HISTORY (source), result, &error) && self->notices != NULL)
    soleus_notices_tell (self->notices, error->message);
}

/* What was told of a full disk goes when there is room again. */
static void
on_waiting_changed (SoleusWindow *self)
{
  if (self->failure != NULL && soleus_history_get_waiting (self->history) == NULL)
    soleus_notices_take_back (self->notices, self->failure);
}

/* What else is offered to be undone may be what is undone here: it must not be done twice. */
static void
undo_edit (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);

  adw_toast_overlay_dismiss_all (self->toasts);
  soleus_history_undo_edit (self->history, g_variant_get_string (parameter, NULL), on_record_changed, g_object_ref (self));
}

static void
offer_undo (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *text, *record_id;

  g_variant_get (parameter, "(&s&s)", &text, &record_id);
  adw_toast_overlay_add_toast (SOLEUS_WINDOW (widget)->toasts, soleus_toast_new_with_undo (text, "win.undo-edit", record_id));
}

static void
show_edits (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  adw_dialog_present (soleus_edits_dialog_new (SOLEUS_WINDOW (widget)->history), widget);
}

static void
on_added_picked (SoleusWindow *self,
                 SoleusEntry  *entry)
{
  adw_dialog_present (soleus_record_dialog_new_to_add (self->history, entry, self->region), GTK_WIDGET (self));
}

static void
add_session (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AdwDialog *picker = soleus_exercise_picker_new_with_routines (SOLEUS_WINDOW (widget)->library, _ ("What Did You Do?"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_added_picked), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (picker, widget);
}

/* What its button offers belongs to the history. */
static gboolean
is_history (SoleusWindow *self,
            const char   *name)
{
  return g_strcmp0 (name, "history") == 0;
}

static void
delete_record (SoleusWindow *self,
               const char   *record_id)
{
  soleus_history_delete_session (self->history, record_id, on_record_changed, g_object_ref (self));
  adw_toast_overlay_add_toast (self->toasts, soleus_toast_new_with_undo (_ ("Session deleted"), "win.undo-edit", record_id));
}

static GListModel *
get_cards (SoleusWindow *self)
{
  if (self->cards == NULL)
    self->cards = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  return self->cards;
}

static void
open_routine (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SoleusWindow    *self = SOLEUS_WINDOW (widget);
  const char      *id = g_variant_get_string (parameter, NULL);
  SoleusEntry     *entry = soleus_library_lookup (self->library, id);
  g_autofree char *place = g_strconcat ("routine ", id, NULL);

  if (entry != NULL && !soleus_places_go_back_to (self->navigation, place)) {
    GtkWidget *page = soleus_routine_page_new (entry, self->favourites, get_cards (self), self->region);

    soleus_routine_page_set_history (SOLEUS_ROUTINE_PAGE (page), self->history);
    soleus_places_push (self->navigation, ADW_NAVIGATION_PAGE (page), place);
  }
}

static void
show_learn (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);

  if (!soleus_places_go_back_to (self->navigation, "learn"))
    soleus_places_push (self->navigation, ADW_NAVIGATION_PAGE (soleus_learn_page_new (get_cards (self))), "learn");
}

static SoleusLearnCard *
find_card (SoleusWindow *self,
           const char   *id)
{
  GListModel *cards = get_cards (self);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (cards, i);

    if (g_str_equal (soleus_learn_card_get_id (card), id))
      return g_steal_pointer (&card);
  }
  return NULL;
}

static void
show_card (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);
  const char   *id = g_variant_get_string (parameter, NULL);
  g_autoptr (SoleusLearnCard) card = find_card (self, id);
  g_autofree char *place = g_strconcat ("card ", id, NULL);

  if (card != NULL && !soleus_places_go_back_to (self->navigation, place))
    soleus_places_push (self->navigation, ADW_NAVIGATION_PAGE (soleus_learn_card_page_new (card, self->library, self->region)), place);
}

static void
show_library (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);

  adw_navigation_view_pop_to_page (self->navigation, self->root);
  adw_view_stack_set_visible_child_name (self->stack, "library");
}

static void
finish_summary (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_navigation_view_pop_to_page (SOLEUS_WINDOW (widget)->navigation, SOLEUS_WINDOW (widget)->root);
}

static void
show_record (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);

  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (soleus_record_page_new (self->history, g_variant_get_string (parameter, NULL), self->region)));
}

static void
on_delete_record (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  SoleusWindow *self = SOLEUS_WINDOW (widget);

  delete_record (self, g_variant_get_string (parameter, NULL));
  adw_navigation_view_pop_to_page (self->navigation, self->root);
}

static void
discard_record (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  delete_record (SOLEUS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
notice (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  soleus_notices_tell (SOLEUS_WINDOW (widget)->notices, g_variant_get_string (parameter, NULL));
}

static void
leave_session (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  soleus_leaving_stop (SOLEUS_WINDOW (widget)->leaving);
}

/* The widget with the focus can go, with its page or its dialog. The keyboard then goes on with what is shown. */
static void
restore_focus (gpointer data)
{
  SoleusWindow *self = SOLEUS_WINDOW (data);
  GtkWidget    *page = GTK_WIDGET (adw_navigation_view_get_visible_page (self->navigation));

  self->focus_source = 0;
  if (gtk_window_get_focus (GTK_WINDOW (self)) != NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;
  if (page == GTK_WIDGET (self->root))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (page);
}

static void
on_focus_changed (SoleusWindow *self)
{
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL && self->focus_source == 0)
    self->focus_source = g_idle_add_once (restore_focus, self);
}

/* No other page comes over a session. */
static void
on_visible_page_changed (SoleusWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  gboolean           in_session = SOLEUS_IS_SESSION_PAGE (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-learn", !in_session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-card", !in_session);
  soleus_share_actions_set_is_held (self->share, in_session);
}

static void
on_session_changed (SoleusWindow *self)
{
  AdwNavigationPage *visible = adw_navigation_view_get_visible_page (self->navigation);

  if (soleus_player_get_session (self->player) != NULL && !SOLEUS_IS_SESSION_PAGE (visible))
    show_page (self, soleus_session_page_new (self->player, self->actions, self->region));
}

static void
on_session_ended (SoleusPlayer  *player,
                  SoleusSession *session,
                  const char    *record_id,
                  SoleusWindow  *self)
{
  gboolean never_begun = soleus_session_get_state (session) == SOLEUS_SESSION_STATE_IDLE;
  gboolean discard = soleus_leaving_take_discard (self->leaving);

  if (discard && !never_begun)
    delete_record (self, record_id);
  /* Who stops and closes at once has answered what the summary leaves open. */
  else if (soleus_leaving_is_closing (self->leaving))
    soleus_history_settle_session (self->history, record_id, NULL, NULL);
  if (discard || never_begun)
    adw_navigation_view_pop_to_page (self->navigation, self->root);
  else
    show_page (self, ADW_NAVIGATION_PAGE (soleus_summary_page_new (self->history, record_id, self->region)));
  soleus_leaving_finish (self->leaving);
}

static void
on_recording_failed (SoleusPlayer *player,
                     const GError *error,
                     SoleusWindow *self)
{
  g_set_str (&self->failure, error->message);
  soleus_notices_tell (self->notices, error->message);
}

static void
on_renewed (SoleusHistory *history,
            const char    *text,
            SoleusWindow  *self)
{
  soleus_notices_tell (self->notices, text);
}

/* Where the history is shown, it says so itself, until the person has read it. */
static void
on_set_aside (SoleusHistory        *history,
              const SoleusSetAside *told,
              SoleusWindow         *self)
{
  g_autofree char *name = soleus_text_name_file (told->path);
  g_autofree char *text = soleus_set_aside_to_text (told, name);

  if (!gtk_widget_get_mapped (adw_view_stack_get_child_by_name (self->stack, "history")))
    soleus_notices_tell (self->notices, text);
}

/* Nothing that is being edited is lost by closing the window, and no session under way: the person is asked first. */
static gboolean
soleus_window_close_request (GtkWindow *window)
{
  SoleusWindow      *self = SOLEUS_WINDOW (window);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (SOLEUS_IS_EDITOR_PAGE (page) && soleus_editor_page_hold_window (SOLEUS_EDITOR_PAGE (page)))
    return TRUE;
  return soleus_leaving_close (self->leaving) || GTK_WINDOW_CLASS (soleus_window_parent_class)->close_request (window);
}

static void
soleus_window_show (GtkWidget *widget)
{
  soleus_leaving_come_back (SOLEUS_WINDOW (widget)->leaving);
  GTK_WIDGET_CLASS (soleus_window_parent_class)->show (widget);
}

static void
soleus_window_dispose (GObject *object)
{
  SoleusWindow *self = SOLEUS_WINDOW (object);

  g_signal_handlers_disconnect_by_func (self, on_focus_changed, NULL);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_pointer (&self->failure, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOLEUS_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->history);
  g_clear_object (&self->player);
  g_clear_object (&self->favourites);
  g_clear_object (&self->region);
  g_clear_object (&self->cards);
  g_clear_object (&self->actions);
  g_clear_object (&self->leaving);
  /* What the window is given as a group, the toolkit keeps beyond it. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "routine", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "paper", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "share", NULL);
  g_clear_object (&self->routine_actions);
  g_clear_object (&self->paper);
  g_clear_object (&self->share);
  g_clear_object (&self->notices);
  G_OBJECT_CLASS (soleus_window_parent_class)->dispose (object);
}

static void
soleus_window_class_init (SoleusWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_window_dispose;
  widget_class->show = soleus_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = soleus_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SoleusWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, SoleusWindow, root);
  gtk_widget_class_bind_template_child (widget_class, SoleusWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, is_history);

  gtk_widget_class_install_action (widget_class, "win.open-routine", "s", open_routine);
  gtk_widget_class_install_action (widget_class, "win.show-learn", NULL, show_learn);
  gtk_widget_class_install_action (widget_class, "win.show-card", "s", show_card);
  gtk_widget_class_install_action (widget_class, "win.notice", "s", notice);
  gtk_widget_class_install_action (widget_class, "win.leave-session", NULL, leave_session);
  gtk_widget_class_install_action (widget_class, "win.show-library", NULL, show_library);
  gtk_widget_class_install_action (widget_class, "win.finish-summary", NULL, finish_summary);
  gtk_widget_class_install_action (widget_class, "win.show-record", "s", show_record);
  gtk_widget_class_install_action (widget_class, "win.discard-record", "s", discard_record);
  gtk_widget_class_install_action (widget_class, "win.delete-record", "s", on_delete_record);
  gtk_widget_class_install_action (widget_class, "win.undo-edit", "s", undo_edit);
  gtk_widget_class_install_action (widget_class, "win.offer-undo", "(ss)", offer_undo);
  gtk_widget_class_install_action (widget_class, "win.show-edits", NULL, show_edits);
  gtk_widget_class_install_action (widget_class, "win.add-session", NULL, add_session);
}

static void
soleus_window_init (SoleusWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->notices = soleus_notices_new (self->navigation, self->toasts);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus_changed), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (on_focus_changed), NULL);
}

/**
 * soleus_window_new:
 * @application: what it belongs to
 * @library: the routines to choose from
 * @history: what was done
 * @player: what runs sessions
 * @actions: what can be done with a session
 * @favourites: what is marked with a star
 * @region: how loads and distances are shown
 * @shelf: what changes the person's own files
 *
 * Returns: (transfer none): the window, owned by @application
 */
SoleusWindow *
soleus_window_new (AdwApplication       *application,
                   SoleusLibrary        *library,
                   SoleusHistory        *history,
                   SoleusPlayer         *player,
                   SoleusSessionActions *actions,
                   SoleusFavourites     *favourites,
                   SoleusRegion         *region,
                   SoleusShelf          *shelf)
{
  GtkWidget    *library_page = soleus_library_page_new (library, history, favourites, region);
  SoleusWindow *self = g_object_new (SOLEUS_TYPE_WINDOW, "application", application, NULL);

  self->library = g_object_ref (library);
  self->history = g_object_ref (history);
  self->player = g_object_ref (player);
  self->favourites = g_object_ref (favourites);
  self->region = g_object_ref (region);
  self->actions = g_object_ref (actions);
  self->leaving = soleus_leaving_new (GTK_WINDOW (self), player, actions, history);
  self->paper = soleus_paper_actions_new (library, region, GTK_WINDOW (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "paper", G_ACTION_GROUP (self->paper));
  self->routine_actions = soleus_routine_actions_new (library, shelf, player, region, self->navigation);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "routine", G_ACTION_GROUP (self->routine_actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "library", soleus_library_page_get_actions (SOLEUS_LIBRARY_PAGE (library_page)));
  adw_view_stack_add_titled_with_icon (self->stack, library_page, "library", _ ("Library"), "view-list-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, soleus_history_page_new (history), "history", _ ("History"), "document-open-recent-symbolic");
  g_signal_connect_object (self->navigation, "notify::visible-page", G_CALLBACK (on_visible_page_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::state", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "ended", G_CALLBACK (on_session_ended), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (player, "recording-failed", G_CALLBACK (on_recording_failed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (history, "set-aside", G_CALLBACK (on_set_aside), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (history, "renewed", G_CALLBACK (on_renewed), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (history, "notify::waiting", G_CALLBACK (on_waiting_changed), self, G_CONNECT_SWAPPED);
  self->share = soleus_share_actions_new (library, shelf, region, self->toasts);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "share", G_ACTION_GROUP (self->share));
  on_session_changed (self);
  return self;
}

/**
 * soleus_window_quit:
 * @self: the window
 *
 * Closes the window for good. A session under way isn't lost by that: the person is asked first.
 */
void
soleus_window_quit (SoleusWindow *self)
{
  soleus_leaving_quit (self->leaving);
}

/**
 * soleus_window_is_seen:
 * @self: the window
 *
 * Returns: whether the person has the window before them: it is shown and in use
 */
gboolean
soleus_window_is_seen (SoleusWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_window_is_active (window) && !gtk_window_is_suspended (window);
}

/**
 * soleus_window_open_files:
 * @self: the window
 * @files: (array length=n_files): files of exercises and routines
 * @n_files: how many
 *
 * Shows what files would bring, and asks whether to add them.
 */
void
soleus_window_open_files (SoleusWindow *self,
                          GFile       **files,
                          int           n_files)
{
  soleus_share_actions_open (self->share, files, n_files);
}
