/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-editor-closing.h"
#include "soleus-editor-page.h"
#include "soleus-toast.h"

#include <glib/gi18n-lib.h>

/* On a saver whose error the person has been told at closing. */
static const char told_key[] = "soleus-told-at-closing";

static SoleusDraftSaver *
find_saver (AdwNavigationView *navigation)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (navigation);

  return page != NULL && soleus_editor_page_get_draft (page) != NULL ? soleus_editor_page_get_saver (page) : NULL;
}

static void
on_busy_changed (SoleusDraftSaver *saver,
                 GParamSpec       *pspec,
                 GtkWindow        *window)
{
  if (soleus_draft_saver_get_is_busy (saver))
    return;
  g_signal_handlers_disconnect_by_func (saver, on_busy_changed, window);
  gtk_window_close (window);
}

/**
 * soleus_editor_closing_hold:
 * @window: a window that is about to close
 * @navigation: its pages
 * @toasts: where it tells things
 *
 * Sees to it that nothing is lost by closing. What isn't on the disk yet is saved, and then the window closes. What can't be saved is told once for each failure; whoever
 * closes the window again gives it up.
 *
 * Returns: whether the window must stay for now
 */
gboolean
soleus_editor_closing_hold (GtkWindow         *window,
                            AdwNavigationView *navigation,
                            AdwToastOverlay   *toasts)
{
  SoleusDraftSaver *saver = find_saver (navigation);
  const GError     *error;

  if (saver == NULL)
    return FALSE;
  soleus_draft_saver_flush (saver);
  if (soleus_draft_saver_get_is_busy (saver)) {
    g_signal_handlers_disconnect_by_func (saver, on_busy_changed, window);
    g_signal_connect_object (saver, "notify::is-busy", G_CALLBACK (on_busy_changed), window, G_CONNECT_DEFAULT);
    return TRUE;
  }
  error = soleus_draft_saver_get_error (saver);
  if (error == NULL || g_object_get_data (G_OBJECT (saver), told_key) == error)
    return FALSE;
  g_object_set_data (G_OBJECT (saver), told_key, (gpointer) error);
  adw_toast_overlay_add_toast (toasts, soleus_toast_new (_ ("Not saved yet: see above. Close again to give the changes up")));
  return TRUE;
}
