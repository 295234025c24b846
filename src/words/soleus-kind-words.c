/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-kind-words.h"

#include "soleus-kind-types.h"
#include "soleus-source-type.h"

#include <glib/gi18n-lib.h>

/* The one place in which each enumeration is named. None of the switches has a default, so the compiler reports a value that has no words. */

SoleusWords
soleus_phase_kind_to_words (SoleusPhaseKind kind)
{
  switch (kind) {
  case SOLEUS_PHASE_KIND_LIFT:
    return (SoleusWords) { C_ ("phase", "Lift"), C_ ("phase", "lift"), NULL };
  case SOLEUS_PHASE_KIND_HOLD:
    return (SoleusWords) { C_ ("phase", "Hold"), C_ ("phase", "hold"), NULL };
  case SOLEUS_PHASE_KIND_LOWER:
    return (SoleusWords) { C_ ("phase", "Lower"), C_ ("phase", "lower"), NULL };
  case SOLEUS_PHASE_KIND_PAUSE:
    return (SoleusWords) { C_ ("phase", "Wait"), C_ ("phase", "wait"), NULL };
  case SOLEUS_PHASE_KIND_PULSE:
    return (SoleusWords) { C_ ("phase", "Pump"), C_ ("phase", "pump"), NULL };
  case SOLEUS_PHASE_KIND_STRETCH:
    return (SoleusWords) { C_ ("phase", "Stretch"), C_ ("phase", "stretch"), NULL };
  case SOLEUS_PHASE_KIND_BALANCE:
    return (SoleusWords) { C_ ("phase", "Balance"), C_ ("phase", "balance"), NULL };
  case SOLEUS_PHASE_KIND_MOVE:
    return (SoleusWords) { C_ ("phase", "Move"), C_ ("phase", "move"), NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

/**
 * soleus_sides_to_words:
 * @sides: which legs an exercise is for
 *
 * Returns: that, and for the middle of a sentence what stands after a number of sets
 */
SoleusWords
soleus_sides_to_words (SoleusSides sides)
{
  switch (sides) {
  case SOLEUS_SIDES_BOTH:
    return (SoleusWords) { C_ ("sides", "Both Legs Together"), C_ ("sides", "with both legs"), NULL };
  case SOLEUS_SIDES_EACH:
    return (SoleusWords) { C_ ("sides", "Left, Then Right"), C_ ("sides", "on each side"), NULL };
  case SOLEUS_SIDES_EACH_RIGHT_FIRST:
    return (SoleusWords) { C_ ("sides", "Right, Then Left"), C_ ("sides", "on each side, the right one first"), NULL };
  case SOLEUS_SIDES_ALTERNATING:
    return (SoleusWords) { C_ ("sides", "Left and Right in Turn"), C_ ("sides", "left and right in turn"), NULL };
  case SOLEUS_SIDES_LEFT:
    return (SoleusWords) { C_ ("sides", "Left Leg Only"), C_ ("sides", "with the left leg"), NULL };
  case SOLEUS_SIDES_RIGHT:
    return (SoleusWords) { C_ ("sides", "Right Leg Only"), C_ ("sides", "with the right leg"), NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

SoleusWords
soleus_side_to_words (SoleusSide side)
{
  switch (side) {
  case SOLEUS_SIDE_BOTH:
    return (SoleusWords) { _ ("Both legs"), _ ("both legs"), NULL };
  case SOLEUS_SIDE_LEFT:
    return (SoleusWords) { _ ("Left leg"), _ ("left leg"), NULL };
  case SOLEUS_SIDE_RIGHT:
    return (SoleusWords) { _ ("Right leg"), _ ("right leg"), NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

SoleusWords
soleus_goal_kind_to_words (SoleusGoalKind goal)
{
  switch (goal) {
  case SOLEUS_GOAL_KIND_REPETITIONS:
    return (SoleusWords) { C_ ("what a set is", "Repetitions"), NULL, NULL };
  case SOLEUS_GOAL_KIND_DURATION:
    return (SoleusWords) { C_ ("what a set is", "A Time"), NULL, NULL };
  case SOLEUS_GOAL_KIND_DISTANCE:
    return (SoleusWords) { C_ ("what a set is", "A Distance"), NULL, NULL };
  case SOLEUS_GOAL_KIND_OPEN:
    return (SoleusWords) { C_ ("what a set is", "As Long as You Like"), NULL, NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

/**
 * soleus_level_to_words:
 * @level: whom something is for
 *
 * Returns: the level in few words, and in a sentence
 */
SoleusWords
soleus_level_to_words (SoleusLevel level)
{
  switch (level) {
  case SOLEUS_LEVEL_EVERYDAY:
    return (SoleusWords) { C_ ("level", "For Most People"), NULL, _ ("Everyday, gentle enough for most people") };
  case SOLEUS_LEVEL_TRAINED:
    return (SoleusWords) { C_ ("level", "For People Who Train"), NULL, _ ("For people who train regularly") };
  case SOLEUS_LEVEL_CLINICIAN:
    return (SoleusWords) { C_ ("level", "With a Professional’s Consent"), NULL, _ ("Only once a health professional has agreed") };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

/**
 * soleus_audience_to_words:
 * @audience: whom something has in mind
 *
 * Returns: them in few words, and for the middle of a sentence, after “for”
 */
SoleusWords
soleus_audience_to_words (SoleusAudience audience)
{
  switch (audience) {
  case SOLEUS_AUDIENCE_OFFICE:
    return (SoleusWords) { C_ ("audience", "Sitting All Day"), C_ ("audience", "people who sit all day"), NULL };
  case SOLEUS_AUDIENCE_STANDING_WORK:
    return (SoleusWords) { C_ ("audience", "Standing at Work"), C_ ("audience", "people who stand at work"), NULL };
  case SOLEUS_AUDIENCE_CIRCULATION:
    return (SoleusWords) { C_ ("audience", "Heavy Legs"), C_ ("audience", "people with heavy legs"), NULL };
  case SOLEUS_AUDIENCE_OVER_40:
    return (SoleusWords) { C_ ("audience", "Over 40"), C_ ("audience", "people over 40"), NULL };
  case SOLEUS_AUDIENCE_OLDER:
    return (SoleusWords) { C_ ("audience", "Older People"), C_ ("audience", "older people"), NULL };
  case SOLEUS_AUDIENCE_RUNNER:
    return (SoleusWords) { C_ ("audience", "Runners"), C_ ("audience", "runners"), NULL };
  case SOLEUS_AUDIENCE_SPRINTER:
    return (SoleusWords) { C_ ("audience", "Sprinters"), C_ ("audience", "sprinters"), NULL };
  case SOLEUS_AUDIENCE_STRENGTH:
    return (SoleusWords) { C_ ("audience", "Strength Training"), C_ ("audience", "people who train for strength"), NULL };
  case SOLEUS_AUDIENCE_AFTER_INJURY:
    return (SoleusWords) { C_ ("audience", "Back from an Injury"), C_ ("audience", "people on the way back from an injury"), NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

SoleusWords
soleus_category_to_words (SoleusCategory category)
{
  switch (category) {
  case SOLEUS_CATEGORY_EVERYDAY:
    return (SoleusWords) { C_ ("group of exercises", "Everyday"), NULL, NULL };
  case SOLEUS_CATEGORY_STRENGTH:
    return (SoleusWords) { C_ ("group of exercises", "Strength"), NULL, NULL };
  case SOLEUS_CATEGORY_STRETCH:
    return (SoleusWords) { C_ ("group of exercises", "Stretch"), NULL, NULL };
  case SOLEUS_CATEGORY_BALANCE:
    return (SoleusWords) { C_ ("group of exercises", "Balance"), NULL, NULL };
  case SOLEUS_CATEGORY_AFTER_INJURY:
    return (SoleusWords) { C_ ("group of exercises", "After an Injury"), NULL, NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

SoleusWords
soleus_posture_to_words (SoleusPosture posture)
{
  switch (posture) {
  case SOLEUS_POSTURE_SEATED:
    return (SoleusWords) { C_ ("position of the body", "Seated"), NULL, NULL };
  case SOLEUS_POSTURE_STANDING:
    return (SoleusWords) { C_ ("position of the body", "Standing"), NULL, NULL };
  case SOLEUS_POSTURE_FLOOR:
    return (SoleusWords) { C_ ("position of the body", "On the Floor"), NULL, NULL };
  case SOLEUS_POSTURE_WALKING:
    return (SoleusWords) { C_ ("position of the body", "Walking and Running"), NULL, NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

/**
 * soleus_cue_profile_to_words:
 * @profile: how a session sounds
 *
 * Returns: that way to sound, and what is heard
 */
SoleusWords
soleus_cue_profile_to_words (SoleusCueProfile profile)
{
  switch (profile) {
  case SOLEUS_CUE_PROFILE_CALM:
    return (SoleusWords) { C_ ("cue profile", "Calm"), NULL, _ ("A short, soft sound at each change") };
  case SOLEUS_CUE_PROFILE_GUIDED:
    return (SoleusWords) { C_ ("cue profile", "Guided"), NULL, _ ("Fuller sounds, and a quiet tone that follows the heel") };
  case SOLEUS_CUE_PROFILE_SILENT:
    return (SoleusWords) { C_ ("cue profile", "Silent"), NULL, _ ("No sound: the picture and the words guide you") };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

SoleusWords
soleus_source_to_words (SoleusSource source)
{
  switch (source) {
  case SOLEUS_SOURCE_BUILT_IN:
    return (SoleusWords) { C_ ("whose a routine is", "Built In"), NULL, NULL };
  case SOLEUS_SOURCE_OWN:
    return (SoleusWords) { C_ ("whose a routine is", "Yours"), NULL, NULL };
  }
  g_return_val_if_reached ((SoleusWords) { 0 });
}

/**
 * soleus_kind_to_title:
 * @type: one of the enumeration types that have words
 * @value: one of its values
 *
 * As soleus_kind_to_nick () is for files, this is for people.
 *
 * Returns: (transfer none): what @value is called where it stands alone, translated
 */
const char *
soleus_kind_to_title (GType type,
                      int   value)
{
  if (type == SOLEUS_TYPE_PHASE_KIND)
    return soleus_phase_kind_to_words ((SoleusPhaseKind) value).title;
  if (type == SOLEUS_TYPE_SIDES)
    return soleus_sides_to_words ((SoleusSides) value).title;
  if (type == SOLEUS_TYPE_SIDE)
    return soleus_side_to_words ((SoleusSide) value).title;
  if (type == SOLEUS_TYPE_GOAL_KIND)
    return soleus_goal_kind_to_words ((SoleusGoalKind) value).title;
  if (type == SOLEUS_TYPE_LEVEL)
    return soleus_level_to_words ((SoleusLevel) value).title;
  if (type == SOLEUS_TYPE_AUDIENCE)
    return soleus_audience_to_words ((SoleusAudience) value).title;
  if (type == SOLEUS_TYPE_CATEGORY)
    return soleus_category_to_words ((SoleusCategory) value).title;
  if (type == SOLEUS_TYPE_POSTURE)
    return soleus_posture_to_words ((SoleusPosture) value).title;
  if (type == SOLEUS_TYPE_CUE_PROFILE)
    return soleus_cue_profile_to_words ((SoleusCueProfile) value).title;
  if (type == SOLEUS_TYPE_SOURCE)
    return soleus_source_to_words ((SoleusSource) value).title;
  g_return_val_if_reached (NULL);
}
