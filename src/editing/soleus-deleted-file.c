/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-deleted-file.h"
#include "soleus-text.h"

struct _SoleusDeletedFile {
  GObject parent_instance;

  char      *id;
  char      *name;
  gboolean   is_exercise;
  GDateTime *deleted_at;
};

G_DEFINE_FINAL_TYPE (SoleusDeletedFile, soleus_deleted_file, G_TYPE_OBJECT)

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
  G_OBJECT_CLASS (klass)->finalize = soleus_deleted_file_finalize;
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
  SoleusDeletedFile *self = g_object_new (SOLEUS_TYPE_DELETED_FILE, NULL);

  self->id = g_strdup (id);
  self->name = soleus_text_tidy (name);
  self->is_exercise = is_exercise;
  self->deleted_at = g_date_time_ref (deleted_at);
  return self;
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
