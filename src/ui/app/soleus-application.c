/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-application.h"

#include "soleus-app-dialogs.h"
#include "soleus-clock-format.h"
#include "soleus-closing-dialogs.h"
#include "soleus-end-signals.h"
#include "soleus-entry-json.h"
#include "soleus-favourites.h"
#include "soleus-keeping-question.h"
#include "soleus-library.h"
#include "soleus-need-watch.h"
#include "soleus-player.h"
#include "soleus-other-installation.h"
#include "soleus-remote.h"
#include "soleus-resume.h"
#include "soleus-resuming.h"
#include "soleus-safety-gate.h"
#include "soleus-settings.h"
#include "soleus-shortcuts.h"
#include "soleus-spare-memory.h"
#include "soleus-toast.h"
#include "soleus-window.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/**
 * SoleusApplication:
 *
 * The only composer: it makes the library, the history and the player, hands each what it needs, and alone reads the settings. It keeps the screen awake
 * while a session runs. Its actions are exported on the bus under the same names: `start` (s) begins a routine by its id, after what must be asked
 * before; `go-on` (s) takes up a session that was stopped; `safety-check` goes through the check, and `ask-again` forgets what was answered; `session.pause` and its like are those of #SoleusSessionActions.
 */
struct _SoleusApplication {
  AdwApplication parent_instance;

  GSettings       *settings;   /* (owned) */
  SoleusLibrary   *library;    /* (owned) (nullable): in the program that owns the name, from its start */
  SoleusHistory   *history;    /* (owned) (nullable): likewise */
  SoleusPlayer    *player;     /* (owned) (nullable): likewise */
  SoleusRemote    *remote;     /* (owned) (nullable): likewise */
  SoleusNeedWatch *need_watch; /* (owned) (nullable): likewise */
  SoleusWindow    *window;     /* (nullable): hidden while a session goes on without it */
  SoleusLog       *log;        /* what went wrong, for a report */
  char            *start_id;   /* (owned) (nullable): what to start when the library is loaded */
  gboolean         is_refused; /* something else was to be started before that has begun */
  gboolean         is_loading; /* or has been loaded: not before there is a window */
  gboolean         is_loaded;
  guint            inhibit_cookie;

  SoleusShelf          *shelf;        /* (owned) (nullable): likewise */
  SoleusAppDialogs     *dialogs;      /* (owned) (nullable): likewise */
  SoleusSpareMemory    *spare_memory; /* (owned) (nullable): likewise */
  SoleusFavourites     *favourites;   /* (owned) (nullable): likewise */
  SoleusRegion         *region;       /* (owned) (nullable): likewise */
  SoleusConsent        *consent;      /* (owned) (nullable): in the program that owns the name, from its start */
  SoleusSafetyGate     *gate;         /* (owned) (nullable): likewise */
  SoleusResuming       *resuming;     /* (owned) (nullable): likewise */
  SoleusEndSignals     *end_signals;  /* (owned) (nullable): likewise */
  SoleusSessionActions *actions;      /* (owned) (nullable): in the program that owns the name, from its start */
};

G_DEFINE_FINAL_TYPE (SoleusApplication, soleus_application, ADW_TYPE_APPLICATION)

static char *
build_data_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "soleus", name, NULL);
}

/* The screen stays awake while the position moves, and only then. */
static void
update_inhibition (SoleusApplication *self)
{
  SoleusSessionState state = soleus_player_get_state (self->player);
  gboolean           awake = soleus_settings_keeps_awake (self->settings, state);

  if (awake && self->inhibit_cookie == 0)
    self->inhibit_cookie = gtk_application_inhibit (GTK_APPLICATION (self), GTK_WINDOW (self->window), GTK_APPLICATION_INHIBIT_IDLE,
                                                    /* Translators: why the screen doesn't go dark. */
                                                    _ ("A session is running"));
  if (awake || self->inhibit_cookie == 0)
    return;
  gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibit_cookie);
  self->inhibit_cookie = 0;
}

