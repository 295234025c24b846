/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-when-to-stop.h"

#include <glib/gi18n-lib.h>

static const SoleusStopSection lead = {
  N_ ("Stop and Sit Down"),
  N_ ("Then see which of these fits. The most urgent comes first."),
  { NULL },
};

/* The signs are those of public health services' pages on thrombosis and on ruptures of the Achilles tendon, and of a physiotherapist's guide to injuries of the soleus.
 * A sign that comes alone suffices, so none is left out for brevity. */
static const SoleusStopSection sections[] = {
  {
      N_ ("Call Your Local Emergency Number"),
      N_ ("Now, and don’t wait for it to pass. These may be signs of a blood clot in the lung, or of trouble with the heart."),
      {
          N_ ("Sudden breathlessness"),
          N_ ("Pain in the chest"),
          N_ ("Coughing up blood"),
      },
  },
  {
      N_ ("Get Medical Help Today"),
      N_ ("Urgently, on the same day. Don’t exercise and don’t massage the leg. These may be signs of a blood clot in a deep vein, usually of one leg."),
      {
          N_ ("Swelling of one leg"),
          N_ ("Throbbing or cramping pain, often in the calf"),
          N_ ("Skin that feels warm"),
          N_ ("Skin that is red, or darker than around it"),
          N_ ("Veins that feel hard"),
      },
  },
  {
      N_ ("Go to an Emergency Department Today"),
      N_ ("Even if you can still walk: the Achilles tendon may be torn."),
      {
          N_ ("It felt like a kick or a pop at the back of the leg"),
          N_ ("You can’t rise on tiptoe with that leg"),
          N_ ("There is a gap above the heel"),
      },
  },
  {
      N_ ("See a Health Professional"),
      N_ ("Before you exercise that leg again. These may be signs of an injury."),
      {
          N_ ("Pain or swelling in the lower leg"),
          N_ ("It’s hard to stand or to walk"),
          N_ ("Bruising"),
          N_ ("Tightness or cramps"),
      },
  },
  {
      N_ ("Leave It for Today"),
      N_ ("Each of these ends the session, even if it passes soon."),
      {
          N_ ("Any pain that grows"),
          N_ ("A sharp pain in the calf, or one that is new"),
          N_ ("Feeling faint or dizzy"),
          N_ ("Getting short of breath"),
      },
  },
  {
      N_ ("Ask Before You Start"),
      N_ ("Talk with a doctor or a physiotherapist first if one of these is true of you."),
      {
          N_ ("A leg or foot that is injured, or was broken, in a cast or operated on lately"),
          N_ ("A blood clot, now or earlier"),
          N_ ("Cancer, or a long time in bed lately: blood clots are likelier then"),
          N_ ("A disease of the heart, the blood vessels, the joints or the bones"),
          N_ ("Wounds on a foot, or little feeling in it"),
          N_ ("Falls, dizziness or trouble with your balance"),
          N_ ("Pregnancy"),
          N_ ("Medicine that thins the blood"),
          N_ ("Medicine that lowers blood sugar"),
          N_ ("Fluoroquinolone antibiotics, above all together with cortisone: tendons tear more easily"),
          N_ ("Advice to be careful with exercise, or to exercise only with somebody by you"),
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
