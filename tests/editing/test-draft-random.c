/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-private.h"
#include "soleus-shelf.h"
#include "soleus-json.h"

#include <glib/gstdio.h>
#include <string.h>

/* Random changes, Undo and Redo, held against a list of what the document said after each. */

#define OWN "{ \"zoo\": {\"b\": 1, \"a\": [2.50, null]},\n \"format\": \"soleus-routine\", \"version\": 1, \"id\": \"mine\", \"name\": \"My Raise\", " \
            "\"blocks\": [ {\"exercise\": \"seated-soleus-raise\", \"mood\": 1e0, \"sets\": 3},  {\"exercise\": \"circulation-pumps\"} ], \"ö/~\": [1, 2]}"

/* A hundred steps, and where they begin. */
#define MOST_STATES 101

typedef struct {
  SoleusDraft *draft;
  GPtrArray   *states; /* (element-type utf8) */
  guint        position;
  char        *merging;
} Model;

static char *
print (SoleusDraft *draft)
{
  return soleus_json_print (soleus_draft_look_up (draft, ""), FALSE);
}

static const char *
get_state (Model *model,
           guint  position)
{
  return g_ptr_array_index (model->states, position);
}

static void
add_state (Model *model,
           char  *state)
{
  g_ptr_array_set_size (model->states, (int) model->position + 1);
  g_ptr_array_add (model->states, state);
  model->position++;
  if (model->states->len > MOST_STATES) {
    g_ptr_array_remove_index (model->states, 0);
    model->position--;
  }
}

static void
note_step (Model      *model,
           const char *place)
{
  g_autofree char *now = print (model->draft);

  if (strcmp (now, get_state (model, model->position)) == 0)
    return;
  if (place == NULL || g_strcmp0 (place, model->merging) != 0) {
    add_state (model, g_steal_pointer (&now));
    g_set_str (&model->merging, place);
    return;
  }
  model->position--;
  if (strcmp (now, get_state (model, model->position)) != 0) {
    add_state (model, g_steal_pointer (&now));
    return;
  }
  g_ptr_array_set_size (model->states, (int) model->position + 1);
  g_clear_pointer (&model->merging, g_free);
}

static char *
choose_pointer (void)
{
  static const char *const keys[] = { "sets", "rest_s", "repetitions", "phases/hold/duration_s", "phases/lift/duration_s", "mood", "exercise" };
  static const char *const others[] = { "/name", "/lead_in_s", "/zoo/a/1", "/zoo/a/9", "/zoo/c/d/e", "/ö~1~0/0", "/blocks/0", "", "nothing" };

  if (g_test_rand_int_range (0, 3) == 0)
    return g_strdup (others[g_test_rand_int_range (0, G_N_ELEMENTS (others))]);
  return g_strdup_printf ("/blocks/%d/%s", g_test_rand_int_range (0, 4), keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
}

static JsonNode *
make_node (void)
{
  JsonNode   *node = json_node_init_object (json_node_alloc (), NULL);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "exercise", g_test_rand_int_range (0, 2) == 0 ? "circulation-pumps" : "soleus-wall-stretch");
  json_node_take_object (node, object);
  return node;
}

static void
change_value (Model *model)
{
  g_autofree char *pointer = choose_pointer ();

  switch (g_test_rand_int_range (0, 6)) {
  case 0:
  case 1:
  case 2:
    soleus_draft_set_number (model->draft, pointer, g_test_rand_int_range (0, 8) / 2.0, "Number");
    break;
  case 3:
    soleus_draft_set_text (model->draft, pointer, g_test_rand_int_range (0, 2) == 0 ? "" : "A “text”\n\\ 1e5", "Text");
    break;
  case 4:
    soleus_draft_set_node (model->draft, pointer, make_node (), "Node");
    break;
  default:
    soleus_draft_unset (model->draft, pointer, "Nothing");
    break;
  }
  note_step (model, pointer);
}

