/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-fault.h"
#include "soleus-json-parser.h"
#include "soleus-learn-list.h"
#include "soleus-learn-reader.h"
#include "soleus-library.h"
#include "soleus-provenance.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  JsonNode *root = soleus_json_parse (bytes, faults);

  g_assert_nonnull (root);
  return root;
}

static SoleusLearnCard *
find_card (GListModel *list,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (list, i);

    if (strcmp (soleus_learn_card_get_id (card), id) == 0)
      return g_steal_pointer (&card);
  }
  return NULL;
}

/* A fault in a card is a warning, which ends a test. */
static void
test_built_in (void)
{
  static const char *const ids[] = {
    "the-muscle",
    "sitting-and-breaks",
    "what-is-known",
    "massage",
    "heat-and-ice",
    "muscle-signals",
    "compression-socks",
    "running-technique",
    "cycling-and-swimming",
  };
  g_autoptr (GListModel) list = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  g_autoptr (SoleusLearnCard) first = g_list_model_get_item (list, 0);

  g_assert_true (g_list_model_get_item_type (list) == SOLEUS_TYPE_LEARN_CARD);
  g_assert_cmpstr (soleus_learn_card_get_id (first), ==, "the-muscle");
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (SoleusLearnCard) card = find_card (list, ids[i]);

    g_test_message ("%s", ids[i]);
    g_assert_nonnull (card);
    g_assert_cmpstr (soleus_learn_card_get_title (card), !=, "");
    g_assert_cmpstr (soleus_learn_card_get_summary (card), !=, "");
    g_assert_nonnull (soleus_learn_card_get_paragraphs (card)[0]);
    g_assert_cmpuint (soleus_learn_card_get_sources (card)->len, >, 0);
  }
}

/* The list of cards outlives what it was read with, and nothing of it stays behind. */
static void
test_finalized (void)
{
  GListModel      *list = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  SoleusLearnCard *card = find_card (list, "what-is-known");
  GPtrArray       *sources = soleus_learn_card_get_sources (card);
  gboolean         has_address = FALSE;

  g_object_unref (list);
  for (guint i = 0; i < sources->len; i++) {
    const SoleusProvenance *source = g_ptr_array_index (sources, i);

    g_assert_cmpstr (source->exercise, ==, "what-is-known");
    g_assert_cmpstr (source->title, !=, "");
    has_address |= source->url != NULL;
  }
  g_assert_true (has_address);
  g_assert_null (soleus_learn_card_get_drawing (card));
  g_assert_finalize_object (card);
}

static void
test_drawing (void)
{
  g_autoptr (GListModel) list = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  g_autoptr (SoleusLearnCard) card = find_card (list, "the-muscle");
  SoleusLearnDrawing *drawing = soleus_learn_card_get_drawing (card);
  guint               labels = 0;

  g_assert_nonnull (drawing);
  g_assert_cmpstr (drawing->description, !=, "");
  for (guint i = 0; i < drawing->parts->len; i++) {
    const SoleusLearnPart *part = g_ptr_array_index (drawing->parts, i);

    g_assert_true (g_str_has_prefix (part->path, "M"));
    g_assert_true (g_str_has_suffix (part->path, "Z") == (part->kind != SOLEUS_LEARN_PART_KIND_FIBRES));
    if (part->label == NULL)
      continue;
    labels++;
    g_assert_cmpfloat (part->label_x, >, part->point_x);
    g_assert_cmpfloat (part->label_x, <, drawing->aspect);
  }
  g_assert_cmpuint (labels, ==, 5);
}

#define CARD(more) "{\"format\": \"soleus-learn\", \"version\": 1, \"id\": \"a\", \"title\": \"A\", \"summary\": \"S\", \"paragraphs\": [\"P\"]" more "}"
#define DRAWING(aspect, parts) "{\"format\": \"soleus-drawing\", \"version\": 1, \"id\": \"d\", \"description\": \"D\", \"aspect\": " aspect ", \"parts\": [" parts "]}"

typedef struct {
  const char *name;
  const char *text;
  const char *pointer;
  const char *code;
} Faulty;

static const Faulty faulty_cards[] = {
  { "missing", CARD (""), "/sources", "missing-key" },
  { "source", CARD (", \"sources\": [\"default\", \"seed:9\"]"), "/sources/1", "unknown-source" },
  { "evidence", CARD (", \"sources\": [\"evidence:book\"]"), "/sources/0", "missing-evidence" },
  { "url", CARD (", \"sources\": [\"default\"], \"evidence\": {\"book\": {\"title\": \"B\", \"url\": \"ftp://b\"}}"), "/evidence/book/url", "bad-url" },
  { "drawing", CARD (", \"sources\": [\"default\"], \"drawing\": \"none\""), "/drawing", "unknown-drawing" },
  { "type", CARD (", \"sources\": 3"), "/sources", "wrong-type" },
};