static void
begin_session (gpointer     data,
               SoleusEntry *entry)
{
  SoleusApplication *self = data;
  g_autoptr (SoleusRoutine) routine = soleus_settings_dup_routine (self->settings, entry);
  g_autofree char *snapshot = soleus_entry_to_json (entry);
  g_autofree char *resume = soleus_resume_write (entry);

  /* What was told before went when the session came. */
  if (!soleus_player_start (self->player, routine, snapshot, resume) || self->is_refused)
    soleus_toast_tell (GTK_WIDGET (self->window), _ ("A session is under way already"));
  self->is_refused = FALSE;
}

static void
continue_session (SoleusApplication   *self,
                  SoleusEntry         *entry,
                  SoleusSessionRecord *session)
{
  g_autoptr (SoleusRoutine) routine = soleus_settings_dup_routine (self->settings, entry);

  if (soleus_safety_gate_hold (self->gate, GTK_WIDGET (self->window)))
    return;
  if (!soleus_player_continue (self->player, routine, session))
    soleus_toast_tell (GTK_WIDGET (self->window), _ ("Nothing of this session is left to do. What you did is saved."));
}

static void
ask_for_keeping (SoleusApplication *self,
                 SoleusEntry       *entry)
{
  soleus_keeping_question_pass (self->history, entry, GTK_WIDGET (self->window), begin_session, self);
}

/* Every way to a session leads through here: a button, another program, the command line. */
static void
start_session (SoleusApplication *self,
               const char        *id)
{
  SoleusEntry *entry = soleus_library_lookup (self->library, id);

  if (entry == NULL) {
    /* Translators: %s is the id of a routine. */
    g_autofree char *text = g_strdup_printf (_ ("There is no routine “%s”"), id);

    soleus_toast_tell (GTK_WIDGET (self->window), text);
    return;
  }
  if (soleus_player_get_session (self->player) != NULL)
    soleus_toast_tell (GTK_WIDGET (self->window), _ ("A session is under way already"));
  else
    soleus_safety_gate_pass (self->gate, entry, GTK_WIDGET (self->window));
}

static void
on_library_loaded (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (SoleusApplication) self = data;
  g_autofree char *start_id = g_steal_pointer (&self->start_id);

  soleus_library_load_finish (SOLEUS_LIBRARY (source), result, NULL);
  soleus_library_watch (self->library);
  self->is_loaded = TRUE;
  soleus_spare_memory_give_back_soon (self->spare_memory);
  if (self->window == NULL)
    return;
  /* Who wants to begin something isn't asked about something else. */
  if (start_id != NULL)
    start_session (self, start_id);
  else
    soleus_resuming_ask (self->resuming, GTK_WIDGET (self->window));
}

/* A sign ends the day. Three of the four are what the check asks about as urgent; a sudden pain isn't, so that it ends with the day. */
static void
on_pain_told (SoleusApplication *self,
              int                place)
{
  switch ((SoleusPainPlace) place) {
  case SOLEUS_PAIN_PLACE_CHEST:
    soleus_safety_gate_stop_for_today (self->gate, TRUE);
    soleus_app_dialogs_show_advice (self->dialogs, SOLEUS_STOP_ADVICE_EMERGENCY);
    return;
  case SOLEUS_PAIN_PLACE_SWELLING:
    soleus_safety_gate_stop_for_today (self->gate, TRUE);
    soleus_app_dialogs_show_advice (self->dialogs, SOLEUS_STOP_ADVICE_TODAY);
    return;
  case SOLEUS_PAIN_PLACE_POP:
    soleus_safety_gate_stop_for_today (self->gate, TRUE);
    soleus_app_dialogs_show_advice (self->dialogs, SOLEUS_STOP_ADVICE_TENDON);
    return;
  case SOLEUS_PAIN_PLACE_SUDDEN:
    soleus_safety_gate_stop_for_today (self->gate, FALSE);
    soleus_app_dialogs_show_advice (self->dialogs, SOLEUS_STOP_ADVICE_STOP);
    return;
  case SOLEUS_PAIN_PLACE_UNSAID:
  case SOLEUS_PAIN_PLACE_CALF:
  case SOLEUS_PAIN_PLACE_ACHILLES:
  case SOLEUS_PAIN_PLACE_FOOT:
  case SOLEUS_PAIN_PLACE_ANKLE:
  case SOLEUS_PAIN_PLACE_SHIN:
  case SOLEUS_PAIN_PLACE_KNEE:
  case SOLEUS_PAIN_PLACE_THIGH:
  case SOLEUS_PAIN_PLACE_HIP:
  case SOLEUS_PAIN_PLACE_BACK:
  case SOLEUS_PAIN_PLACE_ELSEWHERE:
    return;
  }
}

