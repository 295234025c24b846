/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-favourites.h"
#include "soleus-aliases.h"

/**
 * SoleusFavourites:
 *
 * What the person marked with a star: ids of the library in the order in which they were marked. It knows neither the library nor where it is kept: an id whose routine is
 * gone stays, because the routine may come back with its file. A former id stays as well, for an earlier version, and marks what it means today.
 */
struct _SoleusFavourites {
  GObject parent_instance;

  char      **ids;
  GHashTable *aliases; /* (owned) (nullable) (element-type utf8 utf8): ids of today by former ones */
};

G_DEFINE_FINAL_TYPE (SoleusFavourites, soleus_favourites, G_TYPE_OBJECT)

typedef enum {
  PROP_IDS = 1,
} SoleusFavouritesProperty;

static GParamSpec *properties[PROP_IDS + 1];

static void
soleus_favourites_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SoleusFavourites *self = SOLEUS_FAVOURITES (object);

  switch ((SoleusFavouritesProperty) property_id) {
  case PROP_IDS:
    g_value_set_boxed (value, self->ids);
    break;
  }
}

static void
soleus_favourites_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SoleusFavourites *self = SOLEUS_FAVOURITES (object);

  switch ((SoleusFavouritesProperty) property_id) {
  case PROP_IDS:
    soleus_favourites_set_ids (self, g_value_get_boxed (value));
    break;
  }
}

static void
soleus_favourites_finalize (GObject *object)
{
  g_strfreev (SOLEUS_FAVOURITES (object)->ids);
  g_clear_pointer (&SOLEUS_FAVOURITES (object)->aliases, g_hash_table_unref);

  G_OBJECT_CLASS (soleus_favourites_parent_class)->finalize (object);
}

static void
soleus_favourites_class_init (SoleusFavouritesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_favourites_get_property;
  object_class->set_property = soleus_favourites_set_property;
  object_class->finalize = soleus_favourites_finalize;

  /**
   * SoleusFavourites:ids: (type GStrv)
   *
   * The ids, the one that was marked first at the head.
   */
  properties[PROP_IDS] = g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_favourites_init (SoleusFavourites *self)
{
  self->ids = g_new0 (char *, 1);
}

/**
 * soleus_favourites_new:
 *
 * Returns: (transfer full): no favourites yet
 */
SoleusFavourites *
soleus_favourites_new (void)
{
  return g_object_new (SOLEUS_TYPE_FAVOURITES, NULL);
}

/**
 * soleus_favourites_set_aliases:
 * @self: favourites that nobody shows yet
 * @aliases: (element-type utf8 utf8): ids of today by former ones
 *
 * Says what was called otherwise when it may have been marked.
 */
void
soleus_favourites_set_aliases (SoleusFavourites *self,
                               GHashTable       *aliases)
{
  g_return_if_fail (SOLEUS_IS_FAVOURITES (self));

  g_clear_pointer (&self->aliases, g_hash_table_unref);
  self->aliases = g_hash_table_ref (aliases);
}

static gboolean
is_same (SoleusFavourites *self,
         const char       *a,
         const char       *b)
{
  return g_str_equal (soleus_aliases_resolve (self->aliases, a), soleus_aliases_resolve (self->aliases, b));
}

/**
 * soleus_favourites_get_ids:
 * @self: favourites
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids, the one that was marked first at the head
 */
const char *const *
soleus_favourites_get_ids (SoleusFavourites *self)
{
  g_return_val_if_fail (SOLEUS_IS_FAVOURITES (self), NULL);

  return (const char *const *) self->ids;
}

/**
 * soleus_favourites_set_ids:
 * @self: favourites
 * @ids: (nullable) (array zero-terminated=1): the ids; %NULL for none
 *
 * Replaces all of them, as when the settings changed.
 */
void
soleus_favourites_set_ids (SoleusFavourites  *self,
                           const char *const *ids)
{
  const char *const none[] = { NULL };

  g_return_if_fail (SOLEUS_IS_FAVOURITES (self));

  if (ids == NULL)
    ids = none;
  if (g_strv_equal (ids, (const char *const *) self->ids))
    return;
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDS]);
}

/**
 * soleus_favourites_contains:
 * @self: favourites
 * @id: an id of the library
 *
 * Returns: whether it is marked
 */
gboolean
soleus_favourites_contains (SoleusFavourites *self,
                            const char       *id)
{
  g_return_val_if_fail (SOLEUS_IS_FAVOURITES (self), FALSE);

  for (int i = 0; self->ids[i] != NULL; i++) {
    if (is_same (self, self->ids[i], id))
      return TRUE;
  }
  return FALSE;
}

/**
 * soleus_favourites_toggle:
 * @self: favourites
 * @id: an id of the library
 *
 * Marks it, or takes the mark away. Done twice, everything is as before, but for the order.
 */
void
soleus_favourites_toggle (SoleusFavourites *self,
                          const char       *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (SOLEUS_IS_FAVOURITES (self));

  for (int i = 0; self->ids[i] != NULL; i++) {
    if (!is_same (self, self->ids[i], id))
      g_strv_builder_add (builder, self->ids[i]);
  }
  if (!soleus_favourites_contains (self, id))
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  soleus_favourites_set_ids (self, (const char *const *) ids);
}
