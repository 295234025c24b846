/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-json.h"
#include "soleus-library-check.h"
#include "soleus-pose-data.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

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

/* Whatever stands in a pose's file, it is read to the end, and most of what is wrong is told. */
static void
test_replaced (void)
{
  static const char *const ids[] = { "seated", "lunge", "walking", "step" };
  g_autofree char         *folder = g_dir_make_tmp ("soleus-poses-XXXXXX", NULL);
  Walk                     walk = { soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", "/nowhere"), g_build_filename (folder, "pose.json", NULL), NULL };

  soleus_library_load (walk.library);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *path = g_strdup_printf (SOLEUS_RESOURCE_PATH "/poses/%s.json", ids[i]);
    g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

    walk.root = json_from_string (text, NULL);
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

static void
assert_pose (const char *pose,
             const char *name)
{
  SoleusExercise exercise = { .position = SOLEUS_BODY_POSITION_SEATED, .pose = (char *) pose };
  g_autoptr (SoleusPoseData) data = soleus_pose_data_load_for (&exercise);

  g_assert_cmpstr (data->name, ==, name);
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
  assert_pose ("{\"format\": \"soleus-pose\", \"version\": 1, \"id\": \"mine\", \"name\": \"Mine\", \"inherits\": \"kneeling\"}", "Mine");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose-reader/replaced", test_replaced);
  g_test_add_func ("/pose-reader/of-exercise", test_of_exercise);

  return g_test_run ();
}
