/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SoleusCommandStatus:
 * @SOLEUS_COMMAND_DONE: it was done
 * @SOLEUS_COMMAND_FAILED: it went wrong, which was said on the standard error
 * @SOLEUS_COMMAND_BAD_USAGE: it was asked for wrongly, which was said there too
 *
 * The exit status of a command.
 */
typedef enum {
  SOLEUS_COMMAND_DONE = 0,
  SOLEUS_COMMAND_FAILED = 1,
  SOLEUS_COMMAND_BAD_USAGE = 2,
} SoleusCommandStatus;

typedef int (*SoleusCommandFunc) (int    argc,
                                  char **argv);

/**
 * SoleusCommand:
 * @name: with all of its words, such as "history list"
 * @parameters: (nullable): what it needs besides options, such as "ID"
 * @summary: what it does, translated
 * @min_arguments: how many arguments it needs at least
 * @max_arguments: how many it takes, -1 for any number
 *
 * How a command is used.
 */
typedef struct {
  const char *name;
  const char *parameters;
  const char *summary;
  int         min_arguments;
  int         max_arguments;
} SoleusCommand;

gboolean soleus_command_parse (const SoleusCommand *self,
                               int                  argc,
                               char               **argv,
                               const GOptionEntry  *options,
                               char              ***arguments,
                               int                 *status);
int      soleus_command_refuse (const SoleusCommand *self,
                                const char          *message);
int      soleus_command_fail (const SoleusCommand *self,
                              const char          *message);
void     soleus_command_say (const char *format,
                             ...) G_GNUC_PRINTF (1, 2);
void     soleus_command_write (const char *text);
void     soleus_command_write_bytes (GBytes *content);
void     soleus_command_write_json (const char *text);
int      soleus_command_write_file (const SoleusCommand *self,
                                    GBytes              *content,
                                    const char          *output,
                                    gboolean             force,
                                    GFileCreateFlags     flags,
                                    gboolean            *is_file);
int      soleus_command_fail_to_write (const SoleusCommand *self,
                                       const char          *output,
                                       const GError        *error);

G_END_DECLS
