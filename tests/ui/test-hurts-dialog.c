/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "soleus-hurts-dialog.h"

#include "session-fixture.h"
#include "soleus-point-row.h"
#include "soleus-session-page.h"
#include "test-exercises.h"
#include "wait.h"

#define LOWER_LEG (1u << SOLEUS_BODY_REGION_CALF | 1u << SOLEUS_BODY_REGION_ACHILLES)

/* What the player told of. */
typedef struct {
  SessionFixture session;
  int            n_told;
  int            place;
  char          *record_id;
  AdwDialog     *last; /* (nullable): the dialog that was opened last, as long as it is there */
} Fixture;

static void
on_pain_told (SoleusPlayer *player,
              int           place,
              Fixture      *fixture)
{
  fixture->n_told++;
  fixture->place = place;
}

static void
on_ended (SoleusPlayer  *player,
          SoleusSession *session,
          const char    *record_id,
          Fixture       *fixture)
{
  g_set_str (&fixture->record_id, record_id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  session_fixture_set_up (&fixture->session, data);
  g_signal_connect (fixture->session.player, "pain-told", G_CALLBACK (on_pain_told), fixture);
  g_signal_connect (fixture->session.player, "ended", G_CALLBACK (on_ended), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  soleus_player_stop (fixture->session.player);
  /* Nothing holds it any more. */
  wait_until (fixture->last == NULL);
  session_fixture_tear_down (&fixture->session, data);
  g_free (fixture->record_id);
}

static void
begin (Fixture       *fixture,
       SoleusRoutine *routine,
       unsigned       loads,
       int            width,
       int            height)
{
  SessionFixture *session = &fixture->session;

  ((SoleusExercise *) soleus_routine_get_block (routine, 0)->exercise)->loads = loads;
  session_fixture_start_take (session, routine);
  session->now_us += SOLEUS_ANCHOR_LEAD_US;
  window_fixture_present_page (&session->page, soleus_session_page_new (session->player, session->actions, session->region), width, height);
  session_fixture_go_ahead (session, 8);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (fixture->session.page.window);
}

/* As the key and the button do. */
static void
open_dialog (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->session.page.page), "session.hurts", NULL));
  wait_until (get_dialog (fixture) != NULL && gtk_widget_get_mapped (adw_dialog_get_child (get_dialog (fixture))));
  g_set_weak_pointer (&fixture->last, get_dialog (fixture));
  window_fixture_settle (&fixture->session.page);
}

static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *title)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  window_fixture_collect (GTK_WIDGET (get_dialog (fixture)), type, found);
  for (guint i = 0; i < found->len; i++) {
    GtkWidget  *widget = g_ptr_array_index (found, i);
    const char *text = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

    if (gtk_widget_get_mapped (widget) && g_strcmp0 (text, title) == 0)
      return widget;
  }
  return NULL;
}

static void
choose (Fixture    *fixture,
        const char *row)
{
  g_signal_emit_by_name (find (fixture, ADW_TYPE_ACTION_ROW, row), "activated");
  window_fixture_settle (&fixture->session.page);
}

/* Twice, as an impatient person does. */
static void
press (Fixture    *fixture,
       const char *label)
{
  g_autoptr (GtkWidget) button = g_object_ref (find (fixture, GTK_TYPE_BUTTON, label));

  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  wait_until (get_dialog (fixture) == NULL);
}

static void
say (Fixture *fixture,
     int      level)
{
  soleus_point_row_set_value (SOLEUS_POINT_ROW (find (fixture, SOLEUS_TYPE_POINT_ROW, "How Much?")), level);
  window_fixture_settle (&fixture->session.page);
}

static SoleusSessionState
get_state (Fixture *fixture)
{
  return soleus_player_get_state (fixture->session.player);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(SoleusSessionRecord **) data = soleus_history_finish_reading (SOLEUS_HISTORY (source), result, NULL);
}

static SoleusSessionRecord *
load (Fixture *fixture)
{
  SoleusSessionRecord *record = NULL;

  g_assert_nonnull (fixture->record_id);
  soleus_history_load_session (fixture->session.history, fixture->record_id, NULL, on_loaded, &record);
  wait_until (record != NULL);
  return record;
}

static const SoleusPain *
get_only_pain (SoleusSessionRecord *record)
{
  g_assert_cmpuint (soleus_session_record_get_pains (record)->len, ==, 1);
  return g_ptr_array_index (soleus_session_record_get_pains (record), 0);
}

