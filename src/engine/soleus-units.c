/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-units.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* By definition, since the international yard and pound agreement of 1959. */
#define KG_PER_LB 0.45359237
#define M_PER_YD 0.9144
#define YD_PER_MI 1760
#define M_PER_KM 1000

/* From half a mile on, and from a kilometre on, the larger unit says more. */
#define MILES_FROM_YD (YD_PER_MI / 2)

/* How far from a whole step what was converted twice may lie. */
#define NEARLY 1e-6

static double
round_to (double value,
          double step)
{
  return round (value / step) * step;
}

/* A quarter of a pound is the smallest disc there is, so whoever chose pounds chose quarters, and gets them back. What was chosen in kilograms has no such number:
 * half a pound is near enough, and easy to read. */
static double
round_lb (double load_lb)
{
  double quarters = round_to (load_lb, 0.25);

  return fabs (quarters - load_lb) < NEARLY ? quarters : round_to (load_lb, 0.5);
}

/**
 * soleus_load_from_kg:
 * @load_kg: a load in kilograms
 * @units: how to show it
 *
 * A load that soleus_load_to_kg () gave comes back as it was chosen: 10 lb stay 10 lb. Another one is rounded so that it reads well.
 *
 * Returns: the number to show, in soleus_load_get_unit ()
 */
double
soleus_load_from_kg (double      load_kg,
                     SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return round_to (load_kg, 0.01);
  case SOLEUS_UNITS_US:
    return round_lb (load_kg / KG_PER_LB);
  }
  g_return_val_if_reached (load_kg);
}

/**
 * soleus_load_to_kg:
 * @load: a load in soleus_load_get_unit ()
 * @units: how it was shown
 *
 * Returns: the load in kilograms, as it is stored
 */
double
soleus_load_to_kg (double      load,
                   SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return load;
  case SOLEUS_UNITS_US:
    return load * KG_PER_LB;
  }
  g_return_val_if_reached (load);
}

/* Every number of the range that is shown lies within the one that is stored: a limit of 60 kg isn't left by 132.5 lb. */
static SoleusRange
shrink (SoleusRange range,
        double      value,
        double      step)
{
  SoleusRange shown = range;

  shown.min = ceil (range.min / step - NEARLY) * step;
  shown.max = floor (range.max / step + NEARLY) * step;
  /* Nothing that reads well lies between: then there is nothing to choose. */
  if (shown.min > shown.max || soleus_range_is_fixed (range))
    shown.min = shown.max = value;
  shown.value = CLAMP (value, shown.min, shown.max);
  return shown;
}

/**
 * soleus_load_range_from_kg:
 * @range_kg: what is allowed, in kilograms
 * @units: how to show it
 *
 * Returns: the range to show, in soleus_load_get_unit (), in numbers that read well, none of which lies outside of @range_kg
 */
SoleusRange
soleus_load_range_from_kg (SoleusRange range_kg,
                           SoleusUnits units)
{
  SoleusRange range = range_kg;

  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return range;
  case SOLEUS_UNITS_US:
    range.min /= KG_PER_LB;
    range.max /= KG_PER_LB;
    return shrink (range, soleus_load_from_kg (range_kg.value, units), 0.5);
  }
  g_return_val_if_reached (range);
}

/**
 * soleus_load_get_step:
 * @units: how loads are shown
 *
 * Returns: by how much a spin button changes a load, in soleus_load_get_unit ()
 */
double
soleus_load_get_step (SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return 0.5;
  case SOLEUS_UNITS_US:
    return 1;
  }
  g_return_val_if_reached (1);
}

/**
 * soleus_load_get_unit:
 * @units: how loads are shown
 *
 * Returns: (transfer none): the short name of the unit, translated
 */
const char *
soleus_load_get_unit (SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    /* Translators: the short name of a unit: kilograms. */
    return C_ ("unit", "kg");
  case SOLEUS_UNITS_US:
    /* Translators: the short name of a unit: pounds. */
    return C_ ("unit", "lb");
  }
  g_return_val_if_reached ("");
}

