/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-page.h"
#include "soleus-broken-file-card.h"
#include "soleus-broken-file-text.h"
#include "soleus-entry-text.h"
#include "soleus-library-sections.h"
#include "soleus-recommendation-card.h"
#include "soleus-recommendation.h"
#include "soleus-routine-card.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusLibraryPage:
 *
 * Everything that can be started: on top what to begin with, then what couldn't be read, the person's own, and group after group. It follows the library: what stays
 * keeps its widgets, its place and the focus.
 *
 * The list is a GtkListView, which makes widgets only for what is near the screen: ten thousand routines of a person's own cost no more than two hundred. A list box or a
 * flow box would make them all.
 *
 * # Keys
 * Tab goes from row to row and to the buttons in them, the arrow keys from row to row; Enter opens a row.
 *
 * # Actions
 * `win.open-routine` and `app.start` with an id.
 *
 * # Size
 * From 320 × 120. When narrow and high enough, the figure of the recommended routine stands above its text; when low, its card is smaller, so that Start is seen.
 */
struct _SoleusLibraryPage {
  AdwBin parent_instance;

  GtkListView *list;
  gboolean     narrow;
  gboolean     is_short;

  SoleusRecommendationCard *recommendation; /* (nullable), weak */
};

G_DEFINE_FINAL_TYPE (SoleusLibraryPage, soleus_library_page, ADW_TYPE_BIN)

typedef enum {
  PROP_NARROW = 1,
  PROP_SHORT,
} SoleusLibraryPageProperty;

static GParamSpec *properties[PROP_SHORT + 1];

static GtkWidget *
make_card (gpointer item)
{
  GtkWidget *card;

  if (SOLEUS_IS_RECOMMENDATION (item))
    card = soleus_recommendation_card_new ();
  else if (SOLEUS_IS_BROKEN_FILE (item))
    card = soleus_broken_file_card_new ();
  else
    card = soleus_routine_card_new ();

  gtk_widget_set_margin_bottom (card, 4);
  gtk_widget_set_margin_top (card, SOLEUS_IS_RECOMMENDATION (item) ? 12 : 4);
  return card;
}

static gboolean
fits (GtkWidget *card,
      gpointer   item)
{
  if (SOLEUS_IS_RECOMMENDATION (item))
    return SOLEUS_IS_RECOMMENDATION_CARD (card);
  if (SOLEUS_IS_BROKEN_FILE (item))
    return SOLEUS_IS_BROKEN_FILE_CARD (card);
  return SOLEUS_IS_ROUTINE_CARD (card);
}

/* The breakpoints of the page reach a card that may come later, or go and come again. */
static void
update_layout (SoleusLibraryPage *self)
{
  if (self->recommendation == NULL)
    return;
  soleus_recommendation_card_set_narrow (self->recommendation, self->narrow);
  soleus_recommendation_card_set_short (self->recommendation, self->is_short);
}

static void
show_recommendation (SoleusLibraryPage    *self,
                     GtkWidget            *card,
                     SoleusRecommendation *recommendation)
{
  g_set_weak_pointer (&self->recommendation, SOLEUS_RECOMMENDATION_CARD (card));
  soleus_recommendation_card_set_entry (self->recommendation, soleus_recommendation_get_entry (recommendation));
  update_layout (self);
}

/* What the row is called by assistive technology. */
static void
name_row (GtkListItem *list_item,
          const char  *name,
          char        *description)
{
  gtk_list_item_set_accessible_label (list_item, name);
  gtk_list_item_set_accessible_description (list_item, description);
  g_free (description);
}

static void
on_item_bound (SoleusLibraryPage *self,
               GtkListItem       *list_item)
{
  gpointer   item = gtk_list_item_get_item (list_item);
  GtkWidget *card = gtk_list_item_get_child (list_item);

  if (!fits (card, item))
    card = make_card (item);

  if (SOLEUS_IS_RECOMMENDATION (item)) {
    show_recommendation (self, card, item);
    name_row (list_item, soleus_entry_get_name (soleus_recommendation_get_entry (item)), g_strdup (_ ("Recommended to start with")));
  } else if (SOLEUS_IS_BROKEN_FILE (item)) {
    soleus_broken_file_card_set_file (SOLEUS_BROKEN_FILE_CARD (card), item);
    name_row (list_item, soleus_broken_file_get_display_name (item), soleus_broken_file_to_text (item));
  } else {
    soleus_routine_card_set_entry (SOLEUS_ROUTINE_CARD (card), item);
    name_row (list_item, soleus_entry_get_name (item), soleus_entry_to_subtitle (item));
  }
  gtk_list_item_set_activatable (list_item, !SOLEUS_IS_BROKEN_FILE (item));
  gtk_list_item_set_selectable (list_item, FALSE);
  /* Last, because a button that finds its action before it has a target is told off. */
  if (gtk_list_item_get_child (list_item) != card)
    gtk_list_item_set_child (list_item, card);
}

static void
on_item_activated (SoleusLibraryPage *self,
                   unsigned           position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  SoleusEntry *entry = SOLEUS_IS_RECOMMENDATION (item) ? soleus_recommendation_get_entry (SOLEUS_RECOMMENDATION (item)) : SOLEUS_ENTRY (item);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-routine", "s", soleus_entry_get_id (entry));
}

static void
update_header (GtkListHeader *header)
{
  gpointer         item = gtk_list_header_get_item (header);
  GtkWidget       *label = gtk_list_header_get_child (header);
  g_autofree char *title = item != NULL ? soleus_library_section_to_title (item, gtk_list_header_get_n_items (header)) : NULL;

  gtk_widget_set_visible (label, title != NULL);
  gtk_label_set_label (GTK_LABEL (label), title != NULL ? title : "");
}

static void
on_header_setup (SoleusLibraryPage *self,
                 GtkListHeader     *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "margin-bottom", 8,
                                   "margin-end", 3,
                                   "margin-start", 3,
                                   "margin-top", 18,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
  /* The count of files in a title changes without the header being bound anew. */
  g_signal_connect (header, "notify::n-items", G_CALLBACK (update_header), NULL);
}

static void
on_header_bound (SoleusLibraryPage *self,
                 GtkListHeader     *header)
{
  update_header (header);
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

  g_clear_weak_pointer (&self->recommendation);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (soleus_library_page_parent_class)->dispose (object);
}

static void
soleus_library_page_class_init (SoleusLibraryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_library_page_dispose;
  object_class->get_property = soleus_library_page_get_property;
  object_class->set_property = soleus_library_page_set_property;

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
  gtk_widget_class_bind_template_child (widget_class, SoleusLibraryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bound);
  gtk_widget_class_bind_template_callback (widget_class, on_header_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_header_bound);
}

static void
soleus_library_page_init (SoleusLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A list keeps its first row in place when others come above it. Whoever hasn't scrolled wants to see the top. */
static void
on_sections_changed (SoleusLibraryPage *self)
{
  if (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list))) <= 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * soleus_library_page_new:
 * @library: what it shows
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
soleus_library_page_new (SoleusLibrary *library)
{
  SoleusLibraryPage *self = g_object_new (SOLEUS_TYPE_LIBRARY_PAGE, NULL);
  GListModel        *sections = soleus_library_sections_new (G_LIST_MODEL (library), soleus_library_get_broken_files (library));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (sections);

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (on_sections_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}
