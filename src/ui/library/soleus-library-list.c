/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-library-list.h"
#include "soleus-kind-types.h"
#include "soleus-library-row.h"
#include "soleus-library-sections.h"
#include "soleus-list-top.h"
#include "soleus-recommendation-card.h"

/**
 * SoleusLibraryList:
 *
 * Cards in sections with headings, of whichever part of the library it is given. What stays keeps its widgets, its place and the focus; who hasn't scrolled sees the top.
 *
 * It is a GtkListView, which makes rows only for what is near the screen: ten thousand routines of a person's own cost no more than two hundred. A list box or a flow box
 * would make them all. Of those rows, only the ones that are in sight get a card, before they are painted.
 *
 * # Keys
 * Tab goes from row to row and to the buttons in them, the arrow keys from row to row; Enter opens a row.
 *
 * # Actions
 * `win.open-routine` and `app.start` with an id.
 */
struct _SoleusLibraryList {
  AdwBin parent_instance;

  SoleusFavourites *favourites;
  char             *title; /* (nullable): in place of the headings of the sections */
  gboolean          narrow;
  gboolean          is_short;
  SoleusRegion     *region; /* (owned) */

  GtkListView *list;
  GPtrArray   *rows;    /* (element-type GtkListItem): those that are bound */
  GPtrArray   *headers; /* (element-type GtkListHeader): likewise */

  SoleusRecommendationCard *recommendation; /* (nullable), weak */
  GdkFrameClock            *clock;          /* (nullable) (unowned): while the list is seen */
};

enum {
  SIGNAL_END_NEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SoleusLibraryList, soleus_library_list, ADW_TYPE_BIN)

static GListModel *
get_selection (SoleusLibraryList *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (self->list));
}

/* The layout of the page reaches a card that may come later, or go and come again. */
static void
update_layout (SoleusLibraryList *self)
{
  if (self->recommendation == NULL)
    return;
  soleus_recommendation_card_set_narrow (self->recommendation, self->narrow);
  soleus_recommendation_card_set_short (self->recommendation, self->is_short);
}

static void
update_header (SoleusLibraryList *self,
               GtkListHeader     *header)
{
  gpointer         item = gtk_list_header_get_item (header);
  GtkWidget       *label = gtk_list_header_get_child (header);
  g_autofree char *title = NULL;

  if (self->title != NULL)
    title = g_strdup (self->title);
  else if (item != NULL)
    title = soleus_library_section_to_title (item, gtk_list_header_get_n_items (header));

  gtk_widget_set_visible (label, title != NULL);
  gtk_label_set_label (GTK_LABEL (label), title != NULL ? title : "");
}

static void
show_top (SoleusLibraryList *self)
{
  if (g_list_model_get_n_items (get_selection (self)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  soleus_list_top_show (self->list);
}

/* Rows that nobody sees have never been given a place, or an old one. */
static gboolean
is_in_sight (SoleusLibraryList *self,
             GtkListItem       *list_item)
{
  graphene_rect_t place;

  return gtk_widget_compute_bounds (gtk_list_item_get_child (list_item), GTK_WIDGET (self->list), &place)
         && place.size.height > 0
         && place.origin.y + place.size.height > 0
         && place.origin.y < gtk_widget_get_height (GTK_WIDGET (self->list));
}

static void
fill_row (SoleusLibraryList *self,
          GtkListItem       *list_item)
{
  GtkWidget *card = soleus_library_row_fill (list_item, self->favourites, soleus_region_get_units (self->region));

  if (!SOLEUS_IS_RECOMMENDATION_CARD (card))
    return;
  g_set_weak_pointer (&self->recommendation, SOLEUS_RECOMMENDATION_CARD (card));
  update_layout (self);
}

/* Where the rows are is known when they have been laid out. A card can be lower or higher than the place that was kept for it: then the list is laid out again, before it
 * is painted, until nothing more comes into sight. */
static void
on_rows_placed (SoleusLibraryList *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkListItem *list_item = g_ptr_array_index (self->rows, i);

    if (!soleus_library_row_is_filled (list_item) && is_in_sight (self, list_item))
      fill_row (self, list_item);
  }
}

static void
on_item_bound (SoleusLibraryList *self,
               GtkListItem       *list_item)
{
  soleus_library_row_bind (list_item, self->favourites, soleus_region_get_units (self->region));
  g_ptr_array_add (self->rows, list_item);
}

static void
on_item_unbound (SoleusLibraryList *self,
                 GtkListItem       *list_item)
{
  g_ptr_array_remove_fast (self->rows, list_item);
}

static void
open_item (SoleusLibraryList *self,
           unsigned           position)
{
  g_autoptr (GObject) item = g_list_model_get_item (get_selection (self), position);
  SoleusEntry *entry = item != NULL ? soleus_library_item_get_entry (item) : NULL;

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-routine", "s", soleus_entry_get_id (entry));
}

static void
on_header_changed (GtkListHeader     *header,
                   GParamSpec        *pspec,
                   SoleusLibraryList *self)
{
  update_header (self, header);
}

static void
on_header_setup (SoleusLibraryList *self,
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
  /* The count in a title changes without the header being bound anew. */
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (on_header_changed), self, G_CONNECT_DEFAULT);
}

static void
on_header_bound (SoleusLibraryList *self,
                 GtkListHeader     *header)
{
  g_ptr_array_add (self->headers, header);
  update_header (self, header);
}

static void
on_header_unbound (SoleusLibraryList *self,
                   GtkListHeader     *header)
{
  g_ptr_array_remove_fast (self->headers, header);
}

