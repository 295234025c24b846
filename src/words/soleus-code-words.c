/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-code-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *code;
  const char *text;
} Word;

static const Word equipment_words[] = {
  { "balance-board", N_ ("a balance board") },
  { "ball", N_ ("a stability ball") },
  { "band", N_ ("an exercise band") },
  { "bench", N_ ("a bench") },
  { "bicycle", N_ ("a bicycle") },
  { "chair", N_ ("a chair") },
  { "clear-floor", N_ ("some clear floor") },
  { "half-ball", N_ ("a half ball to stand on") },
  { "hill", N_ ("a hill") },
  { "leg-press", N_ ("a leg press") },
  { "pool", N_ ("a pool") },
  { "rail", N_ ("a rail to hold") },
  { "raised-desk", N_ ("a desk that can be raised") },
  { "step", N_ ("a step") },
  { "support", N_ ("something to hold on to") },
  { "towel", N_ ("a towel") },
  { "wall", N_ ("a wall") },
  { "weight", N_ ("a weight") },
};

/* What can be added as a weight. */
static const Word load_words[] = {
  { "backpack", N_ ("a backpack") },
  { "band", N_ ("an exercise band") },
  { "book", N_ ("a book") },
  { "dumbbell", N_ ("a dumbbell") },
  { "machine", N_ ("a machine") },
  { "vest", N_ ("a weighted vest") },
  { "weight", N_ ("a weight") },
};

/* Signs, never diagnoses: what the person can notice or has been told, and the careful thing to do. */
static const Word contraindication_words[] = {
  { "achilles-tear-signs", N_ ("Don’t start if something snapped or popped above the heel, or if you can’t rise onto your toes. Get medical help on the same day.") },
  { "acute-injury", N_ ("Wait while a leg or foot is freshly injured, until a health professional agrees.") },
  { "antibiotics-with-cortisone", N_ ("Ask a doctor first if you take antibiotics of the fluoroquinolone kind, or did in the last two months, above all together with cortisone.") },
  { "blood-clot", N_ ("Ask a doctor first if you have a blood clot in a leg or in the lungs, or once had one.") },
  { "blood-sugar-medicine", N_ ("If you take insulin or another medicine that lowers blood sugar, ask your doctor first. If you turn shaky, sweaty or confused, stop and take something sugary at once.") },
  { "blood-thinners", N_ ("If you take medicine that thins the blood, ask your doctor first. After a fall or a strain, have a swollen or bruised leg looked at on the same day.") },
  { "brittle-bones", N_ ("If your bones are brittle, as with osteoporosis, ask a health professional first which exercises suit you.") },
  { "bruising", N_ ("Don’t stretch a calf that is bruised. Have it looked at first.") },
  { "calf-or-achilles-pain", N_ ("Wait while the calf or the tendon above the heel hurts. If it stays, have it looked at.") },
  { "dizziness", N_ ("Skip this while you feel dizzy. If that comes often, ask a health professional.") },
  { "foot-wound", N_ ("Wait while a foot has a wound or a sore, until a health professional agrees.") },
  { "heart-risk", N_ ("Ask a doctor first if you have a heart condition, or if effort brings pain in the chest or takes your breath away.") },
  { "heel-bone-pain", N_ ("Skip this if the bone of the heel hurts where the tendon meets it. Have it looked at first.") },
  { "knee-hip-or-ankle-pain", N_ ("Skip this while a knee, a hip or an ankle hurts.") },
  { "knee-pain", N_ ("Skip this while a knee hurts.") },
  { "knee-replacement", N_ ("Ask the people who treat you first if you have an artificial knee.") },
  { "narrowed-leg-arteries", N_ ("Ask a doctor first if the arteries of your legs are narrowed, or if a calf hurts after the same distance each time you walk and stops when you rest.") },
  { "neuropathy", N_ ("If your feet are numb, you may not feel that they are hurt: look at them before and after, and ask a health professional first.") },
  { "new-pain", N_ ("Stop if a pain is new, sharp or growing. A little tiredness in the calf is fine.") },
  { "over-40-and-untrained", N_ ("If you are over 40 and haven’t trained for a while, ask a health professional first, and begin gently.") },
  { "pain-on-stretching", N_ ("Skip this if stretching the calf hurts. A mild pull is enough.") },
  { "pregnancy", N_ ("If you are pregnant or gave birth lately, ask a doctor or a midwife first. Your balance changes, so keep something firm within reach.") },
  { "recent-ankle-surgery", N_ ("Ask a health professional first if an ankle was broken or operated on lately.") },
  { "recent-calf-injury", N_ ("Wait after an injury of the calf until a health professional agrees.") },
  { "recent-falls", N_ ("If you have fallen lately, ask a health professional first, and keep something to hold on to within reach.") },
  { "recent-hamstring-injury", N_ ("Wait after an injury at the back of the thigh until a health professional agrees.") },
  { "severe-balance-problem", N_ ("If you lose your balance easily, choose a seated exercise, or ask a health professional first.") },
  { "stiff-ankle", N_ ("If an ankle is stiff, go only as deep as is comfortable.") },
  { "suspected-thrombosis", N_ ("Don’t start if one leg is swollen, warm, red or darker, throbbing or newly painful: get medical help on the same day. If you are breathless too, or your chest hurts, call your local emergency number.") },
  { "uncontrolled-blood-pressure", N_ ("Ask a doctor first if your blood pressure is high and not yet under control.") },
};

