/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-preferences-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusPreferencesDialog:
 *
 * What a person chooses once: how sessions sound, how they begin, whether the screen stays on. It shows too whether motion is reduced, which the system decides.
 *
 * It reads and writes the settings that it is given and looks for none. It makes no sound itself: it asks by #SoleusPreferencesDialog::test-sound. What was answered
 * before sessions isn't its matter either: it calls `app.safety-check` and `app.ask-again`.
 */
struct _SoleusPreferencesDialog {
  AdwPreferencesDialog parent_instance;

  GSettings *settings;

  AdwSwitchRow  *awake_row;
  AdwSpinRow    *lead_in_row;
  AdwActionRow  *motion_row;
  AdwComboRow   *profile_row;
  AdwButtonRow  *test_row;
  GtkAdjustment *volume_adjustment;
  AdwActionRow  *volume_row;
  GtkScale      *volume_scale;
};

G_DEFINE_FINAL_TYPE (SoleusPreferencesDialog, soleus_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

typedef enum {
  PROP_SETTINGS = 1,
} SoleusPreferencesDialogProperty;

static GParamSpec *properties[PROP_SETTINGS + 1];

enum {
  SIGNAL_TEST_SOUND,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

/* In the order of the row's model. The names are the nicks of the settings' enumeration. */
static const struct {
  const char *nick;
  const char *description;
} profiles[] = {
  { "calm", N_ ("A short, soft sound at each change") },
  { "guided", N_ ("Fuller sounds, and a quiet tone that follows the heel") },
  { "silent", N_ ("No sound: the picture and the words guide you") },
};

static gboolean
get_profile (GValue   *value,
             GVariant *variant,
             gpointer  user_data)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (profiles); i++) {
    if (g_str_equal (profiles[i].nick, g_variant_get_string (variant, NULL))) {
      g_value_set_uint (value, i);
      return TRUE;
    }
  }

  return FALSE;
}

static GVariant *
set_profile (const GValue       *value,
             const GVariantType *type,
             gpointer            user_data)
{
  unsigned selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (profiles) ? g_variant_new_string (profiles[selected].nick) : NULL;
}

/* GTK 4.22 has a setting of its own for it; before, and still, "no animations" says the same. */
static gboolean
is_motion_reduced (GtkSettings *settings)
{
  gboolean animations = TRUE;
  int      reduced = 0;

  g_object_get (settings, "gtk-enable-animations", &animations, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (settings), "gtk-interface-reduced-motion"))
    g_object_get (settings, "gtk-interface-reduced-motion", &reduced, NULL);

  return !animations || reduced != 0;
}

static void
update_motion (SoleusPreferencesDialog *self)
{
  gboolean reduced = is_motion_reduced (gtk_widget_get_settings (GTK_WIDGET (self)));

  adw_action_row_set_subtitle (self->motion_row, reduced ? _ ("On in the system’s settings") : _ ("Off in the system’s settings"));
}

static void
update_profile (SoleusPreferencesDialog *self)
{
  unsigned selected = adw_combo_row_get_selected (self->profile_row);
  gboolean heard;

  if (selected >= G_N_ELEMENTS (profiles))
    return;

  heard = !g_str_equal (profiles[selected].nick, "silent");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->profile_row), _ (profiles[selected].description));
  gtk_widget_set_sensitive (GTK_WIDGET (self->volume_row), heard);
  gtk_widget_set_sensitive (GTK_WIDGET (self->test_row), heard);
}

static void
on_gtk_settings_notify (SoleusPreferencesDialog *self)
{
  update_motion (self);
}

static void
on_profile_row_selected (SoleusPreferencesDialog *self)
{
  update_profile (self);
}

static void
on_test_row_activated (SoleusPreferencesDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_TEST_SOUND], 0);
}

static void
on_check_row_activated (SoleusPreferencesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.safety-check", NULL);
}

static void
on_ask_row_activated (SoleusPreferencesDialog *self)
{
  if (gtk_widget_activate_action (GTK_WIDGET (self), "app.ask-again", NULL))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (_ ("Soleus will ask again")));
}

/* A fraction says little when it is read out. */
static void
on_volume_changed (SoleusPreferencesDialog *self)
{
  /* Translators: The volume in percent, for screen readers. */
  g_autofree char *text = g_strdup_printf (_ ("%.0f %%"), 100 * gtk_adjustment_get_value (self->volume_adjustment));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->volume_scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
watch_motion (SoleusPreferencesDialog *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  g_signal_connect_object (settings, "notify::gtk-enable-animations", G_CALLBACK (on_gtk_settings_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-interface-reduced-motion", G_CALLBACK (on_gtk_settings_notify), self, G_CONNECT_SWAPPED);
  update_motion (self);
}

static void
soleus_preferences_dialog_constructed (GObject *object)
{
  SoleusPreferencesDialog *self = SOLEUS_PREFERENCES_DIALOG (object);

  G_OBJECT_CLASS (soleus_preferences_dialog_parent_class)->constructed (object);

  g_settings_bind (self->settings, "lead-in-s", self->lead_in_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "keep-awake", self->awake_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "volume", self->volume_adjustment, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "cue-profile", self->profile_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_profile, set_profile, NULL, NULL);
  /* The first profile is selected from the beginning, which notifies nobody. */
  update_profile (self);
  watch_motion (self);
}

static void
soleus_preferences_dialog_dispose (GObject *object)
{
  SoleusPreferencesDialog *self = SOLEUS_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (soleus_preferences_dialog_parent_class)->dispose (object);
}

static void
soleus_preferences_dialog_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  SoleusPreferencesDialog *self = SOLEUS_PREFERENCES_DIALOG (object);

  switch ((SoleusPreferencesDialogProperty) property_id) {
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  }
}

static void
soleus_preferences_dialog_set_property (GObject      *object,
                                        guint         property_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  SoleusPreferencesDialog *self = SOLEUS_PREFERENCES_DIALOG (object);

  switch ((SoleusPreferencesDialogProperty) property_id) {
  case PROP_SETTINGS:
    g_set_object (&self->settings, g_value_get_object (value));
    break;
  }
}

static void
soleus_preferences_dialog_class_init (SoleusPreferencesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = soleus_preferences_dialog_constructed;
  object_class->dispose = soleus_preferences_dialog_dispose;
  object_class->get_property = soleus_preferences_dialog_get_property;
  object_class->set_property = soleus_preferences_dialog_set_property;

  /**
   * SoleusPreferencesDialog:settings:
   *
   * The settings of the application, which the rows are bound to.
   */
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL,
                                                   G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusPreferencesDialog::test-sound:
   *
   * The person wants to hear a cue with the volume and the profile that are set.
   */
  signals[SIGNAL_TEST_SOUND] = g_signal_new ("test-sound", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, awake_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, lead_in_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, motion_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, profile_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, test_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, volume_adjustment);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, volume_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusPreferencesDialog, volume_scale);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_check_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_profile_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_test_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_volume_changed);
}

static void
soleus_preferences_dialog_init (SoleusPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_preferences_dialog_new:
 * @settings: the settings of the application
 *
 * Makes the dialog. Present it with adw_dialog_present().
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
soleus_preferences_dialog_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (SOLEUS_TYPE_PREFERENCES_DIALOG,
                       "settings", settings,
                       NULL);
}
