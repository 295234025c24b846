/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-notices.h"

#include "soleus-announce.h"
#include "soleus-session-page.h"
#include "soleus-toast.h"
#include "soleus-whole-text.h"

/* What libadwaita leaves below a toast. */
#define GAP 24
/* How long a session's banner tells something: long enough to be read between two repetitions. */
#define TOLD_S 10

/**
 * SoleusNotices:
 *
 * Where the window tells what needs no answer, so that it never lies over what a person presses: toasts stand above the bottom bar of the page that is shown,
 * whatever its height is in this language and size of text. A session has its buttons all over its page: what was told before goes when it comes, and what is
 * told meanwhile stands in its banner for a while.
 */
struct _SoleusNotices {
  GObject parent_instance;

  AdwNavigationView *navigation;  /* (unowned): both belong to the window, which owns this */
  AdwToastOverlay   *toasts;      /* (unowned) */
  GtkCssProvider    *style;       /* (owned) */
  AdwToolbarView    *bars;        /* (nullable) (weak): of the page that is shown */
  guint              told_source; /* 0 unless something stands in a session's banner */
  char              *told;        /* (nullable): what was told last */
  AdwToast          *toast;       /* (nullable) (weak): in which, unless it was in a session */
};

G_DEFINE_FINAL_TYPE (SoleusNotices, soleus_notices, G_TYPE_OBJECT)

static AdwToolbarView *
find_bars (GtkWidget *widget)
{
  AdwToolbarView *bars = ADW_IS_TOOLBAR_VIEW (widget) ? ADW_TOOLBAR_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && bars == NULL; child = gtk_widget_get_next_sibling (child))
    bars = find_bars (child);
  return bars;
}

static void
lift (SoleusNotices *self)
{
  int              height = self->bars != NULL ? adw_toolbar_view_get_bottom_bar_height (self->bars) : 0;
  g_autofree char *rule = g_strdup_printf ("toastoverlay.notices > toast { margin-bottom: %dpx; }", GAP + height);

  gtk_css_provider_load_from_string (self->style, rule);
}

static void
on_visible_page_changed (SoleusNotices *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (self->bars != NULL)
    g_signal_handlers_disconnect_by_func (self->bars, lift, self);
  g_set_weak_pointer (&self->bars, page != NULL ? find_bars (GTK_WIDGET (page)) : NULL);
  if (self->bars != NULL)
    g_signal_connect_object (self->bars, "notify::bottom-bar-height", G_CALLBACK (lift), self, G_CONNECT_SWAPPED);
  lift (self);
  if (SOLEUS_IS_SESSION_PAGE (page))
    adw_toast_overlay_dismiss_all (self->toasts);
}

static void
on_told (gpointer data)
{
  SoleusNotices     *self = SOLEUS_NOTICES (data);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  self->told_source = 0;
  if (SOLEUS_IS_SESSION_PAGE (page))
    soleus_session_page_tell (SOLEUS_SESSION_PAGE (page), NULL);
}

static void
tell_in_session (SoleusNotices     *self,
                 SoleusSessionPage *page,
                 const char        *text)
{
  g_clear_handle_id (&self->told_source, g_source_remove);
  soleus_session_page_tell (page, text);
  self->told_source = g_timeout_add_seconds_once (TOLD_S, on_told, self);
}

static void
show_toast (SoleusNotices *self,
            const char    *text)
{
  AdwToast *toast = soleus_toast_new (text);

  soleus_toast_show_whole (toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
  /* The toolkit reads out only a title of its own. */
  soleus_announce (GTK_WIDGET (self->toasts), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
soleus_notices_dispose (GObject *object)
{
  SoleusNotices *self = SOLEUS_NOTICES (object);

  g_clear_handle_id (&self->told_source, g_source_remove);
  g_clear_weak_pointer (&self->bars);
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->told, g_free);
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
  G_OBJECT_CLASS (soleus_notices_parent_class)->dispose (object);
}

static void
soleus_notices_class_init (SoleusNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = soleus_notices_dispose;
}

static void
soleus_notices_init (SoleusNotices *self)
{
  self->style = gtk_css_provider_new ();
}

/**
 * soleus_notices_new:
 * @navigation: (transfer none): the pages of the window
 * @toasts: (transfer none): what lies over all of them
 *
 * Returns: (transfer full): where the window tells what needs no answer
 */
SoleusNotices *
soleus_notices_new (AdwNavigationView *navigation,
                    AdwToastOverlay   *toasts)
{
  SoleusNotices *self = g_object_new (SOLEUS_TYPE_NOTICES, NULL);

  self->navigation = navigation;
  self->toasts = toasts;
  gtk_widget_add_css_class (GTK_WIDGET (toasts), "notices");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (toasts)), GTK_STYLE_PROVIDER (self->style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (navigation, "notify::visible-page", G_CALLBACK (on_visible_page_changed), self, G_CONNECT_SWAPPED);
  on_visible_page_changed (self);
  return self;
}

/**
 * soleus_notices_tell:
 * @self: where to tell it
 * @text: what happened and what can be done, in a sentence
 */
void
soleus_notices_tell (SoleusNotices *self,
                     const char    *text)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  g_set_str (&self->told, text);
  g_clear_weak_pointer (&self->toast);
  if (SOLEUS_IS_SESSION_PAGE (page))
    tell_in_session (self, SOLEUS_SESSION_PAGE (page), text);
  else
    show_toast (self, text);
}

/**
 * soleus_notices_take_back:
 * @self: where it was told
 * @text: what was told
 *
 * It isn't true any more: if it still stands there, it goes.
 */
void
soleus_notices_take_back (SoleusNotices *self,
                          const char    *text)
{
  if (g_strcmp0 (self->told, text) != 0)
    return;

  g_clear_pointer (&self->told, g_free);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  if (self->told_source != 0) {
    g_clear_handle_id (&self->told_source, g_source_remove);
    on_told (self);
  }
}
