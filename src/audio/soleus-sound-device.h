/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-cue-profile.h"
#include "soleus-sound-report.h"
#include "soleus-timeline.h"

G_BEGIN_DECLS

/**
 * SoleusSoundDevice:
 *
 * What a session is heard through, for one thread that may wait.
 */
typedef struct _SoleusSoundDevice SoleusSoundDevice;

typedef void (*SoleusSoundDeviceFunc) (void *data);

SoleusSoundDevice *soleus_sound_device_new (SoleusCueProfile      profile,
                                            const char           *sink,
                                            SoleusSoundDeviceFunc on_change,
                                            void                 *data) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_sound_device_free (SoleusSoundDevice *self);
SoleusSoundReport  soleus_sound_device_take_report (SoleusSoundDevice *self) G_GNUC_WARN_UNUSED_RESULT;
void               soleus_sound_device_set_volume (SoleusSoundDevice *self,
                                                   double             volume);
void               soleus_sound_device_prepare (SoleusSoundDevice *self);
void               soleus_sound_device_anchor (SoleusSoundDevice *self,
                                               SoleusTimeline    *timeline,
                                               int                segment,
                                               int64_t            position_us,
                                               int64_t            at_us);
void               soleus_sound_device_pause (SoleusSoundDevice *self,
                                              int64_t            position_us);
void               soleus_sound_device_finish (SoleusSoundDevice *self);
void               soleus_sound_device_stop (SoleusSoundDevice *self);

G_END_DECLS
