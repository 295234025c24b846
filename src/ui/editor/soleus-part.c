/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-part.h"

/**
 * SoleusPart:
 *
 * What a row is about: the whole of a draft, or one item of a list in it, wherever that stands now. Rows name what they show by a key within it, so that they needn't know
 * when the item gets another place.
 *
 * #SoleusPart::changed says that the draft is another one, or that loads and distances are shown in other units. That of an item comes from whoever shows the list.
 */
struct _SoleusPart {
  GObject parent_instance;

  SoleusDraft  *draft;  /* (owned) */
  SoleusRegion *region; /* (owned) */
  char         *list;   /* (nullable): none for the whole */
  guint         index;
};

G_DEFINE_FINAL_TYPE (SoleusPart, soleus_part, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static unsigned signals[N_SIGNALS];

/* One property of a widget. It is the widget's. */
typedef struct {
  SoleusPart     *part;   /* (owned) */
  GObject        *widget; /* (unowned) */
  const char     *property;
  SoleusPartRead  read;
  SoleusPartWrite write;
  gpointer        data;
  GDestroyNotify  free_data; /* (nullable) */
} Binding;

static void
binding_free (Binding *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_object_unref (self->part);
  g_free (self);
}

static int
get_shown (Binding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_object_get_property (self->widget, self->property, &value);
  return g_value_get_int (&value);
}

static void
on_part_changed (Binding *self)
{
  int value = self->read (self->part, self->data);

  if (value != get_shown (self))
    g_object_set (self->widget, self->property, value, NULL);
}

/* What the draft says already, nobody has chosen. */
static void
on_widget_changed (Binding *self)
{
  int value = get_shown (self);

  if (value != self->read (self->part, self->data))
    self->write (self->part, value, self->data);
}

static void
soleus_part_finalize (GObject *object)
{
  SoleusPart *self = SOLEUS_PART (object);

  g_object_unref (self->draft);
  g_object_unref (self->region);
  g_free (self->list);

  G_OBJECT_CLASS (soleus_part_parent_class)->finalize (object);
}

static void
soleus_part_class_init (SoleusPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = soleus_part_finalize;

  /**
   * SoleusPart::changed:
   *
   * Whoever shows something of the part looks again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
soleus_part_init (SoleusPart *self)
{
}

static void
emit_changed (SoleusPart *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * soleus_part_new:
 * @draft: what is edited
 * @region: how loads and distances are shown
 *
 * Returns: (transfer full): the whole of a draft
 */
SoleusPart *
soleus_part_new (SoleusDraft  *draft,
                 SoleusRegion *region)
{
  SoleusPart *self = g_object_new (SOLEUS_TYPE_PART, NULL);

  self->draft = g_object_ref (draft);
  self->region = g_object_ref (region);
  g_signal_connect_object (draft, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * soleus_part_new_item:
 * @whole: the whole of a draft
 * @list: a JSON pointer to a list in it
 * @index: which item of the list
 *
 * Returns: (transfer full): the item
 */
SoleusPart *
soleus_part_new_item (SoleusPart *whole,
                      const char *list,
                      guint       index)
{
  SoleusPart *self = g_object_new (SOLEUS_TYPE_PART, NULL);

  self->draft = g_object_ref (whole->draft);
  self->region = g_object_ref (whole->region);
  self->list = g_strdup (list);
  self->index = index;
  return self;
}

/**
 * soleus_part_get_draft:
 * @self: a part
 *
 * Returns: (transfer none): what it is a part of
 */
SoleusDraft *
soleus_part_get_draft (SoleusPart *self)
{
  g_return_val_if_fail (SOLEUS_IS_PART (self), NULL);

  return self->draft;
}

SoleusUnits
soleus_part_get_units (SoleusPart *self)
{
  g_return_val_if_fail (SOLEUS_IS_PART (self), SOLEUS_UNITS_METRIC);

  return soleus_region_get_units (self->region);
}

guint
soleus_part_get_index (SoleusPart *self)
{
  g_return_val_if_fail (SOLEUS_IS_PART (self), 0);

  return self->index;
}

/**
 * soleus_part_set_index:
 * @self: an item of a list
 * @index: where it is now
 *
 * Says that the item may be another one, or in another place.
 */
void
soleus_part_set_index (SoleusPart *self,
                       guint       index)
{
  g_return_if_fail (SOLEUS_IS_PART (self));

  self->index = index;
  emit_changed (self);
}

/**
 * soleus_part_get_pointer:
 * @self: a part
 * @key: a JSON pointer within it, such as "/duration_s"; empty for the part itself
 *
 * Returns: (transfer full): where that is in the draft now
 */
char *
soleus_part_get_pointer (SoleusPart *self,
                         const char *key)
{
  g_return_val_if_fail (SOLEUS_IS_PART (self), NULL);

  return self->list != NULL ? g_strdup_printf ("%s/%u%s", self->list, self->index, key) : g_strdup (key);
}

/**
 * soleus_part_bind:
 * @self: a part
 * @widget: (type GObject.Object): what shows something of it
 * @property: (not nullable): its property, a number or a boolean, for as long as it lives
 * @read: what the property is
 * @write: what becomes of it when the person changes it
 * @data: (nullable): for @read and @write
 * @free_data: (nullable): frees @data with @widget
 *
 * Keeps a property of a widget and the draft in step, whoever changes either. Nothing is written that the draft says already.
 */
void
soleus_part_bind (SoleusPart     *self,
                  gpointer        widget,
                  const char     *property,
                  SoleusPartRead  read,
                  SoleusPartWrite write,
                  gpointer        data,
                  GDestroyNotify  free_data)
{
  Binding         *binding = g_new (Binding, 1);
  GClosure        *closure = g_cclosure_new_swap (G_CALLBACK (on_part_changed), binding, NULL);
  g_autofree char *notify = g_strconcat ("notify::", property, NULL);

  *binding = (Binding) { g_object_ref (self), widget, property, read, write, data, free_data };
  on_part_changed (binding);
  g_signal_connect_data (widget, notify, G_CALLBACK (on_widget_changed), binding, (GClosureNotify) (GCallback) binding_free, G_CONNECT_SWAPPED);
  g_object_watch_closure (widget, closure);
  g_signal_connect_closure (self, "changed", closure, FALSE);
}
