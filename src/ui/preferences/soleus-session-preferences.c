/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-preferences.h"

#include "soleus-ticker.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusSessionPreferences:
 *
 * How sessions begin and rest, what the screen does meanwhile, and what was answered before them. It shows too whether motion is reduced, which the system decides.
 *
 * # Actions
 * `app.safety-check` and `app.ask-again`.
 */
struct _SoleusSessionPreferences {
  AdwPreferencesPage parent_instance;

  AdwSwitchRow *awake_row;
  AdwSpinRow   *lead_in_row;
  AdwActionRow *motion_row;
  AdwSpinRow   *rest_step_row;
  AdwSwitchRow *rests_wait_row;
};

G_DEFINE_FINAL_TYPE (SoleusSessionPreferences, soleus_session_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
update_motion (SoleusSessionPreferences *self)
{
  adw_action_row_set_subtitle (self->motion_row, soleus_ticker_wants_motion (GTK_WIDGET (self)) ? _ ("Off in the system’s settings: the figure moves")
                                                                                                : _ ("On in the system’s settings: the figure steps instead of gliding"));
}

static void
on_check_row_activated (SoleusSessionPreferences *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.safety-check", NULL);
}

static void
on_ask_row_activated (SoleusSessionPreferences *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  if (gtk_widget_activate_action (GTK_WIDGET (self), "app.ask-again", NULL) && dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), adw_toast_new (_ ("Soleus will ask again")));
}

static void
watch_motion (SoleusSessionPreferences *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  g_signal_connect_object (settings, "notify::gtk-enable-animations", G_CALLBACK (update_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-interface-reduced-motion", G_CALLBACK (update_motion), self, G_CONNECT_SWAPPED);
  update_motion (self);
}

static void
soleus_session_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SESSION_PREFERENCES);

  G_OBJECT_CLASS (soleus_session_preferences_parent_class)->dispose (object);
}

static void
soleus_session_preferences_class_init (SoleusSessionPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_session_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-session-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPreferences, awake_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPreferences, lead_in_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPreferences, motion_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPreferences, rest_step_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSessionPreferences, rests_wait_row);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_check_row_activated);
}

static void
soleus_session_preferences_init (SoleusSessionPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_session_preferences_new:
 * @settings: the settings of the application
 *
 * Returns: (transfer floating): a page of the preferences
 */
AdwPreferencesPage *
soleus_session_preferences_new (GSettings *settings)
{
  SoleusSessionPreferences *self = g_object_new (SOLEUS_TYPE_SESSION_PREFERENCES, NULL);

  g_settings_bind (settings, "lead-in-s", self->lead_in_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "rest-step-s", self->rest_step_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "rests-wait", self->rests_wait_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "keep-awake", self->awake_row, "active", G_SETTINGS_BIND_DEFAULT);
  watch_motion (self);
  return ADW_PREFERENCES_PAGE (self);
}