static char *
join (double      number,
      const char *unit)
{
  /* Translators: a number and the short name of its unit, such as "2.5 kg". */
  return g_strdup_printf (C_ ("number and unit", "%.7g %s"), number, unit);
}

/**
 * soleus_load_to_text:
 * @load_kg: a load in kilograms
 * @units: how to show it
 *
 * Returns: (transfer full): the load with its unit, such as "2.5 kg" or "10 lb"; translated
 */
char *
soleus_load_to_text (double      load_kg,
                     SoleusUnits units)
{
  return join (soleus_load_from_kg (load_kg, units), soleus_load_get_unit (units));
}

/**
 * soleus_distance_from_m:
 * @distance_m: a distance in metres
 * @units: how to show it
 *
 * A distance that soleus_distance_to_m () gave comes back as it was chosen.
 *
 * Returns: the number to show, in soleus_distance_get_unit ()
 */
double
soleus_distance_from_m (double      distance_m,
                        SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return round_to (distance_m, 0.01);
  case SOLEUS_UNITS_US:
    return round (distance_m / M_PER_YD);
  }
  g_return_val_if_reached (distance_m);
}

/**
 * soleus_distance_to_m:
 * @distance: a distance in soleus_distance_get_unit ()
 * @units: how it was shown
 *
 * Returns: the distance in metres, as it is stored
 */
double
soleus_distance_to_m (double      distance,
                      SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return distance;
  case SOLEUS_UNITS_US:
    return distance * M_PER_YD;
  }
  g_return_val_if_reached (distance);
}

/**
 * soleus_distance_range_from_m:
 * @range_m: what is allowed, in metres
 * @units: how to show it
 *
 * Returns: the range to show, in soleus_distance_get_unit (), in numbers that read well, none of which lies outside of @range_m
 */
SoleusRange
soleus_distance_range_from_m (SoleusRange range_m,
                              SoleusUnits units)
{
  SoleusRange range = range_m;

  switch (units) {
  case SOLEUS_UNITS_METRIC:
    return range;
  case SOLEUS_UNITS_US:
    range.min /= M_PER_YD;
    range.max /= M_PER_YD;
    return shrink (range, soleus_distance_from_m (range_m.value, units), 1);
  }
  g_return_val_if_reached (range);
}

/**
 * soleus_distance_get_step:
 * @units: how distances are shown
 *
 * Returns: by how much a spin button changes a distance, in soleus_distance_get_unit ()
 */
double
soleus_distance_get_step (SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
  case SOLEUS_UNITS_US:
    return 10;
  }
  g_return_val_if_reached (1);
}

/**
 * soleus_distance_get_unit:
 * @units: how distances are shown
 *
 * Returns: (transfer none): the short name of the unit that a distance is typed in, translated
 */
const char *
soleus_distance_get_unit (SoleusUnits units)
{
  switch (units) {
  case SOLEUS_UNITS_METRIC:
    /* Translators: the short name of a unit: metres. */
    return C_ ("unit", "m");
  case SOLEUS_UNITS_US:
    /* Translators: the short name of a unit: yards. */
    return C_ ("unit", "yd");
  }
  g_return_val_if_reached ("");
}

/**
 * soleus_distance_to_text:
 * @distance_m: a distance in metres
 * @units: how to show it
 *
 * Returns: (transfer full): the distance with its unit, such as "200 m", "1.5 km", "220 yd" or "1 mi"; translated
 */
char *
soleus_distance_to_text (double      distance_m,
                         SoleusUnits units)
{
  double distance = soleus_distance_from_m (distance_m, units);

  switch (units) {
  case SOLEUS_UNITS_METRIC:
    if (distance >= M_PER_KM)
      /* Translators: the short name of a unit: kilometres. */
      return join (round_to (distance / M_PER_KM, 0.01), C_ ("unit", "km"));
    break;
  case SOLEUS_UNITS_US:
    if (distance >= MILES_FROM_YD)
      /* Translators: the short name of a unit: miles. */
      return join (round_to (distance_m / M_PER_YD / YD_PER_MI, 0.01), C_ ("unit", "mi"));
    break;
  }
  return join (distance, soleus_distance_get_unit (units));
}
