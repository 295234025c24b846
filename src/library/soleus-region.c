/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-region.h"

#include "soleus-kind-types.h"
#include "soleus-region-types.h"

#include <langinfo.h>
#include <stdint.h>
#include <string.h>

/**
 * SoleusRegion:
 *
 * How the person's region, or the person, shows loads, distances and weeks. Whoever shows a number binds its own property `units` to
 * #SoleusRegion:units, so that a change is seen at once.
 */
struct _SoleusRegion {
  GObject parent_instance;

  SoleusUnitsChoice units_choice;
  SoleusWeekStart   week_start;
};

G_DEFINE_FINAL_TYPE (SoleusRegion, soleus_region, G_TYPE_OBJECT)

typedef enum {
  PROP_UNITS_CHOICE = 1,
  PROP_WEEK_START,
  PROP_UNITS,
  PROP_FIRST_WEEKDAY,
} SoleusRegionProperty;

static GParamSpec *properties[PROP_FIRST_WEEKDAY + 1];

/* How glibc's locales say it. The day from which they count is a Sunday or a Monday, given as a date. */
#define MEASURES_IN_POUNDS 2
#define A_MONDAY 19971201

static void
set_units_choice (SoleusRegion     *self,
                  SoleusUnitsChoice units_choice)
{
  SoleusUnits units = soleus_region_get_units (self);

  if (self->units_choice == units_choice)
    return;

  self->units_choice = units_choice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNITS_CHOICE]);
  if (soleus_region_get_units (self) != units)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNITS]);
}

static void
set_week_start (SoleusRegion   *self,
                SoleusWeekStart week_start)
{
  GDateWeekday first = soleus_region_get_first_weekday (self);

  if (self->week_start == week_start)
    return;

  self->week_start = week_start;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEK_START]);
  if (soleus_region_get_first_weekday (self) != first)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_WEEKDAY]);
}

static void
soleus_region_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SoleusRegion *self = SOLEUS_REGION (object);

  switch ((SoleusRegionProperty) property_id) {
  case PROP_UNITS_CHOICE:
    g_value_set_enum (value, (int) self->units_choice);
    break;
  case PROP_WEEK_START:
    g_value_set_enum (value, (int) self->week_start);
    break;
  case PROP_UNITS:
    g_value_set_enum (value, (int) soleus_region_get_units (self));
    break;
  case PROP_FIRST_WEEKDAY:
    g_value_set_int (value, (int) soleus_region_get_first_weekday (self));
    break;
  }
}

static void
soleus_region_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SoleusRegion *self = SOLEUS_REGION (object);

  switch ((SoleusRegionProperty) property_id) {
  case PROP_UNITS_CHOICE:
    set_units_choice (self, (SoleusUnitsChoice) g_value_get_enum (value));
    break;
  case PROP_WEEK_START:
    set_week_start (self, (SoleusWeekStart) g_value_get_enum (value));
    break;
  case PROP_UNITS:
  case PROP_FIRST_WEEKDAY:
    break;
  }
}

