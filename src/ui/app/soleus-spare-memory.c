/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-spare-memory.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

/* By then the page that has gone is freed, and what took its place is painted. */
#define DELAY_MS 1000

/**
 * SoleusSpareMemory:
 *
 * Gives memory back to the system after something that took a lot of it for a short time: what is freed in the middle of the heap stays with the program otherwise. Where
 * the C library can't do that, nothing happens.
 */
struct _SoleusSpareMemory {
  GObject parent_instance;

  guint source; /* 0 unless something is to be given back */
};

G_DEFINE_FINAL_TYPE (SoleusSpareMemory, soleus_spare_memory, G_TYPE_OBJECT)

static void
give_back (gpointer data)
{
  SOLEUS_SPARE_MEMORY (data)->source = 0;
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

static void
soleus_spare_memory_dispose (GObject *object)
{
  g_clear_handle_id (&SOLEUS_SPARE_MEMORY (object)->source, g_source_remove);

  G_OBJECT_CLASS (soleus_spare_memory_parent_class)->dispose (object);
}

static void
soleus_spare_memory_class_init (SoleusSpareMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_spare_memory_dispose;
}

static void
soleus_spare_memory_init (SoleusSpareMemory *self)
{
}

/**
 * soleus_spare_memory_new:
 *
 * Returns: (transfer full): an object that has nothing to do yet
 */
SoleusSpareMemory *
soleus_spare_memory_new (void)
{
  return g_object_new (SOLEUS_TYPE_SPARE_MEMORY, NULL);
}

/**
 * soleus_spare_memory_give_back_soon:
 * @self: the object
 *
 * Gives back what is free a second from now, once, however often it is asked meanwhile.
 */
void
soleus_spare_memory_give_back_soon (SoleusSpareMemory *self)
{
  g_return_if_fail (SOLEUS_IS_SPARE_MEMORY (self));

  if (self->source == 0)
    self->source = g_timeout_add_once (DELAY_MS, give_back, self);
}
