/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "soleus-document.h"
#include "soleus-entry-json.h"
#include "soleus-fault.h"
#include "soleus-import-text.h"
#include "soleus-import.h"
#include "soleus-json-parser.h"
#include "soleus-json.h"
#include "soleus-limits.h"
#include "soleus-provenance.h"
#include "soleus-reader.h"
#include "soleus-share.h"
#include "soleus-timeline-compiler.h"

#include <string.h>

/* The bytes are a file. It is read to a fault or to an entry, never to both or to neither, and what it is read to can be used. */

static SoleusLibrary *library;
static GHashTable    *catalogue;

static void
check_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    const SoleusFault *fault = g_ptr_array_index (faults, i);
    g_autofree char   *text = soleus_fault_to_text (fault, "file.json");

    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_true (*fault->code != '\0' && *fault->message != '\0');
    g_assert_true ((fault->line > 0) == (fault->column > 0));
  }
  g_assert_cmpuint (faults->len, <=, SOLEUS_LIMIT_FAULTS);
}

/* Six hours of pulses take their time, and are no other than one hour of them: what is longer isn't compiled here. */
#define SEGMENTS_MOST 2000

static void
check_timeline (SoleusEntry *entry)
{
  SoleusRoutine *routine = soleus_entry_get_routine (entry);
  int64_t        bound = 2 + routine->blocks->len;
  int            n_segments, n_sets;
  g_autoptr (SoleusTimeline) timeline = NULL;

  for (guint i = 0; i < routine->blocks->len; i++)
    bound += soleus_dose_count_segments (soleus_routine_get_block (routine, i)->dose);
  g_assert_cmpint (bound, <=, 2 + SOLEUS_LIMIT_BLOCKS + SOLEUS_LIMIT_SEGMENTS);
  if (bound > SEGMENTS_MOST)
    return;

  timeline = soleus_timeline_compile (routine);
  soleus_timeline_get_segments (timeline, &n_segments);
  soleus_timeline_get_sets (timeline, &n_sets);
  g_assert_cmpint (n_segments, <=, bound);
  g_assert_cmpint (n_sets, ==, soleus_routine_get_sets (routine));
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), ==, routine->lead_in_us + soleus_entry_get_duration_us (entry));
  g_assert_cmpint (soleus_timeline_get_duration_us (timeline), <=, SOLEUS_LIMIT_TOTAL_S * G_TIME_SPAN_SECOND);
}

static void
check_identity (SoleusEntry *entry)
{
  g_assert_true (soleus_is_id (soleus_entry_get_id (entry)));
  g_assert_true (g_utf8_validate (soleus_entry_get_name (entry), -1, NULL));
  g_assert_true (soleus_entry_get_level (entry) >= SOLEUS_LEVEL_TRAINED || soleus_entry_get_routine (entry)->keeps_to_origin);
}

static char *
print_whole (SoleusEntry *entry)
{
  g_autoptr (JsonNode) root = soleus_entry_embed (entry);

  return soleus_json_print (root, FALSE);
}

/* What is handed on must be a file itself that says the same, without any catalogue. */
static void
check_whole (SoleusEntry *entry)
{
  g_autofree char *json = print_whole (entry);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
  g_autoptr (SoleusEntry) again = soleus_document_resolve (document, nothing);
  g_autofree char *printed = NULL;

  g_assert_nonnull (again);
  g_assert_cmpint (soleus_entry_get_duration_us (again), ==, soleus_entry_get_duration_us (entry));
  printed = print_whole (again);
  g_assert_cmpstr (printed, ==, json);
}

static void
check_entry (SoleusEntry *entry)
{
  g_autofree char *shown = soleus_entry_to_json (entry);
  g_autoptr (GPtrArray) provenance = soleus_entry_list_provenance (entry);

  g_assert_true (g_utf8_validate (shown, -1, NULL));
  check_identity (entry);
  check_timeline (entry);
  check_whole (entry);
}

static JsonNode *
parse_without_identity (GBytes *text)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  JsonNode *root = soleus_json_parse (text, faults);

  g_assert_nonnull (root);
  json_object_remove_member (json_node_get_object (root), "id");
  json_object_remove_member (json_node_get_object (root), "name");
  return root;
}

/* Kept beside what is there, it is another file that says the same. */
static void
check_copy (SoleusImport *import)
{
  g_autofree char *id = NULL;
  g_autoptr (GBytes) copy = soleus_import_make_copy (import, library, &id);
  g_autoptr (SoleusImport) again = soleus_import_new (copy, library);
  g_autoptr (JsonNode) before = parse_without_identity (soleus_import_get_text (import));
  g_autoptr (JsonNode) after = parse_without_identity (copy);

  g_assert_cmpstr (soleus_import_get_id (again), ==, id);
  g_assert_true (soleus_import_allows (again, SOLEUS_IMPORT_CHOICE_ADD));
  g_assert_true (json_node_equal (before, after));
}

/* What is handed on is handed on again as the same bytes. */
static void
check_export (SoleusEntry *entry)
{
  g_autoptr (GBytes) first = soleus_share_export (entry, NULL);
  g_autoptr (SoleusImport) import = NULL;
  g_autoptr (GBytes) second = NULL;

  if (first == NULL)
    return;
  import = soleus_import_new (first, library);
  g_assert_nonnull (soleus_import_get_entry (import));
  second = soleus_share_export (soleus_import_get_entry (import), NULL);
  g_assert_true (g_bytes_equal (first, second));
}

static void
check_import (GBytes  *bytes,
              gboolean is_sound)
{
  g_autoptr (SoleusImport) import = soleus_import_new (bytes, library);
  g_autofree char *likeness = soleus_import_describe_likeness (import);

  g_assert_true ((soleus_import_get_entry (import) != NULL) == is_sound);
  g_assert_true (soleus_import_allows (import, soleus_import_get_proposal (import)));
  g_assert_true ((likeness != NULL) == (soleus_import_get_like (import) != NULL));
  if (!is_sound)
    return;
  check_copy (import);
  check_export (soleus_import_get_entry (import));
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere");
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  soleus_library_load (library);
  catalogue = soleus_library_get_entries (library);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (SoleusDocument) document = soleus_document_new_for_bytes (SOLEUS_SOURCE_OWN, bytes);
  g_autoptr (SoleusEntry) entry = soleus_document_resolve (document, catalogue);

  check_faults (document->faults);
  g_assert_true ((entry == NULL) == (document->faults->len > 0));
  if (entry != NULL)
    check_entry (entry);
  if (size <= SOLEUS_LIMIT_FILE_BYTES)
    check_import (bytes, entry != NULL);
  return 0;
}