/* The session stands at once, and so it does when the dialog is closed again, with nothing written. */
static void
test_holds (Fixture      *fixture,
            gconstpointer data)
{
  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, 360, 640);
  g_assert_cmpint (get_state (fixture), ==, SOLEUS_SESSION_STATE_RUNNING);
  open_dialog (fixture);
  g_assert_cmpint (get_state (fixture), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->session.page.window)) == find (fixture, ADW_TYPE_ACTION_ROW, "The pain came suddenly, or it is sharp"));
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find (fixture, GTK_TYPE_BUTTON, "_End Session"));
  choose (fixture, "Calf");
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find (fixture, GTK_TYPE_BUTTON, "_End Session"));
  say (fixture, 7);
  adw_dialog_close (get_dialog (fixture));
  wait_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (get_state (fixture), ==, SOLEUS_SESSION_STATE_PAUSED);
  g_assert_cmpint (fixture->n_told, ==, 0);
}

/* Two presses, and none that says what it is. */
static void
test_ends_unsaid (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, 360, 640);
  open_dialog (fixture);
  press (fixture, "_End Session");
  g_assert_null (soleus_player_get_session (fixture->session.player));
  g_assert_cmpint (fixture->n_told, ==, 1);
  record = load (fixture);
  g_assert_cmpint (get_only_pain (record)->place, ==, SOLEUS_PAIN_PLACE_UNSAID);
  g_assert_cmpint (get_only_pain (record)->level, ==, SOLEUS_FEEDBACK_UNKNOWN);
  g_assert_cmpint (soleus_session_record_get_state (record), ==, SOLEUS_RECORD_STATE_STOPPED);
  g_assert_cmpuint (soleus_session_record_get_sets (record)->len, ==, 1);
}

/* Two presses, each sign by itself; what was done is kept. */
static void
test_signs (Fixture      *fixture,
            gconstpointer data)
{
  static const struct {
    const char     *title;
    SoleusPainPlace place;
  } cases[] = {
    { "The pain came suddenly, or it is sharp", SOLEUS_PAIN_PLACE_SUDDEN },
    { "A kick or a pop at the back of the leg", SOLEUS_PAIN_PLACE_POP },
    { "One leg is swollen, warm, red or darker", SOLEUS_PAIN_PLACE_SWELLING },
    { "Pain in the chest, or breathlessness", SOLEUS_PAIN_PLACE_CHEST },
  };
  gsize which = GPOINTER_TO_SIZE (data);
  g_autoptr (SoleusSessionRecord) record = NULL;

  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, 360, 294);
  open_dialog (fixture);
  g_signal_emit_by_name (find (fixture, ADW_TYPE_ACTION_ROW, cases[which].title), "activated");
  wait_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (fixture->n_told, ==, 1);
  g_assert_cmpint (fixture->place, ==, cases[which].place);
  record = load (fixture);
  g_assert_cmpint (get_only_pain (record)->place, ==, cases[which].place);
  g_assert_cmpint (get_only_pain (record)->set_index, ==, 0);
  g_assert_cmpuint (soleus_session_record_get_sets (record)->len, ==, 1);
}

/* The side is that of the set until another is chosen, and how much isn't said for anybody. */
static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;
  AdwToggleGroup *side;

  begin (fixture, test_routine_take (test_wall_stretch_new (2)), LOWER_LEG, 900, 680);
  open_dialog (fixture);
  choose (fixture, "Calf");
  side = ADW_TOGGLE_GROUP (window_fixture_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_TOGGLE_GROUP, NULL));
  g_assert_cmpstr (adw_toggle_group_get_active_name (side), ==, "left");
  adw_toggle_group_set_active_name (side, "right");
  g_assert_cmpint (soleus_point_row_get_value (SOLEUS_POINT_ROW (find (fixture, SOLEUS_TYPE_POINT_ROW, "How Much?"))), ==, SOLEUS_FEEDBACK_UNKNOWN);
  for (int level = 0; level <= SOLEUS_FEEDBACK_MAX; level++) {
    say (fixture, level);
    g_assert_null (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
  }
  say (fixture, 3);
  window_fixture_save (&fixture->session.page, "hurts-calf", 900, 680);
  press (fixture, "_End Session");
  record = load (fixture);
  g_assert_cmpint (get_only_pain (record)->place, ==, SOLEUS_PAIN_PLACE_CALF);
  g_assert_cmpint (get_only_pain (record)->side, ==, SOLEUS_SIDE_RIGHT);
  g_assert_cmpint (get_only_pain (record)->level, ==, 3);
  g_assert_cmpint (get_only_pain (record)->action, ==, SOLEUS_PAIN_ACTION_ENDED);
}

