/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-import-change.h"

#include "soleus-change-label.h"
#include "soleus-duration-text.h"
#include "soleus-entry-json.h"
#include "soleus-json.h"
#include "soleus-kind-types.h"
#include "soleus-kind-words.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands beside the dose: where numbers come from, what the blocks already say, and what the reading added. */
static const char *const passed_over[] = { "/evidence", "/exercises", "/origin", "/provenance", "/source", "/version", NULL };

/* Of texts, those that make a difference to what is done. */
static const char *const telling[] = { "cue_profile", "exercise", "level", "name", "sides", NULL };

typedef struct {
  SoleusEntry *was;
  SoleusEntry *will_be;
  GPtrArray   *changes;
  GString     *pointer;
} Comparison;

static void
free_change (SoleusImportChange *self)
{
  g_free (self->pointer);
  g_free (self->label);
  g_clear_pointer (&self->was, json_node_unref);
  g_clear_pointer (&self->will_be, json_node_unref);
  g_free (self);
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING;
}

static void
add_change (Comparison *self,
            JsonNode   *was,
            JsonNode   *will_be)
{
  SoleusImportChange *change = g_new0 (SoleusImportChange, 1);

  change->pointer = g_strdup (self->pointer->str);
  change->label = soleus_change_label_new (will_be != NULL ? self->will_be : self->was, self->pointer->str);
  change->was = was != NULL ? json_node_copy (was) : NULL;
  change->will_be = will_be != NULL ? json_node_copy (will_be) : NULL;
  g_ptr_array_add (self->changes, change);
}

static void
compare_values (Comparison *self,
                JsonNode   *was,
                JsonNode   *will_be)
{
  const char *key = strrchr (self->pointer->str, '/') + 1;
  gboolean    counts = soleus_json_is_number (was) || soleus_json_is_number (will_be) || ((is_text (was) || is_text (will_be)) && g_strv_contains (telling, key));

  if (counts && (was == NULL || will_be == NULL || !soleus_json_equal (was, will_be)))
    add_change (self, soleus_json_is_number (was) || is_text (was) ? was : NULL, soleus_json_is_number (will_be) || is_text (will_be) ? will_be : NULL);
}

static void compare (Comparison *self,
                     JsonNode   *was,
                     JsonNode   *will_be);

static void
compare_members (Comparison *self,
                 const char *key,
                 JsonNode   *was,
                 JsonNode   *will_be)
{
  gsize place = self->pointer->len;

  soleus_json_pointer_append (self->pointer, key);
  if (!g_strv_contains (passed_over, self->pointer->str))
    compare (self, was, will_be);
  g_string_truncate (self->pointer, place);
}

static void
compare_objects (Comparison *self,
                 JsonObject *was,
                 JsonObject *will_be)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *node;

  if (will_be != NULL)
    json_object_iter_init_ordered (&iter, will_be);
  while (will_be != NULL && json_object_iter_next_ordered (&iter, &key, &node))
    compare_members (self, key, was != NULL ? json_object_get_member (was, key) : NULL, node);
  if (was != NULL)
    json_object_iter_init_ordered (&iter, was);
  while (was != NULL && json_object_iter_next_ordered (&iter, &key, &node)) {
    if (will_be == NULL || !json_object_has_member (will_be, key))
      compare_members (self, key, node, NULL);
  }
}

/* A block of another exercise has nothing that could be held against the old numbers. */
static gboolean
is_other_block (JsonObject *was,
                JsonObject *will_be)
{
  JsonNode *first = json_object_get_member (was, "exercise");
  JsonNode *second = json_object_get_member (will_be, "exercise");

  return first != NULL && second != NULL && !soleus_json_equal (first, second);
}

