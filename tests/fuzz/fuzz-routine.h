/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "soleus-routine.h"

#include <stdint.h>

G_BEGIN_DECLS

/**
 * FuzzBytes:
 * @at: the next byte
 * @end: the place after the last one
 *
 * What decides, from front to back. After the end everything is 0.
 */
typedef struct {
  const uint8_t *at;
  const uint8_t *end;
} FuzzBytes;

int            fuzz_bytes_take (FuzzBytes *self,
                                int        below);
size_t         fuzz_bytes_left (const FuzzBytes *self);
SoleusRoutine *fuzz_bytes_take_routine (FuzzBytes *self);

G_END_DECLS
