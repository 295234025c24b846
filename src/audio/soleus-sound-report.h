/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-sound-state.h"

G_BEGIN_DECLS

/**
 * SoleusSoundNews:
 * @SOLEUS_SOUND_NEWS_READY: what was asked for by a prepare is there
 * @SOLEUS_SOUND_NEWS_LOST: the device or the server went away
 * @SOLEUS_SOUND_NEWS_RECOVERED: it is back, and in step
 *
 * What has happened to the sound.
 */
typedef enum {
  SOLEUS_SOUND_NEWS_READY = 1 << 0,
  SOLEUS_SOUND_NEWS_LOST = 1 << 1,
  SOLEUS_SOUND_NEWS_RECOVERED = 1 << 2,
} SoleusSoundNews;

/**
 * SoleusSoundReport:
 * @state: where the sound is
 * @muted: whether someone else has silenced it
 * @news: what has happened since the last report
 * @command: the number of the last command that was carried out
 * @sink: (nullable): what plays
 *
 * What the thread that owns the device tells whoever started it.
 */
typedef struct {
  SoleusSoundState state;
  gboolean         muted;
  SoleusSoundNews  news;
  guint            command;
  char            *sink;
} SoleusSoundReport;

G_END_DECLS
