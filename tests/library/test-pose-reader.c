/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json.h"
#include "soleus-kind-types.h"
#include "soleus-library-check.h"
#include "soleus-pose-data.h"
#include "soleus-pose-types.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* Each of them is wrong in most places of a pose. */
static const char *const replacements[] = { "true", "\"nothing\"", "[]", "[1, 2, 3]", "[true, {}]", "{}", "-1e9", "1e9", "null" };

typedef struct {
  SoleusLibrary *library;
  char          *path;
  JsonNode      *root;
  guint          n_places;
  guint          n_told[G_N_ELEMENTS (replacements)];
} Walk;

static guint
count_faults (Walk *walk)
{
  g_autofree char *text = soleus_json_print (walk->root, FALSE);
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (g_file_set_contents (walk->path, text, -1, NULL));
  faults = soleus_validate_file (walk->path, walk->library);
  return faults->len;
}

static void walk_object (Walk       *walk,
                         JsonObject *object);

static void
walk_node (Walk     *walk,
           JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    walk_object (walk, json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node)) {
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      walk_node (walk, json_array_get_element (json_node_get_array (node), i));
  }
}

/* Puts each replacement in the place of each member, of this object and of those in it. */
static void
walk_object (Walk       *walk,
             JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *item = keys; item != NULL; item = item->next) {
    /* A member that is set gets its key anew. */
    g_autofree char *key = g_strdup (item->data);
    g_autoptr (JsonNode) was = json_object_dup_member (object, key);

    walk_node (walk, json_object_get_member (object, key));
    walk->n_places++;
    for (size_t i = 0; i < G_N_ELEMENTS (replacements); i++) {
      json_object_set_member (object, key, json_from_string (replacements[i], NULL));
      walk->n_told[i] += count_faults (walk) > 0;
    }
    json_object_set_member (object, key, json_node_copy (was));
  }
}

static JsonNode *
load_json (const char *id)
{
  g_autofree char *path = g_strdup_printf (SOLEUS_RESOURCE_PATH "/poses/%s.json", id);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return json_from_string (text, NULL);
}

/* Whatever stands in a pose's file, it is read to the end, and most of what is wrong is told. */
static void
test_replaced (void)
{
  static const char *const ids[] = { "seated", "lunge", "walking", "step" };
  g_autofree char         *folder = g_dir_make_tmp ("soleus-poses-XXXXXX", NULL);
  Walk                     walk = { soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere"), g_build_filename (folder, "pose.json", NULL), NULL };

  soleus_library_load (walk.library);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++) {
    walk.root = load_json (ids[i]);
    g_assert_cmpuint (count_faults (&walk), ==, 0);
    walk_object (&walk, json_node_get_object (walk.root));
    g_assert_cmpuint (count_faults (&walk), ==, 0);
    g_clear_pointer (&walk.root, json_node_unref);
  }
  g_assert_cmpuint (walk.n_places, >, 100);
  for (size_t i = 0; i < G_N_ELEMENTS (replacements); i++) {
    g_test_message ("%s: told in %u of %u places", replacements[i], walk.n_told[i], walk.n_places);
    g_assert_cmpuint (walk.n_told[i] * 10, >, walk.n_places * 7);
  }

  g_unlink (walk.path);
  g_rmdir (folder);
  g_free (walk.path);
  g_assert_finalize_object (walk.library);
}

static SoleusPoseData *
read_pose (const char *pose)
{
  SoleusExercise exercise = { .position = SOLEUS_BODY_POSITION_SEATED, .pose = (char *) pose };

  return soleus_pose_data_load_for (&exercise);
}

static void
assert_pose (const char *pose,
             const char *name)
{
  g_autoptr (SoleusPoseData) data = read_pose (pose);

  g_assert_cmpstr (data->name, ==, name);
}

static void shuffle_node (JsonNode *node);

/* The same members in another order. */
static void
shuffle_object (JsonObject *object)
{
  GList *keys = json_object_get_members (object);

  for (guint n = g_list_length (keys); n > 0; n--) {
    GList           *item = g_list_nth (keys, (guint) g_test_rand_int_range (0, (gint32) n));
    g_autofree char *key = g_strdup (item->data);
    g_autoptr (JsonNode) value = json_object_dup_member (object, key);

    keys = g_list_delete_link (keys, item);
    shuffle_node (value);
    json_object_remove_member (object, key);
    json_object_set_member (object, key, g_steal_pointer (&value));
  }
}

static void
shuffle_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    shuffle_object (json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node)) {
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      shuffle_node (json_array_get_element (json_node_get_array (node), i));
  }
}

