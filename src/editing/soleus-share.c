/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-share.h"

#include "soleus-document.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-json.h"
#include "soleus-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (soleus_share_error_quark, soleus_share_error)

static GBytes *
print (JsonNode *root,
       gboolean  pretty)
{
  char *json = soleus_json_print (root, pretty);
  gsize length = strlen (json);

  /* A line of text ends with a line break, which takes the place of the zero. */
  json[length] = '\n';
  return g_bytes_new_take (json, length + 1);
}

static GBytes *
embed (SoleusEntry *entry)
{
  g_autoptr (JsonNode) root = soleus_entry_embed (entry);
  g_autoptr (GBytes) text = print (root, TRUE);

  return g_bytes_get_size (text) > SOLEUS_LIMIT_FILE_BYTES ? print (root, FALSE) : g_steal_pointer (&text);
}

/* What is handed on must be read wherever it comes to, where nothing of this library is. */
static gboolean
check (GBytes  *text,
       GError **error)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, text);
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, nothing);

  if (g_bytes_get_size (text) > SOLEUS_LIMIT_FILE_BYTES) {
    g_set_error (error, SOLEUS_SHARE_ERROR, SOLEUS_SHARE_ERROR_UNREADABLE, _ ("With all of its exercises this is larger than 1 MiB, which Soleus doesn’t read. Make two routines of it."));
    return FALSE;
  }
  if (entry == NULL) {
    const SoleusFault *fault = g_ptr_array_index (document->faults, 0);

    /* Translators: %s is a sentence that says what is wrong with the file, and what would be right. */
    g_set_error (error, SOLEUS_SHARE_ERROR, SOLEUS_SHARE_ERROR_UNREADABLE, _ ("With its exercises in it, this couldn’t be read elsewhere. %s"), fault->message);
    return FALSE;
  }
  return TRUE;
}

/**
 * soleus_share_export:
 * @entry: what is to be shared: an exercise or a routine, built in or the person's own
 * @error: a #SoleusShareError, whose message says what to do
 *
 * Makes one file with all that @entry needs, so that it says the same wherever it comes to. What needs nothing is handed on byte for byte; else the exercises that a routine names from the
 * library, built in or not, are written into it, and the order of its keys and those that aren't known are kept. So what was exported, imported and exported again is the same file.
 *
 * Returns: (transfer full) (nullable): the file; %NULL when nobody could read it
 */
GBytes *
soleus_share_export (SoleusEntry *entry,
                     GError     **error)
{
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (SOLEUS_IS_ENTRY (entry), NULL);

  if (soleus_entry_get_uses (entry)->len == 0)
    return g_bytes_ref (soleus_entry_get_text (entry));
  text = embed (entry);
  return check (text, error) ? g_steal_pointer (&text) : NULL;
}
