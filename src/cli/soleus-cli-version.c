/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-version.h"

#include "soleus-command.h"
#include "soleus-table.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <gst/gst.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

typedef unsigned int (*VersionFunc) (void);

static void
add_row (SoleusTable *table,
         const char  *label,
         unsigned int compiled[3],
         unsigned int running[3])
{
  g_autofree char *compiled_text = g_strdup_printf ("%u.%u.%u", compiled[0], compiled[1], compiled[2]);
  g_autofree char *running_text = g_strdup_printf ("%u.%u.%u", running[0], running[1], running[2]);

  soleus_table_add (table, label, compiled_text, running_text, NULL);
}

static void
add_gstreamer (SoleusTable *table)
{
  unsigned int compiled[] = { GST_VERSION_MAJOR, GST_VERSION_MINOR, GST_VERSION_MICRO };
  unsigned int running[4];

  gst_version (&running[0], &running[1], &running[2], &running[3]);
  add_row (table, "GStreamer", compiled, running);
}

static void
add_glib (SoleusTable *table)
{
  unsigned int compiled[] = { GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION };
  unsigned int running[] = { glib_major_version, glib_minor_version, glib_micro_version };

  add_row (table, "GLib", compiled, running);
}

static unsigned int
ask (const char *prefix,
     const char *part)
{
  g_autofree char *name = g_strdup_printf ("%s_get_%s_version", prefix, part);
  VersionFunc      function = (VersionFunc) dlsym (RTLD_DEFAULT, name);

  return function != NULL ? function () : 0;
}

/* The toolkit can't be included below the window, but the program that runs this is linked with it and can be asked by name. */
static void
add_toolkit (SoleusTable *table,
             const char  *label,
             const char  *prefix,
             const char  *compiled)
{
  g_autofree char *running = g_strdup_printf ("%u.%u.%u", ask (prefix, "major"), ask (prefix, "minor"), ask (prefix, "micro"));

  soleus_table_add (table, label, compiled, ask (prefix, "major") > 0 ? running : _ ("not loaded"), NULL);
}

/**
 * soleus_cli_version:
 *
 * Prints the program's version, with those of the libraries that it was compiled against and that it runs with.
 *
 * Returns: the exit status
 */
int
soleus_cli_version (void)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autofree char *text = NULL;

  soleus_table_add (table, _ ("Library"), _ ("Compiled against"), _ ("Running"), NULL);
  add_toolkit (table, "GTK", "gtk", SOLEUS_GTK_VERSION);
  add_toolkit (table, "libadwaita", "adw", SOLEUS_ADWAITA_VERSION);
  add_glib (table);
  add_gstreamer (table);
  /* It doesn't tell what is running. */
  soleus_table_add (table, "json-glib", JSON_VERSION_S, NULL);
  soleus_table_add (table, "SQLite", SQLITE_VERSION, sqlite3_libversion (), NULL);
  text = soleus_table_to_text (table);

  g_print ("Soleus %s\n\n%s", SOLEUS_VERSION, text);

  return SOLEUS_COMMAND_DONE;
}