/* Also when they are shown in other units. */
static void
update_rows (SoleusLibraryList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    soleus_library_row_bind (g_ptr_array_index (self->rows, i), self->favourites, soleus_region_get_units (self->region));
}

static void
on_items_changed (SoleusLibraryList *self)
{
  if (soleus_library_list_is_at_top (self))
    show_top (self);
}

static void
on_scrolled (SoleusLibraryList *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  double         height = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) < 3 * height)
    g_signal_emit (self, signals[SIGNAL_END_NEARED], 0);
}

static void
soleus_library_list_map (GtkWidget *widget)
{
  SoleusLibraryList *self = SOLEUS_LIBRARY_LIST (widget);

  GTK_WIDGET_CLASS (soleus_library_list_parent_class)->map (widget);
  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (on_rows_placed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
soleus_library_list_unmap (GtkWidget *widget)
{
  SoleusLibraryList *self = SOLEUS_LIBRARY_LIST (widget);

  g_signal_handlers_disconnect_by_func (self->clock, on_rows_placed, self);
  self->clock = NULL;
  GTK_WIDGET_CLASS (soleus_library_list_parent_class)->unmap (widget);
}

static void
soleus_library_list_dispose (GObject *object)
{
  SoleusLibraryList *self = SOLEUS_LIBRARY_LIST (object);

  g_clear_weak_pointer (&self->recommendation);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LIBRARY_LIST);
  g_clear_object (&self->favourites);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (soleus_library_list_parent_class)->dispose (object);
}

static void
soleus_library_list_finalize (GObject *object)
{
  SoleusLibraryList *self = SOLEUS_LIBRARY_LIST (object);

  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->rows);
  g_free (self->title);

  G_OBJECT_CLASS (soleus_library_list_parent_class)->finalize (object);
}

static void
soleus_library_list_class_init (SoleusLibraryListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = soleus_library_list_dispose;
  object_class->finalize = soleus_library_list_finalize;
  widget_class->map = soleus_library_list_map;
  widget_class->unmap = soleus_library_list_unmap;

  /**
   * SoleusLibraryList::end-neared:
   *
   * The last of what is shown will soon be in view.
   */
  signals[SIGNAL_END_NEARED] = g_signal_new ("end-neared", SOLEUS_TYPE_LIBRARY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-library-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLibraryList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_header_bound);
  gtk_widget_class_bind_template_callback (widget_class, on_header_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_header_unbound);
  gtk_widget_class_bind_template_callback (widget_class, open_item);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bound);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbound);
}

static void
soleus_library_list_init (SoleusLibraryList *self)
{
  self->rows = g_ptr_array_new ();
  self->headers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

/**
 * soleus_library_list_set_up:
 * @self: a list that shows nothing yet
 * @model: what it shows first, with or without sections
 * @favourites: what is marked with a star
 * @region: how distances are shown
 *
 * Gives the list what it needs.
 */
void
soleus_library_list_set_up (SoleusLibraryList *self,
                            GListModel        *model,
                            SoleusFavourites  *favourites,
                            SoleusRegion      *region)
{
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (model));

  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  self->favourites = g_object_ref (favourites);
  self->region = g_object_ref (region);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (favourites, "notify::ids", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * soleus_library_list_show:
 * @self: a list
 * @model: what it shows from now on, with or without sections
 * @title: (nullable): a heading in place of those of the sections
 *
 * Shows something else, unless it is shown already.
 */
void
soleus_library_list_show (SoleusLibraryList *self,
                          GListModel        *model,
                          const char        *title)
{
  GtkNoSelection *selection;

  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  g_set_str (&self->title, title);
  selection = GTK_NO_SELECTION (get_selection (self));
  if (gtk_no_selection_get_model (selection) != model)
    gtk_no_selection_set_model (selection, model);
  for (guint i = 0; i < self->headers->len; i++)
    update_header (self, g_ptr_array_index (self->headers, i));
}

/**
 * soleus_library_list_is_at_top:
 * @self: a list
 *
 * Returns: whether nobody has scrolled
 */
gboolean
soleus_library_list_is_at_top (SoleusLibraryList *self)
{
  g_return_val_if_fail (SOLEUS_IS_LIBRARY_LIST (self), FALSE);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list))) <= 0;
}

/**
 * soleus_library_list_show_top:
 * @self: a list
 *
 * Scrolls to the top.
 */
void
soleus_library_list_show_top (SoleusLibraryList *self)
{
  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  show_top (self);
}

/**
 * soleus_library_list_focus_first:
 * @self: a list
 *
 * Gives the first row the focus.
 */
void
soleus_library_list_focus_first (SoleusLibraryList *self)
{
  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  if (g_list_model_get_n_items (get_selection (self)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * soleus_library_list_open_first:
 * @self: a list
 *
 * Opens the first row, as Enter does.
 */
void
soleus_library_list_open_first (SoleusLibraryList *self)
{
  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  open_item (self, 0);
}

/**
 * soleus_library_list_set_layout:
 * @self: a list
 * @narrow: whether the recommended routine is shown for a narrow page
 * @is_short: whether it is shown for a low one
 *
 * Fits the list to the page.
 */
void
soleus_library_list_set_layout (SoleusLibraryList *self,
                                gboolean           narrow,
                                gboolean           is_short)
{
  g_return_if_fail (SOLEUS_IS_LIBRARY_LIST (self));

  self->narrow = narrow;
  self->is_short = is_short;
  update_layout (self);
}
