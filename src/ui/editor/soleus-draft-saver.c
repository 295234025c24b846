/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-draft-saver.h"

/* A moment without a key or a click: the person has come to a number. */
#define QUIET_MS 400

/**
 * SoleusDraftSaver:
 *
 * Puts a draft on the disk a moment after its last change, and at once when its page is left. What couldn't be saved is told by #SoleusDraftSaver:error and tried again with
 * the next change. A save under way keeps the saver alive.
 */
struct _SoleusDraftSaver {
  GObject parent_instance;

  SoleusDraft *draft; /* (owned) */
  SoleusShelf *shelf; /* (owned) */
  GError      *error; /* (owned) (nullable) */
  guint        timer; /* 0 unless a change waits */
  guint        n_saves;
};

G_DEFINE_FINAL_TYPE (SoleusDraftSaver, soleus_draft_saver, G_TYPE_OBJECT)

typedef enum {
  PROP_ERROR = 1,
  PROP_IS_BUSY,
} SoleusDraftSaverProperty;

static GParamSpec *properties[PROP_IS_BUSY + 1];

enum {
  SIGNAL_SAVED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

static void
set_error (SoleusDraftSaver *self,
           GError           *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (SoleusDraftSaver) self = data;
  GError *error = NULL;

  self->n_saves--;
  soleus_shelf_save_finish (SOLEUS_SHELF (source), result, &error);
  if (error != NULL)
    g_debug ("Saving '%s' failed: %s", soleus_draft_get_id (self->draft), error->message);
  else
    g_signal_emit (self, signals[SIGNAL_SAVED], 0);
  set_error (self, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

static gboolean
on_quiet (gpointer data)
{
  SoleusDraftSaver *self = data;

  self->timer = 0;
  soleus_draft_saver_save (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_changed (SoleusDraftSaver *self)
{
  if (soleus_draft_is_new (self->draft))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (QUIET_MS, on_quiet, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

static void
soleus_draft_saver_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusDraftSaver *self = SOLEUS_DRAFT_SAVER (object);

  switch ((SoleusDraftSaverProperty) property_id) {
  case PROP_ERROR:
    g_value_set_boxed (value, self->error);
    break;
  case PROP_IS_BUSY:
    g_value_set_boolean (value, soleus_draft_saver_get_is_busy (self));
    break;
  }
}

static void
soleus_draft_saver_finalize (GObject *object)
{
  SoleusDraftSaver *self = SOLEUS_DRAFT_SAVER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_error (&self->error);
  g_object_unref (self->draft);
  g_object_unref (self->shelf);

  G_OBJECT_CLASS (soleus_draft_saver_parent_class)->finalize (object);
}

static void
soleus_draft_saver_class_init (SoleusDraftSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = soleus_draft_saver_get_property;
  object_class->finalize = soleus_draft_saver_finalize;

  /**
   * SoleusDraftSaver:error:
   *
   * Why the last save failed; %NULL when it didn't. Its message is for people.
   */
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusDraftSaver:is-busy:
   *
   * Whether a change isn't on the disk yet.
   */
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusDraftSaver::saved:
   *
   * A state of the draft is on the disk, and the library has read it.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", SOLEUS_TYPE_DRAFT_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_draft_saver_init (SoleusDraftSaver *self)
{
}

/**
 * soleus_draft_saver_new:
 * @draft: what is edited
 * @shelf: where it is kept
 *
 * Returns: (transfer full): what saves it
 */
SoleusDraftSaver *
soleus_draft_saver_new (SoleusDraft *draft,
                        SoleusShelf *shelf)
{
  SoleusDraftSaver *self = g_object_new (SOLEUS_TYPE_DRAFT_SAVER, NULL);

  self->draft = g_object_ref (draft);
  self->shelf = g_object_ref (shelf);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_draft_saver_get_error:
 * @self: a saver
 *
 * Returns: (transfer none) (nullable): why the last save failed; %NULL when it didn't
 */
const GError *
soleus_draft_saver_get_error (SoleusDraftSaver *self)
{
  g_return_val_if_fail (SOLEUS_IS_DRAFT_SAVER (self), NULL);

  return self->error;
}

/**
 * soleus_draft_saver_get_is_busy:
 * @self: a saver
 *
 * Returns: whether a change isn't on the disk yet: it waits, or is being written
 */
gboolean
soleus_draft_saver_get_is_busy (SoleusDraftSaver *self)
{
  g_return_val_if_fail (SOLEUS_IS_DRAFT_SAVER (self), FALSE);

  return self->timer != 0 || self->n_saves > 0;
}

/**
 * soleus_draft_saver_save:
 * @self: a saver
 * @even_if_changed: whether to write over what another program wrote meanwhile, as the person has decided
 *
 * Saves now, changed or not.
 */
void
soleus_draft_saver_save (SoleusDraftSaver *self,
                         gboolean          even_if_changed)
{
  g_return_if_fail (SOLEUS_IS_DRAFT_SAVER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->n_saves++;
  soleus_shelf_save_async (self->shelf, self->draft, even_if_changed, NULL, on_saved, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

/**
 * soleus_draft_saver_flush:
 * @self: a saver
 *
 * Saves now what would be saved in a moment, for when nobody will be there in a moment.
 */
void
soleus_draft_saver_flush (SoleusDraftSaver *self)
{
  g_return_if_fail (SOLEUS_IS_DRAFT_SAVER (self));

  if (self->timer != 0)
    soleus_draft_saver_save (self, FALSE);
}
