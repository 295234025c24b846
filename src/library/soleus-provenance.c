/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-provenance.h"
#include "soleus-json-parser.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (SoleusProvenance, soleus_provenance, soleus_provenance_copy, soleus_provenance_free)

/* The five texts that the catalogue began with. */
static const struct {
  const char *source;
  const char *title;
} seeds[] = {
  { "seed:000", N_ ("An article on the soleus: anatomy, function and training") },
  { "seed:001", N_ ("A guide to everyday soleus exercises") },
  { "seed:002", N_ ("An article on the soleus in running") },
  { "seed:003", N_ ("An article on soleus injuries and rehabilitation") },
  { "seed:004", N_ ("A strength and sprint scheme for the soleus") },
};

/**
 * soleus_provenance_copy:
 * @self: where a number comes from
 *
 * Returns: (transfer full): another that says the same
 */
SoleusProvenance *
soleus_provenance_copy (const SoleusProvenance *self)
{
  SoleusProvenance *copy = g_new (SoleusProvenance, 1);

  *copy = (SoleusProvenance) { g_strdup (self->exercise), g_strdup (self->pointer), g_strdup (self->source), g_strdup (self->title), g_strdup (self->url) };
  return copy;
}

/**
 * soleus_provenance_free:
 * @self: (transfer full): where a number comes from
 */
void
soleus_provenance_free (SoleusProvenance *self)
{
  g_free (self->exercise);
  g_free (self->pointer);
  g_free (self->source);
  g_free (self->title);
  g_free (self->url);
  g_free (self);
}

static const char *
get_seed_title (const char *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++) {
    if (g_strcmp0 (seeds[i].source, source) == 0)
      return _ (seeds[i].title);
  }
  return _ ("A default of ours without a source: change it as it suits you");
}

static void
add_provenance (GPtrArray   *list,
                JsonObject  *exercise,
                SoleusSource whose,
                const char  *pointer,
                const char  *source)
{
  SoleusProvenance *item = g_new0 (SoleusProvenance, 1);

  item->exercise = g_strdup (json_object_get_string_member (exercise, "id"));
  item->pointer = g_strdup (pointer);
  item->source = g_strdup (source);
  if (g_str_has_prefix (source, "evidence:")) {
    JsonObject *evidence = json_object_get_object_member (exercise, "evidence");
    JsonObject *work = json_object_get_object_member (evidence, source + strlen ("evidence:"));

    item->title = g_strdup (soleus_text_choose (json_object_get_member (work, "title"), whose));
    item->url = g_strdup (json_object_get_string_member_with_default (work, "url", NULL));
  } else {
    item->title = g_strdup (get_seed_title (source));
  }
  g_ptr_array_add (list, item);
}

static void
add_exercise (GPtrArray   *list,
              JsonObject  *exercise,
              SoleusSource whose)
{
  JsonObjectIter iter;
  const char    *pointer;
  JsonNode      *source;

  if (!json_object_has_member (exercise, "provenance"))
    return;
  json_object_iter_init_ordered (&iter, json_object_get_object_member (exercise, "provenance"));
  while (json_object_iter_next_ordered (&iter, &pointer, &source))
    add_provenance (list, exercise, whose, pointer, json_node_get_string (source));
}

/**
 * soleus_entry_list_provenance:
 * @self: an entry
 *
 * Where the numbers come from, in the order of the file; for a routine those of its own exercises, then of those that it names.
 *
 * Returns: (transfer full) (element-type SoleusProvenance): the sources
 */
GPtrArray *
soleus_entry_list_provenance (SoleusEntry *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) soleus_provenance_free);
  g_autoptr (GPtrArray) faults = g_ptr_array_new ();
  g_autoptr (JsonNode) root = soleus_json_parse (soleus_entry_get_text (self), faults);
  JsonObject *object = json_node_get_object (root);
  GPtrArray  *uses = soleus_entry_get_uses (self);

  if (soleus_entry_get_is_exercise (self)) {
    add_exercise (list, object, soleus_entry_get_source (self));
    return g_steal_pointer (&list);
  }
  if (json_object_has_member (object, "exercises")) {
    JsonArray *exercises = json_object_get_array_member (object, "exercises");

    for (guint i = 0; i < json_array_get_length (exercises); i++)
      add_exercise (list, json_array_get_object_element (exercises, i), soleus_entry_get_source (self));
  }
  for (guint i = 0; i < uses->len; i++) {
    g_autoptr (GPtrArray) more = soleus_entry_list_provenance (g_ptr_array_index (uses, i));

    g_ptr_array_extend_and_steal (list, g_steal_pointer (&more));
  }
  return g_steal_pointer (&list);
}
