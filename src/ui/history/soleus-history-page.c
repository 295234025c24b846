/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-history-page.h"

#include "soleus-day-header.h"
#include "soleus-history-entry.h"
#include "soleus-history-model.h"
#include "soleus-history-row.h"
#include "soleus-list-top.h"
#include "soleus-record-text.h"
#include "soleus-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusHistoryPage:
 *
 * The days on which something was done, newest first, each with its total and its sessions. A session is opened with `win.show-record`.
 *
 * The history isn't touched before the page is first seen, nor while it is out of sight. It reads a page of sessions at a time, as far as one scrolls. It tells what
 * is wrong with the history, too: that nothing can be kept in it, or that it was damaged, which comes back at each start until the person presses OK.
 */
struct _SoleusHistoryPage {
  AdwBin parent_instance;

  SoleusHistory      *history;
  SoleusHistoryModel *model;
  GCancellable       *cancellable; /* what is asked for goes with the page */
  char               *aside;       /* (nullable): where a damaged history is, until the person knows */
  gboolean            stale;       /* The history changed since it was last read, or was never read. */
  GtkWidget          *window;      /* (nullable) (unowned): the root, while the page is mapped */

  GtkAdjustment *adjustment;
  AdwBanner     *banner;
  AdwStatusPage *failed_page;
  GtkListView   *list_view;
  GtkStack      *stack;
};

G_DEFINE_FINAL_TYPE (SoleusHistoryPage, soleus_history_page, ADW_TYPE_BIN)

static void
update_today (SoleusHistoryPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  soleus_history_model_set_today (self->model, soleus_day_from_date_time (now));
}

static void
refresh (SoleusHistoryPage *self)
{
  self->stale = FALSE;
  update_today (self);
  soleus_history_model_refresh (self->model);
}

static gboolean
has_sessions (SoleusHistoryPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;
}

/* One thing at a time: what was set aside stays until the person knows. */
static void
show_banner (SoleusHistoryPage *self,
             const char        *text,
             const char        *button)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  if (self->aside != NULL)
    return;

  adw_banner_set_title (self->banner, title);
  adw_banner_set_button_label (self->banner, button);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner), NULL);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
on_banner_button_clicked (SoleusHistoryPage *self)
{
  if (self->aside != NULL)
    soleus_history_forget_set_aside (self->history);
  g_clear_pointer (&self->aside, g_free);
  adw_banner_set_revealed (self->banner, FALSE);
  refresh (self);
}

static void
on_history_changed (SoleusHistoryPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->stale = TRUE;
}

static void
on_history_set_aside (SoleusHistoryPage    *self,
                      const SoleusSetAside *told)
{
  g_autofree char *full_name = g_filename_display_name (told->path);
  g_autofree char *plain = soleus_text_tidy (full_name);
  g_autofree char *name = soleus_text_name_file (told->path);
  g_autofree char *text = soleus_set_aside_to_text (told, name);

  g_clear_pointer (&self->aside, g_free);
  show_banner (self, text, _ ("_OK"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner), plain);
  g_set_str (&self->aside, told->path);
}

/* Whoever looks at the top wants to see the newest. */
static void
on_model_items_changed (SoleusHistoryPage *self,
                        unsigned           position)
{
  if (position == 0 && gtk_adjustment_get_value (self->adjustment) < 1)
    soleus_list_top_show (self->list_view);
}

