/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-version.h"

#include <dlfcn.h>
#include <gst/gst.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

typedef unsigned int (*VersionFunc) (void);

static void
add (GArray     *versions,
     const char *name,
     const char *compiled,
     const char *running)
{
  SoleusLibraryVersion version = { .name = name };

  g_strlcpy (version.compiled, compiled, sizeof version.compiled);
  g_strlcpy (version.running, running, sizeof version.running);
  g_array_append_val (versions, version);
}

static char *
join (unsigned int major,
      unsigned int minor,
      unsigned int micro)
{
  return g_strdup_printf ("%u.%u.%u", major, minor, micro);
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
add_toolkit (GArray     *versions,
             const char *name,
             const char *prefix,
             const char *compiled)
{
  g_autofree char *running = join (ask (prefix, "major"), ask (prefix, "minor"), ask (prefix, "micro"));

  add (versions, name, compiled, ask (prefix, "major") > 0 ? running : "");
}

static void
add_glib (GArray *versions)
{
  g_autofree char *compiled = join (GLIB_MAJOR_VERSION, GLIB_MINOR_VERSION, GLIB_MICRO_VERSION);
  g_autofree char *running = join (glib_major_version, glib_minor_version, glib_micro_version);

  add (versions, "GLib", compiled, running);
}

static void
add_gstreamer (GArray *versions)
{
  g_autofree char *compiled = join (GST_VERSION_MAJOR, GST_VERSION_MINOR, GST_VERSION_MICRO);
  g_autofree char *running = NULL;
  unsigned int     major, minor, micro, nano;

  gst_version (&major, &minor, &micro, &nano);
  running = join (major, minor, micro);
  add (versions, "GStreamer", compiled, running);
}

/**
 * soleus_library_versions_new:
 *
 * Asks without initialising any of them, so it costs nothing.
 *
 * Returns: (transfer full) (element-type SoleusLibraryVersion): the libraries that the program stands on
 */
GArray *
soleus_library_versions_new (void)
{
  GArray *versions = g_array_new (FALSE, FALSE, sizeof (SoleusLibraryVersion));

  add_toolkit (versions, "GTK", "gtk", SOLEUS_GTK_VERSION);
  add_toolkit (versions, "libadwaita", "adw", SOLEUS_ADWAITA_VERSION);
  add_glib (versions);
  add_gstreamer (versions);
  /* It doesn't tell what is running. */
  add (versions, "json-glib", JSON_VERSION_S, "");
  add (versions, "SQLite", SQLITE_VERSION, sqlite3_libversion ());

  return versions;
}
