/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-search-bar.h"
#include "soleus-announce.h"
#include "soleus-filter-dialog.h"
#include "soleus-filter-text.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusLibrarySearchBar:
 *
 * What the library is searched with: an entry, a button that opens the filters, and below them what was chosen there, each to be taken back with a press. Closing the bar
 * forgets all of it, so that nobody wonders where the rest of the library is. Who types a complaint is offered When to Stop, before anything that was found.
 *
 * # Keys
 * Esc closes it. Down asks for the first of what was found to have the focus, Enter for it to be opened; after a complaint, Enter opens When to Stop.
 *
 * # Actions
 * `app.when-to-stop`.
 */
struct _SoleusLibrarySearchBar {
  AdwBin parent_instance;

  GListModel          *entries;
  SoleusLibraryFilter *filter;
  SoleusLibrarySearch *search;

  GtkSearchBar   *bar;
  GtkBox         *chips;
  GtkWidget      *chosen;
  GtkSearchEntry *entry;
  GtkWidget      *filter_button;
  AdwBanner      *help_banner;
};

G_DEFINE_FINAL_TYPE (SoleusLibrarySearchBar, soleus_library_search_bar, ADW_TYPE_BIN)

typedef enum {
  PROP_OPEN = 1,
} SoleusLibrarySearchBarProperty;

static GParamSpec *properties[PROP_OPEN + 1];

enum {
  SIGNAL_FIRST_WANTED,
  SIGNAL_FIRST_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_chip_clicked (GtkButton              *chip,
                 SoleusLibrarySearchBar *self)
{
  SoleusFilterChoice *choice = g_object_get_data (G_OBJECT (chip), "choice");

  /* The focus doesn't go with the chip. */
  gtk_widget_grab_focus (self->filter_button);
  soleus_library_filter_set_active (self->filter, soleus_filter_choice_get_facet (choice), soleus_filter_choice_get_code (choice), FALSE);
}

static void
on_clear_clicked (SoleusLibrarySearchBar *self)
{
  gtk_widget_grab_focus (self->filter_button);
  soleus_library_filter_clear (self->filter);
}

static GtkWidget *
new_chip (SoleusLibrarySearchBar *self,
          SoleusFilterChoice     *choice)
{
  g_autofree char *text = soleus_filter_choice_to_text (choice);
  /* Translators: %s is what the library is narrowed to, such as "Seated". */
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), text);
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_label_new (text));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data_full (G_OBJECT (chip), "choice", g_object_ref (choice), g_object_unref);
  g_signal_connect (chip, "clicked", G_CALLBACK (on_chip_clicked), self);
  return chip;
}

static void
on_filter_changed (SoleusLibrarySearchBar *self)
{
  guint      n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->filter));
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; i < n_choices; i++) {
    g_autoptr (SoleusFilterChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->filter), i);

    gtk_box_append (self->chips, new_chip (self, choice));
  }
  gtk_widget_set_visible (self->chosen, n_choices > 0);
}

static void
on_search_changed (SoleusLibrarySearchBar *self)
{
  soleus_library_search_set_text (self->search, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* Who can't see the banner hears it. */
static void
on_searched (SoleusLibrarySearchBar *self)
{
  gboolean has_complaint = soleus_library_search_get_has_complaint (self->search);

  if (has_complaint && !adw_banner_get_revealed (self->help_banner))
    soleus_announce (GTK_WIDGET (self), adw_banner_get_title (self->help_banner), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_banner_set_revealed (self->help_banner, has_complaint);
}

/* The entry waits a moment before it tells that it changed; who presses Enter or Down doesn't. */
static void
on_entry_activated (SoleusLibrarySearchBar *self)
{
  on_search_changed (self);
  if (soleus_library_search_get_has_complaint (self->search))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.when-to-stop", NULL);
  else
    g_signal_emit (self, signals[SIGNAL_FIRST_OPENED], 0);
}

static gboolean
on_key_pressed (SoleusLibrarySearchBar *self,
                guint                   key,
                guint                   code,
                GdkModifierType         modifiers)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down && key != GDK_KEY_Page_Down)
    return GDK_EVENT_PROPAGATE;
  on_search_changed (self);
  g_signal_emit (self, signals[SIGNAL_FIRST_WANTED], 0);
  return GDK_EVENT_STOP;
}

static void
on_filter_button_clicked (SoleusLibrarySearchBar *self)
{
  adw_dialog_present (soleus_filter_dialog_new (self->entries, self->filter, self->search), GTK_WIDGET (self));
}

static void
on_mode_changed (SoleusLibrarySearchBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar)) {
    soleus_library_filter_clear (self->filter);
    soleus_library_search_set_text (self->search, "");
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
soleus_library_search_bar_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch ((SoleusLibrarySearchBarProperty) property_id) {
  case PROP_OPEN:
    g_value_set_boolean (value, soleus_library_search_bar_get_open (SOLEUS_LIBRARY_SEARCH_BAR (object)));
    break;
  }
}

