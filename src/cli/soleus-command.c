/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-command.h"

#include "soleus-output.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static char **
copy_arguments (int    argc,
                char **argv)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);

  return g_strv_builder_end (builder);
}

static GOptionContext *
make_context (const SoleusCommand *self,
              const GOptionEntry  *options,
              gboolean            *help)
{
  GOptionContext    *context = g_option_context_new (self->parameters);
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->summary);
  /* GLib's own help would end the program, past the check of what was written. */
  g_option_context_set_help_enabled (context, FALSE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  return context;
}

/* The help names the program by its own name; the command belongs behind it. */
static void
print_help (const SoleusCommand *self,
            GOptionContext      *context)
{
  g_autofree char *help = NULL;
  g_autofree char *old_name = g_strdup (g_get_prgname ());
  g_autofree char *name = g_strconcat ("soleus ", self->name, NULL);

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname (old_name);
  g_print ("%s", help);
}

/**
 * soleus_command_parse:
 * @self: a command
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command's last word first
 * @options: (nullable): its options
 * @arguments: (out) (transfer full): what is left besides options
 * @status: (out): how it ended, when there is nothing more to do
 *
 * Reads what the command was given. After a question for help it is answered, after a mistake it is named.
 *
 * Returns: whether the command is to go on
 */
gboolean
soleus_command_parse (const SoleusCommand *self,
                      int                  argc,
                      char               **argv,
                      const GOptionEntry  *options,
                      char              ***arguments,
                      int                 *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = make_context (self, options, &help);
  g_auto (GStrv) left = copy_arguments (argc, argv);
  g_autoptr (GError) error = NULL;
  int n_left;

  if (!g_option_context_parse_strv (context, &left, &error)) {
    *status = soleus_command_refuse (self, error->message);
    return FALSE;
  }

  if (help) {
    print_help (self, context);
    *status = SOLEUS_COMMAND_DONE;
    return FALSE;
  }

  /* What separates options from names that look like one is no name itself. */
  *arguments = copy_arguments ((int) g_strv_length (left) - 1, left + 1);
  if (*arguments[0] != NULL && g_str_equal (*arguments[0], "--")) {
    g_strfreev (*arguments);
    *arguments = copy_arguments ((int) g_strv_length (left) - 2, left + 2);
  }

  n_left = (int) g_strv_length (*arguments);
  if (n_left < self->min_arguments)
    *status = soleus_command_refuse (self, _ ("Something is missing"));
  else if (self->max_arguments >= 0 && n_left > self->max_arguments)
    *status = soleus_command_refuse (self, _ ("That is too much"));
  else
    return TRUE;

  g_clear_pointer (arguments, g_strfreev);

  return FALSE;
}

/**
 * soleus_command_refuse:
 * @self: a command
 * @message: what is wrong with the way it was asked for
 *
 * Says so, and how to learn more.
 *
 * Returns: the exit status for that
 */
int
soleus_command_refuse (const SoleusCommand *self,
                       const char          *message)
{
  g_autofree char *plain = soleus_text_make_plain (message, G_MAXSIZE);

  /* Translators: the name of a command, what is wrong with the way it was asked for, how it is used. */
  g_printerr (_ ("soleus %s: %s. Use it as “soleus %s%s%s”; “soleus %s --help” says more.\n"), self->name, plain,
              self->name, self->parameters != NULL ? " " : "", self->parameters != NULL ? self->parameters : "", self->name);

  return SOLEUS_COMMAND_BAD_USAGE;
}

/**
 * soleus_command_fail:
 * @self: a command
 * @message: what went wrong, and what the person can do
 *
 * Says so.
 *
 * Returns: the exit status for that
 */
int
soleus_command_fail (const SoleusCommand *self,
                     const char          *message)
{
  g_autofree char *plain = soleus_text_make_plain (message, G_MAXSIZE);

  g_printerr ("soleus %s: %s\n", self->name, plain);

  return SOLEUS_COMMAND_FAILED;
}

/**
 * soleus_command_say:
 * @format: as for printf (), without a line break
 * @...: its values
 *
 * Prints a line for people. Whatever a file put into it, it is one line, and the terminal obeys nothing of it.
 */
void
soleus_command_say (const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  va_list          values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  plain = soleus_text_make_plain (text, G_MAXSIZE);
  g_print ("%s\n", plain);
}

/**
 * soleus_command_write:
 * @text: UTF-8
 *
 * Writes what other programs read, as it is: g_print () would change what the locale's character set doesn't have.
 */
void
soleus_command_write (const char *text)
{
  fputs (text, stdout);
}

/**
 * soleus_command_write_bytes:
 * @content: what other programs read
 *
 * Writes it as it is.
 */
void
soleus_command_write_bytes (GBytes *content)
{
  fwrite (g_bytes_get_data (content, NULL), 1, g_bytes_get_size (content), stdout);
}

/**
 * soleus_command_write_json:
 * @text: JSON
 *
 * Writes it for other programs, which read the same, so that a terminal obeys nothing of it: what isn't plain stands there by its number.
 */
void
soleus_command_write_json (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);

    if (character < 0x80 || soleus_text_is_plain (character))
      g_string_append_unichar (safe, character);
    else if (character > G_MAXUINT16)
      g_string_append_printf (safe, "\\u%04x\\u%04x", 0xd800 + ((character - 0x10000) >> 10), 0xdc00 + ((character - 0x10000) & 0x3ff));
    else
      g_string_append_printf (safe, "\\u%04x", character);
  }
  soleus_command_write (safe->str);
}

/**
 * soleus_command_fail_to_write:
 * @self: a command
 * @output: (type filename): what it was told to write to
 * @error: why it can't
 *
 * Says so.
 *
 * Returns: the exit status for that
 */
int
soleus_command_fail_to_write (const SoleusCommand *self,
                              const char          *output,
                              const GError        *error)
{
  g_autofree char *name = g_filename_display_name (output);
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    message = g_strdup_printf (_ ("There is already a file “%s”. Choose another name, or add --force to write over it."), name);
  else
    /* Translators: the path of a file, and why it could not be written. */
    message = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  return soleus_command_fail (self, message);
}

/**
 * soleus_command_write_file:
 * @self: a command
 * @content: what is to be written
 * @output: (type filename): the file, “-” for the standard output
 * @force: whether it may be there already
 * @flags: how it is made
 * @is_file: (out) (optional): whether it is a file by itself, so that what is said of it doesn't come among what is written
 *
 * Writes a whole file or none, or through to a pipe or device, and says on the standard error why not.
 *
 * Returns: the exit status
 */
int
soleus_command_write_file (const SoleusCommand *self,
                           GBytes              *content,
                           const char          *output,
                           gboolean             force,
                           GFileCreateFlags     flags,
                           gboolean            *is_file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SoleusOutput) opened = soleus_output_open (output, force, flags, &error);

  if (opened == NULL || !soleus_output_write (opened, g_bytes_get_data (content, NULL), g_bytes_get_size (content), &error) || !soleus_output_close (opened, &error))
    return soleus_command_fail_to_write (self, output, error);
  if (is_file != NULL)
    *is_file = soleus_output_is_file (opened);
  return SOLEUS_COMMAND_DONE;
}
