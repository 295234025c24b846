/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-reader.h"
#include "soleus-exercise-reader.h"
#include "soleus-learn-part-kind-type.h"
#include "soleus-limits.h"
#include "soleus-provenance-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One line below the title. */
#define SUMMARY_CHARACTERS 200

/* A drawing is between a ribbon that stands and one that lies. */
static const SoleusBounds aspect_bounds = { 0.1, 10, FALSE };

/* Only what SVG's path data has, in absolute places: a drawing is handed to a parser of it. Fibres are lines that needn't be closed. */
static gboolean
is_path (const char *path)
{
  gsize length = strlen (path);

  return length > 2 && path[0] == 'M' && strspn (path, "MLHVCSQTAZ0123456789.,- ") == length;
}

static void
read_point (SoleusReader *self,
            JsonObject   *object,
            const char   *key,
            double        most_x,
            double       *x,
            double       *y)
{
  static const SoleusBounds unit = { 0, 1, FALSE };
  static const SoleusBounds across = { 0, 10, FALSE };
  JsonObject               *point = soleus_reader_get_object (self, object, key);
  gsize                     place = soleus_reader_enter (self, key);

  if (point != NULL) {
    soleus_reader_require (self, point, "x");
    soleus_reader_require (self, point, "y");
    if (soleus_reader_get_number (self, point, "x", &across, x) && *x > most_x)
      soleus_reader_fault_at (self, "x", "outside-drawing", _ ("%g is beside the drawing, which is %g wide. Use a number from 0 to that."), *x, most_x);
    soleus_reader_get_number (self, point, "y", &unit, y);
  }
  soleus_reader_leave (self, place);
}

static SoleusLearnPart *
read_part (SoleusReader *self,
           JsonObject   *object,
           double        aspect)
{
  g_autoptr (SoleusLearnPart) part = g_new0 (SoleusLearnPart, 1);
  int kind = SOLEUS_LEARN_PART_KIND_SKIN;

  soleus_reader_require (self, object, "kind");
  soleus_reader_require (self, object, "path");
  soleus_reader_get_kind (self, object, "kind", SOLEUS_TYPE_LEARN_PART_KIND, &kind);
  part->kind = kind;
  part->path = soleus_reader_get_string (self, object, "path");
  if (part->path != NULL && !is_path (part->path))
    soleus_reader_fault_at (self, "path", "wrong-type", _ ("This isn’t the path of a drawing. Write one as in SVG, with capital letters, beginning with “M”."));
  part->label = soleus_reader_get_text (self, object, "label", SOLEUS_LIMIT_NAME_CHARACTERS);
  if (part->label != NULL) {
    soleus_reader_require (self, object, "label_at");
    soleus_reader_require (self, object, "points_at");
  }
  read_point (self, object, "label_at", aspect, &part->label_x, &part->label_y);
  read_point (self, object, "points_at", aspect, &part->point_x, &part->point_y);
  return g_steal_pointer (&part);
}

static void
read_parts (SoleusReader       *self,
            JsonObject         *object,
            SoleusLearnDrawing *drawing)
{
  JsonArray *parts = soleus_reader_get_array (self, object, "parts");
  gsize      place = soleus_reader_enter (self, "parts");

  for (guint i = 0; parts != NULL && i < json_array_get_length (parts); i++) {
    gsize       item = soleus_reader_enter_index (self, i);
    JsonObject *part = soleus_reader_get_item (self, parts, i);

    if (part != NULL)
      g_ptr_array_add (drawing->parts, read_part (self, part, drawing->aspect));
    soleus_reader_leave (self, item);
  }
  if (parts != NULL && json_array_get_length (parts) == 0)
    soleus_reader_fault (self, "empty", _ ("There is nothing here to draw. Write at least one part."));
  soleus_reader_leave (self, place);
}

/**
 * soleus_reader_read_learn_drawing:
 * @self: a reader
 * @object: the drawing that it stands at
 *
 * Reads a labelled drawing and notes everything that is wrong with it.
 *
 * Returns: (transfer full) (nullable): the drawing; %NULL when anything is wrong
 */
