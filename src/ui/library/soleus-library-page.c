/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-page.h"
#include "soleus-announce.h"
#include "soleus-entry-text.h"
#include "soleus-filter-text.h"
#include "soleus-library-list.h"
#include "soleus-library-search-bar.h"
#include "soleus-library-sections.h"
#include "soleus-pick.h"
#include "soleus-recent-routines.h"

#include <glib/gi18n-lib.h>

/* More than the largest screen has room for. At each key a list makes all of its rows anew, up to two hundred, and nobody scrolls that far between two keys. */
#define PAGE 40

/**
 * SoleusLibraryPage:
 *
 * Everything that can be started: on top what to begin with, then what couldn't be read, the person's own, the favourites, what was done lately, and group after group. It
 * follows the library: what stays keeps its widgets, its place and the focus.
 *
 * While something is looked for, the list shows what was found, as far as one scrolls: by words the best first, by filters alone in the groups. What was looked for isn't
 * kept: who comes back another day wants to see everything.
 *
 * # Keys
 * Typing begins a search, wherever the focus is in the window; Esc leaves it.
 *
 * # Actions
 * `win.open-routine` and `app.start` with an id. The page itself has the group `library`:
 *
 * - `library.search`: whether the library is searched; off while the page isn't seen;
 * - `library.favourite` (s): marks an id as a favourite, or takes the mark away.
 *
 * # Size
 * From 320 × 120. When narrow and high enough, the figure of the recommended routine stands above its text; when low, its card is smaller, so that Start is seen.
 */
struct _SoleusLibraryPage {
  AdwBin parent_instance;

  SoleusLibrary        *library;
  SoleusFavourites     *favourites;
  SoleusRecentRoutines *recent;
  GSimpleActionGroup   *actions;

  GListModel          *sections;        /* All of the library */
  GListStore          *favourite_picks; /* (owned) */
  GListStore          *recent_picks;    /* (owned) */
  GStrv                recent_ids;      /* (nullable): those that are shown */
  SoleusLibraryFilter *filter;
  SoleusLibrarySearch *search; /* (nullable): until something is first looked for */
  GListModel          *groups; /* (nullable): what was found, in its groups; likewise */
  GtkSliceListModel   *found;  /* (nullable): the part of either that is shown; likewise */

  GtkBox                 *content;
  SoleusLibraryList      *list;
  SoleusLibrarySearchBar *search_bar; /* (nullable): until something is first looked for */
  AdwStatusPage          *nothing;    /* (nullable): until nothing is first found */
  GtkWidget              *around;     /* (nullable) (unowned): whose keys begin a search, while the page is seen */
  GtkEventController     *keys;       /* (nullable) (unowned): likewise */
  GdkFrameClock          *clock;      /* (nullable) (unowned): while the page is seen */

  gboolean narrow;
  gboolean is_short;
};

G_DEFINE_FINAL_TYPE (SoleusLibraryPage, soleus_library_page, ADW_TYPE_BIN)

typedef enum {
  PROP_NARROW = 1,
  PROP_SHORT,
} SoleusLibraryPageProperty;

static GParamSpec *properties[PROP_SHORT + 1];

static void
update_layout (SoleusLibraryPage *self)
{
  if (self->nothing != NULL)
    adw_status_page_set_icon_name (self->nothing, self->is_short ? NULL : "system-search-symbolic");
  soleus_library_list_set_layout (self->list, self->narrow, self->is_short);
}

static gboolean
is_searching (SoleusLibraryPage *self)
{
  return self->search != NULL && soleus_library_search_get_is_active (self->search);
}

static void
on_clear_filters (SoleusLibraryPage *self)
{
  soleus_library_filter_clear (self->filter);
  soleus_library_search_bar_set_open (self->search_bar, TRUE);
}

static void
make_nothing (SoleusLibraryPage *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Clear Filters"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clear_filters), self, G_CONNECT_SWAPPED);
  self->nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "title", _ ("No Results"), "child", button, "vexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "compact");
  gtk_box_append (self->content, GTK_WIDGET (self->nothing));
  update_layout (self);
}

