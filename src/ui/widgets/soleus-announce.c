/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-announce.h"
#include "soleus-text.h"

/* With GTK_A11Y=test GTK 4.18 calls a function that isn't there. */
static gboolean
can_announce (GtkRoot *window)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (window));

  return context != NULL && g_strcmp0 (G_OBJECT_TYPE_NAME (context), "GtkTestATContext") != 0;
}

/**
 * soleus_announce:
 * @widget: what it is about, in a window
 * @text: a sentence, translated; it may hold names from a file
 * @priority: whether it may interrupt what is being said
 *
 * Has a screen reader say it, in the name of the window. The window is known to the screen reader for as long as it is there: what a page says that has just come
 * is dropped while its place isn't known yet, and of two sentences of a page within a tenth of a second the second is.
 */
void
soleus_announce (GtkWidget                        *widget,
                 const char                       *text,
                 GtkAccessibleAnnouncementPriority priority)
{
  GtkRoot         *window = gtk_widget_get_root (widget);
  g_autofree char *plain = soleus_text_tidy (text);

  if (window != NULL && can_announce (window))
    gtk_accessible_announce (GTK_ACCESSIBLE (window), plain, priority);
}