static void
soleus_library_search_bar_set_property (GObject      *object,
                                        guint         property_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  switch ((SoleusLibrarySearchBarProperty) property_id) {
  case PROP_OPEN:
    soleus_library_search_bar_set_open (SOLEUS_LIBRARY_SEARCH_BAR (object), g_value_get_boolean (value));
    break;
  }
}

static void
soleus_library_search_bar_dispose (GObject *object)
{
  SoleusLibrarySearchBar *self = SOLEUS_LIBRARY_SEARCH_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LIBRARY_SEARCH_BAR);
  g_clear_object (&self->entries);
  g_clear_object (&self->filter);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (soleus_library_search_bar_parent_class)->dispose (object);
}

static void
soleus_library_search_bar_class_init (SoleusLibrarySearchBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = soleus_library_search_bar_get_property;
  object_class->set_property = soleus_library_search_bar_set_property;
  object_class->dispose = soleus_library_search_bar_dispose;

  /**
   * SoleusLibrarySearchBar:open:
   *
   * Whether the library is being searched.
   */
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * SoleusLibrarySearchBar::first-wanted:
   *
   * The person goes on with the keyboard to what was found.
   */
  signals[SIGNAL_FIRST_WANTED] = g_signal_new ("first-wanted", SOLEUS_TYPE_LIBRARY_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SoleusLibrarySearchBar::first-opened:
   *
   * The person opens the first of what was found.
   */
  signals[SIGNAL_FIRST_OPENED] = g_signal_new ("first-opened", SOLEUS_TYPE_LIBRARY_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-library-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, bar);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, chips);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, chosen);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SoleusLibrarySearchBar, help_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static void
soleus_library_search_bar_init (SoleusLibrarySearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  /* The focus is on the text within the entry. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search the Library"), -1);
}

/**
 * soleus_library_search_bar_new:
 * @entries: (element-type SoleusEntry): the library
 * @filter: what it is narrowed to, which the bar changes
 * @search: what is found in it, whose text the bar sets
 *
 * Returns: (transfer floating): a closed bar
 */
GtkWidget *
soleus_library_search_bar_new (GListModel          *entries,
                               SoleusLibraryFilter *filter,
                               SoleusLibrarySearch *search)
{
  SoleusLibrarySearchBar *self = g_object_new (SOLEUS_TYPE_LIBRARY_SEARCH_BAR, NULL);

  self->entries = g_object_ref (entries);
  self->filter = g_object_ref (filter);
  self->search = g_object_ref (search);
  g_signal_connect_object (filter, "changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "searched", G_CALLBACK (on_searched), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * soleus_library_search_bar_get_open:
 * @self: a bar
 *
 * Returns: whether the library is being searched
 */
gboolean
soleus_library_search_bar_get_open (SoleusLibrarySearchBar *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_SEARCH_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

/**
 * soleus_library_search_bar_set_open:
 * @self: a bar
 * @open: whether to search
 *
 * Opens the bar and gives the entry the focus, or closes it and forgets what was looked for.
 */
void
soleus_library_search_bar_set_open (SoleusLibrarySearchBar *self,
                                    gboolean                open)
{
  g_return_if_fail (SOLEUS_IS_LIBRARY_SEARCH_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, open);
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * soleus_library_search_bar_type:
 * @self: a bar
 * @keys: a controller that handles the stroke of a key elsewhere
 *
 * Types the key into the entry, if it is one that types, and opens the bar.
 *
 * Returns: whether it was one that types
 */
gboolean
soleus_library_search_bar_type (SoleusLibrarySearchBar *self,
                                GtkEventControllerKey  *keys)
{
  GtkText *text;

  g_return_val_if_fail (SOLEUS_IS_LIBRARY_SEARCH_BAR (self), FALSE);

  text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  if (!gtk_event_controller_key_forward (keys, GTK_WIDGET (text)))
    return FALSE;
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  /* The next letter comes after this one, not in its place. */
  gtk_text_grab_focus_without_selecting (text);
  return TRUE;
}