SoleusLearnDrawing *
soleus_reader_read_learn_drawing (SoleusReader *self,
                                  JsonObject   *object)
{
  static const char *const required[] = { "id", "description", "aspect", "parts" };
  g_autoptr (SoleusLearnDrawing) drawing = soleus_learn_drawing_new ();
  guint before = self->n_faults;

  if (!soleus_reader_check_head (self, object, "soleus-drawing"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    soleus_reader_require (self, object, required[i]);
  drawing->id = soleus_reader_get_id (self, object, "id");
  drawing->description = soleus_reader_get_text (self, object, "description", SOLEUS_LIMIT_TEXT_CHARACTERS);
  soleus_reader_get_number (self, object, "aspect", &aspect_bounds, &drawing->aspect);
  read_parts (self, object, drawing);
  return self->n_faults == before ? g_steal_pointer (&drawing) : NULL;
}

/* A list that has something in it. */
static guint
count_items (SoleusReader *self,
             JsonArray    *array)
{
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (array != NULL && n == 0)
    soleus_reader_fault (self, "empty", _ ("There is nothing here. Write at least one."));
  return n;
}

static void
read_source (SoleusReader *self,
             JsonObject   *object,
             JsonNode     *node,
             gboolean      sound,
             GPtrArray    *sources)
{
  guint       before = self->n_faults;
  const char *word = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    word = json_node_get_string (node);
  else
    soleus_reader_fault_type (self, _ ("a text in quotes"));
  if (word != NULL)
    soleus_reader_check_source (self, object, word);
  if (self->n_faults == before && sound)
    g_ptr_array_add (sources, soleus_provenance_new (object, self->source, "", word));
}

/* A source is looked up in the evidence, so that has to be sound to make something of it. */
static void
read_sources (SoleusReader *self,
              JsonObject   *object,
              gboolean      sound,
              GPtrArray    *sources)
{
  JsonArray *array = soleus_reader_get_array (self, object, "sources");
  gsize      place = soleus_reader_enter (self, "sources");
  guint      n = count_items (self, array);

  for (guint i = 0; i < n; i++) {
    gsize item = soleus_reader_enter_index (self, i);

    read_source (self, object, json_array_get_element (array, i), sound, sources);
    soleus_reader_leave (self, item);
  }
  soleus_reader_leave (self, place);
}

static char **
read_paragraphs (SoleusReader *self,
                 JsonObject   *object)
{
  JsonArray *array = soleus_reader_get_array (self, object, "paragraphs");
  gsize      place = soleus_reader_enter (self, "paragraphs");

  count_items (self, array);
  soleus_reader_leave (self, place);
  return array != NULL ? soleus_reader_get_texts (self, object, "paragraphs") : g_new0 (char *, 1);
}

static SoleusLearnDrawing *
find_drawing (SoleusReader *self,
              JsonObject   *object,
              GHashTable   *drawings)
{
  g_autofree char    *id = soleus_reader_has (object, "drawing") ? soleus_reader_get_id (self, object, "drawing") : NULL;
  SoleusLearnDrawing *drawing = id != NULL ? g_hash_table_lookup (drawings, id) : NULL;

  if (id != NULL && drawing == NULL)
    soleus_reader_fault_at (self, "drawing", "unknown-drawing", _ ("There is no drawing called “%s”. Use the id of one that there is, or delete this."), id);
  return drawing;
}

static SoleusLearnCard *
make_card (SoleusReader *self,
           JsonObject   *object,
           gboolean      sound,
           GHashTable   *drawings)
{
  static const SoleusBounds any = { -G_MAXINT, G_MAXINT, TRUE };
  g_autofree char          *id = soleus_reader_get_id (self, object, "id");
  g_autofree char          *title = soleus_reader_get_text (self, object, "title", SOLEUS_LIMIT_NAME_CHARACTERS);
  g_autofree char          *summary = soleus_reader_get_text (self, object, "summary", SUMMARY_CHARACTERS);
  g_auto (GStrv) paragraphs = read_paragraphs (self, object);
  g_auto (GStrv) exercises = soleus_reader_get_codes (self, object, "exercises");
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_provenance_free);
  SoleusLearnDrawing *drawing = find_drawing (self, object, drawings);
  double              order;

  soleus_reader_get_number (self, object, "order", &any, &order);
  read_sources (self, object, sound && id != NULL, sources);
  return soleus_learn_card_new (id, title, summary, g_steal_pointer (&paragraphs), g_steal_pointer (&exercises), g_steal_pointer (&sources), drawing);
}

/**
 * soleus_reader_read_learn_card:
 * @self: a reader
 * @object: the card that it stands at
 * @drawings: (element-type utf8 SoleusLearnDrawing): the drawings by id
 *
 * Reads a card and notes everything that is wrong with it.
 *
 * Returns: (transfer full) (nullable): the card; %NULL when anything is wrong
 */
SoleusLearnCard *
soleus_reader_read_learn_card (SoleusReader *self,
                               JsonObject   *object,
                               GHashTable   *drawings)
{
  static const char *const required[] = { "id", "title", "summary", "paragraphs", "sources" };
  guint                    before = self->n_faults;
  guint                    before_sources;
  g_autoptr (SoleusLearnCard) card = NULL;

  if (!soleus_reader_check_head (self, object, "soleus-learn"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    soleus_reader_require (self, object, required[i]);
  before_sources = self->n_faults;
  soleus_reader_check_sources (self, object);
  card = make_card (self, object, self->n_faults == before_sources, drawings);
  return self->n_faults == before ? g_steal_pointer (&card) : NULL;
}
