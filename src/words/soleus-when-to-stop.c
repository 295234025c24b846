/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-when-to-stop.h"

#include <glib/gi18n-lib.h>

static const SoleusStopSection lead = {
  N_ ("Stop and Sit Down"),
  N_ ("Then see what applies. The most urgent comes first."),
  { NULL },
};

/* The signs are those of public health services' pages on thrombosis, on legs without blood, on infections of the skin and on ruptures of the Achilles tendon, of an overview
 * of the compartment syndrome, and of a physiotherapist's guide to injuries of the soleus. A sign that comes alone suffices, so none is left out for brevity. Each stands in
 * one place only, in words that set it apart from milder ones: whoever reads the same sign twice believes the milder. */
static const SoleusStopSection sections[] = {
  [SOLEUS_STOP_ADVICE_EMERGENCY] = {
      N_ ("Call Your Local Emergency Number"),
      N_ ("Now, and don’t wait for it to pass. It may be a blood clot in the lung, the heart, or a leg without blood."),
      {
          N_ ("Sudden breathlessness, or breathlessness at rest"),
          N_ ("Pain in the chest, or on into an arm, jaw or back"),
          N_ ("Coughing up blood"),
          N_ ("Collapse or fainting"),
          N_ ("A foot that is suddenly cold, pale or blue, or numb"),
          N_ ("A calf tight as a drum, in far too much pain"),
      },
  },
  [SOLEUS_STOP_ADVICE_SUGAR] = {
      N_ ("Take Sugar, and Don’t Go On Alone"),
      N_ ("Have something sweet now, and stay with somebody. It may be low blood sugar, above all with insulin."),
      {
          N_ ("Shaky, sweaty or very hungry"),
          N_ ("Confused, or not yourself"),
      },
  },
  [SOLEUS_STOP_ADVICE_TODAY] = {
      N_ ("Get Medical Help Today"),
      N_ ("Don’t exercise and don’t massage the leg. It may be a blood clot in a deep vein, or an infection. A quick ultrasound can tell. "
          "A night cramp that goes when you stretch needs no doctor."),
      {
          N_ ("Swelling of one leg that you can’t explain"),
          N_ ("Swelling after a flight, surgery or a birth"),
          N_ ("Throbbing or cramping pain in a calf that goes on"),
          N_ ("Skin that feels warm"),
          N_ ("Skin that is red, or darker than around it"),
          N_ ("Redness that spreads, with fever or feeling ill"),
          N_ ("Veins that feel hard or sore"),
          N_ ("A wound or a blister on a foot that feels little"),
      },
  },
  [SOLEUS_STOP_ADVICE_TENDON] = {
      N_ ("Go to an Emergency Department Today"),
      N_ ("Even if you can still walk: the Achilles tendon may be torn."),
      {
          N_ ("You felt a kick or a pop at the back of the leg"),
          N_ ("You suddenly can’t rise on tiptoe with that leg"),
          N_ ("There is a gap above the heel"),
      },
  },
  [SOLEUS_STOP_ADVICE_INJURY] = {
      N_ ("See a Health Professional"),
      N_ ("Before you exercise that leg again, and today if you take blood thinners. These may be signs of an injury."),
      {
          N_ ("Pain, swelling or bruising after a knock, a twist or a pull that you remember"),
          N_ ("Since then it’s hard to stand or to walk"),
      },
  },
  [SOLEUS_STOP_ADVICE_DOCTOR] = {
      N_ ("See a Doctor in the Next Days"),
      N_ ("Don’t train that leg before. It may be an artery, the bone, a nerve, the heart or the kidneys."),
      {
          N_ ("Pain after the same walking distance that rest ends"),
          N_ ("Pain at one point of the shin bone, also at night"),
          N_ ("New weakness or tingling, or a foot that drags"),
          N_ ("Both legs are swollen"),
      },
  },
  [SOLEUS_STOP_ADVICE_STOP] = {
      N_ ("Stop for Today"),
      N_ ("Each of these ends the session, even if it passes soon. If it stays or comes again, ask a doctor."),
      {
          N_ ("Any pain that grows"),
          N_ ("A sharp pain in the calf, or one that is new"),
          N_ ("Feeling dizzy or lightheaded"),
          N_ ("Shorter of breath than the effort explains"),
      },
  },
  [SOLEUS_STOP_ADVICE_BEFORE] = {
      N_ ("Ask Before You Start"),
      N_ ("Talk with a doctor or a physiotherapist first if one of these is true of you."),
      {
          N_ ("Surgery, a leg injury or a cast in the last three months"),
          N_ ("A blood clot, now or earlier"),
          N_ ("Cancer, or a long time in bed lately"),
          N_ ("A disease of heart, blood vessels, joints or bones"),
          N_ ("High blood pressure"),
          N_ ("Feet with little feeling in them"),
          N_ ("Falls, frequent dizziness or trouble with balance"),
          N_ ("Pregnancy, and the six weeks after a birth"),
          N_ ("Medicine that thins the blood"),
          N_ ("Medicine that lowers blood sugar"),
          N_ ("Fluoroquinolone antibiotics or cortisone lately"),
          N_ ("Advice to be careful, or not to exercise alone"),
      },
  },
};

/**
 * soleus_when_to_stop_get_lead:
 *
 * Returns: (transfer none): the one thing to do before all others; it has no signs
 */
const SoleusStopSection *
soleus_when_to_stop_get_lead (void)
{
  return &lead;
}

/**
 * soleus_when_to_stop_get_sections:
 * @n_sections: (out): how many there are
 *
 * Returns: (array length=n_sections) (transfer none): what to do about which signs, the most urgent first
 */
const SoleusStopSection *
soleus_when_to_stop_get_sections (unsigned *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}

/**
 * soleus_when_to_stop_get_doubt:
 *
 * Returns: (transfer none): what to do when in doubt, translated
 */
const char *
soleus_when_to_stop_get_doubt (void)
{
  return _ ("Soleus can’t tell what you have. When in doubt, ask a health professional.");
}

/**
 * soleus_when_to_stop_dup_review:
 *
 * Who has looked at what Soleus says about health, for all places that say so. When somebody has, this is the sentence to change, and the one in the README.
 *
 * Returns: (transfer full): that nobody has, and how one can, translated
 */
char *
soleus_when_to_stop_dup_review (void)
{
  /* Translators: %s is the address of a web page. */
  return g_strdup_printf (_ ("No clinician has reviewed Soleus yet. If you are one and would like to, write to %s."), "https://github.com/soleusapp/Soleus/issues");
}
