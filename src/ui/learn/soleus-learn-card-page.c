/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-learn-card-page.h"
#include "soleus-entry-text.h"
#include "soleus-kind-types.h"
#include "soleus-learn-row.h"
#include "soleus-learn-text.h"
#include "soleus-leg-drawing.h"
#include "soleus-provenance.h"
#include "soleus-source-row.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusLearnCardPage:
 *
 * One card of Learn: its drawing, if it has one, what it says in lines that are read well, the exercises and routines that belong to it, and where it comes from.
 *
 * # Actions
 * `win.open-routine` with an entry's id, and `app.when-to-stop`.
 *
 * # Size
 * From 320 × 170.
 *
 * # Keyboard
 * The text can have the focus as a whole, so that it can be scrolled.
 */
struct _SoleusLearnCardPage {
  AdwNavigationPage parent_instance;

  SoleusRegion *region;  /* (owned) */
  GPtrArray    *entries; /* (element-type SoleusEntry): the exercises that belong to the card */
  GPtrArray    *rows;    /* (element-type AdwActionRow) (unowned): theirs, in the same order */

  GtkLabel            *title;
  GtkLabel            *summary;
  SoleusLegDrawing    *drawing;
  SoleusLearnText     *text;
  AdwPreferencesGroup *exercises;
  AdwPreferencesGroup *sources;
};

G_DEFINE_FINAL_TYPE (SoleusLearnCardPage, soleus_learn_card_page, ADW_TYPE_NAVIGATION_PAGE)

static void
fill_head (SoleusLearnCardPage *self,
           SoleusLearnCard     *card)
{
  SoleusLearnDrawing *drawing = soleus_learn_card_get_drawing (card);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), soleus_learn_card_get_title (card));
  gtk_label_set_label (self->title, soleus_learn_card_get_title (card));
  gtk_label_set_label (self->summary, soleus_learn_card_get_summary (card));
  soleus_leg_drawing_set_drawing (self->drawing, drawing);
  gtk_widget_set_visible (GTK_WIDGET (self->drawing), drawing != NULL);
}

/* What isn't in the library can't be opened: a file of the person's own never takes the place of something built in, so nothing is missing but by a fault of ours. */
static void
add_exercises (SoleusLearnCardPage *self,
               SoleusLearnCard     *card,
               SoleusLibrary       *library)
{
  const char *const *ids = soleus_learn_card_get_exercises (card);

  for (guint i = 0; ids[i] != NULL; i++) {
    SoleusEntry *entry = soleus_library_lookup (library, ids[i]);
    GtkWidget   *row;

    if (entry == NULL)
      continue;
    row = soleus_learn_row_new_for_entry (entry, soleus_region_get_units (self->region));
    adw_preferences_group_add (self->exercises, row);
    g_ptr_array_add (self->entries, g_object_ref (entry));
    g_ptr_array_add (self->rows, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->exercises), self->rows->len > 0);
}

static void
on_units_changed (SoleusLearnCardPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    g_autofree char *subtitle = soleus_entry_to_subtitle (g_ptr_array_index (self->entries, i), soleus_region_get_units (self->region));

    adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), subtitle);
  }
}

static void
add_sources (SoleusLearnCardPage *self,
             SoleusLearnCard     *card)
{
  GPtrArray *sources = soleus_learn_card_get_sources (card);

  for (guint i = 0; i < sources->len; i++) {
    const SoleusProvenance *source = g_ptr_array_index (sources, i);
    const char             *title = g_str_equal (source->source, "default") ? _ ("Some of it is Soleus’s own choice") : source->title;

    adw_preferences_group_add (self->sources, soleus_source_row_new (title, NULL, source));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->sources), sources->len > 0);
}

static void
soleus_learn_card_page_dispose (GObject *object)
{
  SoleusLearnCardPage *self = SOLEUS_LEARN_CARD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_LEARN_CARD_PAGE);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (soleus_learn_card_page_parent_class)->dispose (object);
}

static void
soleus_learn_card_page_class_init (SoleusLearnCardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = soleus_learn_card_page_dispose;

  g_type_ensure (SOLEUS_TYPE_LEARN_TEXT);
  g_type_ensure (SOLEUS_TYPE_LEG_DRAWING);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-learn-card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, title);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, text);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, exercises);
  gtk_widget_class_bind_template_child (widget_class, SoleusLearnCardPage, sources);
}

static void
soleus_learn_card_page_init (SoleusLearnCardPage *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * soleus_learn_card_page_new:
 * @card: what it shows
 * @library: where the exercises are that belong to it
 * @region: how distances are shown
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_learn_card_page_new (SoleusLearnCard *card,
                            SoleusLibrary   *library,
                            SoleusRegion    *region)
{
  SoleusLearnCardPage *self = g_object_new (SOLEUS_TYPE_LEARN_CARD_PAGE, NULL);

  self->region = g_object_ref (region);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (on_units_changed), self, G_CONNECT_SWAPPED);
  fill_head (self, card);
  soleus_learn_text_set_paragraphs (self->text, soleus_learn_card_get_paragraphs (card));
  add_exercises (self, card, library);
  add_sources (self, card);
  return GTK_WIDGET (self);
}