static void
show_failed (SoleusHistoryPage *self,
             const char        *title,
             const char        *message)
{
  g_autofree char *description = g_markup_escape_text (message, -1);

  adw_status_page_set_title (self->failed_page, title);
  adw_status_page_set_description (self->failed_page, description);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* That there are no sessions yet would be half of the truth where none can be kept. */
static void
on_keeping_tried (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  SoleusHistoryPage *self = data;
  g_autoptr (GError) error = NULL;

  soleus_history_finish (SOLEUS_HISTORY (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error == NULL && self->aside == NULL)
    adw_banner_set_revealed (self->banner, FALSE);
  if (error == NULL && !has_sessions (self))
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (error != NULL && has_sessions (self))
    show_banner (self, error->message, _ ("_Try Again"));
  else if (error != NULL)
    show_failed (self, _ ("Sessions Can’t Be Saved"), error->message);
}

static void
on_model_refreshed (SoleusHistoryPage *self)
{
  if (has_sessions (self))
    gtk_stack_set_visible_child_name (self->stack, "sessions");
  soleus_history_try_keeping (self->history, self->cancellable, on_keeping_tried, self);
}

static void
on_model_failed (SoleusHistoryPage *self,
                 const char        *message)
{
  self->stale = TRUE;
  if (has_sessions (self))
    show_banner (self, message, _ ("_Try Again"));
  else
    show_failed (self, _ ("The History Can’t Be Read"), message);
}

/* Older sessions are read before the last ones come into view. */
static void
on_adjustment_changed (SoleusHistoryPage *self)
{
  double height = gtk_adjustment_get_page_size (self->adjustment);
  double below = gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_value (self->adjustment) - height;

  if (height > 0 && below < 2 * height)
    soleus_history_model_load_more (self->model);
}

static void
on_list_view_activated (SoleusHistoryPage *self,
                        unsigned           position)
{
  g_autoptr (SoleusHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", soleus_history_entry_get_id (entry));
}

static void
on_row_setup (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkWidget *row = g_object_new (SOLEUS_TYPE_HISTORY_ROW, NULL);

  gtk_list_item_set_child (item, row);
  g_object_bind_property (item, "item", row, "entry", G_BINDING_SYNC_CREATE);
  g_object_bind_property (row, "summary", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
on_header_setup (SoleusHistoryPage *self,
                 GtkListHeader     *header)
{
  gtk_list_header_set_child (header, soleus_day_header_new (self->model));
}

static void
on_header_bound (GtkListItemFactory *factory,
                 GtkListHeader      *header)
{
  soleus_day_header_show_day (SOLEUS_DAY_HEADER (gtk_list_header_get_child (header)), soleus_history_entry_get_day (gtk_list_header_get_item (header)));
}

static void
soleus_history_page_map (GtkWidget *widget)
{
  SoleusHistoryPage *self = SOLEUS_HISTORY_PAGE (widget);

  GTK_WIDGET_CLASS (soleus_history_page_parent_class)->map (widget);

  /* Midnight may have passed since the window was last looked at. */
  self->window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (update_today), self, G_CONNECT_SWAPPED);

  if (self->stale)
    refresh (self);
  else
    update_today (self);
}

static void
soleus_history_page_unmap (GtkWidget *widget)
{
  SoleusHistoryPage *self = SOLEUS_HISTORY_PAGE (widget);

  g_signal_handlers_disconnect_by_func (self->window, update_today, self);
  self->window = NULL;

  GTK_WIDGET_CLASS (soleus_history_page_parent_class)->unmap (widget);
}

static void
soleus_history_page_dispose (GObject *object)
{
  SoleusHistoryPage *self = SOLEUS_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->aside, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_HISTORY_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (soleus_history_page_parent_class)->dispose (object);
}

static void
soleus_history_page_class_init (SoleusHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_history_page_dispose;
  widget_class->map = soleus_history_page_map;
  widget_class->unmap = soleus_history_page_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryPage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, SoleusHistoryPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_adjustment_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_banner_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_header_bound);
  gtk_widget_class_bind_template_callback (widget_class, on_header_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_list_view_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
}

static void
soleus_history_page_init (SoleusHistoryPage *self)
{
  self->stale = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_history_page_new:
 * @history: the history
 *
 * Makes the page. Its actions are `win.show-record` with the id of a session, and `win.show-library`.
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
soleus_history_page_new (SoleusHistory *history)
{
  SoleusHistoryPage *self = g_object_new (SOLEUS_TYPE_HISTORY_PAGE, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->history = g_object_ref (history);
  self->model = soleus_history_model_new (history);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (on_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_model_refreshed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (on_model_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "set-aside", G_CALLBACK (on_history_set_aside), self, G_CONNECT_SWAPPED);

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  return GTK_WIDGET (self);
}