static void
compose_safety (SoleusApplication *self)
{
  self->consent = soleus_consent_new ();
  soleus_settings_bind_consent (self->settings, self->consent);
  self->gate = soleus_safety_gate_new (self->consent, G_LIST_MODEL (self->library));
  g_signal_connect_object (self->gate, "passed", G_CALLBACK (ask_for_keeping), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "pain-told", G_CALLBACK (on_pain_told), self, G_CONNECT_SWAPPED);
}

static void
compose (SoleusApplication *self)
{
  g_autofree char *routines = build_data_path ("routines");
  g_autofree char *undo = build_data_path ("undo");
  g_autofree char *database = build_data_path ("history.db");
  g_autofree char *folder = build_data_path (NULL);

  self->library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", routines);
  self->shelf = soleus_shelf_new (self->library, routines, undo);
  self->history = soleus_history_new (database);
  self->player = soleus_player_new (self->history, soleus_clock_get_system ());
  self->spare_memory = soleus_spare_memory_new ();
  self->favourites = soleus_favourites_new ();
  soleus_favourites_set_aliases (self->favourites, soleus_library_get_aliases (self->library));
  g_settings_bind (self->settings, "favourites", self->favourites, "ids", G_SETTINGS_BIND_DEFAULT);
  soleus_settings_bind_player (self->settings, self->player);
  g_signal_connect_object (self->player, "notify::state", G_CALLBACK (update_inhibition), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::state", G_CALLBACK (soleus_spare_memory_give_back_soon), self->spare_memory, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::keep-awake", G_CALLBACK (update_inhibition), self, G_CONNECT_SWAPPED);
  self->region = soleus_region_new ();
  soleus_settings_bind_region (self->settings, self->region);
  self->actions = soleus_session_actions_new (self->player);
  soleus_session_actions_publish (self->actions, G_ACTION_MAP (self));
  self->remote = soleus_remote_new (self->player, self->actions);
  self->need_watch = soleus_need_watch_new (G_APPLICATION (self), self->player);
  self->dialogs = soleus_app_dialogs_new (GTK_APPLICATION (self), self->settings, self->player, self->history, self->region, self->log, folder);
  self->resuming = soleus_resuming_new (self->history, self->library, self->player);
  g_signal_connect_object (self->resuming, "taken-up", G_CALLBACK (continue_session), self, G_CONNECT_SWAPPED);
  compose_safety (self);
}

static void
update_seen (SoleusApplication *self)
{
  soleus_need_watch_set_seen (self->need_watch, self->window != NULL && soleus_window_is_seen (self->window));
}

