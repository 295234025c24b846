/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-body-position.h"

/**
 * soleus_body_position_get_posture:
 * @position: how the body is placed
 *
 * Returns: what that is roughly
 */
SoleusPosture
soleus_body_position_get_posture (SoleusBodyPosition position)
{
  switch (position) {
  case SOLEUS_BODY_POSITION_SEATED:
  case SOLEUS_BODY_POSITION_BALL_SEATED:
  case SOLEUS_BODY_POSITION_LEG_PRESS:
    return SOLEUS_POSTURE_SEATED;
  case SOLEUS_BODY_POSITION_STANDING:
  case SOLEUS_BODY_POSITION_STANDING_STRAIGHT:
  case SOLEUS_BODY_POSITION_SINGLE_LEG:
  case SOLEUS_BODY_POSITION_TANDEM:
  case SOLEUS_BODY_POSITION_BALANCE_BOARD:
  case SOLEUS_BODY_POSITION_HALF_BALL:
  case SOLEUS_BODY_POSITION_SQUAT:
  case SOLEUS_BODY_POSITION_STEP:
  case SOLEUS_BODY_POSITION_LUNGE:
    return SOLEUS_POSTURE_STANDING;
  case SOLEUS_BODY_POSITION_LONG_SITTING:
  case SOLEUS_BODY_POSITION_KNEELING:
    return SOLEUS_POSTURE_FLOOR;
  case SOLEUS_BODY_POSITION_WALKING:
  case SOLEUS_BODY_POSITION_WALKING_UPHILL:
  case SOLEUS_BODY_POSITION_TOE_WALKING:
  case SOLEUS_BODY_POSITION_RUNNING:
  case SOLEUS_BODY_POSITION_RUNNING_UPHILL:
    return SOLEUS_POSTURE_WALKING;
  }
  g_return_val_if_reached (SOLEUS_POSTURE_STANDING);
}