/* What is found nowhere isn't a dead end: the page says what to do. */
static void
show_nothing (SoleusLibraryPage *self)
{
  gboolean is_filtered = !soleus_library_filter_get_is_empty (self->filter);

  if (self->nothing == NULL)
    make_nothing (self);
  adw_status_page_set_description (self->nothing, soleus_search_nothing_to_text (self->search, is_filtered));
  gtk_widget_set_visible (adw_status_page_get_child (self->nothing), is_filtered);
}

static void
show_found (SoleusLibraryPage *self)
{
  gboolean         has_text = soleus_library_search_get_has_text (self->search);
  gboolean         is_empty = is_searching (self) && g_list_model_get_n_items (G_LIST_MODEL (self->search)) == 0;
  g_autofree char *title = has_text ? soleus_result_count_to_text (g_list_model_get_n_items (G_LIST_MODEL (self->search))) : NULL;

  if (is_empty)
    show_nothing (self);
  if (self->nothing != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->nothing), is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);

  if (is_searching (self))
    gtk_slice_list_model_set_model (self->found, has_text ? G_LIST_MODEL (self->search) : self->groups);
  soleus_library_list_show (self->list, is_searching (self) ? G_LIST_MODEL (self->found) : self->sections, title);
}

/* Says politely how much was found: who can't see the list hears it between two words. */
static void
on_searched (SoleusLibraryPage *self)
{
  gtk_slice_list_model_set_size (self->found, PAGE);
  show_found (self);
  soleus_library_list_show_top (self->list);
  if (is_searching (self)) {
    g_autofree char *found = soleus_result_count_to_text (g_list_model_get_n_items (G_LIST_MODEL (self->search)));

    soleus_announce (GTK_WIDGET (self), found, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  }
}

static void
on_search_opened (SoleusLibraryPage *self)
{
  gboolean open = soleus_library_search_bar_get_open (self->search_bar);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "search")), g_variant_new_boolean (open));
  if (!open && gtk_widget_get_mapped (GTK_WIDGET (self)))
    soleus_library_list_focus_first (self->list);
}

static void
on_first_opened (SoleusLibraryPage *self)
{
  if (is_searching (self))
    soleus_library_list_open_first (self->list);
}

/* The next part comes before the last of what is shown is in view. */
static void
on_end_neared (SoleusLibraryPage *self)
{
  guint size = gtk_slice_list_model_get_size (self->found);

  if (is_searching (self) && g_list_model_get_n_items (G_LIST_MODEL (self->found)) == size)
    gtk_slice_list_model_set_size (self->found, size + PAGE);
}

/* The first frame needs nothing of it. */
static void
ensure_search (SoleusLibraryPage *self)
{
  if (self->search != NULL)
    return;
  self->search = soleus_library_search_new (G_LIST_MODEL (self->library), self->filter, soleus_entry_to_search_words);
  self->groups = soleus_library_sections_new_for_groups (G_LIST_MODEL (self->search));
  self->found = gtk_slice_list_model_new (NULL, 0, PAGE);
  self->search_bar = SOLEUS_LIBRARY_SEARCH_BAR (soleus_library_search_bar_new (G_LIST_MODEL (self->library), self->filter, self->search));
  gtk_box_prepend (self->content, GTK_WIDGET (self->search_bar));
  g_signal_connect_object (self->search, "searched", G_CALLBACK (on_searched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "items-changed", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "end-neared", G_CALLBACK (on_end_neared), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::open", G_CALLBACK (on_search_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "first-wanted", G_CALLBACK (soleus_library_list_focus_first), self->list, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "first-opened", G_CALLBACK (on_first_opened), self, G_CONNECT_SWAPPED);
}

static void
on_search_state (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       data)
{
  SoleusLibraryPage *self = data;

  ensure_search (self);
  soleus_library_search_bar_set_open (self->search_bar, g_variant_get_boolean (state));
}

static void
on_favourite (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  SoleusLibraryPage *self = data;

  soleus_favourites_toggle (self->favourites, g_variant_get_string (parameter, NULL));
}

static const GActionEntry action_entries[] = {
  { .name = "search", .state = "false", .change_state = on_search_state },
  { .name = "favourite", .activate = on_favourite, .parameter_type = "s" },
};

/* In a dialog above the page, letters are the dialog's. */
static gboolean
is_addressed (SoleusLibraryPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->around));
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);

  return focus == NULL || page == NULL || gtk_widget_is_ancestor (focus, page);
}

