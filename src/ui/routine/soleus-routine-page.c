/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-routine-page.h"
#include "soleus-closures.h"
#include "soleus-code-words.h"
#include "soleus-entry-text.h"
#include "soleus-kind-types.h"
#include "soleus-learn-row.h"
#include "soleus-moving-figure.h"
#include "soleus-other-leg.h"
#include "soleus-routine-dose.h"
#include "soleus-routine-menu.h"
#include "soleus-routine-setup.h"
#include "soleus-routine-sources.h"
#include "soleus-plain-row.h"
#include "soleus-shortcuts.h"

#include <glib/gi18n-lib.h>

/**
 * SoleusRoutinePage:
 *
 * One routine or exercise before it begins: the figure at the routine's own tempo, how much and how long, how to get into place, what to watch, whom it is for, and
 * where each number comes from, and what there is to learn about it. Where one leg does it alone, the most that the other did within a year. Start is on top, so that it needs no scrolling.
 *
 * # Actions
 * `app.start`, `library.favourite` and `routine.customise` (Ctrl+E) with the entry's id, in the menu those of `routine`, `share` and `paper`, `win.show-card` with a card's id, and `app.when-to-stop`.
 *
 * # Size
 * From 320 × 170. When narrow and high enough, the figure stands above the text.
 */
struct _SoleusRoutinePage {
  AdwNavigationPage parent_instance;

  SoleusEntry        *entry;
  GListModel         *cards;
  SoleusFavourites   *favourites;
  SoleusRegion       *region;  /* (owned) */
  SoleusHistory      *history; /* (owned) (nullable) */
  GCancellable       *asking;  /* (owned) (nullable): stops what is asked for what isn’t shown any more */
  GPtrArray          *rows;    /* (element-type GtkWidget) (unowned): what goes when another entry is shown */
  GtkEventController *keys;    /* (unowned) (nullable) */

  GtkButton           *star;
  GtkMenuButton       *menu;
  AdwPreferencesGroup *dose;
  GtkBox              *setups;
  AdwPreferencesGroup *watch;
  AdwPreferencesGroup *sources;
  AdwPreferencesGroup *learn;
};

