/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-list.h"
#include "soleus-catalogue-resource.h"
#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-learn-reader.h"

#include <string.h>

/* A card where it stands among the others. */
typedef struct {
  SoleusLearnCard *card;
  int64_t          order;
} Place;

static void
free_place (Place *self)
{
  g_object_unref (self->card);
  g_free (self);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = *(Place *const *) a;
  const Place *second = *(Place *const *) b;

  return (first->order > second->order) - (first->order < second->order);
}

static void
warn (GPtrArray  *faults,
      const char *path)
{
  g_autofree char *fault = soleus_fault_to_text (g_ptr_array_index (faults, 0), path);

  g_warning ("%s", fault);
}

static JsonNode *
parse (const char *path)
{
  g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (JsonNode) root = soleus_json_parse (text, faults);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);
  g_warning ("%s isn’t a card", path);
  return NULL;
}

static gboolean
is_drawing (JsonNode *root)
{
  return strcmp (json_object_get_string_member_with_default (json_node_get_object (root), "format", ""), "soleus-drawing") == 0;
}

static void
read_drawing (const char *path,
              JsonNode   *root,
              GHashTable *drawings)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  SoleusReader        reader;
  SoleusLearnDrawing *drawing;

  soleus_reader_init (&reader, SOLEUS_SOURCE_BUILT_IN, faults);
  drawing = soleus_reader_read_learn_drawing (&reader, json_node_get_object (root));
  if (drawing != NULL)
    g_hash_table_insert (drawings, drawing->id, drawing);
  else
    warn (faults, path);
  soleus_reader_clear (&reader);
}

static void
read_card (const char *path,
           JsonNode   *root,
           GHashTable *drawings,
           GPtrArray  *places)
{
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  JsonObject      *object = json_node_get_object (root);
  SoleusReader     reader;
  SoleusLearnCard *card;

  soleus_reader_init (&reader, SOLEUS_SOURCE_BUILT_IN, faults);
  card = soleus_reader_read_learn_card (&reader, object, drawings);
  if (card != NULL) {
    Place *place = g_new (Place, 1);

    *place = (Place) { card, json_object_get_int_member_with_default (object, "order", G_MAXINT) };
    g_ptr_array_add (places, place);
  } else {
    warn (faults, path);
  }
  soleus_reader_clear (&reader);
}

static GListModel *
list_in_order (GPtrArray *places)
{
  GListStore *list = g_list_store_new (SOLEUS_TYPE_LEARN_CARD);

  g_ptr_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_list_store_append (list, ((Place *) g_ptr_array_index (places, i))->card);
  return G_LIST_MODEL (list);
}

/* Reads the drawings, and lays aside what may be a card with one of them. */
static GHashTable *
read_drawings (const char *resource_path,
               GHashTable *cards)
{
  GHashTable *drawings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) soleus_learn_drawing_unref);
  g_auto (GStrv) names = NULL;

  /* They register themselves; naming them is what makes the linker take them out of the archive. */
  soleus_catalogue_get_resource ();
  names = g_resources_enumerate_children (resource_path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (int i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *file = g_build_path ("/", resource_path, names[i], NULL);
    g_autoptr (JsonNode) node = parse (file);

    if (node != NULL && is_drawing (node))
      read_drawing (file, node, drawings);
    else if (node != NULL && cards != NULL)
      g_hash_table_insert (cards, g_steal_pointer (&file), g_steal_pointer (&node));
  }
  return drawings;
}

/**
 * soleus_learn_list_drawings:
 * @resource_path: the folder of the cards in the program's resources, `SOLEUS_RESOURCE_PATH "/learn"`
 *
 * Returns: (transfer full) (element-type utf8 SoleusLearnDrawing): the drawings that a card may name, by their ids
 */
GHashTable *
soleus_learn_list_drawings (const char *resource_path)
{
  return read_drawings (resource_path, NULL);
}

/**
 * soleus_learn_list_new:
 * @resource_path: the folder of the cards in the program's resources, `SOLEUS_RESOURCE_PATH "/learn"`
 *
 * Reads what there is to learn, at once: a few dozen KiB that nobody needs before they open it. A fault there is one of the program's: the tests hold that there is none.
 *
 * Returns: (transfer full): a list of SoleusLearnCard in the order in which they are read best
 */
GListModel *
soleus_learn_list_new (const char *resource_path)
{
  g_autoptr (GHashTable) cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  g_autoptr (GHashTable) drawings = read_drawings (resource_path, cards);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_place);
  GHashTableIter iter;
  gpointer       path, root;

  g_hash_table_iter_init (&iter, cards);
  while (g_hash_table_iter_next (&iter, &path, &root))
    read_card (path, root, drawings, places);
  return list_in_order (places);
}