/* In whatever order a file says what it says, the pose is the same. */
static void
test_shuffled (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SOLEUS_RESOURCE_PATH "/poses", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; i < 20 * g_strv_length (names); i++) {
    const char      *name = names[i / 20];
    g_autofree char *id = g_strndup (name, strlen (name) - strlen (".json"));
    g_autoptr (JsonNode) root = load_json (id);
    g_autofree char *text = NULL;
    g_autoptr (SoleusPoseData) usual = read_pose (id);
    g_autoptr (SoleusPoseData) shuffled = NULL;

    shuffle_node (root);
    text = soleus_json_print (root, FALSE);
    shuffled = read_pose (text);
    g_assert_cmpstr (usual->name, ==, shuffled->name);
    g_assert_cmpstr (usual->still, ==, shuffled->still);
    g_assert_cmpstr (usual->moving, ==, shuffled->moving);
    g_clear_pointer (&usual->name, g_free);
    g_clear_pointer (&usual->still, g_free);
    g_clear_pointer (&usual->moving, g_free);
    g_clear_pointer (&shuffled->name, g_free);
    g_clear_pointer (&shuffled->still, g_free);
    g_clear_pointer (&shuffled->moving, g_free);
    g_assert_cmpmem (usual, sizeof *usual, shuffled, sizeof *shuffled);
  }
  g_assert_cmpuint (g_strv_length (names), >=, 19);
}

static JsonObject *
ensure_object (JsonObject *object,
               const char *key)
{
  if (!json_object_has_member (object, key))
    json_object_set_object_member (object, key, json_object_new ());
  return json_object_get_object_member (object, key);
}

/* Says where the working foot is by its heel or, with the same result, by its ball. */
static void
place_foot (JsonObject           *working,
            const SoleusPoseFoot *foot,
            gboolean              by_heel)
{
  double           pitch = -foot->heel * G_PI / 180.0;
  double           ahead = by_heel ? 0.0 : SOLEUS_POSE_HEEL_TO_BALL;
  g_autofree char *place = g_strdup_printf ("[%.9f, %.9f]", foot->place.x + ahead * cos (pitch), foot->place.y + ahead * sin (pitch));

  json_object_remove_member (working, "heel_cm");
  json_object_set_member (working, by_heel ? "heel_cm" : "ball_cm", json_from_string (place, NULL));
}

/* A foot that turns about its heel does so in each key pose, whichever of them names the heel; the others may say where the ball is. */
static void
test_by_heel (void)
{
  g_autoptr (SoleusPoseData) usual = read_pose ("long-sitting");

  for (int named = 0; named < SOLEUS_POSE_N_KEYS; named++) {
    g_autoptr (JsonNode) root = load_json ("long-sitting");
    JsonObject      *keys = json_object_get_object_member (json_node_get_object (root), "keys");
    g_autofree char *text = NULL;
    g_autoptr (SoleusPoseData) pose = NULL;

    for (int kind = 0; kind < SOLEUS_POSE_N_KEYS; kind++)
      place_foot (ensure_object (ensure_object (keys, soleus_kind_to_nick (SOLEUS_TYPE_POSE_KEY_KIND, kind)), "working"), &usual->keys[kind].working, kind == named);
    text = soleus_json_print (root, FALSE);
    pose = read_pose (text);
    g_assert_cmpstr (pose->name, ==, usual->name);
    g_assert_true (pose->by_heel);
    for (int kind = 0; kind < SOLEUS_POSE_N_KEYS; kind++) {
      g_assert_cmpfloat_with_epsilon (pose->keys[kind].working.place.x, usual->keys[kind].working.place.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (pose->keys[kind].working.place.y, usual->keys[kind].working.place.y, 1e-6);
    }
  }
}

/* A left foot that stands elsewhere than the right must be in reach as well, whichever leg is behind. */
static void
test_left_out_of_reach (void)
{
  for (int behind = 0; behind < 2; behind++)
    for (int foot_cm = -100; foot_cm <= 100; foot_cm += 100) {
      g_autofree char *text = g_strdup_printf ("{\"name\": \"Mine\", \"inherits\": \"squat\", \"left\": {\"foot_cm\": %d}, \"working_behind\": %s}", foot_cm, behind ? "true" : "false");

      assert_pose (text, foot_cm == 0 ? "Mine" : "Seated");
    }
}

/* An exercise's own pose, one that it names, or that of its position, which is there when nothing else can be read. */
static void
test_of_exercise (void)
{
  assert_pose (NULL, "Seated");
  assert_pose ("kneeling", "Kneeling");
  assert_pose ("no-such-pose", "Seated");
  assert_pose ("{", "Seated");
  assert_pose ("{}", "Seated");
  assert_pose ("{\"inherits\": \"no-such-pose\"}", "Seated");
  assert_pose ("{\"name\": \"Mine\", \"keys\": {\"rest\": {\"hips_cm\": [0, 80], \"working\": {\"ball_cm\": [0, 0]}, \"other\": {\"ball_cm\": [0, 0]}}}}", "Mine");
  assert_pose ("{\"format\": \"soleus-pose\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"inherits\": \"kneeling\"}", "Mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose-reader/replaced", test_replaced);
  g_test_add_func ("/pose-reader/shuffled", test_shuffled);
  g_test_add_func ("/pose-reader/by-heel", test_by_heel);
  g_test_add_func ("/pose-reader/left-out-of-reach", test_left_out_of_reach);
  g_test_add_func ("/pose-reader/of-exercise", test_of_exercise);

  return g_test_run ();
}