static void
soleus_region_class_init (SoleusRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_region_get_property;
  object_class->set_property = soleus_region_set_property;

  /**
   * SoleusRegion:units-choice:
   *
   * How the person wants loads and distances to be shown.
   */
  properties[PROP_UNITS_CHOICE] = g_param_spec_enum ("units-choice", NULL, NULL, SOLEUS_TYPE_UNITS_CHOICE, SOLEUS_UNITS_CHOICE_REGION,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRegion:week-start:
   *
   * On which day the person's week begins.
   */
  properties[PROP_WEEK_START] = g_param_spec_enum ("week-start", NULL, NULL, SOLEUS_TYPE_WEEK_START, SOLEUS_WEEK_START_REGION,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRegion:units:
   *
   * How loads and distances are shown.
   */
  properties[PROP_UNITS] = g_param_spec_enum ("units", NULL, NULL, SOLEUS_TYPE_UNITS, SOLEUS_UNITS_METRIC,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRegion:first-weekday:
   *
   * The day on which a week begins, a #GDateWeekday.
   */
  properties[PROP_FIRST_WEEKDAY] = g_param_spec_int ("first-weekday", NULL, NULL, G_DATE_MONDAY, G_DATE_SUNDAY, G_DATE_MONDAY,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_region_init (SoleusRegion *self)
{
}

/* A program that was started without a language is nobody's region, and its locale speaks for none: then the units are those of the files. */
static gboolean
is_nowhere (locale_t locale,
            int      category)
{
  const char *name = nl_langinfo_l ((nl_item) _NL_LOCALE_NAME (category), locale);

  return g_str_equal (name, "POSIX") || g_str_equal (name, "C") || g_str_has_prefix (name, "C.");
}

static SoleusUnits
get_locale_units (locale_t locale)
{
  if (is_nowhere (locale, LC_MEASUREMENT))
    return SOLEUS_UNITS_METRIC;
  return *nl_langinfo_l (_NL_MEASUREMENT_MEASUREMENT, locale) == MEASURES_IN_POUNDS ? SOLEUS_UNITS_US : SOLEUS_UNITS_METRIC;
}

static GDateWeekday
get_locale_weekday (locale_t locale)
{
  /* A number in the place of a pointer, of which the upper half means nothing. */
  uint32_t origin = (uint32_t) (uintptr_t) nl_langinfo_l (_NL_TIME_WEEK_1STDAY, locale);
  int      from_origin = *nl_langinfo_l (_NL_TIME_FIRST_WEEKDAY, locale) - 1;
  int      from_sunday = (from_origin + (origin == A_MONDAY ? 1 : 0)) % 7;

  if (is_nowhere (locale, LC_TIME))
    return G_DATE_MONDAY;
  return from_sunday == 0 ? G_DATE_SUNDAY : (GDateWeekday) from_sunday;
}

/**
 * soleus_units_choose:
 * @choice: what the person chose
 * @locale: the person's region, for whom leaves it to that
 *
 * Returns: how to show loads and distances
 */
SoleusUnits
soleus_units_choose (SoleusUnitsChoice choice,
                     locale_t          locale)
{
  switch (choice) {
  case SOLEUS_UNITS_CHOICE_REGION:
    return get_locale_units (locale);
  case SOLEUS_UNITS_CHOICE_METRIC:
    return SOLEUS_UNITS_METRIC;
  case SOLEUS_UNITS_CHOICE_US:
    return SOLEUS_UNITS_US;
  }
  g_return_val_if_reached (SOLEUS_UNITS_METRIC);
}

/**
 * soleus_first_weekday:
 * @choice: what the person chose
 * @locale: the person's region, for whom leaves it to that
 *
 * Returns: the day on which a week begins
 */
GDateWeekday
soleus_first_weekday (SoleusWeekStart choice,
                      locale_t        locale)
{
  switch (choice) {
  case SOLEUS_WEEK_START_REGION:
    return get_locale_weekday (locale);
  case SOLEUS_WEEK_START_MONDAY:
    return G_DATE_MONDAY;
  case SOLEUS_WEEK_START_SATURDAY:
    return G_DATE_SATURDAY;
  case SOLEUS_WEEK_START_SUNDAY:
    return G_DATE_SUNDAY;
  }
  g_return_val_if_reached (G_DATE_MONDAY);
}

/* What the program was started with. */
static locale_t
dup_present_locale (void)
{
  return duplocale (LC_GLOBAL_LOCALE);
}

/**
 * soleus_region_new:
 *
 * Returns: (transfer full): the region of the program's locale
 */
SoleusRegion *
soleus_region_new (void)
{
  return g_object_new (SOLEUS_TYPE_REGION, NULL);
}

SoleusUnits
soleus_region_get_units (SoleusRegion *self)
{
  locale_t    locale = dup_present_locale ();
  SoleusUnits units = soleus_units_choose (self->units_choice, locale);

  freelocale (locale);
  return units;
}

GDateWeekday
soleus_region_get_first_weekday (SoleusRegion *self)
{
  locale_t     locale = dup_present_locale ();
  GDateWeekday first = soleus_first_weekday (self->week_start, locale);

  freelocale (locale);
  return first;
}
