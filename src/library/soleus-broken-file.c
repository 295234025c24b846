/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-broken-file.h"

struct _SoleusBrokenFile {
  GObject parent_instance;

  char      *path;
  char      *display_name;
  GPtrArray *faults; /* (element-type SoleusFault) */
};

G_DEFINE_FINAL_TYPE (SoleusBrokenFile, soleus_broken_file, G_TYPE_OBJECT)

typedef enum {
  PROP_PATH = 1,
  PROP_DISPLAY_NAME,
  PROP_FAULTS,
} SoleusBrokenFileProperty;

static GParamSpec *properties[PROP_FAULTS + 1];

static void
soleus_broken_file_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusBrokenFile *self = SOLEUS_BROKEN_FILE (object);

  switch ((SoleusBrokenFileProperty) property_id) {
  case PROP_PATH:
    g_value_set_string (value, self->path);
    break;
  case PROP_DISPLAY_NAME:
    g_value_set_string (value, self->display_name);
    break;
  case PROP_FAULTS:
    g_value_set_boxed (value, self->faults);
    break;
  }
}

static void
soleus_broken_file_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusBrokenFile *self = SOLEUS_BROKEN_FILE (object);

  switch ((SoleusBrokenFileProperty) property_id) {
  case PROP_PATH:
    self->path = g_value_dup_string (value);
    self->display_name = g_filename_display_basename (self->path);
    break;
  case PROP_FAULTS:
    self->faults = g_value_dup_boxed (value);
    break;
  case PROP_DISPLAY_NAME:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    break;
  }
}

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
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = soleus_broken_file_get_property;
  object_class->set_property = soleus_broken_file_set_property;
  object_class->finalize = soleus_broken_file_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, construct);
  properties[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FAULTS] = g_param_spec_boxed ("faults", NULL, NULL, G_TYPE_PTR_ARRAY, construct);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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
  return g_object_new (SOLEUS_TYPE_BROKEN_FILE, "path", path, "faults", faults, NULL);
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