static void
make_window (SoleusApplication *self)
{
  SoleusWindow *window = soleus_window_new (ADW_APPLICATION (self), self->library, self->history, self->player, self->actions, self->favourites, self->region, self->shelf);

  g_set_weak_pointer (&self->window, window);
  soleus_closing_dialogs_hold (ADW_APPLICATION_WINDOW (window));
  g_settings_bind (self->settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::suspended", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "map", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "unmap", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
}

static void
load_library (GdkFrameClock     *clock,
              SoleusApplication *self)
{
  g_signal_handlers_disconnect_by_func (clock, load_library, self);
  if (!self->is_loading)
    soleus_library_load_async (self->library, NULL, on_library_loaded, g_object_ref (self));
  self->is_loading = TRUE;
}

static void
open_window (SoleusApplication *self)
{
  if (self->window == NULL)
    make_window (self);
  gtk_window_present (GTK_WINDOW (self->window));
  /* A window first, and then what is in it: reading and showing the catalogue takes as long again as the first frame. */
  if (!self->is_loading)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint", G_CALLBACK (load_library), self, G_CONNECT_DEFAULT);
}

static void
on_start (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  SoleusApplication *self = SOLEUS_APPLICATION (data);
  const char        *id = g_variant_get_string (parameter, NULL);
  const char        *first = self->start_id != NULL ? self->start_id : soleus_safety_gate_get_asked (self->gate);

  open_window (self);
  self->is_refused = first != NULL && !g_str_equal (id, first);
  if (self->is_refused)
    soleus_toast_tell (GTK_WIDGET (self->window), _ ("Another session is about to begin"));
  else if (self->is_loaded)
    start_session (self, id);
  else
    g_set_str (&self->start_id, id);
}

static void
on_go_on (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  SoleusApplication *self = SOLEUS_APPLICATION (data);

  if (self->window != NULL)
    soleus_resuming_take_up (self->resuming, g_variant_get_string (parameter, NULL), GTK_WIDGET (self->window));
}

static void
on_safety_check (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  SoleusApplication *self = SOLEUS_APPLICATION (data);

  open_window (self);
  soleus_safety_gate_check (self->gate, GTK_WIDGET (self->window));
}

static void
on_ask_again (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  soleus_consent_forget (SOLEUS_APPLICATION (data)->consent);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  SoleusApplication *self = SOLEUS_APPLICATION (data);

  if (self->window != NULL)
    soleus_window_quit (self->window);
  else
    g_application_quit (G_APPLICATION (self));
}

static const GActionEntry action_entries[] = {
  { .name = "start", .activate = on_start, .parameter_type = "s" },
  { .name = "go-on", .activate = on_go_on, .parameter_type = "s" },
  { .name = "safety-check", .activate = on_safety_check },
  { .name = "ask-again", .activate = on_ask_again },
  { .name = "quit", .activate = on_quit },
};

/* A computer without a bus has no other program that could control a session. */
static void
export_remote (SoleusApplication *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));
  const char      *object_path = g_application_get_dbus_object_path (G_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (connection != NULL && !soleus_remote_export (self->remote, connection, object_path, &error))
    g_warning ("Sessions can't be controlled over the bus: %s", error->message);
}

static void
soleus_application_startup (GApplication *application)
{
  /* That is done, and the toolkit would undo it where a part of the locale isn't there. */
  if (!gtk_is_initialized ())
    gtk_disable_setlocale ();
  /* The toolkit would end the program with a warning. */
  if (!gtk_init_check ()) {
    g_printerr (_ ("soleus: There is no display to open a window on. “soleus --help” lists what works without one.\n"));
    exit (EXIT_FAILURE);
  }
  G_APPLICATION_CLASS (soleus_application_parent_class)->startup (application);
  soleus_shortcuts_set_accels (GTK_APPLICATION (application));
  compose (SOLEUS_APPLICATION (application));
  export_remote (SOLEUS_APPLICATION (application));
  soleus_clock_format_follow (g_application_get_dbus_connection (application));
  SOLEUS_APPLICATION (application)->end_signals = soleus_end_signals_new (application);
}

static void
soleus_application_activate (GApplication *application)
{
  open_window (SOLEUS_APPLICATION (application));
}

/* A double click in the file manager, or `soleus FILE`: the window shows what is in each file, and asks. */
static void
soleus_application_open (GApplication *application,
                         GFile       **files,
                         int           n_files,
                         const char   *hint)
{
  SoleusApplication *self = SOLEUS_APPLICATION (application);

  open_window (self);
  soleus_window_open_files (self->window, files, n_files);
}

static gboolean
is_shelf_busy (SoleusApplication *self)
{
  gboolean is_busy;

  g_object_get (self->shelf, "is-busy", &is_busy, NULL);
  return is_busy;
}

/* However the program comes to its end, nobody is asked any more: a session under way is kept as after Stop. What a page hasn't saved yet it hands over when it goes, with its
 * window, and what was handed to the history and to the shelf is on the disk afterwards. */
