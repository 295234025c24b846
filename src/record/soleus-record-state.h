/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SoleusRecordState:
 * @SOLEUS_RECORD_STATE_RUNNING: begun and not ended yet
 * @SOLEUS_RECORD_STATE_FINISHED: done to its end, or ended by the person as done
 * @SOLEUS_RECORD_STATE_STOPPED: broken off by the person
 * @SOLEUS_RECORD_STATE_INTERRUPTED: cut off: the program or the computer ended before the session did
 *
 * How a recorded session came out.
 */
typedef enum {
  SOLEUS_RECORD_STATE_RUNNING,
  SOLEUS_RECORD_STATE_FINISHED,
  SOLEUS_RECORD_STATE_STOPPED,
  SOLEUS_RECORD_STATE_INTERRUPTED,
} SoleusRecordState;

G_END_DECLS
