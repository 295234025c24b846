/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * TestRun:
 * @status: how the program ended
 * @out: what it wrote to its standard output
 * @err: what it wrote to its standard error
 *
 * One run of the program in a home of its own.
 */
typedef struct {
  int   status;
  char *out;
  char *err;
} TestRun;

const char *test_run_get_home (void);
char       *test_run_get_data (const char *name) G_GNUC_WARN_UNUSED_RESULT;
TestRun    *test_run (const char *first,
                      ...) G_GNUC_NULL_TERMINATED;
TestRun    *test_run_at_terminal (const char *typed,
                                  const char *first,
                                  ...) G_GNUC_NULL_TERMINATED;
TestRun    *test_run_into (const char *output,
                           const char *argument) G_GNUC_WARN_UNUSED_RESULT;
TestRun    *test_run_script (const char *script) G_GNUC_WARN_UNUSED_RESULT;
void        test_run_free (TestRun *self);
void        test_run_assert_plain (TestRun *self);
JsonNode   *test_run_parse (TestRun *self) G_GNUC_WARN_UNUSED_RESULT;
void        test_run_add (const char *path,
                          GTestFunc   test);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestRun, test_run_free)

G_END_DECLS
