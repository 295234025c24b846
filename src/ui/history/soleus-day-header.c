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
  GtkWidget parent_instance;

  SoleusHistoryModel *model;
  int                 day;

  GtkLabel *day_label;
  GtkLabel *total_label;
};

G_DEFINE_FINAL_TYPE (SoleusDayHeader, soleus_day_header, GTK_TYPE_WIDGET)

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
  SoleusDayHeader *self = SOLEUS_DAY_HEADER (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (soleus_day_header_parent_class)->dispose (object);
}

static void
soleus_day_header_class_init (SoleusDayHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_day_header_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_label (SoleusDayHeader *self,
           float            xalign,
           const char      *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
soleus_day_header_init (SoleusDayHeader *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 3);

  self->day_label = add_label (self, 0, "heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->day_label), TRUE);
  self->total_label = add_label (self, 1, "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->total_label), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->total_label), "caption");
  gtk_label_set_justify (self->total_label, GTK_JUSTIFY_RIGHT);
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
