/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned             length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pages (const SoleusSheet *self,
            cairo_surface_t   *surface)
{
  cairo_t *cairo = cairo_create (surface);

  for (int page = 0; page < soleus_sheet_get_n_pages (self); page++) {
    soleus_sheet_draw_page (self, page, cairo);
    cairo_show_page (cairo);
  }
  cairo_destroy (cairo);
}

/**
 * soleus_sheet_to_pdf:
 * @self: a sheet
 * @error: where to put what went wrong
 *
 * Returns: (transfer full) (nullable): the sheet as a PDF document
 */
GBytes *
soleus_sheet_to_pdf (const SoleusSheet *self,
                     GError           **error)
{
  const SoleusSheetStyle *style = soleus_sheet_get_style (self);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, style->page_width, style->page_height);
  cairo_status_t   status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, soleus_sheet_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Soleus " SOLEUS_VERSION);
  draw_pages (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The sheet could not be drawn: %s"), cairo_status_to_string (status));
  return NULL;
}

/**
 * soleus_sheet_make_pdf:
 * @entry: a routine or an exercise
 * @request: how the sheet is wanted
 * @error: where to put what went wrong
 *
 * A #SoleusSheetFunc: lays out the sheet of an entry on the paper that was asked for. Needs no display.
 *
 * Returns: (transfer full) (nullable): a PDF document
 */
GBytes *
soleus_sheet_make_pdf (SoleusEntry              *entry,
                       const SoleusSheetRequest *request,
                       GError                  **error)
{
  GtkPaperSize *paper = gtk_paper_size_new (request->paper);
  double        width = gtk_paper_size_get_width (paper, GTK_UNIT_POINTS);
  double        height = gtk_paper_size_get_height (paper, GTK_UNIT_POINTS);
  g_autoptr (SoleusSheet) sheet = soleus_sheet_new (entry, soleus_sheet_style_new (width, height, 0.0, request->first_weekday, request->units, gtk_get_locale_direction () == GTK_TEXT_DIR_RTL));

  gtk_paper_size_free (paper);
  return soleus_sheet_to_pdf (sheet, error);
}
