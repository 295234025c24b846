/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-row.h"

#include "soleus-record-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusHistoryRow:
 *
 * One session in the list: when it was, which routine, what was done, and what is worth a second look.
 */
struct _SoleusHistoryRow {
  AdwBin parent_instance;

  SoleusHistoryEntry *entry; /* (nullable): while it isn't in use */
  char               *summary;

  GtkLabel *done_label;
  GtkLabel *name_label;
  GtkLabel *remarks_label;
  GtkLabel *time_label;
};

G_DEFINE_FINAL_TYPE (SoleusHistoryRow, soleus_history_row, ADW_TYPE_BIN)

typedef enum {
  PROP_SUMMARY = 1,
} SoleusHistoryRowProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

static void
update_summary (SoleusHistoryRow *self,
                const char       *time,
                const char       *name,
                const char       *done,
                const char       *remarks)
{
  /* Translators: For screen readers: the time of day, the routine and what was done. */
  g_autofree char *summary = g_strdup_printf (C_ ("history row", "%s, %s, %s"), time, name, done);

  if (*remarks != '\0') {
    g_autofree char *shorter = g_steal_pointer (&summary);

    /* Translators: For screen readers: what was done, and what the person said of it. */
    summary = g_strdup_printf (C_ ("history row", "%s, %s"), shorter, remarks);
  }

  if (g_set_str (&self->summary, summary))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
on_entry_changed (SoleusHistoryRow *self)
{
  SoleusSessionRecord *session = soleus_history_entry_get_session (self->entry);
  const char          *name = soleus_session_record_get_routine_name (session);
  g_autofree char     *time = soleus_clock_to_text (soleus_session_record_get_started (session));
  g_autofree char     *done = soleus_session_done_to_text (session);
  g_autofree char     *remarks = soleus_session_remarks_to_text (session);

  gtk_label_set_label (self->time_label, time);
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->done_label, done);
  gtk_label_set_label (self->remarks_label, remarks);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks_label), *remarks != '\0');
  update_summary (self, time, name, done, remarks);
}

static void
soleus_history_row_dispose (GObject *object)
{
  SoleusHistoryRow *self = SOLEUS_HISTORY_ROW (object);

  soleus_history_row_show_entry (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_HISTORY_ROW);
  g_clear_pointer (&self->summary, g_free);

  G_OBJECT_CLASS (soleus_history_row_parent_class)->dispose (object);
}

static void
soleus_history_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SoleusHistoryRow *self = SOLEUS_HISTORY_ROW (object);

  switch ((SoleusHistoryRowProperty) property_id) {
  case PROP_SUMMARY:
    g_value_set_string (value, self->summary);
    break;
  }
}

static void
soleus_history_row_class_init (SoleusHistoryRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_history_row_dispose;
  object_class->get_property = soleus_history_row_get_property;

  /**
   * SoleusHistoryRow:summary:
   *
   * All that the row says, in one line for assistive technology.
   */
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryRow, done_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryRow, remarks_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryRow, time_label);
}

static void
soleus_history_row_init (SoleusHistoryRow *self)
{
  /* The times stand in a column as wide as the longest of them. */
  SoleusStamp      late = { .utc_us = 22 * G_TIME_SPAN_HOUR };
  g_autofree char *text = soleus_clock_to_text (late);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_width_chars (self->time_label, (int) g_utf8_strlen (text, -1));
}

/**
 * soleus_history_row_show_entry:
 * @self: a row
 * @entry: (nullable): a session of the list, or %NULL to let go of the last
 *
 * Shows a session, and follows it.
 */
void
soleus_history_row_show_entry (SoleusHistoryRow   *self,
                               SoleusHistoryEntry *entry)
{
  g_return_if_fail (SOLEUS_IS_HISTORY_ROW (self));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, on_entry_changed, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "notify::session", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  on_entry_changed (self);
}
