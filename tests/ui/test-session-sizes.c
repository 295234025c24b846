/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-session-page.h"

#include "session-fixture.h"
#include "soleus-phase-ring.h"
#include "test-exercises.h"

/* Of 96 dots to the inch, as the toolkit counts them. */
#define DPI 98304

/* What the toolkit rounds to whole pixels. */
#define ROUNDING 0.5f

/* What a finger still hits, in pixels (WCAG 2.2, target size). */
#define LEAST_TARGET 24.0f

/* What a finger finds at once, in pixels: what is pressed when it hurts. */
#define LARGE_TARGET 44.0f

/* A state of a session: how far into which one, and whether it is paused there. */
typedef struct {
  const char *name;
  SoleusRoutine *(*make_routine) (void);
  double   seconds;
  gboolean paused;
} Moment;

static const int    sizes[][2] = { { 360, 294 }, { 360, 640 }, { 740, 360 }, { 900, 680 } };
static const double letters[] = { 1.0, 1.5, 2.0 };

static SoleusRoutine *
make_raise (void)
{
  return test_routine_take (test_seated_raise_new (2, 15));
}

static SoleusRoutine *
make_waiting_raise (void)
{
  g_autoptr (SoleusRoutine) routine = test_routine_take (test_seated_raise_new (2, 2));

  return soleus_routine_with_waiting_rests (routine);
}

static SoleusRoutine *
make_stretch (void)
{
  return test_routine_take (test_wall_stretch_new (2));
}

static SoleusRoutine *
make_pumps (void)
{
  return test_routine_take (test_pumps_new (45, 60));
}

static SoleusRoutine *
make_sprint (void)
{
  return test_routine_take (test_sprint_new (2, 180));
}

/* In a set, at the end of a rest that waits and where a distance is run, all buttons are there that there can be. */
static const Moment moments[] = {
  { "get-ready", make_raise, 1, FALSE },
  { "lift", make_raise, 6, FALSE },
  { "hold", make_raise, 8, FALSE },
  { "lower", make_raise, 10, FALSE },
  { "paused", make_raise, 6, TRUE },
  { "rest", make_raise, 5 + 105 + 20, FALSE },
  { "ready", make_waiting_raise, 5 + 14 + 60 + 7, FALSE },
  { "stretch", make_stretch, 10, FALSE },
  { "change-legs", make_stretch, 5 + 30 + 2, FALSE },
  { "pump", make_pumps, 10, FALSE },
  { "distance", make_sprint, 10, FALSE },
};

static void
set_letters (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * DPI), NULL);
}

static void
set_up (SessionFixture *fixture,
        gconstpointer   data)
{
  const Moment *moment = data;

  session_fixture_set_up (fixture, data);
  session_fixture_start_take (fixture, moment->make_routine ());
  fixture->now_us += SOLEUS_ANCHOR_LEAD_US;
  session_fixture_go_ahead (fixture, moment->seconds);
  if (moment->paused)
    g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "toggle-pause", NULL);
  set_letters (1.0);
  window_fixture_present_page (&fixture->page, soleus_session_page_new (fixture->player, fixture->actions, fixture->region), 900, 680);
}

static void
tear_down (SessionFixture *fixture,
           gconstpointer   data)
{
  set_letters (1.0);
  session_fixture_tear_down (fixture, data);
}

static graphene_rect_t
get_place (SessionFixture *fixture,
           GtkWidget      *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->page.page), &place));
  return place;
}

static gboolean
is_inside (graphene_rect_t place,
           graphene_rect_t room)
{
  graphene_rect_inset (&room, -ROUNDING, -ROUNDING);
  return graphene_rect_contains_rect (&room, &place);
}

static GtkWidget *
find_label_of_class (GtkWidget  *root,
                     const char *css_class)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  window_fixture_collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], css_class))
      return labels->pdata[i];
  g_assert_not_reached ();
}

