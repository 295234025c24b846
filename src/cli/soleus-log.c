/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-log.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough to see what came before a fault, and little enough for a report. */
#define MOST_ERRORS 20
#define MOST_BYTES 300

/* The folders of src/, which are the log domains too. */
static const char *const layers[] = { "engine", "library", "words", "figure", "editing", "audio", "record", "history", "player", "desktop", "cli", "ui", NULL };

typedef struct {
  int64_t        real_us; /* when it came last */
  GLogLevelFlags level;
  char          *domain;
  char          *message;
  int            times;
} Error;

struct _SoleusLog {
  GMutex mutex;
  GQueue errors; /* (element-type Error): the oldest first */
  char  *home;   /* what must not stand in a report, since it names the person */
};

static void
free_error (Error *error)
{
  g_free (error->domain);
  g_free (error->message);
  g_free (error);
}

/* One line, without the name of the person's home and no longer than a report can bear. */
static char *
tidy (SoleusLog  *self,
      const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GString) text = g_string_new (valid);

  if (self->home != NULL && strlen (self->home) > 1)
    g_string_replace (text, self->home, "~", 0);
  g_strdelimit (text->str, "\n\r", ' ');
  if (text->len > MOST_BYTES) {
    g_string_truncate (text, (gsize) (g_utf8_find_prev_char (text->str, text->str + MOST_BYTES + 1) - text->str));
    g_string_append (text, "…");
  }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static const char *
name_level (GLogLevelFlags level)
{
  if (level & G_LOG_LEVEL_ERROR)
    return "error";
  if (level & G_LOG_LEVEL_CRITICAL)
    return "critical";
  return level & G_LOG_LEVEL_WARNING ? "warning" : "message";
}

static char *
dup_field (const GLogField *fields,
           gsize            n_fields,
           const char      *key)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, key))
      return fields[i].length < 0 ? g_strdup (fields[i].value) : g_strndup (fields[i].value, (gsize) fields[i].length);
  return NULL;
}

static GLogWriterOutput
write_message (GLogLevelFlags   level,
               const GLogField *fields,
               gsize            n_fields,
               gpointer         data)
{
  if ((level & G_LOG_LEVEL_MASK) <= G_LOG_LEVEL_MESSAGE) {
    g_autofree char *domain = dup_field (fields, n_fields, "GLIB_DOMAIN");
    g_autofree char *message = dup_field (fields, n_fields, "MESSAGE");

    soleus_log_note (data, level, domain, message, g_get_real_time ());
  }
  return g_log_writer_default (level, fields, n_fields, NULL);
}

static void
name_unknown (GStrv unknown)
{
  g_autofree char *words = g_strjoinv (", ", unknown);
  g_autofree char *known = g_strjoinv (", ", (GStrv) layers);

  if (unknown[0] != NULL)
    /* Translators: first what was written, then what can be written. */
    g_printerr (_ ("soleus: SOLEUS_DEBUG names no part of the program with “%s”. There are: %s; or all.\n"), words, known);
}

/* Those that G_MESSAGES_DEBUG names stay. */
static void
show_debug_messages (const char *text)
{
  g_auto (GStrv) unknown = NULL;
  g_auto (GStrv) domains = soleus_log_parse_layers (text, &unknown);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) others = g_strsplit_set (g_getenv ("G_MESSAGES_DEBUG") != NULL ? g_getenv ("G_MESSAGES_DEBUG") : "", " ;,", -1);
  g_auto (GStrv) shown = NULL;

  g_strv_builder_addv (all, (const char **) domains);
  for (int i = 0; others[i] != NULL; i++)
    if (others[i][0] != '\0')
      g_strv_builder_add (all, others[i]);
  shown = g_strv_builder_end (all);
  g_log_writer_default_set_debug_domains ((const char *const *) shown);
  name_unknown (unknown);
}

/**
 * soleus_log_new:
 * @home: (nullable) (type filename): the person's home, which is written as ~
 *
 * Returns: (transfer full): a log in which nothing has gone wrong yet
 */
SoleusLog *
soleus_log_new (const char *home)
{
  SoleusLog *self = g_new0 (SoleusLog, 1);

  g_mutex_init (&self->mutex);
  g_queue_init (&self->errors);
  self->home = g_strdup (home);
  return self;
}