/* A key that types begins a search. A space doesn't: it presses what has the focus. */
static gboolean
on_key_pressed (SoleusLibraryPage     *self,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                GtkEventControllerKey *keys)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (!is_addressed (self))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && self->search_bar != NULL && soleus_library_search_bar_get_open (self->search_bar)) {
    soleus_library_search_bar_set_open (self->search_bar, FALSE);
    return GDK_EVENT_STOP;
  }
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || letter <= ' ' || !g_unichar_isprint (letter))
    return GDK_EVENT_PROPAGATE;
  ensure_search (self);
  return soleus_library_search_bar_type (self->search_bar, keys);
}

static void
on_favourites_changed (SoleusLibraryPage *self)
{
  soleus_picks_update (self->favourite_picks, self->library, SOLEUS_PICK_ROLE_FAVOURITE, soleus_favourites_get_ids (self->favourites));
}

static void
show_recent (SoleusLibraryPage *self)
{
  g_strfreev (self->recent_ids);
  self->recent_ids = g_strdupv ((char **) soleus_recent_routines_get_ids (self->recent));
  soleus_picks_update (self->recent_picks, self->library, SOLEUS_PICK_ROLE_RECENT, (const char *const *) self->recent_ids);
}

static void
on_library_changed (SoleusLibraryPage *self)
{
  on_favourites_changed (self);
  if (self->recent_ids != NULL)
    soleus_picks_update (self->recent_picks, self->library, SOLEUS_PICK_ROLE_RECENT, (const char *const *) self->recent_ids);
}

/* Who has scrolled is looking at something that mustn't move away: it comes when the page is next out of sight. */
static void
on_recent_refreshed (SoleusLibraryPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || soleus_library_list_is_at_top (self->list))
    show_recent (self);
}

/* The history isn't touched before the page is drawn. */
static void
on_painted (SoleusLibraryPage *self)
{
  g_signal_handlers_disconnect_by_func (self->clock, on_painted, self);
  soleus_recent_routines_refresh (self->recent);
}

static void
set_is_seen (SoleusLibraryPage *self,
             gboolean           is_seen)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "search")), is_seen);
}

static void
soleus_library_page_map (GtkWidget *widget)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (widget);

  GTK_WIDGET_CLASS (soleus_library_page_parent_class)->map (widget);

  self->around = GTK_WIDGET (gtk_widget_get_root (widget));
  self->keys = gtk_event_controller_key_new ();
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->around, self->keys);

  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (self->clock, "after-paint", G_CALLBACK (on_painted), self, G_CONNECT_SWAPPED);
  set_is_seen (self, TRUE);
}

static void
soleus_library_page_unmap (GtkWidget *widget)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (widget);

  set_is_seen (self, FALSE);
  g_signal_handlers_disconnect_by_func (self->clock, on_painted, self);
  self->clock = NULL;
  gtk_widget_remove_controller (self->around, self->keys);
  self->around = NULL;
  self->keys = NULL;

  GTK_WIDGET_CLASS (soleus_library_page_parent_class)->unmap (widget);

  show_recent (self);
}

