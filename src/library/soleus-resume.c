/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-resume.h"

#include "soleus-document.h"
#include "soleus-entry-json.h"
#include "soleus-json.h"

#include <string.h>

/**
 * soleus_resume_write:
 * @entry: what a session is about to follow
 *
 * Returns: (transfer full): all that it takes to follow it again, also when it was changed or deleted meanwhile
 */
char *
soleus_resume_write (SoleusEntry *entry)
{
  g_autoptr (JsonNode) whole = soleus_entry_embed (entry);

  return soleus_json_print (whole, FALSE);
}

/**
 * soleus_resume_read:
 * @text: what soleus_resume_write () has written
 * @id: the id of what it was written of
 * @library: a library that has been loaded
 *
 * What hasn't changed is taken from the library, where it speaks the person's language.
 *
 * Returns: (transfer full) (nullable): what the session has followed; %NULL when that can't be read any more
 */
SoleusEntry *
soleus_resume_read (const char    *text,
                    const char    *id,
                    SoleusLibrary *library)
{
  SoleusEntry     *present = soleus_library_lookup (library, id);
  g_autofree char *present_text = present != NULL ? soleus_resume_write (present) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SoleusDocument) document = NULL;

  if (g_strcmp0 (text, present_text) == 0)
    return g_object_ref (present);

  document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
  return soleus_document_resolve (document, soleus_library_get_entries (library));
}