static void
compare_arrays (Comparison *self,
                JsonArray  *was,
                JsonArray  *will_be)
{
  guint n_was = was != NULL ? json_array_get_length (was) : 0;
  guint n_will_be = will_be != NULL ? json_array_get_length (will_be) : 0;

  for (guint i = 0; i < MAX (n_was, n_will_be); i++) {
    g_autofree char *key = g_strdup_printf ("%u", i);

    compare_members (self, key, i < n_was ? json_array_get_element (was, i) : NULL, i < n_will_be ? json_array_get_element (will_be, i) : NULL);
  }
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
get_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
compare_exercises (Comparison *self,
                   JsonObject *was,
                   JsonObject *will_be)
{
  compare_members (self, "exercise", was != NULL ? json_object_get_member (was, "exercise") : NULL, will_be != NULL ? json_object_get_member (will_be, "exercise") : NULL);
}

/* How deep a document is nested is limited by its reader. */
static void
compare (Comparison *self,
         JsonNode   *was,
         JsonNode   *will_be)
{
  JsonObject *old_object = get_object (was);
  JsonObject *new_object = get_object (will_be);

  if (g_str_has_prefix (self->pointer->str, "/blocks/") && strchr (self->pointer->str + strlen ("/blocks/"), '/') == NULL && (old_object == NULL || new_object == NULL || is_other_block (old_object, new_object))) {
    compare_exercises (self, old_object, new_object);
    return;
  }
  if (old_object != NULL || new_object != NULL)
    compare_objects (self, old_object, new_object);
  if (get_array (was) != NULL || get_array (will_be) != NULL)
    compare_arrays (self, get_array (was), get_array (will_be));
  if (self->pointer->len > 0)
    compare_values (self, was, will_be);
}

/* A word of the format as it is called, and any other text as it is. */
static char *
describe_text (const char *pointer,
               const char *text)
{
  const char *key = strrchr (pointer, '/');
  GType       type = G_TYPE_INVALID;
  int         value;

  if (strcmp (key, "/sides") == 0)
    type = SOLEUS_TYPE_SIDES;
  else if (strcmp (key, "/level") == 0)
    type = SOLEUS_TYPE_LEVEL;
  else if (strcmp (key, "/cue_profile") == 0)
    type = SOLEUS_TYPE_CUE_PROFILE;
  return g_strdup (type != G_TYPE_INVALID && soleus_kind_from_nick (type, text, &value) ? soleus_kind_to_title (type, value) : text);
}

static char *
describe_value (const SoleusImportChange *self,
                JsonNode                 *node)
{
  if (node == NULL)
    /* Translators: where one of two files has no number. */
    return g_strdup (C_ ("number", "none"));
  if (is_text (node)) {
    g_autofree char *plain = soleus_text_tidy (json_node_get_string (node));

    return describe_text (self->pointer, plain);
  }
  if (strcmp (self->pointer, "/duration_s") == 0)
    return soleus_duration_to_text ((int64_t) (json_node_get_double (node) * G_USEC_PER_SEC));
  return g_strdup_printf ("%g", json_node_get_double (node));
}

/**
 * soleus_import_change_to_text:
 * @self: a change
 *
 * Returns: (transfer full): what is there and what would be, such as "3 → 4"; translated
 */
char *
soleus_import_change_to_text (const SoleusImportChange *self)
{
  g_autofree char *was = describe_value (self, self->was);
  g_autofree char *will_be = describe_value (self, self->will_be);

  /* Translators: what a number is now, and what it would be. */
  return g_strdup_printf (_ ("%s → %s"), was, will_be);
}

/**
 * soleus_import_list_changes:
 * @was: what is there
 * @will_be: what would take its place
 *
 * Holds two documents against each other, every number resolved: it doesn't matter whether one says what is the default anyway.
 *
 * Returns: (transfer full) (element-type SoleusImportChange): what would be otherwise, in the order of the new document
 */
GPtrArray *
soleus_import_list_changes (SoleusEntry *was,
                            SoleusEntry *will_be)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (JsonNode) first = soleus_entry_resolve (was);
  g_autoptr (JsonNode) second = soleus_entry_resolve (will_be);
  Comparison self = { was, will_be, changes, pointer };

  compare (&self, first, second);
  return g_steal_pointer (&changes);
}