static void
soleus_application_shutdown (GApplication *application)
{
  SoleusApplication *self = SOLEUS_APPLICATION (application);

  g_clear_object (&self->dialogs);
  soleus_remote_unexport (self->remote);
  soleus_player_stop (self->player);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  soleus_history_close (self->history);
  while (is_shelf_busy (self))
    g_main_context_iteration (NULL, TRUE);
  G_APPLICATION_CLASS (soleus_application_parent_class)->shutdown (application);
}

/* `soleus start ID`: in the program that runs already, or in this one. That there is such a routine was seen before. */
static int
start_from_command_line (SoleusApplication *self,
                         const char        *id)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (G_APPLICATION (self), NULL, &error)) {
    g_printerr ("soleus: %s\n", error->message);
    return EXIT_FAILURE;
  }
  if (g_application_get_is_remote (G_APPLICATION (self)) && soleus_other_installation_tell (g_application_get_dbus_connection (G_APPLICATION (self)), FALSE))
    return EXIT_FAILURE;
  g_action_group_activate_action (G_ACTION_GROUP (self), "start", g_variant_new_string (id));
  return EXIT_SUCCESS;
}

static gboolean
soleus_application_local_command_line (GApplication *application,
                                       char       ***arguments,
                                       int          *exit_status)
{
  char **words = *arguments;
  char  *first = words[0] != NULL ? words[1] : NULL;

  if (g_strcmp0 (first, "start") == 0) {
    *exit_status = start_from_command_line (SOLEUS_APPLICATION (application), words[g_strv_length (words) - 1]);
    return TRUE;
  }
  /* A window or a file is opened in whatever runs. An option is the toolkit's own. */
  if ((first == NULL || *first != '-') && g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    soleus_other_installation_tell (g_application_get_dbus_connection (application), TRUE);
  return G_APPLICATION_CLASS (soleus_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
soleus_application_dispose (GObject *object)
{
  SoleusApplication *self = SOLEUS_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->dialogs);
  g_clear_object (&self->remote);
  g_clear_object (&self->need_watch);
  g_clear_object (&self->favourites);
  g_clear_object (&self->region);
  g_clear_object (&self->gate);
  g_clear_object (&self->resuming);
  g_clear_object (&self->consent);
  g_clear_object (&self->spare_memory);
  g_clear_pointer (&self->end_signals, soleus_end_signals_free);
  g_clear_object (&self->actions);
  g_clear_object (&self->player);
  g_clear_object (&self->history);
  g_clear_object (&self->shelf);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->start_id, g_free);
  G_OBJECT_CLASS (soleus_application_parent_class)->dispose (object);
}

static void
soleus_application_class_init (SoleusApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_application_dispose;
  application_class->startup = soleus_application_startup;
  application_class->activate = soleus_application_activate;
  application_class->open = soleus_application_open;
  application_class->shutdown = soleus_application_shutdown;
  application_class->local_command_line = soleus_application_local_command_line;
}

static void
soleus_application_init (SoleusApplication *self)
{
  self->settings = g_settings_new (SOLEUS_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries, G_N_ELEMENTS (action_entries), self);
}

/**
 * soleus_application_new:
 * @log: what the process logs, which outlives the application
 *
 * Makes the application. Its settings are installed, see soleus_cli_admits_window ().
 *
 * Returns: (transfer full): the application
 */
SoleusApplication *
soleus_application_new (SoleusLog *log)
{
  SoleusApplication *self = g_object_new (SOLEUS_TYPE_APPLICATION, "application-id", SOLEUS_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, "register-session", TRUE, "resource-base-path", SOLEUS_RESOURCE_PATH, NULL);

  self->log = log;
  return self;
}

/**
 * soleus_application_get_signal:
 * @self: the application, which has run
 *
 * Returns: the number of the signal that has ended it; 0 for none
 */
int
soleus_application_get_signal (SoleusApplication *self)
{
  return self->end_signals != NULL ? soleus_end_signals_get_first (self->end_signals) : 0;
}
