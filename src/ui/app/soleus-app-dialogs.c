/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-app-dialogs.h"

#include "soleus-about-dialog.h"
#include "soleus-preferences-dialog.h"
#include "soleus-shortcuts-dialog.h"
#include "soleus-sound-test.h"
#include "soleus-when-to-stop-dialog.h"

/**
 * SoleusAppDialogs:
 *
 * The dialogs that the menu opens over whatever the window shows, as actions of the application: `preferences`, `when-to-stop`, `shortcuts`, `about`.
 */
struct _SoleusAppDialogs {
  GObject parent_instance;

  GtkApplication *application; /* (unowned): it owns this */
  GSettings      *settings;    /* (owned) */
  SoleusPlayer   *player;      /* (owned) */
  SoleusHistory  *history;     /* (owned) */
  SoleusRegion   *region;      /* (owned) */
  SoleusLog      *log;         /* (unowned): what went wrong, for a report */
  char           *data_folder; /* (owned) */

  SoleusSoundTest *sound_test;   /* (owned) (nullable): the last one */
  AdwDialog       *when_to_stop; /* (nullable): the one that is open: it holds a session, and one is enough */
};

G_DEFINE_FINAL_TYPE (SoleusAppDialogs, soleus_app_dialogs, G_TYPE_OBJECT)

static void
present (SoleusAppDialogs *self,
         AdwDialog        *dialog)
{
  adw_dialog_present (dialog, (GtkWidget *) gtk_application_get_active_window (self->application));
}

static void
on_test_sound (SoleusAppDialogs *self,
               SoleusCueProfile  profile)
{
  g_clear_object (&self->sound_test);
  self->sound_test = soleus_sound_test_new (profile, g_settings_get_double (self->settings, "volume"));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  SoleusAppDialogs *self = SOLEUS_APP_DIALOGS (data);
  AdwDialog        *dialog = soleus_preferences_dialog_new (self->settings, self->region, self->history, self->data_folder);

  g_signal_connect_object (dialog, "test-sound", G_CALLBACK (on_test_sound), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
on_when_to_stop_closed (SoleusAppDialogs *self)
{
  g_clear_weak_pointer (&self->when_to_stop);
}

static SoleusWhenToStopDialog *
new_when_to_stop (SoleusAppDialogs *self)
{
  AdwDialog *dialog = soleus_when_to_stop_dialog_new ();

  g_set_weak_pointer (&self->when_to_stop, dialog);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_when_to_stop_closed), self, G_CONNECT_SWAPPED);
  soleus_when_to_stop_dialog_hold (SOLEUS_WHEN_TO_STOP_DIALOG (dialog), self->player);
  return SOLEUS_WHEN_TO_STOP_DIALOG (dialog);
}

static void
on_when_to_stop (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  SoleusAppDialogs *self = SOLEUS_APP_DIALOGS (data);
  GtkWindow        *window = gtk_application_get_active_window (self->application);

  if (self->when_to_stop != NULL)
    return;

  /* A session that goes on without its window isn't held by something that nobody sees. */
  if (window != NULL && !gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (window);
  present (self, ADW_DIALOG (new_when_to_stop (self)));
}

static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  present (SOLEUS_APP_DIALOGS (data), soleus_shortcuts_dialog_new ());
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  SoleusAppDialogs *self = SOLEUS_APP_DIALOGS (data);
  GtkWindow        *window = gtk_application_get_active_window (self->application);
  GskRenderer      *renderer = window != NULL ? gtk_native_get_renderer (GTK_NATIVE (window)) : NULL;
  g_autofree char  *errors = soleus_log_dup_errors (self->log);
  SoleusAboutFacts  facts = {
     .renderer = renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : NULL,
     .sink = soleus_player_get_sound_description (self->player),
     .sound_state = soleus_player_get_sound_state (self->player),
     .data_folder = self->data_folder,
     .errors = errors,
  };

  present (self, soleus_about_dialog_new (&facts, self->history));
}

static const GActionEntry action_entries[] = {
  { .name = "preferences", .activate = on_preferences },
  { .name = "when-to-stop", .activate = on_when_to_stop },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "about", .activate = on_about },
};

static void
soleus_app_dialogs_dispose (GObject *object)
{
  SoleusAppDialogs *self = SOLEUS_APP_DIALOGS (object);

  g_clear_object (&self->sound_test);
  g_clear_weak_pointer (&self->when_to_stop);
  g_clear_object (&self->settings);
  g_clear_object (&self->player);
  g_clear_object (&self->history);
  g_clear_object (&self->region);
  G_OBJECT_CLASS (soleus_app_dialogs_parent_class)->dispose (object);
}

static void
soleus_app_dialogs_finalize (GObject *object)
{
  g_free (SOLEUS_APP_DIALOGS (object)->data_folder);
  G_OBJECT_CLASS (soleus_app_dialogs_parent_class)->finalize (object);
}

static void
soleus_app_dialogs_class_init (SoleusAppDialogsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_app_dialogs_dispose;
  G_OBJECT_CLASS (klass)->finalize = soleus_app_dialogs_finalize;
}

static void
soleus_app_dialogs_init (SoleusAppDialogs *self)
{
}

/**
 * soleus_app_dialogs_new:
 * @application: whose actions and windows they are, which owns this and outlives it
 * @settings: the settings of the application
 * @player: what runs sessions, asked for the state of its sound
 * @history: what was done
 * @region: how loads, distances and weeks are shown
 * @log: what the process logs, which outlives the application
 * @data_folder: where the data lies
 *
 * Adds the actions to the application.
 *
 * Returns: (transfer full): what carries them out
 */
SoleusAppDialogs *
soleus_app_dialogs_new (GtkApplication *application,
                        GSettings      *settings,
                        SoleusPlayer   *player,
                        SoleusHistory  *history,
                        SoleusRegion   *region,
                        SoleusLog      *log,
                        const char     *data_folder)
{
  SoleusAppDialogs *self = g_object_new (SOLEUS_TYPE_APP_DIALOGS, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->player = g_object_ref (player);
  self->history = g_object_ref (history);
  self->region = g_object_ref (region);
  self->log = log;
  self->data_folder = g_strdup (data_folder);
  g_action_map_add_action_entries (G_ACTION_MAP (application), action_entries, G_N_ELEMENTS (action_entries), self);
  return self;
}

/**
 * soleus_app_dialogs_show_advice:
 * @self: the dialogs
 * @advice: what to do about a sign that was told
 *
 * Shows When to Stop with @advice before the rest, also where it is open already.
 */
void
soleus_app_dialogs_show_advice (SoleusAppDialogs *self,
                                SoleusStopAdvice  advice)
{
  SoleusWhenToStopDialog *dialog;

  if (self->when_to_stop != NULL)
    adw_dialog_force_close (self->when_to_stop);
  dialog = new_when_to_stop (self);
  soleus_when_to_stop_dialog_put_first (dialog, advice);
  present (self, ADW_DIALOG (dialog));
}
