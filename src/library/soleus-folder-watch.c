/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-folder-watch.h"

/* Programs write in bursts (a copy of a hundred files, a save by way of a second file): what comes within this time is told together. */
#define BURST_MS 100

struct _SoleusFolderWatch {
  GObject parent_instance;

  GFileMonitor *monitor;
  GHashTable   *paths; /* (element-type filename), what has changed and hasn't been told */
  guint         burst_id;
};

G_DEFINE_FINAL_TYPE (SoleusFolderWatch, soleus_folder_watch, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_burst_ended (gpointer data)
{
  SoleusFolderWatch *self = data;
  g_autoptr (GPtrArray) paths = g_hash_table_steal_all_keys (self->paths);

  self->burst_id = 0;
  g_ptr_array_set_free_func (paths, g_free);
  g_signal_emit (self, signals[CHANGED], 0, paths);
}

static void
note (SoleusFolderWatch *self,
      GFile             *file)
{
  if (file == NULL)
    return;
  g_hash_table_add (self->paths, g_file_get_path (file));
  if (self->burst_id == 0)
    self->burst_id = g_timeout_add_once (BURST_MS, on_burst_ended, self);
}

static void
on_monitor_changed (GFileMonitor     *monitor,
                    GFile            *file,
                    GFile            *other,
                    GFileMonitorEvent event,
                    gpointer          data)
{
  SoleusFolderWatch *self = data;

  switch (event) {
  case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
  case G_FILE_MONITOR_EVENT_DELETED:
  case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED:
  case G_FILE_MONITOR_EVENT_RENAMED:
  case G_FILE_MONITOR_EVENT_MOVED_IN:
  case G_FILE_MONITOR_EVENT_MOVED_OUT:
  case G_FILE_MONITOR_EVENT_MOVED:
    note (self, file);
    note (self, other);
    break;
  case G_FILE_MONITOR_EVENT_CHANGED:
  case G_FILE_MONITOR_EVENT_CREATED:
    /* Half written. The hint that the changes are done follows, for what can't be written to at once. */
    break;
  case G_FILE_MONITOR_EVENT_PRE_UNMOUNT:
  case G_FILE_MONITOR_EVENT_UNMOUNTED:
    break;
  }
}

static void
soleus_folder_watch_dispose (GObject *object)
{
  SoleusFolderWatch *self = SOLEUS_FOLDER_WATCH (object);

  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->burst_id, g_source_remove);
  g_clear_pointer (&self->paths, g_hash_table_unref);

  G_OBJECT_CLASS (soleus_folder_watch_parent_class)->dispose (object);
}

static void
soleus_folder_watch_class_init (SoleusFolderWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = soleus_folder_watch_dispose;

  /**
   * SoleusFolderWatch::changed:
   * @self: a watch
   * @paths: (element-type filename): the files that came, changed or went, each once; the folder's own path when it came or went itself
   *
   * A burst of changes has ended.
   */
  signals[CHANGED] = g_signal_new ("changed", SOLEUS_TYPE_FOLDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
soleus_folder_watch_init (SoleusFolderWatch *self)
{
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * soleus_folder_watch_new:
 * @folder: a folder, which should exist: GLib looks for a missing one every few seconds
 * @error: why it can't be watched
 *
 * Tells on the main context of this thread what changes in @folder. Wakes nobody as long as nothing changes.
 *
 * Returns: (transfer full) (nullable): the watch, %NULL with @error set
 */
SoleusFolderWatch *
soleus_folder_watch_new (const char *folder,
                         GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, error);
  SoleusFolderWatch *self;

  if (monitor == NULL)
    return NULL;
  self = g_object_new (SOLEUS_TYPE_FOLDER_WATCH, NULL);
  self->monitor = g_steal_pointer (&monitor);
  g_signal_connect (self->monitor, "changed", G_CALLBACK (on_monitor_changed), self);
  return self;
}
