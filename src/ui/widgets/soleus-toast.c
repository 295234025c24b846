/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-toast.h"

#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/* How long a deletion can be undone where it happened. */
#define UNDO_S 10

/**
 * soleus_toast_new:
 * @text: what happened and what can be done, in a sentence
 *
 * Tells the person something that doesn't need an answer. The text may hold names from a file, so it is never markup.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
soleus_toast_new (const char *text)
{
  g_autofree char *plain = soleus_text_tidy (text);
  AdwToast        *toast = adw_toast_new (plain);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

/**
 * soleus_toast_new_with_undo:
 * @text: what happened
 * @action_name: what Undo calls …
 * @target: … with this
 *
 * Returns: (transfer full): a toast with Undo, long enough to be reached, which doesn't wait behind one that only tells
 */
AdwToast *
soleus_toast_new_with_undo (const char *text,
                            const char *action_name,
                            const char *target)
{
  AdwToast *toast = soleus_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, action_name);
  adw_toast_set_action_target (toast, "s", target);
  adw_toast_set_timeout (toast, UNDO_S);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  return toast;
}

/**
 * soleus_toast_show:
 * @widget: (nullable): what the toast comes over; %NULL when it has gone meanwhile
 * @toast: (transfer full): a toast
 *
 * Shows a toast where the window has its toasts.
 */
void
soleus_toast_show (GtkWidget *widget,
                   AdwToast  *toast)
{
  GtkWidget *overlay = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) : NULL;

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * soleus_toast_tell:
 * @widget: (nullable): the window or anything in it; %NULL when it has gone meanwhile
 * @text: what happened and what can be done, in a sentence
 *
 * Tells the person something that doesn't need an answer, by `win.notice`: during a session a toast would lie over its buttons.
 */
void
soleus_toast_tell (GtkWidget  *widget,
                   const char *text)
{
  g_autofree char *plain = soleus_text_tidy (text);

  if (widget != NULL)
    gtk_widget_activate_action (widget, "win.notice", "s", plain);
}