/* Only what the rule allows is offered, and only as long as it does. */
static void
test_goes_on (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (SoleusSessionRecord) record = NULL;

  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, 360, 640);
  open_dialog (fixture);
  choose (fixture, "Somewhere Else");
  say (fixture, 1);
  g_assert_null (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (adw_dialog_get_child (get_dialog (fixture))));
  window_fixture_settle (&fixture->session.page);
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find (fixture, GTK_TYPE_BUTTON, "_End Session"));
  choose (fixture, "Knee");
  g_assert_null (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
  say (fixture, 3);
  g_assert_null (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
  say (fixture, 2);
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
  g_assert_true (adw_dialog_get_default_widget (get_dialog (fixture)) == find (fixture, GTK_TYPE_BUTTON, "_End Session"));
  window_fixture_save (&fixture->session.page, "hurts-mild", 360, 640);
  press (fixture, "_Go On");
  wait_until (get_state (fixture) == SOLEUS_SESSION_STATE_RUNNING);
  g_assert_cmpint (fixture->n_told, ==, 1);
  soleus_player_stop (fixture->session.player);
  record = load (fixture);
  g_assert_cmpint (get_only_pain (record)->place, ==, SOLEUS_PAIN_PLACE_KNEE);
  g_assert_cmpint (get_only_pain (record)->action, ==, SOLEUS_PAIN_ACTION_WENT_ON);
  g_assert_cmpint (soleus_session_record_get_pain (record), ==, 2);
}

/* An exercise of the person's own that doesn't say what it loads. */
static void
test_unknown_loads (Fixture      *fixture,
                    gconstpointer data)
{
  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), 0, 360, 640);
  open_dialog (fixture);
  choose (fixture, "Knee");
  say (fixture, 0);
  g_assert_null (find (fixture, GTK_TYPE_BUTTON, "_Go On"));
}

/* From elsewhere the session can go on or end: then nothing is asked any more. */
static void
test_answered_elsewhere (Fixture      *fixture,
                         gconstpointer data)
{
  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, 360, 640);
  open_dialog (fixture);
  g_assert_true (soleus_player_resume (fixture->session.player));
  wait_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (get_state (fixture), ==, SOLEUS_SESSION_STATE_RUNNING);
  open_dialog (fixture);
  soleus_player_stop (fixture->session.player);
  wait_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (fixture->n_told, ==, 0);
}

static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  static const struct {
    const char *name;
    int         width;
    int         height;
    int         scale;
    gboolean    dark;
    gboolean    rtl;
  } looks[] = {
    { "hurts", 900, 680, 1, FALSE, FALSE },
    { "hurts", 360, 640, 1, FALSE, FALSE },
    { "hurts", 360, 294, 1, FALSE, FALSE },
    { "hurts-large", 360, 640, 2, FALSE, FALSE },
    { "hurts-dark", 360, 640, 1, TRUE, FALSE },
    { "hurts-large", 360, 294, 2, FALSE, FALSE },
    { "hurts-rtl", 360, 640, 1, FALSE, TRUE },
  };
  GtkSettings     *settings = gtk_settings_get_default ();
  gsize            look = GPOINTER_TO_SIZE (data);
  g_autofree char *second = g_strconcat (looks[look].name, "-place", NULL);
  graphene_rect_t  place;
  int              dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", looks[look].scale * dpi, NULL);
  gtk_widget_set_default_direction (looks[look].rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), looks[look].dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT);
  begin (fixture, test_routine_take (test_seated_raise_new (3, 15)), LOWER_LEG, looks[look].width, looks[look].height);
  open_dialog (fixture);
  window_fixture_assert_named (GTK_WIDGET (get_dialog (fixture)));
  window_fixture_save (&fixture->session.page, looks[look].name, looks[look].width, looks[look].height);
  choose (fixture, "Achilles Tendon");
  say (fixture, 2);
  window_fixture_assert_named (GTK_WIDGET (get_dialog (fixture)));
  window_fixture_save (&fixture->session.page, second, looks[look].width, looks[look].height);
  g_assert_true (gtk_widget_compute_bounds (find (fixture, GTK_TYPE_BUTTON, "_End Session"), GTK_WIDGET (get_dialog (fixture)), &place));
  g_assert_cmpfloat (place.size.height, >=, 44);
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, looks[look].width);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(name, data, function) g_test_add ("/hurts-dialog/" name, Fixture, GSIZE_TO_POINTER (data), set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  window_fixture_load_style ();

  ADD ("holds", 0, test_holds);
  ADD ("ends-unsaid", 0, test_ends_unsaid);
  ADD ("signs/sudden", 0, test_signs);
  ADD ("signs/pop", 1, test_signs);
  ADD ("signs/swelling", 2, test_signs);
  ADD ("signs/chest", 3, test_signs);
  ADD ("place", 0, test_place);
  ADD ("goes-on", 0, test_goes_on);
  ADD ("unknown-loads", 0, test_unknown_loads);
  ADD ("answered-elsewhere", 0, test_answered_elsewhere);
  for (gsize i = 0; i < 7; i++) {
    g_autofree char *path = g_strdup_printf ("/hurts-dialog/looks/%zu", i);

    g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_looks, tear_down);
  }
  return g_test_run ();
}
