/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusSoundState:
 * @SOLEUS_SOUND_STATE_OFF: no device is held; an anchor needs a prepare first
 * @SOLEUS_SOUND_STATE_STARTING: the device is being opened
 * @SOLEUS_SOUND_STATE_READY: open and silent: can be anchored at once
 * @SOLEUS_SOUND_STATE_PLAYING: anchored; what is heard follows the position
 * @SOLEUS_SOUND_STATE_UNAVAILABLE: no device, or the sound server is gone
 *
 * Where a session's sound is.
 */
typedef enum {
  SOLEUS_SOUND_STATE_OFF,
  SOLEUS_SOUND_STATE_STARTING,
  SOLEUS_SOUND_STATE_READY,
  SOLEUS_SOUND_STATE_PLAYING,
  SOLEUS_SOUND_STATE_UNAVAILABLE,
} SoleusSoundState;

G_END_DECLS
