/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-broken-file.h"
#include "soleus-text.h"

struct _SoleusBrokenFile {
  GObject parent_instance;

  char      *path;
  char      *display_name;
  GPtrArray *faults; /* (element-type SoleusFault) */
};

G_DEFINE_FINAL_TYPE (SoleusBrokenFile, soleus_broken_file, G_TYPE_OBJECT)

static void
soleus_broken_file_finalize (GObject *object)
{
  SoleusBrokenFile *self = SOLEUS_BROKEN_FILE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->display_name, g_free);
  g_clear_pointer (&self->faults, g_ptr_array_unref);

  G_OBJECT_CLASS (soleus_broken_file_parent_class)->finalize (object);
}

static void
soleus_broken_file_class_init (SoleusBrokenFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_broken_file_finalize;
}

static void
soleus_broken_file_init (SoleusBrokenFile *self)
{
}

/**
 * soleus_broken_file_new:
 * @path: the file
 * @faults: (element-type SoleusFault): what is wrong with it, at least one
 *
 * Returns: (transfer full): a file of the person's own that was passed over
 */
SoleusBrokenFile *
soleus_broken_file_new (const char *path,
                        GPtrArray  *faults)
{
  SoleusBrokenFile *self = g_object_new (SOLEUS_TYPE_BROKEN_FILE, NULL);

  self->path = g_strdup (path);
  self->display_name = soleus_text_name_file (path);
  self->faults = g_ptr_array_ref (faults);
  return self;
}

/**
 * soleus_broken_file_get_path:
 * @self: a broken file
 *
 * Returns: (transfer none): where it is, in the file system's encoding
 */
const char *
soleus_broken_file_get_path (SoleusBrokenFile *self)
{
  return self->path;
}

/**
 * soleus_broken_file_get_display_name:
 * @self: a broken file
 *
 * Returns: (transfer none): its name without the folder, in UTF-8
 */
const char *
soleus_broken_file_get_display_name (SoleusBrokenFile *self)
{
  return self->display_name;
}

/**
 * soleus_broken_file_get_faults:
 * @self: a broken file
 *
 * Returns: (transfer none) (element-type SoleusFault): what is wrong with it
 */
GPtrArray *
soleus_broken_file_get_faults (SoleusBrokenFile *self)
{
  return self->faults;
}
