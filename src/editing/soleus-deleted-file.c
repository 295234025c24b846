/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deleted-file.h"

struct _SoleusDeletedFile {
  GObject parent_instance;

  char      *id;
  char      *name;
  gboolean   is_exercise;
  GDateTime *deleted_at;
};

G_DEFINE_FINAL_TYPE (SoleusDeletedFile, soleus_deleted_file, G_TYPE_OBJECT)

typedef enum {
  PROP_ID = 1,
  PROP_NAME,
  PROP_IS_EXERCISE,
  PROP_DELETED_AT,
} SoleusDeletedFileProperty;

static GParamSpec *properties[PROP_DELETED_AT + 1];

static void
soleus_deleted_file_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SoleusDeletedFile *self = SOLEUS_DELETED_FILE (object);

  switch ((SoleusDeletedFileProperty) property_id) {
  case PROP_ID:
    g_value_set_string (value, self->id);
    break;
  case PROP_NAME:
    g_value_set_string (value, self->name);
    break;
  case PROP_IS_EXERCISE:
    g_value_set_boolean (value, self->is_exercise);
    break;
  case PROP_DELETED_AT:
    g_value_set_boxed (value, self->deleted_at);
    break;
  }
}

static void
soleus_deleted_file_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SoleusDeletedFile *self = SOLEUS_DELETED_FILE (object);

  switch ((SoleusDeletedFileProperty) property_id) {
  case PROP_ID:
    self->id = g_value_dup_string (value);
    break;
  case PROP_NAME:
    self->name = g_value_dup_string (value);
    break;
  case PROP_IS_EXERCISE:
    self->is_exercise = g_value_get_boolean (value);
    break;
  case PROP_DELETED_AT:
    self->deleted_at = g_value_dup_boxed (value);
    break;
  }
}

static void
soleus_deleted_file_finalize (GObject *object)
{
  SoleusDeletedFile *self = SOLEUS_DELETED_FILE (object);

  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->deleted_at, g_date_time_unref);

  G_OBJECT_CLASS (soleus_deleted_file_parent_class)->finalize (object);
}

static void
soleus_deleted_file_class_init (SoleusDeletedFileClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_deleted_file_get_property;
  object_class->set_property = soleus_deleted_file_set_property;
  object_class->finalize = soleus_deleted_file_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, construct);
  properties[PROP_IS_EXERCISE] = g_param_spec_boolean ("is-exercise", NULL, NULL, FALSE, construct);
  properties[PROP_DELETED_AT] = g_param_spec_boxed ("deleted-at", NULL, NULL, G_TYPE_DATE_TIME, construct);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
soleus_deleted_file_init (SoleusDeletedFile *self)
{
}

/**
 * soleus_deleted_file_new:
 * @id: what soleus_shelf_restore_async() is to be given
 * @name: what people called it
 * @is_exercise: whether it is an exercise
 * @deleted_at: when it was deleted
 *
 * Returns: (transfer full): a file of the person's own that can be had back
 */
SoleusDeletedFile *
soleus_deleted_file_new (const char *id,
                         const char *name,
                         gboolean    is_exercise,
                         GDateTime  *deleted_at)
{
  return g_object_new (SOLEUS_TYPE_DELETED_FILE, "id", id, "name", name, "is-exercise", is_exercise, "deleted-at", deleted_at, NULL);
}

/**
 * soleus_deleted_file_get_id:
 * @self: a deleted file
 *
 * Returns: (transfer none): what soleus_shelf_restore_async() is to be given: the id, and where several of one id were deleted, for the older ones something longer
 */
const char *
soleus_deleted_file_get_id (SoleusDeletedFile *self)
{
  return self->id;
}

const char *
soleus_deleted_file_get_name (SoleusDeletedFile *self)
{
  return self->name;
}

/**
 * soleus_deleted_file_get_is_exercise:
 * @self: a deleted file
 *
 * Returns: whether it is an exercise; else it is a routine
 */
gboolean
soleus_deleted_file_get_is_exercise (SoleusDeletedFile *self)
{
  return self->is_exercise;
}

/**
 * soleus_deleted_file_get_deleted_at:
 * @self: a deleted file
 *
 * Returns: (transfer none): when it was deleted, in universal time
 */
GDateTime *
soleus_deleted_file_get_deleted_at (SoleusDeletedFile *self)
{
  return self->deleted_at;
}