G_DEFINE_FINAL_TYPE (SoleusRoutinePage, soleus_routine_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum {
  PROP_ENTRY = 1,
  PROP_REGION,
} SoleusRoutinePageProperty;

static GParamSpec *properties[PROP_REGION + 1];

static void
add_row (SoleusRoutinePage   *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (SoleusRoutinePage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill_dose (SoleusRoutinePage *self)
{
  g_autoptr (GPtrArray) facts = soleus_routine_dose_list_facts (self->entry, soleus_region_get_units (self->region));

  for (guint i = 0; i < facts->len; i++) {
    const SoleusRoutineFact *fact = g_ptr_array_index (facts, i);
    GtkWidget               *row = soleus_plain_row_new (fact->title, fact->text);

    gtk_widget_add_css_class (row, "property");
    add_row (self, self->dose, row);
  }
}

/* What is asked of the history for one block. */
typedef struct {
  SoleusRoutinePage *page;
  GCancellable      *cancellable;
  char              *title;
} Question;

static void
free_question (Question *self)
{
  g_object_unref (self->page);
  g_object_unref (self->cancellable);
  g_free (self->title);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

/* Nobody is told when it can’t be read: the history says so itself. */
static void
on_most_found (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, &error);
  SoleusRoutinePage *self = question->page;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = NULL;
  GtkWidget       *row;

  if (sets == NULL)
    g_debug ("The other leg: %s", error->message);
  if (sets == NULL || sets->len == 0 || g_cancellable_is_cancelled (question->cancellable))
    return;
  text = soleus_other_leg_to_text (g_ptr_array_index (sets, 0), soleus_day_from_date_time (now), soleus_region_get_units (self->region));
  row = soleus_plain_row_new (question->title, text);
  gtk_widget_add_css_class (row, "property");
  add_row (self, self->dose, row);
}

static void
ask_for_other_leg (SoleusRoutinePage *self)
{
  const SoleusRoutine *routine = soleus_entry_get_routine (self->entry);
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->history == NULL)
    return;
  self->asking = g_cancellable_new ();
  for (guint i = 0; i < routine->blocks->len; i++) {
    const SoleusBlock *block = soleus_routine_get_block (routine, i);
    SoleusSide         side = soleus_other_leg_of (block->dose);
    Question          *question;

    if (side == SOLEUS_SIDE_BOTH || !g_hash_table_add (asked, block->exercise->id))
      continue;
    question = g_new (Question, 1);
    *question = (Question) { g_object_ref (self), g_object_ref (self->asking), soleus_other_leg_to_title (side, routine->blocks->len > 1 ? block->exercise->name : NULL) };
    soleus_history_find_most (self->history, block->exercise->id, side, block->dose->goal_kind, soleus_day_from_date_time (now) - SOLEUS_OTHER_LEG_DAYS, self->asking, on_most_found, question);
  }
}

/* The exercises that differ, in the order in which they come. */
static GPtrArray *
list_exercises (SoleusRoutinePage *self)
{
  const SoleusRoutine *routine = soleus_entry_get_routine (self->entry);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *exercises = g_ptr_array_new ();

  for (guint i = 0; i < routine->blocks->len; i++) {
    SoleusExercise *exercise = soleus_routine_get_block (routine, i)->exercise;

    if (g_hash_table_add (seen, exercise->id))
      g_ptr_array_add (exercises, exercise);
  }
  return exercises;
}

static void
add_contraindications (SoleusRoutinePage    *self,
                       const SoleusExercise *exercise,
                       GHashTable           *seen)
{
  for (int i = 0; exercise->contraindications != NULL && exercise->contraindications[i] != NULL; i++) {
    g_autofree char *text = NULL;

    if (!g_hash_table_add (seen, exercise->contraindications[i]))
      continue;
    text = soleus_contraindication_to_text (exercise->contraindications[i]);
    add_row (self, self->watch, soleus_plain_row_new (text, NULL));
  }
}

static void
add_when_to_stop (SoleusRoutinePage *self)
{
  add_row (self, self->watch, g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("When to Stop"), "action-name", "app.when-to-stop", NULL));
}

static gboolean
has_exercise (GPtrArray         *exercises,
              const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    if (soleus_routine_sources_find_exercise (exercises, ids[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Whether a card names the entry itself, or one of its exercises. */
static gboolean
belongs (SoleusRoutinePage *self,
         SoleusLearnCard   *card,
         GPtrArray         *exercises)
{
  const char *const *ids = soleus_learn_card_get_exercises (card);

  return g_strv_contains (ids, soleus_entry_get_id (self->entry)) || has_exercise (exercises, ids);
}

static void
fill_learn (SoleusRoutinePage *self,
            GPtrArray         *exercises)
{
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++) {
    g_autoptr (SoleusLearnCard) card = g_list_model_get_item (self->cards, i);

    if (!belongs (self, card, exercises))
      continue;
    add_row (self, self->learn, soleus_learn_row_new (card));
    any = TRUE;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->learn), any);
}

/* The menu and the keys do something with what is shown now. */
static void
fill_menu (SoleusRoutinePage *self)
{
  g_autoptr (GMenuModel) menu = soleus_routine_menu_new (self->entry);

  if (self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self), self->keys);
  self->keys = soleus_shortcuts_new_for_routine (soleus_entry_get_id (self->entry));
  gtk_widget_add_controller (GTK_WIDGET (self), self->keys);
  gtk_menu_button_set_menu_model (self->menu, menu);
}

/* The expander has no way to be emptied, so it is made anew. */
static void
fill_numbers (SoleusRoutinePage *self,
              GPtrArray         *exercises)
{
  GtkWidget *numbers = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("About These Numbers"), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (numbers), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("About These Numbers"), -1);
  add_row (self, self->sources, numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), soleus_routine_sources_fill (ADW_EXPANDER_ROW (numbers), self->entry, exercises));
}

static void
fill (SoleusRoutinePage *self)
{
  g_autoptr (GPtrArray) exercises = list_exercises (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  remove_rows (self);
  fill_menu (self);
  fill_dose (self);
  ask_for_other_leg (self);
  soleus_routine_setup_fill (self->setups, exercises);
  for (guint i = 0; i < exercises->len; i++)
    add_contraindications (self, g_ptr_array_index (exercises, i), seen);
  add_when_to_stop (self);
  fill_numbers (self, exercises);
  fill_learn (self, exercises);
}

static void
soleus_routine_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SoleusRoutinePage *self = SOLEUS_ROUTINE_PAGE (object);

  switch ((SoleusRoutinePageProperty) property_id) {
  case PROP_ENTRY:
    g_value_set_object (value, self->entry);
    break;
  case PROP_REGION:
    g_value_set_object (value, self->region);
    break;
  }
}