static void
set_flag (SoleusLibraryPage *self,
          gboolean          *flag,
          const GValue      *value,
          GParamSpec        *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;
  *flag = g_value_get_boolean (value);
  update_layout (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
soleus_library_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (object);

  switch ((SoleusLibraryPageProperty) property_id) {
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  case PROP_SHORT:
    g_value_set_boolean (value, self->is_short);
    break;
  }
}

static void
soleus_library_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (object);

  switch ((SoleusLibraryPageProperty) property_id) {
  case PROP_NARROW:
    set_flag (self, &self->narrow, value, pspec);
    break;
  case PROP_SHORT:
    set_flag (self, &self->is_short, value, pspec);
    break;
  }
}

static void
soleus_library_page_dispose (GObject *object)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LIBRARY_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->groups);
  g_clear_object (&self->search);
  g_clear_object (&self->sections);
  g_clear_object (&self->favourite_picks);
  g_clear_object (&self->recent_picks);
  g_clear_pointer (&self->recent_ids, g_strfreev);
  g_clear_object (&self->recent);
  g_clear_object (&self->favourites);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (soleus_library_page_parent_class)->dispose (object);
}

static void
soleus_library_page_finalize (GObject *object)
{
  SoleusLibraryPage *self = SOLEUS_LIBRARY_PAGE (object);

  g_object_unref (self->filter);
  g_object_unref (self->actions);

  G_OBJECT_CLASS (soleus_library_page_parent_class)->finalize (object);
}

static void
soleus_library_page_class_init (SoleusLibraryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_library_page_dispose;
  object_class->finalize = soleus_library_page_finalize;
  object_class->get_property = soleus_library_page_get_property;
  object_class->set_property = soleus_library_page_set_property;
  widget_class->map = soleus_library_page_map;
  widget_class->unmap = soleus_library_page_unmap;

  /**
   * SoleusLibraryPage:narrow:
   *
   * Whether the recommended routine is shown for a narrow page. The page's own breakpoint sets it.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusLibraryPage:short:
   *
   * Whether the recommended routine is shown for a low page. The page's own breakpoint sets it.
   */
  properties[PROP_SHORT] = g_param_spec_boolean ("short", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLibraryPage, content);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibraryPage, list);
}

static void
soleus_library_page_init (SoleusLibraryPage *self)
{
  g_type_ensure (SOLEUS_TYPE_LIBRARY_LIST);
  self->filter = soleus_library_filter_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries, G_N_ELEMENTS (action_entries), self);
  set_is_seen (self, FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_library_page_new:
 * @library: what it shows
 * @history: what was done; not touched before the page is drawn
 * @favourites: what is marked with a star
 * @region: how distances are shown
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
soleus_library_page_new (SoleusLibrary    *library,
                         SoleusHistory    *history,
                         SoleusFavourites *favourites,
                         SoleusRegion     *region)
{
  SoleusLibraryPage *self = g_object_new (SOLEUS_TYPE_LIBRARY_PAGE, NULL);

  self->library = g_object_ref (library);
  self->favourites = g_object_ref (favourites);
  self->recent = soleus_recent_routines_new (history);
  self->favourite_picks = g_list_store_new (SOLEUS_TYPE_PICK);
  self->recent_picks = g_list_store_new (SOLEUS_TYPE_PICK);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (on_library_changed), self, G_CONNECT_SWAPPED);
  self->sections = soleus_library_sections_new (library, G_LIST_MODEL (self->favourite_picks), G_LIST_MODEL (self->recent_picks));
  g_signal_connect_object (favourites, "notify::ids", G_CALLBACK (on_favourites_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recent, "refreshed", G_CALLBACK (on_recent_refreshed), self, G_CONNECT_SWAPPED);
  on_favourites_changed (self);

  soleus_library_list_set_up (self->list, self->sections, favourites, region);
  return GTK_WIDGET (self);
}

/**
 * soleus_library_page_get_actions:
 * @self: the page
 *
 * What can be asked of the library from around the page, too: its window offers it as the group `library`.
 *
 * Returns: (transfer none): the actions `search` and `favourite`
 */
GActionGroup *
soleus_library_page_get_actions (SoleusLibraryPage *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
