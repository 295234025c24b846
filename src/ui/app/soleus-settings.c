/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-settings.h"

/* Settings bind no variants by themselves. */
static gboolean
get_answers (GValue   *value,
             GVariant *answers,
             gpointer  data)
{
  g_value_set_variant (value, answers);
  return TRUE;
}

static GVariant *
set_answers (const GValue       *value,
             const GVariantType *type,
             gpointer            data)
{
  return g_value_dup_variant (value);
}

/**
 * soleus_settings_bind_player:
 * @settings: the settings of the application
 * @player: what runs sessions
 *
 * Makes sessions sound and rest as the person wants, from now on and whenever that changes.
 */
void
soleus_settings_bind_player (GSettings    *settings,
                             SoleusPlayer *player)
{
  g_settings_bind (settings, "cue-profile", player, "cue-profile", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "rest-step-s", player, "rest-step-s", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "volume", player, "volume", G_SETTINGS_BIND_GET);
}

/**
 * soleus_settings_bind_region:
 * @settings: the settings of the application
 * @region: how loads, distances and weeks are shown
 *
 * Makes them be shown as the person wants, from now on and whenever that changes.
 */
void
soleus_settings_bind_region (GSettings    *settings,
                             SoleusRegion *region)
{
  g_settings_bind (settings, "units", region, "units-choice", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "week-start", region, "week-start", G_SETTINGS_BIND_GET);
}

/**
 * soleus_settings_bind_consent:
 * @settings: the settings of the application
 * @consent: what was answered before sessions
 *
 * Makes answers be remembered.
 */
void
soleus_settings_bind_consent (GSettings     *settings,
                              SoleusConsent *consent)
{
  g_settings_bind (settings, "safety-check", consent, "check", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "safety-check-version", consent, "check-version", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "safety-check-put-offs", consent, "put-offs", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "safety-stopped-day", consent, "stopped-day", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "safety-read", consent, "read", G_SETTINGS_BIND_DEFAULT, get_answers, set_answers, NULL, NULL);
  g_settings_bind_with_mapping (settings, "safety-agreed", consent, "agreed", G_SETTINGS_BIND_DEFAULT, get_answers, set_answers, NULL, NULL);
}

/**
 * soleus_settings_dup_routine:
 * @settings: the settings of the application
 * @entry: what is to be done
 *
 * The lead-in is the person's own, unless the routine is one of theirs, which says itself. Whether rests wait is theirs for all routines.
 *
 * Returns: (transfer full): the routine of @entry as a session follows it
 */
SoleusRoutine *
soleus_settings_dup_routine (GSettings   *settings,
                             SoleusEntry *entry)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  int64_t        lead_in_us = soleus_entry_get_is_exercise (entry) ? g_settings_get_int (settings, "lead-in-s") * G_TIME_SPAN_SECOND : routine->lead_in_us;
  g_autoptr (SoleusRoutine) ready = soleus_routine_with_lead_in (routine, lead_in_us);

  return g_settings_get_boolean (settings, "rests-wait") ? soleus_routine_with_waiting_rests (ready) : g_steal_pointer (&ready);
}

/**
 * soleus_settings_keeps_awake:
 * @settings: the settings of the application
 * @state: the state of the session
 *
 * Returns: whether the screen stays on: while the position moves, and only then, if the person wants it
 */
gboolean
soleus_settings_keeps_awake (GSettings         *settings,
                             SoleusSessionState state)
{
  return state == SOLEUS_SESSION_STATE_RUNNING && g_settings_get_boolean (settings, "keep-awake");
}
