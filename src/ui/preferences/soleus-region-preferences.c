/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-region-preferences.h"

#include "soleus-kinds.h"
#include "soleus-region-types.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRegionPreferences:
 *
 * In which units loads and distances are shown, and with which day a week begins. Each row shows what comes of its choice.
 */
struct _SoleusRegionPreferences {
  AdwPreferencesPage parent_instance;

  SoleusRegion *region; /* (owned) */

  AdwComboRow *units_row;
  AdwComboRow *week_row;
};

G_DEFINE_FINAL_TYPE (SoleusRegionPreferences, soleus_region_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* The choices of a row are in the order of their enumeration. */
static gboolean
get_choice (GValue   *value,
            GVariant *nick,
            gpointer  type)
{
  int choice;

  if (!soleus_kind_from_nick (GPOINTER_TO_SIZE (type), g_variant_get_string (nick, NULL), &choice))
    return FALSE;
  g_value_set_uint (value, (unsigned) choice);
  return TRUE;
}

static GVariant *
set_choice (const GValue       *value,
            const GVariantType *variant_type,
            gpointer            type)
{
  return g_variant_new_string (soleus_kind_to_nick (GPOINTER_TO_SIZE (type), (int) g_value_get_uint (value)));
}

static void
update_units (SoleusRegionPreferences *self)
{
  SoleusUnits      units = soleus_region_get_units (self->region);
  g_autofree char *load = soleus_load_to_text (soleus_load_to_kg (10, units), units);
  g_autofree char *distance = soleus_distance_to_text (units == SOLEUS_UNITS_METRIC ? 1500 : 1609.344, units);
  /* Translators: what the choice of units comes to, such as "10 lb" and "1 mi". */
  g_autofree char *subtitle = g_strdup_printf (_ ("Loads and distances look like %s and %s"), load, distance);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->units_row), subtitle);
}

static const char *
name_weekday (GDateWeekday day)
{
  switch (day) {
  case G_DATE_MONDAY:
    return _ ("Weeks on printed sheets begin with Monday");
  case G_DATE_TUESDAY:
    return _ ("Weeks on printed sheets begin with Tuesday");
  case G_DATE_WEDNESDAY:
    return _ ("Weeks on printed sheets begin with Wednesday");
  case G_DATE_THURSDAY:
    return _ ("Weeks on printed sheets begin with Thursday");
  case G_DATE_FRIDAY:
    return _ ("Weeks on printed sheets begin with Friday");
  case G_DATE_SATURDAY:
    return _ ("Weeks on printed sheets begin with Saturday");
  case G_DATE_SUNDAY:
    return _ ("Weeks on printed sheets begin with Sunday");
  case G_DATE_BAD_WEEKDAY:
    break;
  }
  g_return_val_if_reached ("");
}

static void
update_week (SoleusRegionPreferences *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->week_row), name_weekday (soleus_region_get_first_weekday (self->region)));
}

static void
soleus_region_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_REGION_PREFERENCES);
  g_clear_object (&SOLEUS_REGION_PREFERENCES (object)->region);

  G_OBJECT_CLASS (soleus_region_preferences_parent_class)->dispose (object);
}

static void
soleus_region_preferences_class_init (SoleusRegionPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_region_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-region-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRegionPreferences, units_row);
  gtk_widget_class_bind_template_child (widget_class, SoleusRegionPreferences, week_row);
}

static void
soleus_region_preferences_init (SoleusRegionPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_region_preferences_new:
 * @settings: the settings of the application
 * @region: what comes of them
 *
 * Returns: (transfer floating): a page of the preferences
 */
AdwPreferencesPage *
soleus_region_preferences_new (GSettings    *settings,
                               SoleusRegion *region)
{
  SoleusRegionPreferences *self = g_object_new (SOLEUS_TYPE_REGION_PREFERENCES, NULL);

  self->region = g_object_ref (region);
  g_settings_bind_with_mapping (settings, "units", self->units_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, set_choice, GSIZE_TO_POINTER (SOLEUS_TYPE_UNITS_CHOICE), NULL);
  g_settings_bind_with_mapping (settings, "week-start", self->week_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_choice, set_choice, GSIZE_TO_POINTER (SOLEUS_TYPE_WEEK_START), NULL);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (update_units), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "notify::first-weekday", G_CALLBACK (update_week), self, G_CONNECT_SWAPPED);
  update_units (self);
  update_week (self);
  return ADW_PREFERENCES_PAGE (self);
}
