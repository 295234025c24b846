/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sound-preferences.h"

#include "soleus-kind-types.h"
#include "soleus-kind-words.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusSoundPreferences:
 *
 * How sessions sound: the cue profiles, each of which says what it does and can be heard before it is chosen, and the volume. It makes no sound itself: it asks by
 * #SoleusSoundPreferences::listen.
 */
struct _SoleusSoundPreferences {
  AdwPreferencesPage parent_instance;

  GSettings *settings; /* (owned) */

  AdwPreferencesGroup *profiles;
  AdwActionRow        *test_row;
  GtkAdjustment       *volume_adjustment;
  AdwActionRow        *volume_row;
  GtkScale            *volume_scale;
};

G_DEFINE_FINAL_TYPE (SoleusSoundPreferences, soleus_sound_preferences, ADW_TYPE_PREFERENCES_PAGE)

enum {
  SIGNAL_LISTEN,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static const char profile_key[] = "soleus-profile";

static void
on_listen_clicked (GtkWidget              *button,
                   SoleusSoundPreferences *self)
{
  g_signal_emit (self, signals[SIGNAL_LISTEN], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), profile_key)));
}

static GtkWidget *
new_listen_button (SoleusSoundPreferences *self,
                   SoleusCueProfile        profile)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  /* Translators: %s is a way to sound, such as "Calm". */
  g_autofree char *label = g_strdup_printf (_ ("Listen to “%s”"), soleus_cue_profile_to_words (profile).title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), profile_key, GINT_TO_POINTER (profile));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_listen_clicked), self, G_CONNECT_DEFAULT);
  return button;
}

/* The setting itself is the action, so that the marks follow it wherever it is changed. */
static void
add_profile (SoleusSoundPreferences *self,
             SoleusCueProfile        profile)
{
  GtkWidget  *row = adw_action_row_new ();
  GtkWidget  *mark = gtk_check_button_new ();
  SoleusWords words = soleus_cue_profile_to_words (profile);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words.title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words.more);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (mark), "s", soleus_kind_to_nick (SOLEUS_TYPE_CUE_PROFILE, (int) profile));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (mark), "preferences.cue-profile");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), mark);
  if (profile != SOLEUS_CUE_PROFILE_SILENT)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_listen_button (self, profile));
  adw_preferences_group_add (self->profiles, row);
}

/* Who chose silence hears nothing of a volume. Listening before choosing makes use of it all the same. */
static void
update_test (SoleusSoundPreferences *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->test_row), g_settings_get_enum (self->settings, "cue-profile") != SOLEUS_CUE_PROFILE_SILENT);
}

static void
on_test_row_activated (SoleusSoundPreferences *self)
{
  g_signal_emit (self, signals[SIGNAL_LISTEN], 0, g_settings_get_enum (self->settings, "cue-profile"));
}

/* A fraction says little when it is read out. */
static void
on_volume_changed (SoleusSoundPreferences *self)
{
  /* Translators: The volume in percent, for screen readers. */
  g_autofree char *text = g_strdup_printf (_ ("%.0f %%"), 100 * gtk_adjustment_get_value (self->volume_adjustment));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->volume_scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
soleus_sound_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_SOUND_PREFERENCES);
  g_clear_object (&SOLEUS_SOUND_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (soleus_sound_preferences_parent_class)->dispose (object);
}

static void
soleus_sound_preferences_class_init (SoleusSoundPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_sound_preferences_dispose;

  /**
   * SoleusSoundPreferences::listen:
   * @self: the page
   * @profile: a #SoleusCueProfile
   *
   * The person wants to hear a cue of a profile, with the volume that is set.
   */
  signals[SIGNAL_LISTEN] = g_signal_new ("listen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, SOLEUS_TYPE_CUE_PROFILE);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-sound-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusSoundPreferences, profiles);
  gtk_widget_class_bind_template_child (widget_class, SoleusSoundPreferences, test_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSoundPreferences, volume_adjustment);
  gtk_widget_class_bind_template_child (widget_class, SoleusSoundPreferences, volume_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusSoundPreferences, volume_scale);
  gtk_widget_class_bind_template_callback (widget_class, on_test_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_volume_changed);
}

static void
soleus_sound_preferences_init (SoleusSoundPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_sound_preferences_new:
 * @settings: the settings of the application
 *
 * Returns: (transfer floating): a page of the preferences
 */
AdwPreferencesPage *
soleus_sound_preferences_new (GSettings *settings)
{
  SoleusSoundPreferences *self = g_object_new (SOLEUS_TYPE_SOUND_PREFERENCES, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GAction) choose = g_settings_create_action (settings, "cue-profile");

  self->settings = g_object_ref (settings);
  g_action_map_add_action (G_ACTION_MAP (actions), choose);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "preferences", G_ACTION_GROUP (actions));
  for (int profile = SOLEUS_CUE_PROFILE_CALM; profile <= SOLEUS_CUE_PROFILE_SILENT; profile++)
    add_profile (self, (SoleusCueProfile) profile);
  g_settings_bind (settings, "volume", self->volume_adjustment, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::cue-profile", G_CALLBACK (update_test), self, G_CONNECT_SWAPPED);
  update_test (self);
  return ADW_PREFERENCES_PAGE (self);
}