static const Faulty faulty_drawings[] = {
  { "aspect", DRAWING ("0", "{\"kind\": \"bone\", \"path\": \"M0,0 Z\"}"), "/aspect", "out-of-bounds" },
  { "empty", DRAWING ("1", ""), "/parts", "empty" },
  { "kind", DRAWING ("1", "{\"kind\": \"nerve\", \"path\": \"M0,0 Z\"}"), "/parts/0/kind", "unknown-word" },
  { "path", DRAWING ("1", "{\"kind\": \"bone\", \"path\": \"url(file:///etc)\"}"), "/parts/0/path", "wrong-type" },
  { "label", DRAWING ("1", "{\"kind\": \"bone\", \"path\": \"M0,0 Z\", \"label\": \"B\", \"label_at\": {\"x\": 0.5, \"y\": 0.5}}"), "/parts/0/points_at", "missing-key" },
  { "outside", DRAWING ("1", "{\"kind\": \"bone\", \"path\": \"M0,0 Z\", \"label\": \"B\", \"label_at\": {\"x\": 2, \"y\": 0.5}, \"points_at\": {\"x\": 0, \"y\": 0}}"), "/parts/0/label_at/x", "outside-drawing" },
};

static void
assert_fault (GPtrArray    *faults,
              const Faulty *faulty)
{
  const SoleusFault *fault;

  g_assert_cmpuint (faults->len, >, 0);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpstr (fault->pointer, ==, faulty->pointer);
  g_assert_cmpstr (fault->code, ==, faulty->code);
}

static void
test_faulty_card (gconstpointer data)
{
  const Faulty *faulty = data;
  g_autoptr (JsonNode) root = parse (faulty->text);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  g_autoptr (GHashTable) drawings = g_hash_table_new (g_str_hash, g_str_equal);
  SoleusReader reader;

  soleus_reader_init (&reader, SOLEUS_SOURCE_BUILT_IN, faults);
  g_assert_null (soleus_reader_read_learn_card (&reader, json_node_get_object (root), drawings));
  soleus_reader_clear (&reader);
  assert_fault (faults, faulty);
}

static void
test_faulty_drawing (gconstpointer data)
{
  const Faulty *faulty = data;
  g_autoptr (JsonNode) root = parse (faulty->text);
  g_autoptr (GPtrArray) faults = soleus_faults_new ();
  SoleusReader reader;

  soleus_reader_init (&reader, SOLEUS_SOURCE_BUILT_IN, faults);
  g_assert_null (soleus_reader_read_learn_drawing (&reader, json_node_get_object (root)));
  soleus_reader_clear (&reader);
  assert_fault (faults, faulty);
}

static void
test_card (void)
{
  g_autoptr (GListModel) list = soleus_learn_list_new (SOLEUS_RESOURCE_PATH "/learn");
  g_autoptr (SoleusLearnCard) card = find_card (list, "the-muscle");

  g_assert_cmpstr (soleus_learn_card_get_id (card), ==, "the-muscle");
  g_assert_cmpstr (soleus_learn_card_get_title (card), !=, "");
  g_assert_cmpstr (soleus_learn_card_get_summary (card), !=, "");
  g_assert_nonnull (soleus_learn_card_get_paragraphs (card)[0]);
  g_assert_nonnull (soleus_learn_card_get_exercises (card));
  g_assert_cmpuint (soleus_learn_card_get_sources (card)->len, >, 0);
  g_assert_nonnull (soleus_learn_card_get_drawing (card));
}

static void
add_faulty (const char   *folder,
            const Faulty *faulty,
            GTestDataFunc test)
{
  g_autofree char *path = g_strconcat (folder, faulty->name, NULL);

  g_test_add_data_func (path, faulty, test);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/learn/built-in", test_built_in);
  g_test_add_func ("/learn/finalized", test_finalized);
  g_test_add_func ("/learn/drawing", test_drawing);
  g_test_add_func ("/learn/card", test_card);
  for (gsize i = 0; i < G_N_ELEMENTS (faulty_cards); i++)
    add_faulty ("/learn/faulty-card/", &faulty_cards[i], test_faulty_card);
  for (gsize i = 0; i < G_N_ELEMENTS (faulty_drawings); i++)
    add_faulty ("/learn/faulty-drawing/", &faulty_drawings[i], test_faulty_drawing);
  return g_test_run ();
}
