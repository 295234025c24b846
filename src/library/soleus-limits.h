/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a file may ask for at most. Each is checked before anything is allocated by it. */

/* A shared routine with all of its exercises has some 20 KiB. */
#define SOLEUS_LIMIT_FILE_BYTES (1024 * 1024)
#define SOLEUS_LIMIT_NESTING 32
#define SOLEUS_LIMIT_BLOCKS 500
#define SOLEUS_LIMIT_PHASES 20
#define SOLEUS_LIMIT_SETS 20
#define SOLEUS_LIMIT_REPETITIONS 200
/* The whole session, 6 h. */
#define SOLEUS_LIMIT_TOTAL_S 21600
#define SOLEUS_LIMIT_PHASE_S 600
#define SOLEUS_LIMIT_REST_S 900
#define SOLEUS_LIMIT_CHANGE_OVER_S 120
#define SOLEUS_LIMIT_LEAD_IN_S 60
#define SOLEUS_LIMIT_LOAD_KG 300
#define SOLEUS_LIMIT_CADENCE_MIN 5
#define SOLEUS_LIMIT_CADENCE_MAX 200
/* 100 km: more than a day on foot. */
#define SOLEUS_LIMIT_DISTANCE_M 100000
/* The shortest repetition; below it nobody moves. */
#define SOLEUS_LIMIT_REPETITION_S 0.1
/* As many as 6 h of the shortest repetitions have. */
#define SOLEUS_LIMIT_SEGMENTS 216000
#define SOLEUS_LIMIT_NAME_CHARACTERS 100
#define SOLEUS_LIMIT_TEXT_CHARACTERS 1000
/* So many faults of one file are told; a person mends a few and looks again. */
#define SOLEUS_LIMIT_FAULTS 100
/* A message may quote the file, whose texts know no limit. */
#define SOLEUS_LIMIT_MESSAGE_CHARACTERS 400