static const char *
look_up (const Word *words,
         gsize       n_words,
         const char *code)
{
  for (gsize i = 0; i < n_words; i++) {
    if (strcmp (words[i].code, code) == 0)
      return _ (words[i].text);
  }
  return NULL;
}

/* A code of somebody's own file is shown as it is, but readable. */
static char *
spell_out (const char *code)
{
  return g_strdelimit (g_strdup (code), "-", ' ');
}

static const char **
list_codes (const Word *words,
            gsize       n_words)
{
  const char **codes = g_new0 (const char *, n_words + 1);

  for (gsize i = 0; i < n_words; i++)
    codes[i] = words[i].code;
  return codes;
}

/**
 * soleus_equipment_list_codes:
 *
 * Returns: (transfer container) (array zero-terminated=1): everything that an exercise may need and that there are words for
 */
const char **
soleus_equipment_list_codes (void)
{
  return list_codes (equipment_words, G_N_ELEMENTS (equipment_words));
}

/**
 * soleus_contraindication_list_codes:
 *
 * Returns: (transfer container) (array zero-terminated=1): everything that may speak against an exercise and that there is a sentence for
 */
const char **
soleus_contraindication_list_codes (void)
{
  return list_codes (contraindication_words, G_N_ELEMENTS (contraindication_words));
}

/**
 * soleus_load_list_codes:
 *
 * Returns: (transfer container) (array zero-terminated=1): everything that may be added as a weight and that there are words for
 */
const char **
soleus_load_list_codes (void)
{
  return list_codes (load_words, G_N_ELEMENTS (load_words));
}

static char *
name_word (const Word *words,
           gsize       n_words,
           const char *code)
{
  const char *known = look_up (words, n_words, code);

  return known != NULL ? g_strdup (known) : spell_out (code);
}

static void
append_name (GString *list,
             char    *name)
{
  if (list->len > 0)
    /* Translators: stands between the parts of a list. */
    g_string_append (list, C_ ("list", ", "));
  g_string_append (list, name);
  g_free (name);
}

/**
 * soleus_equipment_name_to_text:
 * @code: something that is needed, such as "chair"
 *
 * Returns: (transfer full): it in words, such as "a chair", for the middle of a sentence, translated; a code that isn't known as it is, but readable
 */
char *
soleus_equipment_name_to_text (const char *code)
{
  return name_word (equipment_words, G_N_ELEMENTS (equipment_words), code);
}

/**
 * soleus_equipment_to_text:
 * @equipment: (array zero-terminated=1): codes of what is needed
 *
 * Returns: (transfer full): what is needed, such as "No equipment but a chair", translated
 */
char *
soleus_equipment_to_text (char **equipment)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (equipment == NULL || equipment[0] == NULL)
    return g_strdup (_ ("No equipment"));

  for (int i = 0; equipment[i] != NULL; i++)
    append_name (list, soleus_equipment_name_to_text (equipment[i]));
  if (equipment[1] == NULL && (g_str_equal (equipment[0], "chair") || g_str_equal (equipment[0], "wall")))
    /* Translators: what an exercise needs, such as "No equipment but a chair". */
    return g_strdup_printf (_ ("No equipment but %s"), list->str);
  /* Translators: what an exercise needs, such as "You need a step, a rail to hold". */
  return g_strdup_printf (_ ("You need %s"), list->str);
}

/**
 * soleus_load_name_to_text:
 * @code: something that may be added as a weight, such as "book"
 *
 * Returns: (transfer full): it in words, such as "a book", for the middle of a sentence, translated; a code that isn't known as it is, but readable
 */
char *
soleus_load_name_to_text (const char *code)
{
  return name_word (load_words, G_N_ELEMENTS (load_words), code);
}

/**
 * soleus_load_kinds_to_text:
 * @kinds: (array zero-terminated=1): codes of what may be added as a weight
 *
 * Returns: (transfer full): what may be added, such as "a book, a weight", translated; may be empty
 */
char *
soleus_load_kinds_to_text (char **kinds)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; kinds != NULL && kinds[i] != NULL; i++)
    append_name (list, name_word (load_words, G_N_ELEMENTS (load_words), kinds[i]));
  return g_string_free (list, FALSE);
}

/**
 * soleus_contraindication_to_text:
 * @code: what speaks against an exercise, such as "new-pain"
 *
 * Returns: (transfer full): a sentence that says what to notice and what to do, translated
 */
char *
soleus_contraindication_to_text (const char *code)
{
  const char      *known = look_up (contraindication_words, G_N_ELEMENTS (contraindication_words), code);
  g_autofree char *spelt = NULL;

  if (known != NULL)
    return g_strdup (known);

  spelt = spell_out (code);
  /* Translators: %s is what the author of a file wrote, such as "knee pain". */
  return g_strdup_printf (_ ("Ask a health professional first if this fits you: %s."), spelt);
}