static void
soleus_routine_page_dispose (GObject *object)
{
  g_cancellable_cancel (SOLEUS_ROUTINE_PAGE (object)->asking);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOLEUS_TYPE_ROUTINE_PAGE);

  G_OBJECT_CLASS (soleus_routine_page_parent_class)->dispose (object);
}

static void
soleus_routine_page_finalize (GObject *object)
{
  SoleusRoutinePage *self = SOLEUS_ROUTINE_PAGE (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->cards);
  g_clear_object (&self->favourites);
  g_clear_object (&self->region);
  g_clear_object (&self->history);
  g_clear_object (&self->asking);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (soleus_routine_page_parent_class)->finalize (object);
}

static void
soleus_routine_page_class_init (SoleusRoutinePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = soleus_routine_page_get_property;
  object_class->dispose = soleus_routine_page_dispose;
  object_class->finalize = soleus_routine_page_finalize;

  /**
   * SoleusRoutinePage:entry:
   *
   * What the page shows.
   */
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, SOLEUS_TYPE_ENTRY, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * SoleusRoutinePage:region:
   *
   * How loads and distances are shown.
   */
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, SOLEUS_TYPE_REGION, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_type_ensure (SOLEUS_TYPE_MOVING_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class, SOLEUS_RESOURCE_PATH "/ui/soleus-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, star);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, dose);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, setups);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, watch);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, sources);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, menu);
  gtk_widget_class_bind_template_child (widget_class, SoleusRoutinePage, learn);
  soleus_closures_bind (widget_class);
}

static void
soleus_routine_page_init (SoleusRoutinePage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_favourites_changed (SoleusFavourites  *favourites,
                       GParamSpec        *pspec,
                       SoleusRoutinePage *self)
{
  gboolean favourite = soleus_favourites_contains (favourites, soleus_entry_get_id (self->entry));

  gtk_button_set_icon_name (self->star, favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), favourite ? _ ("Remove from Favorites") : _ ("Add to Favorites"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_STATE_PRESSED, favourite ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/**
 * soleus_routine_page_new:
 * @entry: what it shows
 * @favourites: what is marked with a star
 * @cards: what there is to learn, a list of SoleusLearnCard, of which it shows those that name the entry or one of its exercises
 * @region: how loads and distances are shown
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
soleus_routine_page_new (SoleusEntry      *entry,
                         SoleusFavourites *favourites,
                         GListModel       *cards,
                         SoleusRegion     *region)
{
  SoleusRoutinePage *self = g_object_new (SOLEUS_TYPE_ROUTINE_PAGE, NULL);

  self->cards = g_object_ref (cards);
  self->favourites = g_object_ref (favourites);
  self->region = g_object_ref (region);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGION]);
  g_signal_connect_object (region, "notify::units", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_debug ("Routine page: '%s'", soleus_entry_get_id (entry));
  g_signal_connect_object (favourites, "notify::ids", G_CALLBACK (on_favourites_changed), self, G_CONNECT_DEFAULT);
  soleus_routine_page_set_entry (self, entry);
  return GTK_WIDGET (self);
}

/**
 * soleus_routine_page_get_id:
 * @self: a page
 *
 * Returns: (transfer none): the id of what it shows
 */
const char *
soleus_routine_page_get_id (SoleusRoutinePage *self)
{
  g_return_val_if_fail (SOLEUS_IS_ROUTINE_PAGE (self), NULL);

  return soleus_entry_get_id (self->entry);
}

/**
 * soleus_routine_page_set_entry:
 * @self: a page
 * @entry: what it shows from now on
 *
 * Shows something else, or the same as it has become.
 */
void
soleus_routine_page_set_entry (SoleusRoutinePage *self,
                               SoleusEntry       *entry)
{
  g_return_if_fail (SOLEUS_IS_ROUTINE_PAGE (self));

  if (!g_set_object (&self->entry, entry))
    return;
  fill (self);
  on_favourites_changed (self->favourites, NULL, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/**
 * soleus_routine_page_set_history:
 * @self: a page
 * @history: (nullable): where it reads what the other leg did
 *
 * Shows beside a dose for one leg the most that the other did.
 */
void
soleus_routine_page_set_history (SoleusRoutinePage *self,
                                 SoleusHistory     *history)
{
  g_return_if_fail (SOLEUS_IS_ROUTINE_PAGE (self));

  if (g_set_object (&self->history, history))
    fill (self);
}