static void
change_array (Model *model)
{
  const char *array = g_test_rand_int_range (0, 4) == 0 ? "/zoo/a" : "/blocks";
  guint       index = (guint) g_test_rand_int_range (0, 5);

  switch (g_test_rand_int_range (0, 3)) {
  case 0:
    soleus_draft_insert (model->draft, array, index, make_node (), "Exercise");
    break;
  case 1:
    soleus_draft_take_out (model->draft, array, index, "Exercise");
    break;
  default:
    soleus_draft_move (model->draft, array, index, (guint) g_test_rand_int_range (0, 5), "Order");
    break;
  }
  note_step (model, NULL);
}

static void
walk (Model *model)
{
  if (g_test_rand_int_range (0, 2) == 0) {
    soleus_draft_undo (model->draft);
    if (model->position == 0)
      return;
    model->position--;
  } else {
    soleus_draft_redo (model->draft);
    if (model->position + 1 == model->states->len)
      return;
    model->position++;
  }
  g_clear_pointer (&model->merging, g_free);
}

static void
assert_same (Model *model)
{
  g_autofree char *now = print (model->draft);

  g_assert_cmpstr (now, ==, get_state (model, model->position));
  g_assert_true (soleus_draft_get_can_undo (model->draft) == (model->position > 0));
  g_assert_true (soleus_draft_get_can_redo (model->draft) == (model->position + 1 < model->states->len));
  g_assert_true ((soleus_draft_get_undo_label (model->draft) != NULL) == (model->position > 0));
  g_assert_true (soleus_draft_get_is_sound (model->draft) == (soleus_draft_get_faults (model->draft)->len == 0));
}

static void
do_anything (Model *model)
{
  int chance = g_test_rand_int_range (0, 10);

  if (chance < 5) {
    change_value (model);
  } else if (chance < 7) {
    change_array (model);
  } else if (chance < 9) {
    walk (model);
  } else {
    soleus_draft_settle (model->draft);
    g_clear_pointer (&model->merging, g_free);
  }
  assert_same (model);
}

/* All the way back, and forth again. */
static void
retrace (Model   *model,
         gboolean whole)
{
  gsize         size;
  gconstpointer data;

  for (; model->position > 0; model->position--) {
    assert_same (model);
    soleus_draft_undo (model->draft);
  }
  assert_same (model);
  data = g_bytes_get_data (soleus_steps_get_text (soleus_draft_get_steps (model->draft)), &size);
  if (whole)
    g_assert_cmpmem (data, size, OWN, strlen (OWN));
  for (; model->position + 1 < model->states->len; model->position++) {
    assert_same (model);
    soleus_draft_redo (model->draft);
  }
  assert_same (model);
}

static void
live (SoleusLibrary *library,
      gboolean       whole)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_autofree char *undo_folder = g_build_filename (g_get_user_data_dir (), "soleus", "undo", NULL);
  g_autoptr (SoleusShelf) shelf = soleus_shelf_new (library, folder, undo_folder);
  g_autoptr (SoleusDraft) draft = soleus_shelf_open (shelf, soleus_library_lookup (library, "mine"));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Model model = { draft, states, 0, NULL };

  g_ptr_array_add (states, print (draft));
  for (int i = 0; i < (whole ? 90 : 500); i++)
    do_anything (&model);
  retrace (&model, whole);
  g_free (model.merging);
}

static void
test_random (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "soleus", "routines", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.json", NULL);
  g_autoptr (SoleusLibrary) library = soleus_library_new (SOLEUS_RESOURCE_PATH "/exercises", folder);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, OWN, -1, NULL));
  soleus_library_load (library);
  for (int i = 0; i < 20; i++)
    live (library, GPOINTER_TO_INT (data));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* So few changes that the first state is never forgotten; and so many that it is. */
  g_test_add_data_func ("/draft/random/whole", GINT_TO_POINTER (TRUE), test_random);
  g_test_add_data_func ("/draft/random/bounded", GINT_TO_POINTER (FALSE), test_random);

  return g_test_run ();
}
