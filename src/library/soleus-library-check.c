/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-check.h"
#include "soleus-document.h"
#include "soleus-learn-drawing.h"
#include "soleus-learn-list.h"
#include "soleus-learn-reader.h"
#include "soleus-pose-reader.h"

static void
check_card (SoleusReader *reader,
            JsonObject   *object)
{
  g_autoptr (GHashTable) drawings = soleus_learn_list_drawings (SOLEUS_RESOURCE_PATH "/learn");
  g_autoptr (SoleusLearnCard) card = soleus_reader_read_learn_card (reader, object, drawings);
}

static void
check_drawing (SoleusReader *reader,
               JsonObject   *object)
{
  g_autoptr (SoleusLearnDrawing) drawing = soleus_reader_read_learn_drawing (reader, object);
}

/* A pose or a page of Learn is no routine, so a library passes it over, but whoever writes one for Soleus wants to know what is wrong with it. */
static gboolean
check_other (SoleusDocument *self)
{
  const char  *format = soleus_document_get_format (self);
  gboolean     is_card = g_strcmp0 (format, "soleus-learn") == 0;
  gboolean     is_pose = g_strcmp0 (format, "soleus-pose") == 0;
  SoleusReader reader;

  if (!is_card && !is_pose && g_strcmp0 (format, "soleus-drawing") != 0)
    return FALSE;
  soleus_reader_init (&reader, self->source, self->faults);
  if (is_pose)
    soleus_reader_check_pose_file (&reader, json_node_get_object (self->root));
  else if (is_card)
    check_card (&reader, json_node_get_object (self->root));
  else
    check_drawing (&reader, json_node_get_object (self->root));
  soleus_reader_clear (&reader);
  return TRUE;
}

/**
 * soleus_read_file:
 * @path: a file, in the library or anywhere else, a pipe or a device; “-” for the standard input
 * @catalogue: a library that has been loaded, for the exercises that the file names
 * @faults: (out) (optional) (transfer full) (element-type SoleusFault): all that is wrong with the file; empty when it is fine
 *
 * Reads one file without adding it to the library.
 *
 * Returns: (transfer full) (nullable): the entry; %NULL when there is a fault
 */
SoleusEntry *
soleus_read_file (const char    *path,
                  SoleusLibrary *catalogue,
                  GPtrArray    **faults)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_given (path);
  SoleusEntry *entry = soleus_document_resolve (document, soleus_library_get_entries (catalogue));

  if (faults != NULL)
    *faults = g_ptr_array_ref (document->faults);
  return entry;
}

/**
 * soleus_validate_file:
 * @path: an exercise, a routine, a pose, or a card or drawing of Learn, in a file, pipe or device; “-” for the standard input
 * @catalogue: a library that has been loaded, for the exercises that the file names
 *
 * Returns: (transfer full) (element-type SoleusFault): all that is wrong with the file; empty when it is fine
 */
GPtrArray *
soleus_validate_file (const char    *path,
                      SoleusLibrary *catalogue)
{
  g_autoptr (SoleusDocument) document = soleus_document_new_for_given (path);
  g_autoptr (SoleusEntry) entry = NULL;

  if (!check_other (document))
    entry = soleus_document_resolve (document, soleus_library_get_entries (catalogue));
  return g_ptr_array_ref (document->faults);
}
