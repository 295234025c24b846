/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-session-record.h"

G_BEGIN_DECLS

/* Only what reads them from where they are kept fills these, before it hands the record on. */
struct _SoleusSessionRecord {
  GObject parent_instance;

  char              *id;
  SoleusRecordOrigin origin;
  char              *routine_id;
  char              *routine_name;
  SoleusStamp        started;
  SoleusStamp        ended;
  int                day;
  SoleusRecordState  state;
  int                planned_sets;
  int64_t            active_us;
  int                effort;
  int                pain;
  char              *note;
  char              *snapshot_hash; /* (nullable) */
  char              *resume;        /* (nullable) */
  int                sets_done;
  int64_t            repetitions;
  GPtrArray         *sets;  /* (nullable) (element-type SoleusSetRecord) */
  GPtrArray         *pains; /* (nullable) (element-type SoleusPain) */
};

G_END_DECLS
