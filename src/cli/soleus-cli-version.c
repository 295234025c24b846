/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-cli-private.h"

#include "soleus-command.h"
#include "soleus-library-version.h"
#include "soleus-table.h"

#include <glib/gi18n-lib.h>

/* Prints the program's version, with those of the libraries that it was compiled against and that it runs with. */
int
soleus_cli_version (void)
{
  g_autoptr (SoleusTable) table = soleus_table_new ();
  g_autoptr (GArray) versions = soleus_library_versions_new ();

  soleus_table_add (table, _ ("Library"), _ ("Compiled against"), _ ("Running"), NULL);
  for (guint i = 0; i < versions->len; i++) {
    const SoleusLibraryVersion *version = &g_array_index (versions, SoleusLibraryVersion, i);

    soleus_table_add (table, version->name, version->compiled, version->running, NULL);
  }

  g_print ("Soleus %s\n\n", SOLEUS_VERSION);
  soleus_table_print (table);

  return SOLEUS_COMMAND_DONE;
}
