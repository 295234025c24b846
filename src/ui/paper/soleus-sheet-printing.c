/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet-printing.h"

#include "soleus-sheet.h"

/* What one print needs until it is done. */
typedef struct {
  SoleusEntry  *entry;  /* (owned) */
  SoleusRegion *region; /* (owned) */
  SoleusSheet  *sheet;  /* (owned) (nullable): once the paper is known */
} Job;

static void
free_job (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->sheet, soleus_sheet_free);
  g_object_unref (job->entry);
  g_object_unref (job->region);
  g_free (job);
}

/* The widest of what the printer can't reach, so that the page stays even. */
static double
get_margin (GtkPageSetup *setup)
{
  double across = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  double along = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));

  return MAX (across, along);
}

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPageSetup     *setup = gtk_print_context_get_page_setup (context);
  SoleusSheetStyle *style = soleus_sheet_style_new (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), get_margin (setup),
                                                    soleus_region_get_first_weekday (job->region), soleus_region_get_units (job->region), gtk_get_locale_direction () == GTK_TEXT_DIR_RTL);

  g_clear_pointer (&job->sheet, soleus_sheet_free);
  job->sheet = soleus_sheet_new (job->entry, style);
  gtk_print_operation_set_n_pages (operation, soleus_sheet_get_n_pages (job->sheet));
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  soleus_sheet_draw_page (job->sheet, page, gtk_print_context_get_cairo_context (context));
}

/**
 * soleus_sheet_printing_new:
 * @entry: a routine or an exercise
 * @region: how the person's units and weeks are
 *
 * The sheet is laid out for the paper that is chosen when printing begins.
 *
 * Returns: (transfer full): an operation that prints the sheet of @entry; run it with gtk_print_operation_run()
 */
GtkPrintOperation *
soleus_sheet_printing_new (SoleusEntry  *entry,
                           SoleusRegion *region)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job               *job = g_new0 (Job, 1);

  job->entry = g_object_ref (entry);
  job->region = g_object_ref (region);
  gtk_print_operation_set_job_name (operation, soleus_entry_get_name (entry));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), job, free_job, G_CONNECT_DEFAULT);
  return operation;
}