/**
 * soleus_log_free:
 * @self: (transfer full): a log that isn't installed
 *
 * Frees it.
 */
void
soleus_log_free (SoleusLog *self)
{
  g_queue_clear_full (&self->errors, (GDestroyNotify) free_error);
  g_mutex_clear (&self->mutex);
  g_free (self->home);
  g_free (self);
}

/**
 * soleus_log_install:
 *
 * Makes a log that everything which this process logs goes through. To be called once, with the locale set and before anything logs. The environment's
 * SOLEUS_DEBUG says which layers' debug messages are shown, see soleus_log_parse_layers (); what it names wrongly is told. Whatever is logged goes to the
 * standard error: the standard output belongs to what a command answers.
 *
 * Returns: (transfer none): the log, which lasts as long as the process, because GLib never lets go of a writer
 */
SoleusLog *
soleus_log_install (void)
{
  SoleusLog *self = soleus_log_new (g_get_home_dir ());

  g_log_writer_default_set_use_stderr (TRUE);
  g_log_set_writer_func (write_message, self, NULL);
  if (g_getenv ("SOLEUS_DEBUG") != NULL)
    show_debug_messages (g_getenv ("SOLEUS_DEBUG"));
  return self;
}

/**
 * soleus_log_note:
 * @self: a log
 * @level: how bad it is
 * @domain: (nullable): who says so
 * @message: (nullable): what went wrong
 * @real_us: when, in microseconds of UTC since 1970
 *
 * Keeps it, if it belongs to the last 20. The same said again at once only counts as one more time.
 */
void
soleus_log_note (SoleusLog     *self,
                 GLogLevelFlags level,
                 const char    *domain,
                 const char    *message,
                 int64_t        real_us)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *text = tidy (self, message != NULL ? message : "");
  Error           *last = g_queue_peek_tail (&self->errors);

  if (last == NULL || last->level != level || g_strcmp0 (last->domain, domain) != 0 || !g_str_equal (last->message, text)) {
    last = g_new0 (Error, 1);
    last->level = level;
    last->domain = g_strdup (domain);
    last->message = g_steal_pointer (&text);
    g_queue_push_tail (&self->errors, last);
  }
  last->real_us = real_us;
  last->times++;
  if (g_queue_get_length (&self->errors) > MOST_ERRORS)
    free_error (g_queue_pop_head (&self->errors));
}

/**
 * soleus_log_dup_errors:
 * @self: a log
 *
 * Returns: (transfer full) (nullable): what went wrong, a line for each, the oldest first; %NULL when nothing did
 */
char *
soleus_log_dup_errors (SoleusLog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GString) text = g_string_new (NULL);

  for (GList *link = self->errors.head; link != NULL; link = link->next) {
    const Error *error = link->data;
    g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc_usec (error->real_us);
    g_autofree char *stamp = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

    g_string_append_printf (text, "%s %s %s: %s", stamp, error->domain != NULL ? error->domain : "-", name_level (error->level), error->message);
    if (error->times > 1)
      g_string_append_printf (text, " (%d times)", error->times);
    g_string_append_c (text, '\n');
  }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * soleus_log_parse_layers:
 * @text: layers, the folders of src/, between commas; or "all"
 * @unknown: (out) (transfer full): the words that name none
 *
 * Returns: (transfer full): the log domains of these layers
 */
GStrv
soleus_log_parse_layers (const char *text,
                         GStrv      *unknown)
{
  g_autoptr (GStrvBuilder) domains = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit_set (text, ", ", -1);

  for (int i = 0; words[i] != NULL; i++) {
    gboolean all = g_str_equal (words[i], "all");

    for (size_t j = 0; j < G_N_ELEMENTS (layers) - 1; j++)
      if (all || g_str_equal (words[i], layers[j]))
        g_strv_builder_take (domains, g_strconcat ("soleus-", layers[j], NULL));
    if (words[i][0] != '\0' && !all && !g_strv_contains (layers, words[i]))
      g_strv_builder_add (rest, words[i]);
  }
  *unknown = g_strv_builder_end (rest);
  return g_strv_builder_end (domains);
}
