/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-exercise-reader.h"
#include "soleus-json.h"
#include "soleus-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a document says of where its numbers come from. */

static void
check_evidence (SoleusReader *self,
                JsonObject   *object)
{
  JsonObject    *evidence = soleus_reader_get_object (self, object, "evidence");
  gsize          place = soleus_reader_enter (self, "evidence");
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (evidence != NULL)
    json_object_iter_init_ordered (&iter, evidence);
  while (evidence != NULL && json_object_iter_next_ordered (&iter, &key, &node)) {
    JsonObject *work = soleus_reader_get_object (self, evidence, key);
    gsize       item = soleus_reader_enter (self, key);

    if (work != NULL) {
      g_autofree char *title = soleus_reader_get_text (self, work, "title", SOLEUS_LIMIT_TEXT_CHARACTERS);
      g_autofree char *url = soleus_reader_get_string (self, work, "url");

      soleus_reader_require (self, work, "title");
      if (url != NULL && !g_str_has_prefix (url, "https://"))
        soleus_reader_fault_at (self, "url", "bad-url", _ ("This address doesn’t begin with “%s”. Write it whole, or delete it."), "https://");
    }
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

static gboolean
has_evidence (JsonObject *object,
              const char *key)
{
  JsonNode *evidence = json_object_get_member (object, "evidence");

  return evidence != NULL && JSON_NODE_HOLDS_OBJECT (evidence) && json_object_has_member (json_node_get_object (evidence), key);
}

/**
 * soleus_reader_check_source:
 * @self: a reader
 * @object: the document whose `evidence` counts
 * @source: where something comes from
 *
 * Returns: whether @source is known; else a fault was noted
 */
gboolean
soleus_reader_check_source (SoleusReader *self,
                            JsonObject   *object,
                            const char   *source)
{
  static const char *const words[] = { "default", "seed:000", "seed:001", "seed:002", "seed:003", "seed:004", NULL };
  const char              *key = g_str_has_prefix (source, "evidence:") ? source + strlen ("evidence:") : "";

  if (g_strv_contains (words, source) || (*key != '\0' && has_evidence (object, key)))
    return TRUE;
  if (*key != '\0')
    soleus_reader_fault (self, "missing-evidence", _ ("“evidence” has no “%s”. Add it there with its title, or name a source that is there."), key);
  else
    soleus_reader_fault (self, "unknown-source", _ ("“%s” isn’t a source that is known here. Use “default”, or “evidence:” with a key of “evidence”."), source);
  return FALSE;
}

static void
check_provenance (SoleusReader *self,
                  JsonObject   *object)
{
  JsonObject *provenance = soleus_reader_get_object (self, object, "provenance");
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  gsize          place = soleus_reader_enter (self, "provenance");
  JsonObjectIter iter;
  const char    *pointer;
  JsonNode      *node;

  if (provenance != NULL)
    json_object_iter_init_ordered (&iter, provenance);
  while (provenance != NULL && json_object_iter_next_ordered (&iter, &pointer, &node)) {
    g_autofree char *source = soleus_reader_get_string (self, provenance, pointer);
    gsize            item = soleus_reader_enter (self, pointer);

    if (*pointer != '/')
      soleus_reader_fault (self, "bad-pointer", _ ("“%s” isn’t the way to a value. Begin it with “/”, such as “/sets”."), pointer);
    else if (soleus_json_look_up (root, pointer) == NULL)
      soleus_reader_fault (self, "dangling-pointer", _ ("There is no “%s” here. Name a value that is there, such as “/sets”."), pointer);
    if (source != NULL)
      soleus_reader_check_source (self, object, source);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

static void
check_prescriptions (SoleusReader *self,
                     JsonObject   *object)
{
  JsonArray *numbers = soleus_reader_get_array (self, object, "prescriptions");
  gsize      place = soleus_reader_enter (self, "prescriptions");

  for (guint i = 0; numbers != NULL && i < json_array_get_length (numbers); i++)
    soleus_reader_check_number (self, numbers, i, &soleus_bounds_prescription);
  soleus_reader_leave (self, place);
}

/**
 * soleus_reader_check_sources:
 * @self: a reader
 * @object: the exercise or routine that it stands at
 *
 * Notes what is wrong with its `evidence`, `provenance` and `prescriptions`: where its numbers come from.
 */
void
soleus_reader_check_sources (SoleusReader *self,
                             JsonObject   *object)
{
  check_evidence (self, object);
  check_provenance (self, object);
  check_prescriptions (self, object);
}