/* All that can be pressed lies in the page, which is no larger than it may be, and so does the word that says what to do, in its ring. */
static void
assert_in_sight (SessionFixture *fixture,
                 const Moment   *moment,
                 double          scale)
{
  WindowFixture        *page = &fixture->page;
  GtkWidget            *word = find_label_of_class (GTK_WIDGET (page->page), "session-phase");
  GtkWidget            *ring = window_fixture_find (GTK_WIDGET (page->page), SOLEUS_TYPE_PHASE_RING, NULL);
  const graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, (float) page->width, (float) page->height);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint shown = 0;
  guint n_hurts = 0;

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page->page)), ==, page->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (page->page)), ==, page->height);
  window_fixture_collect (GTK_WIDGET (page->page), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++) {
    graphene_rect_t place = get_place (fixture, buttons->pdata[i]);

    if (!gtk_widget_get_mapped (buttons->pdata[i]))
      continue;
    shown++;
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "session.hurts") == 0) {
      n_hurts++;
      g_assert_cmpfloat (place.size.width, >=, LARGE_TARGET);
      g_assert_cmpfloat (place.size.height, >=, LARGE_TARGET);
    }
    if (!is_inside (place, room) || place.size.width < LEAST_TARGET || place.size.height < LEAST_TARGET)
      g_error ("%s, %d×%d, letters %.1f: “%s” is at %.0f, %.0f, %.0f×%.0f", moment->name, page->width, page->height, scale,
               gtk_widget_get_tooltip_text (buttons->pdata[i]), place.origin.x, place.origin.y, place.size.width, place.size.height);
  }
  g_assert_cmpuint (shown, >=, 6);
  g_assert_cmpuint (n_hurts, ==, 1);
  g_assert_true (is_inside (get_place (fixture, ring), room));
  g_assert_true (is_inside (get_place (fixture, word), get_place (fixture, ring)));
}

static void
set_notice (SessionFixture *fixture,
            const char     *notice)
{
  AdwBanner *banner = ADW_BANNER (window_fixture_find (GTK_WIDGET (fixture->page.page), ADW_TYPE_BANNER, NULL));

  if (notice != NULL)
    adw_banner_set_title (banner, notice);
  adw_banner_set_revealed (banner, notice != NULL);
}

static void
assert_in_sight_at_each_size (SessionFixture *fixture,
                              const Moment   *moment)
{
  GtkWidget *ring = window_fixture_find (GTK_WIDGET (fixture->page.page), SOLEUS_TYPE_PHASE_RING, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (letters); k++) {
      g_autofree char *name = g_strdup_printf ("session-%s-%d", moment->name, (int) (letters[k] * 100));

      set_letters (letters[k]);
      window_fixture_resize (&fixture->page, sizes[i][0], sizes[i][1]);
      /* Between two breakpoints the page isn't there for a frame. */
      while (!gtk_widget_get_mapped (ring))
        window_fixture_settle (&fixture->page);
      assert_in_sight (fixture, moment, letters[k]);
      window_fixture_save (&fixture->page, name, sizes[i][0], sizes[i][1]);
    }
  }
}

static void
test_in_sight (SessionFixture *fixture,
               gconstpointer   data)
{
  assert_in_sight_at_each_size (fixture, data);
}

/* A notice takes room as well, and the words of other languages are longer. */
static void
test_long_words (SessionFixture *fixture,
                 gconstpointer   data)
{
  const Moment *moment = data;
  GtkWidget    *page = GTK_WIDGET (fixture->page.page);

  set_notice (fixture, "Kein Ton: Bitte folgen Sie der Bewegung auf dem Bildschirm");
  gtk_label_set_label (GTK_LABEL (find_label_of_class (page, "session-phase")), "Gleichgewicht halten");
  gtk_label_set_label (GTK_LABEL (find_label_of_class (page, "session-count")), "12 von 15");
  gtk_label_set_label (GTK_LABEL (find_label_of_class (page, "session-side")), "Rechtes Bein");
  gtk_button_set_label (GTK_BUTTON (window_fixture_find (page, GTK_TYPE_BUTTON, "_Stop")), "Beenden");
  gtk_button_set_label (GTK_BUTTON (window_fixture_find (page, GTK_TYPE_BUTTON, "_Done")), "Geschafft");
  gtk_label_set_label (GTK_LABEL (window_fixture_find (page, GTK_TYPE_LABEL, "+10 s")), "+10 Sek.");
  assert_in_sight_at_each_size (fixture, moment);
}

int
main (int    argc,
      char **argv)
{
  static const Moment paused_rest = { "long-words-paused-rest", make_raise, 5 + 105 + 20, TRUE };
  static const Moment waiting = { "long-words-distance", make_sprint, 10, FALSE };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autofree char *path = g_strdup_printf ("/session-sizes/in-sight/%s", moments[i].name);

    g_test_add (path, SessionFixture, &moments[i], set_up, test_in_sight, tear_down);
  }
  g_test_add ("/session-sizes/long-words/paused-rest", SessionFixture, &paused_rest, set_up, test_long_words, tear_down);
  g_test_add ("/session-sizes/long-words/distance", SessionFixture, &waiting, set_up, test_long_words, tear_down);
  return g_test_run ();
}
