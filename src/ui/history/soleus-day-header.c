/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-day-header.h"

#include "soleus-record-text.h"

/**
 * SoleusDayHeader:
 *
 * What stands above the sessions of a day: which day it was, and what was done on it.
 */
struct _SoleusDayHeader {
  GtkBox parent_instance;

  SoleusHistoryModel *model;
  int                 day;

  GtkLabel *day_label;
  GtkLabel *total_label;
};

G_DEFINE_FINAL_TYPE (SoleusDayHeader, soleus_day_header, GTK_TYPE_BOX)

static void
update (SoleusDayHeader *self)
{
  const SoleusDayTotal *total = soleus_history_model_get_total (self->model, self->day);
  g_autofree char      *day_text = soleus_day_to_text (self->day, soleus_history_model_get_today (self->model));
  g_autofree char      *total_text = total != NULL ? soleus_day_total_to_text (total) : g_strdup ("");

  gtk_label_set_label (self->day_label, day_text);
  gtk_label_set_label (self->total_label, total_text);
}

static void
on_model_refreshed (SoleusDayHeader *self)
{
  if (self->day > 0)
    update (self);
}

static void
soleus_day_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_DAY_HEADER);
  g_clear_object (&SOLEUS_DAY_HEADER (object)->model);

  G_OBJECT_CLASS (soleus_day_header_parent_class)->dispose (object);
}

static void
soleus_day_header_class_init (SoleusDayHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_day_header_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-day-header.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusDayHeader, day_label);
  gtk_widget_class_bind_template_child (widget_class, SoleusDayHeader, total_label);
}

static void
soleus_day_header_init (SoleusDayHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_day_header_new:
 * @model: where the totals of the days and the present day come from
 *
 * Returns: (transfer floating): a header without a day
 */
GtkWidget *
soleus_day_header_new (SoleusHistoryModel *model)
{
  SoleusDayHeader *self = g_object_new (SOLEUS_TYPE_DAY_HEADER, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "refreshed", G_CALLBACK (on_model_refreshed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * soleus_day_header_show_day:
 * @self: a header
 * @day: a day
 *
 * Shows this day, and follows its total.
 */
void
soleus_day_header_show_day (SoleusDayHeader *self,
                            int              day)
{
  g_return_if_fail (SOLEUS_IS_DAY_HEADER (self));

  self->day = day;
  update (self);
}
