/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-splice.h"

#include <string.h>

typedef struct {
  GObject *objects[4];
  char     told[32];
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->objects); i++)
    fixture->objects[i] = g_object_new (G_TYPE_OBJECT, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->objects); i++)
    g_assert_finalize_object (fixture->objects[i]);
}

/* A list of the objects that the letters name. */
static GPtrArray *
make_list (Fixture    *fixture,
           const char *letters)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *letters != '\0'; letters++)
    g_ptr_array_add (list, g_object_ref (fixture->objects[*letters - 'a']));
  return list;
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  Fixture *fixture = data;

  g_assert_cmpstr (fixture->told, ==, "");
  g_snprintf (fixture->told, sizeof fixture->told, "%u -%u +%u", position, removed, added);
}

static void
assert_holds (GListModel *model,
              GPtrArray  *list)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, list->len);
  for (guint i = 0; i < list->len; i++) {
    g_autoptr (GObject) object = g_list_model_get_item (model, i);

    g_assert_true (object == g_ptr_array_index (list, i));
  }
}

static const struct {
  const char *was;
  const char *is;
  const char *told;
} rows[] = {
  { "", "", "" },
  { "abc", "abc", "" },
  { "", "ab", "0 -0 +2" },
  { "ab", "", "0 -2 +0" },
  { "abc", "abdc", "2 -0 +1" },
  { "abdc", "abc", "2 -1 +0" },
  { "abc", "adc", "1 -1 +1" },
  { "abc", "cab", "0 -3 +3" },
  { "aa", "aaa", "2 -0 +1" },
  { "aaa", "a", "1 -2 +0" },
  { "ab", "cd", "0 -2 +2" },
};

static void
test_store (Fixture      *fixture,
            gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
    g_autoptr (GPtrArray) was = make_list (fixture, rows[i].was);
    g_autoptr (GPtrArray) is = make_list (fixture, rows[i].is);

    soleus_store_set (store, was);
    assert_holds (G_LIST_MODEL (store), was);
    fixture->told[0] = '\0';
    g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed), fixture);
    soleus_store_set (store, is);
    assert_holds (G_LIST_MODEL (store), is);
    g_assert_cmpstr (fixture->told, ==, rows[i].told);
  }
}

static void
test_tell (Fixture      *fixture,
           gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GListStore) model = g_list_store_new (G_TYPE_OBJECT);
    g_autoptr (GPtrArray) was = make_list (fixture, rows[i].was);
    g_autoptr (GPtrArray) is = make_list (fixture, rows[i].is);

    fixture->told[0] = '\0';
    g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), fixture);
    soleus_splice_tell (G_LIST_MODEL (model), was, is);
    g_assert_cmpstr (fixture->told, ==, rows[i].told);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/splice/store", Fixture, NULL, set_up, test_store, tear_down);
  g_test_add ("/splice/tell", Fixture, NULL, set_up, test_tell, tear_down);
  return g_test_run ();
}
