/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-pain-text.h"

#include "soleus-session-record.h"

#include <glib/gi18n-lib.h>

/* What a place is called where one chooses it, and in a record: on both sides or on none in particular, on the left, on the right. */
typedef struct {
  const char *title;
  const char *both;
  const char *left;
  const char *right;
} Words;

static Words
to_words (SoleusPainPlace place)
{
  switch (place) {
  case SOLEUS_PAIN_PLACE_UNSAID:
    return (Words) { C_ ("what hurts", "Pain"), C_ ("what hurts", "Pain"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_CHEST:
    return (Words) { _ ("Pain in the chest, or breathlessness"), _ ("Chest or breath"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_SWELLING:
    return (Words) { _ ("One leg is swollen, warm, red or darker"), _ ("One leg swollen"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_POP:
    return (Words) { _ ("A kick or a pop at the back of the leg"), _ ("A kick or a pop"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_SUDDEN:
    return (Words) { _ ("The pain came suddenly, or it is sharp"), _ ("A sudden or sharp pain"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_CALF:
    return (Words) { C_ ("what hurts", "Calf"), C_ ("what hurts", "Calf"), _ ("Left calf"), _ ("Right calf") };
  case SOLEUS_PAIN_PLACE_ACHILLES:
    return (Words) { C_ ("what hurts", "Achilles Tendon"), _ ("Achilles tendon"), _ ("Left Achilles tendon"), _ ("Right Achilles tendon") };
  case SOLEUS_PAIN_PLACE_FOOT:
    return (Words) { C_ ("what hurts", "Foot"), C_ ("what hurts", "Foot"), _ ("Left foot"), _ ("Right foot") };
  case SOLEUS_PAIN_PLACE_ANKLE:
    return (Words) { C_ ("what hurts", "Ankle"), C_ ("what hurts", "Ankle"), _ ("Left ankle"), _ ("Right ankle") };
  case SOLEUS_PAIN_PLACE_SHIN:
    return (Words) { C_ ("what hurts", "Shin"), C_ ("what hurts", "Shin"), _ ("Left shin"), _ ("Right shin") };
  case SOLEUS_PAIN_PLACE_KNEE:
    return (Words) { C_ ("what hurts", "Knee"), C_ ("what hurts", "Knee"), _ ("Left knee"), _ ("Right knee") };
  case SOLEUS_PAIN_PLACE_THIGH:
    return (Words) { C_ ("what hurts", "Thigh"), C_ ("what hurts", "Thigh"), _ ("Left thigh"), _ ("Right thigh") };
  case SOLEUS_PAIN_PLACE_HIP:
    return (Words) { C_ ("what hurts", "Hip"), C_ ("what hurts", "Hip"), _ ("Left hip"), _ ("Right hip") };
  case SOLEUS_PAIN_PLACE_BACK:
    return (Words) { C_ ("what hurts", "Back"), C_ ("what hurts", "Back"), NULL, NULL };
  case SOLEUS_PAIN_PLACE_ELSEWHERE:
    return (Words) { C_ ("what hurts", "Somewhere Else"), _ ("Somewhere else"), NULL, NULL };
  }
  g_return_val_if_reached ((Words) { 0 });
}

static const char *
name_place (const SoleusPain *pain)
{
  Words words = to_words (pain->place);

  if (pain->side == SOLEUS_SIDE_LEFT && words.left != NULL)
    return words.left;
  return pain->side == SOLEUS_SIDE_RIGHT && words.right != NULL ? words.right : words.both;
}

static const char *
name_action (SoleusPainAction action)
{
  switch (action) {
  case SOLEUS_PAIN_ACTION_ENDED:
    /* Translators: What was done when it hurt, the last of “Left calf, 3 of 10, stopped”. */
    return C_ ("what was done when it hurt", "stopped");
  case SOLEUS_PAIN_ACTION_WENT_ON:
    /* Translators: What was done when it hurt, the last of “Left knee, 1 of 10, went on”. */
    return C_ ("what was done when it hurt", "went on");
  }
  g_return_val_if_reached ("");
}

/**
 * soleus_pain_place_to_title:
 * @place: what or where it is
 *
 * Returns: (transfer none): what it is called where one chooses it, translated
 */
const char *
soleus_pain_place_to_title (SoleusPainPlace place)
{
  return to_words (place).title;
}

/**
 * soleus_pain_to_text:
 * @pain: what was told in a session
 *
 * Returns: (transfer full): that in a line, such as "Left calf, 3 of 10, stopped", translated
 */
char *
soleus_pain_to_text (const SoleusPain *pain)
{
  if (pain->level == SOLEUS_FEEDBACK_UNKNOWN)
    /* Translators: Where it hurt, and what was done, such as “Left calf, stopped”. */
    return g_strdup_printf (C_ ("pain", "%s, %s"), name_place (pain), name_action (pain->action));
  /* Translators: Where it hurt, how much of how much, and what was done, such as “Left calf, 3 of 10, stopped”. */
  return g_strdup_printf (C_ ("pain", "%s, %d of %d, %s"), name_place (pain), pain->level, SOLEUS_FEEDBACK_MAX, name_action (pain->action));
}

/**
 * soleus_pains_to_text:
 * @pains: (nullable) (element-type SoleusPain): what was told in a session
 *
 * Returns: (transfer full): a line for each; empty when nothing was
 */
char *
soleus_pains_to_text (GPtrArray *pains)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; pains != NULL && i < pains->len; i++) {
    g_autofree char *line = soleus_pain_to_text (g_ptr_array_index (pains, i));

    g_string_append_printf (text, i == 0 ? "%s" : "\n%s", line);
  }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * soleus_pain_to_rule:
 * @place: where it hurts
 * @level: how much, from 0 to 10, or -1 when that isn't said
 * @loads: what is loaded by all that is left to do, as for soleus_pain_may_go_on ()
 *
 * Returns: (transfer full): what the rule makes of it, in a sentence that says why, translated
 */
char *
soleus_pain_to_rule (SoleusPainPlace place,
                     int             level,
                     unsigned        loads)
{
  if (place == SOLEUS_PAIN_PLACE_UNSAID || place == SOLEUS_PAIN_PLACE_ELSEWHERE)
    return g_strdup (_ ("Soleus can’t know what this has to do with the exercise, so the session ends here."));
  if (loads == 0)
    return g_strdup (_ ("Nobody says which parts of the body this session loads, so it ends here."));
  if (!soleus_pain_may_go_on (place, 0, loads))
    return g_strdup (_ ("What is left of this session loads it, so the session ends here."));
  if (level == SOLEUS_FEEDBACK_UNKNOWN)
    /* Translators: %d is 2, and the scale goes to 10. */
    return g_strdup_printf (_ ("Nothing that is left of this session loads it. Up to %d of %d you may go on."), SOLEUS_PAIN_MOST_TO_GO_ON, SOLEUS_FEEDBACK_MAX);
  if (!soleus_pain_may_go_on (place, level, loads))
    /* Translators: %d is 2, and the scale goes to 10. */
    return g_strdup_printf (_ ("With more than %d of %d the session ends here."), SOLEUS_PAIN_MOST_TO_GO_ON, SOLEUS_FEEDBACK_MAX);
  return g_strdup (_ ("It is mild, and nothing that is left of this session loads it. You may go on; end the session as soon as it grows."));
}
