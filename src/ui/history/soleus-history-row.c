/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-row.h"

#include "soleus-closures.h"
#include "soleus-record-text.h"

/**
 * SoleusHistoryRow:
 *
 * One session in the list: when it was, which routine, what was done, and what is worth a second look.
 */
struct _SoleusHistoryRow {
  AdwBin parent_instance;

  SoleusHistoryEntry *entry; /* (nullable): while it isn't in use */
  char               *summary;

  GtkLabel *time_label;
};

G_DEFINE_FINAL_TYPE (SoleusHistoryRow, soleus_history_row, ADW_TYPE_BIN)

typedef enum {
  PROP_ENTRY = 1,
  PROP_SUMMARY,
} SoleusHistoryRowProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

static void
soleus_history_row_dispose (GObject *object)
{
  SoleusHistoryRow *self = SOLEUS_HISTORY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_HISTORY_ROW);
  g_clear_object (&self->entry);
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
  case PROP_ENTRY:
    g_value_set_object (value, self->entry);
    break;
  case PROP_SUMMARY:
    g_value_set_string (value, self->summary);
    break;
  }
}

static void
soleus_history_row_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SoleusHistoryRow *self = SOLEUS_HISTORY_ROW (object);

  switch ((SoleusHistoryRowProperty) property_id) {
  case PROP_ENTRY:
    if (g_set_object (&self->entry, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_SUMMARY:
    if (g_set_str (&self->summary, g_value_get_string (value)))
      g_object_notify_by_pspec (object, pspec);
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
  object_class->set_property = soleus_history_row_set_property;

  /**
   * SoleusHistoryRow:entry:
   *
   * The place in the list whose session it shows, and follows.
   */
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, SOLEUS_TYPE_HISTORY_ENTRY, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusHistoryRow:summary:
   *
   * All that the row says, in one line for assistive technology.
   */
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryRow, time_label);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_get_routine_name);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_summarize_session);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_tell_done);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_tell_remarks);
  gtk_widget_class_bind_template_callback (widget_class, soleus_closure_tell_start);
  soleus_closures_bind (widget_class);
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
